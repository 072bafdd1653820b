import PatrolModel

/// Splits the riders of one slot into its crews.
package struct CrewSeating {
  private let kind: CrewKind
  private let kindPlace: Int
  private let claims: [SeatingClaim]

  /// Seats crews of a kind, of officers with their claims.
  ///
  /// - Parameter kindPlace: place of the kind in `Scenario.crewKinds`.
  package init(kind: CrewKind, kindPlace: Int, claims: [SeatingClaim]) {
    self.kind = kind
    self.kindPlace = kindPlace
    self.claims = claims
  }

  /// One crew's officers, as places in `Scenario.officers`.
  package struct Crew: Sendable {
    /// Who leads, where the kind names a leader.
    package var leader: Int?
    /// Who drives, where the kind names a driver.
    package var driver: Int?
    /// The others.
    package var members: [Int] = []
    /// Leader, driver, members.
    package var everyone: [Int] { [leader, driver == leader ? nil : driver].compactMap(\.self) + members }

    /// How many they are.
    package var size: Int { members.count + (leader == nil ? 0 : 1) + (driver == nil || driver == leader ? 0 : 1) }
  }

  /// So many crews of the riders; leaders and drivers are found wherever there are enough, whoever finds no seat is left out.
  package func crews(_ count: Int, of riders: [Int]) -> [Crew] {
    var crews = [Crew](repeating: Crew(), count: count)
    var rest = riders
    func take(_ isWanted: (SeatingClaim) -> Bool) -> Int? {
      rest.firstIndex { isWanted(claims[$0]) }.map { rest.remove(at: $0) }
    }
    if kind.leaderDrives {
      for place in crews.indices {
        // Only locks can leave a crew to someone who can do but one of the two.
        guard let rider = take({ $0.leads[kindPlace] && $0.drives[kindPlace] }) ?? take({ $0.leads[kindPlace] || $0.drives[kindPlace] }) else {
          break
        }
        crews[place].leader = rider
        crews[place].driver = rider
      }
    } else {
      // Those who can do only the one are taken first, so that who can do both is left for whatever is still missing.
      if kind.leader != nil {
        for place in crews.indices { crews[place].leader = take { $0.leads[kindPlace] && !$0.drives[kindPlace] } }
      }
      if kind.driver != nil {
        for place in crews.indices { crews[place].driver = take { $0.drives[kindPlace] && !$0.leads[kindPlace] } }
      }
      for place in crews.indices {
        if kind.leader != nil, crews[place].leader == nil { crews[place].leader = take { $0.leads[kindPlace] } }
        if kind.driver != nil, crews[place].driver == nil { crews[place].driver = take { $0.drives[kindPlace] } }
      }
    }
    for size in 1...max(1, kind.most) {
      for place in crews.indices where crews[place].size < size && !rest.isEmpty { crews[place].members.append(rest.removeFirst()) }
    }
    return crews
  }
}
