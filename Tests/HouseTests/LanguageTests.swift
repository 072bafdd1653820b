import Foundation
import Testing

@Suite("Languages")
struct LanguageTests {
  /// Texts that are rightly alike in both languages: words of the service, units and codes.
  private static let alike: Set<String> = ["regu", "parameter", "unit", "status", "cuti sakit izin bko diklat sidang"]

  /// Words of English texts that are Indonesian words, names or codes as well, though no Indonesian text of the room holds them.
  private static let shared: Set<String> = []

  @Test("no Indonesian text equals the English one but for a listed few")
  func different() throws {
    let sources = try WordingSource.all()
    #expect(sources.count > 300)
    for source in sources {
      for text in source.english where source.indonesian.contains(text) {
        let words = WordingSource.words(text).joined(separator: " ")
        #expect(words.isEmpty || Self.alike.contains(words), "\(source.description): \(text)")
      }
    }
  }

  @Test("every text that an Indonesian reader gets is free of English words", arguments: ["balikpapan-reguler", "kurang-personel"])
  func outputs(scenario: String) throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = "Scenarios/\(scenario)"
    let solve = ["solve", folder, "--language", "id", "--time-limit", "1s", "--crews", "--explain-short", "--output", "jadwal.json"]
    let outputs = try [
      solve, ["check", folder, "--language", "id"], ["audit", "jadwal.json", "--scenario", folder, "--language", "id"],
    ].map { arguments in
      let run = try CommandRun.patrol(arguments, in: place)
      return (arguments[0], run.output + run.errors)
    }
    let english = try Self.englishWords(butFor: House.files(in: folder).map { try House.text($0) })
    #expect(english.count > 300)
    for (name, text) in outputs { Self.expect(text, toBeFreeOf: english, in: name) }
  }

  /// Words of the English texts that no Indonesian text and none of these texts hold.
  private static func englishWords(butFor texts: [String]) throws -> Set<String> {
    let sources = try WordingSource.all()
    let indonesian = Set(sources.flatMap(\.indonesian).flatMap { WordingSource.words($0) })
    let own = Set(texts.flatMap { WordingSource.words($0) })
    return Set(sources.flatMap(\.english).flatMap { WordingSource.words($0) }.filter { $0.count > 2 }).subtracting(indonesian).subtracting(own)
      .subtracting(shared)
  }

  private static func expect(_ text: String, toBeFreeOf words: Set<String>, in name: String) {
    for line in text.split(separator: "\n") {
      // Ids of rules and options are the same in every language.
      let prose = line.replacing(/\[[a-z0-9, -]+\]|--[a-z-]+|[a-z]+(-[a-z]+)+/, with: " ")
      for word in WordingSource.words(prose) where words.contains(word) { Issue.record("\(name): \"\(word)\" in: \(line)") }
    }
  }
}
