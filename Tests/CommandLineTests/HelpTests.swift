import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "Every verb explains itself with an example",
    arguments: ["init", "check", "solve", "audit", "export", "compare", "explain", "require", "resilience", "chances", "publish", "verify", "next"])
  func verbs(verb: String) throws {
    for arguments in [[verb, "--help"], ["help", verb]] {
      let outcome = try PatrolProcess(arguments).outcome()
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      #expect(outcome.out.contains("EXAMPLE"))
      #expect(outcome.out.contains("patrol \(verb) "))
      #expect(outcome.out.contains("--language"))
    }
  }

  @Test("The program's help names verbs and exit statuses")
  func program() throws {
    let outcome = try PatrolProcess.run("--help")
    #expect(outcome.status == 0)
    for word in ["init", "check", "solve", "audit", "export", "130 interrupted", "73 cannot write"] { #expect(outcome.out.contains(word), "\(word)") }
  }

  @Test("Long options are written in kebab-case")
  func options() throws {
    let help = try PatrolProcess.run("solve", "--help").out
    for match in help.matches(of: /--[A-Za-z-]+/) { #expect(match.output == match.output.lowercased()) }
    let all = [
      "--output", "--json", "--csv", "--time-limit", "--gap", "--seed", "--threads", "--language", "--near", "--quiet", "--crews", "--explain-short",
      "--force", "--keep", "--keep-days", "--keep-officers", "--audience", "--paper",
    ]
    for option in all { #expect(help.contains(option)) }
    #expect(try PatrolProcess.run("audit", "--help").out.contains("--crews"))
  }

  @Test("The version is one line")
  func version() throws {
    let outcome = try PatrolProcess.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.out.split(separator: "\n").count == 1)
    #expect(outcome.out.contains("."))
  }
}
