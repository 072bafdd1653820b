import Foundation
import OutsidePrograms
import Testing

@testable import patrol_bench

@Suite("Rows of results")
struct RowTests {
  /// A path in a folder of its own.
  private static func place() throws -> RowFile {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-bench-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return RowFile(path: folder.appendingPathComponent("results.jsonl").path)
  }

  private static func remove(_ file: RowFile) { try? FileManager.default.removeItem(at: URL(fileURLWithPath: file.path).deletingLastPathComponent()) }

  @Test("A row survives its line, with null where there is nothing to say")
  func line() throws {
    var row = Samples.row("week", best: nil, bound: 7, proof: nil)
    row.peakMegabytes = 31.5
    let line = try RowFile.line(of: row)
    #expect(!line.contains("\n"))
    #expect(RowFile.row(of: line) == row)
    for field in ["best", "gap", "seconds-to-first", "seconds-to-best", "seconds-to-proof", "master-share"] {
      #expect(line.contains("\"\(field)\":null"), "\(field)")
    }
  }

  @Test("The gap is measured against the best")
  func gap() {
    #expect(Samples.row("week", best: 200, bound: 150).gap == 0.25)
    #expect(Samples.row("week", best: 0, bound: 0).gap == 0)
    #expect(Samples.row("week", best: nil, bound: 3).gap == nil)
  }

  @Test("Rows are appended in order to a file that need not be there")
  func appending() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    #expect(try file.rows().isEmpty)
    let rows = ["a", "b", "c"].map { Samples.row($0) }
    for row in rows { try file.append(row) }
    #expect(try file.rows() == rows)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).hasSuffix("}\n"))
  }

  @Test("A line that was cut off while it was written is passed over, and gives way to the next row")
  func torn() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    try file.append(Samples.row("a"))
    let torn = try String(contentsOfFile: file.path, encoding: .utf8) + "{\"best\":12,\"bou"
    try torn.write(toFile: file.path, atomically: true, encoding: .utf8)
    #expect(try file.rows() == [Samples.row("a")])
    try file.append(Samples.row("b"))
    #expect(try file.rows() == [Samples.row("a"), Samples.row("b")])
  }

  @Test("A whole last line without its line feed is kept")
  func unended() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    try RowFile.line(of: Samples.row("a")).write(toFile: file.path, atomically: true, encoding: .utf8)
    try file.append(Samples.row("b"))
    #expect(try file.rows() == [Samples.row("a"), Samples.row("b")])
  }

  @Test("A line in the middle that is no row is a fault with its line")
  func faulty() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    try "no row\n\(RowFile.line(of: Samples.row("a")))\n".write(toFile: file.path, atomically: true, encoding: .utf8)
    let fault = try #require(throws: RowFile.Fault.self) { try file.rows() }
    #expect(fault.line == 1)
  }

  @Test("What a results file holds is not measured again; everything else is, and is added")
  func resume() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    var series = BenchSeries(limit: 60, threads: 2, seed: 1, revision: "one", resume: file, isQuiet: true)
    var measured: [String] = []
    func run(_ path: String) throws -> BenchSeries.Measured {
      try series.row(of: path) { child in
        measured.append(child.path)
        var row = Samples.row(Measurement.name(of: child.path), revision: child.revision, seed: child.seed)
        row.limit = child.limit
        row.machine = series.machine
        row.threads = child.threads
        return row
      }
    }
    #expect(try !run("folder/a.txt").isOld)
    #expect(try run("folder/a.txt").isOld)
    #expect(try run("elsewhere/a.txt").isOld)
    #expect(measured == ["folder/a.txt"])
    // Each part of the key makes another measurement.
    series.revision = "two"
    #expect(try !run("a.txt").isOld)
    series.limit = 30
    #expect(try !run("a.txt").isOld)
    series.seed = 2
    #expect(try !run("a.txt").isOld)
    series.threads = 1
    #expect(try !run("a.txt").isOld)
    series.machine = "another machine"
    #expect(try !run("a.txt").isOld)
    #expect(try !run("b.txt").isOld)
    #expect(try run("b.txt").isOld)
    #expect(try file.rows().count == 7)
  }

  @Test("Sources that are not committed are measured anew each time")
  func changedSources() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    let series = BenchSeries(limit: 60, threads: 2, seed: 1, revision: "one" + Machine.changedMark, machine: "here", resume: file, isQuiet: true)
    for _ in 0..<2 { #expect(try !series.row(of: "a.txt") { Samples.row("a", revision: $0.revision) }.isOld) }
    #expect(try file.rows().count == 2)
  }

  @Test("A revision is the commit, marked once its sources differ from it, and unknown outside a checkout")
  func revision() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent()
    func git(_ arguments: String...) throws {
      let own = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org"]
      let outcome = try OutsideProgram.run("/usr/bin/env", own + arguments, in: folder)
      #expect(outcome.status == 0, "git \(arguments): \(outcome.errors)")
    }
    #expect(Machine.revision(of: folder) == "unknown")
    try git("init", "-q")
    let sources = folder.appendingPathComponent("Sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data("one".utf8).write(to: sources.appendingPathComponent("source.swift"))
    try git("add", ".")
    try git("commit", "-q", "-m", "One")
    let clean = Machine.revision(of: folder)
    #expect(clean.count >= 7 && clean.allSatisfy(\.isHexDigit), "\(clean)")
    // What a measurement writes, and documents, are no sources.
    for name in ["results.jsonl", "week.txt", "README.md"] { try Data("text".utf8).write(to: folder.appendingPathComponent(name)) }
    #expect(Machine.revision(of: folder) == clean)
    try Data("two".utf8).write(to: sources.appendingPathComponent("source.swift"))
    #expect(Machine.revision(of: folder) == clean + Machine.changedMark)
    #expect(Machine.revision(of: sources) == clean + Machine.changedMark)
    try git("checkout", "-q", ".")
    #expect(Machine.revision(of: folder) == clean)
    try Data("new".utf8).write(to: sources.appendingPathComponent("new.swift"))
    #expect(Machine.revision(of: folder) == clean + Machine.changedMark)
  }

  @Test("A failed measurement adds nothing")
  func failed() throws {
    let file = try Self.place()
    defer { Self.remove(file) }
    let series = BenchSeries(limit: 60, threads: 2, seed: 1, revision: "one", resume: file, isQuiet: true)
    #expect(throws: ChildRun.Failure.self) { try series.row(of: "a.txt") { throw ChildRun.Failure(path: $0.path, status: 65) } }
    #expect(try file.rows().isEmpty)
  }

  @Test(
    "What became worse is marked",
    arguments: [
      (Samples.row("a", best: 101, bound: 100, proof: nil), ["best +1.0 %", "no longer proven"]),
      (Samples.row("a", best: 100, bound: 90, proof: nil), ["bound -10.0 %", "no longer proven"]),
      (Samples.row("a", proof: 1.3), ["proof +30 %"]), (Samples.row("a", proof: 1.15), []), (Samples.row("a", proof: 0.5), []),
      (Samples.row("a", best: nil, bound: nil, proof: nil), ["best none, was 100", "bound none, was 100", "no longer proven"]),
      // Times of another machine say nothing.
      (Samples.row("a", machine: "there", proof: 9), []),
      // Another seed or instance is another measurement.
      (Samples.row("a", best: 200, seed: 2), []), (Samples.row("b", best: 200), []),
    ])
  func regressions(row: BenchRow, marks: [String]) {
    // Behind the best of the earlier ones, not only behind the last.
    let earlier = [Samples.row("a"), Samples.row("a", best: 150, bound: 50, proof: 8)]
    #expect(Regression(row, after: earlier).marks == marks)
  }

  @Test(
    "What was reached in less time counts, what took more does not",
    arguments: [
      // Given less than the earlier one, it may have less.
      (Samples.row("a", best: 101, bound: 99, proof: nil, limit: 30), []),
      (Samples.row("a", best: 101, bound: 99, proof: nil, limit: 600), ["best +1.0 %", "bound -1.0 %"]),
      // Another was proven within less than this one's limit, though it was given more.
      (Samples.row("b", best: 101, proof: nil, limit: 30), ["best +1.0 %", "no longer proven"]),
      (Samples.row("b", best: 101, bound: 99, proof: nil, limit: 10), []), (Samples.row("b", proof: 29, limit: 30), ["proof +45 %"]),
      // How soon another machine proved it says nothing of this one.
      (Samples.row("b", machine: "there", best: 101, proof: nil, limit: 30), []),
      // The last step may run over the limit a little, of one row as of the other.
      (Samples.row("c", best: 100, proof: nil, limit: 60), ["no longer proven"]),
    ])
  func limits(row: BenchRow, marks: [String]) {
    let earlier = [Samples.row("a", proof: nil), Samples.row("b", proof: 20, limit: 1800), Samples.row("c", proof: 60.2)]
    #expect(Regression(row, after: earlier).marks == marks)
    // Sources that were never committed are no revision that others are behind.
    let tried = Samples.row(row.instance, revision: "one" + Machine.changedMark, best: 1, bound: 1, proof: 0.1, limit: 1)
    #expect(Regression(row, after: earlier + [tried]).marks == marks)
  }

  @Test("Hundredths of a second are no regression")
  func hundredths() {
    #expect(Regression(Samples.row("a", proof: 0.09), after: [Samples.row("a", proof: 0.05)]).marks.isEmpty)
  }

  @Test("The table shows the latest revision beside what others reached last")
  func latest() {
    let table = RowTable(rows: [
      Samples.row("a", revision: "one", best: 120), Samples.row("a", revision: "two", best: 110),
      Samples.row("a", revision: "9.14", solver: "CP-SAT", best: 130, bound: 90, proof: nil),
      Samples.row("b", revision: "1.15", solver: "HiGHS", proof: 26.5),
      Samples.row("a", revision: "9.15", solver: "CP-SAT", best: 125, bound: 90, proof: nil),
    ]).latest
    let lines = table.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasSuffix("| CP-SAT | HiGHS |"))
    #expect(lines[2].hasPrefix("| a | two | 2 | 60 | 100 | 110 |"))
    #expect(lines[2].hasSuffix("| 125, bound 90, 60.0 s |  |"))
    #expect(lines[3].hasPrefix("| b |  |"))
    #expect(lines[3].hasSuffix("|  | 100 proven, 26.5 s |"))
    #expect(Set(lines.map { $0.count { $0 == "|" } }).count == 1)
  }

  @Test("A solver's row of the same machine stands in the table, one of another machine only where there is none, and is said to be from elsewhere")
  func elsewhere() {
    let own = [Samples.row("a", machine: "there", best: 120), Samples.row("a", best: 130), Samples.row("a"), Samples.row("b")]
    let peers = [
      Samples.row("a", solver: "HiGHS", proof: 5), Samples.row("a", solver: "HiGHS", machine: "there", proof: 3),
      Samples.row("b", solver: "HiGHS", machine: "there", proof: 4),
    ]
    let lines = RowTable(rows: own + peers).latest.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[2].contains("| 120 |") && lines[2].hasSuffix("| 100 proven, 3.00 s |"))
    // Measured twice, the last one stands.
    #expect(lines[3].contains("| 100 | 100 |") && lines[3].hasSuffix("| 100 proven, 5.00 s |"))
    #expect(lines[4].hasSuffix("| 100 proven, 4.00 s elsewhere |"))
  }

  @Test("A published value without seconds is shown without them")
  func published() {
    var row = Samples.row("a", solver: "published", proof: nil)
    row.seconds = 0
    #expect(RowTable(rows: [row]).latest.hasSuffix("| 100 proven |\n"))
  }

  @Test("The history shows every revision in order and marks what is worse")
  func history() {
    let lines = RowTable(rows: [Samples.row("a", revision: "one"), Samples.row("b"), Samples.row("a", revision: "two", proof: 2)]).history
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[2].contains("| one |"))
    #expect(!lines[2].contains("**"))
    #expect(lines[3].contains("| two |"))
    #expect(lines[3].contains("**proof +100 %**"))
  }
}
