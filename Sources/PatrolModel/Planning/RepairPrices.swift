/// Prices under which the best roster is the smallest repair of another one (`Scenario.draft`): who is disturbed and which cells change come before all ordinary points.
///
/// They never come from files: a repair sets them, solver and audit obey them alike, and nothing that a user reads counts them.
public struct RepairPrices: Sendable, Hashable {
  /// What a changed cell is for the one whose cell it is, in the order in which people are disturbed.
  public enum Change: Int, Sendable, Hashable, CaseIterable {
    /// Out of reserve to a post of the same shift, or off a duty that he had.
    case reserve = 0
    /// To another post in the same shift.
    case post = 1
    /// To a shift of the same day that begins earlier or later.
    case shift = 2
    /// Called in on a day off.
    case dayOff = 3

    /// What a cell that was one thing and is another is; nil where it is the same, and a draft that names no post says nothing of posts.
    public init?(was: Roster.Duty?, now: Roster.Duty?) {
      guard let was else {
        guard now != nil else { return nil }
        self = .dayOff
        return
      }
      guard let now else {
        self = .reserve
        return
      }
      if was.shift != now.shift {
        self = .shift
      } else if let post = was.post, post != now.post {
        self = post == Post.reserveID ? .reserve : .post
      } else {
        return nil
      }
    }
  }

  /// What each point of a missing minimum, or of somebody missing at a task, counts.
  public var minimum: Int
  /// Posts whose missing minimums count `protection` times as much.
  public var protected: Set<Post.ID>
  /// How many times as much a missing minimum counts at a protected post; the default 10 is an assumption.
  public var protection: Int
  /// For each officer of whom a cell is changed.
  public var person: Int
  /// For each changed cell.
  public var cell: Int
  /// For each step of `Change` of a changed cell.
  public var recall: Int
  /// Whether all other points count as the scenario says; false: not at all.
  public var countsOthers: Bool
  /// The days whose cells may change.
  public var dates: ClosedRange<CivilDate>
  /// What the scenario asks at ordinary prices, where that was worked out already: it is not worked out again.
  package var asked: [Demand]?
  /// Officers whose cells may not change on those days either; nobody unless said.
  ///
  /// The solver alone obeys it: a roster in which they change is judged like any other.
  public var untouched: Set<Officer.ID> = []

  /// Prices of a repair.
  public init(
    minimum: Int, protected: Set<Post.ID> = [], protection: Int = 10, person: Int, cell: Int = 0, recall: Int = 0, countsOthers: Bool = false,
    dates: ClosedRange<CivilDate>
  ) {
    self.minimum = minimum
    self.protected = protected
    self.protection = protection
    self.person = person
    self.cell = cell
    self.recall = recall
    self.countsOthers = countsOthers
    self.dates = dates
  }

  /// Points of a changed cell, the person apart; nil where it is not changed.
  public func points(was: Roster.Duty?, now: Roster.Duty?) -> Int? {
    Change(was: was, now: now).map { cell + recall * $0.rawValue }
  }

  /// How many times as much a missing minimum at some posts counts as at others: more where all of them are protected.
  public func weight(of posts: [Post.ID]) -> Int { !posts.isEmpty && posts.allSatisfy(protected.contains) ? protection : 1 }

  /// What a demand asks under these prices.
  func priced(_ demand: Demand) -> Demand {
    var demand = demand
    let points = demand.points
    demand.points = .init(
      minimum: points.minimum * minimum * weight(of: demand.posts), target: countsOthers ? points.target : 0,
      furtherTargets: countsOthers ? points.furtherTargets : [], maximum: countsOthers ? points.maximum : 0)
    return demand
  }

  /// The forms of a rule under these prices: second rank is left aside, and where other points do not count hard limits alone are left.
  func inForce(_ forms: [RuleInForce], of definition: RuleDefinition) -> [RuleInForce] {
    if definition.id == .nearDraft {
      return [
        RuleInForce(rule: .nearDraft, instance: "", hard: nil, prefer: nil, points: 1, parameters: [:], posts: [], window: .week)
      ]
    }
    if definition.isSecondRank { return forms.filter { $0.hard != nil } }
    guard !countsOthers else { return forms }
    return forms.filter { $0.hard != nil }.map { form in
      var form = form
      form.prefer = nil
      form.points = 0
      return form
    }
  }
}
