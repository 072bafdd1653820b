import PatrolModel

/// How those who work one shift at one post ride together.
struct GroupSeating {
  /// A crew by places of kinds and officers.
  struct Crew {
    let kind: Int
    var leader: Int?
    var driver: Int?
    var members: [Int] = []

    var everyone: [Int] { [leader, driver == leader ? nil : driver].compactMap(\.self) + members }

    var size: Int { members.count + (leader == nil ? 0 : 1) + (driver == nil || driver == leader ? 0 : 1) }
  }

  private let grounds: Grounds
  private let officers: [Int]
  private let kinds: [Int]
  private let least: [Int]
  private let free: [Vehicle.Kind: Int]
  private let isReserve: Bool
  private let isHardOneRegu: Bool

  init(_ group: DerivedSeating.Group, officers: [Int], span: MinuteInterval, park: VehiclePark, _ grounds: Grounds) {
    self.grounds = grounds
    var order: [String] = []
    for officer in officers {
      if let regu = grounds.officers[officer].officer.regu, !order.contains(regu) { order.append(regu) }
    }
    // Those of one regu stand side by side, so that they are taken together.
    func place(_ officer: Int) -> Int { grounds.officers[officer].officer.regu.flatMap { order.firstIndex(of: $0) } ?? order.count }
    self.officers = officers.sorted { (place($0), $0) < (place($1), $1) }
    let kinds = grounds.crews.taken[group.post]
    self.kinds = kinds
    least = kinds.map { grounds.crews.least(kind: $0, post: group.post, day: group.day) }
    isReserve = !grounds.crews.isForCrewsAlone[group.post]
    isHardOneRegu = grounds.crews.oneRegu[group.day]?.hard != nil
    var free: [Vehicle.Kind: Int] = [:]
    if !park.cars.isEmpty {
      for kind in kinds { if let wanted = grounds.crews.kinds[kind].vehicle { free[wanted] = park.free(wanted, span) } }
    }
    self.free = free
  }

  /// The crews with the fewest breaches, then the most of them, then more of the kind that is listed first.
  func crews() -> [Crew] {
    var best: (breaches: Int, count: Int, crews: [Crew])?
    for candidate in candidates() {
      let count = candidate.count
      // Candidates come with the least that they can cost first; none after this can be better.
      if let best, (candidate.atLeast, -count) >= (best.breaches, -best.count) { break }
      let (crews, missing) = seat(candidate.numbers)
      let breaches = candidate.certain + missing
      if isReserve && breaches > 0 { continue }
      if best.map({ (breaches, -count) < ($0.breaches, -$0.count) }) ?? true { best = (breaches, count, crews) }
    }
    return (best?.crews ?? []).filter { !isReserve || !isHardOneRegu || Set($0.everyone.compactMap { regu($0) }).count < 2 }
  }

  /// So many crews of each kind, with the breaches that are certain and the least that they can come to, the fewest first.
  private func candidates() -> [(numbers: [Int], count: Int, certain: Int, atLeast: Int)] {
    let holders = kinds.map { kind in
      officers.count { grounds.crews.mayLead($0, kind: kind) && (!grounds.crews.kinds[kind].leaderDrives || grounds.crews.mayDrive($0, kind: kind)) }
    }
    var found: [(numbers: [Int], count: Int, certain: Int, atLeast: Int)] = []
    func extend(_ numbers: [Int], fewest: Int, most: Int) {
      guard numbers.count < kinds.count else {
        // Everyone is seated; only the reserve may go without any crew.
        if most == 0 && !isReserve { return }
        let vehicles = free.reduce(0) { sum, entry in
          let wanted = zip(kinds, numbers).reduce(0) { $0 + (grounds.crews.kinds[$1.0].vehicle == entry.key ? $1.1 : 0) }
          return sum + max(0, wanted - entry.value)
        }
        let certain = max(0, fewest - officers.count) + (isReserve ? 0 : max(0, officers.count - most)) + vehicles
        let leaders = zip(numbers, holders).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        if !isReserve || certain + leaders == 0 { found.append((numbers, numbers.reduce(0, +), certain, certain + leaders)) }
        return
      }
      let place = numbers.count
      let largest = grounds.crews.kinds[kinds[place]].most
      var number = 0
      // A crew more than everyone fills only adds breaches.
      while number == 0 || (isReserve ? fewest + number * least[place] <= officers.count : fewest + (number - 1) * least[place] < officers.count) {
        extend(numbers + [number], fewest: fewest + number * least[place], most: most + number * largest)
        number += 1
      }
    }
    extend([], fewest: 0, most: 0)
    return found.sorted {
      ($0.atLeast, $1.count) == ($1.atLeast, $0.count)
        ? $1.numbers.lexicographicallyPrecedes($0.numbers) : ($0.atLeast, $1.count) < ($1.atLeast, $0.count)
    }
  }

  /// Seats everyone in so many crews of each kind: named seats first, as few as can be without their qualification, then members.
  private func seat(_ numbers: [Int]) -> (crews: [Crew], missing: Int) {
    var crews = zip(kinds, numbers).flatMap { kind, number in (0..<number).map { _ in Crew(kind: kind) } }
    let seats = crews.indices.flatMap { NamedSeat.seats(of: grounds.crews.kinds[crews[$0].kind], crew: $0) }
    let costs = seats.map { seat in officers.map { seat.missing($0, kind: crews[seat.crew].kind, grounds.crews) } + seats.map { _ in seat.steps } }
    let chosen = LeastAssignment.columns(costs)
    var missing = 0
    var isFree = officers.map { _ in true }
    for (place, seat) in seats.enumerated() {
      missing += costs[place][chosen[place]]
      guard chosen[place] < officers.count, costs[place][chosen[place]] < seat.steps else { continue }
      isFree[chosen[place]] = false
      if seat.leads { crews[seat.crew].leader = officers[chosen[place]] }
      if seat.drives { crews[seat.crew].driver = officers[chosen[place]] }
    }
    func fill(_ crew: Int, isReguKept: Bool) -> Bool {
      let own = crews[crew].everyone.lazy.compactMap { regu($0) }.first
      let first = officers.indices.first { isFree[$0] && (own == nil || regu(officers[$0]) == own) }
      let fitting = first ?? officers.indices.first { isFree[$0] && regu(officers[$0]) == nil }
      guard let place = fitting ?? (isReguKept ? nil : officers.indices.first { isFree[$0] }) else { return false }
      isFree[place] = false
      crews[crew].members.append(officers[place])
      return true
    }
    for (crew, fewest) in zip(crews.indices, crews.map { crew in kinds.firstIndex(of: crew.kind).map { least[$0] } ?? 1 }) {
      while crews[crew].size < fewest, fill(crew, isReguKept: false) {}
    }
    for isReguKept in isReserve ? [true] : [true, false] {
      for crew in crews.indices { while crews[crew].size < grounds.crews.kinds[crews[crew].kind].most, fill(crew, isReguKept: isReguKept) {} }
    }
    if !isReserve, let last = crews.indices.last { while fill(last, isReguKept: false) {} }
    return (crews, missing)
  }

  private func regu(_ officer: Int) -> String? { grounds.officers[officer].officer.regu }
}

/// A seat with a role in a crew that is being formed.
private struct NamedSeat {
  let crew: Int
  let leads: Bool
  let drives: Bool

  /// Breaches where nobody fits.
  var steps: Int { (leads ? 1 : 0) + (drives ? 1 : 0) }

  static func seats(of kind: CrewKind, crew: Int) -> [NamedSeat] {
    if kind.leaderDrives { return [NamedSeat(crew: crew, leads: true, drives: true)] }
    return (kind.leader == nil ? [] : [NamedSeat(crew: crew, leads: true, drives: false)])
      + (kind.driver == nil ? [] : [NamedSeat(crew: crew, leads: false, drives: true)])
  }

  /// Breaches with an officer in it.
  func missing(_ officer: Int, kind: Int, _ crews: CrewGrounds) -> Int {
    (leads && !crews.mayLead(officer, kind: kind) ? 1 : 0) + (drives && !crews.mayDrive(officer, kind: kind) ? 1 : 0)
  }
}

/// The cheapest choice of one column for each row, all different.
///
/// The Hungarian method with potentials (Kuhn 1955, Munkres 1957); there are at least as many columns as rows.
enum LeastAssignment {
  /// The column of each row.
  static func columns(_ costs: [[Int]]) -> [Int] {
    let width = costs.first?.count ?? 0
    // Row and column 0 are a place to start from.
    var rowPrices = [Int](repeating: 0, count: costs.count + 1)
    var columnPrices = [Int](repeating: 0, count: width + 1)
    var rowOfColumn = [Int](repeating: 0, count: width + 1)
    for row in 1..<(costs.count + 1) {
      rowOfColumn[0] = row
      var column = 0
      var least = [Int](repeating: Int.max, count: width + 1)
      var cameFrom = [Int](repeating: 0, count: width + 1)
      var isDone = [Bool](repeating: false, count: width + 1)
      repeat {
        isDone[column] = true
        let here = rowOfColumn[column]
        var step = Int.max
        var next = 0
        for other in 1..<(width + 1) where !isDone[other] {
          let reduced = costs[here - 1][other - 1] - rowPrices[here] - columnPrices[other]
          if reduced < least[other] { (least[other], cameFrom[other]) = (reduced, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0..<(width + 1) {
          if isDone[other] {
            rowPrices[rowOfColumn[other]] += step
            columnPrices[other] -= step
          } else if least[other] < Int.max {
            least[other] -= step
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      while column != 0 {
        let previous = cameFrom[column]
        rowOfColumn[column] = rowOfColumn[previous]
        column = previous
      }
    }
    var columns = [Int](repeating: 0, count: costs.count)
    for column in 1..<(width + 1) where rowOfColumn[column] > 0 { columns[rowOfColumn[column] - 1] = column - 1 }
    return columns
  }
}
