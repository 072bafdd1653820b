/// How a sheet goes on pages: all on one where it stays legible, and never headings of a table above what is none of it.
struct PageFit: Equatable {
  /// How many pages high the sheet is made; nil: as many as it takes at the width of one.
  let pagesHigh: Int?
  /// Whether the table's headings stand again on each page.
  let repeatsHeadings: Bool

  /// Letters of 9 points are legible down to about half of it.
  private static let leastScale = 0.5
  /// How much smaller a sheet may become so that its end does not stand on a page alone.
  private static let leastShrinking = 0.8
  /// So little of a table on its last page, in parts of the page, is drawn onto the one before.
  private static let leastRest = 0.1
  /// Programs differ a little in how much they put on a page.
  private static let certainty = 0.95

  /// The fit of a sheet, all in points.
  ///
  /// - Parameters:
  ///   - width: Of the sheet's columns together.
  ///   - height: Of its rows together.
  ///   - table: Of its rows down to the end of its table.
  ///   - room: What a page holds between its margins.
  init(width: Double, height: Double, table: Double, room: (width: Double, height: Double)) {
    let scale = min(1, room.width / max(1, width))
    let capacity = room.height / scale
    if height > capacity, room.height / height >= Self.leastScale {
      (pagesHigh, repeatsHeadings) = (1, false)
      return
    }
    let tablePages = max(1, (table / capacity - Self.leastRest).rounded(.up))
    let shrunk = tablePages * room.height / max(1, height)
    let isEndAlone = tablePages > 1 && height > tablePages * capacity
    pagesHigh = isEndAlone && shrunk >= Self.leastScale && shrunk >= scale * Self.leastShrinking ? Int(tablePages) : nil
    repeatsHeadings = table > capacity * Self.certainty
  }
}
