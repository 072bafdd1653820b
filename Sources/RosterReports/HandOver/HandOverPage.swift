import PatrolModel
import Wording

/// The hand-over sheet as one page for a browser, made to be printed on one sheet and signed: it needs nothing else, asks nothing of the network and runs no script.
///
/// The page is HTML that also reads as XML.
public struct HandOverPage {
  private let parts: HandOverParts

  /// The page of a sheet.
  public init(_ sheet: HandOver, wording: Wording) { parts = HandOverParts(sheet, wording: wording) }

  private var wording: Wording { parts.wording }
  private var sheet: HandOver { parts.sheet }

  /// The file's text.
  public func text() -> String {
    let office = sheet.book.scenario.office
    let title = [wording.handOverTitle, office.name].filter { !$0.isEmpty }.joined(separator: ", ")
    return PageDocument.text(wording: wording, title: title, style: HandOverStyle.text, first: "#duty") {
      Markup(.header) {
        PageParts.letterhead(office)
        Markup(.h1) { PageParts.own(title) }
        Markup(.p, .classes("dates"), text: wording.handOverMoment(sheet.date, minute: sheet.minute))
        Markup(.p, .classes("state")) {
          Markup(.span, .classes("badge"), text: wording.edition(of: sheet.book.file.roster))
          " "
          Markup(.span, .classes("badge", "restricted"), text: wording.page.restricted)
        }
        Markup.newLine
      }
      Markup(.main) {
        Markup(.section, .id("duty")) {
          if sheet.isNobodyOnDuty { Markup(.p, text: wording.nobodyOnDutyNow) }
          for watch in sheet.watches { self.watch(watch) }
        }
        Markup.newLine
        if !parts.tasks.isEmpty {
          Markup(.h2, text: wording.messageTasks)
          list(parts.tasks, isWide: true)
        }
        shortages()
        changes()
        for watch in sheet.watches where !watch.isNow || sheet.watches.count == 1 { calls(watch) }
        signatures()
      }
    }
  }

  @MarkupBuilder private func watch(_ watch: HandOver.Watch) -> Markup {
    Markup(.h2) { PageParts.own(parts.title(watch)) }
    Markup(.table) {
      Markup(.tbody) {
        for unit in watch.units {
          Markup(.tr) {
            Markup.heading("row") { PageParts.own(parts.place(unit)) }
            Markup(.td) { PageParts.own(parts.people(unit).joined(separator: ", ")) }
            Markup(.td, .classes("initials"), text: wording.initials)
          }
          Markup.newLine
        }
        if !watch.reserve.isEmpty {
          Markup(.tr) {
            Markup.heading("row", text: wording.handOverReserve)
            Markup(.td) { PageParts.own(watch.reserve.map { parts.name($0.id) }.joined(separator: ", ")) }
            Markup(.td, .classes("initials"), text: wording.initials)
          }
        }
        if !watch.freeVehicles.isEmpty {
          Markup(.tr) {
            Markup.heading("row", text: wording.handOverFreeVehicles)
            Markup(.td) { PageParts.own(parts.vehicles(watch)) }
            Markup(.td)
          }
        }
      }
    }
  }

  @MarkupBuilder private func shortages() -> Markup {
    let short = sheet.shortages(wording)
    if short.isEmpty {
      Markup(.p, text: wording.handOverNothingShort)
    } else {
      Markup(.h2, text: wording.handOverShort(short.count))
      list(short)
    }
  }

  @MarkupBuilder private func changes() -> Markup {
    if sheet.changes.isEmpty {
      Markup(.p, text: wording.handOverNoChanges)
    } else {
      Markup(.h2, text: wording.handOverChanges)
      list(sheet.changes.flatMap(parts.changes))
    }
  }

  @MarkupBuilder private func calls(_ watch: HandOver.Watch) -> Markup {
    let shift = parts.shift(watch)
    if watch.callable.isEmpty {
      Markup(.p, text: wording.nobodyCallable)
    } else {
      Markup(.h2) { PageParts.own(wording.callableTitle(shift, date: parts.date(watch), count: watch.callable.count)) }
      list(parts.callable(watch))
    }
    if !watch.barred.isEmpty {
      Markup(.h2) { PageParts.own(wording.barredTitle(shift, date: parts.date(watch), count: watch.barred.count)) }
      list(parts.barred(watch), isWide: true)
    }
  }

  private func list(_ texts: [String], isWide: Bool = false) -> Markup {
    Markup(.ul, .classes(isWide ? "" : "columns")) {
      for text in texts {
        Markup(.li) { PageParts.own(text) }
        Markup.newLine
      }
    }
  }

  private func signatures() -> Markup {
    Markup(.section, .classes("hands")) {
      Markup(.p, text: "\(wording.handOverNotes):")
      Markup(.div, .classes("signatures")) {
        for role in wording.handOverSignatures {
          Markup(.div) {
            Markup(.p, text: role)
            Markup(.p, .classes("hand"), text: String(repeating: ".", count: 36))
          }
        }
      }
      Markup.newLine
    }
  }
}

/// The look of the sheet: upright, small and dense, so that one sheet of paper holds it.
enum HandOverStyle {
  static let text =
    PageStyle.text(paper: .a4) + """

      @page { size: A4 portrait; margin: 10mm; }
      body { max-width: 60rem; font-size: .9rem; }
      h1 { font-size: 1.3rem; margin-top: .5rem; }
      h2 { font-size: 1rem; margin: 1rem 0 .3rem; padding-top: .3rem; border-top: 1px solid var(--line); }
      table { width: 100%; border-collapse: collapse; }
      th[scope="row"] { text-align: left; font-weight: 600; width: 30%; }
      td, th { padding: .15rem .4rem; border-bottom: 1px solid var(--line); vertical-align: top; }
      .initials { width: 6rem; color: var(--muted); font-size: .75rem; border-left: 1px solid var(--line); }
      .columns { columns: 2; column-gap: 2rem; margin: .2rem 0; padding-left: 1.1rem; }
      .columns li { break-inside: avoid; }
      .hands { margin-top: 1rem; break-inside: avoid; }
      ul { margin: .2rem 0; padding-left: 1.1rem; }
      .hands > p { border-bottom: 1px solid var(--line); padding-bottom: 2rem; max-width: none; }
      @media print { body { font-size: 8pt; line-height: 1.3; padding: 0; } h2 { margin-top: .4rem; } p { margin: .15rem 0; } h1 { margin-top: .2rem; } .letterhead { margin-top: 0; } .hand { margin-top: 1.5rem; } }
      """
}
