import Foundation
import PatrolModel

/// Reads roster files, with every fault and its place.
public enum RosterFileReader {
  /// The file at a path, or nil with all its faults.
  public static func read(path: String) -> (file: RosterFile?, faults: [Fault]) {
    let log = ReadingLog()
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let text = TextFile.read(path: path, name: name, log: log) else { return (nil, log.sortedFaults()) }
    return read(text: text, name: name, log: log)
  }

  /// The file in a text, or nil with all its faults.
  ///
  /// - Parameter name: The name under which faults speak of it.
  public static func read(text: String, name: String) -> (file: RosterFile?, faults: [Fault]) { read(text: text, name: name, log: ReadingLog()) }

  private static func read(text: String, name: String, log: ReadingLog) -> (file: RosterFile?, faults: [Fault]) {
    guard let root = YAMLTree.parse(withoutSurrogateEscapes(text), file: name, log: log), let parsed = parse(root, log: log), log.faults.isEmpty
    else { return (nil, log.sortedFaults()) }
    return (parsed.file, [])
  }

  private static let keys = [
    "roster", "office", "status", "version", "from", "days", "look-ahead", "scenario", "seed", "result", "cells", "seated", "crews", "seats",
    "vehicles",
    "tasks", "visits", "ledger", "log",
  ]

  /// The file with the places of its cells by officer and day; nil where the frame cannot be read.
  static func parse(_ root: MarkedValue, log: ReadingLog) -> (file: RosterFile, places: [[Fault.Place]])? {
    guard let fields = Fields(withoutNulls(root), keys: keys, log: log), let versionValue = fields.required("roster"),
      let version = log.wholeNumber(versionValue, in: 1...1_000_000)
    else { return nil }
    guard version == RosterFile.formatVersion else {
      log.fault(.newerVersion(found: "\(version)", supported: RosterFile.formatVersion), at: versionValue.place)
      return nil
    }
    let statuses: [(String, Roster.Status)] = [("draft", .draft), ("published", .published), ("worked", .worked)]
    let status = fields["status"].flatMap { log.word($0, statuses) } ?? .draft
    let days = fields.required("days").flatMap { log.wholeNumber($0, in: 1...RosterFile.mostDays) }
    guard let from = fields.required("from").flatMap(log.date), let days, let cells = fields.required("cells") else { return nil }
    let lookAhead = fields.wholeNumber("look-ahead", in: 0...28) ?? 0
    var roster = Roster(
      from: from, days: days, officers: [], duties: [], status: status, version: fields.wholeNumber("version", in: 0...1_000_000) ?? 0)
    var absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]] = [:]
    var names = Names<Officer>(.officer)
    var places: [[Fault.Place]] = []
    for item in log.items(cells) {
      guard let row = Fields(item, keys: ["officer", "duties", "away"], log: log), let value = row.required("officer"),
        let id = log.identifier(value),
        names.add(id, at: value.place, log: log), let written = row.required("duties")
      else {
        names.isIncomplete = true
        continue
      }
      let duties = log.items(written).map { $0.isNull ? nil : duty($0, log: log) }
      if duties.count != days + lookAhead { log.fault(.wrongLength(found: duties.count, expected: days + lookAhead), at: written.place) }
      roster.officers.append(.init(id))
      roster.duties.append((0..<(days + lookAhead)).map { duties.indices.contains($0) ? duties[$0] : nil })
      let dutyPlaces = log.items(written).map(\.place)
      places.append((0..<(days + lookAhead)).map { dutyPlaces.indices.contains($0) ? dutyPlaces[$0] : item.place })
      absences[.init(id)] = away(row["away"], log: log)
    }
    var file = RosterFile(roster: roster, absences: absences.filter { !$0.value.isEmpty })
    file.officeName = fields["office"].flatMap(log.text) ?? ""
    file.scenarioHash = fields["scenario"].flatMap(log.text) ?? ""
    file.seed = fields["seed"].flatMap { seed($0, log: log) } ?? 0
    file.roster.isSeated = fields.yesOrNo("seated") ?? false
    RosterFilePartsReader(fields: fields, log: log).read(into: &file, officers: names)
    return (file, places)
  }

  /// A duty written as P or P/kota, or nil with a fault.
  static func duty(_ value: MarkedValue, log: ReadingLog) -> Roster.Duty? {
    guard let text = log.identifier(value) else { return nil }
    guard let slash = text.firstIndex(of: "/") else { return Roster.Duty(shift: .init(text)) }
    return Roster.Duty(shift: .init(String(text[..<slash])), post: .init(String(text[text.index(after: slash)...])))
  }

  private static func away(_ value: MarkedValue?, log: ReadingLog) -> [CivilDate: AvailabilityKind.ID] {
    var result: [CivilDate: AvailabilityKind.ID] = [:]
    for entry in value?.entries ?? [] {
      guard let date = log.date(MarkedValue(text: entry.key, at: entry.place)), let kind = log.identifier(entry.value) else { continue }
      result[date] = .init(kind)
    }
    return result
  }

  private static func seed(_ value: MarkedValue, log: ReadingLog) -> UInt64? {
    guard let text = log.text(value) else { return nil }
    if let seed = UInt64(text) { return seed }
    log.fault(.wrongValue(found: text, expected: .wholeNumber), at: value.place)
    return nil
  }

  /// The map without members that are null.
  private static func withoutNulls(_ value: MarkedValue) -> MarkedValue {
    guard case .map(let entries) = value.content else { return value }
    return MarkedValue(.map(entries.filter { !$0.value.isNull }), at: value.place)
  }

  /// The text with pairs of surrogate escapes, which other programs write for emoji, as the characters that they mean.
  static func withoutSurrogateEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")), text.contains("\\ud") || text.contains("\\uD") else { return text }
    return text.replacing(/\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/) { match in
      guard let high = UInt32(match.1, radix: 16), let low = UInt32(match.2, radix: 16),
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
      else { return String(match.0) }
      return String(Character(scalar))
    }
  }
}

extension MarkedValue {
  /// JSON's null: the word without quotation marks.
  var isNull: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return isPlain && text == "null"
  }
}
