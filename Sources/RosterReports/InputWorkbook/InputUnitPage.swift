import OfficePackages
import PatrolModel
import Wording

/// The sheet of single values: a word, its value, a second value where two belong together, and what they mean.
struct InputUnitPage {
  let scenario: Scenario
  let wording: Wording

  private typealias Line = (item: InputItem, first: InputCell, second: InputCell)

  func write(_ page: InputPage) throws {
    for (column, width) in [28.0, 36, 26, 78].enumerated() { try page.setColumn(column + 1, width: width, .plain) }
    try page.write(wording.title(.unit), row: 1, columns: 1...4, .title)
    try page.setRow(1, height: 18)
    var row = InputWorkbook.headingRow
    for line in ordinary {
      try write(line, page, row: row)
      row += 1
    }
    row += 1
    try page.write(wording.seldomNeeded, row: row, column: 1, .title)
    for line in seldom {
      row += 1
      try write(line, page, row: row)
    }
    try page.setPage(headingRows: 1...1)
  }

  private func write(_ line: Line, _ page: InputPage, row: Int) throws {
    try page.write(wording.name(line.item), row: row, column: 1, .heading)
    try page.write(line.first, row: row, column: 2, .text)
    try page.write(line.second, row: row, column: 3, .text)
    if line.item == .holiday, line.first == .blank { try page.writeBlank(row: row, column: 2, .date) }
    if line.item == .reguStart, line.second == .blank { try page.writeBlank(row: row, column: 3, .date) }
    try page.write(wording.explanation(line.item), row: row, column: 4, .explanation)
    let words: [String]? =
      switch line.item {
      case .language: Language.allCases.map(\.rawValue)
      case .timezone: ["WIB", "WITA", "WIT"]
      case .profile: Profile.allCases.map(\.rawValue)
      default: nil
      }
    if let words { try page.offer(.words(words), rows: row...row, column: 2) }
  }

  private var ordinary: [Line] {
    let office = scenario.office
    let letterhead = office.letterhead + Array(repeating: "", count: max(0, 3 - office.letterhead.count))
    let zones = ["Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"]
    return [line(.name, .text(office.name))] + letterhead.map { line(.letterhead, .text($0)) } + [
      line(.place, .optional(office.place)),
      line(.language, .text(scenario.language.rawValue)),
      line(.timezone, .text(zones[scenario.timeZone.identifier] ?? scenario.timeZone.identifier)),
      line(.from, .date(scenario.period.from, minute: nil)), line(.days, .optional(scenario.period.days)),
      line(.lookAhead, .optional(scenario.period.lookAheadDays)),
      // A spreadsheet keeps fifteen digits of a number.
      line(.seed, .text("\(scenario.seed)")), line(.profile, .text(scenario.profile.rawValue)), line(.history, .blank),
    ]
  }

  private var seldom: [Line] {
    let standard = (night: NightDefinition(), levels: PointLevels())
    let (night, levels) = (scenario.night, scenario.levels)
    func clock(_ item: InputItem, _ minute: Int, _ usual: Int) -> Line { line(item, minute == usual ? .blank : .time(minute)) }
    func level(_ item: InputItem, _ points: Int, _ usual: Int) -> Line { line(item, points == usual ? .blank : .optional(points)) }
    let holidays = scenario.holidays.sorted { $0.key < $1.key }.map { line(.holiday, .date($0.key, minute: nil), .text($0.value)) }
    let pattern = scenario.reguPattern
    let starts = (pattern?.start ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { line(.reguStart, .text($0.key), .date($0.value, minute: nil)) }
    return (holidays.isEmpty ? [line(.holiday, .blank)] : holidays) + [
      line(.reguPattern, .list((pattern?.cycle ?? []).map { $0?.text ?? "-" }))
    ] + (starts.isEmpty ? [line(.reguStart, .blank), line(.reguStart, .blank)] : starts) + [
      line(.reguPoints, .blank), line(.historyCode, .blank), clock(.nightFrom, night.fromMinute, standard.night.fromMinute),
      clock(.nightTo, night.toMinute, standard.night.toMinute),
      line(.nightHours, night.atLeastMinutes == standard.night.atLeastMinutes ? .blank : .hours(night.atLeastMinutes)),
      level(.must, levels.must, standard.levels.must), level(.high, levels.high, standard.levels.high),
      level(.medium, levels.medium, standard.levels.medium), level(.low, levels.low, standard.levels.low),
      line(.ranks, scenario.ranks == Rank.police ? .blank : .list(scenario.ranks)),
    ]
  }

  private func line(_ item: InputItem, _ first: InputCell, _ second: InputCell = .blank) -> Line { (item, first, second) }
}
