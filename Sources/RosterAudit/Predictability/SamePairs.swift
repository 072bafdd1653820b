import PatrolModel

/// Units in zones that are the same people in the same zone and shift as the week before: the one measure that looks at names.
struct SamePairs {
  private struct Place: Hashable {
    let date: CivilDate
    let shift: Shift.ID
    let post: Post.ID
  }

  private let count: ZoneCount
  /// People by place, sorted within each unit; of officers each is a unit by himself.
  private var seen: [Place: Set<[Officer.ID]>] = [:]
  private var units: [(place: Place, people: [Officer.ID])] = []

  init(_ count: ZoneCount) {
    self.count = count
    readPast()
    readRoster()
    for unit in units { seen[unit.place, default: []].insert(unit.people) }
  }

  /// Of the units on some dates, of which the same day a week before is known; nil where there are none.
  func part(on dates: [CivilDate]) -> Predictability.Part? {
    let dates = Set(dates)
    let comparable = units.filter { dates.contains($0.place.date) }
    guard !comparable.isEmpty else { return nil }
    let same = comparable.count { unit in
      let place = Place(date: unit.place.date + -7, shift: unit.place.shift, post: unit.place.post)
      return seen[place]?.contains(unit.people) ?? false
    }
    return Predictability.Part(count: same, whole: comparable.count)
  }

  private mutating func readPast() {
    let history = count.grounds.scenario.history
    switch count.unit {
    case .crews:
      for (date, crews) in history.crews {
        for crew in crews { seen[Place(date: date, shift: crew.shift, post: crew.post), default: []].insert(crew.officers) }
      }
    case .officers:
      for (officer, cells) in history.cells {
        for (date, cell) in cells {
          guard case .shift(let shift, let post?) = cell else { continue }
          seen[Place(date: date, shift: shift, post: post), default: []].insert([officer])
        }
      }
    }
  }

  private mutating func readRoster() {
    let grounds = count.grounds
    let last = grounds.date(grounds.publishedDays)
    func isInZone(_ post: Post.ID) -> Bool { grounds.postPlaces[post].map { !count.zonesAt[$0].isEmpty } ?? false }
    switch count.unit {
    case .crews:
      for crew in count.crews.crews where crew.date >= grounds.date(0) && crew.date < last && isInZone(crew.post) {
        units.append((Place(date: crew.date, shift: crew.shift, post: crew.post), crew.officers.sorted()))
      }
    case .officers:
      for (record, line) in zip(grounds.officers, count.lines) {
        for (day, cell) in line.enumerated() where day < grounds.publishedDays {
          guard let cell, case .known(let post) = cell.post, isInZone(grounds.posts[post].id) else { continue }
          let place = Place(date: grounds.date(day), shift: grounds.shifts[cell.shift].id, post: grounds.posts[post].id)
          units.append((place, [record.officer.id]))
        }
      }
    }
  }
}
