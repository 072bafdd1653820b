import Foundation
import Testing

@Suite("Orders on the command line")
struct OrderCommandTests {
  /// A morning after an evening, eight hours of rest: the second cell by the given kind.
  private func week(_ folder: WorkFolder, _ rows: String, language: String = "en") throws -> String {
    let scenario = try folder.scenario(language: language)
    try folder.write(try folder.text("week/requests.csv") + rows, to: "week/requests.csv")
    return scenario
  }

  private func told(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private static let order = "A4,2026-11-24,S,,lock,,,\nA4,2026-11-25,P,,perintah,,Kasat Samapta,pengamanan pasar\n"
  private static let locks = "A4,2026-11-24,S,,lock,,,\nA4,2026-11-25,P,,lock,,,\n"

  @Test("0: an order that leaves eight hours of rest gives a roster with the breach, who ordered it and why", arguments: ["en", "id"])
  func order(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try week(folder, Self.order, language: language)
    let roster = folder.path("roster.json")
    let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--output", roster)
    #expect(solved.status == 0)
    let out = told(solved.out)
    #expect(
      out.contains(
        language == "en" ? "By order (1) Surya Adiguna, Tue 24 Nov - Wed 25 Nov:" : "Atas perintah (1) Surya Adiguna, Sel 24 Nov - Rab 25 Nov:"))
    #expect(
      out.contains(
        language == "en"
          ? "8 h, at least 11 h [min-rest-hours]; order of Kasat Samapta, Wed 25 Nov P: pengamanan pasar"
          : "[min-rest-hours]; perintah Kasat Samapta, Rab 25 Nov P: pengamanan pasar"))
    let audited = try PatrolProcess.run("audit", roster, "--scenario", scenario)
    #expect(audited.status == 0)
    #expect(told(audited.out).contains(language == "en" ? "By order (1)" : "Atas perintah (1)"))
    let json = try PatrolProcess.run("solve", scenario, "--json", "--quiet")
    #expect(json.status == 0)
    let breaches = try #require(try json.object["breaches"] as? [[String: Any]])
    #expect(breaches.count == 1)
    #expect(((breaches.first?["follows-from"] as? [String: Any])?["requests"] as? [[String: Any]])?.first?["by"] as? String == "Kasat Samapta")
    #expect(try json.object["points"] as? Int == json.object["bound"] as? Int)
  }

  @Test("2 without an order, 0 with --force and the breach listed; the audit of that roster still finds it")
  func force() throws {
    let folder = try WorkFolder()
    let scenario = try week(folder, Self.locks)
    let refused = try PatrolProcess.run("solve", scenario)
    #expect(refused.status == 2)
    #expect(refused.err.contains("--force") && refused.err.contains("[min-rest-hours]"))
    let roster = folder.path("roster.json")
    let forced = try PatrolProcess.run("solve", scenario, "--quiet", "--force", "--output", roster)
    #expect(forced.status == 0)
    #expect(told(forced.out).contains("By order (1)") && told(forced.out).contains("forced lock"))
    #expect(try PatrolProcess.run("audit", roster, "--scenario", scenario).status == 5)
  }

  @Test("2: two places at once, whoever orders it and whatever is forced", arguments: ["order", "lock"])
  func twoPlaces(kind: String) throws {
    let folder = try WorkFolder()
    let scenario = try week(folder, "A4,2026-11-24,S,,\(kind),,Kasat,apel\nA4,2026-11-24,P,,order,,Kasat,apel\n")
    for arguments in [["solve", scenario], ["solve", scenario, "--force"]] {
      let outcome = try PatrolProcess(arguments).outcome()
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("Surya Adiguna") && outcome.err.contains("two places at once"))
    }
  }

  @Test("65: an order that does not say who gave it and why is a fault with a hint")
  func nameless() throws {
    let folder = try WorkFolder()
    let outcome = try PatrolProcess.run("check", try week(folder, "A4,2026-11-24,S,,order,,,\n"))
    #expect(outcome.status == 65)
    #expect(told(outcome.out).contains("An order says who gave it and why: \"by\" is missing."))
  }
}
