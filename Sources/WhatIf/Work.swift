import PatrolScheduling

/// Solves done side by side.
enum Work {
  /// One solve for each piece, as many at a time as there are threads; what is left of the threads serves each.
  ///
  /// - Parameter piece: Told its place and how many threads are its own.
  /// - Throws: The first piece's `SchedulingError` where there is one.
  static func solve<Outcome: Sendable>(
    _ count: Int, threads: Int, _ piece: @Sendable (_ place: Int, _ threads: Int) throws(SchedulingError) -> Outcome
  ) throws(SchedulingError) -> [Outcome] {
    // Where fewer pieces remain than workers, a worker has nothing left to take.
    let own = max(1, threads / max(1, min(threads, count)))
    return try SideBySide.map(count, threads: threads) { place throws(SchedulingError) in try piece(place, own) }
  }
}
