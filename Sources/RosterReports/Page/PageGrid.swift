import PatrolModel
import Wording

/// The grid: officers by rank down, days across in weeks, those on duty below; two days of the history stand greyed before the first.
struct PageGrid {
  let parts: PageParts
  private let broken: Set<Cell>
  private let onDuty: [Shift.ID: [Int: Int]]

  private struct Cell: Hashable {
    let officer: Officer.ID
    let date: CivilDate
  }

  init(_ parts: PageParts) {
    self.parts = parts
    let isRestricted = parts.book.audience == .restricted
    broken =
      isRestricted ? Set(parts.book.report.breaches.flatMap { breach in breach.dates.suffix(1).map { Cell(officer: breach.officer, date: $0) } }) : []
    var onDuty: [Shift.ID: [Int: Int]] = [:]
    for entry in parts.book.entries { onDuty[entry.code, default: [:]][entry.day, default: 0] += 1 }
    self.onDuty = onDuty
  }

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }
  private var showsBurdens: Bool { book.audience == .restricted }

  func markup() -> Markup {
    PageParts.section("grid", wording.page.gridTitle) {
      search()
      for (number, week) in parts.weeks.enumerated() { table(number, week) }
    }
  }

  /// Without its script the page has nothing to search with: the field stays hidden then, and everything can be read all the same.
  private func search() -> Markup {
    Markup(.div, .id("search"), .named("role", "search"), .named("hidden", "hidden")) {
      Markup(.label, .named("for", "find"), text: wording.page.search)
      Markup(
        .input, .id("find"), .named("type", "search"), .named("autocomplete", "off"), .named("spellcheck", "false"),
        .named("aria-describedby", "find-hint"))
      Markup(
        .output, .id("found"), .named("for", "find"), .named("aria-live", "polite"), .named("data-all", wording.page.allShown(book.officers.count)),
        .named("data-some", wording.page.someFound), .named("data-none", wording.page.noneFound),
        text: wording.page.allShown(book.officers.count))
      Markup(.small, .id("find-hint"), text: wording.page.searchHint)
    }
  }

  private func table(_ number: Int, _ week: Range<Int>) -> Markup {
    let title = "grid-\(number)"
    // Without a history there is nothing to carry over into the first week.
    let isBlank = number == 0 && book.scenario.history.cells.isEmpty
    let days = (week.lowerBound - (isBlank ? 0 : DutyBook.carryOverDays))..<week.upperBound
    return PageParts.scrolling(labelledBy: title) {
      Markup(.table, .classes("grid")) {
        Markup(
          .caption, .id(title),
          text: wording.dates(from: book.scenario.period.date(week.lowerBound), to: book.scenario.period.date(week.upperBound - 1)))
        Markup(.thead) {
          Markup(.tr) {
            Markup.heading("col", text: wording.officerHeading)
            for day in days { parts.dayHeading(day, isPast: day < week.lowerBound) }
            if showsBurdens {
              Markup.heading("col", "number", text: wording.hoursHeading)
              Markup.heading("col", "number", text: wording.nightsHeading)
            }
          }
        }
        Markup.newLine
        Markup(.tbody) { for (row, officer) in book.officers.enumerated() { line(row, officer, days, week) } }
        Markup(.tfoot) {
          for code in book.shiftCodes {
            Markup(.tr) {
              Markup.heading("row") {
                wording.onDuty + " "
                PageParts.own(code.text)
              }
              for day in days {
                if day < week.lowerBound { Markup(.td, .classes("past")) } else { Markup.number("\(onDuty[code]?[day] ?? 0)") }
              }
              if showsBurdens { Markup(.td, .named("colspan", 2)) }
            }
          }
        }
      }
    }
  }

  private func line(_ row: Int, _ officer: Officer, _ days: Range<Int>, _ week: Range<Int>) -> Markup {
    let about = [officer.rank, officer.regu.map(wording.page.regu)].compactMap(\.self).joined(separator: ", ")
    return Markup(.tr, .named("data-row", row)) {
      Markup.heading("row") {
        Markup(.a, .named("href", "#week-\(row)")) { PageParts.own(officer.name) }
        if !about.isEmpty {
          " "
          Markup(.small) { PageParts.own(about) }
        }
      }
      for day in days { cell(officer, day, isPast: day < week.lowerBound) }
      if showsBurdens {
        Markup.number(wording.bareHours(minutes: book.report.workedMinutes(officer.id, days: week)))
        Markup.number("\(book.report.nights(officer.id, days: week))")
      }
      Markup.newLine
    }
  }

  private func cell(_ officer: Officer, _ day: Int, isPast: Bool) -> Markup {
    let past = isPast ? "past" : ""
    switch book.cell(officer.id, day: day) {
    case .off: return Markup(.td, .classes("off", past), text: "-")
    case .unknown: return Markup(.td, .classes("off", past), text: "?")
    case .away(let kind): return Markup(.td, .classes("away", past)) { PageParts.own(kind.code) }
    case .duty(let entry):
      let isBroken = !isPast && broken.contains(Cell(officer: officer.id, date: entry.date))
      let night = entry.shift.map(book.scenario.night.isNight) ?? false ? "night" : ""
      return Markup(.td, .classes(isPast ? "past" : parts.tint(entry.code), night, isBroken ? "broken" : "")) {
        Markup(.b) { PageParts.own(entry.code.text) }
        if let post = entry.post {
          "/"
          Markup(.wbr)
          PageParts.own(post.text)
        }
        if isBroken { Markup(.strong, .named("role", "img"), .named("aria-label", wording.brokenRule), text: "!") }
      }
    }
  }
}
