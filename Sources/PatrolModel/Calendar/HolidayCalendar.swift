/// Days by name: national and religious holidays, days of collective leave, and days that are only kept in mind.
///
/// Moving dates are data, not arithmetic: the government announces them, and a day that it has not announced says so.
public struct HolidayCalendar: Sendable, Hashable {
  /// What a day is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A national holiday.
    case national
    /// A holiday of a religion.
    case religious
    /// A day on which public servants are given leave together (cuti bersama).
    case collectiveLeave = "collective-leave"
    /// A day by which others are counted, such as the first of Ramadan; no holiday.
    case observance

    /// Whether it is a holiday for those who share out holidays.
    public var isHoliday: Bool { self != .observance }
  }

  /// One day.
  public struct Day: Sendable, Hashable {
    /// When it is.
    public var date: CivilDate
    /// Name as it is to be printed.
    public var name: String
    /// Further names under which it is found.
    public var otherNames: [String]
    /// What it is.
    public var kind: Kind
    /// Whether the government has announced it.
    public var isOfficial: Bool
    /// Who says so.
    public var source: String?

    /// A day; the default is an announced national holiday without further names.
    public init(
      date: CivilDate, name: String, otherNames: [String] = [], kind: Kind = .national, isOfficial: Bool = true, source: String? = nil
    ) {
      self.date = date
      self.name = name
      self.otherNames = otherNames
      self.kind = kind
      self.isOfficial = isOfficial
      self.source = source
    }
  }

  /// A day that was found by words.
  public struct Found: Sendable, Hashable {
    /// The date that the words mean.
    public var date: CivilDate
    /// The day of the calendar from which it was counted.
    public var day: Day
  }

  /// Days in order of date.
  public let days: [Day]

  /// A calendar of some days, in any order.
  public init(_ days: [Day] = []) {
    self.days = days.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// All names, each once, in order of date.
  public var names: [String] {
    var seen = Set<String>()
    return days.flatMap { [$0.name] + $0.otherNames }.filter { seen.insert(Self.folded($0)).inserted }
  }

  /// The day so many days before (negative) or after a named one; nil where no day has the name.
  ///
  /// A feast of several days in a row is counted from its first day backwards and from its last day forwards, as H-7 and H+7 are. Of several years the
  /// occurrence is taken whose result lies nearest to a date, the earlier where two are equally near.
  /// - Parameters:
  ///   - name: The name or another name, in any case.
  ///   - offset: Days after it; negative before it.
  ///   - reference: The date near which it is sought.
  public func find(_ name: String, offset: Int, near reference: CivilDate) -> Found? {
    let wanted = Self.folded(name)
    let named = days.filter { ([$0.name] + $0.otherNames).contains { Self.folded($0) == wanted } }
    let occurrences = named.reduce(into: [[Day]]()) { runs, day in
      if let last = runs.last?.last, day.date - last.date <= 1 { runs[runs.count - 1].append(day) } else { runs.append([day]) }
    }
    let found = occurrences.compactMap { run in (offset > 0 ? run.last : run.first).map { Found(date: $0.date + offset, day: $0) } }
    return found.min { (abs($0.date - reference), $0.date) < (abs($1.date - reference), $1.date) }
  }

  private static func folded(_ name: String) -> String { name.lowercased() }
}
