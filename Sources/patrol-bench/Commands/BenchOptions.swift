import ArgumentParser
import Foundation

/// A stretch of time on the command line: 60s, 2m, 1h, 500ms, or a bare number of seconds.
struct Seconds: ExpressibleByArgument, Sendable {
  let value: Double

  /// Seconds as such.
  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let units: [(suffix: String, seconds: Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("", 1)]
    guard let unit = units.first(where: { argument.hasSuffix($0.suffix) }), let number = Double(argument.dropLast(unit.suffix.count)),
      number.isFinite, number > 0, number * unit.seconds < 1e7
    else { return nil }
    value = number * unit.seconds
  }

  var defaultValueDescription: String { "\(String(format: "%g", value))s" }
}

/// The options that every measuring verb takes.
struct BenchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Longest time for each run, process start included: 60s, 2m, 500ms.", valueName: "time"))
  var timeLimit = Seconds(60)

  @Option(help: "Threads, 1 to 64; the roster does not depend on them.")
  var threads = 2

  @Option(help: "Seed of everything drawn by chance.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Leave out what this file of JSON lines holds already, but for sources that are not committed, and add each new row to it.", valueName: "file"))
  var resume: String?

  @Option(
    help: ArgumentHelp(
      "What the rows call this version. The default is the commit of the current folder, marked where its sources are not committed.",
      valueName: "text"))
  var revision: String?

  @Flag(help: "No progress; only errors on stderr.")
  var quiet = false

  func validate() throws {
    if !(1...64).contains(threads) { throw ValidationError("--threads must be from 1 to 64.") }
  }

  /// The series that these options ask for.
  var series: BenchSeries {
    BenchSeries(
      limit: timeLimit.value, threads: threads, seed: seed, revision: revision ?? Machine.revision, resume: resume.map { RowFile(path: $0) },
      isQuiet: quiet)
  }
}

/// The two streams of the process: results on one, messages on the other.
enum Console {
  /// Writes results to stdout.
  static func show(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes a message with its line feed to stderr.
  static func tell(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

  /// Does something whose failure is told in one message and ends the command with its status.
  static func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let exit as ExitCode {
      throw exit
    } catch let error as ValidationError {
      throw error
    } catch {
      // A child has told its own failure.
      if !(error is ChildRun.Failure) { tell("\(error)") }
      throw ExitStatus(error).exit
    }
  }
}
