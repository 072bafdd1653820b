import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// A file that was asked for, with the format that its ending tells.
struct OutputTarget<Format: RawRepresentable & CaseIterable> where Format.RawValue == String {
  let path: String
  let format: Format

  /// The targets of some paths.
  ///
  /// - Throws: A usage error where an ending tells none of the formats.
  static func targets(_ paths: [String]) throws -> [OutputTarget] {
    try paths.map { path in
      guard let format = Format(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased()) else {
        throw ValidationError(.noFormat(path: path, endings: endings, names: nil))
      }
      return OutputTarget(path: path, format: format)
    }
  }

  /// The endings that tell a format.
  static var endings: String { Format.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }

  /// Writes all targets and tells which were written.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  static func deliver(_ targets: [OutputTarget], wording: Wording, isQuiet: Bool, write: (OutputTarget) throws -> Void) throws {
    var hasFailed = false
    for target in targets {
      do {
        try write(target)
        if !isQuiet { Console.tell(wording.written(target.path)) }
      } catch {
        let reason = (error as? PDFConversion.Failure)?.text(wording) ?? wording.text(FileProblem(error))
        Console.tell(wording.cannotWrite(target.path, reason: reason))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitStatus.cannotWrite.exit }
  }
}
