import LineGeneration
import PatrolModel

/// Posts at which crews of one kind are manned in one shift and between which no officer is told apart, taken together.
///
/// Who goes to which of them makes no difference to anything that is counted, so people flow to the pool, and only the number of crews is known by post.
/// Any whole numbers in its rows split into crews: leaders and drivers are found by Hall's theorem (as many leaders as crews, as many drivers, and twice as many who are either),
/// and a total between least and most times the crews can be dealt out evenly.
struct CrewPool: Sendable {
  let day: Int
  /// Place in `Scenario.shifts`.
  let shift: Int
  /// Place in `Scenario.crewKinds`.
  let kind: Int
  /// Fewest officers in a crew here.
  let least: Int
  /// Places in `Scenario.posts`.
  let posts: [Int]
  /// For each post the column that counts its crews.
  var postColumns: [Int] = []
  var slots: [Slot] = []
  /// Officers who must ride here or at another post where everyone does.
  var lockedOfficers = 0

  /// Times of tasks that go on together, and the rows of those whom a crew then has left.
  struct Moment: Sendable {
    var times: [Int]
    /// At least so many as a crew has that is not absent.
    var enough: Int
    /// At most so many as a crew has that is absent.
    var tooFew: Int
    /// Somebody is lent where the crew is absent.
    var lent: Int
  }

  /// Crews of one regu, or of several.
  struct Slot: Sendable {
    /// Whose crews; nil where they may be of several regu, or where that does not matter.
    var regu: String?
    /// Whether these crews mix regu where that is a breach.
    var isBreach: Bool
    /// The columns that count the crews, one for all posts, or one for each post of the pool where the slot is a single crew's that may lend people to tasks.
    var columns: [Int]
    /// Rows of the heads: at least and at most so many; the same where both are equal.
    var least: Int
    var most: Int
    /// Rows of those who can lead (and drive, where the leader does), drive, or either; -1 where there is none.
    var leader: Int
    var driver: Int
    var either: Int
    /// Whether tasks may draw on those who ride here.
    var isDrawnOn = false
    /// The row in which a single crew that rides lends somebody; -1 where the slot's crews lend nobody.
    var lends = -1
    /// The moments at which it may be absent.
    var moments: [Moment] = []

    /// What one officer of a claim adds in the slot's rows.
    func entries(_ claim: SeatingClaim, kind: Int, leaderDrives: Bool) -> [RowEntry] {
      var rows = (least == most ? [least] : [least, most]) + moments.flatMap { [$0.enough, $0.tooFew] }
      let (leads, drives) = (claim.leads[kind], claim.drives[kind])
      if leaderDrives {
        if leader >= 0, leads, drives { rows.append(leader) }
        if either >= 0, leads || drives { rows.append(either) }
      } else {
        if leader >= 0, leads { rows.append(leader) }
        if driver >= 0, drives { rows.append(driver) }
        if either >= 0, leads || drives { rows.append(either) }
      }
      return rows.map { RowEntry(row: $0, coefficient: 1) }
    }

    /// Whether an officer may sit here.
    func admits(_ claim: SeatingClaim) -> Bool { regu == nil || claim.regu == nil || claim.regu == regu }
  }
}
