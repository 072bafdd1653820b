import PatrolModel
import Wording

/// What is short and why; for those who command also what is broken and what leaves the pattern.
struct PageFindings {
  let parts: PageParts
  let texts: FindingTexts

  private var wording: Wording { parts.wording }

  func shortages() -> Markup {
    PageParts.section("short", wording.page.shortTitle) {
      if texts.shortages.isEmpty {
        Markup(.p, .classes("good"), text: wording.nothingShort)
      } else {
        let tellsReasons = texts.shortages.contains { $0.reason != nil }
        PageParts.scrolling(labelledBy: "short-table") {
          Markup(.table, .classes("list")) {
            Markup(.caption, .id("short-table"), text: wording.shortTitle(texts.shortages.count))
            Markup(.thead) {
              Markup(.tr) {
                Markup.heading("col", text: wording.page.shortTitle)
                Markup.heading("col", "number", text: wording.pointsHeading)
                if tellsReasons { Markup.heading("col", text: wording.page.reasonHeading) }
              }
            }
            Markup(.tbody) {
              for shortage in texts.shortages {
                Markup(.tr) {
                  Markup(.td) { PageParts.own(shortage.text) }
                  Markup(.td, .classes("number"), .named("data-label", wording.pointsHeading), text: wording.grouped(shortage.points))
                  if tellsReasons { Markup(.td, .named("data-label", wording.page.reasonHeading)) { PageParts.own(shortage.reason ?? "") } }
                }
                Markup.newLine
              }
            }
          }
        }
      }
      partners()
    }
  }

  /// Who takes part without being rostered.
  private func partners() -> Markup {
    let isRestricted = parts.book.audience == .restricted
    let support = SupportSection(scenario: parts.book.scenario, wording: wording, tellsContact: isRestricted)
    let community = CommunitySection(report: parts.book.report, wording: wording).sentences(tellsHeard: isRestricted)
    let sentences = community + support.partners() + (isRestricted ? support.cameras() + support.watchGroups() : [])
    guard !sentences.isEmpty else { return .nothing }
    return Markup(.ul) {
      for sentence in sentences {
        Markup(.li) { PageParts.own(sentence) }
        Markup.newLine
      }
    }
  }

  func findings() -> Markup {
    let lists = [
      (wording.page.mismatchesTitle, texts.mismatches), (wording.page.breachesTitle, texts.breaches),
      (wording.page.breachesByOrderTitle, texts.breachesByOrder), (wording.page.departuresTitle, texts.departures),
    ]
    return PageParts.section("findings", wording.page.findingsTitle) {
      if texts.breaches.isEmpty {
        Markup(.p, .classes("good"), text: texts.breachesByOrder.isEmpty ? wording.noBreaches : wording.noOtherBreaches)
      }
      for (title, entries) in lists where !entries.isEmpty {
        Markup(.h3, text: "\(title) (\(entries.count))")
        Markup(.ul) {
          for entry in entries {
            Markup(.li) { PageParts.own(entry) }
            Markup.newLine
          }
        }
      }
    }
  }
}
