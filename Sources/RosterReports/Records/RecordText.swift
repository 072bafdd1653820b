import PatrolModel
import Wording

extension RecordReport {
  /// The report as text.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public func text(isColoured: Bool = false, width: Int = 80) -> String {
    let ink = Ink(isColoured: isColoured)
    let width = max(60, width)
    func wrapped(_ text: String, _ first: String = "", _ indent: String = "") -> [String] {
      Wrapping.lines(DisplayCells.clean(text), cells: width, first: first, indent: indent)
    }
    var parts = [wrapped(title).map { ink.paint($0, .heading) } + wrapped(subtitle)]
    for section in sections {
      var lines = [ink.paint(wording.title(section.part), .heading)] + section.notes.flatMap { wrapped($0, "  ", "  ") }
      lines += RecordTable(section, wording: wording, width: width).lines.map { $0.isHead ? ink.paint($0.text, .faint) : $0.text }
      lines += section.sentences.flatMap { wrapped($0, "  ", "      ") }
      if lines.count == 1 { lines.append("  " + wording.nothingToTell) }
      parts.append(lines)
    }
    if !notes.isEmpty { parts.append(notes.flatMap { wrapped($0) }.map { ink.paint($0, .faint) }) }
    return parts.map { $0.map(Wrapping.trimmed).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}

/// A section's table in lines of so many cells.
struct RecordTable {
  private(set) var lines: [(text: String, isHead: Bool)] = []

  init(_ section: RecordSection, wording: Wording, width: Int) {
    guard !section.rows.isEmpty else { return }
    let columns = section.columns.indices
    let heads = section.columns.map { wording.head($0) }
    func text(_ row: RecordSection.Row, _ column: Int) -> String { DisplayCells.clean(RecordSection.text(row.cells[column], wording)) }
    let natural = columns.map { column in
      max(DisplayCells.width(of: heads[column]), section.rows.map { DisplayCells.width(of: text($0, column)) }.max() ?? 0)
    }
    let texts = columns.filter(section.isText)
    let numbers = columns.filter { !section.isText($0) }.reduce(0) { $0 + natural[$1] + 2 }
    var room = width - 2 - numbers - 2 * max(0, texts.count - 1)
    var widths = natural
    // The narrow ones keep what they need; what is left is shared by those that are too wide.
    for (place, column) in texts.sorted(by: { (natural[$0], $0) < (natural[$1], $1) }).enumerated() {
      widths[column] = max(4, min(natural[column], room / (texts.count - place)))
      room -= widths[column]
    }
    func line(_ cells: [String]) -> String {
      var result = "  "
      for column in columns {
        if section.isText(column) {
          result += (column == 0 ? "" : "  ") + DisplayCells.left(cells[column], widths[column])
        } else {
          result += DisplayCells.right(cells[column], widths[column] + 2)
        }
      }
      return result
    }
    lines.append((line(heads), true))
    for (group, rows) in section.groups {
      if let group { lines.append(("  " + DisplayCells.cut(DisplayCells.clean(group), to: width - 2), true)) }
      lines += rows.map { row in (line(columns.map { text(row, $0) }), false) }
    }
  }
}
