import PatrolModel

/// What is asked of a shift again and again, looked up once.
struct ShiftFacts: Sendable {
  let id: Shift.ID
  let workedMinutes: Int
  let isNight: Bool
  let startMinute: Int

  init(_ shift: Shift, night: NightDefinition) {
    id = shift.id
    workedMinutes = shift.workedMinutes
    isNight = night.isNight(shift)
    startMinute = shift.startMinute
  }
}

/// The post that a duty names.
enum NamedPost: Sendable, Hashable {
  /// None: a grid that says only the shift.
  case none
  /// A post that the scenario does not know.
  case unknown
  /// The post at this place of `Scenario.posts`.
  case known(Int)
}

/// A cell of a roster that names a shift of the scenario.
struct WorkedCell: Sendable, Hashable {
  let shift: Int
  let post: NamedPost
}

/// The real times of a shift on a day.
final class DutyTimes: Sendable {
  let intervals: [MinuteInterval]
  let span: MinuteInterval

  init(intervals: [MinuteInterval], span: MinuteInterval) {
    self.intervals = intervals
    self.span = span
  }

  func overlaps(_ stretch: MinuteInterval) -> Bool { intervals.contains { $0.overlaps(stretch) } }
}

/// A shift that an officer works on a day; days before the period are negative.
struct WorkedShift: Sendable {
  let day: Int
  let shift: Int
  let post: NamedPost
  let facts: ShiftFacts
  let times: DutyTimes
}
