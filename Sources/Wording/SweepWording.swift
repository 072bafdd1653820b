import PatrolModel

/// Sweeps over a number of a scenario.
extension Wording {
  /// Heading of what comes of a number's values.
  public var sweepTitle: String { say(english: "Points over the values", indonesian: "Poin menurut nilai") }

  /// Heading with the number that is varied.
  public func sweepTitle(_ number: String) -> String {
    say(english: "Points over \(swept(number))", indonesian: "Poin menurut \(swept(number))")
  }

  /// The number that is varied: officers and vehicles by their names, any other by its path in the scenario's file.
  public func swept(_ number: String) -> String {
    if number == "officers" { return say(english: "number of officers", indonesian: "jumlah anggota") }
    if number == "vehicles" { return say(english: "number of vehicles", indonesian: "jumlah kendaraan") }
    guard number.hasPrefix("vehicles.") else { return number }
    let kind = number.dropFirst("vehicles.".count)
    return say(english: "number of vehicles \(kind)", indonesian: "jumlah kendaraan \(kind)")
  }

  /// A scenario with a value in the number's place, given in hundredths.
  public func swept(_ number: String, at hundredths: Int) -> String { "\(swept(number)) = \(swept(hundredths))" }

  /// A value of a sweep, given in hundredths.
  public func swept(_ hundredths: Int) -> String { decimal(hundredths, of: 100) }

  /// What the curve shows.
  public var curveHint: String {
    say(
      english: "The best roster lies within the band: from what is proven at least to the best that was found.",
      indonesian: "Jadwal terbaik terletak di dalam pita: dari batas terbukti sampai jadwal terbaik yang ditemukan.")
  }
  /// Names the best rosters found.
  public var curveBest: String { say(english: "best found", indonesian: "hasil terbaik") }
  /// Names the proven bounds.
  public var curveBound: String { say(english: "proven at least", indonesian: "batas terbukti") }
  /// Marks the scenario's own value.
  public var curveOwn: String { say(english: "as the scenario is", indonesian: "skenario apa adanya") }

  /// What officers who are added to a scenario are called, before a number.
  public var furtherOfficer: String { say(english: "Further officer", indonesian: "Tambahan") }

  /// What needs are told of.
  public enum SweptNeed: Sendable, Hashable {
    case minimums, targets
  }

  private func name(_ need: SweptNeed) -> String {
    switch need {
    case .minimums: say(english: "all minimums are met", indonesian: "semua minimum terpenuhi")
    case .targets: say(english: "all targets are met", indonesian: "semua target terpenuhi")
    }
  }

  /// That needs are met at every value.
  public func sweptAll(_ need: SweptNeed) -> String {
    say(english: "At each of these values \(name(need)).", indonesian: "Pada setiap nilai ini \(name(need)).")
  }

  /// That needs are met at no value.
  public func sweptNone(_ need: SweptNeed) -> String {
    say(
      english: "At none of these values \(name(need)), in the rosters found.",
      indonesian: "Tidak ada nilai yang membuat \(name(need)) pada jadwal yang ditemukan.")
  }

  /// From which value on needs are met, and what is known of the one below.
  public func swept(_ need: SweptNeed, from value: String, below: String, isProven: Bool) -> String {
    say(english: "From \(value) on \(name(need)); ", indonesian: "Mulai \(value) \(name(need)); ") + neighbour(below, isProven)
  }

  /// Up to which value needs are met, and what is known of the one above.
  public func swept(_ need: SweptNeed, upTo value: String, above: String, isProven: Bool) -> String {
    say(english: "Up to \(value) \(name(need)); ", indonesian: "Sampai dengan \(value) \(name(need)); ") + neighbour(above, isProven)
  }

  /// Values at which needs are met, with others between them.
  public func sweptSome(_ need: SweptNeed, _ values: [String]) -> String {
    say(
      english: "In the rosters found \(name(need)) at \(values.joined(separator: ", ")) only.",
      indonesian: "Pada jadwal yang ditemukan, \(name(need)) hanya pada \(values.joined(separator: ", ")).")
  }

  private func neighbour(_ value: String, _ isProven: Bool) -> String {
    isProven
      ? say(
        english: "at \(value) the proven best roster still lacks some (patrol require says whether they could be met at a higher price).",
        indonesian: "pada \(value) jadwal terbukti terbaik masih kurang (patrol require menjawab apakah dapat dipenuhi dengan poin lebih tinggi).")
      : say(english: "whether \(value) would do is not proven.", indonesian: "apakah \(value) mencukupi belum terbukti.")
  }
}
