/// Breaks sentences into lines.
package enum Wrapping {
  /// Lines of at most so many cells, broken at spaces; lines after the first are indented.
  ///
  /// A word longer than a line is cut.
  package static func lines(_ text: String, cells: Int, first: String = "", indent: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let room = cells - DisplayCells.width(of: line) - (isEmpty ? 0 : 1)
      if !isEmpty, DisplayCells.width(of: word) > room {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      let shown = DisplayCells.cut(word, to: max(1, cells - DisplayCells.width(of: line) - (isEmpty ? 0 : 1)))
      line += (isEmpty ? "" : " ") + shown
      isEmpty = false
    }
    return lines + [line]
  }

  /// Items one after the other with semicolons between; an item is broken only where it is longer than a line.
  package static func items(_ items: [String], cells: Int) -> [String] {
    var lines: [String] = []
    for (place, item) in items.enumerated() {
      let text = place == items.count - 1 ? item : item + ";"
      if let last = lines.last, DisplayCells.width(of: last) + 1 + DisplayCells.width(of: text) <= cells {
        lines[lines.count - 1] = last + " " + text
      } else {
        lines += Self.lines(text, cells: cells)
      }
    }
    return lines
  }

  /// The line without spaces at its end.
  package static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
