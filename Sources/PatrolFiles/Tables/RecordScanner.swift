import Foundation

/// Splits bytes of separated values (RFC 4180) into records and cells; only cells that somebody asks for become texts.
struct RecordScanner {
  /// Where a cell's bytes stand.
  struct Cell {
    fileprivate let start: Int
    fileprivate var end: Int
    /// The closing quotation mark, and where what follows it begins; nil where the cell has none.
    fileprivate var quoted: (close: Int, rest: Int)?
  }

  /// How an attempt to take a record ended.
  enum Outcome {
    case record
    /// Text follows a closing quotation mark; the cell holds both.
    case recordWithTextAfterQuote
    /// A quotation mark is never closed: nothing behind it can be told apart.
    case unterminatedQuote
    case end
  }

  let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  /// Where the next record begins.
  var position: Int { at }
  /// The number of the record that was taken last; the first is 1 unless told otherwise.
  private(set) var number: Int

  /// A scanner of bytes whose lines end with a line feed.
  init(_ bytes: [UInt8], separator: UInt8, firstRow: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    number = firstRow - 1
  }

  /// Takes the next record's cells.
  mutating func next(into cells: inout [Cell]) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    guard at < bytes.count else { return .end }
    number += 1
    var hasTextAfterQuote = false
    while true {
      var cell = Cell(start: at, end: at)
      if at < bytes.count, bytes[at] == 34 {
        guard let close = closing(from: at + 1) else { return .unterminatedQuote }
        at = close + 1
        while at < bytes.count, bytes[at] == 32 { at += 1 }
        cell.quoted = (close, at)
        if at < bytes.count, bytes[at] != separator, bytes[at] != 10 { hasTextAfterQuote = true }
      }
      while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
      cell.end = at
      cells.append(cell)
      let isOver = at >= bytes.count || bytes[at] == 10
      at += 1
      if isOver { return hasTextAfterQuote ? .recordWithTextAfterQuote : .record }
      if at >= bytes.count {
        cells.append(Cell(start: bytes.count, end: bytes.count))
        return hasTextAfterQuote ? .recordWithTextAfterQuote : .record
      }
    }
  }

  /// A cell's content without its quotation marks, as text; in Windows-1252 where it is not UTF-8.
  func text(_ cell: Cell) -> String {
    guard let quoted = cell.quoted else { return Self.text(bytes[cell.start..<cell.end]) }
    var content: [UInt8] = []
    var place = cell.start + 1
    while place < quoted.close {
      content.append(bytes[place])
      place += bytes[place] == 34 ? 2 : 1
    }
    return Self.text((content + bytes[quoted.rest..<cell.end])[...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? String(data: Data(bytes), encoding: .windowsCP1252) ?? ""
  }

  /// Whether a cell holds nothing but spaces.
  func isBlank(_ cell: Cell) -> Bool {
    guard let quoted = cell.quoted else { return isBlank(cell.start..<cell.end) }
    return isBlank((cell.start + 1)..<quoted.close) && isBlank(quoted.rest..<cell.end)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 32 || $0 == 9 } }

  /// The place of the mark that closes a quotation; nil where there is none.
  private func closing(from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == 34 {
        guard place + 1 < bytes.count, bytes[place + 1] == 34 else { return place }
        place += 1
      }
      place += 1
    }
    return nil
  }
}
