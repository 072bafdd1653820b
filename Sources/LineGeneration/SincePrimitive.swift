/// What a duty does to a clock.
public enum ClockStep: Sendable, Hashable {
  /// The clock goes on by this many units, at least 0.
  case add(Int)
  /// The clock starts again at this value.
  case reset(to: Int)
}

/// A clock in units since the last event, read at each duty.
///
/// At each duty the clock takes `step(day of the previous duty, its letter, day, letter)`, or `firstStep(day, letter)` at the first duty of the horizon, and
/// `passing` is charged each time it is then above `limit`. Days that are no duties leave the clock alone.
public struct SincePrimitive: LinePrimitive {
  let dayCount: Int
  let letterCount: Int
  let isDuty: [Bool]
  let limit: Int
  let passing: LineCost
  let carriedClock: Int
  /// At `((previousDay * letterCount + previousLetter) * dayCount + day) * letterCount + letter`.
  let steps: [ClockStep]
  let firstSteps: [ClockStep]

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - isDuty: which (day, letter) are duties.
  ///   - limit: the greatest value of the clock that is not charged.
  ///   - passing: charged at each duty at which the clock is above `limit`.
  ///   - carriedClock: the clock before day 0.
  ///   - step: what (day, letter) does to the clock after the duty (previousDay, previousLetter), asked for duties only.
  ///   - firstStep: what (day, letter) does as the first duty of the horizon.
  public init(
    dayCount: Int, letterCount: Int, isDuty: (_ day: Int, _ letter: Int) -> Bool, limit: Int, passing: LineCost, carriedClock: Int = 0,
    step: (_ previousDay: Int, _ previousLetter: Int, _ day: Int, _ letter: Int) -> ClockStep, firstStep: (_ day: Int, _ letter: Int) -> ClockStep
  ) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.limit = limit
    self.passing = passing
    self.carriedClock = carriedClock
    let size = dayCount * letterCount
    let duties = (0..<size).map { isDuty($0 / letterCount, $0 % letterCount) }
    self.isDuty = duties
    var steps = [ClockStep](repeating: .add(0), count: size * size)
    for previous in 0..<size where duties[previous] {
      for cell in 0..<size where duties[cell] && cell / letterCount > previous / letterCount {
        steps[previous * size + cell] = step(previous / letterCount, previous % letterCount, cell / letterCount, cell % letterCount)
      }
    }
    self.steps = steps
    self.firstSteps = (0..<size).map { duties[$0] ? firstStep($0 / letterCount, $0 % letterCount) : .add(0) }
  }

  private struct State: Hashable {
    /// Cell of the previous duty, or -1.
    var previous: Int
    var clock: Int
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton {
    for case .add(let units) in steps + firstSteps where units < 0 { throw .wrongShape("the clock goes backwards by \(units)") }
    let size = dayCount * letterCount
    return try LineAutomaton(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, initial: [State(previous: -1, clock: carriedClock)],
      step: { day, state, letter in
        let cell = day * letterCount + letter
        guard isDuty[cell] else { return (state, .free) }
        var next = State(previous: cell, clock: 0)
        switch state.previous < 0 ? firstSteps[cell] : steps[state.previous * size + cell] {
        case .add(let units): next.clock = state.clock + units
        case .reset(let value): next.clock = value
        }
        // Above the limit the clock never comes down without a reset, so its exact value no longer matters.
        guard next.clock > limit else { return (next, .free) }
        next.clock = limit + 1
        return (next, passing)
      }, final: { _ in .free })
  }

  /// Runs the clock over the duties.
  public func cost(of line: [UInt8]) -> LineCost {
    let size = dayCount * letterCount
    var clock = carriedClock
    var previous: Int?
    var total = LineCost.free
    for (day, letter) in line.enumerated() {
      let cell = day * letterCount + Int(letter)
      guard isDuty[cell] else { continue }
      switch previous.map({ steps[$0 * size + cell] }) ?? firstSteps[cell] {
      case .add(let units): clock += units
      case .reset(let value): clock = value
      }
      if clock > limit { total = total + passing }
      previous = cell
    }
    return total
  }
}
