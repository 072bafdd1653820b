import ArgumentParser
import PatrolModel
import PatrolScheduling

struct TryWholeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "try-whole")
  @Argument var scenario: String
  @OptionGroup var search: SearchArguments
  @Flag var json = false
  @Flag var quiet = false
  @OptionGroup var texts: LanguageOption
  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let result = try SolveRun(scenario: input.scenario, wording: input.wording, isQuiet: quiet)
      .run(timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads)
    try WholeExplanationOutput(scenario: input.scenario, wording: input.wording, search: search, isJSON: json, isQuiet: quiet).deliver(result)
  }
}
