/// Where the time of a solve went, measured on the solving thread; told beside the result, which never depends on it.
package struct SolveTimes: Sendable {
  /// In linear programs of the master.
  package var master = Duration.zero
  /// In line searches, all threads working.
  package var lineSearches = Duration.zero
  /// In dives and neighbourhoods as a whole, with the linear programs and line searches in them.
  package var dives = Duration.zero

  /// Nothing measured.
  package init() {}

  /// The same in seconds.
  package var seconds: (master: Double, lineSearches: Double, dives: Double) {
    (master / .seconds(1), lineSearches / .seconds(1), dives / .seconds(1))
  }

  /// Adds what has gone by since an instant to one of the times.
  static func add(since start: ContinuousClock.Instant, to time: inout Duration) { time += ContinuousClock.now - start }
}
