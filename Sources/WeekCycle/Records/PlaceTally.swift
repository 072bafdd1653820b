import PatrolFiles
import PatrolScheduling

/// Crews and officers at each place, as planned and as worked.
struct PlaceTally {
  let places: [PeriodReport.Place]

  init(_ record: DutyRecord, _ shelf: ScenarioShelf, _ dates: [CivilDate]) {
    let counting = DutyCounting(shelf.main)
    var found: [Post.ID: PeriodReport.Place] = [:]
    func place(_ post: Post.ID, _ isPlan: Bool, _ change: (inout PeriodReport.Presence) -> Void) {
      var own = found[post] ?? PeriodReport.Place(post: post, planned: .init(), reached: .init())
      if isPlan { change(&own.planned) } else { change(&own.reached) }
      found[post] = own
    }
    func minutes(_ shift: Shift.ID) -> Int { counting.shift(shift)?.workedMinutes ?? 0 }
    for date in dates {
      for (file, isPlan) in [(record.plan(date), true), (record.decisiveFile(date), false)] {
        guard let file else { continue }
        for crew in file.roster.crews where crew.date == date {
          place(crew.post, isPlan) {
            $0.units += 1
            $0.unitMinutes += minutes(crew.shift)
          }
        }
      }
      for officer in record.officers {
        for (cell, isPlan) in [(record.planned(officer, date), true), (record.cell(officer, date), false)] {
          guard let duty = cell?.duty, let post = duty.post else { continue }
          place(post, isPlan) {
            $0.duties += 1
            $0.minutes += minutes(duty.shift)
          }
        }
      }
    }
    let order = Dictionary(shelf.main.posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    places = found.values.sorted { left, right in
      (order[left.post] ?? order.count, left.post) < (order[right.post] ?? order.count, right.post)
    }
  }
}

/// Sessions, checkpoints and visits, by kind and place.
struct ActivityTally {
  private struct Key: Hashable {
    let occasion: PeriodReport.Occasion
    let name: String
    let place: String?
  }

  let activities: [PeriodReport.ActivityCount]

  init(_ record: DutyRecord, _ shelf: ScenarioShelf, _ dates: [CivilDate]) {
    var counts: [Key: PeriodReport.ActivityCount] = [:]
    func add(_ occasion: PeriodReport.Occasion, _ name: String, _ place: String?, officers: Int, minutes: Int) {
      let key = Key(occasion: occasion, name: name, place: place)
      var count =
        counts[key] ?? PeriodReport.ActivityCount(occasion: occasion, name: name, place: place, count: 0, officers: 0, minutes: 0)
      count.count += 1
      count.officers += officers
      count.minutes += officers * minutes
      counts[key] = count
    }
    for date in dates {
      let files = [record.decisiveFile(date), record.decisiveFile(date + -1)].compactMap(\.self)
      var seen = Set<CivilDate>()
      for file in files where seen.insert(file.roster.from).inserted {
        let scenario = shelf.scenario(of: file) ?? shelf.main
        let own = Self.Names(scenario)
        // A task after midnight of a roster's last night stands in that roster, although its day is the next one's; what that roster planned ahead no longer holds.
        let end = file.roster.from + file.roster.days
        for team in file.roster.teams(before: end, in: scenario) where team.date == date && !team.officers.isEmpty {
          let (occasion, name, place) = own.task(team.task)
          add(occasion, name, place, officers: team.officers.count, minutes: max(0, team.toMinute - team.fromMinute))
        }
      }
      guard let file = record.decisiveFile(date) else { continue }
      let scenario = shelf.scenario(of: file) ?? shelf.main
      let own = Self.Names(scenario)
      let counting = DutyCounting(scenario)
      for officer in record.officers {
        guard let duty = record.cell(officer, date)?.duty, let post = duty.post, let (occasion, name, place) = own.post(post) else { continue }
        add(occasion, name, place, officers: 1, minutes: counting.shift(duty.shift)?.workedMinutes ?? 0)
      }
      let crews = zip(file.crewIDs, file.roster.crews).filter { $1.date == date }
      let riders = Dictionary(crews.map { ($0, $1.officers.count) }) { first, _ in first }
      for visit in file.visits {
        guard let riders = riders[visit.crew] else { continue }
        add(.visit, scenario.hotSpots.first { $0.id.text == visit.spot }?.name ?? visit.spot, nil, officers: riders, minutes: visit.minutes)
      }
    }
    activities = counts.values.sorted { left, right in
      (Self.rank(left.occasion), left.name, left.place ?? "") < (Self.rank(right.occasion), right.name, right.place ?? "")
    }
  }

  private static func rank(_ occasion: PeriodReport.Occasion) -> String {
    switch occasion {
    case .activity(let kind): "1 " + kind.word
    case .task: "2"
    case .visit: "3"
    }
  }

  /// What the tasks and posts of a scenario belong to.
  private struct Names {
    private let scenario: Scenario
    private var tasks: [ShiftTask.ID: Activity] = [:]
    private var posts: [Post.ID: Activity] = [:]

    init(_ scenario: Scenario) {
      self.scenario = scenario
      let requirements = Dictionary(scenario.requirements.map { ($0.id, $0) }) { first, _ in first }
      let fixed = Set(scenario.fixedPosts.map(\.id))
      for activity in scenario.activities {
        for task in activity.tasks { tasks[task] = tasks[task] ?? activity }
        for requirement in activity.requirements {
          guard case .posts(let named)? = requirements[requirement]?.place else { continue }
          for post in named where fixed.contains(post) { posts[post] = posts[post] ?? activity }
        }
      }
    }

    func task(_ id: ShiftTask.ID) -> (PeriodReport.Occasion, String, String?) {
      let name = scenario.tasks.first { $0.id == id }?.name ?? id.text
      guard let activity = tasks[id] else { return (.task, name, nil) }
      let spots = activity.spots.map(\.name).joined(separator: ", ")
      return (.activity(activity.kind), activity.name, spots.isEmpty ? nil : spots)
    }

    func post(_ id: Post.ID) -> (PeriodReport.Occasion, String, String?)? {
      posts[id].map { (.activity($0.kind), $0.name, scenario.posts.first { $0.id == id }?.name ?? id.text) }
    }
  }
}

/// What was asked and missed, of the rosters whose scenario is at hand.
struct ShortageTally {
  let shortages: [PeriodReport.ShortageCount]
  let daysNotAudited: [CivilDate]

  init(_ record: DutyRecord, _ shelf: ScenarioShelf, _ dates: [CivilDate]) {
    var counts: [Requirement.ID: PeriodReport.ShortageCount] = [:]
    var order: [Requirement.ID] = []
    var audited = Set<CivilDate>()
    // Dates of a roster from one first day, by the roster that decides them: a week may be worked for its first days and published for the others.
    for (place, file) in record.files.enumerated() {
      guard let scenario = shelf.scenario(of: file) else { continue }
      let own = Set(dates.filter { record.decisivePlace($0) == place })
      guard !own.isEmpty else { continue }
      audited.formUnion(own)
      let report = PatrolScheduler(scenario: scenario).audit(file.roster)
      func count(_ demand: Demand, _ change: (inout PeriodReport.ShortageCount) -> Void) {
        let isByDay = demand.measure == .duties
        guard demand.isNeed, demand.part == .whole, isByDay || (demand.span != nil && demand.measure == .presence),
          own.contains(scenario.period.date(demand.day))
        else { return }
        let name = scenario.requirements.first { $0.id == demand.requirement }?.name ?? demand.requirement.text
        if counts[demand.requirement] == nil {
          order.append(demand.requirement)
          counts[demand.requirement] = PeriodReport.ShortageCount(
            requirement: demand.requirement, name: name, rule: demand.rule, isByDay: isByDay, asked: 0, missingToMinimum: 0, missingToTarget: 0)
        }
        if var held = counts[demand.requirement] {
          change(&held)
          counts[demand.requirement] = held
        }
      }
      for demand in scenario.demands() {
        count(demand) { $0.asked += demand.target * Self.worth(demand) / demand.unit }
      }
      for shortage in report.shortages {
        let demand = shortage.demand
        count(demand) {
          $0.missingToMinimum += max(0, demand.minimum - shortage.present) * Self.worth(demand) / demand.unit
          $0.missingToTarget += max(0, demand.target - shortage.present) * Self.worth(demand) / demand.unit
        }
      }
    }
    shortages = order.compactMap { counts[$0] }
    daysNotAudited = dates.filter { record.decisiveFile($0) != nil && !audited.contains($0) }
  }

  /// Minutes of one who is present; one duty where it is asked by the day.
  private static func worth(_ demand: Demand) -> Int { demand.measure == .duties ? 1 : demand.span?.minutes ?? 0 }
}
