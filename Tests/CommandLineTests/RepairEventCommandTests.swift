import Foundation
import Testing

@Suite("Repairs of cars, tasks and partners by the command line")
struct RepairEventCommandTests {
  private func options(_ text: String) throws -> [[String: Any]] {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require(object["options"] as? [[String: Any]])
  }

  private static func withCarAndPartner(_ text: String) -> String {
    text.replacing("vehicles: { R4: 1 }  ", with: "vehicles:\n  - { id: Maung 1, kind: R4 }\n#")
      .replacing(
        "# What is asked. Minimums",
        with: "partner-units:\n  - id: satpol\n    fills: [{ requirement: pawas, officers: 1 }]\n\n# What is asked. Minimums")
  }

  @Test("a car, a task and a partner are entered into the scenario's own text, nothing else of it changes, and no crew keeps a car that is out")
  func entered() throws {
    let week = try RepairWeek(edit: Self.withCarAndPartner)
    let before = try week.folder.text("week/scenario.yaml")
    let events = [
      "--vehicle-out", "maung 1:2026-11-26", "--add-task", "visit, \"mayor\":2026-11-27 16:00-18:00:kota:1", "--withdraw", "satpol:2026-11-28",
      "--now", "2026-11-25 14:10",
    ]
    let shown = try PatrolProcess(["repair", week.roster, "--scenario", week.scenario, "--json"] + events).outcome()
    #expect(shown.status == 0, "\(shown.err)")
    let last = try options(shown.out).count
    #expect(try week.folder.text("week/scenario.yaml") == before)
    let done = try PatrolProcess(["repair", week.roster, "--scenario", week.scenario, "--accept", "\(last)", "--by", "Ka SPKT"] + events).outcome()
    #expect(done.status == 0, "\(done.err)")
    let after = try week.folder.text("week/scenario.yaml")
    #expect(
      after
        == before.replacing(
          "  - { id: Maung 1, kind: R4 }\n",
          with: "  - { id: Maung 1, kind: R4 }\n  - { id: Maung 1, kind: R4, out-from: 2026-11-26, out-to: 2026-11-26 }\n"
        )
        .replacing("  - id: satpol\n", with: "  - id: satpol\n    except: [2026-11-28]\n")
        .replacing(
          "    points: 40                                # if nobody can\n",
          with: "    points: 40                                # if nobody can\n"
            + "  - { id: visit---mayor--1, name: \"visit, \\\"mayor\\\", Kota\", when: 2026-11-27 16:00-18:00, officers: 1, points: 100 }\n"))
    #expect(done.err.contains("scenario.yaml"))
    #expect(try PatrolProcess.run("check", week.scenario).status == 0)
    let version = try week.folder.text("rosters/2026-11-23-v2.json")
    let file = try #require(try JSONSerialization.jsonObject(with: Data(version.utf8)) as? [String: Any])
    let crews = try #require(file["crews"] as? [[String: Any]])
    #expect(crews.allSatisfy { $0["date"] as? String != "2026-11-26" || $0["vehicle"] == nil || $0["vehicle"] is NSNull })
    #expect(crews.contains { $0["vehicle"] as? String == "Maung 1" })
    #expect(try PatrolProcess.run("today", week.scenario, "--at", "2026-11-26 08:00").status == 0)
    #expect(try PatrolProcess.run("verify", week.folder.path("rosters/2026-11-23-v2.json")).status == 0)
    // The scenario knows of it all: the same once more is no second task, and no second row.
    let again = try PatrolProcess(
      ["repair", "--scenario", week.scenario, "--accept", "1", "--by", "Ka SPKT"] + events.dropFirst(2).prefix(2) + ["--now", "2026-11-25 14:10"]
    ).outcome()
    #expect(again.status == 0, "\(again.err)")
    #expect(try week.folder.text("week/scenario.yaml") == after)
  }

  @Test("a visit on Friday afternoon is filled, or short by name and count, the town keeps its minimum or is told, and Saturday's rest is legal")
  func friday() throws {
    let week = try RepairWeek()
    let arguments = [
      "repair", week.roster, "--scenario", week.scenario, "--now", "2026-11-27 10:30", "--add-task", "visit:13:00-18:00:kota,pasar,desa:2",
    ]
    let shown = try PatrolProcess(arguments).outcome()
    #expect(shown.status == 0, "\(shown.err)")
    let found = try options(try PatrolProcess(arguments + ["--json", "--accept", "1", "--by", "Kanit"]).outcome().out)
    for option in found {
      let tasks = try #require(option["tasks"] as? [[String: Any]])
      // Before three and after it, at three places.
      #expect(tasks.count == 6)
      let missing = tasks.count { ($0["officers"] as? [String] ?? []).count < $0["wanted"] as? Int ?? 0 }
      let short = try #require(option["short"] as? [String])
      #expect(short.count { $0.contains("visit") } == missing)
      #expect(option["crew-faults"] as? Int == 0)
    }
    let (first, last) = (try #require(found.first), try #require(found.last))
    #expect(try #require(first["minimum-points"] as? Int) <= (try #require(last["minimum-points"] as? Int)))
    #expect(shown.out.contains("tasks on Fri 27 Nov: 13:00-15:00"))
    for place in ["Kota", "Pasar", "Desa"] { #expect(shown.out.contains("visit, \(place): 13:00-15:00")) }
    // Whoever was called in has the rest that the rules ask, on Saturday too.
    let audit = try PatrolProcess.run("audit", week.folder.path("rosters/2026-11-23-v2.json"), "--scenario", week.scenario)
    #expect(audit.status == 0, "\(audit.out)")
  }

  @Test(
    "65: a task beyond the week or before now, a car or a partner that nobody knows, with what was expected",
    arguments: [
      (["--add-task", "visit:2026-12-11 13:00-18:00:kota:3"], "2026-11-23"), (["--add-task", "visit:09:00-11:00:kota:3"], "--now"),
      (["--add-task", "visit:13:00-18:00:,:3"], "PLACE"), (["--vehicle-out", "R9"], "R4-1"), (["--withdraw", "kodim"], "none"),
      (["--vehicle-out", "R4-1:2027-01-01"], "2026-11-23"), (["--absent", "K05:tomorrow"], "FROM..TO"),
    ])
  func refused(events: [String], expected: String) throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Scenarios/polsek-kecil").standardized.path
    let folder = try WorkFolder()
    try folder.write("officer,2026-11-23,2026-11-24\nK01,P,P\n", to: "grid.csv")
    let outcome = try PatrolProcess(["repair", folder.path("grid.csv"), "--scenario", source, "--now", "2026-11-27 10:30"] + events).outcome()
    #expect(outcome.status == 65)
    #expect(outcome.err.contains(expected), "\(outcome.err)")
  }
}
