/// The units of a budget while they are handed out, to zones, their shifts and those shifts' days.
struct BudgetSharing {
  /// A zone, or one of its shifts, with what it weighs and has.
  private struct Share {
    var weight = 0
    var units = 0
    /// Units above the minimums.
    var handedOut = 0
  }

  private struct ZoneShift: Hashable {
    let zone: Int
    let shift: Int
  }

  private struct DaysOfUnit: Hashable {
    let cells: ZoneShift
    let unit: Int
  }

  private let most: Int
  /// Places of cells, each zone's shifts in order.
  private let cellsOf: [(zone: Int, shifts: [(shift: ZoneShift, cells: [Int])])]
  private var zones: [Int: Share] = [:]
  private var shifts: [ZoneShift: Share] = [:]
  private var unitsOfDay: [Int]
  private var daysOf: [DaysOfUnit: [Int]] = [:]

  /// - Parameters:
  ///   - cells: All cells with their minimums.
  ///   - places: Those that share the budget.
  ///   - most: Largest number of units in a cell.
  ///   - days: Published days.
  init(_ cells: [RiskTargets.Cell], _ places: [Int], most: Int, days: Int) {
    self.most = most
    unitsOfDay = [Int](repeating: 0, count: days)
    var cellsOf: [(zone: Int, shifts: [(shift: ZoneShift, cells: [Int])])] = []
    for place in places {
      let cell = cells[place]
      let key = ZoneShift(zone: cell.zone, shift: cell.shift)
      zones[cell.zone, default: Share()].weight += cell.weight
      zones[cell.zone]?.units += cell.target
      shifts[key, default: Share()].weight += cell.weight
      shifts[key]?.units += cell.target
      let zone = cellsOf.firstIndex { $0.zone == cell.zone } ?? cellsOf.count
      if zone == cellsOf.count { cellsOf.append((cell.zone, [])) }
      let shift = cellsOf[zone].shifts.firstIndex { $0.shift == key } ?? cellsOf[zone].shifts.count
      if shift == cellsOf[zone].shifts.count { cellsOf[zone].shifts.append((key, [])) }
      cellsOf[zone].shifts[shift].cells.append(place)
    }
    self.cellsOf = cellsOf
  }

  /// Units above the minimums by zone.
  var unitsOfZone: [Int: Int] { zones.mapValues(\.handedOut) }

  /// The cell that gets the next unit; nil where none can have one.
  func next(_ cells: [RiskTargets.Cell]) -> Int? {
    func isOpen(_ place: Int) -> Bool { cells[place].weight > 0 && cells[place].target < most }
    let open = cellsOf.lazy.filter { $0.shifts.contains { $0.cells.contains(where: isOpen) } }
    guard let zone = Self.first(of: open, by: { zones[$0.zone] ?? Share() }) else { return nil }
    let ofZone = zone.shifts.filter { $0.cells.contains(where: isOpen) }
    guard let shift = Self.first(of: ofZone, by: { shifts[$0.shift] ?? Share() }) else { return nil }
    var best: Int?
    for place in shift.cells where isOpen(place) {
      guard let held = best else {
        best = place
        continue
      }
      let (own, other) = (cells[place].weight * (2 * cells[held].target + 1), cells[held].weight * (2 * cells[place].target + 1))
      if own > other || (own == other && prefers(cells[place], to: cells[held])) { best = place }
    }
    return best
  }

  /// The first of those with the greatest weight divided by 2n + 1.
  private static func first<Item>(of items: some Sequence<Item>, by share: (Item) -> Share) -> Item? {
    var best: (item: Item, share: Share)?
    for item in items {
      let own = share(item)
      guard let held = best?.share else {
        best = (item, own)
        continue
      }
      if own.weight * (2 * held.units + 1) > held.weight * (2 * own.units + 1) { best = (item, own) }
    }
    return best?.item
  }

  /// Of days of equal worth the one with fewer units so far, then the one farther from those that have the same unit of the zone's shift.
  private func prefers(_ cell: RiskTargets.Cell, to other: RiskTargets.Cell) -> Bool {
    guard unitsOfDay[cell.day] == unitsOfDay[other.day] else { return unitsOfDay[cell.day] < unitsOfDay[other.day] }
    let days = daysOf[DaysOfUnit(cells: ZoneShift(zone: cell.zone, shift: cell.shift), unit: cell.target)] ?? []
    func distance(_ day: Int) -> Int { days.map { abs($0 - day) }.min() ?? unitsOfDay.count }
    return distance(cell.day) > distance(other.day)
  }

  /// Hands a unit to a cell and says which one of its zone's it is, from 1.
  mutating func take(_ cell: RiskTargets.Cell) -> Int {
    let key = ZoneShift(zone: cell.zone, shift: cell.shift)
    unitsOfDay[cell.day] += 1
    daysOf[DaysOfUnit(cells: key, unit: cell.target), default: []].append(cell.day)
    shifts[key]?.units += 1
    zones[cell.zone]?.units += 1
    zones[cell.zone]?.handedOut += 1
    return zones[cell.zone]?.handedOut ?? 1
  }
}
