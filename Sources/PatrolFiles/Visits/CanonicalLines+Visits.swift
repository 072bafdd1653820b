import PatrolModel

/// Hot spots, and what is said of visits to them.
extension CanonicalLines {
  mutating func addVisits(_ scenario: Scenario) {
    for spot in scenario.hotSpots {
      add(
        "hot spot",
        [
          spot.id.text, spot.name, spot.zone.text, "\(spot.point.latitude) \(spot.point.longitude)", intervals(spot.windows),
          spot.weekdays.map { list($0.map(\.rawValue).sorted()) }, spot.address,
        ])
    }
    let settings = scenario.visitSettings
    guard settings != VisitSettings() else { return }
    let speeds = settings.speeds.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    add(
      "visits",
      [
        "\(settings.leastMinutes)-\(settings.mostMinutes)", "\(settings.longestGapMinutes)", "\(settings.mostSpots)", "\(settings.detour)",
        "\(settings.speed)", list(speeds), "\(settings.rollCallMinutes)", "\(settings.handOverMinutes)",
      ])
  }
}
