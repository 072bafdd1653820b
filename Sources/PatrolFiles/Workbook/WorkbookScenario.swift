import PatrolModel

/// Brings an input workbook to the form to which scenario files are brought, so that both are read by the same code.
struct WorkbookScenario {
  /// The scenario; each value with its sheet and cell.
  let root: MarkedValue
  /// The grid of the past, where the workbook has one.
  let history: Table?

  /// The scenario of a workbook; nil with a fault where it has none of the sheets.
  init?(_ workbook: Workbook, log: ReadingLog) {
    var sheets: [InputSheet: WorkbookSheet] = [:]
    var ignored: [WorkbookSheet] = []
    for sheet in workbook.sheets {
      guard let input = InputSheet.named(sheet.sheet.name) else {
        if !sheet.rows.isEmpty, !InputSheet.silentWords.contains(HeadingWords.normal(sheet.sheet.name)) { ignored.append(sheet) }
        continue
      }
      if let first = sheets[input] { log.fault(.sheetTwice(input), at: sheet.place, related: first.place) } else { sheets[input] = sheet }
    }
    for sheet in ignored {
      let nearest = InputSheet.nearest(to: sheet.sheet.name).flatMap { sheets[$0] == nil ? $0 : nil }
      log.note(.sheetIgnored(isHidden: sheet.isHidden, nearest: nearest), at: sheet.place)
    }
    let file = Fault.Place(file: workbook.file)
    guard !sheets.isEmpty else {
      log.fault(.noInputSheet(expected: [.unit, .shifts, .officers, .requirements]), at: file)
      return nil
    }
    var root: [MarkedValue.Entry] = []
    var office: [MarkedValue.Entry] = []
    if let unit = sheets[.unit] {
      let entries = UnitSheet(unit, log: log).entries
      root = entries.root
      office = entries.office
    }
    if !root.contains(where: { $0.key == "scenario" }) { root.append(CellValues.entry("scenario", MarkedValue(text: "1", at: file))) }
    for (input, sheet) in sheets.sorted(by: { $0.value.sheet.number < $1.value.sheet.number }) where input != .unit && input != .history {
      guard let value = Self.section(input, sheet, log: log) else { continue }
      if input == .further {
        if case .rows(let rows, _) = value.content { root += FurtherSections.entries(rows, log: log) }
        continue
      }
      let entry = MarkedValue.Entry(key: input.section, place: sheet.place, value: value)
      if input == .signatures { office.append(entry) } else { root.append(entry) }
    }
    // A sheet that is not there is told of as such, and nothing that would stand in it is missed besides.
    for needed in [InputSheet.shifts, .officers, .requirements] where sheets[needed] == nil {
      log.fault(.sheetMissing(needed), at: file)
      root.append(.init(key: needed.section, place: file, value: MarkedValue(.rows([], isCutShort: true), at: file)))
    }
    if let first = office.first {
      root.append(.init(key: "office", place: first.place, value: MarkedValue(.map(office), at: first.place)))
    }
    self.root = MarkedValue(.map(root), at: file)
    history = sheets[.history].flatMap { sheet in
      guard !sheet.rows.isEmpty else { return nil }
      let grid = sheet.grid(log: log)
      // A sheet that was prepared and not used holds its title and the heading of the names.
      if grid == nil, sheet.rows.contains(where: { $0.cells.count > 1 }) { log.fault(.missingHeading(expected: "2026-11-23"), at: sheet.place) }
      return grid
    }
  }

  /// A section's rows; nil where nothing stands below the headings of a section that may be left out.
  private static func section(_ input: InputSheet, _ sheet: WorkbookSheet, log: ReadingLog) -> MarkedValue? {
    let faultsBefore = log.faults.count
    guard let table = sheet.table(input.headings, log: log) else {
      return sheet.rows.isEmpty ? nil : MarkedValue(.rows([], isCutShort: true), at: sheet.place)
    }
    let rows = table.maps(input.headings, log: log).map { row in MarkedValue(.map(entries(row.entries, of: input)), at: row.place) }
    let isCutShort = table.isIncomplete || log.faults.count > faultsBefore
    let isNeeded = [.shifts, .officers, .requirements].contains(input)
    return rows.isEmpty && !isCutShort && !isNeeded ? nil : MarkedValue(.rows(rows, isCutShort: isCutShort), at: sheet.place)
  }

  /// A row's cells as the values that a scenario file would have.
  private static func entries(_ cells: [MarkedValue.Entry], of input: InputSheet) -> [MarkedValue.Entry] {
    switch input {
    case .shifts: shift(cells)
    case .requirements: requirement(cells)
    case .operations, .rules, .partners: cells.flatMap { rewritten($0, of: input) }
    default: cells
    }
  }

  private static func rewritten(_ cell: MarkedValue.Entry, of input: InputSheet) -> [MarkedValue.Entry] {
    switch (cell.key, input) {
    case ("who", .operations): [CellValues.entry("who", CellValues.value(cell.value, keys: CellValues.conditions))]
    case ("who", _): [CellValues.entry("officers", CellValues.value(cell.value, keys: CellValues.conditions))]
    case ("each", _), ("with", _): [CellValues.entry(cell.key, CellValues.value(cell.value, keys: CellValues.conditions))]
    case ("of-which", _): [CellValues.entry(cell.key, CellValues.parts(cell.value))]
    case ("parameters", _): CellValues.map(cell.value.text ?? "", keys: nil, at: cell.place).entries
    default: [cell]
    }
  }

  /// Hours in one cell, or from one to another in two.
  private static func shift(_ cells: [MarkedValue.Entry]) -> [MarkedValue.Entry] {
    let ends = ["from", "to"].compactMap { key in cells.first { $0.key == key } }
    guard ends.count == 2, !cells.contains(where: { $0.key == "hours" }) else { return cells }
    let hours = MarkedValue(text: ends.map { $0.value.text ?? "" }.joined(separator: "-"), at: ends[0].place)
    return cells.filter { !["from", "to"].contains($0.key) } + [CellValues.entry("hours", hours)]
  }

  private static func requirement(_ cells: [MarkedValue.Entry]) -> [MarkedValue.Entry] {
    var entries: [MarkedValue.Entry] = []
    var when: [MarkedValue.Entry] = []
    for cell in cells {
      switch cell.key {
      case "at": entries.append(CellValues.entry("at", CellValues.value(cell.value, keys: CellValues.places)))
      case "points": entries.append(CellValues.entry("points", CellValues.value(cell.value, keys: CellValues.points)))
      case "when": if let times = CellValues.times(cell.value) { when.append(times) }
      case "hours": when.append(cell)
      case "days", "dates": when.append(CellValues.days(cell.value))
      default: entries += rewritten(cell, of: .requirements)
      }
    }
    if let first = when.first { entries.append(.init(key: "when", place: first.place, value: MarkedValue(.map(when), at: first.place))) }
    return entries
  }
}
