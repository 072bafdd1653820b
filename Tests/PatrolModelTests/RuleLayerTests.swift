import PatrolModel
import Testing

@Suite("Rules in force")
struct RuleLayerTests {
  static func scenario(_ settings: RuleSetting...) -> Scenario {
    var scenario = Small.scenario(days: 7)
    scenario.officers = [Officer(id: "A", rank: "Aipda", regu: "1"), Officer(id: "B", rank: "Bripda", station: "Utara")]
    scenario.rules = settings
    return scenario
  }

  static func nights(_ scenario: Scenario, _ officer: Int = 0, _ day: Int = 0) -> RuleInForce? {
    scenario.rule(.maxNightsWeek, for: scenario.officers[officer], on: scenario.period.date(day))
  }

  @Test("without settings the profile's default holds", arguments: [(Profile.standar, 4, 2), (.ketat, 3, 2), (.operasi, 5, 4), (.ramadan, 4, 3)])
  func profileDefaults(profile: Profile, hard: Int, prefer: Int) {
    var scenario = Self.scenario()
    scenario.profile = profile
    #expect(Self.nights(scenario)?.hard == hard)
    #expect(Self.nights(scenario)?.prefer == prefer)
  }

  @Test("a later setting wins over an earlier one, field by field")
  func laterWins() {
    let scenario = Self.scenario(
      RuleSetting(rule: .maxNightsWeek, hard: .set(5), points: 9), RuleSetting(rule: .maxNightsWeek, hard: .set(6), window: .rolling))
    let rule = Self.nights(scenario)
    #expect(rule?.hard == 6)
    #expect(rule?.prefer == 2)
    #expect(rule?.points == 9)
    #expect(rule?.window == .rolling)
  }

  @Test("a narrower setting wins over a wider one that comes later, and only where it holds")
  func narrowerWins() {
    let scenario = Self.scenario(
      RuleSetting(rule: .maxNightsWeek, hard: .set(1), officers: OfficerFilter(regu: ["1"]), from: Small.monday + 2, to: Small.monday + 3),
      RuleSetting(rule: .maxNightsWeek, hard: .set(2), officers: OfficerFilter(regu: ["1"])), RuleSetting(rule: .maxNightsWeek, hard: .set(7)))
    #expect((0..<6).map { Self.nights(scenario, 0, $0)?.hard } == [2, 2, 1, 1, 2, 2])
    #expect((0..<6).map { Self.nights(scenario, 1, $0)?.hard } == [7, 7, 7, 7, 7, 7])
  }

  @Test("off is off until a later or narrower setting names a limit or points again")
  func offAndOn() {
    let off = RuleSetting(rule: .maxNightsWeek, isOff: true)
    #expect(Self.nights(Self.scenario(off)) == nil)
    #expect(Self.nights(Self.scenario(off, RuleSetting(rule: .maxNightsWeek, window: .rolling))) == nil)
    #expect(Self.nights(Self.scenario(off, RuleSetting(rule: .maxNightsWeek, points: 5)))?.points == 5)
    #expect(Self.nights(Self.scenario(RuleSetting(rule: .maxNightsWeek, points: 5), off)) == nil)
    let byPerson = Self.scenario(RuleSetting(rule: .maxNightsWeek, hard: .set(1), officers: OfficerFilter(officers: ["B"])), off)
    #expect(Self.nights(byPerson, 0) == nil)
    #expect(Self.nights(byPerson, 1)?.hard == 1)
  }

  @Test("a rule without hard limit and points is off")
  func idle() {
    #expect(Self.nights(Self.scenario(RuleSetting(rule: .maxNightsWeek, hard: .remove, points: 0))) == nil)
    #expect(Self.nights(Self.scenario(RuleSetting(rule: .maxNightsWeek, hard: .remove)))?.hard == nil)
    #expect(Self.nights(Self.scenario(RuleSetting(rule: .maxNightsWeek, prefer: .remove, points: 0)))?.hard == 4)
  }

  @Test("rules that follow from logic cannot be changed", arguments: [RuleID.availability, .postQualification, .lock])
  func notOverridable(rule: RuleID) {
    let scenario = Self.scenario(RuleSetting(rule: rule, isOff: true))
    #expect(scenario.rule(rule, for: scenario.officers[0], on: Small.monday)?.hard == 1)
    #expect(RuleBook(scenario).rules(rule, forOfficerAt: 0, on: Small.monday).map(\.hard) == [1])
  }

  @Test("instances hold side by side, in order of their names")
  func instances() {
    let scenario = Self.scenario(
      RuleSetting(rule: .maxPostDuties, instance: "b", hard: .set(2), posts: ["z"]),
      RuleSetting(rule: .maxPostDuties, instance: "a", hard: .set(1), posts: ["y"]),
      RuleSetting(rule: .maxPostDuties, points: 4, officers: OfficerFilter(officers: ["B"])))
    let plain = scenario.rules(.maxPostDuties, for: scenario.officers[0], on: Small.monday)
    #expect(plain.map(\.instance) == ["a", "b"])
    #expect(plain.map(\.hard) == [1, 2])
    let priced = scenario.rules(.maxPostDuties, for: scenario.officers[1], on: Small.monday)
    #expect(priced.map(\.instance) == ["", "a", "b"])
    #expect(priced.map(\.points) == [4, 4, 4])
  }

  @Test("the book answers as the scenario does, for every rule, officer and date")
  func bookAgrees() {
    let filters = [
      OfficerFilter.everyone, OfficerFilter(officers: ["A"]), OfficerFilter(rankFrom: "Bripka"), OfficerFilter(stations: ["Utara"]),
      OfficerFilter(regu: ["2"]),
    ]
    var scenario = Self.scenario()
    for (place, rule) in (RuleID.allCases + RuleID.allCases + RuleID.allCases).enumerated() {
      scenario.rules.append(
        RuleSetting(
          rule: rule, hard: place % 3 == 0 ? .set(place) : .keep, points: place % 4 == 0 ? place : nil, isOff: place % 5 == 0,
          officers: filters[place % filters.count], from: place % 2 == 0 ? nil : Small.monday + place % 7,
          to: place % 6 == 0 ? nil : Small.monday + 2 + place % 7))
    }
    let book = RuleBook(scenario)
    for rule in RuleID.allCases {
      let changes = book.changes(of: rule, from: Small.monday, days: 12)
      var before: [[RuleInForce]]?
      for day in -2..<12 {
        let date = Small.monday + day
        let wanted = scenario.officers.map { scenario.rules(rule, for: $0, on: date) }
        #expect(scenario.officers.indices.map { book.rules(rule, forOfficerAt: $0, on: date) } == wanted)
        if day > 0, let before, before != wanted { #expect(changes.contains(date)) }
        before = wanted
      }
    }
  }

  @Test("filters ask for everything that they name, and ranks count from the lowest")
  func filters() {
    var scenario = Self.scenario()
    scenario.qualifications = [Qualification(id: "leader", rankFrom: "Bripka")]
    scenario.officers[1].qualifications = ["driver"]
    func passing(_ filter: OfficerFilter) -> [Officer.ID] { scenario.officers.filter { scenario.matches(filter, $0) }.map(\.id) }
    #expect(passing(.everyone) == ["A", "B"])
    #expect(passing(OfficerFilter(rankFrom: "Aipda")) == ["A"])
    #expect(passing(OfficerFilter(rankFrom: "Bharada")) == ["A", "B"])
    #expect(passing(OfficerFilter(rankFrom: "Unknown")) == [])
    #expect(passing(OfficerFilter(ranks: ["Bripda"], stations: ["Utara"])) == ["B"])
    #expect(passing(OfficerFilter(qualifications: ["leader"])) == ["A"])
    #expect(passing(OfficerFilter(qualifications: ["driver"])) == ["B"])
    #expect(passing(OfficerFilter(qualifications: ["driver", "leader"])) == [])
    #expect(passing(OfficerFilter(officers: [])) == [])
  }

  @Test("every rule is declared under its own id, with a source")
  func catalogue() {
    for rule in RuleID.allCases {
      let definition = RuleCatalogue.definition(of: rule)
      #expect(definition.id == rule)
      #expect(!definition.source.isEmpty)
      #expect(Profile.allCases.allSatisfy { definition.defaults[$0] != nil })
    }
    #expect(RuleID.allCases == RuleID.allCases.sorted())
  }
}
