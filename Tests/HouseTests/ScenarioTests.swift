import Foundation
import PatrolFiles
import PatrolScheduling
import RosterAudit
import Testing

/// Every scenario's folder in Scenarios, found as it is; the calendars lie beside them.
private let folders = ((try? House.folders(in: "Scenarios")) ?? []).filter { $0 != "calendars" }

/// Every variant in Scenarios/FOLDER/variants.
private let variants = folders.flatMap { folder in
  ((try? House.files(in: "Scenarios/\(folder)/variants", ending: ".yaml")) ?? [])
}

@Suite("The scenarios", .serialized)
struct ScenarioTests {
  @Test("there are the six that the README names, and perhaps more")
  func found() {
    let named = ["balikpapan-nataru", "balikpapan-reguler", "kurang-personel", "palembang-ramadan", "piket-24", "polsek-kecil"]
    for name in named { #expect(folders.contains(name)) }
  }

  @Test("a scenario reads without faults", arguments: folders)
  func reads(folder: String) {
    let reading = ScenarioReader.read(path: House.root.appendingPathComponent("Scenarios/\(folder)").path)
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    #expect(reading.scenario != nil)
  }

  @Test(
    "a scenario solves, audits clean and survives its roster file; in the three larger ones six rules or more cost points and they beat a greedy filler",
    arguments: folders)
  func solves(folder: String) throws {
    let scheduler = try PatrolScheduler(readingFrom: House.root.appendingPathComponent("Scenarios/\(folder)").path)
    let scenario = scheduler.scenario
    // The two largest are asked for within 1 % and 5 %; the others to the proof, however long it takes.
    let gaps: [String: Double] = ["palembang-ramadan": 0.01, "balikpapan-nataru": 0.05]
    let gap = gaps[folder] ?? 0
    let result = try scheduler.solve(gap: gap)
    let roster = try #require(result.roster)
    #expect(result.stop == .proven || (gap > 0 && result.stop == .gapReached))
    #expect(try #require(result.gap) <= gap)
    let audit = scheduler.audit(roster)
    #expect(audit.breaches.isEmpty)
    #expect(audit.points > 0)
    #expect(try #require(result.bound) <= audit.points)

    let file = RosterFile(roster: roster, scenario: scenario)
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-house-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: place) }
    try RosterFileWriter.json(file).write(to: place, atomically: true, encoding: .utf8)
    let (again, faults) = RosterFileReader.read(path: place.path)
    #expect(faults.isEmpty)
    #expect(again?.roster == roster)
    #expect(again == file)

    if largest.contains(folder) {
      #expect(rules(audit).count >= 6, "\(rules(audit).sorted())")
      var filler = GreedyFiller(scenario)
      let greedy = scheduler.audit(filler.roster())
      #expect(greedy.breaches.isEmpty)
      #expect(greedy.points * 10 >= audit.points * 11, "greedy \(greedy.points), solved \(audit.points)")
    }
    if folder == "polsek-kecil" {
      let missed = audit.shortages.filter { $0.present < $0.demand.minimum }
      #expect(missed.isEmpty)
    }
  }

  @Test(
    "a scenario solved twice, on one thread and on two, gives the same bytes",
    arguments: folders.filter { !["palembang-ramadan", "balikpapan-nataru"].contains($0) })
  func repeats(folder: String) throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let outputs = try ["1", "2"].map { try CommandRun.patrol(["solve", "Scenarios/\(folder)", "--json", "--quiet", "--threads", $0], in: place) }
    #expect(outputs.map(\.status) == [0, 0])
    #expect(!outputs[0].output.isEmpty)
    #expect(outputs[0].output == outputs[1].output)
  }

  @Test("a variant of a scenario solves to within 5 %, and its roster audits clean", arguments: variants)
  func variantSolves(variant: String) throws {
    let scheduler = try PatrolScheduler(readingFrom: House.root.appendingPathComponent(variant).path)
    let result = try scheduler.solve(gap: 0.05)
    #expect(try #require(result.gap) <= 0.05)
    #expect(scheduler.audit(try #require(result.roster)).breaches.isEmpty)
  }

  @Test("there are the six variants of the ordinary week")
  func variantsFound() { #expect(variants.count { $0.contains("balikpapan-reguler") } >= 6) }

  private let largest: Set = ["balikpapan-reguler", "palembang-ramadan", "piket-24"]

  /// Rules that cost points; shortages are not counted.
  private func rules(_ audit: AuditReport) -> Set<String> {
    Set(audit.pointsBySource.compactMap { source, _, _ in if case .rule(let rule, _) = source { rule.rawValue } else { nil } })
  }
}
