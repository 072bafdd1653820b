import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with a scenario, what was guessed, and which rules hold for whom.",
    discussion: """
      EXAMPLE
        patrol check my-week
        patrol check my-week --json
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @OptionGroup var texts: LanguageOption

  func run() throws {
    let reading = ScenarioReader.read(path: scenario)
    let wording = Wording(texts.language ?? reading.language ?? reading.scenario?.language ?? Console.language)
    guard FileManager.default.fileExists(atPath: scenario) else {
      Console.tell(wording.noSuchFile(scenario))
      throw ExitStatus.inputMissing.exit
    }
    let page = CheckText(
      scenario: reading.scenario, faults: reading.faults, notes: reading.notes, wording: wording, isColoured: Console.isColoured)
    Console.show(json ? page.document() : page.page())
    if reading.scenario == nil { throw ExitStatus.faultyInput.exit }
  }
}
