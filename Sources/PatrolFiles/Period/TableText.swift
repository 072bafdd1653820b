import Foundation

/// The text of a table of separated values from which rows are taken out; all others stay byte for byte.
package struct TableText {
  /// The file's bytes.
  package private(set) var bytes: Data

  /// The text in a file's bytes.
  package init(_ bytes: Data) { self.bytes = bytes }

  /// Takes rows out, by the numbers that a spreadsheet shows; false, with nothing changed, where they cannot be told apart.
  package mutating func remove(rows: Set<Int>) -> Bool {
    var all = [UInt8](bytes)
    guard !all.starts(with: [0xFF, 0xFE]), !all.starts(with: [0xFE, 0xFF]), !all.contains(0) else { return false }
    for (place, byte) in all.enumerated() where byte == 13 {
      guard place + 1 < all.count, all[place + 1] == 10 else { return false }
    }
    let mark = all.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var body = Array(all.dropFirst(mark))
    var firstRow = 1
    let separator = TableReader.separator(of: &body, firstRow: &firstRow).0
    let head = all.count - body.count
    var scanner = RecordScanner(body, separator: separator.byte, firstRow: firstRow)
    var cells: [RecordScanner.Cell] = []
    var kept = Array(all.prefix(head))
    var found = 0
    while true {
      let start = scanner.position
      switch scanner.next(into: &cells) {
      case .end:
        guard found == rows.count else { return false }
        all = kept
        bytes = Data(all)
        return true
      case .unterminatedQuote: return false
      case .record, .recordWithTextAfterQuote:
        if rows.contains(scanner.number) {
          found += 1
        } else {
          kept += body[start..<min(scanner.position, body.count)]
        }
      }
    }
  }
}
