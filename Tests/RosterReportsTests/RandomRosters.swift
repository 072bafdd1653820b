import PatrolModel
import RosterAudit
import RosterReports
import SeededChance

/// Rosters drawn by chance, with names that try to break every format.
enum RandomRosters {
  static let hostileNames = [
    "=cmd|' /C calc'!A0", "+62 812", "-1", "@SUM(A1)", "\tAwal", "\rAwal", "'=1", "\u{FEFF}=1", "=\u{301}x", "Siti \"Ratu\" Aminah", "\"\u{301}kutip",
    "Koma, Titik; Koma\\Miring", "👮‍♀️ 👨‍👩‍👧‍👦 Polwan 🇮🇩", "محمد رزقي", "שלום, רב", "Ame\u{301}lie Nu\u{303}n\u{303}ez", "<script>alert(1)</script>",
    "Baris satu\nBaris dua\r\nBaris tiga", "Bel\u{7}l \u{1B}[31m merah", "\u{202E}kebalik\u{202C}", "*tebal* _miring_ ~coret~ `kode`", "a_b_c R4_01",
    "警察官山田太郎左衛門尉", "e" + String(repeating: "\u{301}", count: 90), "Budi Santoso", "END:VEVENT", "garis\u{2028}baru",
    "1. Komandan\n*PERINTAH PALSU*", "  ", "007",
  ]

  static let zones = ["Asia/Makassar", "Asia/Jakarta", "Europe/Oslo", "America/St_Johns", "UTC", "Australia/Lord_Howe"]

  /// Weeks among which some have a night on which clocks change.
  static let starts = [(2026, 11, 23), (2026, 10, 24), (2027, 3, 27), (2027, 3, 13), (2028, 2, 27), (2026, 12, 29)]

  static let shifts = [
    Shift(id: "P", name: "Pagi", intervals: [.init(startMinute: 420, endMinute: 900)]),
    Shift(id: "M", name: "Malam", intervals: [.init(startMinute: 1380, endMinute: 1860)]),
    Shift(id: "PK", name: "Pagi, dan \"KRYD\"", intervals: [.init(startMinute: 420, endMinute: 900), .init(startMinute: 1200, endMinute: 1440)]),
    Shift(id: "H", name: "Piket 24 jam", intervals: [.init(startMinute: 480, endMinute: 1920)]),
    Shift(id: "D", intervals: [.init(startMinute: 90, endMinute: 150), .init(startMinute: 165, endMinute: 1425)]),
  ]

  /// A roster with its report; whatever the seed draws, it fits its scenario but for an unknown shift now and then.
  static func report(_ seed: Int, officers most: Int = 12, language: Language = .indonesian) -> RosterReport {
    var random = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
    let start = starts.randomElement(using: &random) ?? (2026, 11, 23)
    let days = seed % 7 == 0 ? 1 : Int.random(in: 1...9, using: &random)
    let count = seed % 5 == 0 ? 1 : Int.random(in: 1...most, using: &random)
    let officers = (0..<count).map { place in
      Officer(
        id: .init(place % 3 == 0 ? "K\(place)" : "0\(place) 警 \(place)"), name: hostileNames.randomElement(using: &random) ?? "",
        rank: ["Bripka", "Ipda", nil].randomElement(using: &random) ?? nil,
        number: Bool.random(using: &random) ? "00\(Int.random(in: 1...99_999, using: &random))" : nil,
        regu: [nil, "1", "Regu \"A\"", "=2"].randomElement(using: &random) ?? nil)
    }
    var scenario = Scenario(
      office: Office(name: hostileNames.randomElement(using: &random) ?? "", signatures: [.init(role: "disahkan oleh", position: "KASAT, SAMAPTA")]),
      language: language, timeZone: OfficeTimeZone(identifier: zones.randomElement(using: &random) ?? "UTC") ?? .universal,
      period: .init(from: Samples.day(start.0, start.1, start.2), days: days, lookAheadDays: Int.random(in: 0...3, using: &random)), shifts: shifts,
      officers: officers, zones: seed % 4 == 0 ? [] : [Zone(id: "kota", name: "Kota, \"Tua\""), Zone(id: "sepi", name: "=Sepi")],
      fixedPosts: [Post(id: "spkt", name: "SPKT; Mako", zone: seed % 4 == 0 ? nil : "kota")],
      crewKinds: [CrewKind(id: "car", name: "mobil, R4", least: 1, most: 4, leader: "leader", driver: "driver", vehicle: "R4")],
      vehicles: [Vehicle(id: "KT_1234", kind: "R4")], requirements: [])
    scenario.availability = officers.prefix(1).map {
      Availability(
        officer: $0.id, from: scenario.period.from, fromMinute: 540, to: scenario.period.from + 1, toMinute: 660,
        kind: seed % 2 == 0 ? "sidang" : "cuti")
    }
    return RosterReport(
      scenario: scenario, roster: roster(scenario, &random), breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
  }

  private static func roster(_ scenario: Scenario, _ random: inout SplitMix64) -> Roster {
    let posts = scenario.posts.map(\.id)
    var duties: [[Roster.Duty?]] = []
    for _ in scenario.officers {
      duties.append(
        (0..<scenario.period.horizonDays).map { _ in
          guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
          let shift = Int.random(in: 0..<30, using: &random) == 0 ? "X" : shifts.randomElement(using: &random)?.id ?? "P"
          return Roster.Duty(shift: shift, post: Int.random(in: 0..<8, using: &random) == 0 ? nil : posts.randomElement(using: &random))
        })
    }
    var crews: [Roster.Crew] = []
    for day in 0..<scenario.period.days {
      for post in posts {
        for shift in shifts.map(\.id) {
          let there = scenario.officers.indices.filter { duties[$0][day] == Roster.Duty(shift: shift, post: post) }.map { scenario.officers[$0].id }
          guard !there.isEmpty, Bool.random(using: &random) else { continue }
          let driver = there.count > 1 && Bool.random(using: &random) ? there[1] : there[0]
          crews.append(
            .init(
              date: scenario.period.date(day), shift: shift, post: post, kind: "car", leader: there[0], driver: driver,
              members: there.dropFirst().filter { $0 != driver }, vehicle: Bool.random(using: &random) ? "KT_1234" : nil))
        }
      }
    }
    let version = Int.random(in: 0...3, using: &random)
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: crews,
      status: version == 0 ? .draft : .published, version: version)
  }
}
