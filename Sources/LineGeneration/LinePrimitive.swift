import Synchronization

/// A rule of a line in a form that compiles into a ``LineAutomaton`` and that can also be evaluated naively.
public protocol LinePrimitive: Hashable, Sendable {
  /// Compiles the rule; carry-in is part of the primitive, so the automaton's only initial state is 0.
  func automaton() throws(AutomatonFault) -> LineAutomaton
  /// What the rule charges for a line, worked out from its definition without any automaton.
  func cost(of line: [UInt8]) -> LineCost
}

/// Compiles each distinct primitive once, so that workers under the same rule share one automaton; several threads may ask at once.
public final class AutomatonPool: Sendable {
  private let known = Mutex<[AnyPrimitive: LineAutomaton]>([:])

  private struct AnyPrimitive: Hashable, @unchecked Sendable {
    // AnyHashable itself is not Sendable; every value put here is a LinePrimitive, which is.
    let value: AnyHashable
  }

  /// Makes an empty pool.
  public init() {}

  /// The automaton of a primitive, compiled on first use.
  public func automaton(of primitive: some LinePrimitive) throws(AutomatonFault) -> LineAutomaton {
    let key = AnyPrimitive(value: AnyHashable(primitive))
    if let automaton = known.withLock({ $0[key] }) { return automaton }
    // Other threads need not wait; where two compile the same, the first is everybody's.
    let automaton = try primitive.automaton()
    return known.withLock { known in
      if let first = known[key] { return first }
      known[key] = automaton
      return automaton
    }
  }

  /// A use of the automaton of a primitive.
  public func use(of primitive: some LinePrimitive) throws(AutomatonFault) -> AutomatonUse {
    AutomatonUse(try automaton(of: primitive))
  }
}
