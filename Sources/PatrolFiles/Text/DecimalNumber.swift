/// Numbers as files keep them: with a decimal point, without an exponent, the same on every machine.
public enum DecimalNumber {
  /// A number rounded to so many decimals, zeros at the end left out.
  public static func text(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let parts = Int(max(-9e18, min(9e18, value * Double(unit))).rounded())
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    var digits = String(String(UInt(unit) + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return (parts < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
  }
}
