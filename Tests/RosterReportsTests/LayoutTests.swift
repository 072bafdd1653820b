import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Layout of text")
struct LayoutTests {
  @Test(
    "Width is counted in display cells",
    arguments: [("Andi", 4), ("é", 1), ("e\u{301}", 1), ("警察", 4), ("한국", 4), ("👮", 2), ("👮🏽‍♀️", 2), ("…", 1), ("", 0), ("ＡＢ", 4), ("\u{200B}", 0)])
  func width(text: String, cells: Int) { #expect(DisplayCells.width(of: text) == cells) }

  @Test("A text cut to any width is never wider, and whole where it fits", arguments: 0...12)
  func cut(cells: Int) {
    for text in ["Andi Saputra", "警察署長", "a警b察c", "👮👮👮", "é\u{301}x"] {
      let cut = DisplayCells.cut(text, to: cells)
      #expect(DisplayCells.width(of: cut) <= cells)
      if DisplayCells.width(of: text) <= cells { #expect(cut == text) }
      #expect(DisplayCells.width(of: DisplayCells.left(text, cells)) == cells)
      #expect(DisplayCells.width(of: DisplayCells.right(text, cells)) == cells)
    }
  }

  @Test("Long names keep the first name and turn the others into initials, the last one first")
  func names() {
    let name = "Muhammad Rizky Ramadhan Kusumawardhana"
    #expect(OfficerLabels.shortened(name, to: 40) == name)
    #expect(OfficerLabels.shortened(name, to: 30) == "Muhammad Rizky Ramadhan K.")
    #expect(OfficerLabels.shortened(name, to: 20) == "Muhammad Rizky R. K.")
    #expect(OfficerLabels.shortened(name, to: 17) == "Muhammad R. R. K.")
    #expect(OfficerLabels.shortened(name, to: 8) == "Muhamma…")
  }

  @Test("Two officers never share a label", arguments: [8, 12, 16, 24])
  func labelsDiffer(cells: Int) {
    let officers = (1...9).map { Officer(id: .init("A\($0)"), name: "Muhammad Rizky Ramadhan \($0.isMultiple(of: 2) ? "Kusuma" : "Karim")") }
    let labels = OfficerLabels(officers, cells: cells)
    let texts = officers.map { labels.label($0.id) }
    #expect(Set(texts).count == officers.count)
    for text in texts { #expect(DisplayCells.width(of: text) <= cells) }
  }

  @Test("Wrapped sentences keep every word", arguments: 20...60)
  func wrapping(cells: Int) {
    let text = "Sat 28 Nov, 23:00-07:00, Balikpapan Kota: 1 of 2 (target), 20 points and some further words that go on"
    let lines = Wrapping.lines(text, cells: cells, first: "  ", indent: "    ")
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
    for line in lines { #expect(DisplayCells.width(of: line) <= cells) }
  }

  @Test(
    "Days are cut into weeks that hold every day once", arguments: [(7, 3), (7, 0), (8, 3), (28, 3), (1, 0), (14, 7), (31, 14)], [1, 5, 7, 10, 12])
  func blocks(length: (days: Int, ahead: Int), most: Int) {
    let period = Scenario.Period(from: Samples.day(2026, 11, 23), days: length.days, lookAheadDays: length.ahead)
    let blocks = DayBlock.blocks(period, most: most)
    #expect(blocks.flatMap { Array($0.days) } == Array(0..<period.horizonDays))
    #expect(blocks.flatMap { Array($0.published) } == Array(0..<period.days))
    for block in blocks { #expect(block.days.count <= most) }
  }

  @Test("Hours are written with the country's decimal mark")
  func hours() {
    #expect(Wording(.english).hours(minutes: 450) == "7.5 h")
    #expect(Wording(.indonesian).hours(minutes: 450) == "7,5 jam")
    #expect(Wording(.english).bareHours(minutes: 485) == "8.08")
    #expect(Wording(.english).bareHours(minutes: 2400) == "40")
    #expect(Wording(.english).clock(from: 1380, to: 1860) == "23:00-07:00")
    #expect(Wording(.indonesian).clock(from: 1200, to: 1440) == "20.00-24.00")
  }

  @Test("The sentence on quality says what is proven and no more")
  func quality() {
    let (english, indonesian) = (Wording(.english), Wording(.indonesian))
    #expect(english.quality(points: 415, bound: 412) == "No roster can score better than 412; this one scores 415, within 0.7 %.")
    #expect(english.quality(points: 412, bound: 412) == "This roster is proven best: no roster can score better than 412.")
    #expect(indonesian.quality(points: 415, bound: 412).contains("selisih 0,7 %"))
    #expect(english.quality(points: 100_000, bound: 99_999).contains("within less than 0.1 %"))
    #expect(english.quality(points: 5, bound: nil).contains("no bound yet"))
    #expect(english.quality(points: nil, bound: nil).contains("no bound yet"))
    #expect(english.quality(points: nil, bound: 7).contains("better than 7"))
    #expect(english.gap(points: 5, bound: 0) == "100 %")
    #expect(english.gap(points: 0, bound: 0) == "0 %")
  }
}
