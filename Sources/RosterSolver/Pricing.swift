import LineGeneration
import PatrolModel

/// What officers and vehicles are worth under prices of a model's rows.
struct Pricing: Sendable {
  private let model: RosterModel
  private let prices: [Double]
  private let served: ServedRows

  /// - Parameter prices: by row of the model's problem.
  init(_ model: RosterModel, _ prices: [Double]) {
    self.model = model
    self.prices = prices
    served = ServedRows(model.rows, problemRows: model.problemRows, postCount: model.ground.posts.count)
  }

  /// Hundredths of a point, rounded up but for what arithmetic with fractions adds.
  static func hundredths(_ points: Double) -> Int { max(0, Int((points * 100 - 0.001).rounded(.up))) }

  /// What a change is worth in points; nil where that cannot be told.
  func worth(of change: ScenarioChange) throws(SolverError) -> Double? {
    let scenario = model.ground.scenario
    switch change {
    case .oneMoreOfficer:
      let ground = Groundwork(scenario.applying(change))
      guard ground.scenario.officers.count > scenario.officers.count else { return nil }
      return try leastCost(of: ground.scenario.officers.count - 1, in: ground).map { -$0 }
    case .oneMoreVehicle(let kind): return worth(ofVehicle: kind)
    case .oneDayBack(let id, _), .oneMoreQualification(let id, _):
      guard let officer = scenario.officers.firstIndex(where: { $0.id == id }), let before = try leastCost(of: officer, in: model.ground),
        let after = try leastCost(of: officer, in: Groundwork(scenario.applying(change)))
      else { return nil }
      return before - after
    }
  }

  /// The least that a line of an officer costs under the prices; his scenario is the model's or one like it.
  ///
  /// Each cell is paid what the best way to go is worth there. The prices of heads, which tie officers to ways, are left aside: where somebody is locked they may be anything.
  /// What he could do at tasks is left out.
  private func leastCost(of officer: Int, in ground: Groundwork) throws(SolverError) -> Double? {
    // Letters of another meaning have no prices here.
    guard ground.alphabet.letters == model.ground.alphabet.letters else { return nil }
    let facts = ground.scenario.officers[officer]
    let claim = SeatingClaim.all(in: ground.scenario)[officer]
    let counting = Set(
      zip(model.rows, model.problemRows).filter { presence, row in
        row >= 0 && presence.demands.contains { ground.scenario.matches($0.officers, facts) }
      }.map(\.1))
    let line = try LineCompiler(ground).line(of: officer)
    var worker = line.worker
    let placements = line.placements
    let letterCount = model.problem.letterCount
    var paid = [Double](repeating: 0, count: worker.cells.count)
    for cell in worker.cells.indices where worker.cells[cell] != nil {
      let (day, letter) = (cell / letterCount, cell % letterCount)
      guard let shift = ground.shift(ofLetter: letter) else { continue }
      let choices = placements.choices(day: day, letter: letter)
      guard !choices.isEmpty else { continue }
      let options = model.options(ShiftOnDay(day: day, shift: shift), choices, claim: claim, served) { instance, post in
        served.officerEntries(instance, post: post).filter { counting.contains($0.row) }
      }
      let worths = options.map { option in option.entries.reduce(-Double(option.points)) { $0 + prices[$1.row] * Double($1.coefficient) } }
      guard let best = worths.max() else {
        // Too few work here to make a crew.
        worker.cells[cell] = nil
        continue
      }
      paid[cell] = best
    }
    var problem = RosterProblem(dayCount: model.problem.dayCount, letterCount: model.problem.letterCount)
    problem.workers = [worker]
    do {
      return try problem.leastLineCost(worker: 0, paying: paid)
    } catch {
      throw .engine(error)
    }
  }

  /// The most that the shifts are worth in which one vehicle can go out one after the other.
  private func worth(ofVehicle kind: Vehicle.Kind) -> Double {
    let ground = model.ground
    let trips = (model.fleet.rows[kind] ?? [:]).map { (instance: $0, span: ground.span($0), worth: -prices[$1]) }
      .filter { $0.worth > 0 }.sorted { ($0.span.end, $0.instance) < ($1.span.end, $1.instance) }
    // The best of the first so many trips, in order of their ends.
    var best: [Double] = [0]
    for (place, trip) in trips.enumerated() {
      let earlier = trips[..<place].count { $0.span.end <= trip.span.start }
      best.append(max(best[place], best[earlier] + trip.worth))
    }
    return best[trips.count]
  }
}
