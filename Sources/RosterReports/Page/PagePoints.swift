import PatrolModel
import RosterAudit
import Wording

/// Where the points come from, and the week in numbers.
struct PagePoints {
  let parts: PageParts
  let texts: FindingTexts

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }

  func points() -> Markup {
    let largest = texts.points.map(\.points).max() ?? 1
    return PageParts.section("points", wording.pointsTitle) {
      if texts.points.isEmpty {
        Markup(.p, .classes("good"), text: wording.page.noPoints)
      } else {
        Markup(.p, text: wording.page.pointsHint)
        PageParts.scrolling(labelledBy: "points-table") {
          Markup(.table) {
            Markup(.caption, .id("points-table"), text: wording.pointsTitle)
            Markup(.thead) {
              Markup(.tr) {
                Markup.heading("col", text: wording.sourceHeading)
                Markup.heading("col", "number", text: wording.timesHeading)
                Markup.heading("col", "number", text: wording.pointsHeading)
              }
            }
            Markup(.tbody) {
              for source in texts.points {
                Markup(.tr) {
                  Markup.heading("row") { PageParts.own(source.name) }
                  Markup.number(wording.grouped(source.occurrences))
                  Markup(.td, .classes("number")) {
                    Markup(.span, text: wording.grouped(source.points))
                    PageBars.bar(source.points, of: largest)
                  }
                }
                Markup.newLine
              }
            }
            Markup(.tfoot) {
              Markup(.tr) {
                Markup.heading("row", text: wording.total(lookAhead: book.report.lookAheadPoints))
                Markup(.td)
                Markup(.td, .classes("number"), .id("total-points")) {
                  Markup(.span, text: wording.grouped(book.report.points))
                  PageBars.bar(0, of: 1)
                }
              }
            }
          }
        }
      }
      // Points of second rank speak of who rides with whom.
      if book.audience == .restricted, !texts.secondRank.isEmpty {
        Markup(.p) {
          PageParts.own(
            wording.secondRank(texts.secondRank.map { wording.occurrences($0.name, times: $0.occurrences, points: $0.points) }))
        }
      }
    }
  }

  func indicators() -> Markup {
    guard !texts.indicators.isEmpty else { return .nothing }
    return PageParts.section("indicators", wording.indicatorsTitle) {
      Markup(.dl) {
        for group in texts.indicators {
          Markup(.div) {
            Markup(.dt, text: group.label)
            for part in group.parts { Markup(.dd) { PageParts.own(part) } }
          }
          Markup.newLine
        }
      }
    }
  }
}
