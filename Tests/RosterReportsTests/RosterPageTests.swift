import Foundation
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("The page")
struct RosterPageTests {
  @Test("whatever texts it holds, the page is well-formed and no text becomes an element", arguments: Language.allCases, Audience.allCases)
  func wellFormed(language: Language, audience: Audience) throws {
    let report = PageSamples.report(PageSamples.scenario(language: language))
    let root = try PageTree.parse(PageSamples.page(report, audience: audience, language: language))
    #expect(root.name == "html" && root.attributes["lang"] == language.rawValue)
    #expect(root.all("script").count == 1 && root.all("style").count == 1)
    let summaries = root.all("details").map { $0.all("summary")[0].all("bdi").first?.text ?? $0.all("summary")[0].text }
    for name in PageSamples.hostileNames { #expect(summaries.contains { $0.contains(name) }, "\(name)") }
    #expect(root.all("p").contains { $0.classes.contains("letterhead") && $0.text == "KEPOLISIAN <NEGARA>RESOR & KOTA" })
  }

  @Test("nothing in the page calls for anything outside it, and no attribute runs or styles anything")
  func selfContained() throws {
    let root = try PageTree.parse(PageSamples.page(PageSamples.report()))
    for element in root.descendants {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src" && name != "srcset", "\(element.name) \(name)")
        if name == "href" { #expect(value.hasPrefix("#") && root.first(id: String(value.dropFirst())) != nil, "\(value)") }
        if ["aria-labelledby", "aria-describedby", "for"].contains(name) { #expect(root.first(id: value) != nil, "\(name) \(value)") }
      }
      #expect(!["img", "link", "iframe", "object", "embed", "base", "form"].contains(element.name))
    }
    let style = root.all("style")[0].text
    #expect(!style.contains("url(") && !style.contains("@import"))
    let ids = root.descendants.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test("every table has a caption, and every heading cell says what it heads")
  func tables() throws {
    let root = try PageTree.parse(PageSamples.page(PageSamples.report()))
    #expect(root.all("table").count >= 5)
    for table in root.all("table") {
      #expect(table.children.first?.name == "caption" && !(table.children.first?.text.isEmpty ?? true))
      for heading in table.all("th") { #expect(["col", "colgroup", "row"].contains(heading.attributes["scope"])) }
      // With its spans, every row is as wide as the first.
      func width(_ row: PageTree) -> Int { row.children.reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) } }
      let rows = table.all("tr")
      for row in rows.dropFirst(rows[0].all("th").contains { $0.attributes["rowspan"] == "2" } ? 2 : 1) {
        #expect(width(row) == width(rows[0]), "\(table.children[0].text): \(row.text)")
      }
    }
  }

  @Test(
    "the figures are the report's: cells, hours, nights, those on duty, places, points, shortages, burdens", arguments: 1...12 as ClosedRange<UInt64>)
  func figures(seed: UInt64) throws {
    let report = PageSamples.report(PageSamples.scenario(officers: 9 + Int(seed) % 5, days: 1 + Int(seed * 5) % 16), seed: seed)
    try PageFigures(DutyBook(report), Wording(.indonesian)).check(try PageTree.parse(PageSamples.page(report)))
  }

  @Test("a page with crews names vehicle, seat and companions in each officer's days")
  func crews() throws {
    let report = CrewSamples.report()
    let root = try PageTree.parse(PageSamples.page(report, language: .english))
    let people = root.all("details")
    let andi = try #require(people.first { $0.text.contains("Andi Saputra") })
    let monday = try #require(andi.all("li").first?.text)
    #expect(
      monday == "Monday, 23 November P (Pagi), 07:00 to 15:00 WITA, Balikpapan Kota, mobil Maung 1, leader, with Budi Santoso (driver), Citra Lestari"
    )
    #expect(andi.all("li")[2].text == "Wednesday, 25 November off")
    try PageFigures(DutyBook(report), Wording(.english)).check(root)
  }

  @Test("the wall copy tells no seed, no absence, no reason, no breach and no burden; the restricted copy tells them")
  func wall() throws {
    let report = PageSamples.report()
    #expect(!report.breaches.isEmpty)
    let wall = PageSamples.page(report, audience: .wall)
    let restricted = PageSamples.page(report)
    let root = try PageTree.parse(wall)
    for text in ["987654321", ">SK<", "sakit"] {
      let (isOnWall, isRestricted) = (wall.contains(text), restricted.contains(text))
      #expect(!isOnWall && isRestricted, "\(text)")
    }
    for id in ["findings", "burdens", "burdens-table"] { #expect(root.first(id: id) == nil) }
    let open = try PageTree.parse(restricted)
    for id in ["findings", "burdens", "burdens-table"] { #expect(open.first(id: id) != nil) }
    let reasons = FindingTexts(DutyBook(report), wording: Wording(.indonesian)).shortages.compactMap(\.reason)
    #expect(!reasons.isEmpty)
    let texts = Set(root.all("td").map(\.text))
    for reason in reasons { #expect(!texts.contains(reason)) }
    #expect(!root.all("td").contains { $0.classes.contains("broken") } && open.all("td").contains { $0.classes.contains("broken") })
  }

  @Test("one officer for one day, no zones, no signatures and nobody on duty are pages too")
  func small() throws {
    var scenario = PageSamples.scenario(officers: 1, days: 1, hasZones: false)
    scenario.office = Office()
    let report = PageSamples.report(scenario)
    let root = try PageTree.parse(PageSamples.page(report))
    #expect(root.first(id: "zones") == nil && root.first(id: "signatures") == nil)
    #expect(root.first(id: "grid-0") != nil && root.first(id: "grid-1") == nil)
    let empty = Roster(from: scenario.period.from, days: 1, officers: ["A0"], duties: [[nil]])
    let audit = RosterAudit(scenario)
    let idle = RosterReport(scenario: scenario, roster: empty, audit: audit.judge(empty), departures: [])
    try PageFigures(DutyBook(idle), Wording(.english)).check(try PageTree.parse(PageSamples.page(idle, language: .english)))
  }

  @Test("the same roster is the same page, byte for byte")
  func deterministic() {
    #expect(PageSamples.page(PageSamples.report()) == PageSamples.page(PageSamples.report()))
  }

  @Test("court or training inside a duty day stands in the officer's week with its hours, and not in the wall copy")
  func busy() throws {
    let report = Samples.audited()
    func days(_ audience: Audience) throws -> [String] {
      let root = try PageTree.parse(PageSamples.page(report, audience: audience, language: .english))
      let name = try #require(report.scenario.officers.first { $0.id == "5" }?.name)
      return try #require(root.all("details").first { $0.all("summary").first?.text.contains(name) == true }).all("li").map(\.text)
    }
    let (restricted, wall) = (try days(.restricted), try days(.wall))
    #expect(restricted.map { $0.contains("09:00-11:00 court") } == [false, false, false, true, false, false, false])
    #expect(!wall.contains { $0.contains("court") || $0.contains("09:00-11:00") })
  }

  @Test("a requirement that counts several posts together has a row of its own below the posts")
  func joint() throws {
    var scenario = CrewSamples.scenario()
    scenario.requirements.append(
      Requirement(
        id: "both", name: "Kota & Timur", place: .posts(["kota", "timur"]), time: .shifts(["P", "M"]), crews: ["car", "foot"], minimum: 1, target: 2,
        points: .init(minimum: 60, target: 20)))
    let shortages = [
      CrewSamples.shortage(scenario, "both", day: 0, from: 420, present: 1, points: 20),
      CrewSamples.shortage(scenario, "both", day: 2, from: 420, present: 0, points: 80),
    ]
    let report = CrewSamples.report(scenario, shortages: shortages)
    let book = DutyBook(report)
    #expect(book.places.jointNeeds.map(\.requirement) == ["both"])
    #expect(book.places.jointNeeds.map(\.isInCrews) == [true])
    let root = try PageTree.parse(RosterPage(book, wording: Wording(.english)).text())
    let rows = root.all("table").filter { $0.classes.contains("heat") }.flatMap { $0.all("tbody") }.flatMap { $0.all("tr") }
    let row = try #require(rows.last)
    #expect(row.children[0].text == "Kota & Timur crews")
    let shifts = root.all("table").first { $0.classes.contains("heat") }?.all("thead").first?.children[1].children.map(\.text) ?? []
    let cells = zip(shifts, row.children.dropFirst().map(\.text)).map { "\($0) \($1)" }
    #expect(cells.filter { $0.hasPrefix("P") }.prefix(3) == ["P 1/2▽", "P 1/2", "P 0/2▼"])
    #expect(cells.first { $0.hasPrefix("M") } == "M 1/2")
  }

  @Test("a result counts only while the roster still has its points")
  func quality() throws {
    let scenario = CrewSamples.scenario()
    let report = CrewSamples.report(scenario)
    func quality(_ points: Int) throws -> String {
      let file = RosterFileSample.file(report.roster, scenario, points: points)
      let page = RosterPage(DutyBook(report, file: file), wording: Wording(.english)).text()
      return try #require(try PageTree.parse(page).all("p").first { $0.classes.contains("quality") }).text
    }
    #expect(try quality(0) == "This roster is proven best: no roster can score better than 0.")
    #expect(try quality(3) == "This roster breaks no hard rule and scores 0.")
  }

  @Test("six hundred officers over four weeks make a page of a sane size")
  func large() throws {
    let scenario = PageSamples.scenario(officers: 600, days: 28)
    let roster = PageSamples.roster(scenario, seed: 3)
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let page = PageSamples.page(report)
    #expect(page.utf8.count < 8 << 20)
    let root = try PageTree.parse(page)
    #expect(root.all("table").count { $0.classes.contains("grid") } == 4 && root.all("details").count == 600)
  }
}
