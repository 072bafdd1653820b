import RosterReports
import Testing

@Suite("What is proven of a difference")
struct ProvenDifferenceTests {
  @Test("whatever the best rosters cost within what is proven, their difference lies between least and most, and both can be", arguments: 0..<200)
  func bounds(seed: Int) {
    func number(_ step: Int) -> Int { (seed &* 7919 &+ step &* 104_729) % 40 }
    let first = number(1)...(number(1) + number(2))
    let second = number(3)...(number(3) + number(4))
    let found = ProvenDifference(from: first, to: second)
    let differences = first.flatMap { one in second.map { $0 - one } }
    #expect(found.least == differences.min())
    #expect(found.most == differences.max())
    let signs = Set(differences.map { $0.signum() })
    #expect(found.isCertain == (signs.count == 1))
    #expect(found.isExact == (Set(differences).count == 1))
  }
}
