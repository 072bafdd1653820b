/// How the unit-shifts of a requirement that says `target: from-risk` are shared among zones, shifts and days.
///
/// A cell is one shift of one day in one zone; it weighs its risk percent times the minutes of the shift. Units are handed out one by one: each to the zone whose weight divided by 2n + 1 is greatest, where n is what it has, within the zone to
/// a shift and within that to a day in the same way. This is the method of Sainte-Laguë (Webster) on three levels: the numbers of zones follow their weights as nearly as whole numbers can, so do those of a zone's shifts and of a shift's
/// days, and a zone whose risk alone grows never gets less (Balinski and Young, Fair Representation, 1982). Shared among cells at once, a small budget would all go to the zones that are a little above the others.
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
    /// For each unit above the minimum its place among those of the zone, from 1, in order.
    public var ranks: [Int]
    /// Units wanted.
    public var target: Int
  }

  /// Cells by day, then in the order of the zones and of the shifts.
  public let cells: [Cell]
  /// Unit-shifts of the budget that no cell takes, since each has its maximum or no risk.
  public let unplaced: Int
  /// Units above the minimum by zone, in the order of `Scenario.zones`.
  private let unitsOfZone: [Int: Int]

  /// The shares of a requirement's budget; nil where its target is a plain number.
  public init?(_ requirement: Requirement, in scenario: Scenario) {
    guard let budget = requirement.riskBudget, case .shifts(let ids) = requirement.time else { return nil }
    let zones = scenario.places(of: requirement).compactMap { place in
      place.zone.flatMap { zone in scenario.zones.firstIndex { $0.id == zone.id } }
    }
    let shifts = scenario.shifts.indices.filter { ids.contains(scenario.shifts[$0].id) }
    var cells = (0..<scenario.period.horizonDays).flatMap { day -> [Cell] in
      let date = scenario.period.date(day)
      guard requirement.applies(on: date) else { return [] }
      return zones.flatMap { zone in
        shifts.filter { scenario.shifts[$0].isWorked(on: date) }.map { shift in
          let percent = scenario.zones[zone].risk(scenario.shifts[shift].id, on: date.weekday)
          let minutes = scenario.shifts[shift].intervals.reduce(0) { $0 + $1.minutes }
          return Cell(zone: zone, day: day, shift: shift, weight: percent * minutes, ranks: [], target: requirement.minimum)
        }
      }
    }
    let published = cells.indices.filter { cells[$0].day < scenario.period.days }
    var sharing = BudgetSharing(cells, published, most: requirement.maximum ?? .max, days: scenario.period.days)
    var left = max(0, budget - published.count * requirement.minimum)
    while left > 0, let place = sharing.next(cells) {
      cells[place].ranks.append(sharing.take(cells[place]))
      cells[place].target += 1
      left -= 1
    }
    Self.continueBeyond(scenario.period, &cells)
    self.cells = cells
    unplaced = left
    unitsOfZone = sharing.unitsOfZone
  }

  /// Days after the roster are planned and not published: they ask what the same weekday asks in it, or where it is shorter than a week the day as far from its first; nothing of it is of the budget.
  private static func continueBeyond(_ period: Scenario.Period, _ cells: inout [Cell]) {
    for place in cells.indices where cells[place].day >= period.days && period.days > 0 {
      let cell = cells[place]
      let back = (cell.day - period.days) / 7 + 1
      let source = period.days >= 7 ? cell.day - 7 * back : (cell.day - period.days) % period.days
      guard let like = cells.first(where: { $0.day == source && $0.zone == cell.zone && $0.shift == cell.shift }) else { continue }
      (cells[place].target, cells[place].ranks) = (like.target, like.ranks)
    }
  }

  /// Points of a zone's unit by its place among its units, from 1: the first is worth nearly one and a half times as many as the requirement says, the last nearly half, all together what it says for each.
  ///
  /// So coverage has falling value, and where people are few every zone loses the same part of its units (the slope is an assumption). Rounded half up, at least 1 where there are points.
  func points(_ points: Int, rank: Int, zone: Int) -> Int {
    guard points > 0, let units = unitsOfZone[zone], units > 0 else { return 0 }
    return max(1, (points * (3 * units - 2 * rank + 1) + units) / (2 * units))
  }

  /// A requirement said for each cell by itself, with its target and the points of each step.
  func spelledOut(_ requirement: Requirement, in scenario: Scenario) -> [Requirement] {
    cells.map { cell in
      let steps = cell.ranks.map { points(requirement.points.target, rank: $0, zone: cell.zone) }
      let first = steps.first ?? 0
      var one = requirement
      one.riskBudget = nil
      one.place = .zones([scenario.zones[cell.zone].id])
      one.time = .shifts([scenario.shifts[cell.shift].id])
      one.weekdays = nil
      one.dates = [scenario.period.date(cell.day)]
      one.target = cell.target
      // Risk is in the targets already.
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
