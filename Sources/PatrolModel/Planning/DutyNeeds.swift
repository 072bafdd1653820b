/// How many duties the requirements' targets ask of each shift on each day.
package enum DutyNeeds {
  /// Duties asked of each shift on each day, in thousandths.
  package static func thousandths(_ scenario: Scenario, demands: [Demand], clock: DutyClock) -> [Demand.ShiftOnDay: Int] {
    let whole = heads(scenario, demands)
    let places = Dictionary(grouping: whole.filter { $0.span != nil }, by: \.posts)
    let sortedPlaces = places.keys.sorted { ($0.count, $0.map(\.text).joined(separator: "|")) < ($1.count, $1.map(\.text).joined(separator: "|")) }
    var cuts = Set<Int>()
    for demand in whole { if let span = demand.span { cuts.formUnion([span.start, span.end]) } }
    let sortedCuts = cuts.sorted()
    var headMinutes: [Demand.ShiftOnDay: Int] = [:]
    for (start, end) in zip(sortedCuts, sortedCuts.dropFirst()) {
      let piece = MinuteInterval(start: start, end: end)
      var single: [Post.ID: Int] = [:]
      var excess = 0
      var covering: [Demand.ShiftOnDay] = []
      for posts in sortedPlaces {
        let here = (places[posts] ?? []).filter { $0.span?.covers(piece) ?? false }
        guard let wanted = here.map(\.target).max() else { continue }
        covering = here.first?.covering ?? covering
        if posts.count == 1 {
          single[posts[0]] = wanted
        } else {
          excess = max(excess, wanted - posts.reduce(0) { $0 + (single[$1] ?? 0) })
        }
      }
      guard !covering.isEmpty else { continue }
      let heads = single.values.reduce(0, +) + excess
      for instance in covering { headMinutes[instance, default: 0] += 1000 * heads * piece.minutes / covering.count }
    }
    var result = headMinutes.reduce(into: [Demand.ShiftOnDay: Int]()) { result, entry in
      let minutes = clock.intervals(shift: entry.key.shift, day: entry.key.day).reduce(0) { $0 + $1.minutes }
      result[entry.key] = minutes == 0 ? 0 : entry.value / minutes
    }
    // Duties asked by the day are spread evenly over the shifts that can serve, where their posts ask nothing by the hour.
    for demand in whole where demand.span == nil && places[demand.posts] == nil && !demand.covering.isEmpty {
      for instance in demand.covering { result[instance, default: 0] += 1000 * demand.target / demand.covering.count }
    }
    return result
  }

  /// Duties that some posts ask of a whole day together, whichever of some shifts serve them.
  package struct WholeDay: Sendable, Hashable {
    /// Where.
    package let posts: [Post.ID]
    /// The shifts that can serve them, as places in `Scenario.shifts`.
    package let shifts: [Int]
    /// How many.
    package let duties: Int
  }

  /// What the targets ask by the day of everybody who may serve, on each day on which something is; of what asks alike at the same posts the most.
  ///
  /// What asks for certain officers is left out: duties do not tell whether they are theirs.
  package static func wholeDays(_ scenario: Scenario, demands: [Demand]) -> [Int: [WholeDay]] {
    let asked = demands.filter { asksForMore($0) && $0.span == nil && !$0.covering.isEmpty && $0.officers == .everyone }
    return Dictionary(grouping: asked, by: \.day).mapValues { demands in
      var needs: [WholeDay] = []
      for demand in demands {
        let kinds = scenario.crewKinds.filter { demand.crews?.contains($0.id) ?? false }
        let least = demand.posts.flatMap { post in kinds.map { scenario.leastCrew($0, at: post, on: scenario.period.date(demand.day)) } }.min()
        let need = WholeDay(posts: demand.posts, shifts: demand.covering.map(\.shift), duties: demand.target / demand.unit * (least ?? 1))
        guard let place = needs.firstIndex(where: { $0.posts == need.posts && $0.shifts == need.shifts }) else {
          needs.append(need)
          continue
        }
        if need.duties > needs[place].duties { needs[place] = need }
      }
      return needs
    }
  }

  /// Whether a demand asks for duties: reserves, floors and windows move people about but ask for no more of them.
  private static func asksForMore(_ demand: Demand) -> Bool {
    demand.part == .whole && demand.target > 0 && (demand.rule == nil || demand.rule == .zoneMinimum)
  }

  /// What is asked in heads: a crew is at least its least size.
  private static func heads(_ scenario: Scenario, _ demands: [Demand]) -> [Demand] {
    let sizes = Dictionary(scenario.crewKinds.map { ($0.id, $0.least) }) { first, _ in first }
    return demands.filter(asksForMore).map { demand in
      var heads = demand
      heads.target /= demand.unit
      heads.target *= demand.crews?.compactMap { sizes[$0] }.min() ?? 1
      return heads
    }
  }
}
