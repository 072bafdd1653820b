import Foundation
import PatrolModel

/// Reads a file's text, whatever a spreadsheet or an editor left in it: byte-order marks, CRLF, Windows-1252.
enum TextFile {
  /// The text with `\n` at line ends, or nil with a fault.
  ///
  /// - Parameters:
  ///   - path: The file on disk.
  ///   - name: The file as the user knows it.
  static func read(path: String, name: String, log: ReadingLog) -> String? {
    let place = Fault.Place(file: name)
    return FileAccess.bytes(path: path, at: place, log: log).flatMap { text(of: $0, at: place, log: log) }
  }

  private static func text(of data: Data, at place: Fault.Place, log: ReadingLog) -> String? {
    guard let bytes = plainBytes(of: data, at: place, log: log) else { return nil }
    var text: String
    if let decoded = String(validating: bytes, as: UTF8.self) {
      text = decoded
    } else if let decoded = String(data: Data(bytes), encoding: .windowsCP1252) {
      log.note(.encodingGuessed(encoding: "Windows-1252"), at: place)
      text = decoded
    } else {
      log.fault(.notText, at: place)
      return nil
    }
    if text.utf8.contains(13) { text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n") }
    // Trimming copies all of a long text, and nearly every text has a visible character.
    guard text.utf8.contains(where: { (33...126).contains($0) }) || !TypedText.trimmed(text).isEmpty else {
      log.fault(.emptyFile, at: place)
      return nil
    }
    return hasControlCharacters(text, at: place, log: log) ? nil : text
  }

  /// The bytes without a byte-order mark, UTF-16 decoded; nil with a fault where they are no text.
  static func plainBytes(of data: Data, at place: Fault.Place, log: ReadingLog) -> [UInt8]? {
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let decoded = String(data: data, encoding: .utf16) else {
        log.fault(.notText, at: place)
        return nil
      }
      log.note(.encodingGuessed(encoding: "UTF-16"), at: place)
      bytes = Array(decoded.utf8)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.contains(0) else {
      log.fault(.notText, at: place)
      return nil
    }
    return bytes
  }

  private static func hasControlCharacters(_ text: String, at place: Fault.Place, log: ReadingLog) -> Bool {
    var line = 1
    var column = 1
    var found = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 10:
        line += 1
        column = 0
      case 0...8, 11...31, 127...132, 134...159, 0xFEFF, 0xFFFE, 0xFFFF:
        log.fault(.controlCharacter(code: Int(scalar.value)), at: .init(file: place.file, line: line, column: column))
        found = true
      default: break
      }
      column += 1
    }
    return found
  }
}
