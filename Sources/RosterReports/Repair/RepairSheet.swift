import PatrolModel
import RosterAudit
import Wording

/// The ways to mend a published roster, as they are shown.
public struct RepairSheet: Sendable {
  /// One way to mend it.
  public struct Option: Sendable {
    /// The roster with it.
    public var report: RosterReport
    /// Changed cells.
    public var changes: [RepairChange]
    /// How good it is.
    public var rank: RepairRank
    /// Points of missing minimums, as the scenario counts them.
    public var minimums: Int
    /// Whether nobody is disturbed.
    public var leavesShort: Bool
    /// Whether it is proven, but for the other points.
    public var isProven: Bool
    /// Whether it is proven by the other points too.
    public var isProvenThroughout: Bool

    /// One way to mend a roster.
    public init(
      report: RosterReport, changes: [RepairChange], rank: RepairRank, minimums: Int, leavesShort: Bool, isProven: Bool, isProvenThroughout: Bool
    ) {
      self.report = report
      self.changes = changes
      self.rank = rank
      self.minimums = minimums
      self.leavesShort = leavesShort
      self.isProven = isProven
      self.isProvenThroughout = isProvenThroughout
    }
  }

  let before: RosterReport
  let othersBefore: Int
  let options: [Option]
  let added: [ShiftTask]
  let dates: ClosedRange<CivilDate>?
  let later: [LaterRoster]
  let wording: Wording

  /// - Parameters:
  ///   - before: The published roster.
  ///   - othersBefore: Its points without missing minimums.
  ///   - options: The best first.
  ///   - added: Tasks that came up.
  ///   - dates: The days whose cells may change; nil where nothing is concerned.
  ///   - later: Later published rosters that still ask something of those who are out; the default is none.
  public init(
    before: RosterReport, othersBefore: Int, options: [Option], added: [ShiftTask] = [], dates: ClosedRange<CivilDate>?, later: [LaterRoster] = [],
    wording: Wording
  ) {
    self.before = before
    self.othersBefore = othersBefore
    self.options = options
    self.added = added
    self.dates = dates
    self.later = later
    self.wording = wording
  }

  /// An option by its number, from 1.
  public func option(_ number: Int) -> Option { options[number - 1] }

  private var scenario: Scenario { options.first?.report.scenario ?? before.scenario }

  private var words: ChangeWords { ChangeWords(options.first?.report ?? before, wording: wording) }

  /// What is wrong with crews under an option and was not before.
  private func brokenCrews(_ option: Option) -> [String] {
    func unplaced(_ breach: CrewBreach) -> CrewBreach {
      var breach = breach
      breach.crew = nil
      return breach
    }
    let known = Set(before.crewBreaches.map(unplaced))
    let report = option.report
    return report.crewBreaches.filter { !known.contains(unplaced($0)) }.map { breach in
      let crew = breach.crew.flatMap { report.roster.crews.indices.contains($0) ? report.roster.crews[$0] : nil }
      return wording.text(breach, crew: crew, officers: crew?.officers.map(words.name) ?? [], officer: words.name, in: report.scenario)
    }
  }

  /// How many go to the tasks that came up, and for each place and time who does.
  private func teamTexts(_ option: Option) -> [String] {
    let found = teams(option)
    var days: [(day: String, times: [(time: String, present: Int, wanted: Int)], places: [(name: String, times: [String])])] = []
    for (task, people) in found {
      let day = wording.date(task.date)
      let place = days.firstIndex { $0.day == day } ?? days.count
      if place == days.count { days.append((day, [], [])) }
      let time = words.time(task)
      if let known = days[place].times.firstIndex(where: { $0.time == time }) {
        days[place].times[known].present += people.count
        days[place].times[known].wanted += task.count
      } else {
        days[place].times.append((time, people.count, task.count))
      }
      let text = wording.repairTeam(time, people: people.map(words.name), of: task.count)
      if let known = days[place].places.firstIndex(where: { $0.name == task.name }) {
        days[place].places[known].times.append(text)
      } else {
        days[place].places.append((task.name, [text]))
      }
    }
    return days.flatMap { day in
      (day.places.count > 1 ? [wording.repairTeams(day.day, times: day.times)] : [])
        + day.places.map { "\(wording.repairTask("\(day.day), \($0.name)")) \($0.times.joined(separator: "; "))" }
    }
  }

  /// What is short at a minimum under an option and was not so short before, as sentences.
  ///
  /// - Parameter besidesAdded: Whether tasks that came up are left out; the default is no.
  func missing(_ option: Option, besidesAdded: Bool = false) -> [String] {
    struct Key: Hashable {
      let requirement: Requirement.ID
      let part: Demand.Part
      let day: Int
      let posts: [Post.ID]
      let span: MinuteInterval?
    }
    func key(_ demand: Demand) -> Key {
      Key(requirement: demand.requirement, part: demand.part, day: demand.day, posts: demand.posts, span: demand.span)
    }
    let known = Dictionary(before.shortages.map { (key($0.demand), $0.present) }) { first, _ in first }
    let tasks = Dictionary(before.taskShortages.map { ("\($0.task.id) \($0.qualification?.text ?? "")", $0.present) }) { first, _ in first }
    let report = option.report
    let short = report.shortages.filter { shortage in
      shortage.present < shortage.demand.minimum && (known[key(shortage.demand)].map { shortage.present < $0 } ?? true)
    }
    let own = Set(besidesAdded ? added.map(\.id) : [])
    let lacking = report.taskShortages.filter { shortage in
      !own.contains(shortage.task.id) && tasks["\(shortage.task.id) \(shortage.qualification?.text ?? "")"].map { shortage.present < $0 } ?? true
    }
    let filtered = RosterReport(
      scenario: report.scenario, roster: report.roster, breaches: [], charges: [], shortages: short, points: report.points, lookAheadPoints: 0,
      taskShortages: lacking)
    return ShortageSection(report: filtered, wording: wording, ink: Ink(isColoured: false), width: .max, most: .max, reasons: nil).sentences()
      .map { "\($0.text), \(wording.points($0.points))" }
  }

  /// Crews of an option that were not in the published roster.
  func crews(_ option: Option) -> [Roster.Crew] {
    let known = Set(before.roster.crews)
    let end = scenario.period.date(scenario.period.days)
    return option.report.roster.crews.filter { !known.contains($0) && $0.date < end }
  }

  /// Who goes to each of the tasks that came up.
  func teams(_ option: Option) -> [(task: ShiftTask, people: [Officer.ID])] {
    added.map { task in (task, option.report.roster.teams.first { $0.task == task.id }?.officers ?? []) }
  }

  /// The page for a terminal.
  ///
  /// - Parameter width: Cells of a line; the default is 80.
  public func page(isColoured: Bool = false, width: Int = 80) -> String {
    let ink = Ink(isColoured: isColoured)
    let laterLines = LaterText(later, words: words).lines(width: width)
    guard let dates else { return ([wording.nothingToRepair] + laterLines).joined(separator: "\n") + "\n" }
    var lines = Wrapping.lines(wording.repairTitle(options.count, from: dates.lowerBound, to: dates.upperBound), cells: width).map {
      ink.paint($0, .heading)
    }
    for (place, option) in options.enumerated() {
      func add(_ text: String, indent: String = "    ") {
        lines += Wrapping.lines(DisplayCells.clean(text), cells: width, first: indent, indent: indent + "  ")
      }
      lines.append("")
      let title =
        option.leavesShort
        ? wording.repairLeavesShort(place + 1) : wording.repairOption(place + 1, people: option.rank.people, cells: option.rank.cells)
      lines += Wrapping.lines(title, cells: width).map { ink.paint($0, .heading) }
      add(
        wording.repairCost(minimums: option.minimums, others: option.rank.others, otherChange: option.rank.others - othersBefore), indent: "  ")
      let faults = option.rank.crewSteps
      add(faults > 0 ? wording.repairBrokenCrews(faults) : wording.repairBreaksNothing, indent: "  ")
      for text in brokenCrews(option) { add(text) }
      for change in option.changes {
        add("\(words.text(change)); \(words.remark(change))", indent: "  ")
      }
      for crew in crews(option) { add(wording.repairCrew(words.text(crew)), indent: "  ") }
      for text in teamTexts(option) { add(text, indent: "  ") }
      for text in missing(option, besidesAdded: true) { add(wording.repairMissing(text), indent: "  ") }
      if let proof = wording.repairProof(isProven: option.isProven, isProvenThroughout: option.isProvenThroughout) { add(proof, indent: "  ") }
      if option.leavesShort, !option.isProven, options.count == 1 { add(wording.repairFoundNobody, indent: "  ") }
    }
    return (lines + laterLines).joined(separator: "\n") + "\n"
  }
}
