import PatrolModel
import RosterAudit
import RosterReports

/// Fixed rosters, made without a solver.
enum Samples {
  static let shifts = [
    Shift(id: "P", name: "Pagi", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", name: "Siang", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", name: "Malam", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ]

  static let names = [
    "Andi Saputra", "Budi Santoso", "Citra Lestari", "Muhammad Rizky Ramadhan Kusumawardhana", "Eko Prasetyo", "Fajar Nugroho",
  ]

  static let longNames = [
    "Muhammad Rizky Ramadhan Kusumawardhana Suryaningrat", "Raden Mas Haryo Wirasena Kertanegara", "警察官山田太郎左衛門尉", "Siti",
    "I Gusti Ngurah Bagus Oka Adnyana",
    "Muhammad Rizky Ramadhan Kusumawardhana Suryanegara",
  ]

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0) }

  static func scenario(days: Int = 7, lookAheadDays: Int = 3, names: [String] = names, language: Language = .english) -> Scenario {
    Scenario(
      office: Office(name: "Polresta Balikpapan"), language: language, timeZone: OfficeTimeZone(identifier: "Asia/Makassar") ?? .universal,
      period: .init(from: day(2026, 11, 23), days: days, lookAheadDays: lookAheadDays), holidays: [day(2026, 11, 25): "Hari Guru"], shifts: shifts,
      qualifications: [Qualification(id: "pawas", name: "Pawas")],
      officers: names.enumerated().map { index, name in
        Officer(id: .init("\(index + 1)"), name: name, regu: "\(index % 4 + 1)")
      },
      availability: [
        Availability(officer: "2", from: day(2026, 11, 24), to: day(2026, 11, 25), kind: "cuti"),
        Availability(officer: "5", from: day(2026, 11, 26), fromMinute: 540, to: day(2026, 11, 26), toMinute: 660, kind: "sidang"),
      ],
      zones: [Zone(id: "kota", name: "Balikpapan Kota"), Zone(id: "timur", name: "Balikpapan Timur")],
      requirements: [
        Requirement(
          id: "malam", name: "Patroli malam", place: .zones(["kota"]), time: .shifts(["M"]), minimum: 1, target: 2,
          points: .init(minimum: 60, target: 20), parts: [.init(qualification: "pawas", minimum: 1, points: 7)]),
        Requirement(id: "jaga", name: "Jaga Mako", place: .anyPost, time: .shifts(["P"]), counting: .day, minimum: 3, points: .init(minimum: 30)),
      ])
  }

  /// Officer n starts the cycle P P S S M M off off on day -n.
  static func roster(_ scenario: Scenario) -> Roster {
    let cycle: [Shift.ID?] = ["P", "P", "S", "S", "M", "M", nil, nil]
    let rows = scenario.officers.indices.map { row in
      (0..<scenario.period.horizonDays).map { day -> Roster.Duty? in
        guard scenario.officers[row].id != "2" || !(1...2).contains(day) else { return nil }
        return cycle[(day + 2 * row) % cycle.count].map { Roster.Duty(shift: $0, post: row.isMultiple(of: 2) ? "kota" : "timur") }
      }
    }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: rows)
  }

  static func shortage(_ scenario: Scenario, requirement: Requirement.ID, part: Demand.Part = .whole, day: Int, present: Int, points: Int) -> Shortage
  {
    let demands = scenario.demands().filter { $0.requirement == requirement && $0.part == part && $0.day == day }
    guard let demand = demands.first else { preconditionFailure("no demand of \(requirement) on day \(day)") }
    return Shortage(demand: demand, present: present, points: points)
  }

  /// The same week under the regu's pattern, judged by the audit.
  static func audited(_ scenario: Scenario = scenario()) -> RosterReport {
    var scenario = scenario
    let starts = (0..<4).map { ("\($0 + 1)", scenario.period.from + -2 * $0) }
    scenario.reguPattern = ReguPattern(cycle: ["P", "P", "S", "S", "M", "M", nil, nil], start: Dictionary(uniqueKeysWithValues: starts))
    let roster = roster(scenario)
    let audit = RosterAudit(scenario)
    return RosterReport(scenario: scenario, roster: roster, audit: audit.judge(roster), departures: audit.departures(roster))
  }

  /// A report with one finding of each kind.
  static func report(_ scenario: Scenario) -> RosterReport {
    let from = scenario.period.from
    let breaches = [Breach(rule: .minRestHours, officer: "3", dates: [from + 1, from + 2], measured: 480, limit: 660)]
    let charges = [
      Charge(source: .rule(.maxNightsWeek, instance: ""), officer: "4", dates: [from, from + 3], measured: 3, wanted: 2, points: 3),
      Charge(source: .rule(.nightRecoveryHours, instance: ""), officer: "4", dates: [from + 4], measured: 1500, wanted: 2880, points: 3),
      Charge(source: .rule(.fairNights, instance: ""), officer: "1", dates: [from + 6], measured: 3, wanted: 2, points: 1),
      Charge(source: .rule(.wish, instance: ""), officer: "6", dates: [from + 2], measured: 0, wanted: 1, points: 3),
      Charge(source: .belowTarget("malam"), dates: [from + 5], measured: 1, wanted: 2, points: 20),
      Charge(source: .belowTarget("malam"), dates: [from + 6], measured: 1, wanted: 2, points: 20),
      Charge(source: .part("malam", "pawas"), dates: [from + 3], measured: 0, wanted: 1, points: 7),
      Charge(source: .belowMinimum("jaga"), dates: [from + 3], measured: 1, wanted: 3, points: 60),
    ]
    let shortages = [
      shortage(scenario, requirement: "malam", day: 5, present: 1, points: 20),
      shortage(scenario, requirement: "malam", day: 6, present: 1, points: 20),
      shortage(scenario, requirement: "malam", part: .qualified("pawas"), day: 3, present: 0, points: 7),
      shortage(scenario, requirement: "jaga", day: 3, present: 1, points: 60),
    ]
    return RosterReport(
      scenario: scenario, roster: roster(scenario), breaches: breaches, charges: charges, shortages: shortages,
      points: charges.reduce(0) { $0 + $1.points }, lookAheadPoints: 0)
  }
}
