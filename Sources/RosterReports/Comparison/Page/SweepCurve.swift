import PatrolFiles
import Wording

/// A sweep as a band from the proven bound to the best roster found, and as a table.
struct SweepCurve {
  private let sweep: ComparedSweep
  private let numbers: ComparedNumbers
  private let wording: Wording

  // Drawn for a phone's width, so that the letters can be read there; wider screens draw it larger.
  private static let (width, height) = (360.0, 230.0)
  private static let (left, right, top, bottom) = (46.0, 12.0, 14.0, 34.0)
  private static let mostLabels = 9

  init(_ sweep: ComparedSweep, _ numbers: ComparedNumbers, _ wording: Wording) {
    self.sweep = sweep
    self.numbers = numbers
    self.wording = wording
  }

  func markup() -> Markup {
    .sequence([
      Markup(.p, text: wording.curveHint),
      Markup(.figure, .classes("curve")) {
        picture()
        Markup(.figcaption) {
          PageParts.own(wording.swept(sweep.number))
          ": \u{25CF} \(wording.curveBest), - - \(wording.curveBound)"
          if sweep.points.contains(where: { $0.place == 0 }) { ", \u{25CE} \(wording.curveOwn)" }
        }
      },
      table(),
    ])
  }

  private struct Place {
    let x: Double
    let bound: Double
    let best: Double
    let isOwn: Bool
  }

  private var top: Int { Self.scale(to: sweep.points.compactMap { numbers.rosters[$0.place].range?.upperBound }.max() ?? 1).top }

  private func x(_ value: SweptValue) -> Double {
    let (first, last) = (sweep.points.first?.value.hundredths ?? 0, sweep.points.last?.value.hundredths ?? 0)
    let room = Self.width - Self.left - Self.right
    return first == last ? Self.left + room / 2 : Self.left + room * Double(value.hundredths - first) / Double(last - first)
  }

  private func y(_ points: Int) -> Double {
    Self.height - Self.bottom - (Self.height - Self.top - Self.bottom) * Double(max(0, points)) / Double(max(1, top))
  }

  private func picture() -> Markup {
    let places = sweep.points.compactMap { point in
      numbers.rosters[point.place].range.map {
        Place(x: x(point.value), bound: y($0.lowerBound), best: y($0.upperBound), isOwn: point.place == 0)
      }
    }
    func path(_ points: [(Double, Double)]) -> String {
      points.enumerated().map { "\($0 == 0 ? "M" : "L")\(SVG.number($1.0)) \(SVG.number($1.1))" }.joined(separator: " ")
    }
    let label = sweep.points.map { point in
      "\(wording.swept(point.value.hundredths)): \(wording.comparedPoints(numbers.rosters[point.place].report?.points, bound: numbers.rosters[point.place].search.bound))"
    }
    return Markup(
      .svg, .named("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"), .named("role", "img"),
      .named("aria-label", "\(wording.sweepTitle(sweep.number)): \(label.joined(separator: "; "))")
    ) {
      axes()
      Markup(.path, .classes("band"), .named("d", path(places.map { ($0.x, $0.best) } + places.reversed().map { ($0.x, $0.bound) }) + " Z"))
      Markup(.path, .classes("bound"), .named("d", path(places.map { ($0.x, $0.bound) })))
      Markup(.path, .classes("best"), .named("d", path(places.map { ($0.x, $0.best) })))
      for place in places {
        if place.isOwn {
          Markup(.circle, .classes("own"), .named("cx", SVG.number(place.x)), .named("cy", SVG.number(place.best)), .named("r", 6))
        }
        Markup(.circle, .classes("in"), .named("cx", SVG.number(place.x)), .named("cy", SVG.number(place.best)), .named("r", 3))
      }
    }
  }

  @MarkupBuilder private func axes() -> Markup {
    let scale = Self.scale(to: top)
    for mark in stride(from: 0, through: scale.top, by: scale.step) {
      let height = SVG.number(y(mark))
      Markup(
        .line, .classes("grid-line"), .named("x1", SVG.number(Self.left)), .named("x2", SVG.number(Self.width - Self.right)), .named("y1", height),
        .named("y2", height))
      Markup(
        .text, .named("x", SVG.number(Self.left - 5)), .named("y", SVG.number(y(mark) + 3.5)), .named("text-anchor", "end"),
        text: wording.grouped(mark))
    }
    let each = max(1, (sweep.points.count + Self.mostLabels - 1) / Self.mostLabels)
    for (number, point) in sweep.points.enumerated() where number.isMultiple(of: each) {
      Markup(
        .text, .named("x", SVG.number(x(point.value))), .named("y", SVG.number(Self.height - Self.bottom + 14)), .named("text-anchor", "middle"),
        text: wording.swept(point.value.hundredths))
    }
    Markup(
      .text, .named("x", SVG.number((Self.left + Self.width - Self.right) / 2)), .named("y", SVG.number(Self.height - 5)),
      .named("text-anchor", "middle"), text: wording.swept(sweep.number))
  }

  /// A round number at or above the largest, in four or five equal steps or so.
  private static func scale(to largest: Int) -> (top: Int, step: Int) {
    var unit = 1
    while true {
      for factor in [1, 2, 5] {
        let step = factor * unit
        if step * 5 >= largest { return (max(1, (largest + step - 1) / step) * step, step) }
      }
      unit *= 10
    }
  }

  private func table() -> Markup {
    let headings = [
      wording.column(.value), wording.name(.points), wording.name(.bound), wording.name(.missingToMinimum), wording.name(.missingToTarget),
    ]
    return PageParts.scrolling(labelledBy: "sweep-table") {
      Markup(.table, .classes("sweep")) {
        Markup(.caption, .id("sweep-table"), text: wording.sweepTitle(sweep.number))
        Markup(.thead) { Markup(.tr) { for heading in headings { Markup.heading("col", "number", text: heading) } } }
        Markup.newLine
        Markup(.tbody) {
          for point in sweep.points {
            let roster = numbers.rosters[point.place]
            let indicators = roster.report?.indicators
            let cells = [roster.report?.points, roster.search.bound, indicators?.missingToMinimum, indicators?.missingToTarget]
            Markup(.tr) {
              Markup.heading("row", "number", text: wording.swept(point.value.hundredths))
              for cell in cells { Markup.number(cell.map(wording.grouped) ?? "-") }
              Markup.newLine
            }
          }
        }
      }
    }
  }
}
