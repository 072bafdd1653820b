import Foundation
import PatrolModel

/// Brings places on earth to places on a sheet: equirectangular about the middle latitude, north up, which is true to shape over one city.
struct MapProjection {
  private let middle: GeoPoint
  private let stretch: Double
  private let scale: Double
  private let centre: (x: Double, y: Double)

  /// The least extent that is drawn, in degrees of latitude (some 2 km), so that one point alone has a scale.
  private static let leastExtent = 0.02

  /// How high the sheet is.
  let height: Double

  /// A projection in which all points lie inside the margins; nil where there are none.
  ///
  /// - Parameters:
  ///   - width: Of the sheet.
  ///   - most: The most that the sheet may be high; it is lower where the points need less.
  ///   - margin: On the left and the right.
  ///   - edge: Above and below.
  init?(_ points: [GeoPoint], width: Double, most: Double, margin: Double, edge: Double) {
    guard let first = points.first else { return nil }
    var (south, north, west, east) = (first.latitude, first.latitude, first.longitude, first.longitude)
    for point in points {
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
    }
    middle = GeoPoint(latitude: (south + north) / 2, longitude: (west + east) / 2)
    stretch = max(0.01, cos(middle.latitude * .pi / 180))
    let extent = (x: max(Self.leastExtent, (east - west) * stretch), y: max(Self.leastExtent, north - south))
    scale = min((width - 2 * margin) / extent.x, (most - 2 * edge) / extent.y)
    height = (extent.y * scale + 2 * edge).rounded(.up)
    centre = (width / 2, height / 2)
  }

  func place(_ point: GeoPoint) -> (x: Double, y: Double) {
    (centre.x + (point.longitude - middle.longitude) * stretch * scale, centre.y - (point.latitude - middle.latitude) * scale)
  }
}

/// Finds places for names beside their circles so that, as far as there is room, nothing covers anything.
enum MapLabels {
  struct Circle {
    let x: Double
    let y: Double
    let radius: Double
    let text: String
  }

  enum Anchor: String { case start, middle, end }

  struct Label {
    let text: String
    let x: Double
    let y: Double
    let anchor: Anchor
    /// From the circle to a name that stands further off.
    let line: (from: (x: Double, y: Double), to: (x: Double, y: Double))?

    /// The name as it is drawn, with its line.
    @MarkupBuilder var markup: Markup {
      if let line {
        Markup(
          .line, .classes("leader"), .named("x1", SVG.number(line.from.x)), .named("y1", SVG.number(line.from.y)),
          .named("x2", SVG.number(line.to.x)), .named("y2", SVG.number(line.to.y)))
      }
      Markup(
        .text, .classes("name"), .named("x", SVG.number(x)), .named("y", SVG.number(y)), .named("text-anchor", anchor.rawValue), text: text)
    }
  }

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlap(_ other: Box) -> Double {
      max(0, min(right, other.right) - max(left, other.left)) * max(0, min(bottom, other.bottom) - max(top, other.top))
    }

    /// How much of it lies outside a sheet.
    func outside(_ width: Double, _ height: Double) -> Double {
      (right - left) * (bottom - top) - overlap(Box(left: 0, top: 0, right: width, bottom: height))
    }
  }

  /// Width of a letter and height of a line, somewhat more than a sans-serif face of 13 px takes.
  private static let (letter, line) = (7.3, 16.0)

  /// A label for each circle, in their order; the largest choose first.
  static func place(_ circles: [Circle], width: Double, height: Double) -> [Label] {
    let discs = circles.map { Box(left: $0.x - $0.radius, top: $0.y - $0.radius, right: $0.x + $0.radius, bottom: $0.y + $0.radius) }
    var taken: [Box] = []
    var labels: [Int: Label] = [:]
    let order = circles.indices.sorted { (circles[$1].radius, $0) < (circles[$0].radius, $1) }
    for index in order {
      let choices = candidates(circles[index])
      let costs = choices.map { choice -> Double in
        let hit = taken.reduce(0) { $0 + choice.box.overlap($1) }
        let covered = discs.enumerated().reduce(0) { $0 + ($1.offset == index ? 0 : choice.box.overlap($1.element)) }
        return 3 * choice.box.outside(width, height) + 2 * hit + covered
      }
      guard let best = choices.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else { continue }
      taken.append(choices[best].box)
      labels[index] = choices[best].label
    }
    return circles.indices.compactMap { labels[$0] }
  }

  /// Right, left, above and below close by, then further off with a line.
  private static func candidates(_ circle: Circle) -> [(label: Label, box: Box)] {
    let width = Double(DisplayCells.width(of: circle.text)) * letter
    return [4.0, 22, 44].flatMap { gap -> [(label: Label, box: Box)] in
      [(1.0, 0.0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7)].map { across, down in
        let anchor: Anchor = across > 0 ? .start : across < 0 ? .end : .middle
        let x = circle.x + across * (circle.radius + gap)
        let y = circle.y + down * (circle.radius + gap + line / 2)
        let left = anchor == .start ? x : anchor == .end ? x - width : x - width / 2
        let box = Box(left: left, top: y - line / 2, right: left + width, bottom: y + line / 2)
        let from = (x: circle.x + across * circle.radius, y: circle.y + down * circle.radius)
        let to = (x: x, y: down == 0 ? y : y - down * line / 2)
        return (Label(text: circle.text, x: x, y: y + 4.5, anchor: anchor, line: gap > 10 ? (from, to) : nil), box)
      }
    }
  }
}
