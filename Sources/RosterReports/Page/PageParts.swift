import PatrolModel
import Wording

/// What the page's sections share: names, marks and containers.
struct PageParts {
  let book: DutyBook
  let wording: Wording
  /// Ranks and names, as somebody is spoken of.
  let names: [Officer.ID: String]

  init(_ book: DutyBook, wording: Wording) {
    self.book = book
    self.wording = wording
    names = Dictionary(book.officers.map { ($0.id, [$0.rank, $0.name].compactMap(\.self).joined(separator: " ")) }) { first, _ in first }
  }

  /// The place of a shift's tint; codes that the scenario does not know have none.
  func tint(_ code: Shift.ID) -> String {
    book.scenario.shifts.firstIndex { $0.id == code }.map { "s\($0 % 6)" } ?? ""
  }

  /// A text of the scenario; its direction stays its own.
  static func own(_ text: String) -> Markup { text.utf8.allSatisfy { $0 < 128 } ? Markup(text) : Markup(.bdi, text: text) }

  /// The office's letterhead, line by line; nothing where there is none.
  @MarkupBuilder static func letterhead(_ office: Office) -> Markup {
    if !office.letterhead.isEmpty {
      Markup(.p, .classes("letterhead")) { for line in office.letterhead { Markup(.span) { own(line) } } }
    }
  }

  /// A section under a heading, with the id to which the contents lead.
  static func section(_ id: String, _ title: String, @MarkupBuilder content: () -> Markup) -> Markup {
    Markup(.section, .id(id), .named("aria-labelledby", "\(id)-title")) {
      Markup(.h2, .id("\(id)-title"), text: title)
      content()
      Markup.newLine
    }
  }

  /// What may be wider than the page; it scrolls by itself, also with the keyboard.
  static func scrolling(labelledBy id: String, @MarkupBuilder content: () -> Markup) -> Markup {
    Markup(.div, .classes("scroll"), .named("role", "region"), .named("tabindex", 0), .named("aria-labelledby", id), content: content)
  }

  /// The mark of a need that is not met; triangles, because colour is never the only sign.
  func mark(_ cell: PlaceTable.Cell) -> Markup {
    guard cell.isBelowTarget || cell.isBelowMinimum else { return .nothing }
    let text = cell.isBelowMinimum ? wording.page.belowMinimum : wording.page.belowTarget
    return Markup(.span, .classes("mark"), .named("role", "img"), .named("aria-label", text), text: Self.sign(isMinimum: cell.isBelowMinimum))
  }

  /// ▼ below the minimum, ▽ below the target.
  static func sign(isMinimum: Bool) -> String { isMinimum ? "\u{25BC}" : "\u{25BD}" }

  /// Weeks of the published days.
  var weeks: [Range<Int>] { stride(from: 0, to: book.days.upperBound, by: 7).map { $0..<min($0 + 7, book.days.upperBound) } }

  /// The heading cell of a day: weekday and date, the weekend and holidays told by a sign.
  func dayHeading(_ day: Int, columns: Int = 1, isPast: Bool = false) -> Markup {
    let date = book.scenario.period.date(day)
    let isHoliday = book.scenario.holidays[date] != nil
    let isWeekend = date.weekday == .saturday || date.weekday == .sunday
    let span: [Markup.Attribute] = columns > 1 ? [.named("colspan", columns)] : []
    return Markup.heading(columns > 1 ? "colgroup" : "col", isPast ? "past" : isWeekend || isHoliday ? "rest" : "", span) {
      Markup(.span, text: wording.short(date.weekday))
      " "
      Markup(.span, text: "\(wording.dayAndMonth(date))\(isHoliday ? "*" : "")")
    }
  }
}

extension Markup {
  /// A heading cell.
  static func heading(_ scope: StaticString, _ name: String = "", _ more: [Attribute] = [], @MarkupBuilder content: () -> Markup) -> Markup {
    let extra = more.first
    if let extra { return Markup(.th, .scope(scope), .classes(name), extra, content: content) }
    return Markup(.th, .scope(scope), .classes(name), content: content)
  }

  /// A heading cell with a text.
  static func heading(_ scope: StaticString, _ name: String = "", text: String) -> Markup { heading(scope, name) { Markup(text) } }

  /// A cell with a number.
  static func number(_ text: String) -> Markup { Markup(.td, .classes("number"), text: text) }
}
