/// What a duty does to a clock.
public enum ClockStep: Sendable, Hashable {
  /// The clock goes on by this many units; fewer than 0 where a duty ends before the one that began earlier.
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
  /// Letters that it never tells apart.
  let classes: LetterClasses
  /// At `day * classes.count + class`.
  let isDuty: [Bool]
  let limit: Int
  /// For each day.
  let passing: [LineCost]
  let carriedClock: Int
  /// At `((previousDay * classes.count + previousClass) * dayCount + day) * classes.count + class`.
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
    self.init(
      dayCount: dayCount, letterCount: letterCount, isDuty: isDuty, limit: limit,
      dailyPassing: [LineCost](repeating: passing, count: max(0, dayCount)),
      carriedClock: carriedClock, step: step, firstStep: firstStep)
  }

  /// Makes the rule with a charge that differs from day to day.
  ///
  /// - Parameters:
  ///   - kinds: for each letter a number that it shares with the letters that are the same to this rule on all days, of which only the first is asked about; nil, each by itself, unless given. Tables are as large as the square of their number.
  ///   - isDuty: which (day, letter) are duties.
  ///   - limit: the greatest value of the clock that is not charged.
  ///   - dailyPassing: for each day, charged at a duty on it at which the clock is above `limit`.
  ///   - carriedClock: the clock before day 0.
  ///   - step: what (day, letter) does to the clock after the duty (previousDay, previousLetter), asked for duties only.
  ///   - firstStep: what (day, letter) does as the first duty of the horizon.
  public init(
    dayCount: Int, letterCount: Int, kinds: [Int]? = nil, isDuty: (_ day: Int, _ letter: Int) -> Bool, limit: Int, dailyPassing: [LineCost],
    carriedClock: Int = 0,
    step: (_ previousDay: Int, _ previousLetter: Int, _ day: Int, _ letter: Int) -> ClockStep, firstStep: (_ day: Int, _ letter: Int) -> ClockStep
  ) {
    self.dayCount = dayCount
    self.limit = limit
    self.passing = dailyPassing
    self.carriedClock = carriedClock
    classes = kinds.map(LetterClasses.init) ?? LetterClasses(letterCount: letterCount)
    let letters = classes.firstLetters
    let count = letters.count
    let size = dayCount * count
    let duties = (0..<size).map { isDuty($0 / count, letters[$0 % count]) }
    self.isDuty = duties
    var steps = [ClockStep](repeating: .add(0), count: size * size)
    for previous in 0..<size where duties[previous] {
      for cell in 0..<size where duties[cell] && cell / count > previous / count {
        steps[previous * size + cell] = step(previous / count, letters[previous % count], cell / count, letters[cell % count])
      }
    }
    self.steps = steps
    self.firstSteps = (0..<size).map { duties[$0] ? firstStep($0 / count, letters[$0 % count]) : .add(0) }
  }

  /// Leaves out the steps, of which there are as many as pairs of cells: rules that differ in these alone are few.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(classes)
    hasher.combine(isDuty)
    hasher.combine(limit)
    hasher.combine(passing)
    hasher.combine(carriedClock)
    hasher.combine(firstSteps)
  }

  private struct State: Hashable {
    /// Cell that stands for the previous duty, or -1 for none.
    var previous: Int
    var clock: Int
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton {
    guard passing.count == dayCount, classes.letterCount <= 255 else {
      throw .wrongShape("there is not one charge for each day, or too many letters")
    }
    let size = dayCount * classes.count
    let futures = Futures(of: self)
    var goesBack = false
    for case .add(let units) in steps + firstSteps where units < 0 { goesBack = true }
    return try LineAutomaton(
      dayCount: dayCount, classes: classes, firstDay: 0, lastDay: dayCount - 1, initial: [State(previous: -1, clock: carriedClock)],
      step: { day, state, letters in
        let cell = day * classes.count + letters
        var next = state
        var charge = LineCost.free
        if isDuty[cell] {
          // What went before is known by the first cell that does the same to the clock from here on.
          switch state.previous < 0 ? firstSteps[cell] : steps[state.previous * size + cell] {
          case .add(let units): next.clock = state.clock + units
          case .reset(let value): next.clock = value
          }
          next.previous = cell
          if next.clock > limit {
            charge = passing[day]
            // Above the limit a clock that only goes forward never comes down without a reset, so its exact value no longer matters.
            if !goesBack { next.clock = limit + 1 }
          }
        }
        if next.previous >= 0 {
          next.previous = futures.classes[(day + 1) * size + next.previous]
          if futures.onlyResets[(day + 1) * size + next.previous] { next.clock = 0 }
        }
        return (next, charge)
      }, final: { _ in .free })
  }

  /// Which previous duties do the same to the clock from a day on.
  private struct Futures {
    /// At `day * size + cell` the first cell that does the same from that day on.
    var classes: [Int]
    /// Whether every duty from that day on resets the clock after that cell, so that the clock's value no longer matters.
    var onlyResets: [Bool]

    private struct Signature: Hashable {
      var later: Int
      var steps: ArraySlice<ClockStep>
    }

    init(of rule: SincePrimitive) {
      let width = rule.classes.count
      let size = rule.dayCount * width
      classes = [Int](repeating: 0, count: (rule.dayCount + 1) * size)
      onlyResets = [Bool](repeating: true, count: (rule.dayCount + 1) * size)
      for day in stride(from: rule.dayCount - 1, through: 0, by: -1) {
        var known: [Signature: Int] = [:]
        let cells = (day * width)..<((day + 1) * width)
        for previous in 0..<(day * width) where rule.isDuty[previous] {
          let row = rule.steps[(previous * size + cells.lowerBound)..<(previous * size + cells.upperBound)]
          let signature = Signature(later: classes[(day + 1) * size + previous], steps: ArraySlice(Array(row)))
          let number = known[signature] ?? previous
          known[signature] = number
          classes[day * size + previous] = number
          onlyResets[day * size + previous] =
            onlyResets[(day + 1) * size + previous]
            && cells.allSatisfy { cell in
              guard rule.isDuty[cell] else { return true }
              if case .reset = rule.steps[previous * size + cell] { return true }
              return false
            }
        }
      }
    }
  }

  /// Runs the clock over the duties.
  public func cost(of line: [UInt8]) -> LineCost {
    let size = dayCount * classes.count
    var clock = carriedClock
    var previous: Int?
    var total = LineCost.free
    for (day, letter) in line.enumerated() {
      let cell = day * classes.count + classes[Int(letter)]
      guard isDuty[cell] else { continue }
      switch previous.map({ steps[$0 * size + cell] }) ?? firstSteps[cell] {
      case .add(let units): clock += units
      case .reset(let value): clock = value
      }
      if clock > limit { total = total + passing[day] }
      previous = cell
    }
    return total
  }
}
