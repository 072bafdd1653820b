import PatrolModel

/// On which days of a period activities take place.
extension ScenarioAssembly {
  /// Finds for each session that is free the published days on one of which the roster puts it.
  ///
  /// A visit comes after the session that it follows up, and that session leaves it a day where it can.
  func placeSessions(in period: Scenario.Period) {
    let published = (0..<period.days).map(period.date)
    for place in engagements.indices where engagements[place].isFree {
      let engagement = engagements[place]
      var days = engagement.days(in: period).filter(published.contains)
      if let session = engagements.first(where: { $0.id == engagement.follows }), let day = session.firstDay {
        let later = days.filter { $0 > day }
        if later.isEmpty, !days.isEmpty {
          log.note(.activity(.visitBeforeSession(found: engagement.id, session: session.id, date: day.description)), at: engagement.place)
        }
        days = later
        if let first = days.first, session.freeDays.contains(where: { $0 >= first }) {
          engagements[place].after = session.spots.flatMap(session.keys).map { .init($0) }
        }
      } else if let visit = engagements.first(where: { $0.follows == engagement.id }),
        let last = visit.days(in: period).last(where: published.contains), days.contains(where: { $0 < last })
      {
        days = days.filter { $0 < last }
      }
      engagements[place].freeDays = days
      guard let first = days.first, let last = days.last, days.count > 1 else { continue }
      log.note(
        .activity(.sessionFree(found: engagement.id, days: days.count, first: first.description, last: last.description)), at: engagement.place)
    }
  }

  /// Activities that ask nothing of the period belong to another week, or a date is wrong.
  func noteEngagementsOfOtherDays(in period: Scenario.Period) {
    guard isPeriodKnown else { return }
    let published = (0..<period.days).map(period.date)
    for engagement in engagements {
      let days = engagement.days(in: period)
      guard engagement.isFree ? !days.contains(where: published.contains) : days.isEmpty else { continue }
      let dates = engagement.dates
      log.note(
        .activity(.asksNothing(found: engagement.id, from: dates?.lowerBound.description, to: dates?.upperBound.description)),
        at: engagement.place)
    }
  }

  /// Hours of windows that the one shift that staffs them leaves uncovered, whatever the roster.
  func noteHours(outside shift: Shift.ID, of engagement: Engagement) {
    guard let shift = shifts.first(where: { $0.id == shift }) else { return }
    for window in engagement.windows {
      let needed = engagement.needed(window)
      func isCovered(_ minute: Int) -> Bool {
        // The shift of the day before, of the day itself, and of the next.
        shift.intervals.contains { interval in
          [-1440, 0, 1440].contains { (interval.startMinute + $0..<interval.endMinute + $0).contains(minute) }
        }
      }
      let minutes = needed.startMinute..<needed.endMinute
      guard let first = minutes.first(where: { !isCovered($0) }) else { continue }
      let end = (first..<needed.endMinute).first(where: isCovered) ?? needed.endMinute
      let time = Self.text(ClockInterval(startMinute: first, endMinute: end))
      log.note(.activity(.outsideOwnShift(found: engagement.id, shift: shift.id.text, time: time)), at: window.place)
    }
  }
}

extension Engagement {
  /// The day on which it is, or the first on which it may be.
  fileprivate var firstDay: CivilDate? { freeDays.first ?? dates?.lowerBound }
}
