import PatrolModel

/// Every time at which some task may take place, and from whom it may take people then.
struct TaskTimes: Sendable {
  /// One task at one of its times.
  struct Time: Sendable {
    /// Place in `Scenario.tasks`.
    var task: Int
    /// Place in `DutyClock.taskDemands`.
    var demand: Int
    var date: CivilDate
    var startMinute: Int
    var span: MinuteInterval
    var sources: [ShiftOnDay]
  }

  let times: [Time]
  /// For each shift on a day the times, as places in `times`, that may draw on it.
  private let timesOfShift: [ShiftOnDay: [Int]]
  /// For each task whether each post, by its place, may be drawn on.
  private let drawsOnPost: [[Bool]]
  /// Their points are not to be read here: a repair's solves change them (`Groundwork.repriced`).
  private let tasks: [ShiftTask]
  private let postCount: Int

  init(_ scenario: Scenario, clock: DutyClock, posts: [Post]) {
    tasks = scenario.tasks
    postCount = posts.count
    drawsOnPost = scenario.tasks.map { task in posts.map { task.fromPosts?.contains($0.id) ?? true } }
    var times: [Time] = []
    for (place, demand) in clock.taskDemands.enumerated() {
      times += demand.times.map {
        Time(task: demand.task, demand: place, date: $0.date, startMinute: $0.startMinute, span: $0.span, sources: $0.sources)
      }
    }
    self.times = times
    var timesOfShift: [ShiftOnDay: [Int]] = [:]
    for (place, time) in times.enumerated() { for source in time.sources { timesOfShift[source, default: []].append(place) } }
    self.timesOfShift = timesOfShift
  }

  /// The task of one of the times.
  func task(ofTime place: Int) -> ShiftTask { tasks[times[place].task] }

  /// The shifts on days on which sessions of community work may draw, in order.
  var sessionShifts: [ShiftOnDay] { timesOfShift.filter { $1.contains { task(ofTime: $0).isSession } }.keys.sorted() }

  /// The times that may draw on whoever works a shift at any post.
  func drawing(on instance: ShiftOnDay) -> [Int] { timesOfShift[instance] ?? [] }

  /// The times that may draw on whoever works a shift at a post.
  func drawing(on instance: ShiftOnDay, post: Int) -> [Int] { drawing(on: instance).filter { drawsOnPost[times[$0].task][post] } }

  /// The times that lower presence in a stretch, in shifts that cover it, at posts.
  ///
  /// Who is on a control round counts on where all posts count together.
  func lowering(_ span: MinuteInterval, covering: [ShiftOnDay], posts: [Int]) -> [Int] {
    guard !times.isEmpty else { return [] }
    let covering = Set(covering)
    let isEveryPost = posts.count == postCount
    return times.indices.filter { place in
      !(isEveryPost && tasks[times[place].task].round != nil)
        && times[place].span.overlaps(span) && times[place].sources.contains(where: covering.contains)
        && posts.contains { drawsOnPost[times[place].task][$0] }
    }
  }

  /// The largest sets, among some times, of those that go on at one moment.
  func moments(of places: [Int]) -> [[Int]] {
    // Whatever goes on at one moment goes on at the start of the last of them to begin.
    var found: [[Int]] = []
    for place in places {
      let start = times[place].span.start
      let here = places.filter { times[$0].span.start <= start && start < times[$0].span.end }
      if !found.contains(here) { found.append(here) }
    }
    return found.filter { moment in !found.contains { $0 != moment && Set($0).isSuperset(of: moment) } }
  }

  /// At most so many people are taken by some times together.
  func largestCrowd(_ places: [Int]) -> Int { Set(places.map { times[$0].task }).reduce(0) { $0 + tasks[$1].count } }
}

extension ShiftTask {
  /// Who may be taken and holds what a part asks.
  func officers(of part: Requirement.Part) -> OfficerFilter {
    var filter = officers
    filter.qualifications.append(part.qualification)
    return filter
  }
}
