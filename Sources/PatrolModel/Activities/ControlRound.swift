/// A supervising officer's round over posts and zones: stops in an order that is drawn anew for each day, so that nobody learns when he comes.
///
/// It is a task inside his shift (`ShiftTask.round`). Whoever is on it is not at his own post, but still on duty where all posts are counted together: a duty commander who
/// goes round commands all the same.
public struct ControlRound: Hashable, Sendable {
  /// A stop on a round.
  public struct Stop: Hashable, Sendable {
    /// Where.
    public var post: Post.ID
    /// First minute after midnight of the task's date.
    public var fromMinute: Int
    /// The minute after the last.
    public var toMinute: Int
  }

  /// Minutes at each stop; an assumption.
  public static let usualStopMinutes = 15
  /// Minutes from one stop to the next; an assumption.
  public static let usualTravelMinutes = 10

  /// Tells the rounds of a scenario apart, but not their days.
  public var key: String
  /// Where it goes, each once.
  public var posts: [Post.ID]
  /// Minutes at each stop.
  public var stopMinutes: Int
  /// Minutes from one stop to the next.
  public var travelMinutes: Int

  /// Weekdays on which it is made; nil: all.
  public var weekdays: Set<Weekday>?

  /// A round.
  public init(
    key: String, posts: [Post.ID], stopMinutes: Int = ControlRound.usualStopMinutes, travelMinutes: Int = ControlRound.usualTravelMinutes,
    weekdays: Set<Weekday>? = nil
  ) {
    self.key = key
    self.posts = posts
    self.weekdays = weekdays
    self.stopMinutes = stopMinutes
    self.travelMinutes = travelMinutes
  }

  /// How long it takes.
  public var minutes: Int { posts.count * stopMinutes + max(0, posts.count - 1) * travelMinutes }

  /// The order of a day: drawn by the seed, and never that of the round's own day before or after where there are two posts or more.
  public func order(on date: CivilDate, seed: UInt64) -> [Post.ID] {
    let turn = turn(on: date)
    let isOdd = turn & 1 == 1
    guard posts.count > 2 else {
      // Two can only take turns.
      var random = SeededBits(seed: seed, name: key, 0)
      return isOdd == (random.next() & 1 == 1) ? posts : posts.reversed()
    }
    let drawn = drawn(turn, seed)
    guard isOdd else { return drawn }
    // Of three turns of it two at most are those of the even days beside it.
    let neighbours = [self.drawn(turn - 1, seed), self.drawn(turn + 1, seed)]
    let turns = (0..<3).map { turn in Array(drawn[turn...] + drawn[..<turn]) }
    return turns.first { !neighbours.contains($0) } ?? drawn
  }

  /// The stops of a day with their times.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - start: Minutes after its midnight at which the round begins.
  ///   - seed: The scenario's seed.
  public func stops(on date: CivilDate, from start: Int, seed: UInt64) -> [Stop] {
    order(on: date, seed: seed).enumerated().map { place, post in
      let from = start + place * (stopMinutes + travelMinutes)
      return Stop(post: post, fromMinute: from, toMinute: from + stopMinutes)
    }
  }

  /// The number of a day among the round's own, without end in both directions.
  private func turn(on date: CivilDate) -> Int {
    guard let weekdays, !weekdays.isEmpty, weekdays.count < 7 else { return date.dayNumber }
    let monday = date.dayNumber - (date.weekday.rawValue - 1)
    // A Monday's number is the same beyond whole weeks, so the quotient counts weeks, rounded down before 1970 too.
    let week = (monday - (monday % 7 + 7) % 7) / 7
    return week * weekdays.count + weekdays.count { $0.rawValue < date.weekday.rawValue }
  }

  private func drawn(_ turn: Int, _ seed: UInt64) -> [Post.ID] {
    var random = SeededBits(seed: seed, name: key, turn)
    var order = posts
    for place in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(place, Int(random.next() % UInt64(place + 1))) }
    return order
  }
}
