/// The cells of a sheet, as texts.
final class SheetHandler: PartHandler {
  /// What cells refer to.
  struct Context {
    var texts: [String] = []
    var forms: [NumberForm] = []
    var dates = SerialDate()
  }

  /// As many rows and columns as the format has.
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_384

  /// As much text as all cells of a sheet may hold together: one shared text may stand in every cell.
  private static let textLimitBytes = 64 << 20

  private let context: Context
  private var cellsLeft: Int
  private var textBytes = 0
  private var cells: [Int: [Int: WorkbookSheet.Content]] = [:]
  private(set) var isOver = false
  /// Whether the sheet holds more cells than were left.
  private(set) var isTooLarge = false
  private(set) var isDamaged = false
  private(set) var isSheet = false

  private var row = 0
  private var column = 0
  private var type = ""
  private var form = NumberForm.general
  private var value = ""
  private var inlineText: String?
  private var hasFormula = false
  private var isValue = false
  private var isText = false
  private var isReading = false

  init(_ context: Context, cellsLeft: Int) {
    self.context = context
    self.cellsLeft = cellsLeft
  }

  /// The rows in order.
  var rows: [WorkbookSheet.Row] {
    cells.keys.sorted().map { number in
      let row = cells[number] ?? [:]
      return .init(number: number, cells: row.keys.sorted().compactMap { column in row[column].map { .init(column: column, content: $0) } })
    }
  }

  /// How many cells with something in them there are.
  var count: Int { cells.values.reduce(0) { $0 + $1.count } }

  func start(_ name: Substring, _ attributes: PartAttributes) {
    switch name {
    case "worksheet": isSheet = true
    case "row":
      row = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
      column = 0
      if !(1...Self.lastRow).contains(row) { stop() }
    case "c": startCell(attributes)
    case "f": hasFormula = true
    case "v": isValue = true
    case "is": inlineText = ""
    case "t": isText = true
    case "rPh": isReading = true
    default: break
    }
  }

  func text(_ text: String) {
    if isValue { value += text } else if isText, !isReading { inlineText? += text }
  }

  func end(_ name: Substring) {
    switch name {
    case "v": isValue = false
    case "t": isText = false
    case "rPh": isReading = false
    case "c": endCell()
    // What follows says how the sheet looks.
    case "sheetData": isOver = true
    default: break
    }
  }

  private func stop() {
    isDamaged = true
    isOver = true
  }

  private func startCell(_ attributes: PartAttributes) {
    if let reference = attributes["r"] {
      guard let (column, row) = Self.parts(of: reference) else { return stop() }
      self.column = column
      self.row = row
    } else {
      column += 1
    }
    if !(1...Self.lastColumn).contains(column) || !(1...Self.lastRow).contains(row) { return stop() }
    type = attributes["t"] ?? "n"
    let style = attributes["s"].flatMap { Int($0) } ?? 0
    form = context.forms.indices.contains(style) ? context.forms[style] : .general
    value = ""
    inlineText = nil
    hasFormula = false
  }

  private func endCell() {
    guard let content, content != .text("") else { return }
    if case .text(let text) = content { textBytes += text.utf8.count }
    guard cellsLeft > 0, textBytes <= Self.textLimitBytes else {
      isTooLarge = true
      isOver = true
      return
    }
    cellsLeft -= 1
    cells[row, default: [:]][column] = content
  }

  /// What stands in the cell; nil where nothing does.
  private var content: WorkbookSheet.Content? {
    switch type {
    case "s":
      guard let number = Int(value), context.texts.indices.contains(number) else {
        if !value.isEmpty { stop() }
        return nil
      }
      return .text(context.texts[number])
    case "inlineStr": return .text(EscapedText.plain(inlineText ?? value))
    case "str": return .text(EscapedText.plain(value))
    case "b": return value.isEmpty ? nil : .text(["1", "true"].contains(value) ? "true" : "false")
    case "e": return .error(value)
    case "d": return .text(Self.date(value))
    default:
      if value.isEmpty { return hasFormula ? .unevaluated : inlineText.map { .text(EscapedText.plain($0)) } }
      return .text(form.text(value, dates: context.dates))
    }
  }

  /// An ISO date as strict workbooks write it, without a time that is midnight and without seconds that are none.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return text }
    var clock = parts[1].prefix { $0 != "Z" && $0 != "." }
    if clock.hasSuffix(":00"), clock.count == 8 { clock = clock.dropLast(3) }
    return clock == "00:00" ? String(parts[0]) : "\(parts[0]) \(clock)"
  }

  /// Column and row of a reference such as D7.
  private static func parts(of reference: String) -> (column: Int, row: Int)? {
    let letters = reference.utf8.prefix { (65...90).contains($0) || (97...122).contains($0) }
    guard (1...3).contains(letters.count),
      let row = Int(reference.utf8.dropFirst(letters.count).map { Character(Unicode.Scalar($0)) }.reduce(into: "") { $0.append($1) })
    else { return nil }
    return (letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 }, row)
  }
}
