import PatrolModel

/// What a reader of the report on risk must beware of.
extension Wording {
  /// A caution in one sentence, loud.
  public func text(_ caution: RiskCaution) -> String {
    switch caution {
    case .stale(let lastDay, let days):
      say(
        english: "ATTENTION: the list ends on \(longDate(lastDay)), \(grouped(days)) days before the week. What happened since is not known here.",
        indonesian:
          "PERHATIAN: daftar berakhir \(longDate(lastDay)), \(grouped(days)) hari sebelum pekan ini. Kejadian sesudahnya tidak diketahui di sini.")
    case .short(let days):
      say(
        english:
          "ATTENTION: the list holds only \(days == 1 ? "1 day" : "\(days) days") before the week. With less than \(RiskCaution.leastDays / 7) weeks, numbers are little more than chance.",
        indonesian:
          "PERHATIAN: daftar hanya memuat \(days) hari sebelum pekan ini. Dengan kurang dari \(RiskCaution.leastDays / 7) minggu, angka hampir hanya kebetulan."
      )
    case .nothingToCompare(let isMonths):
      isMonths
        ? say(
          english: "Nothing is compared: the list does not hold two whole months.",
          indonesian: "Tidak ada perbandingan: daftar tidak memuat dua bulan penuh.")
        : say(
          english: "Nothing is compared: the list does not hold two whole weeks.",
          indonesian: "Tidak ada perbandingan: daftar tidak memuat dua minggu penuh.")
    case .outsideList(let period, let list):
      say(
        english:
          "ATTENTION: \(periodName(period)) has days outside the list (\(dates(from: list.from, to: list.to))). They count as days without incidents.",
        indonesian:
          "PERHATIAN: \(periodName(period)) memuat hari di luar daftar (\(dates(from: list.from, to: list.to))). Hari itu terhitung tanpa kejadian.")
    case .unusedWeights(let names):
      say(
        english: "ATTENTION: weights are set for types that are not in the list: \(names.joined(separator: ", ")).",
        indonesian: "PERHATIAN: bobot diberikan untuk jenis yang tidak ada dalam daftar: \(names.joined(separator: ", ")).")
    }
  }

  /// Periods of different length, loud; nil where they are equally long.
  public func unequalPeriods(_ comparison: PeriodComparison) -> String? {
    let (before, after) = (comparison.before.days, comparison.after.days)
    guard before != after, before > 0, after > 0 else { return nil }
    let rates = [comparison.total.before / Double(before), comparison.total.after / Double(after)].map { fixed($0, 2) }
    return say(
      english:
        "ATTENTION: \(grouped(before)) days stand against \(grouped(after)). A day held \(rates[0]), then \(rates[1]) incidents: compare these, not the sums.",
      indonesian:
        "PERHATIAN: \(grouped(before)) hari dibandingkan dengan \(grouped(after)) hari. Per hari \(rates[0]), lalu \(rates[1]) kejadian: bandingkan angka ini, bukan jumlahnya."
    )
  }

  /// A backtest for which the list is too short.
  public func backtestTooShort(_ design: RiskBacktest.Design) -> String {
    let least = max(1, design.trainingDays) + max(1, design.horizonDays)
    return say(
      english: "The list is too short for this: it takes at least \(grouped(least)) days. Nothing can be said of any model.",
      indonesian: "Daftar terlalu pendek untuk ini: perlu sedikitnya \(grouped(least)) hari. Tentang model mana pun belum dapat dikatakan apa-apa.")
  }

  /// Limits on shares that cannot all hold.
  public func text(_ contradiction: ShareContradiction) -> String {
    switch contradiction {
    case .tooMuch(let sum):
      say(
        english: "--target and --floor contradict each other: together they are \(fixed(sum * 100, 1)) %, more than 100 %.",
        indonesian: "--target dan --floor bertentangan: jumlahnya \(fixed(sum * 100, 1)) %, lebih dari 100 %.")
    case .tooLittle(let sum):
      say(
        english: "--target and --cap contradict each other: every zone has one, and together they are \(fixed(sum * 100, 1)) %, less than 100 %.",
        indonesian:
          "--target dan --cap bertentangan: setiap wilayah mempunyainya, dan jumlahnya \(fixed(sum * 100, 1)) %, kurang dari 100 %.")
    case .zone(let zone):
      say(
        english: "--target, --floor and --cap of \(quoted(zone.text)) contradict each other.",
        indonesian: "--target, --floor dan --cap untuk \(quoted(zone.text)) bertentangan.")
    }
  }

  /// What the interval encloses.
  public func intervalNote(coverage: Double) -> String {
    let share = fixed(coverage * 100, 0)
    return say(
      english: "\(riskColumn(.interval)): the mean rate lies between these with \(share) %. The number of one single week scatters more widely.",
      indonesian: "\"\(riskColumn(.interval))\": rentang \(share) % bagi tingkat rata-rata. Angka satu pekan tertentu menyebar lebih lebar.")
  }
}
