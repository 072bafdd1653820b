import PatrolFiles
import PatrolScheduling

/// From where to where a number is varied, and in which steps.
public struct SweptRange: Sendable, Hashable {
  /// More values than this are refused: each is solved.
  public static let mostValues = 200

  /// The first value.
  public let least: SweptValue
  /// No value lies above this.
  public let most: SweptValue
  /// From one value to the next.
  public let step: SweptValue

  /// Why a range cannot be swept.
  public enum Refusal: Error, Sendable, Hashable {
    /// It does not read as FROM..TO with numbers of at most two decimals.
    case notARange
    /// Its end lies before its beginning.
    case reversed
    /// The step is nothing.
    case noStep
    /// It holds so many values.
    case tooManyValues(Int)
  }

  /// A range as it is written, `40..60`.
  ///
  /// - Throws: What is wrong with it.
  public init(_ text: String, step: SweptValue) throws(Refusal) {
    guard let dots = text.firstRange(of: ".."), let least = SweptValue(String(text[..<dots.lowerBound])),
      let most = SweptValue(String(text[dots.upperBound...]))
    else { throw .notARange }
    guard least <= most else { throw .reversed }
    guard step.hundredths > 0 else { throw .noStep }
    let count = (most.hundredths - least.hundredths) / step.hundredths + 1
    guard count <= Self.mostValues else { throw .tooManyValues(count) }
    (self.least, self.most, self.step) = (least, most, step)
  }

  /// The values in ascending order, with the scenario's own among them where it lies in the range.
  public func values(with own: SweptValue?) -> [SweptValue] {
    var values = stride(from: least.hundredths, through: most.hundredths, by: step.hundredths).map { SweptValue(hundredths: $0) }
    if let own, (least...most).contains(own), !values.contains(own) { values.append(own) }
    return values.sorted()
  }
}

/// A scenario under each of several values of one number.
public struct Sweep: Sendable {
  /// A value and which case of the comparison has it.
  public struct Point: Sendable, Hashable {
    /// The value.
    public let value: SweptValue
    /// The place of its case; 0 is the scenario as it is.
    public let place: Int
  }

  /// The scenario as it is, then the others in the order of their values.
  public let comparison: Comparison
  /// All values in ascending order.
  public let points: [Point]

  /// Reads the scenario under each value; the scenario's own value needs no case of its own.
  ///
  /// - Parameters:
  ///   - name: How the scenario as it is is called.
  ///   - naming: How it is called under a value.
  /// - Returns: The sweep, or everything that is wrong with any of the values.
  public static func read(_ varied: VariedScenario, over range: SweptRange, name: String, naming: (SweptValue) -> String) -> (
    sweep: Sweep?, faults: [Fault]
  ) {
    var cases = [Comparison.Case(name: name, scenario: varied.base)]
    var points: [Point] = []
    var faults: [Fault] = []
    var known: Set<FaultKind> = []
    for value in range.values(with: varied.ownValue) {
      guard value != varied.ownValue else {
        points.append(Point(value: value, place: 0))
        continue
      }
      let reading = varied.reading(at: value)
      for fault in reading.faults where known.insert(fault.kind).inserted { faults.append(fault) }
      guard let scenario = reading.scenario else { continue }
      points.append(Point(value: value, place: cases.count))
      cases.append(.init(name: naming(value), scenario: scenario))
    }
    return (faults.isEmpty ? Sweep(comparison: Comparison(cases), points: points) : nil, faults)
  }
}
