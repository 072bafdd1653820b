/// What it would mean to call somebody who is off to a shift: for him alone, whatever the post.
public struct DutyCall: Sendable, Hashable {
  /// Who.
  public var officer: Officer.ID
  /// Hard rules that his line would break and does not break now; empty where he may be called.
  public var breaches: [Breach]
  /// Points that the duty adds to his own line (rest, hours, wishes, fairness and the like); negative where it is the better for it.
  public var points: Int
  /// Minutes between his last duty and the shift, less than nothing where they overlap; nil where no earlier duty is known.
  public var restMinutesBefore: Int?
  /// Minutes between the shift and his next duty; nil where none is planned.
  public var restMinutesAfter: Int?
  /// Minutes of his shifts on the published days, without this one.
  public var plannedMinutes: Int

  /// What a call would mean.
  public init(
    officer: Officer.ID, breaches: [Breach] = [], points: Int = 0, restMinutesBefore: Int? = nil, restMinutesAfter: Int? = nil,
    plannedMinutes: Int = 0
  ) {
    self.officer = officer
    self.breaches = breaches
    self.points = points
    self.restMinutesBefore = restMinutesBefore
    self.restMinutesAfter = restMinutesAfter
    self.plannedMinutes = plannedMinutes
  }
}
