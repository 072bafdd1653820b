import ArgumentParser
import Foundation
import Testing

@testable import patrol_bench

@Suite("The measuring command")
struct CommandTests {
  /// The checkout.
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("Every verb explains itself with an example", arguments: ["solve", "quick", "growth", "generate", "record", "table"])
  func help(verb: String) throws {
    let command = try #require(BenchCommand.configuration.subcommands.first { $0.configuration.commandName == verb })
    let help = BenchCommand.helpMessage(for: command, columns: 400)
    #expect(help.contains("EXAMPLE"))
    #expect(help.contains("patrol-bench \(verb) "))
    #expect(BenchCommand.helpMessage().contains(verb))
  }

  @Test("Examples in the help can be parsed", arguments: ["solve", "quick", "growth", "generate", "incidents", "record", "table", "measure"])
  func examples(verb: String) throws {
    let command = try #require(BenchCommand.configuration.subcommands.first { $0.configuration.commandName == verb })
    let lines = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  patrol-bench") }
    #expect(!lines.isEmpty)
    for line in lines {
      let words = line.prefix { $0 != ">" }.split(separator: " ").map(String.init)
      #expect(throws: Never.self, "\(line)") { try BenchCommand.parseAsRoot(Array(words.dropFirst())) }
    }
  }

  @Test("A time is a number with a unit, or seconds", arguments: [("60s", 60.0), ("2m", 120), ("500ms", 0.5), ("1h", 3600), ("7", 7), ("1.5", 1.5)])
  func times(text: String, seconds: Double) { #expect(Seconds(argument: text)?.value == seconds) }

  @Test("What is no time is refused", arguments: ["", "s", "0s", "-1s", "nan", "1d", "inf"])
  func noTimes(text: String) { #expect(Seconds(argument: text) == nil) }

  @Test(
    "Arguments that make no sense are refused",
    arguments: [
      ["solve", "a.txt", "--threads", "0"], ["solve", "a.txt", "--json", "--markdown"], ["solve", "a.txt", "b.txt", "--roster", "r"], ["solve"],
      ["quick", "folder", "--time-limit", "61s"], ["generate", "10", "8", "3", "1"], ["generate", "0", "7", "3", "1"],
      ["record", "--solver", "patrol", "--instance", "a", "--seconds", "1", "--time-limit", "60s", "--resume", "r"],
      ["record", "--solver", "HiGHS", "--instance", "a", "--seconds", "1", "--time-limit", "60s", "--resume", "r", "--points", "1", "--bound", "2"],
      ["record", "--solver", "HiGHS", "--instance", "a", "--seconds", "1", "--resume", "r", "--points", "1"],
      ["record", "--solver", "HiGHS", "--instance", "a", "--seconds", "600", "--time-limit", "60s", "--resume", "r", "--points", "1"],
    ])
  func refused(arguments: [String]) { #expect(throws: (any Error).self) { try BenchCommand.parseAsRoot(arguments) } }

  @Test("From a generated week to a table: solved once, resumed, a peer recorded beside it")
  func wholeWay() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-bench-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let week = try BenchProcess.run("generate", "12", "7", "3", "1", in: folder)
    #expect(week.status == 0)
    try Data(week.output.utf8).write(to: folder.appendingPathComponent("week.txt"))
    let solve = ["solve", "week.txt", "--time-limit", "60s", "--revision", "test", "--resume", "results.jsonl"]
    let first = try BenchProcess.run(solve + ["--roster", "roster.csv", "--json"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    let row = try #require(RowFile.row(of: first.output.trimmingCharacters(in: .newlines)))
    #expect(row.stop == "proven")
    #expect(row.key == BenchRow.Key(revision: "test", instance: "week", solver: "patrol", machine: Machine.name, threads: 2, limit: 60, seed: 1))
    #expect(row.peakMegabytes.map { $0 > 1 } == true)
    let order = [row.secondsToFirst, row.secondsToBest, row.secondsToProof, row.seconds].compactMap { $0 }
    #expect(order.count == 4 && order == order.sorted())

    // The written roster is the one that was scored.
    let instance = try ShiftInstanceReader.instance(from: week.output)
    let types = Dictionary(uniqueKeysWithValues: instance.types.enumerated().map { ($1.id, $0) })
    let lines = try String(contentsOf: folder.appendingPathComponent("roster.csv"), encoding: .utf8).split(separator: "\n")
    let score = InstanceScore(lines.map { $0.split(separator: ",").dropFirst().map { types[String($0)] } }, of: instance)
    #expect(score.breaches.isEmpty)
    #expect(score.points == row.best)

    let second = try BenchProcess.run(solve, in: folder)
    #expect(second.status == 0)
    #expect(second.errors.contains("measured already"))
    let record = [
      "record", "--solver", "HiGHS", "--instance", "week.txt", "--points", "\(row.best ?? 0)", "--bound", "\(row.best ?? 0)", "--seconds", "3",
      "--time-limit", "10m", "--resume", "results.jsonl",
    ]
    for _ in 0..<2 { #expect(try BenchProcess.run(record, in: folder).status == 0) }
    // The same measured on another machine is another row.
    #expect(try BenchProcess.run(record + ["--machine", "another machine"], in: folder).status == 0)
    #expect(try RowFile(path: folder.appendingPathComponent("results.jsonl").path).rows().map(\.solver) == ["patrol", "HiGHS", "HiGHS"])
    let table = try BenchProcess.run("table", "results.jsonl", in: folder)
    #expect(table.output.contains("\(row.best ?? 0) proven, 3.00 s |"))
  }

  @Test("A scenario is solved too, with the audit's points")
  func scenario() throws {
    let run = try BenchProcess.run("solve", "Scenarios/polsek-kecil", "--time-limit", "1ms", "--revision", "test", "--json", "--quiet", in: Self.root)
    #expect(run.status == 0, "\(run.errors)")
    let row = try #require(RowFile.row(of: run.output.trimmingCharacters(in: .newlines)))
    #expect(row.instance == "polsek-kecil")
    #expect(row.stop == "limit")
  }

  @Test("A scenario's row says where its time went")
  func scenarioTimes() throws {
    let run = try BenchProcess.run("solve", "Scenarios/polsek-kecil", "--time-limit", "60s", "--revision", "test", "--json", "--quiet", in: Self.root)
    let row = try #require(RowFile.row(of: run.output.trimmingCharacters(in: .newlines)))
    for share in [row.masterShare, row.lineSearchShare, row.diveShare] { #expect(try #require(share) > 0 && share ?? 2 <= 1) }
  }

  @Test("A missing file is 66, a faulty one 65 with its lines; the other files are still solved")
  func failures() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-bench-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Samples.text.utf8).write(to: folder.appendingPathComponent("sound.txt"))
    try Data(Samples.text.replacing("L,480,E", with: "L,long,E").utf8).write(to: folder.appendingPathComponent("faulty.txt"))
    let missing = try BenchProcess.run("solve", "nowhere.txt", "sound.txt", "--revision", "test", in: folder)
    #expect(missing.status == 66)
    #expect(missing.output.contains("sound: "))
    let faulty = try BenchProcess.run("solve", "faulty.txt", "--revision", "test", in: folder)
    #expect(faulty.status == 65)
    #expect(faulty.errors.contains("line 6: "))
    #expect(faulty.output.isEmpty)
  }
}

/// A run of the built command.
struct BenchProcess {
  var status: Int32
  var output: String
  var errors: String

  /// Runs the command in a folder to its end.
  static func run(_ arguments: String..., in folder: URL) throws -> BenchProcess { try run(arguments, in: folder) }

  /// Runs the command in a folder to its end.
  static func run(_ arguments: [String], in folder: URL) throws -> BenchProcess {
    let process = Process()
    process.executableURL = try binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: nothing can fill up while the command runs.
    let places = ["out", "err"].map { FileManager.default.temporaryDirectory.appendingPathComponent("patrol-bench-\($0)-\(UUID().uuidString)") }
    for place in places { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    defer { for place in places { try? FileManager.default.removeItem(at: place) } }
    process.standardOutput = try FileHandle(forWritingTo: places[0])
    process.standardError = try FileHandle(forWritingTo: places[1])
    try process.run()
    process.waitUntilExit()
    return BenchProcess(
      status: process.terminationStatus, output: try String(contentsOf: places[0], encoding: .utf8),
      errors: try String(contentsOf: places[1], encoding: .utf8))
  }

  /// The command lies beside the test bundle.
  private static func binary() throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = folder.appendingPathComponent("patrol-bench")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "patrol-bench beside \(CommandLine.arguments[0])"])
  }
}
