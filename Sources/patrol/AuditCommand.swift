import ArgumentParser
import PatrolModel
import PatrolScheduling
import RosterReports
import Wording

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Judge any roster: broken rules, points by source, what is short, and the week in numbers.",
    discussion: """
      The roster may be a roster file (.json), a workbook (.xlsx) or a grid of names by dates (.csv), made by this program, by hand or in a spreadsheet.
      The exit status is 5 where a hard rule is broken or the roster does not fit the scenario. A breach on the dates of an order of its officer, or at
      most two days before or after, is listed with the order and does not count.

      EXAMPLE
        patrol audit roster.json --scenario my-week
        patrol audit edited.csv --scenario my-week --json
        patrol audit edited.xlsx --scenario my-week
        patrol audit edited.csv --scenario my-week --against roster.json
        patrol audit roster.json --scenario my-week --predictability
      """)

  @Argument(help: "The roster: a roster file (.json), a workbook (.xlsx) or a grid of names by dates (.csv).")
  var roster: String

  @Option(help: "The scenario that it belongs to.")
  var scenario: String

  @Option(help: ArgumentHelp("The roster that a grid was made of: say what each edit costs and breaks.", valueName: "roster"))
  var against: String?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "Name the crews of all published days, not only of the first.")
  var crews = false

  @Flag(help: "Say also how easily the roster can be foretold from the last weeks' roster files.")
  var predictability = false

  @OptionGroup var texts: LanguageOption

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let original = try against.map { try input.readRoster($0) }
    if original != nil, self.roster.lowercased().hasSuffix(".json") {
      Console.tell(input.wording.againstNeedsGrid)
      throw ExitCode.validationFailure
    }
    let read = try input.read(roster: self.roster, over: original, weighing: true)
    let report = input.report(of: read.roster, file: read.file)
    let points = input.wording.audited(
      points: report.points, breaches: report.otherBreaches.count + report.crewBreaches.count, byOrder: report.breachesByOrder.count)
    let text = RosterText(report, wording: input.wording, isColoured: Console.isColoured, showsAllCrews: crews, edited: read.edited)
    let foretold = predictability ? PatrolScheduler(scenario: input.scenario).predictability(read.roster) : nil
    let measures =
      foretold.map { PredictabilityText($0, of: input.scenario, wording: input.wording, isColoured: Console.isColoured).page() + "\n" } ?? ""
    Console.show(
      json
        ? ResultDocument.audited(report, edited: read.edited, predictability: foretold) : text.page() + "\n" + measures + points + "\n")
    if !report.isCleanButByOrder { throw ExitStatus.breachesFound.exit }
  }
}
