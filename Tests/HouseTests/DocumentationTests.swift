import Foundation
import PatrolScheduling
import Testing

/// A fenced block of a page.
struct FencedBlock: Sendable, CustomTestStringConvertible {
  var page: String
  var line: Int
  var language: String
  var lines: [String]

  var testDescription: String { "\(page):\(line)" }

  /// All fenced blocks of a page, in order.
  static func all(in page: String) throws -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    for (number, line) in try House.text(page).components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = FencedBlock(page: page, line: number + 1, language: String(line.dropFirst(3)), lines: [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  static let pages = ["README.md", "CONTRIBUTING.md"] + ((try? House.files(in: "docs", ending: ".md")) ?? [])

  /// All blocks of all pages.
  static let everywhere = pages.flatMap { (try? all(in: $0)) ?? [] }

  /// A call of one of the commands.
  struct Call {
    var command: String
    var arguments: [String]
    /// The status that a comment promises (`# exit 5`).
    var status: Int32
    /// Where its output goes (`> file`); nil is nowhere.
    var output: String?
  }

  /// The calls of the commands in a shell block.
  var calls: [Call] {
    lines.compactMap { line in
      let parts = line.split(separator: "#", maxSplits: 1).map(String.init)
      let words = Self.words(parts.first ?? "")
      guard let place = words.firstIndex(where: { ["patrol", "patrol-bench"].contains($0) }),
        place == 0 || (words[0] == "swift" && words.contains("run"))
      else { return nil }
      let promised = parts.dropFirst().first?.firstMatch(of: /exit (\d+)/).flatMap { Int32($0.1) }
      let arguments = words[(place + 1)...]
      return Call(
        command: words[place], arguments: Array(arguments.prefix { $0 != ">" }), status: promised ?? 0,
        output: arguments.drop { $0 != ">" }.dropFirst().first)
    }
  }

  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

@Suite("The documents")
struct DocumentationTests {
  @Test(
    "every command in README and docs runs and ends with the status that it promises",
    arguments: FencedBlock.everywhere.filter { $0.language == "sh" && !$0.calls.isEmpty })
  func commands(block: FencedBlock) throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    // Lines of a block follow one another in one folder, as a reader would type them.
    for call in block.calls {
      let run = try CommandRun.command(call.command, call.arguments, in: place)
      if let output = call.output { try Data(run.output.utf8).write(to: place.appendingPathComponent(output)) }
      #expect(
        run.status == call.status,
        "\(block.testDescription): \(call.command) \(call.arguments.joined(separator: " ")) ended \(run.status)\n\(run.errors)")
    }
  }

  @Test("the output shown in the README is what the command prints; a README that is not is written anew and fails once")
  func shownOutput() throws {
    let shown = try #require(FencedBlock.all(in: "README.md").first { $0.language == "text" })
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let run = try CommandRun.patrol(["solve", "Scenarios/polsek-kecil", "--quiet"], in: place)
    #expect(run.status == 0)
    let printed = Self.abridged(run.output)
    if shown.lines != printed {
      let kept = try House.text("README.md")
      let fence = "```text\n"
      let made = kept.replacing(fence + shown.lines.joined(separator: "\n"), with: fence + printed.joined(separator: "\n"))
      try made.write(to: House.root.appendingPathComponent("README.md"), atomically: true, encoding: .utf8)
    }
    #expect(shown.lines == printed, "the README's output was out of date and has been written anew")
  }

  /// The page with its long lists cut to their first entries and the numbers of the week left out; three dots stand for what is left out.
  private static func abridged(_ page: String) -> [String] {
    let lines = page.components(separatedBy: "\n").map { String($0.reversed().drop { $0 == " " }.reversed()) }
    let sections = lines.split(separator: "", omittingEmptySubsequences: true).map(Array.init)
    return sections.map { section -> [String] in
      if section[0].hasPrefix("The week in numbers") { return [] }
      guard section[0].contains(/\(\d+\)$/), section.count > 4 else { return section }
      let end = section.indices.dropFirst(4).first { !section[$0].hasPrefix("      ") } ?? section.count
      return end == section.count ? section : section[..<end] + ["..."]
    }
    .filter { !$0.isEmpty }.joined(separator: [""]).map { $0 }
  }

  @Test("the README's Swift is the Swift that is compiled here")
  func snippet() throws {
    let shown = try #require(FencedBlock.all(in: "README.md").first { $0.language == "swift" })
    let compiled = try House.text("Tests/HouseTests/ReadmeSnippet.swift")
    #expect(compiled.trimmingCharacters(in: .newlines) == shown.lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
  }

  @Test("the README's Swift makes a roster")
  func snippetRuns() throws {
    let roster = try nextWeek(in: House.root.appendingPathComponent("Scenarios/polsek-kecil").path)
    #expect(roster?.officers.count == 12)
  }

  @Test("the README's test command is the one that CI runs")
  func testCommand() throws {
    #expect(try House.text("README.md").contains("swift test -c release"))
    #expect(try House.text(".ci/run").contains("swift test -c release"))
  }
}
