import PatrolModel

/// Reads tables of separated values (RFC 4180 with the habits of spreadsheets) and reports every row that does not fit.
enum TableReader {
  /// The table, or nil with a fault where not even its headings can be read.
  ///
  /// - Parameter mayBeEmpty: Whether headings alone are a note and no fault; the default is no.
  static func read(path: String, name: String, mayBeEmpty: Bool = false, log: ReadingLog) -> Table? {
    guard let text = TextFile.read(path: path, name: name, log: log) else { return nil }
    return parse(text, file: name, mayBeEmpty: mayBeEmpty, log: log)
  }

  static func parse(_ text: String, file: String, mayBeEmpty: Bool = false, log: ReadingLog) -> Table? {
    var bytes = Array(text.utf8)
    var firstRow = 1
    let (separator, isDeclared) = separator(of: &bytes, firstRow: &firstRow)
    if separator != .comma, !isDeclared { log.note(.separatorGuessed(separator), at: .init(file: file)) }
    let faultsBefore = log.faults.count
    var records = records(bytes, separator: separator, firstRow: firstRow, file: file, log: log)
    while let last = records.last, last.cells.allSatisfy({ TypedText.trimmed($0).isEmpty }) { records.removeLast() }
    guard let headingsAt = records.firstIndex(where: { !$0.cells.allSatisfy { TypedText.trimmed($0).isEmpty } }) else {
      log.fault(.emptyFile, at: .init(file: file))
      return nil
    }
    var headings = records[headingsAt].cells.map(TypedText.trimmed)
    while headings.last?.isEmpty ?? false { headings.removeLast() }
    var rows: [Table.Row] = []
    for record in records.dropFirst(headingsAt + 1) {
      var cells = record.cells
      if cells.allSatisfy({ TypedText.trimmed($0).isEmpty }) { continue }
      while cells.count > headings.count, TypedText.trimmed(cells[cells.count - 1]).isEmpty { cells.removeLast() }
      if cells.count != headings.count {
        log.fault(.raggedRow(found: cells.count, expected: headings.count), at: .init(file: file, row: record.number))
        continue
      }
      rows.append(.init(number: record.number, cells: cells))
    }
    if records.count == headingsAt + 1 {
      if mayBeEmpty { log.note(.noRows, at: .init(file: file)) } else { log.fault(.noRows, at: .init(file: file)) }
    }
    return Table(
      file: file, headingRow: records[headingsAt].number, headings: headings, rows: rows,
      isIncomplete: log.faults.count > faultsBefore)
  }

  /// The separator that the first line holds most often; a line `sep=;` as some spreadsheets write it is believed.
  static func separator(of bytes: inout [UInt8], firstRow: inout Int) -> (FaultKind.Separator, isDeclared: Bool) {
    if let declared = declaredSeparator(of: bytes) {
      bytes.removeFirst(min(6, bytes.count))
      firstRow = 2
      return (declared, true)
    }
    var counts: [FaultKind.Separator: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == 34 { isQuoted.toggle() }
      if byte == 10, !isQuoted {
        if hasText { break }
        continue
      }
      hasText = true
      if !isQuoted, let separator = FaultKind.Separator.allCases.first(where: { $0.byte == byte }) { counts[separator, default: 0] += 1 }
    }
    let order: [FaultKind.Separator] = [.semicolon, .tab, .comma]
    let best = order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .comma
    return ((counts[best] ?? 0) == 0 ? .comma : best, false)
  }

  /// What a first line `sep=;` says.
  static func declaredSeparator(of bytes: [UInt8]) -> FaultKind.Separator? {
    let line = bytes.prefix { $0 != 10 }
    guard line.count == 5, line.starts(with: Array("sep=".utf8)) else { return nil }
    return FaultKind.Separator.allCases.first { $0.byte == line.last }
  }

  private struct Record {
    let number: Int
    let cells: [String]
  }

  /// Splits bytes into records; a quotation mark that is never closed ends the table at the row in which it opened.
  private static func records(_ bytes: [UInt8], separator: FaultKind.Separator, firstRow: Int, file: String, log: ReadingLog) -> [Record] {
    var scanner = RecordScanner(bytes, separator: separator.byte, firstRow: firstRow)
    var records: [Record] = []
    var cells: [RecordScanner.Cell] = []
    while true {
      switch scanner.next(into: &cells) {
      case .end: return records
      case .unterminatedQuote:
        log.fault(.unterminatedQuote, at: .init(file: file, row: scanner.number))
        return records
      case .recordWithTextAfterQuote:
        log.fault(.textAfterQuote, at: .init(file: file, row: scanner.number))
        records.append(Record(number: scanner.number, cells: cells.map(scanner.text)))
      case .record: records.append(Record(number: scanner.number, cells: cells.map(scanner.text)))
      }
    }
  }
}

extension FaultKind.Separator {
  var byte: UInt8 {
    switch self {
    case .comma: 44
    case .semicolon: 59
    case .tab: 9
    }
  }
}
