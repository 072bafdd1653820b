import Testing

@testable import RosterReports

@Suite("How a sheet goes on pages")
struct PageFitTests {
  private static let room = (width: 770.0, height: 494.0)

  private func fit(width: Double = 1100, height: Double, table: Double) -> PageFit {
    PageFit(width: width, height: height, table: table, room: Self.room)
  }

  @Test("what fits at the width of a page is left as it is, without headings to repeat")
  func small() {
    let fit = fit(height: 600, table: 400)
    #expect(fit.pagesHigh == nil)
    #expect(!fit.repeatsHeadings)
  }

  @Test("a sheet a little too high is made one page, as long as it stays legible", arguments: [750.0, 900, 980])
  func one(height: Double) {
    let fit = fit(height: height, table: height - 250)
    #expect(fit.pagesHigh == 1)
    #expect(!fit.repeatsHeadings)
  }

  @Test("headings never stand above legend and signatures alone: the table's end is drawn there, or they are left out", arguments: 40...300)
  func endAlone(rows: Int) {
    let table = 200 + Double(rows) * 15
    let fit = fit(height: table + 270, table: table)
    let capacity = Self.room.height * 1100 / Self.room.width
    guard fit.repeatsHeadings, fit.pagesHigh == nil else { return }
    #expect(table + 270 <= (table / capacity).rounded(.up) * capacity)
  }

  @Test("a table over several pages repeats its headings")
  func large() {
    #expect(fit(height: 5000, table: 4700).repeatsHeadings)
    let alone = fit(height: 2300, table: 2090)
    #expect(alone.pagesHigh == 3)
    #expect(alone.repeatsHeadings)
  }
}
