import ArgumentParser
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WhatIf
import Wording

struct RequireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "require",
    abstract: "Say how many more officers it takes, of which qualification and on which shifts, to meet what is asked.",
    discussion: """
      Counted are the minimums of the requirements with their parts, of zone-minimum and of the tasks (with --targets the targets of the requirements), on all planned days. Hard rules, locks and orders hold; \
      wishes, fairness, other preferences and maximums do not count, nor do reserve, backup, blind-window, zone-floor and zone-cap. With --coverage only the targets at zones count. The answer is exact: a roster with so many officers exists, and none with fewer, \
      or the text says between which numbers the answer lies. What no number of officers can meet (no car, a closed post) is told.
      Then the roster with these officers is made, with all points of the scenario. A time limit holds for all together, half of it for the number.

      EXAMPLE
        patrol require my-week
        patrol require my-week --targets --kind leader,driver --kind polwan --time-limit 60s
        patrol require my-week --coverage 90%
        patrol require my-week --like K07 --output roster.xlsx --variant more-officers.yaml
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Flag(help: "Meet the targets of the requirements, not only their minimums.")
  var targets = false

  @Option(
    help: ArgumentHelp(
      "Instead, cover so much of the targets at zones on the published days, each period weighed by the zone's risk: 90% or 0.9.",
      valueName: "share"))
  var coverage: CoverageShare?

  @Option(
    help: ArgumentHelp(
      "A kind of officer who may be added: qualifications with commas between, or none; several are possible. The default is every set of qualifications that some officer holds.",
      valueName: "qualifications"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Officers like this one may be added, wholly like him: his id or name; several are possible.", valueName: "officer"))
  var like: [String] = []

  @Option(
    help: ArgumentHelp(
      "The share of the time that an officer on the books is present: 85% or 0.85, above 0 and up to 1. The default is 0.85, an assumption.",
      valueName: "share"))
  var availability: AvailabilityFactor = .usual

  @Option(
    help: ArgumentHelp(
      "Write the roster with these officers here, by its ending: \(TargetFormat.endings); several are possible.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("Write a variant of the scenario with these officers here (.yaml).", valueName: "file"))
  var variant: String?

  @OptionGroup var search: SearchArguments

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var documents: DocumentArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    _ = try DocumentTarget.targets(output, named: nil)
    if targets && coverage != nil { throw ValidationError(.oneSaysEnough("--targets", "--coverage")) }
    if let variant, !variant.lowercased().hasSuffix(".yaml"), !variant.lowercased().hasSuffix(".yml") {
      throw ValidationError(.mustEnd("--variant", path: variant, ending: ".yaml"))
    }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    if !quiet { for note in input.notes { Console.tell(input.wording.text(note)) } }
    try checkVariant(input)
    let answer = try ask(try question(input), input.wording)
    try RequireOutput(
      path: scenario, input: input, targets: try DocumentTarget.targets(output, named: nil), variant: variant, documents: documents,
      percent: availability.percent, isJSON: json, isQuiet: quiet
    ).deliver(answer)
  }

  private var goal: StaffingGoal { coverage.map { .coverage(hundredths: $0.hundredths) } ?? (targets ? .targets : .minimums) }

  /// Refuses to write the variant over the scenario that it would extend, or over something that is no variant.
  private func checkVariant(_ input: ScenarioInput) throws {
    guard let variant, let obstacle = VariantWriter.obstacle(at: variant, extending: scenario, files: input.files) else { return }
    switch obstacle {
    case .partOfScenario: Console.tell(input.wording.variantOverScenario(variant))
    case .noVariant: Console.tell(input.wording.variantOverOther(variant))
    }
    throw ExitCode.validationFailure
  }

  /// The question; of kinds that cannot be counted those that nobody named are left out.
  private func question(_ input: ScenarioInput) throws -> StaffRequirement {
    let named = try chosenKinds(input)
    let question = StaffRequirement(scenario: input.scenario, goal: goal, kinds: named)
    let idleness = question.idleness
    let others = question.kinds.filter { kind in !idleness.contains { $0.kind == kind } }
    let isRefused = !idleness.isEmpty && (named != nil || others.isEmpty)
    for idle in idleness {
      let label = StaffFacts.label(idle.kind, input)
      if isRefused {
        Console.tell(input.wording.cannotStayHome(label, rules: idle.rules))
      } else if !quiet {
        Console.tell(input.wording.leftOutOfKinds(label, rules: idle.rules))
      }
    }
    if isRefused { throw ExitStatus.faultyInput.exit }
    return idleness.isEmpty ? question : StaffRequirement(scenario: input.scenario, goal: goal, kinds: others)
  }

  /// The kinds that were named; nil where none was.
  private func chosenKinds(_ input: ScenarioInput) throws -> [ExtraKind]? {
    let known = input.scenario.qualifications.map(\.id)
    var kinds: [ExtraKind] = []
    for text in kind {
      let names = text == "none" ? [] : text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      let held = try names.map { name -> Qualification.ID in
        guard let id = known.first(where: { $0.text.lowercased() == name.lowercased() }) else {
          Console.tell(input.wording.noSuchQualification(name, known: known.map(\.text)))
          throw ExitStatus.faultyInput.exit
        }
        return id
      }
      kinds.append(ExtraKind(qualifications: Set(held), in: input.scenario))
    }
    let names = ScenarioNames(scenario: input.scenario, wording: input.wording)
    for id in try names.officers(like) {
      if let kind = ExtraKind(like: id, in: input.scenario) { kinds.append(kind) }
    }
    return kinds.isEmpty ? nil : kinds
  }

  private func ask(_ question: StaffRequirement, _ wording: Wording) throws -> StaffAnswer {
    let progress = RequireProgress(wording: wording, isSilent: quiet)
    let interruption = Interruption()
    let isQuiet = quiet
    let signals = interruption.listen {
      progress.finish()
      if !isQuiet { Console.tell(wording.stopping) }
    }
    defer { signals.cancel() }
    do {
      let answer = try question.solve(
        timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads, name: { wording.extraOfficer($0) },
        progress: { progress.show($0) }, isCancelled: { interruption.isRequested })
      progress.finish()
      return answer
    } catch {
      progress.finish()
      throw SolveRun.refuse(error, wording)
    }
  }
}

/// A coverage on the command line, in hundredths of a percent: 90%, 92.5% or 0.9.
struct CoverageShare: ExpressibleByArgument {
  let hundredths: Int

  init?(argument: String) {
    let text = argument.replacing(" ", with: "").replacing(",", with: ".")
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite else { return nil }
    let share = (number * (isPercent ? 100 : 10_000)).rounded()
    guard share >= 1, share <= 10_000 else { return nil }
    hundredths = Int(share)
  }
}

/// The share of the time that an officer on the books is present, in hundredths: 85%, 0.85 or 1.
struct AvailabilityFactor: ExpressibleByArgument {
  let percent: Int

  /// The default: an assumption.
  static let usual = AvailabilityFactor(percent: 85)

  private init(percent: Int) { self.percent = percent }

  init?(argument: String) {
    let text = argument.replacing(" ", with: "").replacing(",", with: ".")
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite else { return nil }
    let hundredths = isPercent ? number : number * 100
    guard hundredths >= 1, hundredths <= 100 else { return nil }
    percent = Int(hundredths.rounded())
  }

  var defaultValueDescription: String { "0.85" }
}
