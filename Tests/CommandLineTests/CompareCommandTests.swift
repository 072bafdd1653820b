import Foundation
import Testing

@Suite("Comparing scenarios")
struct CompareCommandTests {
  /// A small week, and a variant of it with two officers more.
  private func week(_ folder: WorkFolder, language: String = "en") throws -> (base: String, variant: String) {
    let base = try folder.scenario(example: "small", language: language)
    try folder.write(
      "variant: 1\nextends: week\nname: two more\nadd:\n  more-officers: [{ count: 2, like: { rank: Aiptu }, names: Tambahan }]\n",
      to: "two-more.yaml")
    return (base, folder.path("two-more.yaml"))
  }

  @Test("each scenario has the points and the bound that it has alone, and the difference of proven ones is exact", arguments: ["1", "2", "3"])
  func alone(threads: String) throws {
    let folder = try WorkFolder()
    let (base, variant) = try week(folder)
    let compared = try PatrolProcess.run("compare", base, variant, base, "--json", "--quiet", "--threads", threads)
    #expect(compared.status == 0, "\(compared.err)")
    let cases = try #require(try compared.object["cases"] as? [[String: Any]])
    #expect(cases.count == 3)
    for (found, path) in zip(cases, [base, variant, base]) {
      let alone = try PatrolProcess.run("solve", path, "--json", "--quiet").object
      #expect(found["points"] as? Int == alone["points"] as? Int)
      #expect(found["bound"] as? Int == alone["bound"] as? Int)
      #expect(found["stop"] as? String == "proven")
    }
    let points = try cases.map { try #require($0["points"] as? Int) }
    for (found, own) in zip(cases, points) {
      let difference = try #require(found["difference"] as? [String: Any])
      #expect(difference["least"] as? Int == own - points[0])
      #expect(difference["most"] as? Int == own - points[0])
      #expect(difference["certain"] as? Bool == true)
    }
    #expect(points[1] < points[0])
  }

  @Test("the page names the scenarios, their points and what is proven of the difference", arguments: ["en", "id"])
  func page(language: String) throws {
    let folder = try WorkFolder()
    let (base, variant) = try week(folder, language: language)
    let compared = try PatrolProcess.run("compare", base, variant, "--quiet")
    #expect(compared.status == 0)
    #expect(compared.out.contains(language == "en" ? "Compared with week" : "Dibandingkan dengan week"))
    #expect(compared.out.contains(language == "en" ? "fewer" : "lebih sedikit"))
    for line in compared.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("64 with a single scenario, 65 with a faulty one")
  func usage() throws {
    let folder = try WorkFolder()
    let base = try folder.scenario()
    #expect(try PatrolProcess.run("compare", base).status == 64)
    try folder.write("variant: 1\nextends: nowhere\n", to: "lost.yaml")
    #expect(try PatrolProcess.run("compare", base, folder.path("lost.yaml")).status == 65)
  }
}
