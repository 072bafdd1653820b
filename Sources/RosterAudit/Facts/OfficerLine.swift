import PatrolModel

/// An officer's history and roster line together, walked duty by duty.
struct OfficerLine: Sendable {
  let record: OfficerRecord
  let grounds: Grounds
  /// Days of the horizon.
  let days: Int
  /// Shifts of the horizon in order.
  let worked: [WorkedShift]
  /// How many sessions of community work the duty of a day of the horizon holds; days without any are left out.
  let sessions: [Int: Int]
  private let cells: [WorkedShift?]

  init(_ cells: [WorkedCell?], sessions: [Int: Int] = [:], of record: OfficerRecord, grounds: Grounds) {
    self.sessions = sessions
    self.record = record
    self.grounds = grounds
    days = grounds.days
    self.cells = cells.enumerated().map { day, cell in cell.map { grounds.worked($0, day: day) } }
    worked = self.cells.compactMap { $0 }
  }

  /// The line without any shift of the roster: what history and busy stretches amount to alone.
  var withoutRoster: OfficerLine { OfficerLine([WorkedCell?](repeating: nil, count: days), of: record, grounds: grounds) }

  /// The shift that starts on a day, history included.
  func shift(_ day: Int) -> WorkedShift? { day < 0 ? record.pastShift(day) : day < days ? cells[day] : nil }

  /// The last shift that starts before a day, history included.
  func shift(before day: Int) -> WorkedShift? {
    var earlier = day - 1
    while earlier >= record.firstDay {
      if let found = shift(earlier) { return found }
      earlier -= 1
    }
    return nil
  }

  /// Whether a shift starts on the day or a busy stretch touches it.
  func isDutyDay(_ day: Int) -> Bool { shift(day) != nil || record.isFixedDutyDay(day) }

  /// The shift and the busy parts of a day as one duty, from the first start to the last end.
  func duty(on day: Int) -> MinuteInterval? {
    var start: Int?
    var end: Int?
    func take(_ stretch: MinuteInterval) {
      start = min(start ?? stretch.start, stretch.start)
      end = max(end ?? stretch.end, stretch.end)
    }
    if let shift = shift(day) { take(shift.times.span) }
    if record.calendar.isBusy(day) { record.calendar.busyParts(day).forEach(take) }
    guard let start, let end else { return nil }
    return MinuteInterval(start: start, end: end)
  }
}
