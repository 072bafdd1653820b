import ArgumentParser
import Foundation
import PatrolModel
import Wording

struct InitCommand: ParsableCommand {
  enum Example: String, ExpressibleByArgument, CaseIterable {
    case small
  }

  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a commented scenario folder to start from.",
    discussion: """
      Writes scenario.yaml, officers.csv, availability.csv and requests.csv into a new folder. An existing one is never touched.

      EXAMPLE
        patrol init my-week --language id --from 2026-11-23
        patrol init my-station --example small
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "An example instead of the least that is needed: small (12 officers, 3 zones).")
  var example: Example?

  @Option(help: ArgumentHelp("First day of the week. The default is the coming Monday.", valueName: "date"))
  var from: FirstDay?

  @OptionGroup var texts: LanguageOption

  func run() throws {
    let wording = Wording(texts.language ?? Console.language)
    let day = from?.date ?? FirstDay.comingMonday()
    let scenario = StarterScenario(example == .small ? .small : .plain, from: day, wording: wording)
    let target = URL(fileURLWithPath: folder)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      Console.tell(wording.folderExists(folder))
      throw ExitStatus.cannotWrite.exit
    }
    do {
      try Self.make(target, scenario.files)
    } catch {
      Console.tell(wording.cannotWrite(folder, reason: error.localizedDescription))
      throw ExitStatus.cannotWrite.exit
    }
    Console.tell(wording.folderMade(folder))
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
