import PatrolScheduling

/// A roster beside the draft near which it was made.
public struct DraftComparison: Sendable {
  /// Cells of the published days whose shift differs, in the roster's order, each with its reason.
  public let changes: [DraftChange]
  /// How many cells of the published days differ in their post alone, which costs nothing.
  public let movedPosts: Int

  /// Compares a roster with a draft.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - draft: The draft.
  ///   - scenario: What the roster was made for.
  public init(_ roster: Roster, with draft: Roster, in scenario: Scenario) {
    let edits = PatrolScheduler(scenario: scenario).edited(draft, by: roster).edits
    let published = edits.filter { (0..<scenario.period.days).contains($0.date - scenario.period.from) }
    let cells = published.filter { $0.was?.shift != $0.now?.shift }
    movedPosts = published.count - cells.count
    let forces = Forces(scenario)
    var reasons = edits.map { forces.reason(for: $0) }
    let forced = Set(zip(edits, reasons).compactMap { edit, reason in reason == nil ? nil : edit.group })
    for (place, edit) in edits.enumerated() where reasons[place] == nil {
      // What a group saves is told without its forced cells, whose price nobody could choose.
      let saved = edit.points.flatMap { $0 < 0 ? -$0 : nil }
      reasons[place] = forced.contains(edit.group) ? .follows : .saves(points: saved)
    }
    let told = Dictionary(zip(edits.map { Cell(officer: $0.officer, date: $0.date) }, reasons)) { first, _ in first }
    changes = cells.compactMap { edit in
      (told[Cell(officer: edit.officer, date: edit.date)] ?? nil).map {
        DraftChange(officer: edit.officer, date: edit.date, was: edit.was, now: edit.now, reason: $0)
      }
    }
  }

  private struct Cell: Hashable {
    let officer: Officer.ID
    let date: CivilDate
  }

  /// What forbids cells whatever they cost.
  private struct Forces {
    private let calendars: [Officer.ID: OfficerCalendar]
    private let requests: [Cell: [Request]]
    private let shifts: Set<Shift.ID>
    private let period: Scenario.Period

    init(_ scenario: Scenario) {
      calendars = Dictionary(zip(scenario.officers.map(\.id), OfficerCalendar.all(in: scenario, clock: DutyClock(scenario)))) { first, _ in first }
      requests = Dictionary(grouping: scenario.requests.filter(\.kind.isBinding)) { Cell(officer: $0.officer, date: $0.date) }
      shifts = Set(scenario.shifts.map(\.id))
      period = scenario.period
    }

    func reason(for edit: RosterEdit) -> DraftChange.Reason? {
      if let request = requests[Cell(officer: edit.officer, date: edit.date)]?.first(where: { !isMet($0, by: edit.was) }) {
        return .requested(request)
      }
      guard let was = edit.was else { return nil }
      if !shifts.contains(was.shift) { return .shiftGone(was.shift) }
      return calendars[edit.officer]?.kind(edit.date - period.from).map { .away($0) }
    }

    private func isMet(_ request: Request, by duty: Roster.Duty?) -> Bool {
      switch request.cell {
      case .off: return duty == nil
      case .work: return duty != nil && (request.post == nil || duty?.post == request.post)
      case .shift(let shift): return duty?.shift == shift && (request.post == nil || duty?.post == request.post)
      }
    }
  }
}
