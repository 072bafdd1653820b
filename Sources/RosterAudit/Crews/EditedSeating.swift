import PatrolModel

/// A shift at a post on one day: whose crews an edit touches.
struct CrewSpot: Hashable {
  let date: CivilDate
  let shift: Shift.ID
  let post: Post.ID?

  init(_ date: CivilDate, _ duty: Roster.Duty) {
    self.date = date
    shift = duty.shift
    post = duty.post
  }

  init(_ crew: Roster.Crew) {
    date = crew.date
    shift = crew.shift
    post = crew.post
  }
}

/// Seats an edited roster with as few changes as can be without further breaches.
///
/// Crews that nobody left stay. Newcomers are seated in one that has room, or form crews of their own with those whose crew was broken up; only where
/// that breaks more than forming all crews of the shift and post again, all are formed again.
struct EditedSeating {
  private let roster: Roster
  private let grounds: Grounds
  private let lines: [[WorkedCell?]]
  private let cells: [Officer.ID: [Roster.Duty?]]

  /// - Parameter roster: The roster with edited cells and the crews from before the edits.
  init(_ roster: Roster, _ grounds: Grounds) {
    self.roster = roster
    self.grounds = grounds
    lines = RosterReading(roster, grounds: grounds).lines
    cells = Dictionary(zip(roster.officers, roster.duties)) { first, _ in first }
  }

  /// The crews with those of touched spots mended, in order of time, then of posts.
  func crews(touched: Set<CrewSpot>) -> [Roster.Crew] {
    let kept = roster.crews.filter { !touched.contains(CrewSpot($0)) }
    let earlier = Dictionary(grouping: roster.crews.filter { touched.contains(CrewSpot($0)) }, by: CrewSpot.init)
    // Crews that nobody left hold their vehicles while other spots are mended.
    var mended = earlier.mapValues { $0.filter(isWhole) }
    for spot in touched.sorted(by: { order($0) < order($1) }) {
      let others = kept + mended.filter { $0.key != spot }.values.flatMap(\.self)
      mended[spot] = best(spot, earlier: earlier[spot] ?? [], beside: others)
    }
    let few = kept + mended.sorted { order($0.key) < order($1.key) }.flatMap(\.value)
    let anew = kept + DerivedSeating.crews(lines(of: touched), grounds, beside: kept, preferring: earlier.values.flatMap(\.self))
    return sorted(points(few, lines) <= points(anew, lines) ? few : anew)
  }

  /// The crews of a spot with the fewest breaches; among equals those that change least.
  private func best(_ spot: CrewSpot, earlier: [Roster.Crew], beside others: [Roster.Crew]) -> [Roster.Crew] {
    let stay = earlier.filter(isWhole)
    let broken = earlier.filter { !isWhole($0) }
    let seated = Set(stay.flatMap(\.officers))
    let here = lines(of: [spot])
    let unseated = grounds.officers.indices.filter { place in
      here[place].contains { $0 != nil } && !seated.contains(grounds.officers[place].officer.id)
    }
    guard !unseated.isEmpty else { return stay }
    func formed(_ crews: [Roster.Crew], _ officers: [Int]) -> [Roster.Crew] {
      let alone = here.enumerated().map { place, line in officers.contains(place) ? line : line.map { _ in nil } }
      return crews + DerivedSeating.crews(alone, grounds, beside: others + crews, preferring: broken)
    }
    let left = Set(broken.flatMap(\.officers))
    let newcomers = unseated.filter { !left.contains(grounds.officers[$0].officer.id) }
    let remaining = unseated.filter { !newcomers.contains($0) }
    var candidates = [formed(stay, unseated)]
    let (joined, late) = joining(newcomers, stay, on: spot)
    // Newcomers take a place that is free before they take one in a crew that has lost somebody, unless that one has nobody else.
    candidates.insert(formed(joined, remaining + late), at: remaining.isEmpty ? 0 : 1)
    let (all, rest) = joining(unseated, stay, on: spot)
    candidates += [formed(all, rest), DerivedSeating.crews(here, grounds, beside: others, preferring: earlier)]
    // Where nobody has to sit in a crew, as in reserve, whoever stands there by himself goes on doing so.
    candidates.insert(stay, at: 0)
    // Of others only those matter whose vehicle could be the same at the same time.
    let near = others.filter { $0.vehicle != nil && abs($0.date - spot.date) <= 2 }
    let judged = candidates.map { points(near + $0, here) }
    let least = judged.min() ?? 0
    return zip(candidates, judged).first { $1 == least }?.0 ?? stay
  }

  /// Crews with further members where they have room, and who found none.
  private func joining(_ officers: [Int], _ crews: [Roster.Crew], on spot: CrewSpot) -> (crews: [Roster.Crew], rest: [Int]) {
    var crews = crews
    var rest: [Int] = []
    let isOneRegu = grounds.scenario.period.day(of: spot.date).flatMap { grounds.crews.oneRegu[$0]?.hard } != nil
    for officer in officers {
      let record = grounds.officers[officer].officer
      let open = crews.indices.filter { place in
        guard let kind = grounds.crews.kindPlaces[crews[place].kind] else { return false }
        return crews[place].officers.count < grounds.crews.kinds[kind].most
      }
      func isOfHis(_ crew: Roster.Crew) -> Bool {
        let regu = Set(crew.officers.compactMap { id in grounds.officerPlaces[id].flatMap { grounds.officers[$0].officer.regu } })
        return record.regu.map { regu.subtracting([$0]).isEmpty } ?? true
      }
      guard let crew = open.first(where: { isOfHis(crews[$0]) }) ?? (isOneRegu ? nil : open.first) else {
        rest.append(officer)
        continue
      }
      crews[crew].members.append(record.id)
      crews[crew].members.sort { (grounds.officerPlaces[$0] ?? .max) < (grounds.officerPlaces[$1] ?? .max) }
    }
    return (crews, rest)
  }

  /// Whether everybody in a crew still works there.
  private func isWhole(_ crew: Roster.Crew) -> Bool {
    let day = crew.date - roster.from
    return crew.officers.allSatisfy { officer in
      guard let line = cells[officer], line.indices.contains(day) else { return false }
      return line[day] == Roster.Duty(shift: crew.shift, post: crew.post)
    }
  }

  /// The lines with nothing but the cells of these spots.
  private func lines(of spots: Set<CrewSpot>) -> [[WorkedCell?]] {
    var wanted: Set<PlacedCell> = []
    for spot in spots {
      guard let day = grounds.scenario.period.day(of: spot.date), let shift = grounds.shiftPlaces[spot.shift],
        let post = spot.post.flatMap({ grounds.postPlaces[$0] })
      else { continue }
      wanted.insert(PlacedCell(day: day, shift: shift, post: post))
    }
    return lines.map { line in
      line.enumerated().map { day, cell in
        guard let cell, case .known(let post) = cell.post else { return nil }
        return wanted.contains(PlacedCell(day: day, shift: cell.shift, post: post)) ? cell : nil
      }
    }
  }

  private struct PlacedCell: Hashable {
    let day: Int
    let shift: Int
    let post: Int
  }

  /// What is wrong with crews of these lines, in points.
  private func points(_ crews: [Roster.Crew], _ lines: [[WorkedCell?]]) -> Int {
    let bare = Roster(from: roster.from, days: roster.days, officers: [], duties: [], crews: crews, isSeated: true)
    var findings = CrewFindings(grounds, isDetailed: false)
    CrewCheck.judge(CrewReading(bare, lines, grounds: grounds), lines, grounds, &findings)
    return findings.points
  }

  private func sorted(_ crews: [Roster.Crew]) -> [Roster.Crew] {
    crews.enumerated().sorted { (order(CrewSpot($0.element)), $0.offset) < (order(CrewSpot($1.element)), $1.offset) }.map(\.element)
  }

  /// A spot's place in order of time, then of shifts and posts.
  private func order(_ spot: CrewSpot) -> Int {
    let shift = grounds.shiftPlaces[spot.shift] ?? grounds.shifts.count
    let post = spot.post.flatMap { grounds.postPlaces[$0] } ?? grounds.posts.count
    return ((spot.date - grounds.date(0)) * (grounds.shifts.count + 1) + shift) * (grounds.posts.count + 1) + post
  }
}
