import PatrolModel

extension Indicators {
  /// Counts the published days of a roster.
  init(_ grounds: Grounds, _ cells: [[WorkedCell?]], _ crews: [KnownCrew], _ present: [Int]) {
    let lines = zip(grounds.officers, cells).map { OfficerLine($1, of: $0, grounds: grounds) }
    let days = 0..<grounds.publishedDays
    let met = zip(grounds.demands.demands, present).filter { days.contains($0.0.day) && $0.0.isNeed }
    unfilledDemands = met.count { $0.1 < $0.0.minimum }
    missingToMinimum = met.reduce(0) { $0 + $1.0.missing(to: $1.0.minimum, present: $1.1) }
    missingToTarget = met.reduce(0) { $0 + $1.0.missing(to: $1.0.target, present: $1.1) }
    missing = Self.missing(met, grounds)
    (coverage, riskWeightedCoverage) = Self.coverage(grounds, met.filter { $0.0.part == .whole })
    onDuty = grounds.shifts.enumerated().compactMap { shift, facts in
      let byDay = days.map { day in lines.count { $0.shift(day)?.shift == shift } }
      guard byDay.contains(where: { $0 > 0 }) else { return nil }
      let crewsByDay = days.map { day in crews.count { $0.day == day && $0.shift == shift } }
      return Spread(byDay).map { OnDuty(shift: facts.id, officers: $0, crews: grounds.crews.kinds.isEmpty ? nil : Spread(crewsByDay)) }
    }
    burdens = lines.map { Burden($0) }
    wishesMet = Self.sum(lines.map { Self.wishes($0, days) })
    leaveRespected = Self.sum(lines.map { Self.leave($0, days) })
    changedFromDraft =
      grounds.scenario.draft == nil
      ? nil
      : Self.sum(
        lines.map { line in
          let known = days.compactMap { day in line.record.draft.indices.contains(day) ? line.record.draft[day].map { (day, $0) } : nil }
          return Fraction(known.count { line.shift($0.0)?.facts.id != $0.1 }, of: known.count)
        })
    patternKept =
      grounds.scenario.reguPattern == nil
      ? nil
      : Self.sum(
        lines.map { line in
          let spoken = days.compactMap { day in line.record.pattern[day].map { (day, $0) } }
          return Fraction(spoken.count { line.shift($0.0)?.facts.id == $0.1 }, of: spoken.count)
        })
  }

  private static func sum(_ parts: [Fraction]) -> Fraction { Fraction(parts.reduce(0) { $0 + $1.count }, of: parts.reduce(0) { $0 + $1.whole }) }

  private static let classes: [Zone.Class?] = [.sangatRawan, .rawan, .aman, nil]

  private static func missing(_ met: [(Demand, Int)], _ grounds: Grounds) -> [Missing] {
    let zones = Dictionary(grounds.scenario.zones.map { ($0.id.text, $0) }) { first, _ in first }
    var byClass: [Zone.Class?: Missing] = [:]
    for (demand, present) in met {
      let zone = demand.posts.count == 1 ? zones[demand.posts[0].text] : nil
      byClass[zone?.zoneClass, default: Missing(zoneClass: zone?.zoneClass, toMinimum: 0, toTarget: 0)].toMinimum += demand.missing(
        to: demand.minimum, present: present)
      byClass[zone?.zoneClass]?.toTarget += demand.missing(to: demand.target, present: present)
    }
    return classes.compactMap { byClass[$0] }
  }

  private static func coverage(_ grounds: Grounds, _ met: [(Demand, Int)]) -> ([Coverage], Fraction) {
    let zones = Dictionary(grounds.scenario.zones.map { ($0.id.text, $0) }) { first, _ in first }
    var byClass: [Zone.Class?: Fraction] = [:]
    var weighed = Fraction(0, of: 0)
    // Shares of sectors need not come to whole minutes: the sums are in such parts of one that they do, and are given back in the largest.
    let parts = met.reduce(1) { leastCommonMultiple($0, $1.0.unit) }
    for (demand, present) in met {
      // A demand by the day has no stretch; an hour for each officer keeps it in the same sums.
      let minutes = (demand.span?.minutes ?? 60) * (parts / demand.unit)
      let wanted = demand.target * minutes
      let covered = min(demand.target, present) * minutes
      let zone = demand.posts.count == 1 ? zones[demand.posts[0].text] : nil
      byClass[zone?.zoneClass, default: Fraction(0, of: 0)].count += covered
      byClass[zone?.zoneClass, default: Fraction(0, of: 0)].whole += wanted
      guard let zone else { continue }
      let percent =
        demand.covering.map { zone.risk(grounds.shifts[$0.shift].id, on: grounds.scenario.period.date($0.day).weekday) }.max() ?? 100
      weighed.count += covered * percent
      weighed.whole += wanted * percent
    }
    for (zoneClass, fraction) in byClass { byClass[zoneClass] = fraction.reduced(by: parts) }
    return (
      classes.compactMap { place in byClass[place].flatMap { $0.whole > 0 ? Coverage(zoneClass: place, minutes: $0) : nil } },
      weighed.reduced(by: parts)
    )
  }

  private static func wishes(_ line: OfficerLine, _ days: Range<Int>) -> Fraction {
    let asked = line.record.requests.filter { !$0.kind.isBinding && days.contains($0.day) && !line.record.calendar.isAwayThroughout($0.day) }
    return Fraction(asked.count { $0.isMet(by: line.shift($0.day)) == ($0.kind == .wish) }, of: asked.count)
  }

  private static func leave(_ line: OfficerLine, _ days: Range<Int>) -> Fraction {
    let away = days.filter { line.record.calendar.isTouchedByAbsence($0) }
    let respected = away.count { day in
      let own = line.grounds.clock.calendarDay(day)
      return !((day - 2)...day).contains { other in
        guard let times = line.shift(other)?.times else { return false }
        return line.record.calendar.absences.contains { absence in
          times.intervals.contains { $0.overlaps(absence) && own.overlaps($0) }
        }
      }
    }
    return Fraction(respected, of: away.count)
  }
}

extension Fraction {
  /// The same part of the same whole, both divided by as much of a number as divides them.
  fileprivate func reduced(by parts: Int) -> Fraction {
    let common = parts.greatestCommonDivisor(with: count.greatestCommonDivisor(with: whole))
    return Fraction(count / common, of: whole / common)
  }
}

private func leastCommonMultiple(_ one: Int, _ other: Int) -> Int { one / one.greatestCommonDivisor(with: other) * other }
