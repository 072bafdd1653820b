import Foundation
import Testing

@testable import OfficePackages

@Suite("Zip archives")
struct ZipReaderTests {
  @Test("a file that is no archive is refused", arguments: ["", "PK", "not an archive at all"])
  func noArchive(text: String) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ZipReader.Problem.notAnArchive) { try ZipReader(path: path) }
  }
}
