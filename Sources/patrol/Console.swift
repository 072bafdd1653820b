import Foundation
import PatrolModel
import RosterReports

/// The two streams of the process: results on one, messages on the other.
enum Console {
  /// Writes results to stdout.
  static func show(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes sentences to stdout, each broken into lines of 80 cells; lines after its first are indented further than it is.
  static func show(sentences: [String]) {
    let lines = sentences.flatMap { sentence -> [String] in
      let indent = String(sentence.prefix { $0 == " " })
      // A path is taken by a click or a copy only where it is whole.
      let hasPath = sentence.hasPrefix("/") || sentence.contains(" /") || sentence.contains("(/")
      return hasPath ? [sentence] : Wrapping.lines(sentence, cells: 80, first: indent, indent: indent + "    ")
    }
    show(lines.map { $0 + "\n" }.joined())
  }

  /// Writes a message with its line feed to stderr.
  static func tell(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

  /// Writes to stderr as it is.
  static func overwrite(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Whether results may be coloured: a terminal that was not asked to stay plain (no-color.org).
  static var isColoured: Bool { isTerminal(STDOUT_FILENO) && !hasNoColour && terminalIsCapable }

  /// Whether progress may overwrite its line.
  static var canOverwrite: Bool { isTerminal(STDERR_FILENO) && terminalIsCapable }

  /// Columns of the terminal behind stderr; 80 where there is none.
  static var columns: Int { columns(of: STDERR_FILENO) }

  /// Columns of the terminal behind stdout, where results go; 80 where there is none.
  static var resultColumns: Int { columns(of: STDOUT_FILENO) }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The language of the surroundings, for messages before a scenario is known.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return name == "id" || name.hasPrefix("id_") || name.hasPrefix("id.") ? .indonesian : .english
  }

  private static var hasNoColour: Bool { ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false }
  private static var terminalIsCapable: Bool { ProcessInfo.processInfo.environment["TERM"] != "dumb" }
  private static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
