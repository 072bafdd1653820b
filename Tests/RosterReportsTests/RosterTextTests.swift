import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Rosters as text")
struct RosterTextTests {
  @Test("A week with one finding of each kind reads as expected", arguments: [Language.english, .indonesian])
  func exactPage(language: Language) {
    let page = RosterText(Samples.report(Samples.scenario()), wording: Wording(language)).page()
    #expect(page == ExpectedPages.week(language))
  }

  @Test("No line is wider than 80 cells", arguments: [Language.english, .indonesian], [7, 14, 28])
  func width(language: Language, days: Int) {
    let page = RosterText(Samples.report(Samples.scenario(days: days, names: Samples.longNames)), wording: Wording(language), listLength: 3).page()
    Pages.expectFit(page)
  }

  @Test("The look-ahead stays within 80 cells whatever its length", arguments: 0...14)
  func lookAhead(days: Int) {
    let page = RosterText(Samples.report(Samples.scenario(lookAheadDays: days)), wording: Wording(.indonesian)).page()
    Pages.expectFit(page)
    #expect(page.contains("belum diterbitkan") == (days > 0))
  }

  @Test("Twenty-eight days stand in weeks, each officer once in each")
  func weeks() {
    let page = RosterText(Samples.report(Samples.scenario(days: 28)), wording: Wording(.english)).page()
    let lines = page.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasPrefix("Budi Santoso ") } == 5)
    for title in ["Mon 23 Nov - Sun 29 Nov 2026", "Mon 30 Nov - Sun 6 Dec 2026", "Mon 7 Dec - Sun 13 Dec 2026", "Mon 14 Dec - Sun 20 Dec 2026"] {
      #expect(lines.contains(title))
    }
    #expect(lines.contains { $0.hasPrefix("Mon 21 Dec - Wed 23 Dec 2026 (look-ahead") })
  }

  @Test("A year's end stands in the title")
  func yearEnd() {
    let wording = Wording(.english)
    #expect(wording.dates(from: Samples.day(2026, 12, 28), to: Samples.day(2027, 1, 3)) == "Mon 28 Dec 2026 - Sun 3 Jan 2027")
  }

  @Test("Colours change no letter")
  func colours() {
    let report = Samples.report(Samples.scenario())
    let plain = RosterText(report, wording: Wording(.english)).page()
    let coloured = RosterText(report, wording: Wording(.english), isColoured: true).page()
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31m"))
    let stripped = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(stripped.split(separator: "\n").map { trimmed(String($0)) } == plain.split(separator: "\n").map(String.init))
  }

  @Test("A name cannot steer the terminal")
  func escapes() {
    let names = ["\u{1B}[2JAndi\u{07}", "Budi\u{202E}itnas", "Citra\nLestari\tX", "Dewi", "Eko", "Fajar"]
    let page = RosterText(Samples.report(Samples.scenario(names: names)), wording: Wording(.english)).page()
    #expect(!page.contains("\u{1B}") && !page.contains("\u{07}") && !page.contains("\u{202E}") && !page.contains("\t"))
    #expect(page.contains("CitraLestariX"))
  }

  @Test("A shortage over neighbouring periods is told once")
  func joinedPeriods() {
    var scenario = Samples.scenario()
    scenario.shifts.append(Shift(id: "K", name: "KRYD", intervals: [ClockInterval(startMinute: 1320, endMinute: 1560)]))
    let demands = scenario.demands().filter { $0.requirement == "malam" && $0.part == .whole && $0.day == 3 }
    #expect(demands.count > 1)
    let shortages = demands.map { Shortage(demand: $0, present: 0, points: 10) }
    let report = RosterReport(
      scenario: scenario, roster: Samples.roster(scenario), breaches: [], charges: [], shortages: shortages, points: 0, lookAheadPoints: 0)
    let page = RosterText(report, wording: Wording(.english)).page()
    #expect(page.contains("Thu 26 Nov, 23:00-07:00, Balikpapan Kota: 0 of 1 (minimum), \(10 * demands.count) points"))
    #expect(page.contains("What is short, worst first (1)"))
  }

  @Test("The worst shortage comes first and what is left out is counted")
  func order() {
    let report = Samples.report(Samples.scenario())
    let page = RosterText(report, wording: Wording(.english), listLength: 2).page()
    let told = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("60 points Sat 28 Nov - Sun 29 Nov, 23:00-07:00, Balikpapan Kota: 1 of 2 (target), 40 points and 1 more"))
    #expect(page.contains("and 1 more, 7 points (all of them with --json)"))
  }

  @Test("A roster of people and shifts that nobody knows is shown all the same")
  func strangers() {
    let scenario = Samples.scenario()
    let duty = Roster.Duty(shift: "XYZABC", post: "nowhere")
    let roster = Roster(from: scenario.period.from + -2, days: 7, officers: ["stranger", "1"], duties: [[duty, nil, duty], []])
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let page = RosterText(report, wording: Wording(.english)).page()
    #expect(page.contains("stranger"))
    #expect(page.contains("XYZ…"))
    #expect(page.contains("Nothing is short."))
    #expect(page.contains("No hard rule is broken."))
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
