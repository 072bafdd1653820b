import PatrolModel
import Testing

@Suite("Control rounds")
struct ControlRoundTests {
  private static func round(_ count: Int, key: String = "kontrol") -> ControlRound {
    ControlRound(key: key, posts: (0..<count).map { Post.ID("p\($0)") }, stopMinutes: 15, travelMinutes: 10)
  }

  private static let days = (0..<60).map { CivilDate(dayNumber: 20_000 + $0) }

  @Test("a round stops at each of its posts once, one after the other, and ends when it says", arguments: [1, 2, 3, 5, 12])
  func stops(count: Int) {
    let round = Self.round(count)
    for date in Self.days {
      let stops = round.stops(on: date, from: 1320, seed: 7)
      #expect(Set(stops.map(\.post)) == Set(round.posts) && stops.count == count)
      #expect(stops.map(\.fromMinute) == (0..<count).map { 1320 + 25 * $0 })
      #expect(stops.allSatisfy { $0.toMinute == $0.fromMinute + 15 })
      #expect(stops.last?.toMinute == 1320 + round.minutes)
    }
  }

  @Test("the order is never that of the day before, whatever the seed", arguments: [2, 3, 4, 7])
  func differs(count: Int) {
    let round = Self.round(count)
    for seed in 0..<40 as Range<UInt64> {
      let orders = Self.days.map { round.order(on: $0, seed: seed) }
      for (today, tomorrow) in zip(orders, orders.dropFirst()) { #expect(today != tomorrow, "seed \(seed)") }
    }
  }

  @Test("on some weekdays alone the order is never that of the round before, two stops taking turns", arguments: [2, 3, 5])
  func someWeekdays(count: Int) {
    for weekdays in [[.monday, .wednesday, .friday], [.tuesday], [.saturday, .sunday]] as [Set<Weekday>] {
      var round = Self.round(count)
      round.weekdays = weekdays
      for seed in 0..<20 as Range<UInt64> {
        let orders = Self.days.filter { weekdays.contains($0.weekday) }.map { round.order(on: $0, seed: seed) }
        for (one, next) in zip(orders, orders.dropFirst()) { #expect(one != next, "seed \(seed)") }
      }
    }
  }

  @Test("the same seed draws the same order, another seed or another round another, and each post is the first one some day")
  func seeded() {
    let round = Self.round(5)
    func orders(_ round: ControlRound, _ seed: UInt64) -> [[Post.ID]] { Self.days.map { round.order(on: $0, seed: seed) } }
    #expect(orders(round, 3) == orders(round, 3))
    #expect(orders(round, 3) != orders(round, 4))
    #expect(orders(round, 3) != orders(Self.round(5, key: "kontrol.2"), 3))
    #expect(Set(orders(round, 3).compactMap(\.first)).count == 5)
  }
}
