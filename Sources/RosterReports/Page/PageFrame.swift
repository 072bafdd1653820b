import PatrolModel
import Wording

/// What stands before and after the sections: letterhead and title, contents, legend, signatures, identification.
struct PageFrame {
  let parts: PageParts

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }
  private var scenario: Scenario { book.scenario }

  /// Title of the document.
  var title: String { [wording.rosterTitle, scenario.office.name].filter { !$0.isEmpty }.joined(separator: " ") }

  private var dates: String {
    scenario.period.days == 0
      ? wording.longDate(scenario.period.from)
      : wording.longDates(from: scenario.period.from, to: scenario.period.date(scenario.period.days - 1))
  }

  func header() -> Markup {
    Markup(.header) {
      PageParts.letterhead(scenario.office)
      Markup(.h1) {
        wording.rosterTitle
        if !scenario.office.name.isEmpty {
          " "
          PageParts.own(scenario.office.name)
        }
      }
      Markup(.p, .classes("dates"), text: dates)
      Markup(.p, .classes("state")) {
        Markup(.span, .classes("badge"), text: wording.page.state(book.report.roster.status, version: book.report.roster.version))
        " "
        if let digest = book.digest {
          Markup(.span, .classes("badge", "digest"), text: wording.digest(digest))
          " "
        }
        Markup(
          .span, .classes("badge", book.audience.rawValue), text: book.audience == .restricted ? wording.page.restricted : wording.page.wall)
      }
      Markup(.p, .classes("quality"), text: quality)
      Markup.newLine
    }
  }

  /// What is proven of the roster; a roster with breaches, or of which nothing was computed, is told as the audit finds it.
  private var quality: String {
    let report = book.report
    let byOrder = report.breachesByOrder.count
    // A result speaks of the roster that was solved; a later edit has other points.
    guard report.isCleanButByOrder, let result = book.file.result, result.points == report.points else {
      return wording.audited(points: report.points, breaches: report.otherBreaches.count + report.crewBreaches.count, byOrder: byOrder)
    }
    return wording.quality(points: report.points, bound: result.bound, isByOrder: byOrder > 0)
  }

  func contents(_ sections: [(id: String, title: String)]) -> Markup {
    Markup(.nav, .named("aria-label", wording.page.contents)) {
      Markup(.ul) { for section in sections { Markup(.li) { Markup(.a, .named("href", "#" + section.id), text: section.title) } } }
      Markup.newLine
    }
  }

  func legend() -> Markup {
    let cells = book.officers.flatMap { officer in (-DutyBook.carryOverDays..<book.days.upperBound).map { book.cell(officer.id, day: $0) } }
    var kinds: Set<AvailabilityKind.ID> = []
    for case .away(let kind) in cells { kinds.insert(kind.id) }
    let holidays = book.dates.compactMap { date in scenario.holidays[date].map { "\(wording.dayAndMonth(date)) \($0)" } }
    let isBroken = book.audience == .restricted && !book.report.breaches.isEmpty
    let showsPast = !scenario.history.cells.isEmpty || book.days.upperBound > 7
    return PageParts.section("legend", wording.page.legendTitle) {
      Markup(.dl, .classes("legend")) {
        for shift in scenario.shifts {
          entry(shift.id.text, "\(shift.name), \(wording.dutyTime(shift, zone: scenario.timeZone))", tint: parts.tint(shift.id))
        }
        for kind in scenario.kinds where kinds.contains(kind.id) { entry(kind.code, wording.name(kind), tint: "away") }
        entry("-", wording.dayOff)
        if showsPast, cells.contains(.unknown) { entry("?", wording.page.unknownDay) }
        if isBroken { entry("!", wording.brokenRule) }
        if !holidays.isEmpty { entry("*", holidays.joined(separator: "; ")) }
        if showsPast { entry("\u{A0}", wording.page.carryOver, tint: "past") }
      }
    }
  }

  private func entry(_ sign: String, _ text: String, tint: String = "") -> Markup {
    Markup(.div) {
      Markup(.dt, .classes(tint)) { PageParts.own(sign) }
      Markup(.dd) { PageParts.own(text) }
    }
  }

  func signatures() -> Markup {
    guard !scenario.office.signatures.isEmpty else { return .nothing }
    return Markup(.section, .id("signatures"), .named("aria-label", wording.page.signaturesTitle)) {
      Markup(.p, .classes("place"), text: (scenario.office.place.map { "\($0), " } ?? "") + String(repeating: ".", count: 36))
      Markup(.div, .classes("signatures")) {
        for signature in scenario.office.signatures {
          Markup(.div) {
            Markup(.p) { PageParts.own(signature.role) }
            if let position = signature.onBehalfOf { Markup(.p) { PageParts.own(wording.onBehalf(of: position)) } }
            Markup(.p) { PageParts.own(signature.printedPosition) }
            Markup(.p, .classes("hand", signature.name == nil ? "" : "named")) { PageParts.own(signature.name ?? String(repeating: ".", count: 36)) }
            let last = wording.rankAndNumber(signature)
            if !last.isEmpty { Markup(.p) { PageParts.own(last) } }
          }
        }
      }
      Markup.newLine
    }
  }

  /// What identifies the roster; the seed would let others compute it.
  func footer() -> Markup {
    Markup(.footer) {
      Markup(.dl, .named("aria-label", wording.page.factsTitle)) {
        Markup(.div) {
          Markup(.dt, text: wording.label(.scenarioHash))
          Markup(.dd, text: book.file.scenarioHash.isEmpty ? "-" : book.file.scenarioHash)
        }
        if book.audience == .restricted {
          Markup(.div) {
            Markup(.dt, text: wording.label(.seed))
            Markup(.dd, text: "\(book.file.seed)")
          }
        }
      }
    }
  }
}
