import PatrolModel
import RosterAudit
import RosterReports
import SeededChance
import Testing

/// A roster drawn by chance for an office of a certain make, judged by the audit: it breaks rules as it pleases.
struct RandomBook: CustomTestStringConvertible, Sendable {
  var name: String
  var seed: UInt64
  var officers = 9
  var days = 7
  var zones = 2
  var codes: [Shift.ID] = ["P", "S", "M"]
  var hours: [ClosedRange<Int>] = [7...15, 15...23, 23...31]

  var testDescription: String { name }

  static let all = [
    RandomBook(name: "an ordinary week", seed: 1), RandomBook(name: "another", seed: 2), RandomBook(name: "one officer", seed: 3, officers: 1),
    RandomBook(name: "one day", seed: 4, days: 1), RandomBook(name: "no zones", seed: 5, zones: 0),
    RandomBook(name: "four weeks", seed: 6, officers: 14, days: 28),
    RandomBook(name: "24 hours", seed: 7, codes: ["24"], hours: [8...32]),
    RandomBook(name: "codes that begin like others", seed: 8, codes: ["P", "PK", "PKM"]),
    RandomBook(
      name: "codes that spreadsheets read as something else", seed: 9, officers: 20,
      codes: ["*", "?", "~M", "<6", "=P", "007", "1", "TRUE", "\"q\"", "M'", "A/B", "A", "1e3", "#N/A", "L"],
      hours: [7...15, 15...23, 23...31, 8...20, 20...32, 6...14, 14...22, 22...30, 7...15, 15...23, 9...12, 7...15, 19...27, 8...16, 8...14]),
  ]

  static let hostileNames = [
    "=cmd|' /C calc'!A0", "+628123", "-Budi", "@SUM(A1)", "\tTab", "Nama \"Kutip\", Koma; 👮", "علي", "A\u{301}ndi", "<b>Tebal</b> & Co",
    "Muhammad Rizky Ramadhan Kusumawardhana Suryaningrat Kertanegara",
  ]

  func scenario() -> Scenario {
    var random = SplitMix64(seed: seed)
    let from = Samples.day(2026, 11, 23)
    let shifts = zip(codes, hours).map { code, hours in
      Shift(id: code, intervals: [ClockInterval(startMinute: 60 * hours.lowerBound, endMinute: 60 * hours.upperBound)])
    }
    let people = (0..<officers).map { place in
      Officer(
        id: .init("A\(place)"), name: Self.hostileNames[place % Self.hostileNames.count] + (place < 10 ? "" : " \(place)"),
        rank: random.pick(Rank.police), number: "000\(81_000_000 + place)", regu: random.chance(50) ? "\(place % 4)" : nil)
    }
    let away = people.filter { _ in random.chance(40) }.map { officer -> Availability in
      let day = from + Int.random(in: 0..<days, using: &random)
      let isCourt = random.chance(50)
      return isCourt
        ? Availability(officer: officer.id, from: day, fromMinute: 540, to: day, toMinute: 690, kind: "sidang")
        : Availability(officer: officer.id, from: day, to: day + 1, kind: "sakit")
    }
    var history = History()
    for officer in people {
      for back in 1...3 where random.chance(70) {
        history.cells[officer.id, default: [:]][from + -back] = random.chance(50) ? .off : .shift(random.pick(codes), post: nil)
      }
    }
    let areas = (0..<zones).map { Zone(id: .init("z\($0)"), name: "Zona \($0)", riskPercent: [codes[0]: 80]) }
    return Scenario(
      office: Office(
        name: "Polres =Uji & Coba", letterhead: ["KEPOLISIAN NEGARA", "DAERAH \"X\"", "RESOR <Y>"],
        signatures: [
          .init(role: "mengetahui", position: "WAKA", onBehalfOf: "KAPOLRES"),
          .init(role: "disahkan oleh", position: "KASAT", name: "=Nama", rank: "Ajun Komisaris Polisi", number: "00123", acting: .plh),
        ], place: "Balikpapan"),
      timeZone: OfficeTimeZone(identifier: "Asia/Makassar") ?? .universal, period: .init(from: from, days: days, lookAheadDays: 2),
      seed: 987_654_321, holidays: [from: "Hari =Uji"], shifts: shifts, officers: people, availability: away, zones: areas,
      fixedPosts: [Post(id: "spkt", name: "SPKT")],
      requirements: [
        Requirement(
          id: "jaga", name: "Jaga", place: zones > 0 ? .everyZone : .posts(["spkt"]), time: .shifts(codes), minimum: 1, target: 2,
          points: .init(minimum: 30, target: 5))
      ],
      tasks: [ShiftTask(id: "talk", name: "@penyuluhan", date: from, window: ClockInterval(startMinute: 540, endMinute: 600), count: 1, points: 3)],
      history: history)
  }

  func book(_ audience: Audience = .restricted) -> DutyBook {
    var random = SplitMix64(seed: seed &+ 100)
    let scenario = scenario()
    let posts = scenario.posts.map(\.id)
    let duties = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        guard random.chance(65) else { return nil }
        return Roster.Duty(shift: random.pick(codes), post: random.chance(85) ? random.pick(posts) : nil)
      }
    }
    let roster = Roster(from: scenario.period.from, days: days, officers: scenario.officers.map(\.id), duties: duties)
    let audit = RosterAudit(scenario)
    let report = RosterReport(scenario: scenario, roster: roster, audit: audit.judge(roster), departures: [])
    return DutyBook(report, audience: audience)
  }
}
