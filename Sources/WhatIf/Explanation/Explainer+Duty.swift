import PatrolScheduling

/// What comes of a question about one officer on one day.
public struct DutyAnswer: Sendable {
  /// Whose day.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What he has in the roster that is asked about.
  public var present: Roster.Duty?
  /// What was asked.
  public var question: DutyQuestion
  /// Rules and locks that keep him from it; then nothing was solved.
  public var bars: [DutyBar]
  /// The best roster in which it is so; nil where he is kept from it.
  public var outcome: RosterResult?
}

extension Explainer {
  /// Answers a question about one officer on one day of the horizon.
  ///
  /// - Throws: `SchedulingError` as a solve does. That no such roster exists is an answer and not an error.
  public func answer(_ question: DutyQuestion, officer: Officer.ID, date: CivilDate) throws(SchedulingError) -> DutyAnswer {
    var allowed = AllowedCells()
    var duty: Roster.Duty?
    switch question {
    case .instead(let choice):
      allowed.allowOnly([choice], officer: officer, date: date)
      switch choice {
      case .off: break
      case .shift(let shift): duty = Roster.Duty(shift: shift)
      case .duty(let shift, let post): duty = Roster.Duty(shift: shift, post: post)
      }
    case .without(let choice): allowed.bar(choice, officer: officer, date: date)
    }
    let bars = try bars([officer], allowed: allowed, duties: [duty], on: date).first ?? []
    let outcome = bars.isEmpty ? try solve(allowed: allowed) : nil
    return DutyAnswer(
      officer: officer, date: date, present: roster.duty(officer, on: date), question: question, bars: bars, outcome: outcome)
  }

  /// What an officer has on a day in the roster that is asked about.
  public func duty(of officer: Officer.ID, on date: CivilDate) -> Roster.Duty? { roster.duty(officer, on: date) }

  /// The questions that say why an officer has what he has: any other post in his shift, where there are several, and anything but his shift.
  public func questions(why officer: Officer.ID, date: CivilDate) -> [DutyQuestion] {
    guard let duty = roster.duty(officer, on: date) else { return [.without(.off)] }
    let shift = DutyQuestion.without(.shift(duty.shift))
    guard let post = duty.post, scheduler.scenario.posts.count > 1 else { return [shift] }
    return [.without(.duty(duty.shift, post)), shift]
  }
}
