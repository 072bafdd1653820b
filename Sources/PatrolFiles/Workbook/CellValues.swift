import PatrolModel

/// What a cell says where a scenario file would have a list or keys with values.
enum CellValues {
  /// Keys that stand before an equals sign in a cell, with their other words.
  static let conditions = HeadingWords([
    "officer": ["anggota", "personel"], "officers": [], "qualification": ["kualifikasi"], "qualifications": [], "rank": ["pangkat"], "ranks": [],
    "rank-from": ["mulai-pangkat", "dari-pangkat"], "section": ["fungsi"], "sections": [], "station": ["polsek"], "stations": [], "regu": ["ploeg"],
  ])
  static let places = HeadingWords([
    "class": ["kelas", "kerawanan"], "zone": ["wilayah", "zona"], "zones": [], "post": ["pos"], "posts": [],
  ])
  static let points = HeadingWords(["min": ["minimal"], "target": ["sebaiknya"], "max": ["maks", "maksimal"]])
  private static let everything = ["all", "any", "semua"]

  /// A single value, a list with | between, or keys with values: `regu=1|2; qualification=driver`.
  static func value(_ cell: MarkedValue, keys: HeadingWords) -> MarkedValue {
    guard let text = cell.text else { return cell }
    if text.contains("=") { return map(text, keys: keys, at: cell.place) }
    return text.contains("|") ? list(text, separator: "|", at: cell.place) : cell
  }

  /// Parts with their numbers as a list of maps: `driver=1|binmas=2`, with points of their own as in `driver=1@50`; without a number one is meant.
  static func parts(_ cell: MarkedValue) -> MarkedValue {
    let items = pieces(cell.text ?? "", separators: "|;").map { piece -> MarkedValue in
      let sides = piece.split(separator: "=", maxSplits: 1).map { TypedText.trimmed(String($0)) }
      let numbers = sides.dropFirst().first?.split(separator: "@", maxSplits: 1).map { TypedText.trimmed(String($0)) } ?? []
      let texts = zip(["qualification", "min", "points"], sides.prefix(1) + numbers)
      return MarkedValue(.map(texts.map { entry($0, MarkedValue(text: $1, at: cell.place)) }), at: cell.place)
    }
    return MarkedValue(.list(items), at: cell.place)
  }

  /// Shifts, or clock times where every piece is a stretch of them; nil where the word for all stands.
  static func times(_ cell: MarkedValue) -> MarkedValue.Entry? {
    let items = pieces(cell.text ?? "", separators: "|;")
    if items.count == 1, everything.contains(TypedText.folded(items[0])) { return nil }
    let isClock = !items.isEmpty && items.allSatisfy { TypedText.interval($0) != nil }
    return entry(isClock ? "hours" : "shifts", MarkedValue(.list(items.map { MarkedValue(text: $0, at: cell.place) }), at: cell.place))
  }

  /// Weekdays, dates, or a stretch of dates as in `2026-11-25 s.d. 2026-11-27`.
  static func days(_ cell: MarkedValue) -> MarkedValue.Entry {
    let text = cell.text ?? ""
    for separator in ["..", " s.d. ", " s/d ", " sampai ", " to "] {
      let ends = text.components(separatedBy: separator).map(TypedText.trimmed)
      guard ends.count == 2, TypedText.date(ends[0]) != nil else { continue }
      let stretch = zip(["from", "to"], ends).map { entry($0, MarkedValue(text: $1, at: cell.place)) }
      return entry("dates", MarkedValue(.map(stretch), at: cell.place))
    }
    let items = pieces(text, separators: "|;")
    let key = items.first.map { TypedText.date($0) != nil } ?? false ? "dates" : "days"
    return entry(key, MarkedValue(.list(items.map { MarkedValue(text: $0, at: cell.place) }), at: cell.place))
  }

  static func list(_ text: String, separator: Character, at place: Fault.Place) -> MarkedValue {
    MarkedValue(.list(pieces(text, separators: String(separator)).map { MarkedValue(text: $0, at: place) }), at: place)
  }

  /// Keys with values; a piece without an equals sign is a further value of the key before it.
  static func map(_ text: String, keys: HeadingWords?, at place: Fault.Place) -> MarkedValue {
    var entries: [(key: String, values: [MarkedValue])] = []
    for piece in pieces(text, separators: "|;") {
      guard let sign = piece.firstIndex(of: "=") else {
        let value = MarkedValue(text: piece, at: place)
        if entries.isEmpty { entries.append((piece, [])) } else { entries[entries.count - 1].values.append(value) }
        continue
      }
      let written = TypedText.trimmed(String(piece[..<sign]))
      let key = keys?.key(of: written) ?? written
      let value = MarkedValue(text: TypedText.trimmed(String(piece[piece.index(after: sign)...])), at: place)
      if let known = entries.firstIndex(where: { $0.key == key }) { entries[known].values.append(value) } else { entries.append((key, [value])) }
    }
    return MarkedValue(
      .map(entries.map { entry($0.key, $0.values.count == 1 ? $0.values[0] : MarkedValue(.list($0.values), at: place)) }), at: place)
  }

  static func entry(_ key: String, _ value: MarkedValue) -> MarkedValue.Entry { .init(key: key, place: value.place, value: value) }

  private static func pieces(_ text: String, separators: String) -> [String] {
    text.split { separators.contains($0) }.map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
