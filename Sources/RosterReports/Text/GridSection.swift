import PatrolModel
import Wording

/// The grid: officers down, days across, hours and nights on the right, heads on duty by shift below.
struct GridSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  private static let leastNameCells = 14
  private static let mostCodeCells = 4
  private static let totalCells = 7
  private static let reguColumnCells = 5
  /// The bar before the look-ahead days and the space after it.
  private static let barCells = 2

  private var period: Scenario.Period { report.scenario.period }

  func lines() -> [String] {
    let broken = Set(report.breaches.flatMap { breach in breach.dates.suffix(1).map { Place(officer: breach.officer, date: $0) } })
    let officers = report.officers
    let codes = officers.map { officer in (0..<period.horizonDays).map { DisplayCells.clean(report.cell(officer.id, day: $0)) } }
    let codeCells = max(3, min(Self.mostCodeCells, codes.flatMap { $0 }.map(DisplayCells.width).max() ?? 3))
    let reguCells = officers.contains { $0.regu != nil } ? Self.reguColumnCells : 0
    let isLong = period.days > 7
    let totals = (isLong ? 4 : 2) * Self.totalCells
    let most = max(1, (width - Self.leastNameCells - reguCells - totals - Self.barCells) / (codeCells + 1))
    let blocks = DayBlock.blocks(period, most: most)
    let last = blocks.lastIndex { !$0.published.isEmpty } ?? 0
    return blocks.enumerated().flatMap { index, block -> [String] in
      let table = Table(
        grid: self, block: block, officers: officers, codes: codes, broken: broken, codeCells: codeCells, reguCells: reguCells,
        showsPeriod: isLong && index == last)
      return (index == 0 ? [] : [""]) + (blocks.count > 1 ? [ink.paint(title(block), .heading)] : []) + table.lines()
    } + legend(codes: codes)
  }

  private func title(_ block: DayBlock) -> String {
    let dates = wording.dates(from: period.date(block.days.lowerBound), to: period.date(block.days.upperBound - 1))
    return block.published.isEmpty ? "\(dates) (\(wording.lookAhead))" : dates
  }

  private func legend(codes: [[String]]) -> [String] {
    let used = Set(codes.joined())
    let kinds = report.scenario.kinds.filter { used.contains($0.code) }.map { "\($0.code) = \(wording.name($0))" }
    let shifts = report.scenario.shifts.map { "\($0.id.text) = \($0.name) \(wording.hours(of: $0))" }
    let holidays = (0..<period.horizonDays).compactMap { day in
      report.scenario.holidays[period.date(day)].map { "* \(wording.dayAndMonth(period.date(day))) \($0)" }
    }
    var signs = kinds + ["- = \(wording.dayOff)"]
    if !report.breaches.isEmpty { signs.append("! = \(wording.brokenRule)") }
    if period.lookAheadDays > 0 { signs.append("| = \(wording.lookAhead)") }
    return [shifts, signs, holidays].flatMap { Wrapping.items($0.map(DisplayCells.clean), cells: width) }.map { ink.paint($0, .faint) }
  }

  struct Place: Hashable {
    let officer: Officer.ID
    let date: CivilDate
  }

  /// One stretch of days of the grid.
  private struct Table {
    let grid: GridSection
    let block: DayBlock
    let officers: [Officer]
    let codes: [[String]]
    let broken: Set<Place>
    let codeCells: Int
    let reguCells: Int
    let showsPeriod: Bool

    private var report: RosterReport { grid.report }
    private var wording: Wording { grid.wording }
    private var totals: Int { (block.published.isEmpty ? 0 : showsPeriod ? 4 : 2) * GridSection.totalCells }
    private var hasBar: Bool { !block.published.isEmpty && block.days.upperBound > block.lookAheadFrom }
    private var nameCells: Int {
      min(32, grid.width - reguCells - totals - block.days.count * (codeCells + 1) - (hasBar ? GridSection.barCells : 0))
    }

    func lines() -> [String] {
      let labels = OfficerLabels(officers, cells: nameCells - 1)
      let rows = officers.indices.map { row(officers[$0], codes[$0], labels) }
      let rule = String(repeating: "-", count: nameCells + reguCells + block.days.count * (codeCells + 1) + (hasBar ? 2 : 0) + totals)
      return header() + [grid.ink.paint(rule, .faint)] + rows + [grid.ink.paint(rule, .faint)] + counts()
    }

    private func header() -> [String] {
      func dates(_ text: (CivilDate) -> String) -> String { cells { (text(grid.period.date($0)), nil) } }
      let names = [wording.hoursHeading, wording.nightsHeading] + (showsPeriod ? [wording.hoursHeading, wording.nightsHeading] : [])
      let spans = [wording.weekHeading, wording.weekHeading, wording.periodHeading, wording.periodHeading]
      let isShown = !block.published.isEmpty
      let upper = isShown ? names.map { DisplayCells.right($0, GridSection.totalCells) }.joined() : ""
      let lower = isShown && grid.period.days > 7 ? spans.prefix(names.count).map { DisplayCells.right($0, GridSection.totalCells) }.joined() : ""
      let regu = reguCells > 0 ? DisplayCells.left(wording.reguHeading, reguCells - 1) + " " : ""
      let first = DisplayCells.left(wording.officerHeading, nameCells) + regu + dates { wording.short($0.weekday) } + upper
      let second =
        String(repeating: " ", count: nameCells + reguCells)
        + dates { "\($0.parts.day)" + (report.scenario.holidays[$0] == nil ? "" : "*") } + lower
      return [Wrapping.trimmed(first), Wrapping.trimmed(second)]
    }

    private func row(_ officer: Officer, _ codes: [String], _ labels: OfficerLabels) -> String {
      let regu = reguCells > 0 ? DisplayCells.left(DisplayCells.clean(officer.regu ?? ""), reguCells - 1) + " " : ""
      let days = cells { day in
        let isBroken = broken.contains(Place(officer: officer.id, date: grid.period.date(day)))
        return (DisplayCells.cut(codes[day], to: codeCells) + (isBroken ? "!" : ""), isBroken ? .alarm : nil)
      }
      var numbers: [String] = []
      if !block.published.isEmpty { numbers += sums(officer, block.published) }
      if showsPeriod { numbers += sums(officer, 0..<grid.period.days) }
      return Wrapping.trimmed(
        DisplayCells.left(labels.label(officer.id), nameCells) + regu + days
          + numbers.map { DisplayCells.right($0, GridSection.totalCells) }.joined())
    }

    private func sums(_ officer: Officer, _ days: Range<Int>) -> [String] {
      [wording.bareHours(minutes: report.workedMinutes(officer.id, days: days)), "\(report.nights(officer.id, days: days))"]
    }

    private func counts() -> [String] {
      report.scenario.shifts.map { shift in
        let label = DisplayCells.left("\(wording.onDuty) \(DisplayCells.clean(shift.id.text))", nameCells + reguCells)
        return Wrapping.trimmed(label + cells { day in ("\(officers.count { report.duty($0.id, day: day)?.shift == shift.id })", nil) })
      }
    }

    /// One cell for each day, the look-ahead's faint and behind a bar.
    private func cells(_ content: (Int) -> (text: String, style: Ink.Style?)) -> String {
      block.days.map { day in
        let (text, style) = content(day)
        let bar = hasBar && day == block.lookAheadFrom ? grid.ink.paint("| ", .faint) : ""
        return bar + grid.ink.paint(DisplayCells.left(text, codeCells + 1), style ?? (day >= block.lookAheadFrom ? .faint : nil))
      }.joined()
    }
  }
}
