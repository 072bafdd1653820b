import PatrolModel
import Wording

/// Who bears the most: officers by the points that tiring or unfair lines cost.
struct LoadSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  private static let mostReasons = 3
  /// So many are named where all bear the same.
  private static let mostAlike = 3

  func lines() -> [String] {
    var burdens: [Officer.ID: [Burden]] = [:]
    for charge in report.charges {
      guard let officer = charge.officer, case .rule(let rule, _) = charge.source, isLoad(rule, charge) else { continue }
      // The hours and nights told here are the published days', so the points must be theirs too.
      guard let judged = charge.dates.last, judged - report.scenario.period.from < report.scenario.period.days else { continue }
      if let place = burdens[officer]?.firstIndex(where: { $0.rule == rule }) {
        burdens[officer]?[place].points += charge.points
      } else {
        burdens[officer, default: []].append(Burden(rule: rule, points: charge.points))
      }
    }
    let days = 0..<report.scenario.period.days
    let heavy = report.officers.enumerated()
      .compactMap { place, officer in
        burdens[officer.id].map {
          Heavy(
            place: place, officer: officer, burdens: $0.sorted(by: Burden.isHeavier), workedMinutes: report.workedMinutes(officer.id, days: days))
        }
      }
      .sorted { ($1.points, $1.workedMinutes, $0.place) < ($0.points, $0.workedMinutes, $1.place) }
    guard !heavy.isEmpty else { return [ink.paint(wording.nobodyOverworked, .good)] }
    let named = self.named(of: heavy)
    let shown = heavy.prefix(named).flatMap { heavy -> [String] in
      let id = heavy.officer.id
      let numbers = [
        wording.hours(minutes: heavy.workedMinutes), wording.nightCount(report.nights(id, days: days)),
        wording.daysInARow(report.longestRun(id, days: days)), wording.points(heavy.points),
      ]
      let reasons = self.reasons(heavy.burdens)
      let text = "\(DisplayCells.clean(heavy.officer.name)): \(numbers.joined(separator: ", ")) (\(reasons.joined(separator: ", ")))"
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ")
    }
    let rest = heavy.dropFirst(named)
    let more = rest.isEmpty ? [] : ["  " + wording.andMore(rest.count, points: rest.reduce(0) { $0 + $1.points })]
    return [ink.paint(wording.loadTitle(heavy.count), .heading)] + shown + more
  }

  /// How many are named: where more bear as much as the last who would be, only those who bear more; where nobody bears more than most others, a few as examples.
  private func named(of heavy: [Heavy]) -> Int {
    guard heavy.count > most else { return heavy.first?.points == heavy.last?.points ? min(heavy.count, Self.mostAlike) : heavy.count }
    let heavier = heavy.prefix(most).count { $0.points > heavy[most].points }
    return heavier > 0 ? heavier : min(most, Self.mostAlike)
  }

  /// The weightiest reasons one by one, the others in one sum.
  private func reasons(_ burdens: [Burden]) -> [String] {
    let told = burdens.count > Self.mostReasons + 1 ? Self.mostReasons : burdens.count
    let rest = burdens.dropFirst(told).reduce(0) { $0 + $1.points }
    return burdens.prefix(told).map { "\(wording.name($0.rule)) \($0.points)" } + (rest == 0 ? [] : ["\(wording.other) \(rest)"])
  }

  private struct Burden {
    let rule: RuleID
    var points: Int

    static func isHeavier(_ left: Burden, _ right: Burden) -> Bool {
      left.points == right.points ? left.rule < right.rule : left.points > right.points
    }
  }

  private struct Heavy {
    let place: Int
    let officer: Officer
    let burdens: [Burden]
    let workedMinutes: Int
    var points: Int { burdens.reduce(0) { $0 + $1.points } }
  }

  /// Whether a charge says that someone works too much or rests too little, rather than too little or elsewhere.
  private func isLoad(_ rule: RuleID, _ charge: Charge) -> Bool {
    switch rule {
    case .minRestHours, .weeklyRestHours, .longRestHours, .maxShiftHours, .maxNightShiftHours, .maxWeekHours, .maxConsecutiveDays,
      .maxConsecutiveNights, .maxConsecutiveLong, .maxNightsWeek, .nightRecoveryHours, .forwardRotation, .freeWeekend, .maxPostDuties, .maxSessions,
      .isolatedDayOff:
      true
    case .contractWeekHours, .fairNights, .fairWeekends, .fairHolidays, .fairHours: charge.measured > charge.wanted
    case .availability, .postQualification, .lock, .wish, .isolatedNight, .reguPattern, .homeStation, .nearDraft, .callUp, .zoneMinimum, .zoneFloor,
      .zoneCap, .blindWindow, .reserve, .backup, .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell:
      false
    }
  }
}
