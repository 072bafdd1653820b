import PatrolModel
import Wording

/// What is asked: requirements, tasks and rules.
extension InputRows {
  func requirement(_ requirement: Requirement) -> [InputColumn: InputCell] {
    [
      .id: .text(requirement.id.text), .name: named(requirement.name, requirement.id), .at: place(requirement.place),
      .when: when(requirement.time), .days: days(requirement), .dates: requirement.weekdays == nil ? .blank : dates(requirement.dates),
      .who: who(requirement.officers), .crews: requirement.crews.map { .list($0) } ?? .blank,
      .min: requirement.minimum > 0 || (requirement.target == 0 && requirement.riskBudget == nil) ? .optional(requirement.minimum) : .blank,
      .target: requirement.riskBudget != nil
        ? .text(wording.fromRiskWord) : requirement.target > requirement.minimum ? .optional(requirement.target) : .blank,
      .budget: .optional(requirement.riskBudget), .max: .optional(requirement.maximum),
      .points: points(requirement.points), .per: requirement.counting == .day ? .text(wording.inputWord(requirement.counting)) : .blank,
      .ofWhich: parts(requirement.parts, points: requirement.points.minimum), .risk: requirement.isWeighedByRisk ? yes(true) : .blank,
    ]
  }

  private func place(_ place: Requirement.Place) -> InputCell {
    switch place {
    case .zoneClass(let wanted): .text("\(wording.conditionWord(.zoneClass))=\(wanted.rawValue)")
    case .zones(let zones):
      zones.count == 1 ? .text(zones[0].text) : .text("\(wording.conditionWord(.zone))=\(zones.map(\.text).joined(separator: "|"))")
    case .everyZone: .text("\(wording.conditionWord(.zone))=\(wording.allWord)")
    case .posts(let posts):
      // One name alone would mean a zone where there is one of that name.
      posts.count == 1 ? .text("\(wording.conditionWord(.post))=\(posts[0].text)") : .list(posts)
    case .anyPost: .text(wording.allWord)
    }
  }

  private func when(_ time: Requirement.Time) -> InputCell {
    switch time {
    case .shifts(let shifts): shifts == scenario.shifts.map(\.id) ? .blank : .list(shifts)
    case .hours(let hours): .list(hours.map(Self.clock))
    }
  }

  private func days(_ requirement: Requirement) -> InputCell {
    guard let weekdays = requirement.weekdays else { return dates(requirement.dates) }
    return .list(Weekday.allCases.filter(weekdays.contains).map(wording.inputWord))
  }

  private func dates(_ dates: Set<CivilDate>?) -> InputCell {
    guard let dates = dates?.sorted(), let first = dates.first else { return .blank }
    return dates.count == 1 ? .date(first, minute: nil) : .list(dates)
  }

  /// Points as keys with values; what is the ordinary price is left out.
  private func points(_ points: Requirement.Points) -> InputCell {
    let levels = scenario.levels
    if points.minimum == points.target, points.target == points.maximum, points.furtherTargets.isEmpty { return price(points.minimum) }
    let targets = ([points.target] + points.furtherTargets).map { "\($0)" }.joined(separator: "|")
    let isOrdinary = points.target == min(levels.low, points.minimum) && points.furtherTargets.isEmpty
    let texts = [
      "min=\(priceText(points.minimum))", isOrdinary ? nil : "target=\(targets)", points.maximum == levels.low ? nil : "max=\(points.maximum)",
    ]
    return .text(texts.compactMap(\.self).joined(separator: "; "))
  }

  private func priceText(_ points: Int) -> String { points == scenario.levels.must && points > scenario.levels.high ? wording.mustWord : "\(points)" }

  private func price(_ points: Int) -> InputCell { priceText(points) == wording.mustWord ? .text(wording.mustWord) : .number(Double(points)) }

  /// Parts with their numbers, and with their points where those are not the ordinary ones.
  private func parts(_ parts: [Requirement.Part], points: Int) -> InputCell {
    .list(parts.map { "\($0.qualification)=\($0.minimum)" + ($0.points == points ? "" : "@\($0.points)") })
  }

  func task(_ task: ShiftTask) -> [InputColumn: InputCell] {
    let isQualifications = task.officers == OfficerFilter(qualifications: task.officers.qualifications)
    return [
      .id: .text(task.id.text), .name: named(task.name, task.id), .date: .date(task.date, minute: nil), .from: .time(task.window.startMinute),
      .to: .time(task.window.endMinute > 1440 ? task.window.endMinute - 1440 : task.window.endMinute),
      .minutes: task.minutes == task.window.minutes ? .blank : .optional(task.minutes), .fromShifts: .list(task.fromShifts ?? []),
      .fromPosts: .list(task.fromPosts ?? []), .officers: .optional(task.count),
      .qualifications: isQualifications ? .list(task.officers.qualifications) : .blank, .who: isQualifications ? .blank : who(task.officers),
      .ofWhich: parts(task.parts, points: task.points), .points: price(task.points),
    ]
  }

  func rule(_ setting: RuleSetting) -> [InputColumn: InputCell] {
    let definition = RuleCatalogue.definition(of: setting.rule)
    let parameters = RuleParameter.allCases.compactMap { parameter in
      setting.parameters[parameter].map { "\(parameter.rawValue)=\(parameter.isInHours ? InputCell.hoursText($0) : "\($0)")" }
    }
    return [
      .rule: .text(setting.rule.rawValue), .hard: limit(setting.hard, definition), .prefer: limit(setting.prefer, definition),
      .points: .optional(setting.points), .off: setting.isOff ? yes(true) : .blank, .who: who(setting.officers),
      .from: setting.from.map { .date($0, minute: nil) } ?? .blank, .to: setting.to.map { .date($0, minute: nil) } ?? .blank,
      .window: .optional(setting.window.map(wording.inputWord)), .posts: .list(setting.posts),
      .name: setting.instance.isEmpty ? .blank : .text(setting.instance),
      .parameters: parameters.isEmpty ? .blank : .text(parameters.joined(separator: "; ")),
    ]
  }

  private func limit(_ change: RuleSetting.Change, _ definition: RuleDefinition) -> InputCell {
    switch (change, definition.unit) {
    case (.keep, _): .blank
    case (.remove, _): .text("none")
    case (.set, .occurrence): yes(true)
    case (.set(let minutes), .hours): .hours(minutes)
    case (.set(let count), .days), (.set(let count), .count): .number(Double(count))
    }
  }
}
