import LineGeneration
import PatrolModel

extension RosterModel {
  /// What tells posts apart in one shift: who may go there at what price, what is counted there, and which crews ride.
  private struct Signature: Hashable {
    /// For each link of the shift the points, or nil where it may not go.
    var points: [Int?]
    var heads: [RowEntry]
    var kinds: [Int]
    var leasts: [Int]
    /// Times of tasks that may draw on whoever is there.
    var drawing: [Int]
    /// Whether single officers may stand there as well.
    var isReserve: Bool
  }

  private struct OfficerDay: Hashable {
    var officer: Officer.ID
    var date: CivilDate
  }

  /// Adds the pools of every shift on every day, with the columns of their crews.
  mutating func addPools(_ served: ServedRows) {
    guard !ground.scenario.crewKinds.isEmpty else { return }
    let bound = officersBoundToCrews
    var linksOfShift: [ShiftOnDay: [Int]] = [:]
    for (place, link) in links.enumerated() {
      if let shift = ground.shift(ofLetter: link.letter) { linksOfShift[ShiftOnDay(day: link.day, shift: shift), default: []].append(place) }
    }
    for instance in linksOfShift.keys.sorted() { addPools(instance, linksOfShift[instance] ?? [], bound[instance.day], served) }
  }

  /// For each day those who can neither be off nor stand where nobody has to sit in a crew: of them no whole crew may be possible, as by a lock.
  ///
  /// Whoever is kept to his cell by the question alone is none of them: where no whole crew is possible with him, the answer is that there is no roster.
  private var officersBoundToCrews: [Set<Int>] {
    let scenario = ground.scenario
    let locked = Set(scenario.requests.filter(\.kind.isBinding).map { OfficerDay(officer: $0.officer, date: $0.date) })
    var bound = (0..<ground.dayCount).map { day in
      let date = scenario.period.date(day)
      return Set(
        problem.workers.indices.filter { place in
          guard problem.workers[place].cells[day * problem.letterCount + Alphabet.off] == nil else { return false }
          let officer = scenario.officers[place].id
          let isKept = allowed.limits(officer: officer, date: date) || scenario.repair?.untouched.contains(officer) ?? false
          return !isKept || locked.contains(OfficerDay(officer: officer, date: date))
        })
    }
    for link in links where link.choices.contains(where: { ground.crewKinds[$0.post].isEmpty || ground.posts[$0.post].id == Post.reserveID }) {
      bound[link.day].subtract(link.officers)
    }
    return bound
  }

  private mutating func addPools(_ instance: ShiftOnDay, _ places: [Int], _ bound: Set<Int>, _ served: ServedRows) {
    let scenario = ground.scenario
    let date = scenario.period.date(instance.day)
    var order: [Signature] = []
    var postsOf: [Signature: [Int]] = [:]
    for post in ground.posts.indices where !ground.crewKinds[post].isEmpty {
      let points = places.map { place in links[place].choices.first { $0.post == post }?.points }
      guard points.contains(where: { $0 != nil }) else { continue }
      let signature = Signature(
        points: points, heads: served.officerEntries(instance, post: post), kinds: ground.crewKinds[post],
        leasts: ground.crewKinds[post].map { scenario.leastCrew(scenario.crewKinds[$0], at: ground.posts[post].id, on: date) },
        drawing: ground.taskTimes.drawing(on: instance, post: post),
        isReserve: ground.posts[post].id == Post.reserveID)
      if postsOf[signature] == nil { order.append(signature) }
      postsOf[signature, default: []].append(post)
    }
    for signature in order {
      let posts = postsOf[signature] ?? []
      let here = zip(places, signature.points).filter { $1 != nil }.map { place, _ in place }
      for (kind, least) in zip(signature.kinds, signature.leasts) {
        // Crews in reserve are formed only where somebody asks for them.
        if signature.isReserve, served.entries(instance, post: posts[0], crew: scenario.crewKinds[kind].id).isEmpty { continue }
        addPool(CrewPool(day: instance.day, shift: instance.shift, kind: kind, least: least, posts: posts), here, bound, served)
      }
    }
  }

  private mutating func addPool(_ bare: CrewPool, _ places: [Int], _ bound: Set<Int>, _ served: ServedRows) {
    var pool = bare
    let scenario = ground.scenario
    let kind = scenario.crewKinds[pool.kind]
    let date = scenario.period.date(pool.day)
    let instance = ShiftOnDay(day: pool.day, shift: pool.shift)
    let officers = Set(places.flatMap { links[$0].officers })
    pool.lockedOfficers = officers.count(where: bound.contains)
    let most = officers.count / max(1, pool.least) + pool.lockedOfficers
    guard most > 0 else { return }
    var slots: [(regu: String?, points: Int)] = [(nil, 0)]
    let regu = Set(officers.compactMap { seating[$0].regu }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if scenario.rule(.oneReguCrew, on: date)?.hard != nil, regu.count > 1 {
      slots = regu.map { ($0, 0) }
      if pool.lockedOfficers > 0 { slots.append((nil, scenario.levels.crewBreach)) }
    }
    for slot in slots { addSlot(regu: slot.regu, points: slot.points, to: &pool, kind, most: most) }
    let isOne = pool.posts.count == 1 && pool.slots.count == 1
    if isOne {
      problem.columns[pool.slots[0].columns[0]].entries += served.entries(instance, post: pool.posts[0], crew: kind.id)
      pool.postColumns = pool.slots[0].columns
    } else {
      let sum = addRow(.exactly(0))
      for slot in pool.slots { problem.columns[slot.columns[0]].entries.append(RowEntry(row: sum, coefficient: 1)) }
      for post in pool.posts {
        let entries = [RowEntry(row: sum, coefficient: -1)] + served.entries(instance, post: post, crew: kind.id)
        pool.postColumns.append(addColumn(cost: 0, upper: most, entries: entries, priority: Priority.crews))
      }
    }
    for slot in slots { addLendingSlots(regu: slot.regu, points: slot.points, to: &pool, kind, most: most, places, served) }
    poolsOfShift[instance, default: []].append(pools.count)
    pools.append(pool)
  }

  private mutating func addSlot(regu: String?, points: Int, to pool: inout CrewPool, _ kind: CrewKind, most: Int) {
    var (slot, entries) = slotRows(regu: regu, isBreach: points > 0, pool, kind)
    slot.columns = [addColumn(cost: points, upper: most, entries: entries, priority: Priority.crews)]
    pool.slots.append(slot)
  }

  /// The rows of a slot, with what each of its crews takes in them.
  ///
  /// - Parameter moments: of a single crew that may lend people; whoever is locked there and finds no seat does not ride in it.
  mutating func slotRows(
    regu: String?, isBreach: Bool, moments: [CrewPool.Moment]? = nil, _ pool: CrewPool, _ kind: CrewKind
  ) -> (slot: CrewPool.Slot, entries: [RowEntry]) {
    let locked = pool.lockedOfficers
    var entries: [RowEntry] = []
    var relief: [(rows: [RowEntry], most: Int)] = []
    func need(_ row: Int, perCrew: Int) {
      if row >= 0 { entries.append(RowEntry(row: row, coefficient: -perCrew)) }
    }
    let leastRow: Int
    let mostRow: Int
    if pool.least == kind.most {
      leastRow = addRow(.exactly(0))
      mostRow = leastRow
      need(leastRow, perCrew: kind.most)
    } else {
      leastRow = addRow(.atLeast(0))
      mostRow = addRow(.atMost(0))
      need(leastRow, perCrew: pool.least)
      need(mostRow, perCrew: kind.most)
    }
    // A crew that locks leave too small is absent only while it lends somebody, so whom it lacks count as left.
    relief.append((([leastRow] + (moments ?? []).map(\.enough)).map { RowEntry(row: $0, coefficient: 1) }, pool.least * locked))
    if moments == nil { relief.append(([RowEntry(row: mostRow, coefficient: -1)], locked)) }
    let leaderRow = kind.leader == nil ? -1 : addRow(.atLeast(0))
    let driverRow = kind.driver == nil || kind.leaderDrives ? -1 : addRow(.atLeast(0))
    // Where the leader drives, who can do either matters only when nobody can do both.
    let needsEither = kind.leaderDrives ? locked > 0 : leaderRow >= 0 && driverRow >= 0
    let eitherRow = needsEither ? addRow(.atLeast(0)) : -1
    need(leaderRow, perCrew: 1)
    need(driverRow, perCrew: 1)
    need(eitherRow, perCrew: kind.leaderDrives ? 1 : 2)
    if kind.leaderDrives {
      relief += [leaderRow, eitherRow].filter { $0 >= 0 }.map { ([RowEntry(row: $0, coefficient: 1)], locked) }
    } else {
      for row in [leaderRow, driverRow] where row >= 0 {
        relief.append(([row, eitherRow].filter { $0 >= 0 }.map { RowEntry(row: $0, coefficient: 1) }, locked))
      }
    }
    if locked > 0 { for (rows, most) in relief { addBreachColumn(upper: most, entries: rows) } }
    let slot = CrewPool.Slot(
      regu: regu, isBreach: isBreach, columns: [], least: leastRow, most: mostRow, leader: leaderRow, driver: driverRow, either: eitherRow)
    return (slot, entries)
  }
}
