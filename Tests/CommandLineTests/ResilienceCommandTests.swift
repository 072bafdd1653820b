import Foundation
import Testing

@Suite("What absences do to a roster")
struct ResilienceCommandTests {
  /// A small week with its roster.
  private func week(_ folder: WorkFolder, language: String = "en") throws -> (scenario: String, roster: String) {
    let scenario = try folder.scenario(example: "small", language: language)
    let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("roster.json"))
    #expect(solved.status == 0, "\(solved.err)")
    return (scenario, folder.path("roster.json"))
  }

  @Test("the same seed gives the same bytes whatever the threads, and another seed others")
  func seeds() throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    func run(_ more: String...) throws -> String {
      let arguments = ["resilience", roster, "--scenario", scenario, "--samples", "60", "--json", "--quiet"] + more
      let found = try PatrolProcess(arguments).outcome()
      #expect(found.status == 0, "\(found.err)")
      return found.out
    }
    let one = try run("--threads", "1")
    #expect(try run("--threads", "5") == one)
    #expect(try run("--seed", "77") != one)
    #expect(try run("--mean-days", "2") != one)
    let none = try run("--absences", "0", "--n-1", "none")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(none.utf8)) as? [String: Any])
    #expect(object["absent-duties"] as? Int == 0)
    #expect(object["samples-missing-a-minimum"] as? Int == 0)
    #expect((object["repairs"] as? [Any])?.isEmpty == true)
  }

  @Test("the page leads with the answer and fits 80 columns", arguments: ["en", "id"])
  func page(language: String) throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder, language: language)
    let found = try PatrolProcess.run("resilience", roster, "--scenario", scenario, "--absences", "10%", "--samples", "40")
    #expect(found.status == 0)
    #expect(found.out.hasPrefix(language == "en" ? "Of 40 weeks with 10 % absent" : "Dari 40 minggu dengan 10 % berhalangan hadir"))
    for line in found.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("the best of all ways to mend an absence is never worse than calling one person")
  func exact() throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    let found = try PatrolProcess.run("resilience", roster, "--scenario", scenario, "--samples", "1", "--n-1", "exact", "--json", "--quiet")
    #expect(found.status == 0)
    let repairs = try #require(try found.object["repairs"] as? [[String: Any]])
    #expect(!repairs.isEmpty)
    var proven = 0
    for repair in repairs {
      let unmended = try #require((repair["unmended"] as? [String: Int])?["points"])
      guard let solved = repair["solved"] as? [String: Any], solved["proven"] as? Bool == true else { continue }
      proven += 1
      let best = try #require(solved["points"] as? Int)
      let single = try #require(repair["candidates"] as? [[String: Any]]).compactMap { $0["points"] as? Int }.min() ?? unmended
      #expect(best <= min(single, unmended))
    }
    #expect(proven > 0 && repairs.allSatisfy { $0["not-solved"] as? Bool == ($0["solved"] is NSNull) })
  }

  @Test("Ctrl-C ends with 130 and what was drawn until then", arguments: [true, false])
  func interrupted(json: Bool) throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    func interrupted(after seconds: Double) throws -> PatrolProcess.Outcome {
      let process = try PatrolProcess(
        ["resilience", roster, "--scenario", scenario, "--samples", "20000", "--absences", "20%", "--n-1", "none"] + (json ? ["--json"] : []))
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
      return process.outcome()
    }
    // The signal itself ends a program that does not listen yet; a slow machine is given more time then.
    var outcome = try interrupted(after: 1)
    for seconds in [3.0, 9] where outcome.status == SIGINT { outcome = try interrupted(after: seconds) }
    #expect(outcome.status == 130)
    #expect(outcome.err.contains("Stopping"))
    if json {
      let object = try outcome.object
      #expect(object["interrupted"] as? Bool == true)
      #expect(object["samples-asked"] as? Int == 20_000)
      let drawn = try #require(object["samples"] as? Int)
      #expect((1..<20_000).contains(drawn))
      #expect((object["repairs"] as? [Any])?.isEmpty == true)
      let again = try PatrolProcess.run(
        "resilience", roster, "--scenario", scenario, "--samples", "\(drawn)", "--absences", "20%", "--n-1", "none", "--json", "--quiet")
      #expect(try again.object["absent-duties"] as? Int == object["absent-duties"] as? Int)
      #expect(try again.object["interrupted"] as? Bool == false)
    } else {
      #expect(outcome.out.contains("Interrupted:"))
    }
  }

  @Test("64 for shares, samples and days out of range, 66 for a roster that is not there")
  func usage() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    for faulty in [
      ["--absences", "1.2"], ["--samples", "0"], ["--samples", "20001"], ["--mean-days", "0.5"], ["--absences", "0.9", "--mean-days", "1"],
      ["--n-1", "some"], ["--threads", "0"], ["--seed", "-1"],
    ] {
      #expect(try PatrolProcess(["resilience", "r.json", "--scenario", scenario] + faulty).outcome().status == 64, "\(faulty)")
    }
    #expect(try PatrolProcess.run("resilience", folder.path("no.json"), "--scenario", scenario).status == 66)
  }
}
