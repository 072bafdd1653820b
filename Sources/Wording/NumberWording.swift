import PatrolModel

extension Wording {
  /// A number of points with its noun.
  public func points(_ points: Int) -> String { say(english: points == 1 ? "1 point" : "\(points) points", indonesian: "\(points) poin") }

  /// Minutes as hours with at most two decimals, as in 7.5.
  public func bareHours(minutes: Int) -> String {
    (minutes < 0 ? "-" : "") + decimal(abs(minutes), of: 60)
  }

  /// So many parts of one as a number with at most two decimals, as in 0.5; not negative.
  public func decimal(_ parts: Int, of unit: Int) -> String { DecimalText.text(parts, of: unit, mark: decimalMark) }

  /// Minutes as hours with the unit, as in 7.5 h.
  public func hours(minutes: Int) -> String { bareHours(minutes: minutes) + " " + say(english: "h", indonesian: "jam") }

  /// A share in percent with one decimal; a share above nothing is never shown as nothing.
  public func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0 %" }
    let thousandths = (2000 * part + whole) / (2 * whole)
    guard thousandths > 0 else { return say(english: "less than 0.1 %", indonesian: "kurang dari 0,1 %") }
    return thousandths % 10 == 0 ? "\(thousandths / 10) %" : "\(thousandths / 10)\(decimalMark)\(thousandths % 10) %"
  }

  /// What was measured or allowed under a rule, in its unit.
  public func amount(_ value: Int, unit: RuleUnit) -> String {
    switch unit {
    case .hours: hours(minutes: value)
    case .days: say(english: value == 1 ? "1 day" : "\(value) days", indonesian: "\(value) hari")
    case .count, .occurrence: "\(value)"
    }
  }

  /// A number in Indonesian words, as in enam belas; nil below 0 and from a million on.
  public func indonesianWords(_ number: Int) -> String? {
    let digits = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    /// So many of a unit; one of it is told by a prefix, and nothing follows a round number.
    func words(of unit: Int, _ name: String, _ one: String) -> String? {
      let (count, rest) = number.quotientAndRemainder(dividingBy: unit)
      let head = count == 1 ? one : indonesianWords(count).map { "\($0) \(name)" }
      return rest == 0 ? head : head.flatMap { head in indonesianWords(rest).map { "\(head) \($0)" } }
    }
    switch number {
    case 0..<10: return digits[number]
    case 10: return "sepuluh"
    case 11: return "sebelas"
    case 12..<20: return "\(digits[number - 10]) belas"
    case 20..<100: return words(of: 10, "puluh", "sepuluh")
    case 100..<1000: return words(of: 100, "ratus", "seratus")
    case 1000..<1_000_000: return words(of: 1000, "ribu", "seribu")
    default: return nil
    }
  }

  private var decimalMark: String { say(english: ".", indonesian: ",") }
}

/// Numbers that are counted in parts, as text.
package enum DecimalText {
  /// So many parts of one, rounded half up to two decimals, without zeros at the end; not negative.
  package static func text(_ parts: Int, of unit: Int, mark: String) -> String {
    let hundredths = (parts * 100 + unit / 2) / unit
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return "\(whole)\(mark)" + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
