import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Messages: what is short on a day")
struct MessageShortageTests {
  /// The reports of all days.
  private func reports(_ report: RosterReport, _ audience: Audience = .restricted) throws -> [String] {
    let documents = Documents(
      DutyBook(report, audience: audience), wording: Wording(report.scenario.language), options: DocumentOptions(template: .report))
    return try documents.make(.text).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The entries under what is short in the report of a day.
  private func short(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0 != "*Kekurangan*" }.dropFirst()
    return lines.prefix { !$0.isEmpty }.map { String($0.drop { !$0.isLetter }) }
  }

  @Test("what is short over days and hours is told to each day as its own, on one line for each place, without reserve and backup")
  func shortages() throws {
    var scenario = TaskSamples.scenario()
    scenario.language = .indonesian
    scenario.sectors = []
    let found = [
      CrewSamples.shortage(scenario, "kota", day: 0, from: 420, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 0, from: 1380, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 1, from: 420, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 2, from: 420, present: 0, points: 40),
      CrewSamples.shortage(scenario, "reserve", day: 0, from: 420, present: 0, points: 90),
      CrewSamples.shortage(scenario, "backup", day: 0, from: 420, present: 0, points: 90),
    ]
    let all = TaskSamples.report(scenario, shortages: found, taskShortages: TaskSamples.taskShortages(scenario))
    let restricted = try reports(all).map(short)
    #expect(restricted[0].filter { !$0.hasPrefix("Sebab") }.map { $0.prefix { $0 != ":" } }.contains("Balikpapan Kota, 07.00-09.00 dan 23.00-07.00"))
    #expect(restricted[0].count { $0.hasPrefix("Balikpapan Kota") } == 1)
    #expect(restricted.allSatisfy { $0.allSatisfy { !$0.contains("cadangan") && !$0.contains("sekitarnya") && !$0.contains(" Nov") } })
    let wall = try reports(all, .wall).map(short)
    #expect(wall[0] == ["Balikpapan Kota, 07.00-09.00 dan 23.00-07.00: 1 dari 2 tim mobil (target)", "Talk at SMP 3, 09.00-10.30: 2 dari 3"])
    #expect(wall[1] == ["Apel, 08.00-12.00 (1,5 jam di antaranya): 0 dari 1", "Balikpapan Kota, 07.00-15.00: 1 dari 2 tim mobil (target)"])
    #expect(wall[2] == ["Balikpapan Kota, 07.00-15.00: 0 dari 1 tim mobil (minimum)"])
    #expect(wall[3] == ["Nihil."])
  }

  @Test("a report of a day on which everything is short is one message with the eight worst and the number of the others")
  func manyShortages() throws {
    var scenario = CrewSamples.scenario()
    scenario.language = .indonesian
    scenario.zones += (1...12).map { Zone(id: .init("z\($0)"), name: "Wilayah Nomor \($0)") }
    scenario.requirements = scenario.zones.map { zone in
      Requirement(
        id: .init(zone.id.text), name: "Patroli \(zone.name)", place: .zones([zone.id]), time: .shifts(["P", "S", "M"]), crews: ["car"], minimum: 1,
        points: .init(minimum: 60))
    }
    let found = scenario.demands().filter { $0.rule == nil && $0.day < 7 }.enumerated().map { Shortage(demand: $1, present: 0, points: 1 + $0 % 50) }
    let made = try reports(CrewSamples.report(scenario, shortages: found))
    #expect(made.count == 7)
    for message in made {
      let lines = short(message)
      #expect(lines.count { $0.contains("0 dari 1 tim mobil (minimum)") } == 8)
      #expect(lines.filter { $0.hasPrefix("Sebab: ") }.allSatisfy { $0.count <= 170 })
      #expect(lines.last == "dan 6 lainnya (lihat jadwal)")
    }
  }
}
