import PatrolScheduling
import Testing

@Suite("Scenarios made in code")
struct CodeMadeScenarioTests {
  private static let from = CivilDate(dayNumber: 20_780)

  private static func scenario(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = Scenario(
      period: .init(from: from, days: 3, lookAheadDays: 1), shifts: [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])],
      officers: [Officer(id: "Rahman"), Officer(id: "Wulan")], zones: [Zone(id: "kota")],
      requirements: [Requirement(id: "patroli", place: .everyZone, time: .shifts(["P"]), minimum: 1, points: .init(minimum: 50))])
    change(&scenario)
    return scenario
  }

  private static let duty = Roster.Duty(shift: "P", post: "kota")

  private static let strange: [String: Scenario] = [
    "no officers": scenario { $0.officers = [] },
    "no shifts": scenario { $0.shifts = [] },
    "no requirements and no posts": scenario {
      $0.requirements = []
      $0.zones = []
    },
    "no days": scenario { $0.period.days = 0 },
    "no days and no look-ahead": scenario { $0.period = .init(from: from, days: 0, lookAheadDays: 0) },
    "negative days": scenario { $0.period = .init(from: from, days: -5, lookAheadDays: -100) },
    "days made negative": scenario {
      $0.period.days = -40
      $0.period.lookAheadDays = -1
    },
    "names that name nothing": scenario {
      $0.officers[0].qualifications = ["nothing"]
      $0.fixedPosts = [Post(id: "gate", qualifications: ["nothing"], shifts: ["nothing"])]
      $0.requests = [
        Request(officer: "nobody", date: from, cell: .work, kind: .lock),
        Request(officer: "Wulan", date: from, cell: .shift("nothing"), post: "nowhere", kind: .wish),
      ]
      $0.availability = [Availability(officer: "nobody", from: from, to: from + 1, kind: "nothing")]
      $0.history = History(cells: ["nobody": [from + -1: .shift("nothing", post: "nowhere")], "Wulan": [from + -1: .shift("nothing", post: nil)]])
      $0.requirements.append(
        Requirement(id: "else", place: .posts(["nowhere"]), time: .shifts(["nothing"]), minimum: 1, points: .init(minimum: 5)))
      $0.reguPattern = ReguPattern(cycle: ["nothing"], start: ["nothing": from])
      $0.rules = [RuleSetting(rule: .maxPostDuties, hard: .set(1), posts: ["nowhere"])]
    },
    "a draft with missing rows": scenario {
      $0.draft = Roster(from: from, days: 3, officers: ["Rahman", "Wulan", "nobody"], duties: [[duty]])
    },
    "a draft with negative days and no rows": scenario { $0.draft = Roster(from: from + -2, days: -3, officers: ["Rahman"], duties: []) },
  ]

  @Test("However little sense a scenario makes, it is solved and audited", arguments: strange.keys.sorted())
  func solves(name: String) throws {
    let scheduler = PatrolScheduler(scenario: try #require(Self.strange[name]))
    let result = try scheduler.solve()
    #expect(result.stop == .proven)
    let roster = try #require(result.roster)
    #expect(result.audit == scheduler.audit(roster))
    #expect(roster.duties.count == scheduler.scenario.officers.count)
    _ = scheduler.departures(roster)
    for rows in [[], [[Self.duty]], [[Self.duty, nil, Self.duty, Self.duty, Self.duty], []]] {
      let other = Roster(from: Self.from, days: -1, officers: ["Wulan", "nobody", "Rahman"], duties: rows)
      #expect(scheduler.audit(other).points >= 0)
      #expect(other.duty("Rahman", on: Self.from) == nil)
      _ = scheduler.departures(other)
    }
  }

  @Test("Days below zero are none")
  func negativeDays() {
    var period = Scenario.Period(from: Self.from, days: -3, lookAheadDays: -2)
    #expect(period.horizonDays == 0)
    #expect(period.day(of: Self.from) == nil)
    period.days = 2
    period.lookAheadDays = -7
    #expect(period.horizonDays == 2)
    #expect(Roster(from: Self.from, days: -1, officers: [], duties: []).days == 0)
  }
}
