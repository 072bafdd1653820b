import Foundation
import SeededChance
import Testing

@Suite("Commands that are killed")
struct KilledCommandTests {
  private static let kills = 8

  /// A folder of an office, copied for each run.
  private struct Places {
    let office: SmallOffice
    let copies: WorkFolder

    init() throws {
      (office, copies) = (try SmallOffice(), try WorkFolder())
      _ = try office.grid("one.csv", a: "P--P---", b: "-P-----")
    }

    /// Makes a fresh copy of the office.
    func copy(_ place: String) throws {
      try? FileManager.default.removeItem(atPath: copies.path(place))
      try FileManager.default.copyItem(atPath: office.folder.url.path, toPath: copies.path(place))
    }

    /// Starts a command in a copy; arguments that begin with @ name files of it.
    func start(_ place: String, _ arguments: [String]) throws -> PatrolProcess {
      try PatrolProcess(arguments.map { $0.hasPrefix("@") ? copies.path("\(place)/\($0.dropFirst())") : $0 })
    }

    /// Runs a command in the office itself.
    func prepare(_ arguments: [String]) throws {
      let outcome = try PatrolProcess(arguments.map { $0.hasPrefix("@") ? office.folder.path(String($0.dropFirst())) : $0 }).outcome()
      guard outcome.status == 0 else { throw PatrolProcess.Missing(what: outcome.err) }
    }

    /// All files of a copy with their bytes; locks say nothing.
    func files(_ place: String) throws -> [String: Data] {
      let names = FileManager.default.enumerator(atPath: copies.path(place))?.compactMap { $0 as? String } ?? []
      var found: [String: Data] = [:]
      for name in names where !name.hasSuffix(".lock") {
        let url = copies.url.appendingPathComponent("\(place)/\(name)")
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
        found[name] = try Data(contentsOf: url)
      }
      return found
    }
  }

  /// What is written out of sight, or under another name, until it is whole.
  private func isPrepared(_ name: String) -> Bool { name.contains(".unfinished-") || name.contains(".writing-") }

  /// Kills a command at seeded moments of the time that it takes undisturbed, again and again: whatever stands under its name is as it was or complete, and the
  /// command, run again, leaves just what it leaves undisturbed.
  ///
  /// - Parameter refusal: The status with which the command, run again, may refuse because all that it had to write is there; nil where it never does.
  private func survives(_ places: Places, _ command: [String], seed: UInt64, refusal: Int32? = nil) throws {
    try places.copy("before")
    let before = try places.files("before")
    try places.copy("whole")
    let clock = ContinuousClock()
    let begun = clock.now
    let whole = try places.start("whole", command).outcome()
    let (seconds, parts) = (clock.now - begun).components
    #expect(whole.status == 0, "\(whole.err)")
    let after = try places.files("whole")
    #expect(after != before)
    var random = SplitMix64(seed: seed)
    var stopped = 0
    for _ in 0..<Self.kills {
      try places.copy("killed")
      let process = try places.start("killed", command)
      // Files are written towards the end: most moments are drawn there.
      let share = Double(random.number(0...1000)) / 1000
      usleep(UInt32((1_000_000 * Double(seconds) + Double(parts) / 1e12) * (1 - share * share)))
      process.kill()
      if process.outcome().status != 0 { stopped += 1 }
      let left = try places.files("killed")
      for (name, bytes) in left where !isPrepared(name) {
        #expect(bytes == before[name] || bytes == after[name], "\(name) is neither as it was nor complete")
      }
      for name in before.keys { #expect(left[name] != nil, "\(name) is gone") }
      let again = try places.start("killed", command).outcome()
      #expect(again.status == 0 || again.status == refusal, "\(again.err)")
      #expect(try places.files("killed").filter { !isPrepared($0.key) } == after)
    }
    #expect(stopped > 0)
  }

  private static let publish = ["publish", "@one.csv", "--scenario", "@week-48", "--by", "Kapolsek", "--quiet"]

  @Test("publish leaves each file as it was or complete, and ends right when it is run again", arguments: [1, 2] as [UInt64])
  func publish(seed: UInt64) throws {
    try survives(try Places(), Self.publish, seed: seed)
  }

  @Test("worked leaves each file as it was or complete, and ends right when it is run again", arguments: [3, 4] as [UInt64])
  func worked(seed: UInt64) throws {
    let places = try Places()
    try places.prepare(Self.publish)
    // What was loaded before is replaced whole or stays.
    try places.prepare(["worked", "@rosters/2026-11-23-v1.json", "--scenario", "@week-48", "--quiet"])
    try places.office.folder.write("officer,date,now,who,why\nA,2026-11-23,SK,Kanit,sick\n", to: "list.csv")
    try survives(places, ["worked", "@list.csv", "--scenario", "@week-48", "--quiet"], seed: seed)
  }

  @Test("an accepted repair leaves each file as it was or complete, and ends right when it is run again", arguments: [5, 6] as [UInt64])
  func repair(seed: UInt64) throws {
    let places = try Places()
    try places.prepare(Self.publish)
    // Once the version is there it is the latest, and the one that was repaired is not repaired again.
    try survives(
      places,
      [
        "repair", "@rosters/2026-11-23-v1.json", "--scenario", "@week-48", "--absent", "A:2026-11-26", "--now", "2026-11-24 14:10", "--accept", "1",
        "--by", "Ka SPKT", "--reason", "sick", "--on", "2026-11-24", "--quiet",
      ], seed: seed, refusal: 65)
  }
}
