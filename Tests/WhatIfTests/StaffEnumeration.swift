import PatrolModel
import PatrolScheduling
import Testing
import WhatIf

/// The same question answered by full solves: no officers, one, two and so on, in every composition of kinds.
struct StaffEnumeration {
  /// A scenario in which nothing costs points but what is missing.
  let plain: Scenario
  let kinds: [ExtraKind]

  /// The least points with exactly so many of each kind.
  func points(_ counts: [Int]) throws -> Int {
    var scenario = plain
    for (kind, count) in counts.enumerated() {
      for number in 0..<count {
        scenario.officers.append(
          Officer(id: .init("new-\(kind)-\(number)"), regu: kinds[kind].model.regu, qualifications: kinds[kind].qualifications))
      }
    }
    let result = try PatrolScheduler(scenario: scenario).solve(threads: 1)
    try #require(result.stop == .proven)
    return try #require(result.points)
  }

  /// All ways to take so many of the kinds.
  func compositions(_ total: Int) -> [[Int]] {
    func split(_ rest: Int, _ kinds: Int) -> [[Int]] {
      guard kinds > 1 else { return [[rest]] }
      return (0...rest).flatMap { first in split(rest - first, kinds - 1).map { [first] + $0 } }
    }
    return kinds.isEmpty ? [] : split(total, kinds.count)
  }

  /// Whether in some composition of so many nothing is missing.
  ///
  /// Whoever is there may stay at home, so that what fewer can do more can do as well: it is enough to try the largest number.
  func suffice(_ total: Int) throws -> Bool { try compositions(total).contains { try points($0) == 0 } }
}
