/// An officer whose hard rules give way, because no line of his keeps them all.
public struct Exemption: Sendable, Hashable {
  /// Why they give way.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// His orders leave him no line that keeps every rule.
    case order
    /// His locks do, and the solve was told to obey them all the same.
    case force
    /// History and what else is fixed do, without any lock or order.
    case history
  }

  /// Whose rules.
  public var officer: Officer.ID
  /// Why.
  public var reason: Reason

  /// An officer whose hard rules give way.
  public init(officer: Officer.ID, reason: Reason) {
    self.officer = officer
    self.reason = reason
  }
}

/// What a breach of a hard rule follows from, where it is let stand.
public enum BreachGround: Sendable, Hashable {
  /// These orders, or locks that were forced, in the scenario's order; never none.
  case requests([Request])
  /// History and what else is fixed.
  case history
}

extension Scenario {
  /// Days between an order and a breach at which the one still answers for the other.
  private static let reachOfOrders = 2

  /// The orders that answer for a breach: those of its officer on its dates, or at most two days before the first or after the last of them.
  ///
  /// Nothing answers for an order or a lock that is not obeyed, nor for two shifts that share a minute.
  public func orders(covering breach: Breach) -> [Request] { requests(covering: breach, kinds: [.order]) }

  /// What a breach of an officer follows from; nil where nothing answers for it.
  ///
  /// - Parameter exemption: what the solver said of the officer; nil where it said nothing, or was not asked: then only orders near the breach count.
  public func ground(of breach: Breach, exemption: Exemption?) -> BreachGround? {
    let kinds: Set<Request.Kind> = exemption?.reason == .force ? [.order, .lock] : [.order]
    let near = requests(covering: breach, kinds: kinds)
    if !near.isEmpty { return .requests(near) }
    guard let exemption, Self.mayStand(breach) else { return nil }
    // What an order brings about may come to light days later, so far from it all of them answer.
    let all = requests.filter { $0.officer == breach.officer && kinds.contains($0.kind) }
    return exemption.reason == .history || all.isEmpty ? .history : .requests(all)
  }

  private func requests(covering breach: Breach, kinds: Set<Request.Kind>) -> [Request] {
    guard Self.mayStand(breach), let first = breach.dates.first, let last = breach.dates.last else { return [] }
    return requests.filter { request in
      request.officer == breach.officer && kinds.contains(request.kind) && request.date - last <= Self.reachOfOrders
        && first - request.date <= Self.reachOfOrders
    }
  }

  /// A pair of days under `availability` are two shifts that overlap.
  private static func mayStand(_ breach: Breach) -> Bool { breach.rule != .lock && !(breach.rule == .availability && breach.dates.count > 1) }
}
