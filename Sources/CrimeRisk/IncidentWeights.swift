import PatrolModel

/// What one incident weighs by its type and origin.
struct IncidentWeights: Sendable {
  private let reported: [Double]
  private let discovered: [Double]

  /// Weights of a list's types; counting alone, whatever weighs anything weighs one.
  init(types: [String], settings: RiskSettings, countingOnly: Bool = false) {
    let harms = types.map { settings.harm.weight(ofType: $0) }
    let part = max(0, settings.discoveredWeight)
    reported = countingOnly ? harms.map { $0 > 0 ? 1 : 0 } : harms
    discovered = countingOnly ? harms.map { $0 * part > 0 ? 1 : 0 } : harms.map { $0 * part }
  }

  /// The weight of an incident; 0 for a type that the list does not name.
  @inline(__always)
  func weight(_ incident: Incident) -> Double {
    guard incident.type >= 0, incident.type < reported.count else { return 0 }
    return incident.origin == .reported ? reported[incident.type] : discovered[incident.type]
  }
}
