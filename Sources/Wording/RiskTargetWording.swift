import PatrolModel

extension Wording {
  /// The word in a cell for a target that follows risk.
  public var fromRiskWord: String { say(english: "from-risk", indonesian: "dari-kerawanan") }

  /// Heading of how a budget is shared by risk.
  public func riskTargetTitle(_ requirement: Requirement, placed: Int, days: Int) -> String {
    let units =
      requirement.crews == nil
      ? say(english: "officer-shifts", indonesian: "personel-dinas") : say(english: "crew-shifts", indonesian: "tim-dinas")
    return say(
      english: "\(requirement.name): \(placed) \(units) over \(days) days, shared by risk",
      indonesian: "\(requirement.name): \(placed) \(units) selama \(days) hari, dibagi menurut kerawanan")
  }

  /// What a zone has of it, by shift and together.
  public func riskTargetLine(zone: String, byShift: [String], together: Int) -> String {
    say(
      english: "\(zone): \(byShift.joined(separator: ", ")); \(together) in all",
      indonesian: "\(zone): \(byShift.joined(separator: ", ")); seluruhnya \(together)")
  }
}
