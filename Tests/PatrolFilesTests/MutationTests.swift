import Foundation
import PatrolFiles
import PatrolModel
import Testing

/// One small change of a file, and where it was made.
struct Mutation {
  let file: String
  /// Lines of the changed text at or beside which a fault names the place.
  let lines: ClosedRange<Int>
  let text: String
}

/// Makes single changes: a character, a line, a key or a cell deleted, doubled, altered or swapped.
struct Mutator {
  var random: SplitMix64

  mutating func mutate(_ file: String, _ text: String) -> Mutation {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: character(file, text) { _, _ in [] }
    case 1: character(file, text) { scalar, _ in [scalar, scalar] }
    case 2: character(file, text) { _, other in [other] }
    case 3: line(file, text, isDoubled: false)
    case 4: line(file, text, isDoubled: true)
    case 5: word(file, text) { _, _ in "" }
    case 6: word(file, text) { _, other in other }
    default: word(file, text) { own, _ in own + "x" }
    }
  }

  private mutating func character(_ file: String, _ text: String, _ change: (Unicode.Scalar, Unicode.Scalar) -> [Unicode.Scalar]) -> Mutation {
    let scalars = Array(text.unicodeScalars)
    let at = Int.random(in: scalars.indices, using: &random)
    let alphabet = Array("aZ7 :,;-\"'{}[]#|/\n\t.*&!%@=".unicodeScalars)
    let other = alphabet[Int.random(in: alphabet.indices, using: &random)]
    return replace(file, scalars, at..<(at + 1), with: change(scalars[at], other))
  }

  private mutating func line(_ file: String, _ text: String, isDoubled: Bool) -> Mutation {
    let scalars = Array(text.unicodeScalars)
    let starts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }.filter { $0 < scalars.count }
    let start = starts[Int.random(in: starts.indices, using: &random)]
    let end = (scalars[start...].firstIndex(of: "\n") ?? scalars.count - 1) + 1
    return replace(file, scalars, start..<end, with: isDoubled ? Array(scalars[start..<end]) + scalars[start..<end] : [])
  }

  private mutating func word(_ file: String, _ text: String, _ change: (String, String) -> String) -> Mutation {
    let scalars = Array(text.unicodeScalars)
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "."
    }
    var words: [Range<Int>] = []
    var start: Int?
    for (at, scalar) in scalars.enumerated() {
      if isWord(scalar) {
        start = start ?? at
      } else if let begun = start {
        words.append(begun..<at)
        start = nil
      }
    }
    let one = words[Int.random(in: words.indices, using: &random)]
    let other = words[Int.random(in: words.indices, using: &random)]
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    return replace(file, scalars, one, with: Array(change(string(one), string(other)).unicodeScalars))
  }

  private func replace(_ file: String, _ scalars: [Unicode.Scalar], _ range: Range<Int>, with new: [Unicode.Scalar]) -> Mutation {
    let changed = scalars[..<range.lowerBound] + new + scalars[range.upperBound...]
    let first = scalars[..<range.lowerBound].count { $0 == "\n" } + 1
    let added = max(new.count { $0 == "\n" }, scalars[range].count { $0 == "\n" })
    return Mutation(file: file, lines: (first - 1)...(first + added + 1), text: String(String.UnicodeScalarView(changed)))
  }
}

@Suite("Mutations")
struct MutationTests {
  @Test(
    "1,000 single changes of valid scenarios end in a valid scenario or in faults of which one names the place, in at least 95 of 100",
    arguments: 1...5)
  func faultsNameTheChangedPlace(_ seed: Int) throws {
    let count = 1_000
    let paths = ["valid", "activities"].flatMap { folder in Fixtures.names(in: folder).map { "\(Fixtures.folder)/\(folder)/\($0)" } }
    let names = paths.map { ($0 as NSString).lastPathComponent }
    var mutator = Mutator(random: SplitMix64(seed: UInt64(seed)))
    var named = 0
    var stillValid = 0
    var misses: [String] = []
    try Fixtures.withFolder { folder in
      for (path, name) in zip(paths, names) { try FileManager.default.copyItem(atPath: path, toPath: "\(folder)/\(name)") }
      for number in 0..<count {
        let target = "\(folder)/\(names[number % names.count])"
        let files = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
        let file = files[Int.random(in: files.indices, using: &mutator.random)]
        let original = try String(contentsOfFile: "\(target)/\(file)", encoding: .utf8)
        var mutation = mutator.mutate(file, original)
        while mutation.text == original { mutation = mutator.mutate(file, original) }
        try mutation.text.write(toFile: "\(target)/\(file)", atomically: false, encoding: .utf8)
        let reading = ScenarioReader.read(path: target)
        if reading.scenario != nil {
          stillValid += 1
        } else if Self.names(reading.faults, mutation) {
          named += 1
        } else {
          misses.append("\(file) \(mutation.lines): " + Fixtures.lines(Array(reading.faults.prefix(2))))
        }
        try original.write(toFile: "\(target)/\(file)", atomically: false, encoding: .utf8)
      }
    }
    let share = Double(named + stillValid) / Double(count)
    #expect(share >= 0.95, "\(named) named, \(stillValid) still valid, missed: \(misses.prefix(20).joined(separator: "\n"))")
    #expect(named > count / 4, "too few changes did harm for the share to mean anything")
  }

  @Test("random text is read without a crash, as YAML, as a table and as a roster file", arguments: 1...4)
  func randomText(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "scenario", ": ", ":", "1", "\n", "\n  ", "- ", "? ", "{", "}", "[", "]", ",", "\"", "'", "&a", "*a", "!!", "!t ", "%YAML 1.2\n", "---\n",
      "...\n", "|\n", ">\n", "#",
      "\t", "~", "<<", "\\u", "\\ud83d", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{E100}", ";", "id", "officers", "shifts", "P", "07:00-15:00", "cells",
      "roster",
    ]
    try Fixtures.withFolder { folder in
      for _ in 0..<500 {
        let text = (0..<Int.random(in: 1...40, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        try text.write(toFile: folder + "/scenario.yaml", atomically: false, encoding: .utf8)
        let reading = ScenarioReader.read(path: folder)
        #expect(reading.scenario == nil)
        #expect(!reading.faults.isEmpty, "\(text)")
        let (file, faults) = RosterFileReader.read(text: text, name: "roster.json")
        #expect((file == nil) == !faults.isEmpty, "\(text)")
        try Self.frame.write(toFile: folder + "/scenario.yaml", atomically: false, encoding: .utf8)
        try text.write(toFile: folder + "/officers.csv", atomically: false, encoding: .utf8)
        let table = ScenarioReader.read(path: folder)
        #expect((table.scenario == nil) == !table.faults.isEmpty, "\(text)")
      }
    }
  }

  private static let frame = """
    scenario: 1
    period: { from: 2026-11-23 }
    shifts: { P: 07:00-15:00 }
    officers: officers.csv
    requirements: [{ at: any, min: 1 }]
    """

  private static func names(_ faults: [Fault], _ mutation: Mutation) -> Bool {
    faults.contains { fault in
      [fault.place, fault.related].compactMap { $0 }.contains { place in
        guard place.file == mutation.file else { return false }
        guard let line = place.line ?? place.row else { return false }
        return mutation.lines.contains(line)
      }
    }
  }
}
