import PatrolScheduling

/// Somebody who could stand where a post is short, and what keeps him from it or what it would cost.
public struct ShortageCandidate: Sendable {
  /// Who.
  public var officer: Officer.ID
  /// What he has that day in the roster that is asked about.
  public var present: Roster.Duty?
  /// Rules and locks that keep him from the duty whatever else changes.
  public var bars: [DutyBar]
  /// The best roster with him there and one more than before, in which everybody else keeps his shifts and days off; without a roster where there is none.
  ///
  /// Nil where it was not tried: he is kept from it, or somebody else's line breaks hard rules as it is, so that no roster could keep it.
  public var alone: RosterResult?
  /// The best roster with him there and one more than before, whatever else changes; nil where it was not asked for.
  public var forced: RosterResult?
}

/// Why a post is short, and what it would take to fill it.
public struct ShortageAnswer: Sendable {
  /// What is short.
  public var shortage: Shortage
  /// The shift, post and day that candidates are tried at.
  public var duty: Roster.Duty
  /// The day.
  public var date: CivilDate
  /// Everybody who would count there and is not there, those first who cost least with everybody else as he is, those who are kept from it last.
  public var candidates: [ShortageCandidate]
  /// The best roster in which one more is there, whoever it is; nil where only hours or windows without anybody are counted.
  public var filled: RosterResult?
}

extension Explainer {
  /// The dearest of the shortages that somebody at a post in a shift would lessen; nil where there is none.
  ///
  /// Those counted shift by shift or day by day come before hours of the period and windows without anybody, which no single duty fills.
  public func shortage(in report: AuditReport, shift: Shift.ID, post: Post.ID, date: CivilDate) -> Shortage? {
    let scenario = scheduler.scenario
    guard let day = scenario.period.day(of: date), let place = scenario.shifts.firstIndex(where: { $0.id == shift }) else { return nil }
    let covering = Demand.ShiftOnDay(day: day, shift: place)
    return report.shortages.enumerated().filter { _, shortage in
      (shortage.demand.posts.contains(post) || shortage.demand.shares[post] != nil) && shortage.demand.covering.contains(covering)
    }.max { left, right in
      let (first, second) = (oneMore(left.element) == nil ? 0 : 1, oneMore(right.element) == nil ? 0 : 1)
      return (first, left.element.points, right.offset) < (second, right.element.points, left.offset)
    }?.element
  }

  /// Why a post is short in a shift: who could stand there, what keeps each from it, and what the cheapest way to fill it costs.
  ///
  /// - Parameter best: So many of the candidates who cost least are solved with everybody free to change as well; the default is 3.
  /// - Throws: `SchedulingError` as a solve does.
  public func answer(_ shortage: Shortage, shift: Shift.ID, post: Post.ID, date: CivilDate, best: Int = 3) throws(SchedulingError) -> ShortageAnswer {
    let duty = Roster.Duty(shift: shift, post: post)
    var allowed = AllowedCells()
    let officers = candidates(shortage.demand, besides: duty, on: date)
    for officer in officers { allowed.allowOnly([.duty(shift, post)], officer: officer, date: date) }
    let bars = try bars(officers, allowed: allowed, duties: officers.map { _ in duty }, on: date)
    var candidates = zip(officers, bars).map { officer, bars in
      ShortageCandidate(officer: officer, present: roster.duty(officer, on: date), bars: bars)
    }
    let required = oneMore(shortage).map { [$0] } ?? []
    let everyone = scheduler.scenario.officers.map(\.id)
    let broken = Set(scheduler.audit(roster).breaches.map(\.officer))
    let free = candidates.indices.filter { candidates[$0].bars.isEmpty && broken.subtracting([candidates[$0].officer]).isEmpty }
    let alone = try solveEach(
      free.map { place in
        var question = asked(candidates[place].officer, duty, date)
        question.hold(everyone.filter { $0 != candidates[place].officer }, as: roster, dates: dates)
        return question
      }, required: required)
    for (place, result) in zip(free, alone) { candidates[place].alone = result }
    candidates = candidates.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    let tried = candidates.indices.filter { candidates[$0].bars.isEmpty }.prefix(max(0, best))
    let forced = try solveEach(tried.map { asked(candidates[$0].officer, duty, date) }, required: required)
    for (place, result) in zip(tried, forced) { candidates[place].forced = result }
    let filled = required.isEmpty ? nil : try solve(required: required)
    return ShortageAnswer(shortage: shortage, duty: duty, date: date, candidates: candidates, filled: filled)
  }

  /// The demand with one more of those who count than there are; nil where duties are counted by the hour, or windows without anybody.
  private func oneMore(_ shortage: Shortage) -> Demand? {
    guard shortage.demand.measure == .presence || shortage.demand.measure == .duties else { return nil }
    var demand = shortage.demand
    demand.minimum = min(demand.target, shortage.present + demand.unit)
    demand.target = demand.minimum
    return demand
  }

  private func asked(_ officer: Officer.ID, _ duty: Roster.Duty, _ date: CivilDate) -> AllowedCells {
    var allowed = AllowedCells()
    allowed.allowOnly([duty.post.map { .duty(duty.shift, $0) } ?? .shift(duty.shift)], officer: officer, date: date)
    return allowed
  }

  /// Whoever would count there, in the scenario's order, but for those who have the duty already.
  private func candidates(_ demand: Demand, besides duty: Roster.Duty, on date: CivilDate) -> [Officer.ID] {
    let scenario = scheduler.scenario
    return scenario.officers.filter { scenario.matches(demand.officers, $0) && roster.duty($0.id, on: date) != duty }.map(\.id)
  }

  /// Those first who cost least alone, then those for whom others must change, then those who are kept from it.
  private func rank(_ candidate: ShortageCandidate) -> Int {
    guard candidate.bars.isEmpty else { return .max }
    return candidate.alone?.points ?? .max - 1
  }
}
