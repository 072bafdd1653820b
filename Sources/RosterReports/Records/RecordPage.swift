import PatrolModel
import Wording

extension RecordReport {
  /// The report as one page for a browser: it needs nothing else, asks nothing of the network, runs no script, and prints.
  public func page() -> String {
    PageDocument.text(
      wording: wording, title: title, style: RecordStyle.text, first: "#" + (sections.first?.part.rawValue ?? ""), skip: skip
    ) {
      Markup(.header) {
        PageParts.letterhead(office)
        Markup(.h1) { PageParts.own(title) }
        Markup(.p, .classes("dates"), text: subtitle)
        Markup(.p, .classes("state")) { Markup(.span, .classes("badge", "restricted"), text: wording.page.restricted) }
        Markup.newLine
      }
      Markup(.nav, .named("aria-label", wording.page.contents)) {
        Markup(.ul) {
          for section in sections { Markup(.li) { Markup(.a, .named("href", "#" + section.part.rawValue), text: wording.title(section.part)) } }
        }
        Markup.newLine
      }
      Markup(.main) { for section in sections { markup(section) } }
      Markup(.footer) { for note in notes { Markup(.p) { PageParts.own(note) } } }
    }
  }

  private func markup(_ section: RecordSection) -> Markup {
    PageParts.section(section.part.rawValue, wording.title(section.part)) {
      for note in section.notes { Markup(.p) { PageParts.own(note) } }
      if !section.rows.isEmpty { table(section) }
      if !section.sentences.isEmpty {
        Markup(.ul) { for sentence in section.sentences { Markup(.li) { PageParts.own(sentence) } } }
      }
      if section.notes.isEmpty, section.rows.isEmpty, section.sentences.isEmpty { Markup(.p, text: wording.nothingToTell) }
    }
  }

  private func table(_ section: RecordSection) -> Markup {
    let id = "\(section.part.rawValue)-table"
    return PageParts.scrolling(labelledBy: id) {
      Markup(.table, .classes("record")) {
        Markup(.caption, .id(id), text: wording.title(section.part))
        Markup(.thead) {
          Markup(.tr) {
            for (place, column) in section.columns.enumerated() {
              Markup.heading("col", section.isText(place) ? "" : "number", text: wording.title(column))
            }
          }
        }
        Markup.newLine
        for group in section.groups {
          Markup(.tbody) {
            if let name = group.name {
              Markup(.tr) { Markup.heading("rowgroup", "group", [.named("colspan", section.columns.count)]) { PageParts.own(name) } }
            }
            for row in group.rows { self.row(row, section) }
          }
        }
      }
    }
  }

  private func row(_ row: RecordSection.Row, _ section: RecordSection) -> Markup {
    Markup(.tr) {
      for (place, column) in section.columns.enumerated() { cell(row.cells[place], place, column, section) }
      Markup.newLine
    }
  }

  private func cell(_ cell: RecordSection.Cell, _ place: Int, _ column: Wording.RecordColumn, _ section: RecordSection) -> Markup {
    let text = RecordSection.text(cell, wording)
    if place == 0 { return Markup.heading("row") { PageParts.own(text) } }
    if case .text = cell { return Markup(.td) { PageParts.own(text) } }
    guard section.bars.contains(column) else { return Markup.number(text) }
    return Markup(.td, .classes("number")) {
      Markup(.span, text: text)
      PageBars.bar(RecordSection.value(cell), of: section.largest(place))
    }
  }
}

/// The look of the page: that of a roster's page, with rows grouped.
enum RecordStyle {
  static let text = PageStyle.text(paper: .a4) + own

  private static let own = """

    .record th[scope=row] { min-width: 9rem; max-width: 20rem; overflow-wrap: break-word; }
    .record th.group { position: static; background: var(--surface); font-weight: 600; }
    @media print { .record .bar { width: 20mm; } }
    """
}
