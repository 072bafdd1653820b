import Foundation
import PatrolModel
import Wording

/// The map of the patrol areas, and the same numbers as a table.
struct PageZones {
  let parts: PageParts
  private let sums: [Sum]

  /// What is needed and there in one zone over the published days.
  struct Sum {
    let zone: Zone
    /// Crews or officers needed, in parts of `unit`.
    let need: Int
    let unit: Int
    let present: Int
    /// How often the minimum, or the target above a minimum that was met, was not met.
    let belowMinimum: Int
    let belowTarget: Int
    let isInCrews: Bool

    var misses: Int { belowMinimum + belowTarget }
  }

  init(_ parts: PageParts) {
    self.parts = parts
    let book = parts.book
    sums = book.scenario.zones.map { zone in
      let post = Post.ID(zone.id.text)
      let cells = book.days.flatMap { day in book.scenario.shifts.map { book.places.cell(post, day: day, shift: $0.id) } }
      // Zones count in parts where sectors do; a percent divides each of them.
      let unit = cells.contains { $0.unit > 1 } ? 100 : 1
      return Sum(
        zone: zone, need: cells.reduce(0) { $0 + ($1.target * unit + $1.unit / 2) / $1.unit }, unit: unit,
        present: cells.reduce(0) { $0 + $1.present }, belowMinimum: cells.count(where: \.isBelowMinimum),
        belowTarget: cells.count { $0.isBelowTarget && !$0.isBelowMinimum }, isInCrews: book.places.postsInCrews.contains(post))
    }
  }

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }

  func markup() -> Markup {
    guard !sums.isEmpty else { return .nothing }
    return PageParts.section("zones", wording.page.zonesTitle) {
      map()
      table()
    }
  }

  private func table() -> Markup {
    PageParts.scrolling(labelledBy: "zones-table") {
      Markup(.table) {
        Markup(.caption, .id("zones-table"), text: wording.page.placesTitle)
        Markup(.thead) {
          Markup(.tr) {
            for heading in [wording.page.zoneHeading, wording.page.classHeading] { Markup.heading("col", text: heading) }
            if tellsRisk { Markup.heading("col", text: wording.page.riskHeading) }
            for heading in [wording.page.needHeading, wording.page.presentHeading] { Markup.heading("col", "number", text: heading) }
            for isMinimum in [true, false] {
              Markup.heading("col", "number") {
                Markup(.span, .classes("mark"), .silent, text: PageParts.sign(isMinimum: isMinimum))
                " " + (isMinimum ? wording.page.belowMinimum : wording.page.belowTarget)
              }
            }
          }
        }
        Markup(.tbody) {
          for sum in sums {
            Markup(.tr) {
              Markup.heading("row") {
                PageParts.own(sum.zone.name)
                " "
                Markup(.small, text: wording.counted(inCrews: sum.isInCrews))
              }
              Markup(.td, text: wording.className(sum.zone.zoneClass))
              if tellsRisk { Markup(.td) { PageParts.own(risk(sum.zone)) } }
              Markup.number(wording.decimal(sum.need, of: sum.unit))
              Markup.number("\(sum.present)")
              Markup.number("\(sum.belowMinimum)")
              Markup.number("\(sum.belowTarget)")
            }
            Markup.newLine
          }
        }
      }
    }
  }

  /// Where risk is high is for those who plan.
  private var tellsRisk: Bool { book.audience == .restricted }

  private func risk(_ zone: Zone) -> String {
    let named = book.scenario.shifts.compactMap { shift in zone.riskPercent[shift.id].map { "\(shift.id.text) \($0) %" } }
    return named.isEmpty ? wording.page.ordinaryRisk : named.joined(separator: ", ")
  }

  // The map.

  /// Width of the sheet, the most of its height, and the margins for names beside, above and below.
  private static let sheet = (width: 560.0, most: 480.0, margin: 70.0, edge: 48.0)

  private func map() -> Markup {
    let centres = sums.compactMap { sum -> (sum: Sum, point: GeoPoint)? in
      guard let latitude = sum.zone.latitude, let longitude = sum.zone.longitude else { return nil }
      return (sum, GeoPoint(latitude: latitude, longitude: longitude))
    }
    let outlines = sums.map(\.zone.outline).filter { !$0.isEmpty }
    let points = centres.map(\.point) + outlines.joined().joined()
    let sheet = Self.sheet
    guard let projection = MapProjection(points, width: sheet.width, most: sheet.most, margin: sheet.margin, edge: sheet.edge)
    else { return .nothing }
    let largest = Double(max(1, centres.map { $0.sum.need / $0.sum.unit }.max() ?? 1))
    let places = centres.map { projection.place($0.point) }
    // Neighbours should not cover each other, and many zones have less room than a few.
    let distances = places.indices.flatMap { one in
      places.indices.dropFirst(one + 1).map { hypot(places[one].x - places[$0].x, places[one].y - places[$0].y) }
    }
    let most = max(9, min(26, (distances.min() ?? 52) / 2))
    let circles = zip(centres, places).map { centre, place -> MapLabels.Circle in
      let share = (Double(centre.sum.need) / Double(centre.sum.unit) / largest).squareRoot()
      return MapLabels.Circle(x: place.x, y: place.y, radius: 6 + (most - 6) * share, text: centre.sum.zone.name)
    }
    let labels = MapLabels.place(circles, width: sheet.width, height: projection.height)
    return Markup(.figure) {
      PageParts.scrolling(labelledBy: "map-text") {
        Markup(
          .svg, .classes("map"), .named("viewBox", "0 0 \(Int(sheet.width)) \(Int(projection.height))"), .named("role", "img"),
          .named("aria-labelledby", "map-text")
        ) {
          Markup(.title, .id("map-text"), text: wording.page.mapText)
          for rings in outlines {
            Markup(.path, .classes("land"), .named("d", rings.map { Self.path($0, projection) }.joined()))
          }
          for (centre, circle) in zip(centres, circles) { self.circle(centre.sum, circle) }
          for label in labels { label.markup }
        }
      }
      Markup(.figcaption, text: wording.page.mapHint)
    }
  }

  private func circle(_ sum: Sum, _ circle: MapLabels.Circle) -> Markup {
    let (x, y) = (SVG.number(circle.x), SVG.number(circle.y))
    let core = Double(sum.misses) / Double(max(1, book.days.count * book.scenario.shifts.count))
    return Markup(.g) {
      Markup(
        .circle, .classes("need", sum.zone.zoneClass.rawValue), .named("cx", x), .named("cy", y), .named("r", SVG.number(circle.radius)))
      if sum.misses > 0 {
        Markup(
          .circle, .classes("core"), .named("cx", x), .named("cy", y),
          .named("r", SVG.number(max(8, (circle.radius - 2) * min(1, core).squareRoot()))))
        Markup(
          .text, .classes("misses"), .named("x", x), .named("y", SVG.number(circle.y + 4)), .named("text-anchor", "middle"), text: "\(sum.misses)")
      }
    }
  }

  /// A closed path; points that fall on the one before are left out.
  static func path(_ ring: [GeoPoint], _ projection: MapProjection) -> String {
    var path: [String] = []
    for point in ring {
      let (x, y) = projection.place(point)
      let step = "\(SVG.number(x)) \(SVG.number(y))"
      if path.last != step { path.append(step) }
    }
    return "M" + path.joined(separator: "L") + "Z"
  }
}

/// Numbers as SVG writes them.
enum SVG {
  /// With at most one decimal; what is no number is 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
