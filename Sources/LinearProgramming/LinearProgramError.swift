/// An argument that a linear program refuses.
///
/// The program is left as it was before the call.
///
/// GLPK ends the whole process when it is handed such an argument, or takes it and answers nonsense (NaN), so all of them are stopped here. Results are
/// never errors: an infeasible program or a passed deadline is told by the outcome. The wording of `description` is not promised.
public struct LinearProgramError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong; an open set, more may be added.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// A stable kebab-case name.
    public let rawValue: String

    /// The code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A column's index lies outside the program.
    public static let columnOutOfRange = Code(rawValue: "column-out-of-range")
    /// A row's index lies outside the program.
    public static let rowOutOfRange = Code(rawValue: "row-out-of-range")
    /// A number is NaN, or infinite where only finite ones make sense.
    public static let notFinite = Code(rawValue: "not-finite")
    /// A cost or bound is finite and larger than `LinearProgram.largestMagnitude`, or a coefficient than `LinearProgram.coefficientMagnitudes` allows.
    public static let tooLarge = Code(rawValue: "too-large")
    /// A coefficient is not zero and smaller than `LinearProgram.coefficientMagnitudes` allows.
    public static let tooSmall = Code(rawValue: "too-small")
    /// The lower bound is above the upper bound.
    public static let reversedBounds = Code(rawValue: "reversed-bounds")
    /// A column marked as integer has a finite bound that is no whole number.
    public static let fractionalIntegerBound = Code(rawValue: "fractional-integer-bound")
    /// A column names the same row twice.
    public static let duplicateRow = Code(rawValue: "duplicate-row")
    /// Indices to be removed are not in ascending order, or one is named twice.
    public static let indicesNotAscending = Code(rawValue: "indices-not-ascending")
    /// A limit or a gap is negative.
    public static let negativeLimit = Code(rawValue: "negative-limit")
    /// There are not as many values as there are columns.
    public static let wrongValueCount = Code(rawValue: "wrong-value-count")
    /// The program would have more rows, columns or coefficients than GLPK can hold.
    public static let tooMany = Code(rawValue: "too-many")
  }

  /// What is wrong.
  public let code: Code
  /// The row, column or position in the list of arguments that it is about, counted from 0, where there is one.
  public let index: Int?
  /// The number that was refused, where there is one.
  public let value: Double?
  /// How many there are or may be, for codes that speak of a range or a count.
  public let limit: Int?

  init(_ code: Code, index: Int? = nil, value: Double? = nil, limit: Int? = nil) {
    self.code = code
    self.index = index
    // One NaN stands for all, so that equal errors compare as equal.
    self.value = value.map { $0.isNaN ? 0 : $0 }
    self.limit = limit
    self.isNotANumber = value?.isNaN ?? false
  }

  private let isNotANumber: Bool

  /// A sentence with the evidence.
  public var description: String {
    let place = index.map { " \($0)" } ?? ""
    let number = isNotANumber ? "NaN" : value.map { "\($0)" } ?? "unknown"
    let count = limit.map { "\($0)" } ?? "unknown"
    switch code {
    case .columnOutOfRange: return "Column\(place) does not exist; the program has \(count) columns, counted from 0."
    case .rowOutOfRange: return "Row\(place) does not exist; the program has \(count) rows, counted from 0."
    case .notFinite: return "The number \(number) at\(place) is not finite."
    case .tooLarge: return "The number \(number) at\(place) is too large. For no bound at all, write infinity."
    case .tooSmall: return "The coefficient \(number) at\(place) is too small. Write zero, or scale the row."
    case .reversedBounds: return "The lower bound \(number) at\(place) is above the upper bound."
    case .fractionalIntegerBound: return "The bound \(number) of integer column\(place) is not a whole number. Round it inwards."
    case .duplicateRow: return "Row\(place) stands twice in one column. Add the coefficients up first."
    case .indicesNotAscending: return "Index\(place) does not come after the one before it. Sort the indices and name each once."
    case .negativeLimit: return "The limit \(number) is negative."
    case .wrongValueCount: return "There are\(place) values for \(count) columns."
    case .tooMany: return "The program may not have more than \(count) of these."
    default: return "Refused: \(code.rawValue)\(place)."
    }
  }
}
