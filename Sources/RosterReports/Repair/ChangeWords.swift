import PatrolModel
import Wording

/// How changed cells, crews and tasks of a scenario are told.
struct ChangeWords {
  let scenario: Scenario
  let wording: Wording

  func name(_ officer: Officer.ID) -> String { DisplayCells.clean(scenario.officers.first { $0.id == officer }?.name ?? officer.text) }

  func duty(_ duty: Roster.Duty?) -> String { DisplayCells.clean(wording.duty(duty?.shift, duty?.post, in: scenario)) }

  /// A crew with its vehicle, or that it lacks one.
  func text(_ crew: Roster.Crew) -> String {
    let people = crew.officers.map(name).joined(separator: ", ")
    let rides = !scenario.vehicles.isEmpty && scenario.crewKinds.contains { $0.id == crew.kind && $0.vehicle != nil }
    let vehicle = crew.vehicle.map { "; \($0)" } ?? (rides ? "; \(wording.crewWithoutVehicle)" : "")
    return DisplayCells.clean("\(wording.date(crew.date)), \(duty(.init(shift: crew.shift, post: crew.post))): \(people)\(vehicle)")
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
