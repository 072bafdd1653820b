import PatrolModel
import Wording

/// How many more officers it takes, with the roster that shows it: what reports are made from.
public struct StaffFacts: Sendable {
  /// A kind of officer of whom some are added.
  public struct Kind: Sendable, Hashable {
    /// After whom they are made; nil where their qualifications alone say it.
    public var like: Officer.ID?
    /// What each of them holds.
    public var qualifications: [Qualification.ID]
    /// Those who are added, by id.
    public var officers: [Officer.ID]
    /// How many of them must be on the books.
    public var onTheBooks: Int
    /// Their duties on published days, by the scenario's shifts.
    public var duties: [Int]

    /// A kind.
    public init(like: Officer.ID?, qualifications: [Qualification.ID], officers: [Officer.ID], onTheBooks: Int, duties: [Int]) {
      self.like = like
      self.qualifications = qualifications
      self.officers = officers
      self.onTheBooks = onTheBooks
      self.duties = duties
    }
  }

  /// What had to be met.
  public var goal: Wording.NeedsMet
  /// The kinds of whom some are added.
  public var kinds: [Kind]
  /// How many it takes at least.
  public var least: Int
  /// Whether no officers whatever would make less missing.
  public var isMissingLeast: Bool
  /// Whether nobody can be exchanged for one with fewer qualifications.
  public var areQualificationsLeast: Bool
  /// Officers or crews that stay missing.
  public var missing: Int
  /// Hundredths of the time that an officer on the books is present.
  public var availabilityPercent: Int
  /// The roster with the officers, under all points of the scenario.
  public var report: RosterReport
  /// The same roster under what was asked alone: its shortages are what stays missing.
  public var needs: RosterReport
  /// What is known of this roster; its bound holds for the rosters that `isBoundOfAll` says.
  public var search: SearchFacts
  /// Whether the bound holds for every roster of the scenario; otherwise for those in which nothing is missing.
  public var isBoundOfAll: Bool

  /// Facts of an answer.
  public init(
    goal: Wording.NeedsMet, kinds: [Kind], least: Int, isMissingLeast: Bool, areQualificationsLeast: Bool, missing: Int, availabilityPercent: Int,
    report: RosterReport, needs: RosterReport, search: SearchFacts, isBoundOfAll: Bool
  ) {
    self.goal = goal
    self.kinds = kinds
    self.least = least
    self.isMissingLeast = isMissingLeast
    self.areQualificationsLeast = areQualificationsLeast
    self.missing = missing
    self.availabilityPercent = availabilityPercent
    self.report = report
    self.needs = needs
    self.search = search
    self.isBoundOfAll = isBoundOfAll
  }

  /// What holds of this roster among all rosters of the scenario: the rest is left out.
  public var ofAllRosters: SearchFacts {
    guard !isBoundOfAll else { return search }
    var search = search
    search.bound = nil
    if search.end == .proven || search.end == .gapReached { search.end = .otherAim }
    return search
  }
  /// How many are added.
  public var total: Int { kinds.reduce(0) { $0 + $1.officers.count } }
  /// Whether the number is proven.
  public var isProven: Bool { isMissingLeast && least >= total }
}
