/// Lines of a calendar as RFC 5545 asks for them: folded at 75 bytes, ended by CR and LF.
struct CalendarLines {
  /// Bytes of a line without its end (RFC 5545, 3.1).
  private static let mostBytes = 75

  /// What was written so far.
  private(set) var text = ""

  /// A property whose value stands as it is.
  mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// A property whose value is free text.
  mutating func add(_ name: String, text value: String) { fold("\(name):\(Self.escaped(value))") }

  private mutating func fold(_ line: String) {
    var used = 0
    func breakNeeded(_ bytes: Int) -> Bool { used + bytes > Self.mostBytes }
    for character in line {
      let bytes = character.utf8.count
      // A letter with its marks stays whole; one that fills a line by itself is cut between its scalars, never within one.
      guard bytes >= Self.mostBytes else {
        if breakNeeded(bytes) { startNext(&used) }
        text.unicodeScalars.append(contentsOf: character.unicodeScalars)
        used += bytes
        continue
      }
      for scalar in character.unicodeScalars {
        let bytes = UTF8.width(scalar)
        if breakNeeded(bytes) { startNext(&used) }
        text.unicodeScalars.append(scalar)
        used += bytes
      }
    }
    text += "\r\n"
  }

  private mutating func startNext(_ used: inout Int) {
    text += "\r\n "
    used = 1
  }

  /// Free text with what has a meaning escaped; line breaks of every kind become one, other control characters, which no calendar may hold, are left out.
  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n" where wasReturn: break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: result.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  /// A parameter's value, in quotation marks where it holds what ends one; it cannot hold a quotation mark itself.
  static func parameter(_ value: String) -> String {
    let plain = value.filter { $0 != "\"" && !$0.isNewline }
    return plain.contains { ":;,".contains($0) } ? "\"\(plain)\"" : plain
  }
}

extension UTF8 {
  /// Bytes of a scalar.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
