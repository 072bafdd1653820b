import PatrolModel
import RosterAudit
import RosterReports
import Wording

/// Rosters for the page: drawn by a seed, judged by the audit.
enum PageSamples {
  /// Names that must come through as they are.
  static let hostileNames = [
    "<script>alert(1)</script>", "O'Brien \"Bob\" & Söhne", "=HYPERLINK(\"x\")", "محمد رزقي", "e\u{301}\u{301}lan 👮🏽‍♀️", "]]> --> </td>", "\u{202E}evil",
    "a\tb", "  spaced  ",
  ]

  /// So many officers over so many days with zones on a map, a desk and a day of leave for every fifth.
  static func scenario(
    officers: Int = 9, days: Int = 7, names: [String] = hostileNames, language: Language = .indonesian, hasZones: Bool = true
  ) -> Scenario {
    let from = Samples.day(2026, 11, 23)
    let zones =
      hasZones
      ? [
        Zone(id: "kota", name: "Kota <b>", zoneClass: .sangatRawan, latitude: -1.27, longitude: 116.83, riskPercent: ["M": 150]),
        Zone(
          id: "timur", name: "Timur & Laut", zoneClass: .aman, latitude: -1.19, longitude: 116.96,
          outline: [
            [GeoPoint(latitude: -1.18, longitude: 116.95), .init(latitude: -1.18, longitude: 116.97), .init(latitude: -1.2, longitude: 116.96)]
          ]),
      ] : []
    return Scenario(
      office: Office(
        name: "Polresta \"Contoh\"", letterhead: ["KEPOLISIAN <NEGARA>", "RESOR & KOTA"],
        signatures: [
          .init(role: "mengetahui", position: "KABAGOPS", name: "Nama & Contoh", number: "0080010001", onBehalfOf: "KAPOLRES", acting: .plh)
        ]),
      language: language, timeZone: OfficeTimeZone(identifier: "Asia/Makassar") ?? .universal,
      period: .init(from: from, days: days, lookAheadDays: 0), seed: 987_654_321, holidays: [from + 2: "Hari <Guru>"], shifts: Samples.shifts,
      officers: (0..<officers).map { index in
        Officer(
          id: .init("A\(index)"), name: names[index % names.count], rank: index.isMultiple(of: 3) ? "Ipda" : "Bripda", number: "00\(1000 + index)",
          regu: "\(index % 4 + 1)")
      },
      availability: stride(from: 0, to: officers, by: 5).map {
        Availability(officer: .init("A\($0)"), from: from, to: from, kind: "sakit")
      },
      zones: zones, fixedPosts: [Post(id: "spkt", name: "SPKT 'jaga'")],
      requirements: (hasZones
        ? [
          Requirement(
            id: "malam", name: "Patroli & malam", place: .zones(["kota"]), time: .shifts(["M"]), minimum: 1, target: 2,
            points: .init(minimum: 60, target: 20))
        ]
        : []) + [Requirement(id: "jaga", name: "Jaga", place: .posts(["spkt"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 30))])
  }

  /// Everybody works about two days of three, anywhere, at any time: hard rules break freely.
  static func roster(_ scenario: Scenario, seed: UInt64) -> Roster {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, count)))
    }
    let posts = scenario.posts.map(\.id)
    let duties = scenario.officers.map { officer in
      (0..<scenario.period.horizonDays).map { day -> Roster.Duty? in
        let isAway = scenario.availability.contains { $0.officer == officer.id && $0.from == scenario.period.date(day) }
        return isAway || draw(3) == 0 ? nil : Roster.Duty(shift: scenario.shifts[draw(scenario.shifts.count)].id, post: posts[draw(posts.count)])
      }
    }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
  }

  static func report(_ scenario: Scenario = scenario(), seed: UInt64 = 1) -> RosterReport {
    let roster = roster(scenario, seed: seed)
    let audit = RosterAudit(scenario)
    return RosterReport(scenario: scenario, roster: roster, audit: audit.judge(roster), departures: audit.departures(roster))
  }

  static func page(_ report: RosterReport, audience: Audience = .restricted, language: Language = .indonesian) -> String {
    RosterPage(DutyBook(report, audience: audience), wording: Wording(language)).text()
  }
}
