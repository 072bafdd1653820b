/// Limits on zones' shares that cannot all hold.
public enum ShareContradiction: Hashable, Sendable {
  /// Targets, and the floors of the zones without one, are more than one together.
  case tooMuch(sum: Double)
  /// Every zone has a target or a cap, and together they are less than one.
  case tooLittle(sum: Double)
  /// A zone's own floor, target and cap contradict each other.
  case zone(Zone.ID)

  /// The first contradiction among limits set by hand; nil where all can hold.
  ///
  /// - Parameter zones: All zones, in whose order zones are looked at.
  public static func among(_ settings: RiskSettings, zones: [Zone.ID]) -> ShareContradiction? {
    // Percents that people add up to a hundred may miss it by a rounding.
    let rounding = 1e-9
    for zone in zones {
      let least = settings.floors[zone] ?? 0
      let most = settings.caps[zone] ?? 1
      let target = settings.targets[zone]
      if least > most + rounding || (target.map { $0 < least - rounding || $0 > most + rounding } ?? false) { return .zone(zone) }
    }
    let least = zones.reduce(0) { $0 + (settings.targets[$1] ?? settings.floors[$1] ?? 0) }
    if least > 1 + rounding { return .tooMuch(sum: least) }
    let most = zones.map { settings.targets[$0] ?? settings.caps[$0] }
    guard most.allSatisfy({ $0 != nil }) else { return nil }
    let sum = most.reduce(0) { $0 + ($1 ?? 0) }
    return sum < 1 - rounding ? .tooLittle(sum: sum) : nil
  }
}
