import Foundation
import OutsidePrograms
import Testing

@testable import OfficePackages

@Suite("Zip archives that are written")
struct ZipWriterTests {
  private static let date = PackageDate(year: 2026, month: 11, day: 23)

  private static func file(_ bytes: Data) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip").path
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Bytes without a pattern that deflate could use.
  private static func noise(_ count: Int, seed: UInt64) -> Data {
    var state = seed
    return Data(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      })
  }

  @Test("what is written is read back, whatever its size", arguments: [0, 1, 255, 65_536, 3 << 20])
  func readBack(size: Int) throws {
    let (noise, plain) = (Self.noise(size, seed: UInt64(size)), Data(repeating: 7, count: size))
    var writer = ZipWriter(date: Self.date)
    writer.add("b/noise.bin", noise)
    writer.add("a.txt", plain)
    writer.add("nama-é-警.txt", Data("x".utf8))
    let path = try Self.file(try writer.archive())
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reader = try ZipReader(path: path)
    #expect(reader.names == ["a.txt", "b/noise.bin", "nama-é-警.txt"])
    #expect(try reader.bytes(of: "b/noise.bin") == noise)
    #expect(try reader.bytes(of: "a.txt") == plain)
    #expect(try reader.bytes(of: "nama-é-警.txt") == Data("x".utf8))
  }

  @Test("the same entries give the same bytes, another date others")
  func sameBytes() throws {
    func archive(_ date: PackageDate) throws -> Data {
      var writer = ZipWriter(date: date)
      writer.add("one", Data("1".utf8))
      writer.add("two", Self.noise(5000, seed: 2))
      return try writer.archive()
    }
    let first = try archive(Self.date)
    #expect(try archive(Self.date) == first)
    #expect(try archive(PackageDate(year: 2026, month: 11, day: 24)) != first)
  }

  @Test("an archive without entries is an empty archive")
  func empty() throws {
    // The end of the directory alone: its signature and eighteen zeros (APPNOTE 4.3.16).
    #expect(try ZipWriter(date: Self.date).archive() == Data([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)))
  }

  @Test("names that an archive cannot hold are refused", arguments: ["", "a\u{0}b", String(repeating: "n", count: 65_536)])
  func unusable(name: String) {
    var writer = ZipWriter(date: Self.date)
    writer.add(name, Data())
    #expect(throws: ZipWriter.Problem.unusableName(entry: name)) { try writer.archive() }
  }

  @Test("a name stands once")
  func twice() {
    var writer = ZipWriter(date: Self.date)
    writer.add("a", Data())
    writer.add("a", Data("b".utf8))
    #expect(throws: ZipWriter.Problem.sameNameTwice(entry: "a")) { try writer.archive() }
  }

  @Test(
    "another reader finds the entries in order, whole and dated by the roster",
    .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl, icalendar and docx"))
  func outsideReader() throws {
    var writer = ZipWriter(date: Self.date)
    writer.add("zeta.xml", Data("<a/>".utf8))
    writer.add("警/é.txt", Data(repeating: 65, count: 10_000))
    let path = try Self.file(try writer.archive())
    defer { try? FileManager.default.removeItem(atPath: path) }
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          assert archive.testzip() is None
          for entry in archive.infolist():
              print(entry.filename.encode('unicode_escape').decode(), entry.file_size, entry.compress_type, entry.date_time, entry.compress_size < 100)
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script, path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.split(separator: "\n") == [
        "zeta.xml 4 8 (2026, 11, 23, 0, 0, 0) True", "\\u8b66/\\xe9.txt 10000 8 (2026, 11, 23, 0, 0, 0) True",
      ])
  }

  @Test("dates that no archive can tell become the nearest", arguments: [(1900, 1980), (2199, 2107)])
  func dates(year: Int, told: Int) throws {
    var (writer, nearest) = (ZipWriter(date: PackageDate(year: year, month: 2, day: 3)), ZipWriter(date: PackageDate(year: told, month: 2, day: 3)))
    writer.add("a", Data("a".utf8))
    nearest.add("a", Data("a".utf8))
    #expect(try writer.archive() == nearest.archive())
  }
}
