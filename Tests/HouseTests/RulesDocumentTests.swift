import Foundation
import PatrolScheduling
import Testing

@Suite("The page of rules")
struct RulesDocumentTests {
  @Test("every rule has words of its own")
  func words() throws {
    #expect(try RulesDocument().wordless.isEmpty)
  }

  @Test("docs/rules.md is what the catalogue says; a page that is not is written anew and fails once")
  func upToDate() throws {
    let made = try RulesDocument().text
    let place = House.root.appendingPathComponent("docs/rules.md")
    let kept = try? String(contentsOf: place, encoding: .utf8)
    if kept != made { try made.write(to: place, atomically: true, encoding: .utf8) }
    #expect(kept == made, "docs/rules.md was out of date and has been written anew")
  }

  @Test("the README's table names every rule")
  func readme() throws {
    let readme = try House.text("README.md")
    for rule in RuleID.allCases { #expect(readme.contains("`\(rule.rawValue)`"), "\(rule.rawValue) is missing") }
  }
}
