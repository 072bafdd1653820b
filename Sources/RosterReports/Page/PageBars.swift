import Wording

/// Small charts; the numbers that they show stand beside them as text.
enum PageBars {
  /// A bar against the largest of its kind, with a line where something is due and what lies beyond it striped.
  static func bar(_ value: Int, due: Int? = nil, of largest: Int) -> Markup {
    let width = 120.0
    func place(_ value: Int) -> Double { width * Double(max(0, value)) / Double(max(1, largest)) }
    let within = due.map { min(value, $0) } ?? value
    return Markup(
      .svg, .classes("bar"), .named("viewBox", "0 0 124 16"), .named("width", 124), .named("height", 16), .silent, .named("focusable", "false")
    ) {
      Markup(.rect, .classes("in"), .named("x", 0), .named("y", 3), .named("width", SVG.number(place(within))), .named("height", 10))
      if value > within {
        Markup(
          .rect, .classes("over"), .named("x", SVG.number(place(within))), .named("y", 3), .named("width", SVG.number(place(value) - place(within))),
          .named("height", 10))
        // Stripes tell what is over without its colour.
        for step in stride(from: place(within) + 3, to: place(value), by: 5) {
          Markup(
            .line, .classes("stripe"), .named("x1", SVG.number(step)), .named("x2", SVG.number(step)), .named("y1", 3), .named("y2", 13))
        }
      }
      if let due {
        let x = SVG.number(place(due))
        Markup(.line, .classes("due"), .named("x1", x), .named("x2", x), .named("y1", 0), .named("y2", 16))
      }
    }
  }

  /// How many have each value, as columns with their numbers.
  static func columns(_ counts: [(value: String, count: Int)], title: String, wording: Wording) -> Markup {
    let largest = Double(max(1, counts.map(\.count).max() ?? 1))
    let step = max(34, 16 + 8 * (counts.map { DisplayCells.width(of: $0.value) }.max() ?? 0))
    let (width, height) = (max(160, counts.count * step + 8), 120)
    return Markup(.figure, .classes("columns")) {
      Markup(
        .svg, .named("viewBox", "0 0 \(width) \(height)"), .named("width", width), .named("height", height), .named("role", "img"),
        .named("aria-label", "\(title): " + counts.map { wording.page.spread($0.count, at: $0.value) }.joined(separator: "; "))
      ) {
        for (place, item) in counts.enumerated() {
          let tall = 76 * Double(item.count) / largest
          let left = place * step + 8
          Markup(
            .rect, .classes("in"), .named("x", left), .named("y", SVG.number(96 - tall)), .named("width", 24), .named("height", SVG.number(tall)))
          Markup(
            .text, .named("x", left + 12), .named("y", SVG.number(91 - tall)), .named("text-anchor", "middle"),
            text: item.count == 0 ? "" : "\(item.count)")
          Markup(.text, .classes("value"), .named("x", left + 12), .named("y", 112), .named("text-anchor", "middle"), text: item.value)
        }
      }
      Markup(.figcaption, text: title)
    }
  }
}
