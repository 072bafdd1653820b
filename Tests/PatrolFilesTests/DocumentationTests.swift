import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Documents")
struct DocumentationTests {
  private struct Block {
    let info: String
    let text: String
    let line: Int
  }

  private static func blocks(of document: String) throws -> [Block] {
    let text = try String(contentsOfFile: "\(Fixtures.repository)/docs/\(document)", encoding: .utf8)
    var blocks: [Block] = []
    var open: (info: String, line: Int, lines: [String])?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open {
        if line == "```" {
          blocks.append(Block(info: block.info, text: block.lines.joined(separator: "\n") + "\n", line: block.line))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), number + 1, [])
      }
    }
    return blocks
  }

  /// The text with the sections that a fragment holds replaced by it.
  private static func merged(_ whole: String, with fragment: String) -> String {
    func keys(_ text: String) -> Set<String> {
      Set(text.components(separatedBy: "\n").filter { $0.first?.isLetter ?? false }.compactMap { $0.split(separator: ":").first.map(String.init) })
    }
    let replaced = keys(fragment)
    var isKept = true
    let lines = whole.components(separatedBy: "\n").filter { line in
      if line.first?.isLetter ?? false { isKept = !replaced.contains(String(line.prefix { $0 != ":" })) }
      return isKept
    }
    return lines.joined(separator: "\n") + "\n" + fragment
  }

  @Test(
    "every YAML example of the scenario format is read without faults: whole scenarios alone, variants over the first, fragments in place of its sections"
  )
  func examplesAreRead() throws {
    let blocks = try Self.blocks(of: "scenario-format.md")
    let whole = try #require(blocks.first { $0.info == "yaml" && $0.text.hasPrefix("scenario:") })
    #expect(blocks.count { $0.info == "yaml" } >= 10)
    for block in blocks where block.info == "yaml" {
      try Fixtures.withFolder { folder in
        for file in blocks {
          let words = file.info.split(separator: " ")
          if words.count == 2 { try file.text.write(toFile: "\(folder)/\(words[1])", atomically: true, encoding: .utf8) }
        }
        let isVariant = block.text.hasPrefix("variant:")
        let isWhole = isVariant || block.text.hasPrefix("scenario:")
        let text = isVariant ? whole.text : isWhole ? block.text : Self.merged(whole.text, with: block.text)
        try text.write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
        if isVariant { try block.text.write(toFile: folder + "/variant.yaml", atomically: true, encoding: .utf8) }
        let reading = ScenarioReader.read(path: isVariant ? folder + "/variant.yaml" : folder)
        #expect(Fixtures.lines(reading.faults) == "", "the example at line \(block.line)")
        #expect(reading.scenario != nil)
      }
    }
  }

  @Test("the example of a roster file is read, and writing it gives the same bytes")
  func rosterExampleIsRead() throws {
    let block = try #require(try Self.blocks(of: "roster-file.md").first { $0.info == "json" })
    let (file, faults) = RosterFileReader.read(text: block.text, name: "roster.json")
    #expect(Fixtures.lines(faults) == "")
    #expect(try RosterFileWriter.json(#require(file)) == block.text)
  }
}
