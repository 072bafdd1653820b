import Foundation
import PatrolModel

/// Puts a scenario together, section by section, in the order in which sections refer to each other.
///
/// Every section that cannot be read leaves a fault and something harmless, so that the rest is checked all the same.
final class ScenarioAssembly {
  static let keys = [
    "scenario", "office", "language", "timezone", "period", "seed", "night", "ranks", "holidays", "shifts", "officers", "availability", "requests",
    "kinds", "history", "history-codes", "qualifications", "regu", "zones", "outlines", "risk", "sectors", "posts", "crews", "vehicles",
    "requirements", "tasks", "partners", "levels", "profile", "rules", "calendar", "operations", "standing", "partner-units", "cameras",
    "activities", "watch-groups", "control-rounds", "hot-spots", "visits", "unpredictability",
  ]

  let folder: SourceFolder
  let log: ReadingLog
  var files: [String]
  /// The grid of the past that stands in the scenario's own workbook.
  var historySheet: Table?
  /// The folders that the history names, as paths on disk.
  var historyFolders: [String] = []
  /// A folder of rosters that counts as history though it need not be named; nil where there is none.
  var furtherHistory: String?

  /// Ids and names, in small letters, of zones that a variant has merged, each with the id of what they are now.
  var mergedZones: [String: String] = [:]

  /// The language that the scenario asks for; nil until it is read, and where it does not say.
  private(set) var language: Language?
  var shifts: [Shift] = []
  var shiftNames = Names<Shift>(.shift)
  var ranks = Rank.police
  var rankNames = Names<Officer>(.rank)
  var qualificationNames = Names<Qualification>(.qualification)
  var declaresQualifications = false
  var officers = OfficerIndex()
  var sections = Names<Officer>(.section)
  var stations = Names<Officer>(.station)
  var regu = Names<Officer>(.regu)
  var kinds = AvailabilityKind.standard
  var kindNames = Names<AvailabilityKind>(.kind)
  var zones: [Zone] = []
  var zoneNames = Names<Zone>(.zone)
  /// The shares of the risk table; nil where the scenario names none.
  var riskShares: RiskShares?
  var postNames = Names<Post>(.post)
  var crewNames = Names<CrewKind>(.crewKind)
  var declaresCrews = false
  var vehicleKindNames = Names<VehicleKindName>(.vehicleKind)
  var taskNames = Names<ShiftTask>(.task)
  var requirementNames = Names<Requirement>(.requirement)
  var checkpointNames = Names<Activity.Spot>(.checkpoint)
  /// Where partner units and cameras stand, by their ids, and which of them lower what is asked of tasks.
  var reliefPlaces: [String: Fault.Place] = [:]
  var reliefsWithEffect: Set<String> = []
  /// Operations and standing duties.
  var engagements: [Engagement] = []
  var engagementNames = Names<Activity>(.activity)
  var engagementPosts: [Post] = []
  var watchGroups: [WatchGroup] = []
  var levels = PointLevels()
  /// Days by name; nil where the scenario names no calendar.
  var calendar: HolidayCalendar?
  /// Whether days are missing because they could not be read.
  var isCalendarIncomplete = false
  /// The period's first day as it is written, before anything else is known; nil where it is not.
  var writtenFirstDay: CivilDate?
  /// Whether a table that was read last could not be read to its end: what is missing then may well be defined.
  var isCutShort = false
  /// False where the period is faulty, so that nothing is said to lie outside it.
  var isPeriodKnown = true
  var requirementPlaces: [Requirement.ID: Fault.Place] = [:]
  /// Requirements whose target follows risk, each with the place of its budget.
  var riskTargets: [(requirement: Requirement, place: Fault.Place)] = []
  var taskPlaces: [ShiftTask.ID: Fault.Place] = [:]
  var partnershipPlaces: [Partnership.ID: Fault.Place] = [:]

  /// Shifts that operations bring with them.
  var engagementShifts: Set<Shift.ID> = []
  /// The scenario as the sections say it that have a sheet of their own in a workbook, without what operations and all the rest add.
  private(set) var ownSections: Scenario?

  init(folder: SourceFolder, log: ReadingLog) {
    self.folder = folder
    self.log = log
    files = [folder.scenarioFile]
  }

  /// Reads everything; nil where a part without which there is no scenario could not be read.
  func scenario(from root: MarkedValue) -> Scenario? {
    guard let fields = Fields(root, keys: Self.keys, log: log) else { return nil }
    language = readLanguage(fields)
    guard isKnownVersion(fields) else { return nil }
    writtenFirstDay = fields["period"]?.entry("from")?.value.text.flatMap { TypedText.date($0)?.value }
    readCalendar(fields)
    readRanks(fields)
    readShifts(fields)
    let qualifications = readQualifications(fields)
    readZones(fields)
    readOutlines(fields)
    readRiskTable(fields)
    let sectors = readSectors(fields)
    var posts = readPosts(fields)
    readOperations(fields)
    readStanding(fields)
    readCommunity(fields)
    readWatchGroups(fields)
    posts += engagementPosts
    readControlRounds(fields)
    let people = readOfficers(fields)
    let vehicles = readVehicles(fields)
    let crewKinds = readCrews(fields, areVehiclesListed: fields["vehicles"] != nil)
    readKinds(fields)
    readLevels(fields)
    let availability = readAvailability(fields)
    let pattern = readRegu(fields)
    var requests = readRequests(fields)
    var requirements = readRequirements(fields)
    var tasks = readTasks(fields)
    let partnerships = readPartnerships(fields)
    let rules = readRules(fields)
    let history = readHistory(fields)
    let period = readPeriod(fields, history: history)
    requests = checked(requests, in: period)
    placeSessions(in: period)
    noteEngagementsOfOtherDays(in: period)
    tasks = checked(tasks, in: period)
    let own = (requirements: requirements, tasks: tasks.map(\.task), holidays: readHolidays(fields))
    tasks += engagements.flatMap { read($0, in: period) }
    let profile = readProfile(fields)
    var askedOfTasks = tasks.map(\.task)
    let partners = readPartnerUnits(fields, &requirements, &askedOfTasks)
    let cameras = readCameras(fields, &requirements)
    relieve(&requirements)
    let visitSettings = readVisitSettings(fields)
    let hotSpots = readHotSpots(fields, hasCrews: !crewKinds.isEmpty, least: visitSettings.leastMinutes)
    guard !shifts.isEmpty, !people.isEmpty, !requirements.isEmpty else { return nil }
    var scenario = Scenario(
      office: readOffice(fields), language: language ?? .indonesian, timeZone: readTimeZone(fields), period: period, seed: readSeed(fields),
      night: readNight(fields), ranks: ranks, holidays: holidays(own.holidays, in: period, fields), shifts: shifts,
      qualifications: declaresQualifications ? qualifications : qualificationNames.spellings.map { Qualification(id: .init($0)) }, officers: people,
      kinds: kinds, availability: availability, requests: requests.map(\.request), reguPattern: pattern.pattern, zones: zones, sectors: sectors,
      fixedPosts: posts, crewKinds: crewKinds, vehicles: vehicles, requirements: requirements, tasks: askedOfTasks, partnerships: partnerships,
      activities: activities(requirements, askedOfTasks), partnerUnits: partners, cameras: cameras, watchGroups: watchGroups,
      hotSpots: hotSpots, visitSettings: visitSettings,
      levels: levels, profile: profile, rules: pattern.setting + profileSettings(rules, profile) + rules, history: history.before(period.from))
    ownSections = withoutEngagements(scenario, own.requirements, own.tasks, rules: pattern.setting + rules, holidays: own.holidays)
    scenario.unpredictability = readUnpredictability(fields)
    dropTasksOfOtherRosters(&scenario)
    if log.faults.isEmpty { checkWhole(scenario, fields) } else { checkRiskBudgets(scenario, areAllOfficersKnown: false) }
    return scenario
  }

  /// A scenario without what operations and the like have added to it.
  private func withoutEngagements(
    _ scenario: Scenario, _ requirements: [Requirement], _ tasks: [ShiftTask], rules: [RuleSetting], holidays: [CivilDate: String]
  ) -> Scenario {
    let added = Set(
      engagements.flatMap { engagement in
        engagement.spots.flatMap(engagement.keys) + engagement.windows.indices.map { Engagement.key(engagement.id, "on-call", window: $0) }
      })
    var own = scenario
    own.shifts.removeAll { engagementShifts.contains($0.id) }
    let posts = Set(engagementPosts.map(\.id))
    own.fixedPosts.removeAll { posts.contains($0.id) }
    own.requirements = requirements.filter { !added.contains($0.id.text) }
    (own.tasks, own.rules, own.holidays) = (tasks, rules, holidays)
    (own.activities, own.partnerUnits, own.cameras, own.watchGroups) = ([], [], [], [])
    (own.hotSpots, own.visitSettings) = ([], VisitSettings())
    return own
  }

  /// The items of a section as maps, in any of its forms: a map of ids, a list, or the name of a table file.
  ///
  /// - Parameters:
  ///   - headings: The table's headings; nil where the section cannot be a table.
  ///   - scalarKey: The field for which a bare text after an id stands.
  ///   - mayBeEmpty: Whether a table may have no rows, as one of a week in which nobody asks for anything; the default is no.
  func rows(_ value: MarkedValue, headings: HeadingWords? = nil, scalarKey: String? = nil, mayBeEmpty: Bool = false) -> [MarkedValue] {
    isCutShort = false
    switch value.content {
    case .map(let entries): return entries.compactMap { row(id: $0, scalarKey: scalarKey) }.map { renamed($0, headings) }
    case .list(let items):
      return items.compactMap { item in
        switch item.content {
        case .map: item
        case .scalar: MarkedValue(.map([.init(key: "id", place: item.place, value: item)]), at: item.place)
        case .list, .rows: wrongRow(item)
        }
      }.map { renamed($0, headings) }
    case .rows(let items, let isCutShort):
      self.isCutShort = isCutShort
      return items
    case .scalar:
      guard let headings, let name = log.text(value) else {
        if headings == nil { log.fault(.wrongShape(found: .text, expected: .list), at: value.place) }
        return []
      }
      guard let table = table(name, headings, at: value.place, mayBeEmpty: mayBeEmpty) else {
        isCutShort = true
        return []
      }
      let faultsBefore = log.faults.count
      let maps = table.maps(headings, log: log)
      isCutShort = table.isIncomplete || log.faults.count > faultsBefore
      return maps
    }
  }

  /// A row under the keys that a table's headings stand for, so that a row means the same in YAML and in a table.
  private func renamed(_ row: MarkedValue, _ headings: HeadingWords?) -> MarkedValue {
    guard let headings, case .map(let entries) = row.content else { return row }
    var seen: Set<String> = []
    return MarkedValue(
      .map(
        entries.map { entry in
          let key = headings.key(of: entry.key) ?? entry.key
          if !seen.insert(key).inserted { log.fault(.duplicateKey(entry.key), at: entry.place) }
          return MarkedValue.Entry(key: key, place: entry.place, value: entry.value)
        }), at: row.place)
  }

  private func wrongRow(_ item: MarkedValue) -> MarkedValue? {
    log.fault(.wrongShape(found: item.shape, expected: .map), at: item.place)
    return nil
  }

  private func row(id entry: MarkedValue.Entry, scalarKey: String?) -> MarkedValue? {
    let id = MarkedValue.Entry(key: "id", place: entry.place, value: MarkedValue(text: entry.key, at: entry.place))
    switch entry.value.content {
    case .map(let entries): return MarkedValue(.map([id] + entries), at: entry.place)
    case .scalar where entry.value.isBlank: return MarkedValue(.map([id]), at: entry.place)
    default:
      guard let scalarKey else {
        log.fault(.wrongShape(found: entry.value.shape, expected: .map), at: entry.value.place)
        return MarkedValue(.map([id]), at: entry.place)
      }
      return MarkedValue(.map([id, .init(key: scalarKey, place: entry.value.place, value: entry.value)]), at: entry.place)
    }
  }

  /// The place on disk of a file that the scenario names, noted as read; nil with a fault where it is not there.
  func path(ofFile name: String, namedAt place: Fault.Place) -> String? {
    let path = folder.path(of: name)
    guard FileManager.default.fileExists(atPath: path) else {
      log.fault(.fileMissing, at: .init(file: name), related: place)
      return nil
    }
    if !files.contains(name) { files.append(name) }
    return path
  }

  /// A table file beside the scenario, or the sheet of a workbook that has most of the headings; the place is where its name stands.
  private func table(_ name: String, _ headings: HeadingWords, at place: Fault.Place, mayBeEmpty: Bool) -> Table? {
    let expected = ["csv", "tsv", "txt"] + WorkbookReader.endings
    guard WorkbookReader.isSpreadsheet(name) || expected.contains((name as NSString).pathExtension.lowercased()) else {
      log.fault(.fileKindUnknown(found: name, expected: expected), at: place)
      return nil
    }
    guard let path = path(ofFile: name, namedAt: place) else { return nil }
    if WorkbookReader.isSpreadsheet(name) {
      return WorkbookReader.read(path: path, name: name, log: log).flatMap { $0.table(headings, log: log) }
    }
    return TableReader.read(path: path, name: name, mayBeEmpty: mayBeEmpty, log: log)
  }

  private func isKnownVersion(_ fields: Fields) -> Bool {
    guard let value = fields.required("scenario"), let version = log.wholeNumber(value, in: 1...1_000_000) else { return true }
    guard version == 1 else {
      log.fault(.newerVersion(found: "\(version)", supported: 1), at: value.place)
      return false
    }
    return true
  }
}
