import Foundation
import PatrolModel
import RosterAudit
import SeededChance
import Testing

@Suite("How easily a roster can be foretold")
struct PredictabilityTests {
  /// Crews of two on foot in each zone, in one shift or three, and one sector.
  private static func office(zones: Int, shifts: [String] = ["P"], days: Int = 7, risk: [Int] = []) -> Scenario {
    var scenario = Stage.scenario(days: days, officers: (0..<12).map { Officer(id: Officer.ID("o\($0)")) })
    scenario.shifts = Stage.shifts.filter { shifts.contains($0.id.text) }
    scenario.zones = (0..<zones).map { Zone(id: Zone.ID("z\($0)"), zoneClass: $0 == 0 ? .sangatRawan : .rawan) }
    for (zone, percent) in risk.enumerated() { for shift in shifts { scenario.zones[zone].riskPercent[Shift.ID(shift)] = percent } }
    scenario.crewKinds = [CrewKind(id: "foot", least: 1, most: 2)]
    scenario.requirements = scenario.zones.map { CrewStage.asks($0.id, ["foot"]) }
    return scenario
  }

  private static func past(_ shift: String, _ post: String, _ people: [String] = ["o0"]) -> History.Crew {
    History.Crew(shift: Shift.ID(shift), post: Post.ID(post), officers: people.map { Officer.ID($0) })
  }

  private static func crew(_ date: CivilDate, _ shift: String, _ post: String, _ people: [String] = ["o0"]) -> Roster.Crew {
    Roster.Crew(date: date, shift: Shift.ID(shift), post: Post.ID(post), kind: "foot", members: people.map { Officer.ID($0) })
  }

  private static func roster(_ scenario: Scenario, _ crews: [Roster.Crew]) -> Roster {
    var duties = scenario.officers.map { _ in [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays) }
    for crew in crews {
      for id in crew.officers {
        guard let row = scenario.officers.firstIndex(where: { $0.id == id }), let day = scenario.period.day(of: crew.date) else { continue }
        duties[row][day] = Roster.Duty(shift: crew.shift, post: crew.post)
      }
    }
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: crews, isSeated: true)
  }

  @Test("one crew that has been once in each zone is at 1, one that is always in the same is at 0", arguments: [true, false])
  func closedForms(isUniform: Bool) throws {
    var scenario = Self.office(zones: 4, days: 1)
    let monday = scenario.period.from
    func zone(_ week: Int) -> String { isUniform ? "z\(week)" : "z2" }
    for week in 1...3 { scenario.history.crews[monday + -7 * week] = [Self.past("P", zone(week))] }
    let found = RosterAudit(scenario).predictability(Self.roster(scenario, [Self.crew(monday, "P", zone(0))]))
    #expect(found.unit == .crews && found.past == .known && found.earlierWeeks == 3)
    let observed = try #require(found.observed)
    #expect(abs(observed.entropy - (isUniform ? 1 : 0)) < 1e-12)
    #expect(abs(observed.bestGuess - (isUniform ? 0.25 : 1)) < 1e-12)
    #expect(found.attainableEntropy == 1)
    // Two of the four zones have as many crews as a week before, or all.
    #expect(found.repeats == .init(count: isUniform ? 2 : 4, whole: 4))
    #expect(found.samePairs == .init(count: isUniform ? 0 : 1, whole: 1))
    #expect(found.slots.map(\.weekday) == [.monday] && found.slots.map(\.days) == [4])
  }

  @Test("without earlier crews only one week is told: by shift, and no repeats", arguments: [false, true])
  func oneWeek(knowsShifts: Bool) throws {
    var scenario = Self.office(zones: 2, days: 2)
    let monday = scenario.period.from
    if knowsShifts { scenario.history = History(cells: ["o0": [monday + -7: .shift("P", post: nil)]]) }
    let found = RosterAudit(scenario).predictability(Self.roster(scenario, [Self.crew(monday, "P", "z0"), Self.crew(monday + 1, "P", "z1")]))
    #expect(found.past == (knowsShifts ? .withoutUnits : .unknown))
    #expect(found.repeats == nil && found.samePairs == nil && found.intended == nil && found.earlierWeeks == 0)
    #expect(found.slots.map(\.weekday) == [nil] && !found.isByWeekday)
    #expect(try #require(found.observed).entropy == 1)
  }

  @Test(
    "few units cannot have much entropy: the most is that of the most even spread of whole units",
    arguments: [(1, 0.0), (2, 0.5), (3, 0.7925), (4, 1)])
  func attainable(units: Int, most: Double) throws {
    let scenario = Self.office(zones: 4, days: 1)
    let found = RosterAudit(scenario).predictability(
      Self.roster(scenario, (0..<units).map { Self.crew(scenario.period.from, "P", "z1", ["o\($0)"]) }))
    #expect(abs(try #require(found.attainableEntropy) - most) < 1e-4)
    #expect(found.observed?.entropy == 0)
  }

  @Test("what risk intends is its shares' own entropy and largest share")
  func intended() throws {
    let scenario = Self.office(zones: 4, days: 1, risk: [50, 50, 100, 200])
    let found = RosterAudit(scenario).predictability(Self.roster(scenario, [Self.crew(scenario.period.from, "P", "z1")]))
    let intended = try #require(found.intended)
    // Shares 1/8, 1/8, 1/4, 1/2: 1.75 bits of 2.
    #expect(abs(intended.entropy - 0.875) < 1e-12 && abs(intended.bestGuess - 0.5) < 1e-12)
    #expect(try #require(found.observed).bestGuess == 1)
  }

  /// Some crews for each of so many days before and of the period, drawn by chance.
  private static func drawn(_ seed: Int) -> (scenario: Scenario, roster: Roster) {
    var chance = SeededChance.SplitMix64(seed: UInt64(seed))
    var scenario = office(zones: chance.number(2...5), shifts: ["P", "S", "M"], days: chance.number(1...16))
    if chance.chance(40) { scenario.sectors = [Sector(id: "sec", zones: [scenario.zones[0].id, scenario.zones[1].id])] }
    scenario.fixedPosts = [Post(id: "desk", zone: "z0")]
    let posts = scenario.zones.map(\.id.text) + scenario.sectors.map(\.id.text) + ["desk"]
    let from = scenario.period.from
    func people(_ chance: inout SeededChance.SplitMix64) -> [String] { chance.chance(50) ? ["o1", "o2"] : ["o\(chance.number(0...4))"] }
    for day in 1...chance.number(1...40) where chance.chance(90) {
      let crews = (0..<chance.number(0...5)).map { _ in past(chance.pick(["P", "S", "M"]), chance.pick(posts), people(&chance)) }
      scenario.history.crews[from + -day] = crews
    }
    let crews = (0..<scenario.period.days).flatMap { day in
      (0..<chance.number(0...5)).map { _ in crew(from + day, chance.pick(["P", "S", "M"]), chance.pick(posts), people(&chance)) }
    }
    return (scenario, roster(scenario, crews))
  }

  @Test("the measures are those of a recount by hand from the bare crews", arguments: 0..<150)
  func recount(seed: Int) throws {
    let (scenario, roster) = Self.drawn(seed)
    let found = RosterAudit(scenario).predictability(roster)
    let from = scenario.period.from
    struct Unit { var date: CivilDate, shift: String, post: String, people: [Officer.ID] }
    var units = roster.crews.map { Unit(date: $0.date, shift: $0.shift.text, post: $0.post.text, people: $0.officers.sorted()) }
    var days = Set((0..<scenario.period.days).map { from + $0 })
    for (date, crews) in scenario.history.crews where from - date <= 28 {
      days.insert(date)
      units += crews.map { Unit(date: date, shift: $0.shift.text, post: $0.post.text, people: $0.officers) }
    }
    let sector = Set(scenario.sectors.flatMap { $0.zones.map(\.text) })
    func amount(_ zone: String, _ date: CivilDate, _ shift: String) -> Double {
      units.reduce(0) { sum, unit in
        guard unit.date == date, unit.shift == shift else { return sum }
        return sum + (unit.post == zone ? 1 : unit.post == "sec" && sector.contains(zone) ? 0.5 : 0)
      }
    }
    let zones = scenario.zones.map(\.id.text)
    let isComparable = days.contains { $0 >= from && days.contains($0 + -7) }
    var (entropies, guesses) = ([Double](), [Double]())
    for weekday in isComparable ? Weekday.allCases.map(Optional.some) : [nil] {
      for shift in ["P", "S", "M"] {
        let dates = days.filter { weekday == nil ? $0 >= from : $0.weekday == weekday }
        let sums = zones.map { zone in dates.reduce(0) { $0 + amount(zone, $1, shift) } }
        let whole = sums.reduce(0, +)
        guard whole > 0 else { continue }
        entropies.append(sums.reduce(0) { $0 + ($1 > 0 ? $1 / whole * log2(whole / $1) : 0) } / log2(Double(zones.count)))
        guesses.append((sums.max() ?? 0) / whole)
      }
    }
    #expect(found.slots.count == entropies.count)
    #expect(found.slots.allSatisfy { $0.observed.entropy <= $0.attainableEntropy && $0.attainableEntropy <= 1 + 1e-9 })
    if let observed = found.observed {
      #expect(abs(observed.entropy - entropies.reduce(0, +) / Double(entropies.count)) < 1e-9)
      #expect(abs(observed.bestGuess - guesses.reduce(0, +) / Double(guesses.count)) < 1e-9)
    }
    var (same, cells, pairs, comparable) = (0, 0, 0, 0)
    for date in days where date >= from && days.contains(date + -7) {
      for shift in ["P", "S", "M"] {
        let now = zones.map { amount($0, date, shift) }
        let before = zones.map { amount($0, date + -7, shift) }
        guard now.contains(where: { $0 > 0 }) || before.contains(where: { $0 > 0 }) else { continue }
        cells += zones.count
        same += zip(now, before).count { $0 == $1 }
      }
      for unit in units where unit.date == date && unit.post != "desk" {
        comparable += 1
        if units.contains(where: { $0.date == date + -7 && $0.shift == unit.shift && $0.post == unit.post && $0.people == unit.people }) {
          pairs += 1
        }
      }
    }
    #expect(found.repeats == (cells == 0 ? nil : .init(count: same, whole: cells)))
    #expect(found.samePairs == (cells == 0 || comparable == 0 ? nil : .init(count: pairs, whole: comparable)))
  }

  @Test("but for the pairs the measures are blind to names", arguments: 0..<40)
  func blind(seed: Int) {
    let (scenario, roster) = Self.drawn(seed)
    var renamed = roster
    for place in renamed.crews.indices { renamed.crews[place].members = ["o\(7 + place % 4)"].map { Officer.ID($0) } }
    var before = RosterAudit(scenario).predictability(roster)
    var after = RosterAudit(scenario).predictability(renamed)
    (before.samePairs, after.samePairs) = (nil, nil)
    (before.blindWindows, after.blindWindows) = ([], [])
    #expect(before == after)
  }

  @Test("the longest blind window is that of a walk hour by hour", arguments: 0..<80)
  func blindWindows(seed: Int) throws {
    var chance = SeededChance.SplitMix64(seed: UInt64(seed + 77))
    var scenario = Self.office(zones: 2, shifts: ["P", "S", "M"], days: chance.number(1...6))
    let from = scenario.period.from
    let starts = ["P": 7, "S": 15, "M": 23]
    let known = chance.number(0...3)
    var seen = Set<Int>()
    func see(_ day: Int, _ shift: String) { for hour in 0..<8 { seen.insert(day * 24 + (starts[shift] ?? 0) + hour) } }
    for day in 0..<known {
      // Somebody is in the other zone, so that the day is known.
      scenario.history.cells["o9", default: [:]][from + (-1 - day)] = .shift("P", post: "z1")
      for (number, shift) in ["P", "S", "M"].enumerated() where chance.chance(30) {
        scenario.history.cells[Officer.ID("o\(number)"), default: [:]][from + (-1 - day)] = .shift(Shift.ID(shift), post: "z0")
        see(-1 - day, shift)
      }
    }
    var crews: [Roster.Crew] = []
    for day in 0..<scenario.period.days {
      for shift in ["P", "S", "M"] where chance.chance(30) {
        crews.append(Self.crew(from + day, shift, "z0"))
        see(day, shift)
      }
    }
    var (longest, run) = (0, 0)
    for hour in (7 - 24 * known)..<(24 * (scenario.period.days - 1) + 31) {
      run = seen.contains(hour) ? 0 : run + 1
      longest = max(longest, run)
    }
    let found = RosterAudit(scenario).predictability(Self.roster(scenario, crews))
    #expect(found.blindWindows == [.init(zone: "z0", minutes: longest * 60)])
  }

  @Test("officers are counted where the scenario has no crews")
  func officers() throws {
    var scenario = Self.office(zones: 2, days: 1)
    scenario.crewKinds = []
    let monday = scenario.period.from
    scenario.history.cells["o0"] = [monday + -7: .shift("P", post: "z0")]
    scenario.history.cells["o1"] = [monday + -7: .shift("P", post: "z0")]
    let lines = [[Roster.Duty(shift: "P", post: "z0")], [Roster.Duty(shift: "P", post: "z1")]]
    let found = RosterAudit(scenario).predictability(
      Roster(from: monday, days: 1, officers: ["o0", "o1"], duties: lines))
    #expect(found.unit == .officers && found.repeats == .init(count: 0, whole: 2) && found.samePairs == .init(count: 1, whole: 2))
    #expect(abs(try #require(found.observed).bestGuess - 0.75) < 1e-12)
  }

  @Test("an edit that repeats the week before is warned of, one that varies more is not")
  func edits() throws {
    var scenario = Self.office(zones: 3, days: 1)
    let monday = scenario.period.from
    scenario.history.crews[monday + -7] = [Self.past("P", "z0")]
    let audit = RosterAudit(scenario)
    let varied = Self.roster(scenario, [Self.crew(monday, "P", "z1")])
    let same = Self.roster(scenario, [Self.crew(monday, "P", "z0")])
    func grid(_ roster: Roster) -> Roster { Roster(from: monday, days: 1, officers: roster.officers, duties: roster.duties) }
    let worse = try #require(audit.edited(varied, by: grid(same)).foretelling)
    #expect(worse.isWorse && worse.lostEntropy?.after == 0)
    #expect(worse.moreRepeats?.before == .init(count: 1, whole: 3) && worse.moreRepeats?.after == .init(count: 3, whole: 3))
    let better = try #require(audit.edited(same, by: grid(varied)).foretelling)
    #expect(!better.isWorse)
    #expect(audit.edited(same, by: grid(same)).foretelling == nil)
  }

  @Test(
    "rosters of strangers, of unknown posts and of other weeks, and offices without zones, shifts or days are measured as far as it goes",
    arguments: 0..<60)
  func nonsense(seed: Int) {
    var chance = SeededChance.SplitMix64(seed: UInt64(seed + 900))
    var (scenario, roster) = Self.drawn(seed)
    for place in roster.crews.indices where chance.chance(30) {
      switch chance.number(0...5) {
      case 0: roster.crews[place].post = "nowhere"
      case 1: roster.crews[place].shift = "X"
      case 2: roster.crews[place].date = scenario.period.from + chance.number(-40...40)
      case 3: roster.crews[place].kind = "unknown"
      case 4: roster.crews[place].members = []
      default: roster.crews[place].members = ["stranger", "stranger"]
      }
    }
    switch seed % 6 {
    case 0: scenario.zones = []
    case 1: scenario.shifts = []
    case 2: scenario.period.days = 0
    case 3: scenario.crewKinds = []
    case 4: (roster.officers, roster.duties) = ([], [])
    default: roster.from = scenario.period.from + chance.number(-20...20)
    }
    scenario.history.crews[scenario.period.from + 1] = [Self.past("P", "z0")]
    scenario.history.crews[scenario.period.from + -2] = [Self.past("X", "nowhere", [])]
    scenario.history.cells["stranger"] = [
      scenario.period.from + -3: .shift("X", post: "nowhere"), scenario.period.from + -400: .shift("P", post: "z0"),
    ]
    let found = RosterAudit(scenario).predictability(roster)
    for slot in found.slots {
      #expect((0...1).contains(slot.observed.entropy) && slot.observed.bestGuess > 0 && slot.observed.bestGuess <= 1 + 1e-12)
    }
    for part in [found.repeats, found.samePairs].compactMap(\.self) { #expect(part.count >= 0 && part.count <= part.whole && part.whole > 0) }
    #expect(found.blindWindows.allSatisfy { $0.minutes >= 0 })
  }
}
