/// Writes tables of separated values (RFC 4180) of which no spreadsheet takes a text for a formula.
public enum SeparatedValuesWriter {
  /// The rows as text: cells behind commas, lines ended by CR and LF.
  ///
  /// A text that begins with = + - @, a tab or a line break gets an apostrophe before it, and so does one that begins with apostrophes before one of these:
  /// taking one apostrophe away gives back every text.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell, in quotation marks where it needs them.
  static func field(_ text: String) -> String {
    let safe = isTakenForFormula(text) ? "'" + text : text
    // Scalar by scalar: a quotation mark with a combining mark behind it is another character, and still ends the cell.
    guard safe.unicodeScalars.contains(where: { ",;\"\n\r\t".unicodeScalars.contains($0) }) else { return safe }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// Marks without width, a byte-order mark among them, do not hide what follows: programs drop them before they look.
  private static func isTakenForFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.drop { $0 == "'" || $0.properties.generalCategory == .format }.first
    return first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
  }
}
