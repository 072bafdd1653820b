import PatrolModel

/// What is told of crime by place and time.
extension Wording {
  /// Title of the report.
  public var riskTitle: String { say(english: "Risk from the list of incidents", indonesian: "Kerawanan menurut daftar kejadian") }

  /// The same with the office, where it has a name.
  public func riskTitle(office: String) -> String { [riskTitle, office].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// A model by its name.
  public func modelName(_ model: RiskModel) -> String {
    switch model {
    case .transparent: say(english: "long and recent window", indonesian: "jendela panjang dan terkini")
    case .movingWindow: say(english: "moving window (baseline)", indonesian: "jendela bergerak (pembanding)")
    case .selfExciting: say(english: "self-exciting (Hawkes)", indonesian: "model pemicu (Hawkes)")
    }
  }

  /// For which week, from what and how.
  public func riskSource(_ table: RiskTable) -> String {
    let week = longDates(from: table.weekFrom, to: table.weekFrom + 6)
    let window = dates(from: table.windowFrom, to: table.windowTo)
    return say(
      english: "For \(week), estimated by the model \"\(modelName(table.model))\" from the incidents of \(window).",
      indonesian: "Untuk \(week), diperkirakan dengan model \"\(modelName(table.model))\" dari kejadian \(window).")
  }

  /// How many incidents were read.
  public func incidentsRead(_ incidents: Int, rows: Int) -> String {
    say(
      english: "\(grouped(incidents)) incidents read from \(grouped(rows)) rows.",
      indonesian: "\(grouped(incidents)) kejadian dibaca dari \(grouped(rows)) baris.")
  }

  /// How many columns nobody read.
  public func columnsIgnored(_ count: Int) -> String {
    say(
      english: "\(count == 1 ? "1 column" : "\(count) columns") ignored: columns that are not needed, those of persons among them, are not read.",
      indonesian: "\(count) kolom diabaikan: kolom yang tidak diperlukan, termasuk kolom orang, tidak dibaca.")
  }

  /// Rows that were left out; loud.
  public func rowsLeftOut(_ count: Int, of rows: Int) -> String {
    say(
      english: "ATTENTION: \(grouped(count)) of \(grouped(rows)) rows could not be read and are left out.",
      indonesian: "PERHATIAN: \(grouped(count)) dari \(grouped(rows)) baris tidak terbaca dan tidak dihitung.")
  }

  /// How incidents came to their zones.
  public func placed(named: Int, inOutline: Int, nearCentre: Int) -> String {
    say(
      english: "Zone by name: \(grouped(named)); by outline: \(grouped(inOutline)); by the nearest centre: \(grouped(nearCentre)).",
      indonesian:
        "Wilayah menurut nama: \(grouped(named)); menurut garis batas: \(grouped(inOutline)); menurut pusat terdekat: \(grouped(nearCentre)).")
  }

  /// Incidents that count nowhere; loud.
  public func unplaced(outside: Int, placeless: Int, unmatched: Int) -> String {
    say(
      english:
        "ATTENTION: \(grouped(outside + placeless + unmatched)) incidents lie in no zone and count nowhere: \(grouped(outside)) outside of all, \(grouped(placeless)) without a place, \(grouped(unmatched)) under names that no zone bears.",
      indonesian:
        "PERHATIAN: \(grouped(outside + placeless + unmatched)) kejadian tanpa wilayah dan tidak dihitung: \(grouped(outside)) di luar semua wilayah, \(grouped(placeless)) tanpa tempat, \(grouped(unmatched)) dengan nama yang bukan wilayah skenario."
    )
  }

  /// Incidents without a time, and with hours between.
  public func times(timeless: Int, ranged: Int) -> String {
    say(
      english: "\(grouped(ranged)) incidents have hours from and to, \(grouped(timeless)) no time: they count in parts for all hours in question.",
      indonesian: "\(grouped(ranged)) kejadian dengan rentang jam, \(grouped(timeless)) tanpa jam: dihitung sebagian untuk semua jam yang mungkin.")
  }

  /// How many were discovered, and what they weigh; loud.
  public func discovered(_ count: Int, of incidents: Int, weight: Double) -> String {
    let share = percent(count, of: incidents)
    let weighs = fixed(weight, 1)
    return weight == 0
      ? say(
        english:
          "DISCOVERED: \(grouped(count)) of \(grouped(incidents)) incidents (\(share)) were found because police were there. They weigh 0 here, so that patrols do not follow themselves.",
        indonesian:
          "TEMUAN: \(grouped(count)) dari \(grouped(incidents)) kejadian (\(share)) ditemukan karena polisi ada di sana. Bobotnya di sini 0, agar patroli tidak mengikuti dirinya sendiri."
      )
      : say(
        english:
          "DISCOVERED: \(grouped(count)) of \(grouped(incidents)) incidents (\(share)) were found because police were there. They weigh \(weighs) of a reported one: patrols may come to follow themselves.",
        indonesian:
          "TEMUAN: \(grouped(count)) dari \(grouped(incidents)) kejadian (\(share)) ditemukan karena polisi ada di sana. Bobotnya \(weighs) dari kejadian yang dilaporkan: patroli dapat mengikuti dirinya sendiri."
      )
  }

  /// A register that does not say how incidents became known.
  public var originNotTold: String {
    say(
      english: "ATTENTION: no column says how an incident became known. All count as reported, those too that police found themselves.",
      indonesian: "PERHATIAN: tidak ada kolom asal kejadian. Semua dihitung sebagai laporan, juga yang ditemukan polisi sendiri.")
  }

  /// Narcotics among the discovered.
  public func narcotics(_ discovered: Int, of count: Int) -> String {
    say(
      english:
        "Of narcotics, \(grouped(discovered)) of \(grouped(count)) were discovered: where they are is told by a target set by hand (sasaran), not by counting.",
      indonesian:
        "Narkoba: \(grouped(discovered)) dari \(grouped(count)) merupakan temuan; tempatnya ditetapkan sebagai sasaran, bukan dari hitungan.")
  }

  /// Zones that rise mostly by what police found.
  public func risingZones(_ zones: [(name: String, discovered: PeriodComparison.Change, reported: PeriodComparison.Change)], days: Int) -> String {
    let list = zones.map { zone in
      let found = "\(whole(zone.discovered.before)) -> \(whole(zone.discovered.after))"
      let reported = "\(whole(zone.reported.before)) -> \(whole(zone.reported.after))"
      return say(
        english: "\(zone.name) (discovered \(found), reported \(reported))", indonesian: "\(zone.name) (temuan \(found), laporan \(reported))")
    }.joined(separator: ", ")
    return say(
      english:
        "FEEDBACK: in the last \(days) days mostly discovered incidents rose in: \(list). More patrols find more: this is no sign of more crime.",
      indonesian:
        "UMPAN BALIK: dalam \(days) hari terakhir naik terutama karena temuan: \(list). Patroli lebih banyak menemukan lebih banyak: ini bukan tanda kejahatan bertambah."
    )
  }

  /// What the report is about and what not.
  public var riskNote: String {
    say(
      english:
        "This is about places and hours, never about persons. Defaults are assumptions. Classes are the user's word; the proposal is for talking about them. Whether patrols lower crime cannot be read from this.",
      indonesian:
        "Ini tentang tempat dan jam, tidak pernah tentang orang. Nilai bawaan adalah asumsi. Kelas ditetapkan pengguna; usulan ini untuk dibicarakan. Apakah patroli menurunkan kejahatan tidak dapat dibaca dari sini."
    )
  }

  /// What changed a zone's share.
  public func limited(_ zone: String, _ limit: RiskTable.Limit) -> String {
    switch limit {
    case .cap: say(english: "\(zone): share lowered to its cap.", indonesian: "\(zone): porsi diturunkan ke plafon.")
    case .floor: say(english: "\(zone): share raised to its floor.", indonesian: "\(zone): porsi dinaikkan ke batas bawah.")
    case .target: say(english: "\(zone): share set by hand.", indonesian: "\(zone): porsi ditetapkan sebagai sasaran.")
    }
  }

  /// Types without a known harm.
  public func unknownTypes(_ names: [String], weight: Double) -> String {
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
    return say(
      english: "Types of unknown harm weigh \(fixed(weight, 1)) each: \(list). Weights can be given (--weights).",
      indonesian: "Jenis tanpa bobot yang dikenal berbobot \(fixed(weight, 1)): \(list). Bobot dapat diberikan (--weights).")
  }

  /// A scenario without zones, to which no incident can be brought.
  public var riskNeedsZones: String {
    say(english: "The scenario has no zones: risk is told by zone.", indonesian: "Skenario tidak memuat wilayah: kerawanan dihitung per wilayah.")
  }

  // Numbers.

  /// A number with so many decimals; one that has none left of a larger part is rounded.
  public func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let parts = Int((value * Double(unit)).rounded())
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    let sign = parts < 0 ? "-" : ""
    return places == 0
      ? sign + grouped(Int(whole)) : sign + grouped(Int(whole)) + say(english: ".", indonesian: ",") + String(unit + Int(rest)).dropFirst()
  }

  /// A count that may have parts.
  public func whole(_ count: Double) -> String { count == count.rounded() ? fixed(count, 0) : fixed(count, 1) }

  /// How a count changed, as in down 188 (3.81 %).
  public func changed(_ change: PeriodComparison.Change) -> String {
    let share = change.percent.map { " (\(fixed(abs($0), 2)) %)" } ?? ""
    let by = whole(abs(change.difference)) + share
    if change.difference == 0 { return say(english: "unchanged", indonesian: "tetap") }
    return change.difference < 0 ? say(english: "down \(by)", indonesian: "turun \(by)") : say(english: "up \(by)", indonesian: "naik \(by)")
  }
}
