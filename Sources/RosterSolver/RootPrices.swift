import LineGeneration
import PatrolModel

/// What the linear program before any branching found scarce: a price for each of its rows.
///
/// Where it has several sets of prices, as often, these are any of them: some may be far above what one more saves.
public struct RootPrices: Sendable {
  /// Demands at which one more present is worth something, dearest first.
  public let demands: [DemandPrice]
  /// By row of the model that was solved.
  let rows: [Double]
  /// Officers whose rules gave way in that model.
  let exemptions: [Exemption]
  /// Hundredths that nothing can be worth more than: all points of the best roster found, because none has fewer than none.
  let mostHundredths: Int

  init(_ rows: [Double], of model: RosterModel, points: Int?, exemptions: [Exemption]) {
    self.rows = rows
    self.exemptions = exemptions
    let most = points.map { $0 * 100 } ?? .max
    mostHundredths = most
    let prices = zip(model.rows, model.problemRows).compactMap { presence, row -> DemandPrice? in
      guard row >= 0 else { return nil }
      let weight = presence.weights.joined().max() ?? 1
      // Nor is one more worth more than what nobody's being there costs beyond one.
      let steepest = presence.points[0] - presence.points[min(weight, presence.points.count - 1)]
      let hundredths = min(Pricing.hundredths(rows[row] * Double(weight)), 100 * max(0, steepest), most)
      return hundredths > 0 ? DemandPrice(demands: presence.demands, hundredths: hundredths) : nil
    }
    demands = prices.enumerated().sorted { ($1.element.hundredths, $0.offset) < ($0.element.hundredths, $1.offset) }.map(\.element)
  }
}

extension RosterSolver {
  /// Changes that are worth something under the prices of a solve, dearest first; alike ones in the order given.
  ///
  /// An officer is worth what the cheapest of his lines gains under the prices, a vehicle what the crews are worth that it can take out one after the other, a day
  /// or a qualification by how much more the officer is worth with it. Changes that speak of officers whose rules gave way are left out.
  /// - Parameter isCancelled: Asked before each change; true leaves out the rest.
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic.
  public func ranked(
    _ changes: [ScenarioChange], under prices: RootPrices, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SolverError) -> [RankedChange] {
    let model = try RosterModel(ground, exemptions: prices.exemptions)
    guard model.problem.rows.count == prices.rows.count else { return [] }
    let pricing = Pricing(model, prices.rows)
    let exempt = Set(prices.exemptions.map(\.officer))
    var ranked: [RankedChange] = []
    for change in changes where change.officer.map({ !exempt.contains($0) }) ?? true {
      if isCancelled?() == true { break }
      let hundredths = Pricing.hundredths(try pricing.worth(of: change) ?? 0)
      if hundredths > 0 { ranked.append(RankedChange(change: change, hundredths: hundredths)) }
    }
    return ranked.enumerated().sorted { ($1.element.hundredths, $0.offset) < ($0.element.hundredths, $1.offset) }.map { _, ranked in
      RankedChange(change: ranked.change, hundredths: min(ranked.hundredths, prices.mostHundredths))
    }
  }
}

extension ScenarioChange {
  /// Whose line it changes; nil where it changes nobody's who is there.
  fileprivate var officer: Officer.ID? {
    switch self {
    case .oneMoreOfficer, .oneMoreVehicle: nil
    case .oneDayBack(let officer, _), .oneMoreQualification(let officer, _): officer
    }
  }
}
