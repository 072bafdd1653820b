/// Hard rules and locks that together keep an officer from a duty: of those that do, none can be left out.
public struct DutyBar: Sendable, Hashable {
  /// The hard rules, in catalogue order.
  public var rules: [RuleID]
  /// The locks and orders, in the scenario's order.
  public var requests: [Request]
  /// What the audit finds broken by these rules in a week that holds nothing but the duty and what is locked, with times and limits; empty where it takes further duties to see it.
  public var breaches: [Breach] = []

  /// Rules and locks that keep somebody from a duty; without any, the duty is impossible in itself.
  public init(rules: [RuleID], requests: [Request] = []) {
    self.rules = rules
    self.requests = requests
  }

  /// How many rules and locks it takes.
  public var size: Int { rules.count + requests.count }
}
