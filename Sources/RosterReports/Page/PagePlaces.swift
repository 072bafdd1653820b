import PatrolModel
import Wording

/// The heat map: places down, shifts of each day across; need, presence and risk in each cell.
struct PagePlaces {
  let parts: PageParts

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }
  private var zones: Set<Post.ID> { Set(book.scenario.zones.map { Post.ID($0.id.text) }) }

  func markup() -> Markup {
    let table = book.places
    guard !table.posts.isEmpty else { return .nothing }
    let zones = zones
    return PageParts.section("places", wording.page.placesTitle) {
      Markup(
        .p,
        text: wording.page.placesHint + (book.scenario.sectors.isEmpty ? "" : " " + wording.page.sectorRows))
      for (number, week) in parts.weeks.enumerated() { heat(number, week, zones) }
      key()
    }
  }

  /// Shifts in which anything is needed or anybody is at a post.
  private var shifts: [Shift.ID] {
    book.shiftCodes.filter { code in
      book.days.contains { day in
        (book.places.posts.map { book.places.cell($0.id, day: day, shift: code) }
          + book.places.jointNeeds.map { book.places.cell($0, day: day, shift: code) }).contains { $0.target > 0 || $0.present > 0 }
      }
    }
  }

  private func heat(_ number: Int, _ week: Range<Int>, _ zones: Set<Post.ID>) -> Markup {
    let title = "places-\(number)"
    let shifts = shifts
    return PageParts.scrolling(labelledBy: title) {
      Markup(.table, .classes("heat")) {
        Markup(
          .caption, .id(title),
          text: wording.dates(from: book.scenario.period.date(week.lowerBound), to: book.scenario.period.date(week.upperBound - 1)))
        Markup(.thead) {
          Markup(.tr) {
            Markup(.th, .scope("col"), .named("rowspan", 2), text: wording.page.placeHeading)
            for day in week { parts.dayHeading(day, columns: shifts.count) }
          }
          Markup(.tr) { for _ in week { for shift in shifts { Markup.heading("col") { PageParts.own(shift.text) } } } }
        }
        Markup.newLine
        Markup(.tbody) {
          for post in book.places.posts {
            row(post.name, inCrews: book.places.postsInCrews.contains(post.id), week, shifts) { day, shift, isFirst in
              cell(book.places.cell(post.id, day: day, shift: shift), isZone: zones.contains(post.id), isFirst: isFirst)
            }
          }
          for need in book.places.jointNeeds {
            row(wording.name(need.requirement, in: book.scenario), inCrews: need.isInCrews, week, shifts) { day, shift, isFirst in
              cell(book.places.cell(need, day: day, shift: shift), isZone: false, isFirst: isFirst)
            }
          }
        }
      }
    }
  }

  private func row(
    _ name: String, inCrews: Bool, _ week: Range<Int>, _ shifts: [Shift.ID], cell: (_ day: Int, _ shift: Shift.ID, _ isFirst: Bool) -> Markup
  ) -> Markup {
    Markup.sequence([
      Markup(.tr) {
        Markup.heading("row") {
          PageParts.own(name)
          " "
          Markup(.small, text: wording.counted(inCrews: inCrews))
        }
        for day in week { for (place, shift) in shifts.enumerated() { cell(day, shift, place == 0) } }
      }, .newLine,
    ])
  }

  private func cell(_ cell: PlaceTable.Cell, isZone: Bool, isFirst: Bool) -> Markup {
    let first = isFirst ? "first" : ""
    guard cell.target > 0 || cell.present > 0 || cell.isBelowTarget else { return Markup(.td, .classes(first)) }
    let risk = isZone ? "risk\(Self.step(cell.riskPercent))" : ""
    let short = cell.isBelowMinimum ? "short" : cell.isBelowTarget ? "low" : ""
    return Markup(.td, .classes(risk, short, first)) {
      Markup(.span) {
        "\(cell.present)"
        if cell.target > 0 { "/" + wording.decimal(cell.target, of: cell.unit) }
      }
      parts.mark(cell)
      if isZone, cell.riskPercent != 100 { Markup(.small, text: "\(cell.riskPercent) %") }
    }
  }

  /// The step of a risk weight in percent, 0...3.
  static func step(_ percent: Int) -> Int { percent < 100 ? 0 : percent < 110 ? 1 : percent < 150 ? 2 : 3 }

  private func key() -> Markup {
    Markup(.p, .classes("key")) {
      Markup(.span, .classes("item")) {
        Markup(.span, .classes("mark"), .silent, text: PageParts.sign(isMinimum: true))
        " " + wording.page.belowMinimum
      }
      Markup(.span, .classes("item")) {
        Markup(.span, .classes("mark"), .silent, text: PageParts.sign(isMinimum: false))
        " " + wording.page.belowTarget
      }
      if !book.scenario.zones.isEmpty, book.audience == .restricted {
        for step in 0...3 {
          Markup(.span, .classes("item")) {
            Markup(.span, .classes("swatch", "risk\(step)"), .silent)
            " " + wording.page.riskStep(step)
          }
        }
      }
    }
  }
}
