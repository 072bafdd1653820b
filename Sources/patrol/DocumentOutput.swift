import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// Makes and writes the documents of one roster.
struct DocumentOutput {
  let documents: Documents
  let audience: Audience
  let wording: Wording
  let isQuiet: Bool

  init(report: RosterReport, file: RosterFile?, wording: Wording, arguments: DocumentArguments, isQuiet: Bool) {
    documents = Documents(DutyBook(report, file: file, audience: arguments.audience), wording: wording, options: arguments.options)
    audience = arguments.audience
    self.wording = wording
    self.isQuiet = isQuiet
  }

  /// Writes all targets; where there are none, shows the documents of a format.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  func deliver(_ targets: [DocumentTarget], orShow format: TargetFormat? = nil) throws {
    if targets.isEmpty, let format { return try show(format) }
    var hasFailed = false
    for target in targets {
      do {
        let paths = try write(target)
        if !isQuiet { Console.tell(paths.count == 1 ? wording.written(paths[0]) : wording.written(target.path, files: paths.count)) }
      } catch {
        Console.tell(wording.cannotWrite(target.path, reason: reason(error)))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitStatus.cannotWrite.exit }
  }

  /// Writes one target: a file, or a folder with a file for each part; messages all in one file where the target names one.
  ///
  /// - Returns: The paths that were written.
  private func write(_ target: DocumentTarget) throws -> [String] {
    let made = try documents.make(target.format)
    let isPrivate = audience == .restricted
    if let source = target.pdf, let document = made.first {
      try PDFConversion().convert(document.bytes, as: source, to: target.path, isPrivate: isPrivate)
      return [target.path]
    }
    if made.count == 1, made[0].part == nil || target.isFile {
      try WholeFile.write(made[0].bytes, to: target.path, isPrivate: isPrivate)
      return [target.path]
    }
    if target.isFile {
      // Messages are read one after the other; of several people's calendars in one, each would get everybody's duties.
      guard target.format == .text else { throw SeveralCalendars() }
      try WholeFile.write(Data(joined(made).utf8), to: target.path, isPrivate: isPrivate)
      return [target.path]
    }
    try FileManager.default.createDirectory(atPath: target.path, withIntermediateDirectories: true)
    return try made.map { document in
      let name = [document.part ?? "roster", target.format.ending].joined(separator: ".")
      let path = URL(fileURLWithPath: target.path).appendingPathComponent(name).path
      try WholeFile.write(document.bytes, to: path, isPrivate: isPrivate)
      return path
    }
  }

  private func show(_ format: TargetFormat) throws {
    guard case .document(let format) = format, format.isText else {
      Console.tell(wording.needsOutput(format.name))
      throw ExitCode.validationFailure
    }
    let made: [Document]
    do {
      made = try documents.make(format)
    } catch {
      Console.tell(wording.cannotWrite(format.rawValue, reason: reason(error)))
      throw ExitStatus.cannotWrite.exit
    }
    Console.show(joined(made))
  }

  /// Texts one after the other with a line of dashes between.
  private func joined(_ made: [Document]) -> String {
    made.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: String(repeating: "-", count: 20) + "\n")
  }

  private func reason(_ error: any Error) -> String {
    switch error {
    case let failure as PDFConversion.Failure: failure.text(wording)
    case let refusal as DocumentRefusal: refusal.text(wording)
    case is SeveralCalendars: wording.oneCalendarEach
    default: wording.text(FileProblem(error))
    }
  }
}

/// One file was named for several calendars.
private struct SeveralCalendars: Error {}
