import PatrolModel
import RosterAudit
import Wording

/// Hours against what is due, nights, weekends and rest of each officer, and how they are spread; not for the wall.
struct PageBurdens {
  let parts: PageParts
  let indicators: Indicators

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }

  func markup() -> Markup {
    let burdens = Dictionary(indicators.burdens.map { ($0.officer, $0) }) { first, _ in first }
    let shown = book.officers.enumerated().compactMap { row, officer in burdens[officer.id].map { (row: row, officer: officer, burden: $0) } }
    return PageParts.section("burdens", wording.page.burdensTitle) {
      Markup(.div, .classes("charts")) {
        spread(indicators.burdens.map(\.nights), wording.page.nightsMeasure)
        spread(indicators.burdens.map(\.weekendDays), wording.page.weekendsMeasure)
        hourSpread()
      }
      Markup(.p, text: wording.page.burdensHint)
      PageParts.scrolling(labelledBy: "burdens-table") {
        Markup(.table, .classes("burdens")) {
          Markup(.caption, .id("burdens-table"), text: wording.page.burdensTitle)
          Markup(.thead) { Markup(.tr) { headings() } }
          Markup.newLine
          Markup(.tbody) { for entry in shown { line(entry.row, entry.officer, entry.burden) } }
        }
      }
    }
  }

  private var showsHolidays: Bool { indicators.burdens.contains { $0.holidays > 0 } }

  @MarkupBuilder private func headings() -> Markup {
    Markup.heading("col", text: wording.officerHeading)
    for heading in [
      wording.page.workedHeading, wording.page.countedHeading, wording.nightsHeading, wording.page.weekendsHeading,
    ] + (showsHolidays ? [wording.page.holidaysHeading] : []) + [wording.page.runHeading, wording.page.restHeading] {
      Markup.heading("col", "number", text: heading)
    }
  }

  private func line(_ row: Int, _ officer: Officer, _ burden: Burden) -> Markup {
    let all = indicators.burdens
    let hours = all.map { max($0.creditedMinutes, $0.dueMinutes) }.max() ?? 1
    return Markup(.tr, .named("data-row", row)) {
      Markup.heading("row") { PageParts.own(officer.name) }
      Markup.number(wording.bareHours(minutes: burden.workedMinutes))
      Markup(.td, .classes("number")) {
        Markup(.span, text: "\(wording.bareHours(minutes: burden.creditedMinutes)) / \(wording.bareHours(minutes: burden.dueMinutes))")
        PageBars.bar(burden.creditedMinutes, due: burden.dueMinutes, of: hours)
      }
      Markup(.td, .classes("number")) {
        Markup(.span, text: "\(burden.nights)")
        dots(burden.nights)
      }
      Markup(.td, .classes("number")) {
        Markup(.span, text: "\(burden.weekendDays)")
        dots(burden.weekendDays)
      }
      if showsHolidays { Markup.number("\(burden.holidays)") }
      Markup.number("\(burden.longestRun)")
      Markup.number(burden.leastRestMinutes.map { wording.bareHours(minutes: $0) } ?? "-")
      Markup.newLine
    }
  }

  /// One square for each, up to as many as fit.
  private func dots(_ count: Int) -> Markup {
    let most = max(indicators.nights?.largest ?? 0, indicators.weekendDays?.largest ?? 0)
    guard most <= 12 else { return PageBars.bar(count, of: most) }
    let width = max(1, most) * 10
    return Markup(
      .svg, .classes("bar"), .named("viewBox", "0 0 \(width) 16"), .named("width", width), .named("height", 16), .silent, .named("focusable", "false")
    ) {
      for place in 0..<max(0, count) {
        Markup(.rect, .classes("in"), .named("x", place * 10), .named("y", 4), .named("width", 8), .named("height", 8))
      }
    }
  }

  /// Officers by a count, every value between the least and the largest.
  private func spread(_ numbers: [Int], _ measure: String) -> Markup {
    guard let least = numbers.min(), let largest = numbers.max() else { return .nothing }
    let step = max(1, (largest - least + 12) / 12)
    let counts = stride(from: least, through: largest, by: step).map { from -> (String, Int) in
      let to = min(from + step - 1, largest)
      return (from == to ? "\(from)" : "\(from)-\(to)", numbers.count { (from...to).contains($0) })
    }
    return PageBars.columns(counts.map { (value: $0.0, count: $0.1) }, title: wording.page.spread(of: measure), wording: wording)
  }

  private func hourSpread() -> Markup { spread(indicators.burdens.map { $0.workedMinutes / 60 }, wording.page.hoursMeasure) }
}
