import ArgumentParser
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WhatIf
import Wording

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a post is short, why somebody has his duty, and what anything else would cost.",
    discussion: """
      Without a question the whole roster is explained: where its points come from, which demands weigh most, and what one more officer, one more car or one day of leave less would save, solved again.

      With --officer and --date: why this one? What the best roster costs in which it is otherwise; with --shift and --post also: why not that? With --post, --shift and --date and no officer: \
      why is the post short? Who could stand there, which rules keep each of the others from it, and what the cheapest way to fill it costs. Every figure is a whole solve, with its bound.

      Without --roster the scenario is solved first. A time limit holds for each solve.

      EXAMPLE
        patrol explain my-week --time-limit 30s
        patrol explain my-week --officer budi --date 2026-12-02
        patrol explain my-week --officer budi --date 2026-12-02 --shift M --post pasar
        patrol explain my-week --post pasar --shift M --date 2026-12-02
      """)

  @Argument(help: "The scenario: a folder, a file or a workbook.")
  var scenario: String

  @Option(help: "The roster to ask about: a roster file, a workbook or a grid. The default is the best one that is found.")
  var roster: String?

  @Option(help: ArgumentHelp("Whose day: an id, or a name.", valueName: "officer"))
  var officer: String?

  @Option(help: ArgumentHelp("Which day, as 2026-12-02.", valueName: "date"))
  var date: DateArgument?

  @Option(help: ArgumentHelp("Which shift, by its code; off for none.", valueName: "shift"))
  var shift: String?

  @Option(help: ArgumentHelp("Which post: an id, or a name.", valueName: "post"))
  var post: String?

  @OptionGroup var search: SearchArguments

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if officer == nil, post == nil {
      if date != nil || shift != nil { throw ValidationError(.noPostOrOfficer) }
      if roster != nil { throw ValidationError(.belongsToQuestion("--roster")) }
      return
    }
    if date == nil { throw ValidationError(.noDate) }
    if officer == nil, shift == nil { throw ValidationError(.noShift) }
    if officer == nil, shift?.lowercased() == "off" { throw ValidationError(.shortOff) }
    if post != nil, shift == nil { throw ValidationError(.needs("--post", ["--shift"])) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let wording = input.wording
    if !quiet { for note in input.notes { Console.tell(wording.text(note)) } }
    if officer == nil, post == nil {
      let result = try solved(input)
      try WholeExplanationOutput(scenario: input.scenario, wording: wording, search: search, isJSON: json, isQuiet: quiet).deliver(result)
      return
    }
    let names = ScenarioNames(scenario: input.scenario, wording: wording)
    let question = try names.question(officer: officer, date: date?.date, shift: shift, post: post)
    let base = try questioned(input)
    let interruption = Interruption()
    let isQuiet = quiet
    let signals = interruption.listen { if !isQuiet { Console.tell(wording.stopping) } }
    defer { signals.cancel() }
    do {
      let explainer = try Explainer(
        scenario: base.roster.report.scenario, roster: base.roster.report.roster, memory: base.memory,
        limits: .init(
          timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads, isCancelled: { interruption.isRequested }))
      switch question {
      case .officer(let officer, let date, let choice): show(try explain(officer, date, choice, explainer, base.roster), wording)
      case .post(let post, let shift, let date):
        guard let found = try explain(post, shift, date, explainer, base) else {
          let text = wording.notShort(wording.duty(shift, post, in: input.scenario), date) + "\n"
          Console.show(json ? ResultDocument.notShort(Roster.Duty(shift: shift, post: post), date, points: base.roster.report.points) : text)
          return
        }
        show(found, wording)
      }
    } catch let error as SchedulingError {
      throw SolveRun.refuse(error, wording)
    }
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
  }

  /// The roster to ask about, with what its solve knew where it was solved.
  private func questioned(_ input: ScenarioInput) throws -> (roster: QuestionedRoster, audit: AuditReport, memory: SolverMemory?) {
    if let roster {
      let read = try input.read(roster: roster, isQuiet: quiet)
      try input.mustFit(read.roster)
      let report = input.report(of: read.roster, isQuiet: quiet)
      let audit = PatrolScheduler(scenario: report.scenario).audit(report.roster)
      return (QuestionedRoster(report: report, search: Self.search(of: read, in: input.scenario, points: report.points)), audit, nil)
    }
    let result = try solved(input)
    guard let report = RosterReport(result, of: input.scenario), let audit = result.audit else { throw ExitStatus.nothingFound.exit }
    return (QuestionedRoster(report: report, search: SearchFacts(result)), audit, result.memory)
  }

  /// What a roster file says of the search that made it, where the file is as the solve left it and of this very scenario; nil otherwise.
  private static func search(of read: ScenarioInput.ReadRoster, in scenario: Scenario, points: Int) -> SearchFacts? {
    guard read.edited?.edits.isEmpty ?? true, let file = read.file, let result = file.result, let bound = result.bound, result.points == points,
      file.scenarioHash == CanonicalScenario.hash(scenario)
    else { return nil }
    return SearchFacts(end: SearchEnd(rawValue: result.stop) ?? .timeLimit, bound: bound)
  }

  /// The best roster; where there is none, what stands in the way is told and the exit status thrown.
  private func solved(_ input: ScenarioInput) throws -> RosterResult {
    let result = try SolveRun(scenario: input.scenario, wording: input.wording, isQuiet: quiet)
      .run(timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads)
    if !result.clashes.isEmpty {
      if json { Console.show(ResultDocument.contradiction(result.clashes.map { ($0.officer, $0.dates, $0.rules) })) }
      for line in ClashText(scenario: input.scenario, wording: input.wording, isForced: false, kept: nil).lines(result.clashes) { Console.tell(line) }
      throw ExitStatus.contradiction.exit
    }
    // Whoever stopped the first solve did not mean to begin with further ones.
    if result.stop == .cancelled { throw ExitStatus.interrupted.exit }
    guard result.roster != nil else {
      let told = [input.wording.text(SearchFacts(result).end), input.wording.quality(points: nil, bound: result.bound)]
      Console.tell(told.filter { !$0.isEmpty }.joined(separator: " "))
      throw ExitStatus.nothingFound.exit
    }
    return result
  }

  private func explain(
    _ officer: Officer.ID, _ date: CivilDate, _ choice: AllowedCells.Choice?, _ explainer: Explainer, _ base: QuestionedRoster
  ) throws -> DutyExplanation {
    let questions = explainer.questions(why: officer, date: date) + (choice.map { [.instead($0)] } ?? [])
    // Where one asks why not, that alone is answered; whoever asks for what is there already asks why.
    let isThere = choice.map { Self.isSame($0, explainer.duty(of: officer, on: date)) } ?? true
    let asked = isThere ? explainer.questions(why: officer, date: date) : Array(questions.suffix(1))
    let answers = try asked.map { question in
      let answer = try explainer.answer(question, officer: officer, date: date)
      return DutyExplanation.Answer(question: question, bars: answer.bars, outcome: answer.outcome.map { compared($0, base) })
    }
    return DutyExplanation(officer: officer, date: date, base: base, answers: answers)
  }

  private static func isSame(_ choice: AllowedCells.Choice, _ duty: Roster.Duty?) -> Bool {
    switch choice {
    case .off: duty == nil
    case .shift(let shift): duty?.shift == shift
    case .duty(let shift, let post): duty == Roster.Duty(shift: shift, post: post)
    }
  }

  private func explain(
    _ post: Post.ID, _ shift: Shift.ID, _ date: CivilDate, _ explainer: Explainer,
    _ base: (roster: QuestionedRoster, audit: AuditReport, memory: SolverMemory?)
  ) throws -> ShortageExplanation? {
    guard let shortage = explainer.shortage(in: base.audit, shift: shift, post: post, date: date) else { return nil }
    let answer = try explainer.answer(shortage, shift: shift, post: post, date: date)
    return ShortageExplanation(
      shortage: shortage, duty: answer.duty, date: date, base: base.roster,
      candidates: answer.candidates.map { candidate in
        .init(
          officer: candidate.officer, bars: candidate.bars, alone: candidate.alone.map { compared($0, base.roster) },
          forced: candidate.forced.map { compared($0, base.roster) })
      }, filled: answer.filled.map { compared($0, base.roster) })
  }

  private func compared(_ result: RosterResult, _ base: QuestionedRoster) -> ComparedRoster {
    ComparedRoster(name: "", report: RosterReport(result, of: base.report.scenario), search: SearchFacts(result))
  }

  private func show(_ explanation: DutyExplanation, _ wording: Wording) {
    Console.show(json ? ResultDocument.explained(explanation) : explanation.page(wording, isColoured: Console.isColoured))
  }

  private func show(_ explanation: ShortageExplanation, _ wording: Wording) {
    Console.show(json ? ResultDocument.explained(explanation) : explanation.page(wording, isColoured: Console.isColoured))
  }
}
