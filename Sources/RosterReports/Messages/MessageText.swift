/// Texts as they stand in messages, where asterisks, underscores, tildes and backticks switch letters.
enum MessageText {
  /// A name longer than this is cut: it would crowd out the order.
  private static let mostUnits = 200

  /// A text from the scenario on one line, with nothing in it that switches letters or turns the direction of writing.
  ///
  /// Marks that switch letters are replaced by signs that look alike. A sign without width before them would leave them in force in some programs and would go along
  /// unseen when somebody copies the name. An underscore between two letters or digits stays, since no program heeds it there and call signs hold some.
  /// - Parameter units: Most UTF-16 units; what is longer is cut at a whole letter.
  static func plain(_ text: String, units: Int = mostUnits) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "*": result.append("\u{2217}")
      case "~": result.append("\u{223C}")
      case "`": result.append("\u{2018}")
      case "_": result.append(isInsideWord(scalars, place) ? scalar : "\u{FF3F}")
      // A line break would let a name pretend to be a line of the order.
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      case _ where scalar.properties.generalCategory == .control: break
      default: result.append(scalar)
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return clipped(String(result), units: units)
  }

  /// A line in bold; a text whose marks are out of force already.
  static func bold(_ text: String) -> String { text.isEmpty ? "" : "*\(text)*" }

  /// The text in at most so many UTF-16 units, with three dots where it was cut.
  static func clipped(_ text: String, units: Int) -> String {
    guard text.utf16.count > units else { return text }
    return (pieces(text, units: units - 3).first ?? "") + "..."
  }

  /// The text in pieces of at most so many UTF-16 units, cut between letters, and within one only where it is longer by itself.
  static func pieces(_ text: String, units: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    func take(_ part: String, _ count: Int) {
      if used + count > units {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece += part
      used += count
    }
    for character in text {
      let count = character.utf16.count
      if count <= units {
        take(String(character), count)
      } else {
        for scalar in character.unicodeScalars { take(String(scalar), UTF16.width(scalar)) }
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard place > 0, place + 1 < scalars.count else { return false }
    return [scalars[place - 1], scalars[place + 1]].allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
