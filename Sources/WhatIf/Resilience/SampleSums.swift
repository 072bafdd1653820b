import PatrolScheduling

/// The drawn weeks, summed up by place, class and shift.
struct SampleSums {
  let worstSample: Int
  let samplesMissingVeryVulnerable: Int?
  let mostMissed: Resilience.Part<Resilience.Spot>?
  let places: [Resilience.Part<Resilience.Place>]
  let classes: [Resilience.Part<Zone.Class?>]
  let shifts: [Resilience.Part<Shift.ID?>]

  init(_ weeks: [ResilienceStudy.Week], _ table: NeedTable) {
    worstSample = weeks.indices.reduce(0) { weeks[$1].added[0].points > weeks[$0].added[0].points ? $1 : $0 }
    func parts<Subject>(_ subjects: [Subject], _ place: (NeedTable.Need) -> Int) -> [Resilience.Part<Subject>] {
      var lacks = [[Resilience.Lack]](repeating: [Resilience.Lack](repeating: .init(), count: weeks.count), count: subjects.count)
      var missing = [Int](repeating: 0, count: subjects.count)
      for (week, found) in weeks.enumerated() {
        var misses = Set<Int>()
        for loss in found.losses {
          let subject = place(table.needs[loss.need])
          lacks[subject][week].add(loss.lack)
          if loss.isMinimum { misses.insert(subject) }
        }
        for subject in misses { missing[subject] += 1 }
      }
      return subjects.indices.map { .init(subject: subjects[$0], added: .init(lacks[$0]), samplesMissing: missing[$0]) }
    }
    mostMissed = Self.mostMissed(weeks, table)
    let asked = Set(table.needs.map(\.zoneClass))
    let byClass = parts(table.classes) { $0.zoneClass }
    classes = byClass.enumerated().filter { asked.contains($0.offset) }.map(\.element)
    let isAsked = table.needs.contains { $0.zoneClass == 0 && table.hasMinimum($0) }
    samplesMissingVeryVulnerable = isAsked ? byClass[0].samplesMissing : nil
    let used = Set(table.needs.map(\.shift))
    shifts = parts(table.shifts) { $0.shift }.enumerated().filter { used.contains($0.offset) }.map(\.element)
    places = parts(table.places) { $0.place }.enumerated().filter { $0.element.added.isAny }.sorted { left, right in
      (right.element.added.points.sum, left.offset) < (left.element.added.points.sum, right.offset)
    }.map(\.element)
  }

  /// The place and shift that miss a minimum in most weeks, the first of equals.
  private static func mostMissed(_ weeks: [ResilienceStudy.Week], _ table: NeedTable) -> Resilience.Part<Resilience.Spot>? {
    func spot(_ loss: NeedTable.Loss) -> Int { table.needs[loss.need].place * table.shifts.count + table.needs[loss.need].shift }
    var missing = [Int](repeating: 0, count: table.places.count * table.shifts.count)
    for week in weeks { for spot in Set(week.losses.filter(\.isMinimum).map(spot)) { missing[spot] += 1 } }
    guard let most = missing.max(), most > 0, let place = missing.firstIndex(of: most) else { return nil }
    let lacks = weeks.map { week in
      week.losses.reduce(into: Resilience.Lack()) { sum, loss in if spot(loss) == place { sum.add(loss.lack) } }
    }
    return .init(
      subject: .init(place: table.places[place / table.shifts.count], shift: table.shifts[place % table.shifts.count]), added: .init(lacks),
      samplesMissing: most)
  }
}

extension Resilience.SampledLack {
  /// Whether anything is missing in any sample.
  fileprivate var isAny: Bool { !points.isZero || !officersToTarget.isZero || !crewsToTarget.isZero }
}

extension NeedTable {
  /// Whether a need has a minimum.
  func hasMinimum(_ need: Need) -> Bool { demands[need.demand].minimum > 0 }
}
