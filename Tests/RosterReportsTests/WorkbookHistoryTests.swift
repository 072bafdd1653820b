import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("A workbook as the past of the next week")
struct WorkbookHistoryTests {
  private static let scenario = """
    scenario: 1
    period: { from: 2026-11-30, days: 7 }
    shifts:
      P: { name: Pagi, hours: "07:00-15:00" }
      S: { name: Siang, hours: "15:00-23:00" }
      M: { name: Malam, hours: "23:00-07:00" }
    officers: [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }, { id: "5" }, { id: "6" }]
    zones: [{ id: kota, name: Balikpapan Kota, class: rawan }, { id: timur, name: Balikpapan Timur, class: aman }]
    posts: [{ id: spkt, name: SPKT }]
    requirements: [{ id: jaga, at: { posts: [spkt] }, when: { shifts: [P] }, min: 1, points: { min: 10 } }]
    """

  /// What the scenario knows of the past by one file.
  private func history(_ name: String, _ bytes: Data) throws -> History {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("past-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try bytes.write(to: folder.appendingPathComponent(name))
    try Data((Self.scenario + "\nhistory: \(name)\n").utf8).write(to: folder.appendingPathComponent("scenario.yaml"))
    let reading = ScenarioReader.read(path: folder.path)
    return try #require(reading.scenario, "\(reading.faults)").history
  }

  @Test(
    "knows of each day, absence and crew what the roster file knows; a crew that an edit of the grid has left is none", arguments: Language.allCases)
  func same(language: Language) throws {
    let scenario = CrewSamples.scenario()
    var roster = CrewSamples.roster(scenario)
    roster.crews.removeAll { $0.date > CrewSamples.monday + 6 }
    let file = RosterFile(roster: roster, scenario: scenario)
    func workbook(_ roster: Roster) throws -> Data {
      let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
      return try #require(try Documents(DutyBook(report, file: file), wording: Wording(language)).make(.xlsx).first).bytes
    }
    let known = try history("week.json", Data(RosterFileWriter.json(file).utf8))
    #expect(known.cell("1", CrewSamples.monday + 5) == .away("cuti") && known.crews[CrewSamples.monday]?.count == 2)
    #expect(try history("week.xlsx", workbook(roster)) == known)
    var edited = roster
    edited.duties[2][0] = nil
    let left = try history("week.xlsx", workbook(edited))
    #expect(left.cell("3", CrewSamples.monday) == .off)
    #expect(left.crews[CrewSamples.monday]?.map(\.post) == ["timur"] && left.crews[CrewSamples.monday + 1] == known.crews[CrewSamples.monday + 1])
  }
}
