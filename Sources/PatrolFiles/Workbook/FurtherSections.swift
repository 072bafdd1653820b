import Foundation
import PatrolModel

/// A row of an input workbook's sheet for the sections that have no sheet of their own: a section's entry, one of its keys, and a value.
public struct FurtherRow: Sendable, Hashable {
  /// The section of a scenario file.
  public var part: String
  /// The id of the entry; empty where the section has none.
  public var entry: String
  /// The key; empty where the section, or its entry, is a single value.
  public var key: String
  /// The value: a text, or in braces and brackets what a scenario file would say.
  ///
  /// A key that stands several times has a list of values.
  public var value: String
}

/// Sections of a scenario that a workbook says on one sheet, a key a row.
enum FurtherSections {
  static let headings = HeadingWords(
    ["part": ["section", "bagian"], "entry": ["isian", "kode"], "key": ["kunci", "hal"], "value": ["nilai"]], required: ["part"])
  /// Sections of entries with ids.
  private static let ofEntries = [
    "operations", "standing", "activities", "watch-groups", "cameras", "partner-units", "control-rounds", "hot-spots",
  ]
  /// Sections of single values.
  private static let ofValues = ["calendar", "outlines", "risk", "visits", "unpredictability"]
  private static let words = HeadingWords(
    [
      "operations": ["operasi"], "standing": ["dinas-tetap"], "activities": ["kegiatan"], "watch-groups": ["siskamling"],
      "cameras": ["kamera", "cctv"],
      "partner-units": ["mitra"], "control-rounds": ["kontrol"], "hot-spots": ["titik-rawan"], "calendar": ["kalender"],
      "outlines": ["batas-wilayah"],
      "risk": ["risiko"], "visits": ["kunjungan"], "unpredictability": ["keacakan"],
    ])

  // MARK: Reading

  private struct Entry {
    let id: MarkedValue?
    let place: Fault.Place
    var keys: [(key: String, place: Fault.Place, values: [MarkedValue])] = []

    /// The keys with their values; where none is named, the values alone.
    var value: MarkedValue {
      func joined(_ values: [MarkedValue]) -> MarkedValue { values.count == 1 ? values[0] : MarkedValue(.list(values), at: place) }
      if id == nil, let bare = keys.first, bare.key.isEmpty { return joined(bare.values) }
      let own = id.map { [MarkedValue.Entry(key: "id", place: $0.place, value: $0)] } ?? []
      let named = keys.filter { !$0.key.isEmpty }
      return MarkedValue(.map(own + named.map { .init(key: $0.key, place: $0.place, value: joined($0.values)) }), at: place)
    }
  }

  /// The sections that stand in the sheet's rows.
  static func entries(_ rows: [MarkedValue], log: ReadingLog) -> [MarkedValue.Entry] {
    var sections: [(name: String, place: Fault.Place, entries: [Entry])] = []
    for row in rows {
      func cell(_ key: String) -> MarkedValue? { row.entries.first { $0.key == key }?.value }
      guard let part = cell("part"), let written = part.text else {
        log.fault(.missing(key: "section"), at: row.place)
        continue
      }
      guard let name = words.key(of: written) else {
        log.fault(.unknownKey(found: written, nearest: words.nearest(to: written)), at: part.place)
        continue
      }
      let section = sections.firstIndex { $0.name == name } ?? sections.count
      if section == sections.count { sections.append((name, part.place, [])) }
      let id = cell("entry").flatMap { $0.isBlank ? nil : $0 }
      let entry = sections[section].entries.firstIndex { $0.id?.text == id?.text } ?? sections[section].entries.count
      if entry == sections[section].entries.count { sections[section].entries.append(Entry(id: id, place: (id ?? part).place)) }
      let key = cell("key")
      if id != nil, key == nil, cell("value") != nil {
        log.fault(.missing(key: "key"), at: row.place)
        continue
      }
      if id == nil, key != nil, ofEntries.contains(name) {
        log.fault(.missing(key: "entry"), at: row.place)
        continue
      }
      guard let value = cell("value").flatMap({ read($0, log: log) }) ?? (key?.isBlank ?? true ? nil : MarkedValue(text: "", at: row.place)) else {
        continue
      }
      let known = sections[section].entries[entry].keys.firstIndex { $0.key == key?.text ?? "" }
      if let known {
        sections[section].entries[entry].keys[known].values.append(value)
      } else {
        sections[section].entries[entry].keys.append((key?.text ?? "", (key ?? value).place, [value]))
      }
    }
    return sections.map { section in
      let isBare = section.entries.count == 1 && section.entries[0].id == nil
      let value = isBare ? section.entries[0].value : MarkedValue(.list(section.entries.map(\.value)), at: section.place)
      return MarkedValue.Entry(key: section.name, place: section.place, value: value)
    }
  }

  /// A cell's text, or what stands in its braces and brackets; nil with a fault where they do not close.
  private static func read(_ cell: MarkedValue, log: ReadingLog) -> MarkedValue? {
    guard let text = cell.text, isFlow(text) else { return cell }
    let inner = ReadingLog()
    guard let value = YAMLTree.parse(text, file: cell.place.file, log: inner), inner.faults.isEmpty else {
      if let fault = inner.faults.first { log.fault(fault.kind, at: cell.place) }
      return nil
    }
    return value.moved(to: cell.place)
  }

  private static func isFlow(_ text: String) -> Bool { text.first.map { "{[\"".contains($0) } ?? false }

  // MARK: Writing

  /// The rows that say the same as a scenario file's sections.
  static func rows(of root: MarkedValue) -> [FurtherRow] {
    root.entries.filter { ofEntries.contains($0.key) || ofValues.contains($0.key) }.flatMap { section -> [FurtherRow] in
      func rows(_ entry: String, _ key: String, _ value: MarkedValue) -> [FurtherRow] {
        cells(value).map { FurtherRow(part: section.key, entry: entry, key: key, value: $0) }
      }
      func rows(of id: String, _ keys: [MarkedValue.Entry]) -> [FurtherRow] {
        keys.isEmpty ? [FurtherRow(part: section.key, entry: id, key: "", value: "")] : keys.flatMap { rows(id, $0.key, $0.value) }
      }
      let isOfEntries = ofEntries.contains(section.key)
      switch section.value.content {
      case .map(let entries) where isOfEntries:
        return entries.flatMap { entry -> [FurtherRow] in
          // The short form of a standing duty: its template alone after the id.
          if section.key == "standing", entry.value.text != nil { return rows(entry.key, "template", entry.value) }
          return rows(of: entry.key, entry.value.entries)
        }
      case .map(let entries): return entries.flatMap { rows("", $0.key, $0.value) }
      case .list(let items) where isOfEntries, .rows(let items, _) where isOfEntries:
        return items.flatMap { item -> [FurtherRow] in
          // A standing duty without an id goes by its template.
          let id = ["id", "template"].compactMap { key in item.entries.first { $0.key == key }?.value.text }.first
          return rows(of: id ?? item.text ?? "", item.entries.filter { $0.key != "id" })
        }
      case .list, .rows, .scalar: return rows("", "", section.value)
      }
    }
  }

  /// What stands in a key's cells, one for each of several values.
  private static func cells(_ value: MarkedValue) -> [String] {
    switch value.content {
    case .list(let items) where items.count > 1, .rows(let items, _) where items.count > 1: items.flatMap { [cell($0)] }
    default: [cell(value)]
    }
  }

  private static func cell(_ value: MarkedValue) -> String {
    guard let text = value.text else { return flow(value) }
    return text.isEmpty || isFlow(text) ? QuotedScalar.text(text) : text
  }

  private static func flow(_ value: MarkedValue) -> String {
    switch value.content {
    case .scalar(let text, _): return scalar(TypedText.trimmed(text))
    case .list(let items), .rows(let items, _): return "[\(items.map(flow).joined(separator: ", "))]"
    case .map(let entries): return "{ \(entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", ")) }"
    }
  }

  /// A text as it may stand between commas and braces.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.wholeMatch(of: #/[A-Za-z0-9_][A-Za-z0-9_.\-]*( [A-Za-z0-9_.\-]+)*/#) != nil
    return isPlain ? text : QuotedScalar.text(text)
  }
}

extension MarkedValue {
  /// The same value with everything in it at one place.
  fileprivate func moved(to place: Fault.Place) -> MarkedValue {
    switch content {
    case .scalar: MarkedValue(content, at: place)
    case .list(let items): MarkedValue(.list(items.map { $0.moved(to: place) }), at: place)
    case .rows(let items, let isCutShort): MarkedValue(.rows(items.map { $0.moved(to: place) }, isCutShort: isCutShort), at: place)
    case .map(let entries): MarkedValue(.map(entries.map { Entry(key: $0.key, place: place, value: $0.value.moved(to: place)) }), at: place)
    }
  }
}
