import LineGeneration
import PatrolModel

extension SecondRank {
  /// A crew, or all who stand at one post in one shift, with those who may be in it.
  private struct Company {
    var day: Int
    var seat: Seat
    /// Who may be in it, by which letter; held officers are among them by their one letter.
    var takers: [(officer: Int, letter: Int)] = []
  }

  /// What partnerships cost; where nothing here can change that, as settled points or not at all.
  ///
  /// Flows keep how many stand at a post, so a post's company that anyone can be in has somebody in it, and crews are the plan's.
  mutating func addPartnerships() {
    guard scenario.partnerships.contains(where: { $0.points > 0 }) else { return }
    let companies = companies
    for partnership in scenario.partnerships where partnership.points > 0 {
      switch partnership.kind {
      case .together(let officers): addTogether(marks(officers), partnership.points, companies)
      case .apart(let officers): addApart(marks(officers), partnership.points, companies)
      case .accompanied(let juniors, let mentors):
        let (juniors, mentors) = (marks(juniors), marks(mentors))
        // A filter that names nobody asks nothing.
        if mentors.contains(true) { addAccompanied(juniors, mentors, partnership.points, companies) }
      case .present(let holders, let posts):
        let holders = marks(holders)
        if holders.contains(true) { addPresent(holders, Set(posts), partnership.points, companies) }
      }
    }
  }

  private func marks(_ ids: [Officer.ID]) -> [Bool] {
    let named = Set(ids)
    return scenario.officers.map { named.contains($0.id) }
  }

  private func marks(_ filter: OfficerFilter) -> [Bool] { scenario.officers.map { scenario.matches(filter, $0) } }

  /// All companies of published days: crews in the plan's order, even where only locks formed them and nobody is in them, then posts.
  private var companies: [Company] {
    struct Key: Hashable {
      var day: Int
      var seat: Seat
    }
    var companies: [Company] = []
    var places: [Key: Int] = [:]
    func place(_ day: Int, _ seat: Seat) -> Int {
      let key = Key(day: day, seat: seat)
      if let known = places[key] { return known }
      places[key] = companies.count
      companies.append(Company(day: day, seat: seat))
      return companies.count - 1
    }
    for (number, crew) in plan.crews.enumerated() where days.contains(crew.day) { _ = place(crew.day, Seat(shift: crew.shift, crew: number)) }
    for (officer, worker) in problem.workers.enumerated() {
      for day in days {
        for letter in 0..<problem.letterCount where worker.cells[cell(day, letter)] != nil {
          guard let seat = seat(officer, day, letter) else { continue }
          companies[place(day, seat)].takers.append((officer, letter))
        }
      }
    }
    return companies
  }

  /// Whether somebody may have to be in it: nothing is asked of those who stand in reserve in no crew.
  private func isAsked(_ company: Company) -> Bool { company.seat.post.map { model.ground.posts[$0].id != Post.reserveID } ?? true }

  private mutating func count(_ taker: (officer: Int, letter: Int), _ day: Int, in row: Int, _ coefficient: Int = 1) {
    problem.workers[taker.officer].extraRows.append(
      CellRowEntry(day: day - days.lowerBound, letter: taker.letter, row: row, coefficient: coefficient))
  }

  /// Adds a column that is decided before the cells.
  private mutating func addColumn(cost: Int, upper: Int, _ entries: [RowEntry]) {
    problem.columns.append(StaticColumn(cost: cost, upper: upper, entries: entries, branchPriority: 1))
  }

  /// Each company of a shift in which a member is beyond the first costs points.
  private mutating func addTogether(_ marks: [Bool], _ points: Int, _ companies: [Company]) {
    let own = companies.filter { company in company.takers.contains { marks[$0.officer] } }
    for shift in Dictionary(grouping: own, by: { ShiftOnDay(day: $0.day, shift: $0.seat.shift) }).sorted(by: { $0.key < $1.key }).map(\.value) {
      let members = Set(shift.flatMap { $0.takers.map(\.officer) }.filter { marks[$0] })
      guard members.count > 1, shift.count > 1 else { continue }
      let sum = addRow(.atMost(1))
      for company in shift {
        var entries = [RowEntry(row: sum, coefficient: 1)]
        for taker in company.takers where marks[taker.officer] {
          // A company counts from the first member on.
          let row = addRow(.atMost(0))
          count(taker, company.day, in: row)
          entries.append(RowEntry(row: row, coefficient: -1))
        }
        addColumn(cost: 0, upper: 1, entries)
      }
      addColumn(cost: points, upper: min(members.count, shift.count) - 1, [RowEntry(row: sum, coefficient: -1)])
    }
  }

  /// Each member of a company beyond the first costs points.
  private mutating func addApart(_ marks: [Bool], _ points: Int, _ companies: [Company]) {
    for company in companies {
      let members = company.takers.filter { marks[$0.officer] }
      guard members.count > 1 else { continue }
      let row = addRow(.atMost(1))
      for taker in members { count(taker, company.day, in: row) }
      addColumn(cost: points, upper: members.count - 1, [RowEntry(row: row, coefficient: -1)])
    }
  }

  /// A company with a junior and no mentor costs points; who is both is a mentor to himself.
  private mutating func addAccompanied(_ juniors: [Bool], _ mentors: [Bool], _ points: Int, _ companies: [Company]) {
    for company in companies where isAsked(company) {
      let led = company.takers.filter { juniors[$0.officer] && !mentors[$0.officer] }
      guard !led.isEmpty else { continue }
      // Juniors may come where a mentor does, or at the price: one row for each of them, so that they do not multiply with the mentors.
      let leave = addRow(.atMost(0))
      for mentor in company.takers where mentors[mentor.officer] { count(mentor, company.day, in: leave, -1) }
      var entries = [RowEntry(row: leave, coefficient: 1)]
      for junior in led {
        let row = addRow(.atMost(0))
        count(junior, company.day, in: row)
        entries.append(RowEntry(row: row, coefficient: -1))
      }
      addColumn(cost: 0, upper: 1, entries)
      addColumn(cost: points, upper: 1, [RowEntry(row: leave, coefficient: -1)])
    }
  }

  /// A company at the posts with no holder costs points.
  private mutating func addPresent(_ marks: [Bool], _ posts: Set<Post.ID>, _ points: Int, _ companies: [Company]) {
    for company in companies where isAsked(company) {
      guard let place = place(company.seat), posts.contains(model.ground.posts[place.post].id) else { continue }
      let holders = company.takers.filter { marks[$0.officer] }
      guard !holders.isEmpty else {
        settledPoints += points
        continue
      }
      let row = addRow(.atLeast(1))
      for holder in holders { count(holder, company.day, in: row) }
      addColumn(cost: points, upper: 1, [RowEntry(row: row, coefficient: 1)])
    }
  }
}
