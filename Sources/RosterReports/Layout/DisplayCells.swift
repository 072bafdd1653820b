/// The width of text on a terminal, in cells.
///
/// A letter takes one cell whatever its bytes, a combining mark none, an East Asian letter or a pictogram two.
package enum DisplayCells {
  /// Cells that a text takes on one line.
  package static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// The text without characters that would move the cursor, end the line or turn its direction.
  ///
  /// A name in a table must not be able to recolour or overwrite the terminal.
  package static func clean(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { !isControl($0) }
    if isHarmless { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
    return String(scalars)
  }

  /// The text in at most so many cells; what was cut off is shown by an ellipsis.
  package static func cut(_ text: String, to cells: Int) -> String {
    if width(of: text) <= cells { return text }
    guard cells > 1 else { return cells == 1 ? "…" : "" }
    var kept = ""
    var used = 0
    for character in text {
      let next = width(of: character)
      if used + next > cells - 1 { break }
      kept.append(character)
      used += next
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text cut or filled up with spaces on the right to exactly so many cells.
  package static func left(_ text: String, _ cells: Int) -> String {
    let shown = cut(text, to: cells)
    return shown + String(repeating: " ", count: max(0, cells - width(of: shown)))
  }

  /// The text cut or filled up with spaces on the left to exactly so many cells.
  package static func right(_ text: String, _ cells: Int) -> String {
    let shown = cut(text, to: cells)
    return String(repeating: " ", count: max(0, cells - width(of: shown))) + shown
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return first.properties.isEmojiPresentation || isWide(first.value) ? 2 : 1
    }
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Marks that turn the direction of writing: the line would no longer show what it says.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
