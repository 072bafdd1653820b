import PatrolModel

/// A table of separated values that holds incidents, read record by record: of a million rows only the incidents are kept.
struct SeparatedIncidents {
  let separator: FaultKind.Separator
  let isSeparatorGuessed: Bool
  let headings: [String]
  let headingRow: Int
  private var scanner: RecordScanner

  /// The table, with its headings in the first row that has most of them; nil where there is no row at all.
  init?(_ bytes: [UInt8], mostTitles: Int) {
    var bytes = bytes
    let declared = TableReader.declaredSeparator(of: bytes)
    if declared != nil { bytes.removeFirst(min(6, bytes.count)) }
    let firstRow = declared == nil ? 1 : 2
    var best: (separator: FaultKind.Separator, row: Int, headings: [String], count: Int)?
    for separator in declared.map({ [$0] }) ?? [.semicolon, .tab, .comma] {
      var scanner = RecordScanner(bytes, separator: separator.byte, firstRow: firstRow)
      var cells: [RecordScanner.Cell] = []
      var titles = 0
      scanning: while titles < mostTitles {
        switch scanner.next(into: &cells) {
        case .end, .unterminatedQuote: break scanning
        case .record, .recordWithTextAfterQuote:
          let texts = cells.map { TypedText.trimmed(scanner.text($0)) }
          if texts.allSatisfy(\.isEmpty) { continue }
          titles += 1
          let count = IncidentColumn.count(in: texts)
          if best.map({ count > $0.count }) ?? true { best = (separator, scanner.number, texts, count) }
        }
      }
    }
    guard let best else { return nil }
    separator = best.separator
    isSeparatorGuessed = declared == nil
    headingRow = best.row
    var headings = best.headings
    while headings.last?.isEmpty ?? false { headings.removeLast() }
    self.headings = headings
    scanner = RecordScanner(bytes, separator: best.separator.byte, firstRow: firstRow)
  }

  /// Reads the rows below the headings; false with a fault where a quotation mark swallows the rest of the table.
  mutating func read(into rows: IncidentRows, file: String, log: ReadingLog) -> Bool {
    var cells: [RecordScanner.Cell] = []
    var texts = [String](repeating: "", count: IncidentColumn.allCases.count)
    while true {
      let outcome = scanner.next(into: &cells)
      switch outcome {
      case .end: return true
      case .unterminatedQuote:
        log.fault(.unterminatedQuote, at: .init(file: file, row: scanner.number))
        return false
      case .record, .recordWithTextAfterQuote: break
      }
      if scanner.number <= headingRow || cells.allSatisfy({ scanner.isBlank($0) }) { continue }
      while cells.count > headings.count, let last = cells.last, scanner.isBlank(last) { cells.removeLast() }
      // What is wrong with a row is told before any cell of it is read: in a row of another length nobody knows which cell is which.
      if outcome == .recordWithTextAfterQuote {
        rows.leaveOut(.textAfterQuote, row: scanner.number)
        continue
      }
      if cells.count != headings.count {
        rows.leaveOut(.raggedRow(found: cells.count, expected: headings.count), row: scanner.number)
        continue
      }
      for (column, place) in rows.places.enumerated() { texts[column] = place.map { scanner.text(cells[$0]) } ?? "" }
      rows.add(texts, row: scanner.number)
    }
  }
}
