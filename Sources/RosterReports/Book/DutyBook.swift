import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// All that the documents tell of a roster's published days, worked out once, so that no two documents can disagree.
public struct DutyBook: Sendable {
  /// The days before the period that the grid shows, greyed.
  public static let carryOverDays = RosterMarks.carryOverDays

  /// The roster with what was found about it.
  public let report: RosterReport
  /// Version, status, seed, bound and log; its roster is the report's.
  public let file: RosterFile
  /// The digest of the version that it shows; nil where the roster is not published.
  public let digest: String?
  /// Who may read it.
  public let audience: Audience
  /// Officers by rank, highest first; equals and those without a known rank in the scenario's order.
  public let officers: [Officer]
  /// Duties of the published days by day, shift, post and crew.
  public let entries: [DutyEntry]
  /// The same as crews and single officers: every entry stands in exactly one unit.
  public let units: [DutyUnit]
  /// Who and what is needed and present, by place and shift.
  public let places: PlaceTable

  private let cells: [Cell: DutyEntry]

  private struct Cell: Hashable {
    let officer: Officer.ID
    let day: Int
  }

  /// The book of a report.
  ///
  /// - Parameters:
  ///   - report: The audited roster; where the audit formed the crews, the roster with them.
  ///   - file: What is kept with the roster: version, status, seed, bound; made of the roster and its scenario where it is nil.
  ///   - audience: For whom; the default is restricted.
  public init(_ report: RosterReport, file: RosterFile? = nil, audience: Audience = .restricted) {
    let scenario = report.scenario
    self.report = audience == .wall ? report.withoutControlRounds : report
    let file = file ?? RosterFile(roster: report.roster, scenario: scenario)
    self.file = file
    digest = file.roster.status == .published ? RosterDigest.of(file) : nil
    self.audience = audience
    let ranks = Dictionary(scenario.ranks.enumerated().map { ($1, $0) }) { first, _ in first }
    func height(_ officer: Officer) -> Int { officer.rank.flatMap { ranks[$0] } ?? -1 }
    officers = report.officers.enumerated().sorted { (height($1.element), $0.offset) < (height($0.element), $1.offset) }.map(\.element)
    let found = DutyBook.entries(of: officers, report, days: 0..<scenario.period.days)
    cells = Dictionary(found.map { (Cell(officer: $0.officer.id, day: $0.day), $0) }) { first, _ in first }
    units = DutyBook.units(of: found, report)
    entries = units.flatMap(\.members)
    places = PlaceTable(report, tellsRisk: audience == .restricted)
  }

  /// What the roster was made for.
  public var scenario: Scenario { report.scenario }
  /// The published dates.
  public var dates: [CivilDate] { (0..<scenario.period.days).map(scenario.period.date) }
  /// Places of the published days.
  public var days: Range<Int> { 0..<scenario.period.days }

  /// What is known of better rosters: what the search left in the file holds for the roster that it found, not for one that was edited since.
  var standing: Wording.SearchStanding {
    guard let result = file.result, result.points == report.points else { return .unsearched }
    guard let bound = result.bound, bound >= result.points else { return .searchEnded }
    return .best
  }

  /// What an officer does on a day; days before the period come from the history.
  public func cell(_ officer: Officer.ID, day: Int) -> DutyCell {
    if day < 0 { return pastCell(officer, day: day) }
    if let entry = cells[Cell(officer: officer, day: day)] { return .duty(entry) }
    guard audience == .restricted, let kind = report.calendars[officer]?.kind(day) else { return .off }
    return .away(self.kind(kind))
  }

  /// Units of one shift on one day, crews first.
  public func units(day: Int, shift: Shift.ID) -> [DutyUnit] { units.filter { $0.day == day && $0.code == shift } }

  /// Units of one shift on a day after the published ones, crews first: what the next roster publishes where the report's roster is followed by it.
  func unitsAhead(day: Int, shift: Shift.ID) -> [DutyUnit] {
    DutyBook.units(of: DutyBook.entries(of: officers, report, days: day..<(day + 1)), report).filter { $0.code == shift }
  }

  /// Minutes of an officer on the published days; for the wall those of his shifts alone, because hours of court and training would tell of them.
  package func workedMinutes(_ officer: Officer.ID) -> Int {
    audience == .restricted
      ? report.workedMinutes(officer, days: days) : days.reduce(0) { $0 + (cells[Cell(officer: officer, day: $1)]?.shift?.workedMinutes ?? 0) }
  }

  /// The scenario's shifts in its order, then codes of the published days that it does not know.
  public var shiftCodes: [Shift.ID] {
    let known = scenario.shifts.map(\.id)
    return known + Set(entries.map(\.code)).subtracting(known).sorted()
  }

  /// An officer by id, also one whom only the roster knows.
  public func officer(_ id: Officer.ID) -> Officer { officers.first { $0.id == id } ?? Officer(id: id) }

  /// The printed name of a post; empty where none was given.
  public func name(_ post: Post.ID?) -> String { post.map { id in scenario.posts.first { $0.id == id }?.name ?? id.text } ?? "" }

  private func kind(_ id: AvailabilityKind.ID) -> AvailabilityKind {
    scenario.kinds.last { $0.id == id } ?? AvailabilityKind(id: id, code: id.text, effect: .absent)
  }

  private func pastCell(_ id: Officer.ID, day: Int) -> DutyCell {
    switch scenario.history.cell(id, scenario.period.date(day)) {
    case nil: .unknown
    case .off: .off
    case .away(let kind): audience == .wall ? .off : .away(self.kind(kind))
    case .shift(let code, let post):
      .duty(
        DutyEntry(
          officer: officer(id), day: day, date: scenario.period.date(day), code: code, shift: scenario.shifts.first { $0.id == code }, post: post,
          crew: nil, seat: nil))
    }
  }

  private struct Seat: Hashable {
    let officer: Officer.ID
    let date: CivilDate
    let shift: Shift.ID
    let post: Post.ID
  }

  private static func entries(of officers: [Officer], _ report: RosterReport, days: Range<Int>) -> [DutyEntry] {
    let scenario = report.scenario
    let shifts = Dictionary(scenario.shifts.map { ($0.id, $0) }) { first, _ in first }
    var seats: [Seat: Roster.Crew] = [:]
    for crew in report.roster.crews {
      for officer in crew.officers {
        let seat = Seat(officer: officer, date: crew.date, shift: crew.shift, post: crew.post)
        if seats[seat] == nil { seats[seat] = crew }
      }
    }
    return officers.flatMap { officer in
      days.compactMap { day -> DutyEntry? in
        guard let duty = report.duty(officer.id, day: day) else { return nil }
        let date = scenario.period.date(day)
        let crew = duty.post.flatMap { seats[Seat(officer: officer.id, date: date, shift: duty.shift, post: $0)] }
        let seat = crew?.seats.first { $0.officer == officer.id }?.seat
        return DutyEntry(
          officer: officer, day: day, date: date, code: duty.shift, shift: shifts[duty.shift], post: duty.post, crew: crew, seat: seat)
      }
    }
  }

  private struct Place: Hashable {
    let day: Int
    let code: Shift.ID
    let post: Post.ID?
    let crew: Roster.Crew?
  }

  private static func units(of entries: [DutyEntry], _ report: RosterReport) -> [DutyUnit] {
    let scenario = report.scenario
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let posts = Dictionary(scenario.posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let crews = Dictionary(report.roster.crews.enumerated().map { ($1, $0) }) { first, _ in first }
    let groups = Dictionary(grouping: entries) { Place(day: $0.day, code: $0.code, post: $0.post, crew: $0.crew) }
    func order(_ place: Place) -> [Int] {
      [
        place.day, shifts[place.code] ?? .max, place.crew == nil ? 1 : 0, place.post.flatMap { posts[$0] } ?? .max,
        place.crew.flatMap { crews[$0] } ?? .max,
      ]
    }
    let sorted = groups.keys.map { (order: order($0), place: $0) }.sorted { left, right in
      left.order == right.order
        ? (left.place.code.text, left.place.post?.text ?? "") < (right.place.code.text, right.place.post?.text ?? "")
        : left.order.lexicographicallyPrecedes(right.order)
    }
    return sorted.map { item in
      let members = groups[item.place] ?? []
      let seats = item.place.crew?.officers ?? []
      let seated = seats.compactMap { seat in members.first { $0.officer.id == seat } }
      return DutyUnit(
        day: item.place.day, date: scenario.period.date(item.place.day), code: item.place.code,
        shift: scenario.shifts.first { $0.id == item.place.code }, post: item.place.post, crew: item.place.crew,
        members: item.place.crew == nil ? members : seated)
    }
  }
}
