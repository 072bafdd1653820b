import Foundation
import SeededChance
import Testing

@Suite("Commands that are killed")
struct KilledCommandTests {
  private static let kills = 10

  /// A published week of a small station that can be copied and worked on again and again.
  private struct Station {
    let folder: WorkFolder

    init() throws {
      folder = try WorkFolder()
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Scenarios/polsek-kecil").standardized
      try FileManager.default.createDirectory(atPath: folder.path("start"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: source.path, toPath: folder.path("start/week"))
      let solved = try PatrolProcess.run("solve", folder.path("start/week"), "--quiet", "--gap", "20%", "--output", folder.path("start/draft.json"))
      guard solved.status == 0 else { throw PatrolProcess.Missing(what: solved.err) }
    }

    func run(_ place: String, _ arguments: [String]) throws -> PatrolProcess.Outcome { try PatrolProcess(self.arguments(place, arguments)).outcome() }

    /// Arguments whose names begin with @ are those of files in the place.
    func arguments(_ place: String, _ arguments: [String]) -> [String] {
      arguments.map { $0.hasPrefix("@") ? folder.path("\(place)/\($0.dropFirst())") : $0 }
    }

    /// All files of a place with their bytes; locks say nothing.
    func files(_ place: String) throws -> [String: Data] {
      let names = FileManager.default.enumerator(atPath: folder.path(place))?.compactMap { $0 as? String } ?? []
      var found: [String: Data] = [:]
      for name in names where !name.hasSuffix(".lock") {
        let url = folder.url.appendingPathComponent("\(place)/\(name)")
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
        found[name] = try Data(contentsOf: url)
      }
      return found
    }

    func copy(_ place: String, to other: String) throws {
      try? FileManager.default.removeItem(atPath: folder.path(other))
      try FileManager.default.copyItem(atPath: folder.path(place), toPath: folder.path(other))
    }
  }

  /// Kills a command at seeded moments of the time that it takes undisturbed, again and again: whatever stands under its name is as it was or complete, and the
  /// command, run again, leaves just what it leaves undisturbed.
  private func holds(_ station: Station, _ command: [String], seed: UInt64, repair: Bool = false) throws {
    let before = try station.files("start")
    try station.copy("start", to: "whole")
    let clock = ContinuousClock()
    let begun = clock.now
    let whole = try station.run("whole", command)
    let seconds = Double((clock.now - begun).components.attoseconds) / 1e18 + Double((clock.now - begun).components.seconds)
    #expect(whole.status == 0, "\(whole.err)")
    let after = try station.files("whole")
    #expect(after != before)
    var random = SplitMix64(seed: seed)
    var wasStopped = 0
    for _ in 0..<Self.kills {
      try station.copy("start", to: "killed")
      // Files are written at the end: most moments are drawn there.
      let part = Double(random.number(0...1000)) / 1000
      let process = try PatrolProcess(station.arguments("killed", command))
      usleep(UInt32(1_000_000 * seconds * (1 - part * part)))
      process.kill()
      if process.outcome().status != 0 { wasStopped += 1 }
      for (name, bytes) in try station.files("killed") where !isPrepared(name) {
        #expect(bytes == before[name] || bytes == after[name], "\(name) is neither as it was nor complete")
      }
      for name in before.keys { #expect(FileManager.default.fileExists(atPath: station.folder.path("killed/\(name)")), "\(name) is gone") }
      let again = try station.run("killed", command)
      if repair, again.status != 0 {
        // The version is there already, and a repair is not made twice over it; documents that a kill left out are made by publishing it again.
        #expect(again.status == 65, "\(again.err)")
        #expect(try station.files("killed")["rosters/2026-11-23-v2.json"] == after["rosters/2026-11-23-v2.json"])
        continue
      }
      #expect(again.status == 0, "\(again.err)")
      #expect(try station.files("killed").filter { !isPrepared($0.key) } == after)
    }
    #expect(wasStopped > 0)
  }

  /// What is written under another name until it is whole.
  private func isPrepared(_ name: String) -> Bool { name.contains(".unfinished-") || name.contains(".writing-") }

  private static let publish = ["publish", "@draft.json", "--scenario", "@week", "--by", "Kapolsek", "--quiet"]

  @Test("publish leaves each file as it was or complete, and ends right when it is run again", arguments: [1, 2] as [UInt64])
  func publish(seed: UInt64) throws {
    try holds(try Station(), Self.publish, seed: seed)
  }

  @Test("worked leaves each file as it was or complete, and ends right when it is run again", arguments: [3, 4] as [UInt64])
  func worked(seed: UInt64) throws {
    let station = try Station()
    #expect(try station.run("start", Self.publish).status == 0)
    // What was loaded before is replaced whole or stays.
    let worked = ["worked", "@rosters/2026-11-23-v1.json", "--scenario", "@week", "--quiet"]
    #expect(try station.run("start", worked).status == 0)
    let row = try #require(try station.folder.duties("start/draft.json").first { $0.duties[0] != nil })
    try station.folder.write("officer,date,now,who,why\n\(row.officer),2026-11-23,SK,Kanit,sick\n", to: "start/list.csv")
    try holds(station, ["worked", "@list.csv", "--scenario", "@week", "--quiet"], seed: seed)
  }

  @Test("an accepted repair leaves each file as it was or complete, and ends right when it is run again", arguments: [5, 6] as [UInt64])
  func repair(seed: UInt64) throws {
    let station = try Station()
    #expect(try station.run("start", Self.publish).status == 0)
    let row = try #require(try station.folder.duties("start/draft.json").first { $0.duties[1]?.hasPrefix("S/kota") == true })
    try holds(
      station,
      [
        "repair", "@rosters/2026-11-23-v1.json", "--scenario", "@week", "--absent", "\(row.officer):15:00", "--now", "2026-11-24 14:10", "--accept",
        "1",
        "--by", "Ka SPKT", "--reason", "sick", "--on", "2026-11-24", "--quiet",
      ], seed: seed, repair: true)
  }
}
