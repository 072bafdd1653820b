import PatrolModel

/// How easily a roster can be foretold.
extension Wording {
  /// Heading of the measures, with what they count.
  public func predictabilityTitle(_ measures: Predictability) -> String {
    switch measures.unit {
    case .crews:
      say(english: "How easily it can be foretold (crews by zone, without names)", indonesian: "Mudah-tidaknya ditebak (tim per wilayah, tanpa nama)")
    case .officers:
      say(
        english: "How easily it can be foretold (officers by zone, without names)",
        indonesian: "Mudah-tidaknya ditebak (anggota per wilayah, tanpa nama)")
    }
  }

  /// What the measures look back to.
  public func foretoldFrom(_ measures: Predictability) -> String {
    switch measures.past {
    case .unknown where measures.isByWeekday, .withoutUnits where measures.isByWeekday:
      say(
        english: "No earlier weeks are known: the weeks of the roster are compared with each other.",
        indonesian: "Pekan sebelumnya tidak diketahui: pekan-pekan dalam jadwal ini dibandingkan satu sama lain.")
    case .unknown:
      say(
        english: "No earlier weeks are known: only what one week tells is shown.",
        indonesian: "Pekan sebelumnya tidak diketahui: hanya yang terbaca dari satu pekan yang ditampilkan.")
    case .withoutUnits:
      switch measures.unit {
      case .crews:
        say(
          english:
            "Of earlier weeks only the officers' shifts are known, not their crews: name their roster files (.json) under \"history\". Only what one week tells is shown.",
          indonesian:
            "Dari pekan sebelumnya hanya dinas anggota yang diketahui, bukan timnya: sebutkan berkas jadwalnya (.json) pada \"history\". Hanya yang terbaca dari satu pekan yang ditampilkan."
        )
      case .officers:
        say(
          english: "Of earlier weeks only the officers' shifts are known, not their posts. Only what one week tells is shown.",
          indonesian: "Dari pekan sebelumnya hanya dinas anggota yang diketahui, bukan posnya. Hanya yang terbaca dari satu pekan yang ditampilkan.")
      }
    case .known:
      say(
        english: "Against \(measures.earlierWeeks == 1 ? "1 earlier week" : "\(measures.earlierWeeks) earlier weeks") of roster files.",
        indonesian: "Dibandingkan dengan \(measures.earlierWeeks) pekan sebelumnya dari berkas jadwal.")
    }
  }

  /// Mean zone entropy beside its target.
  public func zoneEntropy(_ measures: Predictability) -> String? {
    guard let observed = measures.observed else { return nil }
    let (value, target) = (fixed(observed.entropy, 2), fixed(Predictability.leastEntropy, 2))
    let slots = measures.isByWeekday
    return say(
      english:
        "Zone entropy \(value), mean of \(slots ? "all weekdays and shifts" : "the shifts over the days of the roster"): 0 is always the same zone, 1 even over all. Target at least \(target) (A).",
      indonesian:
        "Entropi wilayah \(value), rata-rata \(slots ? "semua hari dan dinas" : "tiap dinas pada hari-hari jadwal ini"): 0 selalu wilayah yang sama, 1 merata di semua wilayah. Target sedikitnya \(target) (A)."
    ) + attainableEntropy(measures) + intendedEntropy(measures)
  }

  /// That few units cannot have much entropy, however they are drawn.
  private func attainableEntropy(_ measures: Predictability) -> String {
    guard let attainable = measures.attainableEntropy, attainable < 0.995 else { return "" }
    return say(
      english: " So few units can have \(fixed(attainable, 2)) at most.",
      indonesian: " Unit sesedikit itu paling tinggi mencapai \(fixed(attainable, 2)).")
  }

  private func intendedEntropy(_ measures: Predictability) -> String {
    guard let intended = measures.intended else { return "" }
    return say(
      english: " What risk intends has \(fixed(intended.entropy, 2)): more would patrol against the risk.",
      indonesian: " Menurut kerawanan semestinya \(fixed(intended.entropy, 2)): lebih dari itu berarti patroli menyimpang dari kerawanan.")
  }

  /// How often the best guess is right beside its target.
  public func bestGuess(_ measures: Predictability) -> String? {
    guard let observed = measures.observed else { return nil }
    let value = share(observed.bestGuess)
    guard let intended = measures.intended else {
      return say(
        english: "Best guess of a unit's zone: right in \(value). Without risk weights of zones there is nothing to compare it with.",
        indonesian: "Tebakan terbaik atas wilayah suatu unit: benar \(value). Tanpa bobot kerawanan wilayah tidak ada pembandingnya.")
    }
    let (own, most) = (share(intended.bestGuess), share(min(1, Predictability.mostGuessRatio * intended.bestGuess)))
    return say(
      english: "Best guess of a unit's zone: right in \(value), of what risk intends in \(own). Target at most 1.5 times that, \(most) (A).",
      indonesian:
        "Tebakan terbaik atas wilayah suatu unit: benar \(value); menurut kerawanan semestinya \(own). Target paling banyak 1,5 kalinya, \(most) (A)."
    )
  }

  /// Cells as the week before beside their target.
  public func repeats(_ part: Predictability.Part) -> String {
    let most = share(Predictability.mostRepeats)
    return say(
      english:
        "As many units as the week before: \(part.count) of \(part.whole) cells of zone, day and shift, \(percent(part.count, of: part.whole)). Target at most \(most) (A).",
      indonesian:
        "Jumlah unit sama dengan pekan lalu: \(part.count) dari \(part.whole) sel wilayah, hari dan dinas, \(percent(part.count, of: part.whole)). Target paling banyak \(most) (A)."
    )
  }

  /// The longest blind windows of very vulnerable zones beside their target.
  public func blindWindows(_ windows: [(zone: String, minutes: Int)]) -> String {
    let list = windows.map { "\($0.zone) \(hours(minutes: $0.minutes))" }.joined(separator: ", ")
    let most = hours(minutes: Predictability.longestBlindMinutes)
    return say(
      english: "Longest time without presence in very vulnerable zones: \(list). Target at most \(most) (A).",
      indonesian: "Waktu terlama tanpa kehadiran di wilayah sangat rawan: \(list). Target paling lama \(most) (A).")
  }

  /// The one measure that is about names.
  public func samePairs(_ part: Predictability.Part, _ unit: ZoneUnits.Unit) -> String {
    let most = share(Predictability.mostSamePairs)
    let counts = percent(part.count, of: part.whole)
    switch unit {
    case .crews:
      return say(
        english:
          "By name, apart from the above: \(part.count) of \(part.whole) crews with the same people in the same zone and shift as the week before, \(counts). Target at most \(most) (A).",
        indonesian:
          "Menurut nama, terpisah dari yang di atas: \(part.count) dari \(part.whole) tim beranggota sama di wilayah dan dinas yang sama seperti pekan lalu, \(counts). Target paling banyak \(most) (A)."
      )
    case .officers:
      return say(
        english:
          "By name, apart from the above: \(part.count) of \(part.whole) duties in the same zone and shift as the week before, \(counts). Target at most \(most) (A).",
        indonesian:
          "Menurut nama, terpisah dari yang di atas: \(part.count) dari \(part.whole) dinas di wilayah dan giliran yang sama seperti pekan lalu, \(counts). Target paling banyak \(most) (A)."
      )
    }
  }

  /// Heading of entropies by weekday and shift.
  public var entropyTable: String { say(english: "Zone entropy by shift and weekday", indonesian: "Entropi wilayah per dinas dan hari") }

  /// What the measures are, and what (A) means.
  public var predictabilityNote: String {
    say(
      english: "(A): assumption. A roster that is hard to foretell has not thereby less crime.",
      indonesian: "(A): asumsi. Jadwal yang sulit ditebak tidak dengan sendirinya menurunkan kejahatan.")
  }

  /// That edits by hand made a roster easier to foretell; nil where they did not.
  public func warning(_ change: ForetellingChange) -> String? {
    let parts = [
      change.lostEntropy.map { lost in
        let (before, after) = (fixed(Double(lost.before) / 1000, 3), fixed(Double(lost.after) / 1000, 3))
        return say(english: "zone entropy \(before) before, \(after) now", indonesian: "entropi wilayah semula \(before), kini \(after)")
      },
      change.moreRepeats.map { more in
        let (before, after) = (percent(more.before.count, of: more.before.whole), percent(more.after.count, of: more.after.whole))
        return say(
          english: "\(before) of cells as the week before, \(after) now",
          indonesian: "sel yang sama dengan pekan lalu semula \(before), kini \(after)")
      },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return say(
      english: "Note: with the edits patrols are easier to foretell: \(parts.joined(separator: "; ")).",
      indonesian: "Catatan: dengan perubahan ini patroli lebih mudah ditebak: \(parts.joined(separator: "; ")).")
  }

  /// A part of one in percent with one decimal.
  public func share(_ value: Double) -> String { fixed(value * 100, 1) + " %" }
}
