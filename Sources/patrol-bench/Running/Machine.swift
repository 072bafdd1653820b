import Foundation

/// The machine, the day and the checkout on which something is measured.
enum Machine {
  /// Processor and number of cores, as in "AMD EPYC, 2 cores".
  static var name: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(processor ?? "unknown processor"), \(cores) core\(cores == 1 ? "" : "s")"
  }

  private static var processor: String? {
    guard let facts = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return nil }
    let line = facts.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Today, as year-month-day.
  static var today: String { Date.now.formatted(.iso8601.year().month().day()) }

  /// Greatest memory of this process so far, in MB.
  static var peakMegabytes: Double? {
    var usage = rusage()
    #if os(Linux)
      let unitsPerMegabyte = 1024.0
      let whose = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
      let unitsPerMegabyte = 1024.0 * 1024
      let whose = RUSAGE_SELF
    #endif
    guard getrusage(whose, &usage) == 0 else { return nil }
    return (Double(usage.ru_maxrss) / unitsPerMegabyte * 10).rounded() / 10
  }

  /// What a build is made of, from the top of the checkout; results and documents may lie beside it.
  private static let sources = [":/Sources", ":/Package.swift"]

  /// What stands behind the commit of a checkout whose sources are not the commit's.
  static let changedMark = "-changed"

  /// The short commit of the folder that the command runs in, with ``changedMark`` where its sources are not committed; "unknown" where there is none.
  static var revision: String { revision(of: nil) }

  /// As ``revision``, of a folder; nil is the current one.
  static func revision(of folder: URL?) -> String {
    guard let commit = git(["rev-parse", "--short", "HEAD"], in: folder), !commit.isEmpty else { return "unknown" }
    guard let changes = git(["status", "--porcelain", "--"] + sources, in: folder) else { return "unknown" }
    return changes.isEmpty ? commit : commit + changedMark
  }

  /// What git says; nil where it fails.
  private static func git(_ arguments: [String], in folder: URL?) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text.trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }
}

/// An instant that two processes of one machine agree on.
struct StartTime: Sendable {
  /// Nanoseconds of the machine's steady clock.
  let nanoseconds: UInt64

  /// Now.
  init() { nanoseconds = DispatchTime.now().uptimeNanoseconds }

  /// An instant that another process took.
  init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

  /// Seconds gone by, to the millisecond.
  var seconds: Double {
    let now = DispatchTime.now().uptimeNanoseconds
    return (Double(now > nanoseconds ? now - nanoseconds : 0) / 1e6).rounded() / 1e3
  }

  /// When so many seconds will have gone by.
  func instant(after limit: Double) -> ContinuousClock.Instant { .now + .seconds(limit - seconds) }
}
