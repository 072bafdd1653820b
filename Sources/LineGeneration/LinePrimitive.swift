/// A rule of a line in a form that compiles into a ``LineAutomaton`` and that can also be evaluated naively.
public protocol LinePrimitive: Hashable, Sendable {
  /// Compiles the rule; carry-in is part of the primitive, so the automaton's only initial state is 0.
  func automaton() throws(AutomatonFault) -> LineAutomaton
  /// What the rule charges for a line, worked out from its definition without any automaton.
  func cost(of line: [UInt8]) -> LineCost
}

/// Compiles each distinct primitive once, so that workers under the same rule share one automaton.
public struct AutomatonPool: Sendable {
  private var known: [AnyPrimitive: LineAutomaton] = [:]

  private struct AnyPrimitive: Hashable, @unchecked Sendable {
    // AnyHashable itself is not Sendable; every value put here is a LinePrimitive, which is.
    let value: AnyHashable
  }

  /// Makes an empty pool.
  public init() {}

  /// The automaton of a primitive, compiled on first use.
  public mutating func automaton(of primitive: some LinePrimitive) throws(AutomatonFault) -> LineAutomaton {
    let key = AnyPrimitive(value: AnyHashable(primitive))
    if let automaton = known[key] { return automaton }
    let automaton = try primitive.automaton()
    known[key] = automaton
    return automaton
  }

  /// A use of the automaton of a primitive.
  public mutating func use(of primitive: some LinePrimitive) throws(AutomatonFault) -> AutomatonUse {
    AutomatonUse(try automaton(of: primitive))
  }
}
