import PatrolModel

/// Reads the sheet of single values: a word in one cell, its value in the next, and where two belong together the second one after that.
struct UnitSheet {
  private let sheet: WorkbookSheet
  private let log: ReadingLog
  private var values: [InputItem: [(key: Fault.Place, first: MarkedValue, second: MarkedValue?)]] = [:]

  init(_ sheet: WorkbookSheet, log: ReadingLog) {
    self.sheet = sheet
    self.log = log
    for row in sheet.rows { read(row) }
  }

  private mutating func read(_ row: WorkbookSheet.Row) {
    guard let head = row.cells.first, let word = head.text else { return }
    let cells = row.cells.filter { $0.column > head.column && $0.column <= head.column + 2 }
    guard let item = InputSheet.items.key(of: word).flatMap(InputItem.init) else {
      // Titles stand alone or above everything; a word with a value was meant to be read.
      let isNear = InputSheet.items.nearest(to: word) != nil
      if !values.isEmpty || isNear, cells.contains(where: { $0.column == head.column + 1 }) {
        log.fault(
          .unknownKey(found: word, nearest: InputSheet.items.nearest(to: word)), at: sheet.place(row: row.number, column: head.column))
      }
      return
    }
    let found = cells.map { cell in
      (cell.column, MarkedValue(text: sheet.text(of: cell, row: row.number, log: log), at: sheet.place(row: row.number, column: cell.column)))
    }
    let key = sheet.place(row: row.number, column: head.column)
    let second = item.isPair ? found.first { $0.0 == head.column + 2 }?.1 : nil
    guard let first = found.first(where: { $0.0 == head.column + 1 })?.1, !first.isBlank else {
      if let second { log.fault(.missing(key: item.rawValue), at: second.place) }
      return
    }
    if let known = values[item]?.first, !item.isRepeated {
      log.fault(.duplicateKey(word), at: key, related: known.key)
      return
    }
    values[item, default: []].append((key, first, second))
  }

  /// The entries of a scenario's root for which the sheet stands, those of the office apart.
  var entries: (root: [MarkedValue.Entry], office: [MarkedValue.Entry]) {
    var root: [MarkedValue.Entry] = []
    for (key, item) in [
      ("scenario", InputItem.scenario), ("language", .language), ("timezone", .timezone), ("seed", .seed), ("profile", .profile), ("ranks", .ranks),
    ] {
      if let value = values[item]?.first { root.append(.init(key: key, place: value.key, value: value.first)) }
    }
    root += section("period", [("from", .from), ("days", .days), ("look-ahead", .lookAhead)])
    root += section("night", [("from", .nightFrom), ("to", .nightTo), ("at-least-hours", .nightHours)])
    root += section("levels", [("must", .must), ("high", .high), ("medium", .medium), ("low", .low)])
    root += list("history", .history)
    root += pairs("holidays", .holiday)
    root += pairs("history-codes", .historyCode)
    root += regu
    return (root, single([("name", .name), ("place", .place)]) + list("letterhead", .letterhead))
  }

  private var regu: [MarkedValue.Entry] {
    let own = single([("pattern", .reguPattern), ("points", .reguPoints)]) + pairs("start", .reguStart)
    return own.isEmpty ? [] : [.init(key: "regu", place: own[0].place, value: MarkedValue(.map(own), at: own[0].place))]
  }

  private func single(_ keys: [(String, InputItem)]) -> [MarkedValue.Entry] {
    keys.compactMap { key, item in values[item]?.first.map { .init(key: key, place: $0.key, value: $0.first) } }
  }

  private func section(_ key: String, _ keys: [(String, InputItem)]) -> [MarkedValue.Entry] {
    let entries = single(keys)
    return entries.isEmpty ? [] : [.init(key: key, place: entries[0].place, value: MarkedValue(.map(entries), at: entries[0].place))]
  }

  private func list(_ key: String, _ item: InputItem) -> [MarkedValue.Entry] {
    guard let values = values[item], let first = values.first else { return [] }
    return [.init(key: key, place: first.key, value: MarkedValue(.list(values.map(\.first)), at: first.key))]
  }

  private func pairs(_ key: String, _ item: InputItem) -> [MarkedValue.Entry] {
    guard let values = values[item], let first = values.first else { return [] }
    let entries = values.map { value in
      MarkedValue.Entry(key: value.first.text ?? "", place: value.first.place, value: value.second ?? MarkedValue(text: "", at: value.first.place))
    }
    return [.init(key: key, place: first.key, value: MarkedValue(.map(entries), at: first.key))]
  }
}
