import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WeekCycle
import Wording

struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Mend a published roster with the least disturbance, and make the next version of it.",
    discussion: """
      What has begun by --now, and what begins within --freeze-hours of it, stays as it is but for what is taken away. The best option is found in this order: hard rules; points of missing minimums; \
      people disturbed; cells changed; who is called (reserve, another post, another shift of the day, a day off); all other points. Each further option leaves at least one person alone of each before it; \
      the last one leaves short what is missing.

      WHO is an id or a part of a name. FROM and TO are a date, a date with a time (2026-11-24 15:00) or a time of the day of --now; without TO it ends with its first day, without both it begins now.

      EXAMPLE
        patrol repair roster.json --scenario my-week --absent "budi:15:00" --now "2026-12-01 14:10"
        patrol repair roster.json --scenario my-week --absent "K05:2026-12-01..2026-12-03" --accept 1 --by "Ka SPKT" --reason sick
        patrol repair roster.json --scenario my-week --vehicle-out R4-2 --withdraw kodim
        patrol repair roster.json --scenario my-week --add-task "visit:2026-12-04 13:00-18:00:kota,pasar:3"
      """)

  @Argument(help: "The roster: a roster file, a workbook or a grid. The default is the latest published version.")
  var roster: String?

  @Option(help: "The scenario: a folder, a file or a workbook.")
  var scenario: String

  @Option(help: ArgumentHelp("Somebody is out; several are possible.", valueName: "who:from..to"))
  var absent: [String] = []

  @Option(help: ArgumentHelp("The kind of absence, as the availability table names it.", valueName: "kind"))
  var kind = "sakit"

  @Option(help: ArgumentHelp("A vehicle is out; several are possible.", valueName: "id:from..to"))
  var vehicleOut: [String] = []

  @Option(
    help: ArgumentHelp(
      "Something came up: so many people at each of some places in a window.", valueName: "name:window:places:need:qualification"))
  var addTask: [String] = []

  @Option(help: ArgumentHelp("A partner gives back what it took; several are possible.", valueName: "partner:from..to"))
  var withdraw: [String] = []

  @Option(help: ArgumentHelp("When this is decided, as 14:10 (today) or 2026-12-02 14:10. The default is now.", valueName: "time"))
  var now: MomentArgument?

  @Option(help: ArgumentHelp("Hours from now in which no duty that begins may change. The default is 0.", valueName: "hours"))
  var freezeHours = 0

  @Option(help: ArgumentHelp("Zones whose minimums count tenfold. The default is those of the highest class.", valueName: "zones"))
  var protect: String?

  @Option(help: ArgumentHelp("Days after the last one concerned whose cells may change as well.", valueName: "days"))
  var daysAfter = 2

  @Option(help: ArgumentHelp("How many options at most, the one that leaves short among them.", valueName: "number"))
  var options = 3

  @Option(help: ArgumentHelp("Make this option the next version.", valueName: "number"))
  var accept: Int?

  @OptionGroup var act: ActArguments

  @OptionGroup var order: OrderNumberOption

  @OptionGroup var archive: ArchiveArguments

  @Option(
    help: ArgumentHelp(
      "End after about this time, without a proof of what is still searched: 20s, 2m. The default is 60s.", valueName: "time"))
  var timeLimit: TimeLimit?

  @Option(help: ArgumentHelp("Threads of the line searches.", valueName: "number"))
  var threads = 2

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if absent.isEmpty, vehicleOut.isEmpty, addTask.isEmpty, withdraw.isEmpty {
      throw ValidationError(.nothingBefell(["--absent", "--vehicle-out", "--add-task", "--withdraw"]))
    }
    if options < 1 { throw ValidationError(.mustBeAtLeast("--options", 1)) }
    if !(0...240).contains(freezeHours) { throw ValidationError(.mustBe("--freeze-hours", from: 0, to: 240)) }
    if !(0...31).contains(daysAfter) { throw ValidationError(.mustBe("--days-after", from: 0, to: 31)) }
    if accept != nil, now == nil { throw ValidationError(.needsSameNow("--accept")) }
    if let accept, accept < 1 { throw ValidationError(.takesNumberOfOption("--accept")) }
    if !(1...64).contains(threads) { throw ValidationError(.mustBe("--threads", from: 1, to: 64)) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let wording = input.wording
    if !quiet { for note in input.notes { Console.tell(wording.text(note)) } }
    let act = accept == nil ? act : try act.signed(input, isQuiet: quiet)
    // After a first repair the scenario holds the absence that the roster was made without.
    let read = try input.read(latestOr: roster, in: archive.archive(of: input), isQuiet: true)
    let request: RepairRequest
    do {
      request = try self.request(input)
    } catch let failure as ArchiveFailure {
      throw failure.refuse(wording)
    } catch let error as RepairArguments.Unreadable {
      Console.tell(error.message)
      throw ExitStatus.faultyInput.exit
    }
    let period = input.scenario.period
    // A grid may hold a part of the week.
    guard read.file == nil || (read.roster.from == period.from && read.roster.days == period.days) else {
      throw input.otherPeriod(read.roster, mayBeLeftOut: true)
    }
    let interruption = Interruption()
    let signals = interruption.listen {}
    defer { signals.cancel() }
    let repair: Repair
    do {
      repair = try RosterRepair(input.scenario, roster: read.roster, request: request)
        .options(limits: .init(time: timeLimit?.duration ?? RepairLimits().time, threads: threads), isCancelled: { interruption.isRequested })
    } catch {
      throw SolveRun.refuse(error, wording)
    }
    if !quiet {
      let names = Dictionary(input.scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
      for note in repair.notes { Console.tell(wording.text(note) { names[$0] ?? $0.text }) }
      let known = Set(input.scenario.posts.map(\.name))
      for place in request.tasks.flatMap(\.places) where !known.contains(place) { Console.tell(wording.placeIsNoPost(place)) }
    }
    let later: [LaterRoster]
    do { later = try self.later(than: input, request) } catch { throw error.refuse(wording) }
    let sheet = RepairSheet(repair, later: later, wording: wording)
    // What was looked for only in part is shown, and nobody has chosen it.
    if let accept, !interruption.isRequested {
      try RepairAcceptance(input: input, path: scenario, archive: archive.archive(of: input), act: act, number: order.number, isQuiet: quiet)
        .accept(accept, of: repair, file: read.file, isFollowed: request.followedFrom != nil, later: later)
    }
    Console.show(json ? sheet.json() : sheet.page(isColoured: Console.isColoured))
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
  }

  private func request(_ input: ScenarioInput) throws -> RepairRequest {
    let zone = input.scenario.timeZone
    let decided = now?.moment(in: zone) ?? MomentArgument.now(in: zone)
    let moment = CivilMoment(decided.date, minute: decided.minute)
    guard input.scenario.kinds.contains(where: { $0.id.text == kind }) else {
      let known = input.scenario.kinds.map(\.id.text).joined(separator: ", ")
      throw RepairArguments.Unreadable(message: input.wording.repairArgument("--kind", kind, expected: known))
    }
    let next = try archive.archive(of: input).published(from: input.scenario.period.from + input.scenario.period.days)
    let arguments = RepairArguments(scenario: input.scenario, wording: input.wording, now: moment, next: next.map { ($0.from, $0.path) })
    let zones = try protect.map { text in
      try ScenarioNames(scenario: input.scenario, wording: input.wording)
        .zones(text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    var request = RepairRequest(
      absences: try arguments.absences(absent), kind: .init(kind), outages: try arguments.outages(vehicleOut), tasks: try arguments.tasks(addTask),
      withdrawals: try arguments.withdrawals(withdraw), now: moment, freezeHours: freezeHours, protected: zones.map(Set.init), options: options,
      daysAfter: daysAfter)
    request.followedFrom = next?.from
    return request
  }

  /// Later published rosters that still ask something of those who are out, each with the command that mends it.
  private func later(than input: ScenarioInput, _ request: RepairRequest) throws(ArchiveFailure) -> [LaterRoster] {
    var path: String? = scenario
    var from = input.scenario.period.from
    return try archive.archive(of: input).later(than: input.scenario, for: request).map { roster in
      // One week after the other, as next names their folders.
      path = path.flatMap { NextPeriod.existing(after: $0, from: from, to: roster.from) }
      from = roster.from
      var told = roster
      told.command = RepairCommandLine(request, of: roster, scenario: path, archive: archive.archive).text
      return told
    }
  }
}

extension RepairSheet {
  /// A repair as it is shown.
  init(_ repair: Repair, later: [LaterRoster], wording: Wording) {
    func report(_ roster: Roster, _ audit: AuditReport) -> RosterReport {
      RosterReport(scenario: repair.scenario, roster: roster, audit: audit, departures: [])
    }
    self.init(
      before: report(repair.published, repair.before), othersBefore: repair.othersBefore,
      options: repair.options.map { option in
        Option(
          report: report(option.roster, option.report),
          changes: option.changes, rank: option.rank, minimums: option.minimumPoints, leavesShort: option.leavesShort, isProven: option.isProven,
          isProvenThroughout: option.isProvenThroughout)
      }, added: repair.tasks, dates: repair.dates, later: later, wording: wording)
  }
}
