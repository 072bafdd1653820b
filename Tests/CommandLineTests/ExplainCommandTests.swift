import Foundation
import Testing

@Suite("Explaining")
struct ExplainCommandTests {
  /// A duty of the best roster of a small week: somebody with a shift at a post on the second day.
  private func duty(_ folder: WorkFolder, _ base: String) throws -> (officer: String, date: String, shift: String, post: String, points: Int) {
    let roster = folder.path("roster.json")
    let solved = try PatrolProcess.run("solve", base, "--json", "--quiet", "--output", roster)
    let points = try #require(try solved.object["points"] as? Int)
    let grid = try PatrolProcess.run("export", roster, "--scenario", base, "--format", "csv-long").out
    let rows = grid.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let head = try #require(rows.first)
    let (officer, date) = (try #require(head.firstIndex(of: "officer")), try #require(head.firstIndex(of: "date")))
    let (shift, post) = (try #require(head.firstIndex(of: "shift")), try #require(head.firstIndex(of: "post")))
    let row = try #require(rows.dropFirst().first { $0[date] == "2026-11-24" && !$0[shift].isEmpty && !$0[post].isEmpty })
    return (row[officer], row[date], row[shift], row[post], points)
  }

  @Test("why one has his duty: what comes next is never cheaper, and a duty that is asked for costs what solving with a lock costs")
  func duty() throws {
    let folder = try WorkFolder()
    let base = try folder.scenario(example: "small")
    let (officer, date, shift, post, points) = try duty(folder, base)
    let why = try PatrolProcess.run("explain", base, "--officer", officer, "--date", date, "--json", "--quiet").object
    #expect(why["present"] as? String == "\(shift)/\(post)")
    #expect(why["points"] as? Int == points)
    let answers = try #require(why["answers"] as? [[String: Any]])
    #expect(answers.count == 2)
    for answer in answers {
      let more = try #require(answer["more"] as? [String: Any])
      #expect(try #require(more["least"] as? Int) >= 0)
      #expect(more["least"] as? Int == more["most"] as? Int)
    }

    let other = shift == "P" ? "S" : "P"
    let asked = try PatrolProcess.run("explain", base, "--officer", officer, "--date", date, "--shift", other, "--json", "--quiet").object
    let answer = try #require((asked["answers"] as? [[String: Any]])?.first)
    try folder.write(
      "variant: 1\nextends: week\nname: locked\nadd:\n  requests: [{ officer: \(officer), date: \(date), shift: \(other), kind: lock }]\n",
      to: "locked.yaml")
    let locked = try PatrolProcess.run("solve", folder.path("locked.yaml"), "--json", "--quiet").object
    #expect(answer["points"] as? Int == locked["points"] as? Int)
    #expect((answer["more"] as? [String: Any])?["least"] as? Int == (locked["points"] as? Int).map { $0 - points })
  }

  @Test("a page in both languages, no line wider than 80 cells", arguments: ["en", "id"])
  func page(language: String) throws {
    let folder = try WorkFolder()
    let base = try folder.scenario(example: "small", language: language)
    let (officer, date, _, _, _) = try duty(folder, base)
    let page = try PatrolProcess.run("explain", base, "--officer", officer, "--date", date, "--roster", folder.path("roster.json"), "--quiet")
    #expect(page.status == 0, "\(page.err)")
    for line in page.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(page.out.contains(language == "en" ? "or a day off:" : "atau libur:"))
  }

  @Test("64 without a question, 65 with names that are not there, and each of them is told")
  func usage() throws {
    let folder = try WorkFolder()
    let base = try folder.scenario(example: "small")
    #expect(try PatrolProcess.run("explain", base, "--date", "2026-11-24").status == 64)
    #expect(try PatrolProcess.run("explain", base, "--officer", "nobody").status == 64)
    #expect(try PatrolProcess.run("explain", base, "--post", "nowhere", "--date", "2026-11-24").status == 64)
    #expect(try PatrolProcess.run("explain", base, "--officer", "nobody", "--date", "24 November").status == 64)
    let lost = try PatrolProcess.run("explain", base, "--post", "nowhere", "--shift", "XX", "--date", "2030-01-01")
    #expect(lost.status == 65)
    for part in ["'nowhere'", "'XX'"] { #expect(lost.err.contains(part)) }
    #expect(lost.err.split(separator: "\n").count >= 3)
  }
}
