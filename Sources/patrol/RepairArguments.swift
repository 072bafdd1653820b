import Foundation
import PatrolModel
import PatrolScheduling
import WeekCycle
import Wording

/// Reads what the options of a repair say.
struct RepairArguments {
  let scenario: Scenario
  let wording: Wording
  let now: CivilMoment
  /// The roster of the days after these where that is published: those days are not this one's to mend.
  var next: (from: CivilDate, path: String)?

  /// An argument that cannot be read.
  struct Unreadable: Error {
    var message: String
  }

  /// A date, a date with a time, or a time of the given day; the minute is nil for a date alone.
  private static func moment(_ text: String, on day: CivilDate) -> (date: CivilDate, minute: Int?)? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let date = DateArgument(argument: text)?.date { return (date, nil) }
    return MomentArgument(argument: text).map { ($0.date ?? day, $0.minute) }
  }

  /// FROM..TO: a date is its whole day, without TO it ends with the day on which it begins, and without FROM it begins now.
  private func stretch(_ text: String?, _ option: String) throws -> (from: CivilMoment, to: CivilMoment) {
    guard let text, !text.isEmpty else { return (now, CivilMoment(now.date, minute: 1440)) }
    let ends = text.components(separatedBy: "..")
    let from = ends[0].isEmpty ? (now.date, Optional(now.minute)) : Self.moment(ends[0], on: now.date)
    guard let from, ends.count <= 2 else { throw unreadable(option, text) }
    let to = ends.count < 2 || ends[1].isEmpty ? (from.0, nil) : Self.moment(ends[1], on: from.0)
    guard let to else { throw unreadable(option, text) }
    let stretch = (CivilMoment(from.0, minute: from.1 ?? 0), CivilMoment(to.0, minute: to.1 ?? 1440))
    guard stretch.0 < stretch.1 else { throw unreadable(option, text) }
    return stretch
  }

  private func unreadable(_ option: String, _ text: String) -> Unreadable {
    let expected = option == "--add-task" ? "NAME:13:00-18:00:PLACE,PLACE:3" : "FROM..TO (2026-11-24 15:00..2026-11-26)"
    return Unreadable(message: wording.repairArgument(option, text, expected: expected))
  }

  private func parted(_ text: String) -> (head: String, tail: String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  /// Who is out.
  func absences(_ texts: [String]) throws -> [RepairRequest.Absence] {
    let parts = texts.map(parted)
    let who = try ScenarioNames(scenario: scenario, wording: wording).officers(parts.map { $0.head.trimmingCharacters(in: .whitespaces) })
    return try zip(who, parts).map { officer, part in
      let stretch = try stretch(part.tail, "--absent")
      try mustTouchRoster(stretch, "--absent", part.tail)
      return .init(officer: officer, from: stretch.from, to: stretch.to)
    }
  }

  /// The last day that the roster plans, or publishes where the next one is published.
  private var lastDate: CivilDate {
    scenario.period.date(max(0, (next == nil ? scenario.period.horizonDays : scenario.period.days) - 1))
  }

  private var days: String { wording.repairDays(from: scenario.period.from, to: lastDate, next: next) }

  private func mustTouchRoster(_ stretch: (from: CivilMoment, to: CivilMoment), _ option: String, _ text: String?) throws {
    guard stretch.from.date <= lastDate, stretch.to.date >= scenario.period.from else {
      let text = text ?? "\(stretch.from.date)"
      throw Unreadable(message: wording.repairArgument(option, text, expected: days))
    }
  }

  /// Names to choose from.
  private func list(_ names: [String]) -> String { names.isEmpty ? wording.repairNoneListed : names.joined(separator: ", ") }

  /// Which vehicles are out.
  func outages(_ texts: [String]) throws -> [RepairRequest.Outage] {
    try texts.map(parted).map { part in
      guard let vehicle = scenario.vehicles.first(where: { $0.id.text.lowercased() == part.head.lowercased() }) else {
        throw Unreadable(message: wording.repairArgument("--vehicle-out", part.head, expected: list(scenario.vehicles.map(\.id.text))))
      }
      let stretch = try stretch(part.tail, "--vehicle-out")
      try mustTouchRoster(stretch, "--vehicle-out", part.tail)
      return .init(vehicle: vehicle.id, from: stretch.from, to: stretch.to)
    }
  }

  /// Which partners withdraw.
  func withdrawals(_ texts: [String]) throws -> [RepairRequest.Withdrawal] {
    try texts.map(parted).map { part in
      let folded = part.head.lowercased()
      let fitting = scenario.partnerUnits.filter { $0.id.text.lowercased() == folded || $0.name.lowercased().contains(folded) }
      guard fitting.count == 1, let partner = fitting.first else {
        let known = fitting.isEmpty ? scenario.partnerUnits : fitting
        throw Unreadable(message: wording.repairArgument("--withdraw", part.head, expected: list(known.map { "\($0.id) (\($0.name))" })))
      }
      guard let tail = part.tail else { return .init(partner: partner.id, dates: min(now.date, lastDate)...lastDate) }
      let stretch = try stretch(tail, "--withdraw")
      try mustTouchRoster(stretch, "--withdraw", tail)
      return .init(partner: partner.id, dates: stretch.from.date...max(stretch.from.date, stretch.to.date))
    }
  }

  /// What came up.
  func tasks(_ texts: [String]) throws -> [RepairRequest.AddedTask] {
    let form = /(.+?):((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}[:.]\d{2})-(\d{1,2}[:.]\d{2}):([^:]+):(\d{1,4})(?::([^:]+))?/
    return try texts.map { text in
      guard let match = text.wholeMatch(of: form), let from = MomentArgument(argument: String(match.2)),
        let to = MomentArgument(argument: String(match.3)), let need = Int(match.5), need > 0, from.minute < 1440
      else { throw unreadable("--add-task", text) }
      let end = to.minute <= from.minute ? to.minute + 1440 : to.minute
      let qualification = match.6.map { Qualification.ID(String($0).trimmingCharacters(in: .whitespaces)) }
      if let qualification, !scenario.qualifications.contains(where: { $0.id == qualification }) {
        let known = list(scenario.qualifications.map(\.id.text))
        throw Unreadable(message: wording.repairArgument("--add-task", qualification.text, expected: known))
      }
      let places = match.4.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      guard !places.isEmpty else { throw unreadable("--add-task", text) }
      let date = from.date ?? now.date
      let window = ClockInterval(startMinute: from.minute, endMinute: end)
      guard date >= scenario.period.from, date <= lastDate || (date == lastDate + 1 && scenario.isInNight(window, after: lastDate)) else {
        throw Unreadable(message: wording.repairArgument("--add-task", "\(date)", expected: days))
      }
      guard CivilMoment(date, minute: from.minute).instant(in: scenario.timeZone) >= now.instant(in: scenario.timeZone) else {
        throw Unreadable(message: wording.repairTaskHasBegun(text, now: "\(now.date) \(wording.clock(now.minute))"))
      }
      return .init(
        name: String(match.1), date: date, window: window,
        places: places.map { place in scenario.posts.first { $0.id.text == place }?.name ?? place }, need: need, qualification: qualification)
    }
  }
}
