import PatrolModel
import Wording

/// Each crew's stops as a list with boxes to tick, day by day, and what each spot gets.
struct PageVisits {
  let parts: PageParts

  private var wording: Wording { parts.wording }
  private var report: RosterReport { parts.book.report }

  func markup() -> Markup {
    guard let findings = report.visits, !findings.visits.isEmpty, parts.book.audience == .restricted else { return .nothing }
    let days = Dictionary(grouping: CrewVisits.all(report)) { $0.day }.sorted { $0.key < $1.key }.map(\.value)
    return PageParts.section("visits", wording.visitsName) {
      Markup(.p, text: wording.visitsTitle(findings))
      for crews in days { day(crews) }
      list(wording.spotsTitle(findings.spots.count), findings.spots.map { wording.text($0, in: report.scenario) })
      list(wording.lateTitle(report.lateSpotTexts(wording).count), report.lateSpotTexts(wording))
      list(wording.visitFlawsTitle(report.visitFlawTexts(wording).count), report.visitFlawTexts(wording))
    }
  }

  private func day(_ crews: [CrewVisits]) -> Markup {
    Markup(.details) {
      Markup(.summary, text: crews.first.map { wording.page.day($0.crew.date) } ?? "")
      for crew in crews {
        Markup(.h3) { PageParts.own(crew.title(wording, report.scenario)) }
        Markup(.ol, .classes("visits")) { for visit in crew.visits { stop(visit) } }
        Markup.newLine
      }
    }
  }

  private func stop(_ visit: PlannedVisit) -> Markup {
    let address = report.scenario.hotSpots.first { $0.id == visit.spot }?.address
    return Markup(.li) {
      Markup(.label) {
        Markup(.input, .named("type", "checkbox"))
        " "
        PageParts.own(wording.stop(visit, at: wording.name(visit.spot, in: report.scenario)))
      }
      if let address {
        " "
        Markup(.small) { PageParts.own(address) }
      }
    }
  }

  @MarkupBuilder private func list(_ title: String, _ texts: [String]) -> Markup {
    if !texts.isEmpty {
      Markup(.h3, text: title)
      Markup(.ul) {
        for text in texts {
          Markup(.li) { PageParts.own(text) }
          Markup.newLine
        }
      }
    }
  }
}
