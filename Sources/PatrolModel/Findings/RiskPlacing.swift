/// What stands in the zones of a requirement whose target follows risk, on the published days and in its shifts.
public struct RiskPlacing: Sendable, Hashable {
  /// Whose target it is.
  public var requirement: Requirement.ID
  /// Crew-shifts, or officer-shifts where it asks for officers, that its targets ask together.
  public var asked: Int
  /// Those that stand there; of a unit in a sector its share, the sum rounded down.
  public var present: Int
  /// Of those present the ones that a larger budget could ask: in cells with risk, and in each no more than its maximum.
  public var countable: Int
  /// Whether no other placement under the same lines and points follows risk more closely.
  public var isProven: Bool

  /// What stands in a requirement's zones.
  public init(requirement: Requirement.ID, asked: Int, present: Int, countable: Int, isProven: Bool) {
    self.requirement = requirement
    self.asked = asked
    self.present = present
    self.countable = countable
    self.isProven = isProven
  }

  /// Those that stand there beyond what the targets ask.
  public var beyond: Int { max(0, present - asked) }

  /// A budget that would ask them all where that is far more than the targets do, by a quarter and 2 at least (assumption); nil elsewhere.
  public var largerBudget: Int? { countable >= asked + max(2, asked / 4) ? countable : nil }
}
