import PatrolModel
import Wording

/// How changed cells, crews and tasks of a scenario are told.
struct ChangeWords {
  private let report: RosterReport
  let wording: Wording
  private let isDiscreet: Bool

  /// - Parameters:
  ///   - report: The roster; its scenario tells who is away.
  ///   - isDiscreet: Whether it stays untold why somebody is away, for documents that are handed out; the default is no.
  init(_ report: RosterReport, wording: Wording, isDiscreet: Bool = false) {
    self.report = report
    self.wording = wording
    self.isDiscreet = isDiscreet
  }

  var scenario: Scenario { report.scenario }

  func name(_ officer: Officer.ID) -> String { DisplayCells.clean(scenario.officers.first { $0.id == officer }?.name ?? officer.text) }

  func duty(_ duty: Roster.Duty?) -> String { DisplayCells.clean(wording.duty(duty?.shift, duty?.post, in: scenario)) }

  /// What somebody has on a day instead of what he had: a duty, or why he has none.
  func duty(_ now: Roster.Duty?, insteadOf was: Roster.Duty?, of officer: Officer.ID, on date: CivilDate) -> String {
    guard now == nil, let kind = kind(officer, date, was) else { return duty(now) }
    guard isDiscreet else { return DisplayCells.clean(wording.name(kind)) }
    return kind.effect == .absent ? wording.absent : wording.onOtherDuty
  }

  /// As what he is away; of a duty that goes on after midnight the next day tells as well.
  private func kind(_ officer: Officer.ID, _ date: CivilDate, _ was: Roster.Duty?) -> AvailabilityKind? {
    guard let calendar = report.calendars[officer] else { return nil }
    let day = date - scenario.period.from
    let end = was.flatMap { was in scenario.shifts.first { $0.id == was.shift }?.endMinute } ?? 0
    let id = calendar.kind(day) ?? (end > 1440 ? calendar.kind(day + 1) : nil)
    return id.map { id in scenario.kinds.last { $0.id == id } ?? AvailabilityKind(id: id, code: id.text, effect: .absent) }
  }

  /// A changed cell: whose, when, what it was and what it is.
  func text(_ change: RepairChange) -> String {
    let now = duty(change.now, insteadOf: change.was, of: change.officer, on: change.date)
    return wording.changedCell(name(change.officer), change.date, was: duty(change.was), now: now)
  }

  /// A crew with its vehicle, or that it lacks one.
  func text(_ crew: Roster.Crew) -> String {
    let people = crew.officers.map(name).joined(separator: ", ")
    let rides = !scenario.vehicles.isEmpty && scenario.crewKinds.contains { $0.id == crew.kind && $0.vehicle != nil }
    let vehicle = crew.vehicle.map { "; \($0)" } ?? (rides ? "; \(wording.crewWithoutVehicle)" : "")
    return DisplayCells.clean("\(wording.date(crew.date)), \(duty(.init(shift: crew.shift, post: crew.post))): \(people)\(vehicle)")
  }

  /// A duty with the crew in which somebody serves: his vehicle, his part and with whom.
  func duty(_ change: CrewChange, in crew: Roster.Crew?) -> String { "\(duty(change.duty)), \(company(of: change.officer, in: crew))" }

  /// A crew as one of it sees it: his vehicle, his part and with whom; that he is in none.
  func company(of officer: Officer.ID, in crew: Roster.Crew?) -> String {
    guard let crew else { return wording.inNoCrew }
    let seats = Dictionary(crew.seats.map { ($0.officer, $0.seat) }) { first, _ in first }
    let rides = !scenario.vehicles.isEmpty && scenario.crewKinds.contains { $0.id == crew.kind && $0.vehicle != nil }
    let vehicle = crew.vehicle?.text ?? (rides ? wording.crewWithoutVehicle : nil)
    let part = seats[officer].flatMap { wording.orderSeat($0) }
    let others = crew.officers.filter { $0 != officer }.map { wording.name(name($0), in: seats[$0] ?? .member) }
    return DisplayCells.clean([vehicle, part, wording.withCompanions(others)].compactMap(\.self).joined(separator: ", "))
  }

  /// What about a crew is another one.
  func remark(_ change: CrewChange) -> String {
    wording.changedCrew(vehicle: change.isOfVehicle, companions: change.isOfCompanions)
  }

  func text(_ task: ShiftTask) -> String {
    DisplayCells.clean("\(wording.date(task.date)) \(time(task)), \(task.name)")
  }

  func time(_ task: ShiftTask) -> String { wording.clock(from: task.window.startMinute, to: task.window.endMinute) }

  /// What a changed cell is, with rest before it.
  func remark(_ change: RepairChange) -> String {
    guard let kind = change.change else { return wording.repairIsOut }
    let what = wording.text(kind, isFreed: change.now == nil)
    guard change.now != nil, kind == .dayOff || kind == .shift else { return what }
    let rest = change.before.map { wording.restBefore($0.shift, $0.date, minutes: $0.minutes) } ?? wording.noDutyBefore
    return "\(what); \(rest)"
  }
}
