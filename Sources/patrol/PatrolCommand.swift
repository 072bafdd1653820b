import ArgumentParser
import Foundation
import Wording

@main
struct PatrolCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "patrol",
    abstract: "Make, prove and check duty rosters of police patrols.",
    discussion: """
      A scenario is a folder with scenario.yaml and tables, one file, or a workbook. Results go to stdout, progress and messages to stderr.

      EXAMPLE
        patrol init my-week
        patrol solve my-week --output roster.json
        patrol audit roster.json --scenario my-week

      EXIT STATUS
        0 done; 2 contradicting locks or orders; 3 stopped by a limit with nothing to show; 5 the audit found breaches; 64 usage; 65 faulty input; \
      66 input missing; 70 internal error; 73 cannot write; 130 interrupted.
      """,
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, SolveCommand.self, AuditCommand.self, ExportCommand.self, CompareCommand.self, ExplainCommand.self,
      RequireCommand.self, ResilienceCommand.self, RiskCommand.self, ChancesCommand.self, PublishCommand.self, VerifyCommand.self, TodayCommand.self,
      RepairCommand.self, SwapCommand.self, WorkedCommand.self, NextCommand.self, LedgerCommand.self, ReportCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let language = UsageLanguage.language(of: Array(CommandLine.arguments.dropFirst()))
      // English is what the argument parser speaks itself.
      guard exitCode(for: error) == .validationFailure, language != .english else { exit(withError: error) }
      Console.tell(UsageRefusal(message: message(for: error), page: fullMessage(for: error, columns: nil), wording: Wording(language)).text)
      Foundation.exit(exitCode(for: error).rawValue)
    }
  }
}
