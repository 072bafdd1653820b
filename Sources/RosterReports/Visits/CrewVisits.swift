import PatrolModel
import Wording

/// The stops of one crew in their order.
struct CrewVisits {
  let crew: Roster.Crew
  /// Day of the period, from 0.
  let day: Int
  let visits: [PlannedVisit]

  /// The stops of each crew that has any, by day, shift and post as in other lists of crews.
  static func all(_ report: RosterReport) -> [CrewVisits] {
    let (scenario, crews) = (report.scenario, report.roster.crews)
    let byCrew = Dictionary(grouping: report.visits?.visits ?? []) { $0.crew }
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let posts = Dictionary(scenario.posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let found = crews.indices.compactMap { place -> (order: [Int], value: CrewVisits)? in
      guard let visits = byCrew[place] else { return nil }
      let crew = crews[place]
      let day = crew.date - scenario.period.from
      let sorted = visits.enumerated().sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }.map(\.element)
      return ([day, shifts[crew.shift] ?? .max, posts[crew.post] ?? .max, place], CrewVisits(crew: crew, day: day, visits: sorted))
    }
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.value)
  }

  /// Who rides in it, so that two crews of one place know whose list is whose.
  func names(_ scenario: Scenario) -> String {
    crew.officers.map { id in scenario.officers.first { $0.id == id }?.name ?? id.text }.joined(separator: ", ")
  }

  /// Shift, post, kind, vehicle and people in one line.
  func title(_ wording: Wording, _ scenario: Scenario) -> String {
    let place = "\(crew.shift) \(wording.name(crew.post, in: scenario))"
    return [place, wording.name(crew.kind, in: scenario), crew.vehicle?.text].compactMap(\.self).joined(separator: ", ") + ": " + names(scenario)
  }
}

extension RosterReport {
  /// The report with what a replay of the planned visits found.
  public func with(visits: VisitFindings?) -> RosterReport {
    var copy = self
    copy.visits = visits
    return copy
  }

  /// Visits with what keeps them from being made as planned, in their order.
  func visitFlawTexts(_ wording: Wording) -> [String] {
    guard let visits else { return [] }
    let grouped = Dictionary(grouping: visits.flaws) { $0.visit }.sorted { $0.key < $1.key }
    return grouped.map { place, flaws in
      let visit = visits.visits[place]
      let crew = roster.crews.indices.contains(visit.crew) ? roster.crews[visit.crew] : nil
      let who = crew.map { "\(wording.date($0.date)) \($0.shift) \(wording.name($0.post, in: scenario)), " } ?? ""
      let stop = wording.stop(visit, at: wording.name(visit.spot, in: scenario))
      return who + stop + ": " + flaws.map { wording.text($0.kind, in: scenario) }.joined(separator: "; ")
    }
  }

  /// Stretches in which spots wait too long, in plain words.
  func lateSpotTexts(_ wording: Wording) -> [String] {
    (visits?.spots ?? []).flatMap { record in record.lateGaps.map { wording.text($0, at: record.spot, in: scenario) } }
  }
}
