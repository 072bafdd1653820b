import PatrolModel

extension FeedbackReport {
  /// How far a list follows the presence of police.
  ///
  /// A zone is named as rising where its count grew from one stretch of days to the next, at least half of the growth is of discovered incidents, and these grew by more than twice the root of both counts
  /// (two standard deviations of the difference of two Poisson counts). Where the first stretch begins before the list does, none is named.
  /// - Parameters:
  ///   - list: Incidents in any order.
  ///   - zones: The scenario's zones, by whose places the incidents name them.
  ///   - discoveredWeight: What the risk model weighs discovered incidents with, only told.
  ///   - until: Last day of the second stretch.
  ///   - comparedDays: Days of each stretch; the default 28 is an assumption.
  public init(of list: IncidentList, zones: [Zone], discoveredWeight: Double = 0, until: CivilDate, comparedDays: Int = 28) {
    let days = max(1, comparedDays)
    let after = CrimePeriod(from: until + (1 - days), to: until).minutes
    let before = after.lowerBound - days * 1440..<after.lowerBound
    var types = list.types.map { TypeRow(type: $0, isNarcotics: CrimeKind(named: $0) == .narkoba, reported: 0, discovered: 0) }
    let none = [Double](repeating: 0, count: zones.count)
    var old = (reported: none, discovered: none)
    var new = old
    var discovered = 0
    for incident in list.incidents {
      let isDiscovered = incident.origin == .discovered
      if isDiscovered { discovered += 1 }
      if types.indices.contains(incident.type) {
        if isDiscovered { types[incident.type].discovered += 1 } else { types[incident.type].reported += 1 }
      }
      guard let zone = incident.zone, none.indices.contains(zone) else { continue }
      if before.contains(incident.middle) {
        if isDiscovered { old.discovered[zone] += 1 } else { old.reported[zone] += 1 }
      } else if after.contains(incident.middle) {
        if isDiscovered { new.discovered[zone] += 1 } else { new.reported[zone] += 1 }
      }
    }
    let first = list.incidents.lazy.map(\.middle).min() ?? Int.max
    let isCovered = CivilDate(of: min(first, after.upperBound)).dayNumber * 1440 <= before.lowerBound
    let rising =
      !isCovered
      ? []
      : zones.indices.compactMap { zone -> RisingZone? in
        let reported = PeriodComparison.Change(before: old.reported[zone], after: new.reported[zone])
        let found = PeriodComparison.Change(before: old.discovered[zone], after: new.discovered[zone])
        let growth = reported.difference + found.difference
        guard growth > 0, found.difference >= growth / 2, found.difference > 2 * (found.before + found.after).squareRoot() else { return nil }
        return RisingZone(zone: zones[zone].id, reported: reported, discovered: found)
      }
    let order = types.indices.filter { types[$0].reported + types[$0].discovered > 0 }.sorted { left, right in
      if types[left].isNarcotics != types[right].isNarcotics { return types[left].isNarcotics }
      if types[left].discoveredShare != types[right].discoveredShare { return types[left].discoveredShare > types[right].discoveredShare }
      return left < right
    }
    self.init(
      incidents: list.incidents.count, discovered: discovered, discoveredWeight: discoveredWeight, types: order.map { types[$0] }, comparedDays: days,
      risingZones: rising)
  }
}
