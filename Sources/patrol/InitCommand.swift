import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

struct InitCommand: ParsableCommand {
  enum Example: String, ExpressibleByArgument, CaseIterable {
    case small
  }

  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a commented scenario folder, or an input workbook, to start from.",
    discussion: """
      Writes scenario.yaml, officers.csv, availability.csv and requests.csv into a new folder, or everything into the sheets of a new workbook, which check and
      solve take in place of a folder. Nothing that exists is ever touched.

      EXAMPLE
        patrol init my-week --language id --from 2026-11-23
        patrol init my-station --example small
        patrol init --workbook my-week.xlsx --example small
      """)

  @Argument(help: "The folder to make.")
  var folder: String?

  @Option(help: ArgumentHelp("An input workbook to make instead of a folder; its name ends in .xlsx.", valueName: "file"))
  var workbook: String?

  @Option(help: "An example instead of the least that is needed: small (12 officers, 3 zones).")
  var example: Example?

  @Option(help: ArgumentHelp("First day of the week. The default is the coming Monday.", valueName: "date"))
  var from: FirstDay?

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    guard (folder == nil) != (workbook == nil) else { throw ValidationError(.oneFolderOrWorkbook) }
    if let workbook, !workbook.lowercased().hasSuffix(".xlsx") { throw ValidationError(.mustEnd("--workbook", path: workbook, ending: ".xlsx")) }
  }

  func run() throws {
    let wording = Wording(texts.language ?? Console.language)
    let day = from?.date ?? FirstDay.comingMonday()
    let scenario = StarterScenario(example == .small ? .small : .plain, from: day, wording: wording)
    guard let path = workbook ?? folder else { return }
    guard !FileManager.default.fileExists(atPath: path) else {
      Console.tell(workbook == nil ? wording.folderExists(path) : wording.workbookExists(path))
      throw ExitStatus.cannotWrite.exit
    }
    do {
      if workbook == nil {
        try Self.make(URL(fileURLWithPath: path), scenario.files)
      } else {
        try Self.makeWorkbook(URL(fileURLWithPath: path), scenario.files, wording)
      }
    } catch {
      Console.tell(wording.cannotWrite(path, reason: wording.text(FileProblem(error))))
      throw ExitStatus.cannotWrite.exit
    }
    Console.tell(wording.folderMade(path))
  }

  /// Reads the starting scenario from a folder that is removed again, so that the workbook says just what the folder would.
  private static func makeWorkbook(_ target: URL, _ files: [StarterScenario.File], _ wording: Wording) throws {
    let manager = FileManager.default
    let place = manager.temporaryDirectory.appendingPathComponent("patrol-init-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: place) }
    try make(place, files)
    let reading = ScenarioReader.read(path: place.path)
    guard let scenario = reading.ownSections else { throw CocoaError(.fileReadCorruptFile) }
    let workbook = InputWorkbook(scenario, further: reading.furtherRows, wording: wording)
    try WholeFile.write(workbook.bytes(name: target.lastPathComponent), to: target.path, isPrivate: false)
  }

  /// Makes the folder beside its final place and renames it, so that it is there whole or not at all.
  private static func make(_ target: URL, _ files: [StarterScenario.File]) throws {
    let manager = FileManager.default
    let draft = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    try manager.createDirectory(at: draft, withIntermediateDirectories: false)
    do {
      for file in files { try Data(file.text.utf8).write(to: draft.appendingPathComponent(file.name)) }
      try manager.moveItem(at: draft, to: target)
    } catch {
      try? manager.removeItem(at: draft)
      throw error
    }
  }
}

/// A day on the command line.
struct FirstDay: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
  }

  /// The first Monday after today: a week that can still be planned.
  static func comingMonday() -> CivilDate {
    let today = CivilDate(dayNumber: (Int(Date().timeIntervalSince1970) + TimeZone.current.secondsFromGMT()) / 86_400)
    return today + (8 - today.weekday.rawValue)
  }
}
