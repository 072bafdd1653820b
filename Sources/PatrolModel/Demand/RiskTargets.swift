/// How the unit-shifts of a requirement that says `target: from-risk` are shared among zones, days and shifts.
///
/// A cell is one shift of one day in one zone; it weighs its risk percent times the minutes of the shift. The k-th unit of a cell is worth its weight divided by 2k - 1, so that coverage has falling value, and the budget goes
/// to the units of the greatest worth: the method of Sainte-Laguë (Webster), whose numbers follow the weights as nearly as whole numbers can and which never takes a unit from a cell whose weight alone has grown
/// (Balinski and Young, Fair Representation, 1982). Points follow the same worth, so that where people are few the units of the greatest worth are kept.
public struct RiskTargets: Sendable {
  /// One shift of one day in one zone.
  public struct Cell: Sendable, Hashable {
    /// Place of the zone in `Scenario.zones`.
    public var zone: Int
    /// Day of the horizon.
    public var day: Int
    /// Place of the shift in `Scenario.shifts`.
    public var shift: Int
    /// Risk percent times minutes.
    public var weight: Int
    /// Units wanted.
    public var target: Int
  }

  /// Cells by day, then in the order of the zones and of the shifts.
  public let cells: [Cell]
  /// Unit-shifts of the budget that no cell takes, since each has its maximum or no risk.
  public let unplaced: Int
  /// The worth of a mean cell's first unit: the sum of the published cells' weights, and how many they are.
  private let mean: (weight: Int, cells: Int)

  /// The shares of a requirement's budget; nil where its target is a plain number.
  public init?(_ requirement: Requirement, in scenario: Scenario) {
    guard let budget = requirement.riskBudget else { return nil }
    let wanted = scenario.places(of: requirement).compactMap { place in
      place.zone.flatMap { zone in scenario.zones.firstIndex { $0.id == zone.id } }
    }
    guard case .shifts(let ids) = requirement.time else { return nil }
    let shifts = scenario.shifts.indices.filter { ids.contains(scenario.shifts[$0].id) }
    let asked = (0..<scenario.period.horizonDays).filter { requirement.applies(on: scenario.period.date($0)) }
    var cells = asked.flatMap { day in
      wanted.flatMap { zone in
        shifts.filter { scenario.shifts[$0].isWorked(on: scenario.period.date(day)) }.map { shift in
          let percent = scenario.zones[zone].risk(scenario.shifts[shift].id, on: scenario.period.date(day).weekday)
          let minutes = scenario.shifts[shift].intervals.reduce(0) { $0 + $1.minutes }
          return Cell(zone: zone, day: day, shift: shift, weight: percent * minutes, target: requirement.minimum)
        }
      }
    }
    // Days after the roster are planned and not published: they get what the last worth of the budget gives their cells, and nothing of the budget.
    let published = cells.indices.filter { cells[$0].day < scenario.period.days }
    let most = requirement.maximum ?? .max
    var left = max(0, budget - published.count * requirement.minimum)
    var last: Worth?
    var days = DaysTaken(scenario.period.days)
    while left > 0 {
      // All units of the greatest worth at once; only where they are more than are left does it matter which come first.
      var best: Worth?
      var equals: [Int] = []
      for place in published where cells[place].weight > 0 && cells[place].target < most {
        let worth = Worth(cells[place].weight, unit: cells[place].target + 1)
        if let held = best, worth < held { continue }
        if let held = best, !(held < worth) {
          equals.append(place)
        } else {
          (best, equals) = (worth, [place])
        }
      }
      guard let best else { break }
      last = best
      while left > 0, !equals.isEmpty {
        var chosen = 0
        if equals.count > left {
          for other in equals.indices.dropFirst() where days.prefers(cells[equals[other]], to: cells[equals[chosen]]) { chosen = other }
        }
        let place = equals.remove(at: chosen)
        days.add(cells[place])
        cells[place].target += 1
        left -= 1
      }
    }
    if let last {
      for place in cells.indices where cells[place].day >= scenario.period.days {
        while cells[place].weight > 0, cells[place].target < most, !(Worth(cells[place].weight, unit: cells[place].target + 1) < last) {
          cells[place].target += 1
        }
      }
    }
    self.cells = cells
    unplaced = left
    mean = (published.reduce(0) { $0 + cells[$1].weight }, published.count)
  }

  /// Where units of equal worth have gone, so that they do not all fall on the first days.
  private struct DaysTaken {
    private struct Kind: Hashable {
      let zone: Int
      let shift: Int
      let unit: Int
    }

    private var totals: [Int]
    private var daysOf: [Kind: [Int]] = [:]

    init(_ days: Int) { totals = [Int](repeating: 0, count: days) }

    private func kind(_ cell: Cell) -> Kind { Kind(zone: cell.zone, shift: cell.shift, unit: cell.target + 1) }

    mutating func add(_ cell: Cell) {
      totals[cell.day] += 1
      daysOf[kind(cell), default: []].append(cell.day)
    }

    /// The day with fewer units so far, then the zone and shift with fewer days, then the day farther from those; of equals the earlier cell.
    func prefers(_ cell: Cell, to other: Cell) -> Bool {
      guard totals[cell.day] == totals[other.day] else { return totals[cell.day] < totals[other.day] }
      let (own, others) = (daysOf[kind(cell)] ?? [], daysOf[kind(other)] ?? [])
      guard own.count == others.count else { return own.count < others.count }
      func distance(_ cell: Cell, _ days: [Int]) -> Int { days.map { abs($0 - cell.day) }.min() ?? totals.count }
      return distance(cell, own) > distance(other, others)
    }
  }

  /// What a unit is worth, as a fraction.
  private struct Worth: Comparable {
    let weight: Int
    let divisor: Int

    init(_ weight: Int, unit: Int) {
      self.weight = weight
      divisor = 2 * unit - 1
    }

    static func < (left: Self, right: Self) -> Bool { left.weight * right.divisor < right.weight * left.divisor }
  }

  /// Points of the k-th unit of a cell, from 1, where a mean cell's first is worth so many: rounded half up, at least 1 where there are points.
  func points(_ points: Int, unit: Int, of cell: Cell) -> Int {
    guard points > 0 else { return 0 }
    let divisor = max(1, mean.weight * (2 * unit - 1))
    return max(1, (2 * points * cell.weight * mean.cells + divisor) / (2 * divisor))
  }

  /// A requirement said for each cell by itself, with its target and the points of each step.
  func spelledOut(_ requirement: Requirement, in scenario: Scenario) -> [Requirement] {
    cells.map { cell in
      let units = requirement.minimum < cell.target ? Array((requirement.minimum + 1)...cell.target) : []
      let steps = units.map { points(requirement.points.target, unit: $0, of: cell) }
      let first = steps.first ?? 0
      var one = requirement
      one.riskBudget = nil
      one.place = .zones([scenario.zones[cell.zone].id])
      one.time = .shifts([scenario.shifts[cell.shift].id])
      one.weekdays = nil
      one.dates = [scenario.period.date(cell.day)]
      one.target = cell.target
      // Risk is in these points already.
      one.isWeighedByRisk = false
      one.points = .init(
        minimum: requirement.minimum > 0 ? max(requirement.points.minimum, first) : 0, target: first, furtherTargets: Array(steps.dropFirst()),
        maximum: requirement.points.maximum)
      return one
    }
  }
}

extension Scenario {
  /// The requirements with targets that follow risk said cell by cell, each under its own id; all others as they are.
  public var requirementsSpelledOut: [Requirement] { requirements.flatMap(spelledOut) }

  func spelledOut(_ requirement: Requirement) -> [Requirement] {
    RiskTargets(requirement, in: self)?.spelledOut(requirement, in: self) ?? [requirement]
  }
}
