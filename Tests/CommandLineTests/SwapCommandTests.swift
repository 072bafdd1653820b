import Foundation
import Testing

@Suite("Swaps by the command line")
struct SwapCommandTests {
  @Test("an allowed swap is told with its price and accepted as the next version; one that breaks rules ends with status 5 and publishes nothing")
  func cycle() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.json")).status == 0)
    #expect(try PatrolProcess.run("publish", folder.path("draft.json"), "--scenario", scenario, "--by", "Kanit", "--quiet").status == 0)
    let first = try #require(FileManager.default.contentsOfDirectory(atPath: folder.path("rosters")).first { $0.hasSuffix("-v1.json") })
    let from = String(first.prefix(10))
    let before = try folder.duties("rosters/\(first)")
    var verdicts: Set<Int32> = []
    var accepted: (one: Int, other: Int)?
    // All pairs of the first day until both verdicts were seen.
    search: for one in before.indices {
      for other in before.indices where one < other && before[one].duties[0] != before[other].duties[0] {
        let asked = try PatrolProcess.run("swap", before[one].officer, from, before[other].officer, from, "--scenario", scenario)
        verdicts.insert(asked.status)
        #expect(asked.out.contains(asked.status == 0 ? "Allowed" : "Not allowed"))
        if asked.status == 0, accepted == nil { accepted = (one, other) }
        if verdicts.count == 2, accepted != nil { break search }
      }
    }
    #expect(verdicts == [0, 5])
    let pair = try #require(accepted)
    let done = try PatrolProcess.run(
      "swap", before[pair.one].officer, from, before[pair.other].officer, from, "--scenario", scenario, "--accept", "--by", "Kanit", "--reason",
      "family")
    #expect(done.status == 0, "\(done.err)")
    let second = first.replacing("-v1", with: "-v2")
    let after = try folder.duties("rosters/\(second)")
    for row in before.indices {
      let now = row == pair.one ? before[pair.other].duties[0] : row == pair.other ? before[pair.one].duties[0] : before[row].duties[0]
      #expect(after[row].duties[0] == now)
      #expect(Array(after[row].duties.dropFirst()) == Array(before[row].duties.dropFirst()))
    }
    let documents = "rosters/\(second.replacing(".json", with: ""))"
    // Those with whom they ride are told as well.
    let told = Set([before[pair.one], before[pair.other]].map(\.officer)).union(try folder.withOtherCrews("rosters/\(first)", "rosters/\(second)"))
    #expect(Set(try folder.names("\(documents)/messages-changes")) == Set(told.map { "\($0).txt" }))
    let sheet = try folder.text("\(documents)/changes.txt").replacing(/\n {3,}/, with: " ")
    #expect(sheet.split(separator: "\n").count { $0.hasPrefix("  ") && !$0.contains("same duty, ") } == 2)
    #expect(try folder.names(documents).contains("changes.xlsx"))
    let log = try folder.text("rosters/\(second)")
    #expect(log.contains("\"action\": \"swap\"") && log.contains("\"by\": \"Kanit\"") && log.contains("\"reason\": \"family\""))
    let again = try PatrolProcess.run(
      "swap", before[pair.one].officer, from, before[pair.other].officer, from, "--scenario", scenario, "--accept", "--by", "Kanit")
    #expect(again.status == 0 && again.err.contains("in version 2: this gives them back"))
  }

  @Test("whom or what nobody knows, or cannot be exchanged, ends with status 65")
  func faults() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.csv")).status == 0)
    let rows = try folder.text("draft.csv").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let (one, other) = (String(rows[1][0]), String(rows[2][0]))
    let roster = folder.path("draft.csv")
    func status(_ arguments: String...) throws -> Int32 {
      try PatrolProcess(["swap"] + arguments + ["--scenario", scenario, "--roster", roster]).outcome().status
    }
    let day = try #require(folder.text("draft.csv").firstMatch(of: /\d{4}-\d{2}-\d{2}/)).output
    #expect(try status(one, String(day), "nobody", String(day)) == 65)
    #expect(try status(one, "2031-01-01", other, "2031-01-01") == 65)
    #expect(try status(one, String(day), one, String(day)) == 65)
  }
}
