import OfficePackages
import PatrolModel
import Wording

/// The sums at the right of the grid, as the audit counts them.
struct RosterSums {
  /// Their headings.
  let columns: [Wording.Heading]
  /// How hours are shown.
  let hours: CellFormat

  private let otherMinutes: [Officer.ID: Int]
  private let shifts: [Shift.ID: Shift]
  private let night: NightDefinition

  init(_ facts: WorkbookFacts) {
    let scenario = facts.scenario
    shifts = Dictionary(scenario.shifts.map { ($0.id, $0) }) { first, _ in first }
    night = scenario.night
    var other: [Officer.ID: Int] = [:]
    // Court and training count as worked, but no code in a cell says how long they took. Their hours would tell the wall who is at court.
    if facts.book.audience == .restricted {
      for (officer, calendar) in zip(scenario.officers, OfficerCalendar.all(in: scenario, clock: DutyClock(scenario))) {
        let minutes = facts.book.days.reduce(0) { $0 + calendar.busyMinutes($1) }
        if minutes > 0 { other[officer.id] = minutes }
      }
    }
    otherMinutes = other
    columns = [.shifts, .nights, .daysOff] + (other.isEmpty ? [] : [.otherHours]) + [.hours]
    hours = Styles.hours(scenario.shifts.map(\.workedMinutes) + other.values)
  }

  /// Where among the sums the hours of court and training stand; nil where there are none.
  var otherHoursPlace: Int? { columns.firstIndex(of: .otherHours) }

  /// The values of an officer's sums over his cells of the period.
  func values(_ officer: Officer.ID, _ cells: some Sequence<DutyCell>) -> [Double] {
    var (count, nights, off, minutes) = (0, 0, 0, 0)
    for cell in cells {
      switch cell {
      case .duty(let entry):
        guard let shift = shifts[entry.code] else { continue }
        count += 1
        nights += night.isNight(shift) ? 1 : 0
        minutes += shift.workedMinutes
      case .off: off += 1
      case .away, .unknown: break
      }
    }
    let other = otherMinutes[officer] ?? 0
    return columns.map { column in
      switch column {
      case .shifts: Double(count)
      case .nights: Double(nights)
      case .daysOff: Double(off)
      case .otherHours: Double(other) / 60
      default: Double(minutes + other) / 60
      }
    }
  }
}
