import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Crews of earlier roster files")
struct CrewHistoryTests {
  /// The scenario with these files of the past beside it.
  private static func read(_ files: [String: String]) throws -> Scenario {
    try Fixtures.withFolder { path in
      let folder = Fixtures.folder + "/valid/tim-tabel"
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file != "scenario.yaml" {
        try FileManager.default.copyItem(atPath: "\(folder)/\(file)", toPath: "\(path)/\(file)")
      }
      let own = try String(contentsOfFile: folder + "/scenario.yaml", encoding: .utf8)
      try (own + "\nhistory: past/\n").write(toFile: path + "/scenario.yaml", atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(atPath: path + "/past", withIntermediateDirectories: true)
      for (name, text) in files { try text.write(toFile: path + "/past/\(name)", atomically: true, encoding: .utf8) }
      let reading = ScenarioReader.read(path: path)
      return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    }
  }

  private static func file(
    _ from: CivilDate, days: Int = 7, lookAhead: Int = 3, crews: [Roster.Crew], isSeated: Bool = true, status: Roster.Status = .published,
    version: Int = 1
  ) -> String {
    let duties = ["A1", "A2", "A3", "gone"].map { _ in [Roster.Duty?](repeating: nil, count: days + lookAhead) }
    let roster = Roster(
      from: from, days: days, officers: ["A1", "A2", "A3", "gone"], duties: duties, crews: crews, isSeated: isSeated, status: status, version: version
    )
    return RosterFileWriter.json(RosterFile(roster: roster))
  }

  private static func crew(_ date: CivilDate, _ shift: Shift.ID, _ post: Post.ID, _ people: [Officer.ID]) -> Roster.Crew {
    Roster.Crew(date: date, shift: shift, post: post, kind: "x", leader: people.first, members: Array(people.dropFirst()))
  }

  @Test("crews of published days before the period are kept by date, whoever rode; look-ahead days and the period's own are not")
  func kept() throws {
    let monday = try Fixtures.november(16)
    let crews = [
      Self.crew(monday, "M", "kota", ["A2", "A1"]), Self.crew(monday + 1, "P", "desa", ["gone", "A3"]), Self.crew(monday + 7, "P", "kota", ["A1"]),
    ]
    let history = try Self.read(["a.json": Self.file(monday, crews: crews)]).history
    #expect(history.crews.keys.sorted() == (0..<7).map { monday + $0 })
    #expect(history.crews[monday] == [.init(shift: "M", post: "kota", officers: ["A1", "A2"])])
    #expect(history.crews[monday + 1] == [.init(shift: "P", post: "desa", officers: ["A3", "gone"])])
    #expect(history.crews[monday + 2] == [])
  }

  @Test("of two files of the same days the later version counts; a grid and a file of heads alone know no crews")
  func precedence() throws {
    let monday = try Fixtures.november(16)
    let first = Self.file(monday, crews: [Self.crew(monday, "P", "kota", ["A1"])])
    let second = Self.file(monday, crews: [Self.crew(monday, "P", "barat", ["A2"])], version: 2)
    #expect(try Self.read(["z.json": first, "a.json": second]).history.crews[monday]?.map(\.post) == ["barat"])
    let draft = Self.file(monday, crews: [Self.crew(monday, "P", "desa", ["A2"])], status: .draft, version: 9)
    #expect(try Self.read(["z.json": first, "a.json": draft]).history.crews[monday]?.map(\.post) == ["kota"])
    let heads = Self.file(monday, crews: [], isSeated: false)
    #expect(try Self.read(["a.json": heads, "b.csv": "id,2026-11-16\nA1,P\n"]).history.crews.isEmpty)
    #expect(try !Self.read(["b.csv": "id,2026-11-16\nA1,P\n"]).history.cells.isEmpty)
  }

  @Test("no hash of a scenario depends on them: no rule reads them")
  func hash() throws {
    var scenario = try Fixtures.scenario("tim-tabel")
    let before = CanonicalScenario.hash(scenario)
    scenario.history.crews[scenario.period.from + -1] = [.init(shift: "P", post: "kota", officers: ["A1"])]
    #expect(CanonicalScenario.hash(scenario) == before)
  }
}
