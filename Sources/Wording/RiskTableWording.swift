import PatrolModel

/// Tables and verdicts of the report on risk.
extension Wording {
  /// A table of the report.
  public enum RiskSection: String, Sendable, CaseIterable {
    case zones, shifts, hours, types, total, comparedTypes = "compared-types", comparedZones = "compared-zones", comparedHours = "compared-hours"
    case backtest, calibration, equity, unmatched
  }

  /// The title of a table.
  public func riskTitle(_ section: RiskSection) -> String {
    switch section {
    case .zones: say(english: "Risk by zone", indonesian: "Kerawanan per wilayah")
    case .shifts:
      say(english: "Share of the week's risk by zone and shift, in %", indonesian: "Porsi kerawanan sepekan per wilayah dan dinas, dalam %")
    case .hours: say(english: "Incidents by weekday and hour", indonesian: "Kejadian per hari dan jam")
    case .types: say(english: "What was counted", indonesian: "Yang dihitung")
    case .total: say(english: "Two periods", indonesian: "Perbandingan dua periode")
    case .comparedTypes: say(english: "By type", indonesian: "Menurut jenis")
    case .comparedZones: say(english: "By place", indonesian: "Menurut tempat")
    case .comparedHours: say(english: "By hours", indonesian: "Menurut jam")
    case .backtest: say(english: "How well it would have foretold", indonesian: "Seandainya dipakai meramal")
    case .calibration: say(english: "Expected against observed", indonesian: "Harapan dibanding kenyataan")
    case .equity: say(english: "Patrol hours against residents, area and risk", indonesian: "Jam patroli dibanding penduduk, luas dan kerawanan")
    case .unmatched: say(english: "Places that are no zone of the scenario", indonesian: "Tempat yang bukan wilayah skenario")
    }
  }

  /// A column of the report's tables.
  public enum RiskColumn: Sendable {
    case zone, share, expected, interval, zoneClass, proposal, type, incidents, found, harm, subject, before, after, change, model, hitRate, accuracy,
      efficiency, ratio, deviance, bin, cells, expectedCount, observed, hours, perResidents, perSquareKilometre, hoursShare, riskShare, name, count,
      weekday
  }

  /// The heading of a column.
  public func riskColumn(_ column: RiskColumn) -> String {
    switch column {
    case .zone: say(english: "Zone", indonesian: "Wilayah")
    case .share: say(english: "Share", indonesian: "Porsi")
    case .expected: say(english: "Expected", indonesian: "Harapan")
    case .interval: say(english: "from - to", indonesian: "antara")
    case .zoneClass: say(english: "Class", indonesian: "Kelas")
    case .proposal: say(english: "Proposal", indonesian: "Usulan")
    case .type: say(english: "Type", indonesian: "Jenis")
    case .incidents: say(english: "Incidents", indonesian: "Kejadian")
    case .found: say(english: "Discovered", indonesian: "Temuan")
    case .harm: say(english: "Weight", indonesian: "Bobot")
    case .subject: ""
    case .before: say(english: "Before", indonesian: "Sebelum")
    case .after: say(english: "After", indonesian: "Sesudah")
    case .change: say(english: "Change", indonesian: "Perubahan")
    case .model: "Model"
    case .hitRate: say(english: "Caught", indonesian: "Kena")
    case .accuracy: "PAI"
    case .efficiency: "PEI*"
    case .ratio: say(english: "Exp./obs.", indonesian: "Harap/nyata")
    case .deviance: say(english: "Deviance", indonesian: "Devians")
    case .bin: say(english: "Group", indonesian: "Kelompok")
    case .cells: say(english: "Cells", indonesian: "Sel")
    case .expectedCount: say(english: "Expected", indonesian: "Harapan")
    case .observed: say(english: "Observed", indonesian: "Kenyataan")
    case .hours: say(english: "Hours", indonesian: "Jam")
    case .perResidents: say(english: "/10,000", indonesian: "/10.000")
    case .perSquareKilometre: "/km2"
    case .hoursShare: say(english: "Of hours", indonesian: "Dari jam")
    case .riskShare: say(english: "Of risk", indonesian: "Dari rawan")
    case .name: say(english: "Name", indonesian: "Nama")
    case .count: say(english: "Incidents", indonesian: "Kejadian")
    case .weekday: say(english: "Day", indonesian: "Hari")
    }
  }

  /// The headings of the table as a file: zone, weekday, shift, expected, share, lower and upper end.
  public var riskTableHeadings: [String] {
    switch language {
    case .english: ["zone", "weekday", "shift", "expected", "share", "low", "high"]
    case .indonesian: ["wilayah", "hari", "dinas", "harapan", "porsi", "bawah", "atas"]
    }
  }

  /// All incidents together.
  public var allIncidents: String { say(english: "all incidents", indonesian: "semua kejadian") }
  /// Incidents in no zone.
  public var noZone: String { say(english: "in no zone", indonesian: "tanpa wilayah") }
  /// Minutes in no shift.
  public var noShift: String { say(english: "in no shift", indonesian: "di luar dinas") }
  /// Incidents that somebody reported, and such as police found.
  public var reportedOnly: String { say(english: "reported", indonesian: "dilaporkan") }
  /// Incidents found by police.
  public var discoveredOnly: String { say(english: "discovered", indonesian: "temuan") }

  /// Two periods in one sentence, as in week 41 -> week 42: 4,930 -> 4,742 incidents, down 188 (3.81 %).
  public func compared(_ comparison: PeriodComparison) -> String {
    let (before, after) = (periodName(comparison.before), periodName(comparison.after))
    let counts = "\(whole(comparison.total.before)) -> \(whole(comparison.total.after))"
    let change = changed(comparison.total)
    return say(english: "\(before) -> \(after): \(counts) incidents, \(change).", indonesian: "\(before) -> \(after): \(counts) kejadian, \(change).")
  }

  /// Two counts that may differ by chance alone; nil where they hardly do.
  ///
  /// Source: the difference of two Poisson rates has the variance of their common rate times the sum of one over each length; for equal lengths, of counts, their sum. 1.96 standard deviations are
  /// left out by chance once in twenty times.
  /// - Parameter days: How long both periods are, at least 1 each; the default is equally long.
  public func mayBeChance(_ change: PeriodComparison.Change, days: (before: Int, after: Int) = (1, 1)) -> String? {
    let (before, after) = (Double(max(1, days.before)), Double(max(1, days.after)))
    let difference = abs(change.after / after - change.before / before)
    let rate = (change.before + change.after) / (before + after)
    guard difference > 0, difference < 1.96 * (rate * (1 / before + 1 / after)).squareRoot() else { return nil }
    return say(
      english: "Counts differ by as much by chance alone: this is no sign of a trend.",
      indonesian: "Hitungan dapat berbeda sebanyak itu karena kebetulan saja: ini belum tanda kecenderungan.")
  }

  /// A period by its week or month where it is a whole one, else by its days.
  public func periodName(_ period: CrimePeriod) -> String {
    if period.days == 7, period.from.weekday == .monday {
      let week = period.from.isoWeek
      return say(english: "week \(week.week)/\(week.year)", indonesian: "minggu ke-\(week.week)/\(week.year)")
    }
    if period.from.parts.day == 1, (period.to + 1).parts.day == 1, period.days <= 31 {
      return "\(longMonth(period.from.parts.month)) \(period.from.parts.year)"
    }
    return dates(from: period.from, to: period.to)
  }

  /// How a backtest was made.
  public func backtested(_ design: RiskBacktest.Design, folds: Int) -> String {
    let share = fixed(design.flaggedShare * 100, 0)
    return say(
      english:
        "\(folds) origins, one each \(days(design.stepDays)): learned from what came before (at least \(days(design.trainingDays))), then foretold \(days(design.horizonDays)), \(share) % of all zone-shifts flagged.",
      indonesian:
        "\(folds) titik awal, tiap \(days(design.stepDays)): belajar dari kejadian sebelumnya (sedikitnya \(days(design.trainingDays))), lalu meramal \(days(design.horizonDays)), \(share) % sel wilayah-dinas ditandai."
    )
  }

  /// Whether a model is better than the baseline, in a plain sentence.
  public func verdict(_ verdict: RiskBacktest.Verdict) -> String {
    let difference = fixed(abs(verdict.meanDifference) * 100, 1)
    let error = verdict.standardError.map { fixed($0 * 100, 1) } ?? "-"
    if verdict.isBetter {
      return say(
        english:
          "\"\(modelName(verdict.model))\" caught \(difference) points of a hundred more than the baseline in the mean of the origins (standard error \(error)). The table counts the incidents of all origins together.",
        indonesian:
          "\"\(modelName(verdict.model))\" mengena \(difference) poin persen lebih banyak daripada pembanding, rata-rata titik awal (galat baku \(error)). Tabel menghitung kejadian semua titik awal bersama-sama."
      )
    }
    let direction = verdict.meanDifference < 0 ? say(english: "less", indonesian: "kurang") : say(english: "more", indonesian: "lebih")
    return say(
      english:
        "\"\(modelName(verdict.model))\" is NOT better than the baseline by more than two standard errors: \(difference) points of a hundred \(direction) in the mean of the origins, standard error \(error). Plain counting does as well. The table counts the incidents of all origins together.",
      indonesian:
        "\"\(modelName(verdict.model))\" TIDAK lebih baik daripada pembanding (lebih dari dua galat baku): \(direction) \(difference) poin persen, rata-rata titik awal, galat baku \(error). Hitungan biasa sama baiknya. Tabel menghitung kejadian semua titik awal bersama-sama."
    )
  }

  /// How unevenly hours lie, and how many would have to move to follow the risk.
  public func equity(_ report: EquityReport) -> String {
    let share = fixed(report.misplacedShare * 100, 1)
    let perResident = report.giniPerResident.map { fixed($0, 2) } ?? "-"
    return say(
      english:
        "Gini of hours \(fixed(report.giniOfHours, 2)), of hours per resident \(perResident), of risk \(fixed(report.giniOfRisk, 2)). \(share) % of the hours would have to lie elsewhere to follow the risk.",
      indonesian:
        "Gini jam \(fixed(report.giniOfHours, 2)), jam per penduduk \(perResident), kerawanan \(fixed(report.giniOfRisk, 2)). \(share) % jam harus berada di tempat lain agar mengikuti kerawanan."
    )
  }

  /// How the proposal of classes is made.
  public var proposalNote: String {
    say(
      english:
        "Proposal: from 1.4 times the mean share very vulnerable, up to 0.6 times safe, before limits and only where the whole interval lies beyond (assumption).",
      indonesian:
        "Usulan: mulai 1,4 kali porsi rata-rata sangat rawan, sampai 0,6 kali aman, sebelum batas diterapkan dan hanya bila seluruh rentang melewatinya (asumsi)."
    )
  }

  /// The tab of a table's sheet, at most 31 characters; nil is the sheet of sentences.
  public func riskSheet(_ section: RiskSection?) -> String {
    switch section {
    case nil: say(english: "Summary", indonesian: "Ringkasan")
    case .zones: say(english: "Zones", indonesian: "Wilayah")
    case .shifts: say(english: "Shifts", indonesian: "Dinas")
    case .hours: say(english: "Hours", indonesian: "Jam")
    case .types: say(english: "Types", indonesian: "Jenis")
    case .total: say(english: "Comparison", indonesian: "Perbandingan")
    case .comparedTypes: say(english: "Comparison by type", indonesian: "Perbandingan jenis")
    case .comparedZones: say(english: "Comparison by place", indonesian: "Perbandingan tempat")
    case .comparedHours: say(english: "Comparison by hours", indonesian: "Perbandingan jam")
    case .backtest: say(english: "Backtest", indonesian: "Uji mundur")
    case .calibration: say(english: "Calibration", indonesian: "Kalibrasi")
    case .equity: say(english: "Equity", indonesian: "Pemerataan")
    case .unmatched: say(english: "Unknown places", indonesian: "Tempat tak dikenal")
    }
  }

  /// Title of the maps.
  public var riskMapsTitle: String { say(english: "Maps by shift", indonesian: "Peta per dinas") }

  /// What the maps show.
  public var riskMapHint: String {
    say(
      english: "The number in each zone is its share of the whole week's risk in this shift, in %. A thicker edge and a darker ground mean more.",
      indonesian: "Angka di tiap wilayah adalah porsinya dari kerawanan sepekan dalam dinas ini, dalam %. Garis tebal dan warna gelap berarti lebih.")
  }

  /// Names of the four steps, from little to much.
  public func riskMapStep(_ step: Int) -> String {
    switch step {
    case 0: say(english: "below 0.6 of the mean", indonesian: "di bawah 0,6 rata-rata")
    case 1: say(english: "below the mean", indonesian: "di bawah rata-rata")
    case 2: say(english: "above the mean", indonesian: "di atas rata-rata")
    default: say(english: "from 1.4 times the mean", indonesian: "mulai 1,4 kali rata-rata")
    }
  }

  /// What the table of hours counts.
  public func riskHoursCaption(unknown: Int) -> String {
    say(
      english: "Incidents that weigh something, from each hour on; \(grouped(unknown)) without a known hour are left out",
      indonesian: "Kejadian yang berbobot, mulai tiap jam; \(grouped(unknown)) tanpa jam yang diketahui tidak dihitung")
  }

  /// Above the hours of the day.
  public var riskHourHeading: String { say(english: "Hour", indonesian: "Jam") }

  private func days(_ count: Int) -> String { say(english: count == 1 ? "1 day" : "\(count) days", indonesian: "\(count) hari") }
}
