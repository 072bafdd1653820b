import Foundation

/// The built program, run in a process of its own.
struct PatrolProcess {
  /// What came of a run.
  struct Outcome {
    var status: Int32
    var out: String
    var err: String

    /// The JSON object on stdout.
    var object: [String: Any] {
      get throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any] else { throw Missing(what: "a JSON object") }
        return object
      }
    }
  }

  struct Missing: Error {
    var what: String
  }

  private let process = Process()
  private let out = Pipe()
  private let err = Pipe()
  private let group = DispatchGroup()
  private let texts = Texts()

  /// Starts the program; its pipes are drained while it runs.
  ///
  /// - Parameter onError: Called with each piece that arrives on stderr, and with all of stderr so far.
  init(_ arguments: [String], environment: [String: String] = [:], onError: (@Sendable (Process, String) -> Void)? = nil) throws {
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { _, new in new }
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    drain(out) { texts, data, _ in texts.out.append(data) }
    drain(err) { texts, data, process in
      texts.err.append(data)
      onError?(process, String(decoding: texts.err, as: UTF8.self))
    }
  }

  /// Presses Ctrl-C.
  func interrupt() { process.interrupt() }

  /// Ends the program at once, whatever it is doing.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end.
  func outcome() -> Outcome {
    process.waitUntilExit()
    group.wait()
    return Outcome(
      status: process.terminationStatus, out: String(decoding: texts.out, as: UTF8.self), err: String(decoding: texts.err, as: UTF8.self))
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try PatrolProcess(arguments, environment: environment).outcome()
  }

  /// Each part is written by one draining thread and read after it has ended.
  private final class Texts: @unchecked Sendable {
    var out = Data()
    var err = Data()
  }

  private func drain(_ pipe: Pipe, _ take: @escaping @Sendable (Texts, Data, Process) -> Void) {
    let (texts, process, group) = (texts, process, group)
    group.enter()
    Thread.detachNewThread {
      while true {
        let data = pipe.fileHandleForReading.availableData
        if data.isEmpty { break }
        take(texts, data, process)
      }
      group.leave()
    }
  }

  /// The program beside the tests' own bundle.
  private static func program() throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = folder.appendingPathComponent("patrol")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
      folder.deleteLastPathComponent()
    }
    throw Missing(what: "the program patrol beside \(CommandLine.arguments[0])")
  }
}

/// A folder of its own for a test, removed at the end.
final class WorkFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// The text of a file.
  func text(_ name: String) throws -> String { try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8) }

  /// Writes a file.
  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url.appendingPathComponent(name)) }

  /// The duties of a roster file's officers, in its order.
  func duties(_ name: String) throws -> [(officer: String, duties: [String?])] {
    let object = try JSONSerialization.jsonObject(with: Data(try text(name).utf8)) as? [String: Any]
    guard let rows = object?["cells"] as? [[String: Any]] else { throw PatrolProcess.Missing(what: "cells in \(name)") }
    return rows.map { ($0["officer"] as? String ?? "", ($0["duties"] as? [Any] ?? []).map { $0 as? String }) }
  }

  /// Names in a folder, sorted.
  func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: name.isEmpty ? url.path : path(name)).sorted()
  }

  /// Makes a scenario folder by `patrol init`.
  func scenario(_ name: String = "week", example: String? = nil, language: String = "en") throws -> String {
    let arguments = ["init", path(name), "--from", "2026-11-23", "--language", language] + (example.map { ["--example", $0] } ?? [])
    let made = try PatrolProcess(arguments).outcome()
    guard made.status == 0 else { throw PatrolProcess.Missing(what: made.err) }
    return path(name)
  }
}
