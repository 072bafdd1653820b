import PatrolFiles
import PatrolModel
import Wording

/// A scenario as the rows of an input workbook's sheets.
///
/// What a section takes for granted is left blank; read back, the rows give the same canonical scenario.
struct InputRows {
  let scenario: Scenario
  let wording: Wording
  /// What sections without a sheet of their own say.
  var further: [FurtherRow] = []

  /// The rows of a sheet, each with a cell for each of its columns.
  func rows(of sheet: InputSheet) -> [[InputCell]] {
    let columns = columns(of: sheet)
    return cells(of: sheet).map { row in columns.map { row[$0] ?? .blank } }
  }

  /// The columns of a sheet: those that every new workbook shows, and those that this scenario needs besides.
  func columns(of sheet: InputSheet) -> [InputColumn] {
    let used = cells(of: sheet).reduce(into: Set<InputColumn>()) { used, row in
      used.formUnion(row.filter { $0.value != .blank }.keys)
    }
    return sheet.columns + sheet.furtherColumns.filter(used.contains)
  }

  func cells(of sheet: InputSheet) -> [[InputColumn: InputCell]] {
    switch sheet {
    case .unit, .history: []
    case .signatures: scenario.office.signatures.map(signature)
    case .shifts: scenario.shifts.map(shift)
    case .qualifications:
      scenario.qualifications.map { [.id: .text($0.id.text), .name: named($0.name, $0.id), .rankFrom: .optional($0.rankFrom)] }
    case .officers: scenario.officers.map(officer)
    case .kinds: scenario.kinds.filter { !AvailabilityKind.standard.contains($0) }.map(kind)
    case .availability: scenario.availability.map(availability)
    case .requests: scenario.requests.map(request)
    case .zones: scenario.zones.map(zone)
    case .posts: scenario.fixedPosts.map(post)
    case .sectors: scenario.sectors.map(sector)
    case .units: scenario.crewKinds.map(crew)
    case .vehicles: scenario.vehicles.flatMap(vehicle)
    case .requirements: scenario.requirements.map(requirement)
    case .operations: scenario.tasks.map(task)
    case .partners: scenario.partnerships.map(partnership)
    case .rules: scenario.rules.map(rule)
    case .further:
      further.map { row in
        func cell(_ text: String) -> InputCell { text.isEmpty ? .blank : .text(text) }
        return [.part: cell(row.part), .entry: cell(row.entry), .key: cell(row.key), .value: cell(row.value)]
      }
    }
  }

  func named<Subject>(_ name: String, _ id: Identity<Subject>) -> InputCell { name == id.text ? .blank : .text(name) }

  func yes(_ value: Bool?) -> InputCell { value.map { .text($0 ? wording.yes : wording.no) } ?? .blank }

  private func signature(_ signature: Office.Signature) -> [InputColumn: InputCell] {
    [
      .role: .text(signature.role), .onBehalfOf: .optional(signature.onBehalfOf), .acting: .optional(signature.acting?.rawValue),
      .position: .text(signature.position), .name: .optional(signature.name), .rank: .optional(signature.rank),
      .number: .optional(signature.number),
    ]
  }

  private func shift(_ shift: Shift) -> [InputColumn: InputCell] {
    [
      .id: .text(shift.id.text), .name: named(shift.name, shift.id), .hours: .list(shift.intervals.map(Self.clock)),
      .creditedHours: .hours(shift.creditedMinutes),
      .night: yes(shift.nightFlag),
    ]
  }

  private func officer(_ officer: Officer) -> [InputColumn: InputCell] {
    [
      .id: .text(officer.id.text), .name: named(officer.name, officer.id), .rank: .optional(officer.rank), .number: .optional(officer.number),
      .position: .optional(officer.position), .section: .optional(officer.section), .station: .optional(officer.station),
      .regu: .optional(officer.regu), .qualifications: .list(officer.qualifications.sorted()), .hoursDue: .hours(officer.dueMinutesPerWeek),
    ]
  }

  private func kind(_ kind: AvailabilityKind) -> [InputColumn: InputCell] {
    [
      .id: .text(kind.id.text), .code: .text(kind.code), .name: named(kind.name, kind.id), .absent: kind.effect == .absent ? yes(true) : .blank,
      .busy: kind.effect == .busy ? yes(true) : .blank, .creditsHours: .hours(kind.creditedMinutesPerDay),
    ]
  }

  private func availability(_ absence: Availability) -> [InputColumn: InputCell] {
    let (from, to) = Self.ends(absence.from, absence.fromMinute, absence.to, absence.toMinute)
    return [.officer: .text(absence.officer.text), .from: from, .to: to, .kind: .text(absence.kind.text)]
  }

  /// The two ends of a stretch: days where it is made of whole ones.
  private static func ends(_ from: CivilDate, _ fromMinute: Int, _ to: CivilDate, _ toMinute: Int) -> (InputCell, InputCell) {
    // The end of a day is 24:00, which no date of a spreadsheet says; as a text it does.
    let end: InputCell = toMinute == 1440 ? .date(to, minute: nil) : .date(to, minute: toMinute)
    return (.date(from, minute: fromMinute == 0 ? nil : fromMinute), end)
  }

  private func request(_ request: Request) -> [InputColumn: InputCell] {
    let shift: InputCell =
      switch request.cell {
      case .off: .text(wording.offWord)
      case .work: request.post == nil ? .text("work") : .blank
      case .shift(let id): .text(id.text)
      }
    return [
      .officer: .text(request.officer.text), .date: .date(request.date, minute: nil), .shift: shift, .post: .optional(request.post?.text),
      .kind: .text(wording.inputWord(request.kind)), .points: .optional(request.points), .by: .optional(request.by),
      .reason: .optional(request.reason),
    ]
  }

  private func vehicle(_ vehicle: Vehicle) -> [[InputColumn: InputCell]] {
    let own: [InputColumn: InputCell] = [
      .id: .text(vehicle.id.text), .kind: .text(vehicle.kind.text), .station: .optional(vehicle.station),
    ]
    guard !vehicle.outages.isEmpty else { return [own] }
    return vehicle.outages.map { outage in
      let (from, to) = Self.ends(outage.from, outage.fromMinute, outage.to, outage.toMinute)
      return own.merging([.outFrom: from, .outTo: to]) { first, _ in first }
    }
  }

  /// Clock times as 07:00-15:00, whichever day they begin on.
  static func clock(_ interval: ClockInterval) -> String {
    let days = interval.startMinute / 1440 * 1440
    return "\(clock(interval.startMinute - days))-\(clock(interval.endMinute - days))"
  }

  static func clock(_ minute: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let onDay = minute > 1440 ? minute - 1440 : minute
    return "\(padded(onDay / 60)):\(padded(onDay % 60))"
  }
}
