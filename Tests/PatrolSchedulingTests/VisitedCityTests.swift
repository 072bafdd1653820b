import Foundation
import PatrolFiles
import PatrolModel
import RosterAudit
import Testing
import VisitPlans

@Suite("Visits in a city of 120 officers")
struct VisitedCityTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  /// A roster made by hand: a crew in each patrolled place on each shift, a second one in every third, in every fourth nobody on Wednesday.
  ///
  /// Each task takes one of the first crew that works throughout it.
  private static func roster(_ scenario: Scenario) -> Roster {
    let places = (scenario.zones.map(\.id.text) + scenario.sectors.map(\.id.text)).enumerated()
    let kinds = scenario.crewKinds.sorted { $0.least < $1.least }
    var crews: [Roster.Crew] = []
    var next = 0
    for day in 0..<scenario.period.days {
      for shift in scenario.shifts {
        for (number, place) in places where !(number % 4 == 3 && day == 2) {
          for crew in 0..<(number % 3 == 0 ? 2 : 1) {
            let kind = kinds[(number + crew) % kinds.count]
            let members = (0..<kind.least).map { scenario.officers[(next + $0) % scenario.officers.count].id }
            next += kind.least
            crews.append(.init(date: scenario.period.date(day), shift: shift.id, post: .init(place), kind: kind.id, members: members))
          }
        }
      }
    }
    let teams = scenario.tasks.compactMap { task -> Roster.Team? in
      let crew = crews.first { crew in
        crew.date == task.date
          && (scenario.shifts.first { $0.id == crew.shift }?.intervals ?? []).contains {
            $0.startMinute <= task.window.startMinute && task.window.startMinute + task.minutes <= $0.endMinute
          }
      }
      return crew.map {
        .init(
          task: task.id, date: task.date, fromMinute: task.window.startMinute, toMinute: task.window.startMinute + task.minutes,
          officers: Array($0.members.prefix(1)))
      }
    }
    let empty = [Roster.Duty?](repeating: nil, count: scenario.period.days)
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
      duties: scenario.officers.map { _ in empty }, crews: crews, teams: teams)
  }

  /// The longest stretch in which a crew could stop at some spot of its zones, roll-call and hand-over taken off, tasks left aside.
  private static func minutesNearSpots(_ crew: Roster.Crew, _ scenario: Scenario) -> Int {
    let zones = scenario.patrolledZones(of: crew.post)
    let hours = scenario.shifts.first { $0.id == crew.shift }?.intervals ?? []
    let settings = scenario.visitSettings
    let stretches = scenario.hotSpots.filter { zones.contains($0.zone) }.flatMap { spot in
      (-1...1).flatMap { day in spot.windows(on: crew.date + day).map { (day * 1440 + $0.startMinute, day * 1440 + $0.endMinute) } }
    }
    return stretches.flatMap { stretch in
      hours.map { min($0.endMinute - settings.handOverMinutes, stretch.1) - max($0.startMinute + settings.rollCallMinutes, stretch.0) }
    }.max() ?? 0
  }

  @Test(
    "at least 95 % of visits can be made as planned, each crew near a spot at risk has some, no spot waits too long but for a task, and gaps are irregular",
    arguments: ["palembang-ramadan", "balikpapan-reguler"])
  func city(_ name: String) throws {
    let reading = ScenarioReader.read(path: "\(Self.scenarios)/\(name)")
    let scenario = try #require(reading.scenario)
    let roster = Self.roster(scenario)
    let visits = VisitPlanner(scenario).visits(of: roster)
    #expect(visits == VisitPlanner(scenario).visits(of: roster))
    let found = VisitReplay(scenario).findings(visits, of: roster)
    #expect(visits.count > 500 && Double(found.feasible) >= 0.95 * Double(visits.count), "\(found.feasible) of \(visits.count)")
    #expect(found.flaws.isEmpty, "\(found.flaws.prefix(3))")
    for (place, crew) in roster.crews.enumerated() where Self.minutesNearSpots(crew, scenario) >= 150 {
      #expect(visits.contains { $0.crew == place }, "\(crew.date) \(crew.shift) \(crew.post)")
    }
    for record in found.spots {
      #expect(record.visits > 0 && record.watchedMinutes > 0, "\(record.spot)")
      for gap in record.lateGaps {
        if case .task = gap.cause { continue }
        Issue.record("\(record.spot) waits from \(gap.date) \(gap.fromMinute) to \(gap.toMinute): \(String(describing: gap.cause))")
      }
      if let variation = record.variation { #expect(variation >= VisitSettings.irregular, "\(record.spot): \(variation)") }
    }
  }
}
