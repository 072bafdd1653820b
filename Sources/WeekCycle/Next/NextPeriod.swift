import Foundation
import PatrolFiles
import PatrolScheduling

/// The scenario folder of the period after a scenario's own.
///
/// It is made from the scenario's text: dates move on, what has ended is left out, and everything else stays byte for byte.
public struct NextPeriod: Sendable {
  /// Why no folder was made.
  public enum Refusal: Error, Sendable, Hashable {
    /// The scenario is not there, or has faults.
    case faulty([Fault])
    /// A workbook has no text of its own that could be moved on.
    case workbook
    /// A variant changes another scenario, as it names it: that one is moved on.
    case variant(of: String?)
    /// The scenario does not say its first day.
    case noFirstDay
    /// The new first day is not after the old period.
    case tooEarly(first: CivilDate, end: CivilDate)
    /// Something is written in a way that cannot be edited in place.
    case cannotEdit(file: String, line: Int?)
    /// A file or folder of the new one's name is there.
    case exists(path: String)
    /// The scenario names files outside its folder, and the new folder lies elsewhere.
    case namesFilesElsewhere([String])
    /// Nothing is known of the old period: it is neither published nor recorded as worked.
    case nothingKnown(from: CivilDate, to: CivilDate, archive: String)
    /// The roster that was named is not there.
    case noRoster(path: String)
    /// The roster that was named says nothing of some days of the old period.
    case rosterLacks(path: String, days: [CivilDate])
    /// The archive knows the old period, and what it knows counts before any other file.
    case isInArchive(path: String)
    /// The new scenario would have faults.
    case newFaults([Fault])
    /// A file cannot be written or read.
    case cannotWrite(path: String, FileProblem)
  }

  /// What was made, carried on and left out.
  public struct Made: Sendable {
    /// The new folder.
    public internal(set) var folder: String
    /// Its scenario.
    public internal(set) var scenario: Scenario
    /// The language that it asks for; nil where it does not say.
    public internal(set) var language: Language?
    /// The roster of the old period in the archive: what was worked, or else the latest version; nil where another file of the history knows it.
    public internal(set) var roster: ArchivedRoster?
    /// What the history names from now on besides what it named before; nil where it named the archive already.
    public internal(set) var addedHistory: String?
    /// The file that the history names from now on as the roster of the old period; nil where none was named.
    public internal(set) var addedRoster: String?
    /// Officers of whom the roster that was named says nothing.
    public internal(set) var unknownOfficers: [Officer.ID] = []
    /// The files that were copied.
    public internal(set) var copied: [String] = []
    /// Files of the old folder that the scenario does not name, which were not copied.
    public internal(set) var notCopied: [String] = []
    /// How many entries of leave, court and training go on or are to come, and how many have ended and were left out.
    public internal(set) var absences: (carried: Int, ended: Int) = (0, 0)
    /// Wishes, locks and orders that are still to come.
    public internal(set) var keptRequests: [Request] = []
    /// Wishes, locks and orders of days that are over, left out.
    public internal(set) var droppedRequests: [Request] = []
    /// What was set behind a comment sign because its date is over: the section and the name of each.
    public internal(set) var commented: [(section: String, name: String)] = []
    /// Days between both periods of which nothing is planned.
    public internal(set) var gap: Int = 0
    /// Notes of the reader about the new folder.
    public internal(set) var notes: [Fault] = []
  }

  let path: String
  let output: String?
  let from: CivilDate?
  let days: Int?
  let archive: String?
  let roster: String?

  /// The next period of a scenario.
  ///
  /// - Parameters:
  ///   - path: The scenario's folder, or its YAML file.
  ///   - output: The folder to make; nil takes the old one's name with its number or date moved on, beside it.
  ///   - from: The first day; nil is the day after the old period.
  ///   - days: How many days; nil leaves as many as there were.
  ///   - archive: The folder of all rosters; nil is the scenario's own.
  ///   - roster: The roster of the old period where the archive has none: a roster file, a workbook or a grid; nil is none.
  public init(
    of path: String, output: String? = nil, from: CivilDate? = nil, days: Int? = nil, archive: String? = nil, roster: String? = nil
  ) {
    self.path = path
    self.output = output
    self.from = from
    self.days = days
    self.archive = archive
    self.roster = roster
  }

  /// The path at which the scenario of later days lies: under the name that it gets here, or else as the only one of these days beside this one; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: The scenario's folder or file.
  ///   - old: The scenario's first day.
  ///   - first: The first day of the later one.
  public static func existing(after path: String, from old: CivilDate, to first: CivilDate) -> String? {
    guard let location = ScenarioReader.location(of: path) else { return nil }
    let next = PeriodName(path: path, scenarioFile: location.file).next(from: old, to: first)
    if ScenarioReader.read(path: next).scenario?.period.from == first { return next }
    let beside = URL(fileURLWithPath: next).deletingLastPathComponent()
    let folders = ((try? FileManager.default.contentsOfDirectory(atPath: beside.path)) ?? []).sorted().map { beside.appendingPathComponent($0).path }
    let meant = folders.filter { folder in
      guard let location = ScenarioReader.location(of: folder),
        let data = FileManager.default.contents(atPath: location.folder + "/" + location.file), let text = try? ScenarioText(data)
      else { return false }
      return (try? text.scalar("period", "from")) == first.description && (try? text.isVariant()) == false
    }
    return meant.count == 1 ? meant[0] : nil
  }

  /// Makes the folder, whole or not at all.
  public func make() throws(Refusal) -> Made {
    guard !ScenarioReader.isSpreadsheet(path) else { throw .workbook }
    let old = ScenarioReader.read(path: path)
    guard let scenario = old.scenario, let location = ScenarioReader.location(of: path) else { throw .faulty(old.faults) }
    var text = try read(location.folder + "/" + location.file, as: location.file)
    let (variant, base) = try edit(location.file) { () throws(ScenarioText.Obstacle) in
      (try text.scalar("variant"), try text.scalar("extends"))
    }
    if variant != nil || base != nil { throw .variant(of: base) }
    let end = scenario.period.from + scenario.period.days
    let first = from ?? end
    guard first >= end else { throw .tooEarly(first: first, end: end) }
    let name = PeriodName(path: path, scenarioFile: location.file)
    let target = URL(fileURLWithPath: output ?? name.next(from: scenario.period.from, to: first)).standardizedFileURL
    guard !FileManager.default.fileExists(atPath: target.path) else { throw .exists(path: target.path) }
    try move(&text, location.file, scenario, to: first)
    let rosters = archive.map { RosterArchive(folder: $0) } ?? RosterArchive(ofScenarioAt: path, historyFolders: old.historyFolders)
    let inArchive = (try? rosters.rosters { $0 == scenario.period.from })?.last
    if let roster {
      guard FileManager.default.fileExists(atPath: roster) else { throw .noRoster(path: roster) }
      if let inArchive { throw .isInArchive(path: inArchive.path) }
    }
    var staging = try NextPeriodFolder(target: target, old: location.folder, file: location.file, text: text)
    do throws(Refusal) {
      var made = Made(folder: target.path, scenario: scenario, language: old.language)
      try staging.copy(old.files, historyFolders: old.historyFolders, into: &made)
      try staging.drop(endedBefore: first, into: &made)
      made.addedHistory = try staging.name(rosters, historyFolders: old.historyFolders)
      if let roster { made.addedRoster = try staging.name(roster: roster) }
      made.scenario = try staging.settle(before: first, into: &made)
      try mustKnow(scenario.period, in: &made, archive: rosters)
      made.roster = inArchive
      made.keptRequests = made.scenario.requests
      made.droppedRequests = scenario.requests.filter { $0.date < first }
      made.gap = first - end
      try staging.finish()
      return made
    } catch {
      staging.discard()
      throw error
    }
  }

  /// Refuses a folder whose history says nothing of the old period, or less than the roster that was named has to say.
  private func mustKnow(_ old: Scenario.Period, in made: inout Made, archive: RosterArchive) throws(Refusal) {
    let days = (0..<old.days).map(old.date)
    let cells = made.scenario.history.cells
    let known = Set(cells.values.flatMap(\.keys))
    guard let roster else {
      guard days.contains(where: known.contains) else { throw .nothingKnown(from: old.from, to: old.date(old.days - 1), archive: archive.folder) }
      return
    }
    let missing = days.filter { !known.contains($0) }
    guard missing.isEmpty else { throw .rosterLacks(path: roster, days: missing) }
    made.unknownOfficers = made.scenario.officers.map(\.id).filter { officer in !days.contains { cells[officer]?[$0] != nil } }
  }

  /// Moves the first day, and with it a seed that is its date; and the number of days where that is asked for.
  private func move(_ text: inout ScenarioText, _ file: String, _ scenario: Scenario, to first: CivilDate) throws(Refusal) {
    var edited = text
    let (days, old) = (days, scenario.period)
    let hasDay = try edit(file) { () throws(ScenarioText.Obstacle) -> Bool in
      guard let written = try edited.scalar("period", "from"), let moved = ScenarioReader.date(first, like: written) else { return false }
      try edited.set("period", "from", to: moved)
      if let days, days != old.days {
        if try edited.scalar("period", "days") != nil {
          try edited.set("period", "days", to: "\(days)")
        } else {
          try edited.add("days", "\(days)", behind: "from", in: "period")
        }
      }
      if let seed = try edited.scalar("seed"), seed == PeriodName.digits(old.from) { try edited.set("seed", to: PeriodName.digits(first)) }
      return true
    }
    guard hasDay else { throw .noFirstDay }
    text = edited
  }

  private func read(_ path: String, as file: String) throws(Refusal) -> ScenarioText {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(fileURLWithPath: path)) } catch { throw .cannotWrite(path: path, FileProblem(error)) }
    return try edit(file) { () throws(ScenarioText.Obstacle) in try ScenarioText(bytes) }
  }

  /// Runs an edit; what stands in its way becomes a refusal.
  private func edit<Result>(_ file: String, _ body: () throws(ScenarioText.Obstacle) -> Result) throws(Refusal) -> Result {
    do { return try body() } catch { throw NextPeriod.refusal(error, file) }
  }

  /// The refusal that an obstacle in a file leads to.
  static func refusal(_ obstacle: ScenarioText.Obstacle, _ file: String) -> Refusal {
    switch obstacle {
    case .encoding, .missing: .cannotEdit(file: file, line: nil)
    case .line(let line): .cannotEdit(file: file, line: line)
    }
  }
}
