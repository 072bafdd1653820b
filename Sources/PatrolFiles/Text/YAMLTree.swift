import Foundation
import PatrolModel
import Yams

/// Brings YAML (and JSON, which is YAML) to marked values.
///
/// YAML's own guesses never decide: every scalar stays the text that was written.
struct YAMLTree {
  private static let depthLimit = 40
  private static let valueLimit = 2_000_000
  private static let aliasLimit = 20
  /// The first of the characters that stand in for the first letter of a key that occurs twice, so that the rest of the file can still be read.
  private static let firstStandIn: UInt32 = 0xE100

  private let file: String
  private let log: ReadingLog
  private var values = 0
  private var repeatedKeys: [String: String] = [:]

  /// The file's one document, or nil with a fault.
  static func parse(_ text: String, file: String, log: ReadingLog) -> MarkedValue? {
    var tree = YAMLTree(file: file, log: log)
    return tree.parse(text)
  }

  private init(file: String, log: ReadingLog) {
    self.file = file
    self.log = log
  }

  private mutating func parse(_ original: String) -> MarkedValue? {
    // libyaml counts these as line ends; nobody else does.
    var text = original
    if text.utf8.contains(where: { $0 >= 128 }) {
      for odd in ["\u{85}", "\u{2028}", "\u{2029}"] { text = text.replacingOccurrences(of: odd, with: " ") }
    }
    guard !hasTooManyAliases(text) else { return nil }
    for attempt in 0..<UInt32(100) {
      do {
        text.makeContiguousUTF8()
        guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
          log.fault(.emptyFile, at: .init(file: file))
          return nil
        }
        return value(root, depth: 0)
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        guard let key = duplicates.first, let repaired = standIn(for: key, at: context.mark, number: attempt, in: text) else {
          log.fault(.duplicateKey(duplicates.first ?? ""), at: place(context.mark))
          return nil
        }
        text = repaired
      } catch {
        report(error, in: text)
        return nil
      }
    }
    return nil
  }

  private func place(_ mark: Mark?) -> Fault.Place { .init(file: file, line: mark?.line, column: mark?.column) }

  /// The text with the first of two equal keys changed to one that differs and is equally long.
  private mutating func standIn(for key: String, at mark: Mark, number: UInt32, in text: String) -> String? {
    var lines = text.components(separatedBy: "\n")
    guard lines.indices.contains(mark.line - 1), let letter = Unicode.Scalar(Self.firstStandIn + number), mark.column > 0 else { return nil }
    var scalars = Array(lines[mark.line - 1].unicodeScalars)
    let wanted = Array(key.unicodeScalars)
    for start in [mark.column - 1, mark.column] where !wanted.isEmpty && start + wanted.count <= scalars.count {
      guard scalars[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      scalars[start] = letter
      var line = String.UnicodeScalarView()
      line.append(contentsOf: scalars)
      lines[mark.line - 1] = String(line)
      var changed = String.UnicodeScalarView()
      changed.append(letter)
      changed.append(contentsOf: wanted.dropFirst())
      repeatedKeys[String(changed)] = key
      return lines.joined(separator: "\n")
    }
    return nil
  }

  private mutating func value(_ node: Node, depth: Int) -> MarkedValue? {
    let here = place(node.mark)
    values += 1
    guard depth <= Self.depthLimit else {
      log.fault(.tooDeep(limit: Self.depthLimit), at: here)
      return nil
    }
    guard values <= Self.valueLimit else {
      if values == Self.valueLimit + 1 { log.fault(.tooManyValues(limit: Self.valueLimit), at: here) }
      return nil
    }
    switch node {
    case .scalar(let scalar): return MarkedValue(.scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: here)
    case .sequence(let sequence):
      var items: [MarkedValue] = []
      for item in sequence {
        guard let value = value(item, depth: depth + 1) else { return nil }
        items.append(value)
      }
      return MarkedValue(.list(items), at: here)
    case .mapping(let mapping): return map(mapping, at: here, depth: depth)
    case .alias: return MarkedValue(.scalar("", isPlain: true), at: here)
    }
  }

  private mutating func map(_ mapping: Node.Mapping, at here: Fault.Place, depth: Int) -> MarkedValue? {
    var entries: [MarkedValue.Entry] = []
    var repeated: [String: Fault.Place] = [:]
    for (key, node) in mapping {
      guard let value = value(node, depth: depth + 1) else { return nil }
      guard let scalar = key.scalar else {
        log.fault(.wrongShape(found: key.sequence == nil ? .map : .list, expected: .text), at: place(key.mark))
        continue
      }
      if let original = repeatedKeys[scalar.string] {
        repeated[original] = repeated[original] ?? place(key.mark)
      } else {
        entries.append(.init(key: TypedText.trimmed(scalar.string), place: place(key.mark), value: value))
      }
    }
    for entry in entries {
      if let first = repeated[entry.key] { log.fault(.duplicateKey(entry.key), at: entry.place, related: first) }
    }
    return MarkedValue(.map(entries), at: here)
  }

  /// Aliases of aliases can stand for billions of values; a scenario needs none.
  private func hasTooManyAliases(_ text: String) -> Bool {
    var aliases = 0
    var lineNumber = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      lineNumber += 1
      var previous: UInt8 = 32
      var isQuoted = false
      for byte in line {
        if byte == 34 { isQuoted.toggle() }
        let isWord = byte >= 128 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        if previous == 42, isWord, !isQuoted { aliases += 1 }
        previous = byte
      }
      if aliases > Self.aliasLimit {
        log.fault(.tooManyAliases(limit: Self.aliasLimit), at: .init(file: file, line: lineNumber))
        return true
      }
    }
    return false
  }

  private func report(_ error: any Error, in text: String) {
    guard let error = error as? YamlError else {
      log.fault(.malformed(problem: "\(error)"), at: .init(file: file))
      return
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let kind: FaultKind =
        if problem.contains("another document") || problem.contains("<document start>") {
          .severalDocuments
        } else if problem.contains("'\\t'") || problem.contains("tab character") || isTab(at: mark, in: text) {
          .tabIndentation
        } else {
          .malformed(problem: [context?.text, problem].compactMap { $0 }.joined(separator: ": "))
        }
      let related = context.map { place($0.mark) }.flatMap { $0.line == mark.line || $0.line == 1 && $0.column == 1 ? nil : $0 }
      log.fault(kind, at: place(mark), related: related)
    default:
      log.fault(.malformed(problem: "\(error)"), at: .init(file: file))
    }
  }

  private func isTab(at mark: Mark, in text: String) -> Bool {
    let lines = text.components(separatedBy: "\n")
    guard lines.indices.contains(mark.line - 1) else { return false }
    return Array(lines[mark.line - 1].unicodeScalars).dropFirst(mark.column - 1).first == "\t"
  }
}
