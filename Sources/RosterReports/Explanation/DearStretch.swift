import PatrolModel
import Wording

/// Demands of one price that differ in nothing but their day, on days that follow each other.
struct DearStretch {
  /// What asks, by name.
  let names: [String]
  let place: String
  /// Codes of the shifts that count, in the scenario's order.
  let shifts: String
  let hundredths: Int
  /// Days of the horizon; nil where a rule counts the whole period.
  private(set) var days: ClosedRange<Int>?

  /// The published demands of all prices, dearest first, then in order of their days.
  static func list(_ prices: [DemandPrice], _ scenario: Scenario, _ wording: Wording) -> [DearStretch] {
    struct Series: Hashable {
      var names: [String]
      var place: String
      var shifts: String
      var hundredths: Int
    }
    var list: [DearStretch] = []
    var open: [Series: Int] = [:]
    let published = prices.filter { price in price.demands.contains { $0.measure == .hours || $0.day < scenario.period.days } }
    for price in published.sorted(by: { ($1.hundredths, $0.day) < ($0.hundredths, $1.day) }) {
      let next = DearStretch(price, scenario, wording)
      let series = Series(names: next.names, place: next.place, shifts: next.shifts, hundredths: next.hundredths)
      if let known = open[series], let days = list[known].days, let day = next.days?.lowerBound, day <= days.upperBound + 1 {
        list[known].days = days.lowerBound...max(day, days.upperBound)
      } else {
        open[series] = list.count
        list.append(next)
      }
    }
    return list
  }

  private init(_ price: DemandPrice, _ scenario: Scenario, _ wording: Wording) {
    var known = Set<String>()
    names = price.demands.map { wording.asker($0, in: scenario) }.filter { known.insert($0).inserted }
    let demand = price.demands[0]
    place = wording.place(demand, in: scenario)
    let covering = Set(demand.covering.map(\.shift)).sorted()
    shifts = covering.map { scenario.shifts[$0].id.text }.joined(separator: "/")
    hundredths = price.hundredths
    days = demand.measure == .hours ? nil : price.day...price.day
  }
}

extension DemandPrice {
  fileprivate var day: Int { demands.first?.day ?? 0 }
}
