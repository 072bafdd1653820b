import ArgumentParser
import PatrolModel
import RosterReports
import WhatIf
import Wording

struct ResilienceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resilience",
    abstract: "Say what absences do to a roster, whose hurt most, and how many in reserve would help.",
    discussion: """
      Weeks are drawn in which each officer is absent with the given chance. Who is there musters shift by shift: crews that lost somebody are manned again from their own post, the \
      reserve steps in where it saves most points, nobody is called in and nobody changes his shift. The audit counts what is missing then. Each absence is also looked at by itself: what it \
      costs, and who of those off on the day may take the duty. The same seed gives the same figures, whatever the threads.
      A repair that is solved (--n-1 exact or week) stops after a number of search steps, or after 20 seconds where these come first; it is then marked as not proven, and one that the 20 seconds cut may \
      depend on the machine. Ctrl-C reports what was drawn until then.

      EXAMPLE
        patrol resilience roster.json --scenario my-week
        patrol resilience roster.json --scenario my-week --absences 8% --mean-days 2.5
        patrol resilience roster.json --scenario my-week --samples 200 --n-1 exact --json
      """)

  @Argument(help: "The roster: a roster file (.json), a workbook (.xlsx) or a grid of names by dates (.csv).")
  var roster: String

  @Option(help: "The scenario that it belongs to.")
  var scenario: String

  @Option(help: ArgumentHelp("The share of days on which an officer is absent: 5% or 0.05. The default is 5%, an assumption.", valueName: "share"))
  var absences: Share?

  @Option(help: ArgumentHelp("How many days an absence lasts in the mean, 1 to 1000. The default draws each day by itself.", valueName: "days"))
  var meanDays: Double?

  @Option(help: "How many weeks are drawn, 1 to 20000. The default is 1000.")
  var samples = 1000

  @Option(help: "Seed of the draws. The default is the scenario's.")
  var seed: UInt64?

  @Option(
    name: .customLong("n-1"),
    help: ArgumentHelp(
      "Mend each absence by itself: on its worst day by one person (day), in the best of all ways (exact), or all week (week). The default is day.",
      valueName: "none|day|exact|week"))
  var singles: ResilienceStudy.SingleAbsence = .day

  @Option(help: "Threads, 1 to 64; nothing drawn or proven depends on them. The default is 2.")
  var threads = 2

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if !(1...64).contains(threads) { throw ValidationError(.mustBe("--threads", from: 1, to: 64)) }
    if !(1...ResilienceStudy.mostSamples).contains(samples) { throw ValidationError(.mustBe("--samples", from: 1, to: ResilienceStudy.mostSamples)) }
    if let meanDays, !(1...1000).contains(meanDays) { throw ValidationError(.mustBe("--mean-days", from: 1, to: 1000)) }
    if let wanted = model.meanDayThousandths.map({ _ in millionths }), model.millionths < wanted {
      throw ValidationError(.moreThanDaysFill)
    }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let read = try input.read(roster: roster, isQuiet: quiet)
    try input.mustFit(read.roster)
    let report = input.report(of: read.roster, isQuiet: quiet)
    let study = ResilienceStudy(scenario: report.scenario, roster: report.roster)
    let wording = input.wording
    let days = report.scenario.period.days
    // Weeks are drawn in seconds: elsewhere than on a terminal nobody needs to be told.
    let isSilent = quiet || !Console.canOverwrite
    let drawing = ProgressReport(wording: wording, isSilent: isSilent) { done, count, _ in wording.drawProgress(done ?? 0, of: count ?? 0, days: days)
    }
    let mending = ProgressReport(wording: wording, isSilent: isSilent) { done, count, _ in wording.mendProgress(done ?? 0, of: count ?? 0) }
    let finish: @Sendable () -> Void = {
      drawing.finish()
      mending.finish()
    }
    let interruption = Interruption()
    let isQuiet = quiet
    let signals = interruption.listen {
      finish()
      if !isQuiet { Console.tell(wording.stoppingDraws) }
    }
    defer { signals.cancel() }
    let found: Resilience
    do {
      found = try study.run(
        model, samples: samples, seed: seed, singles: singles, threads: threads,
        progress: { progress in
          switch progress {
          case .weeks(let done, let count): drawing.show(bound: done, best: count)
          case .absences(let done, let count): mending.show(bound: done, best: count)
          }
        }, isCancelled: { interruption.isRequested })
      finish()
    } catch {
      finish()
      Console.tell(input.wording.internalError("\(error)"))
      throw ExitStatus.internalError.exit
    }
    let text = ResilienceText(found, scenario: report.scenario, wording: input.wording, isColoured: Console.isColoured)
    Console.show(json ? ResultDocument.resilience(found) : text.page())
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
  }

  private var millionths: Int { Int(((absences?.value ?? 0.05) * 1_000_000).rounded()) }

  private var model: AbsenceModel {
    AbsenceModel(millionths: max(0, millionths), meanDayThousandths: meanDays.map { Int(($0 * 1000).rounded()) })
  }
}

extension ResilienceStudy.SingleAbsence: ExpressibleByArgument {}
