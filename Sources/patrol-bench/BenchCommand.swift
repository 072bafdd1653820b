import ArgumentParser

/// The command that measures the engine.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patrol-bench",
    abstract: "Measure the engine on public instances, generated weeks and scenarios.",
    discussion: """
      Instances are files in the text format of the public shift scheduling benchmark, or scenario folders. Each runs in a process of its own, and every
      roster is scored again by code apart from the engine. Results go to stdout, progress and messages to stderr.

      EXAMPLE
        patrol-bench generate 120 7 18 1 > week.txt
        patrol-bench solve week.txt --time-limit 60s --resume results.jsonl
        patrol-bench table results.jsonl

      EXIT STATUS
        0 done; 64 usage; 65 faulty input; 66 input missing; 70 internal error; 73 cannot write.
      """,
    subcommands: [
      SolveCommand.self, QuickCommand.self, GrowthCommand.self, GenerateCommand.self, IncidentsCommand.self, RecordCommand.self, TableCommand.self,
      MeasureCommand.self,
    ])
}
