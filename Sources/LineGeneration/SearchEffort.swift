/// How hard a search for lines tries where several machines take part; with one machine every search is exact.
enum SearchEffort: Int, Sendable, Comparable {
  /// Good lines, and a bound that each machine gives by itself.
  case quick
  /// Good lines, and a bound from sharing the costs out between the machines.
  case shared
  /// The cheapest line, by labels where need be.
  case exact

  static func < (first: SearchEffort, second: SearchEffort) -> Bool { first.rawValue < second.rawValue }

  /// The next harder one, if it is within a limit.
  func harder(upTo hardest: SearchEffort) -> SearchEffort? { self < hardest ? SearchEffort(rawValue: rawValue + 1) : nil }
}
