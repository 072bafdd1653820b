import Foundation
import PatrolModel
import Wording

/// A map for each shift: outlines filled by their share of risk, or circles as large as the zones; the share stands in each as a number.
struct RiskMaps {
  let report: RiskReport
  let wording: Wording

  // Drawn little wider than a phone, so that the letters can be read there.
  private static let sheet = (width: 420.0, most: 380.0, margin: 62.0, edge: 34.0)
  /// Radii between which circles are drawn.
  private static let radii = (least: 10.0, most: 24.0)

  private struct Place {
    let zone: Int
    let point: GeoPoint?
    let outline: [[GeoPoint]]
    let area: Double?
  }

  /// How a share compares with the mean of all zones and shifts: below 0.6 times, below the mean, below 1.4 times, more.
  static func step(_ share: Double, mean: Double) -> Int {
    let times = mean > 0 ? share / mean : 0
    return times < ClassProposal.mostSafe ? 0 : times < 1 ? 1 : times < ClassProposal.leastVeryVulnerable ? 2 : 3
  }

  /// The mean share of a zone in a shift.
  private var mean: Double { 1 / Double(max(1, report.table.zones.count * report.table.shifts.count)) }

  func markup() -> Markup {
    let zones = Dictionary(report.scenario.zones.map { ($0.id, $0) }) { first, _ in first }
    let places = report.table.zones.indices.compactMap { place in
      zones[report.table.zones[place]].map {
        Place(zone: place, point: $0.centre ?? Self.middle($0.outline), outline: $0.outline, area: $0.areaSquareKilometres)
      }
    }
    let points = places.compactMap(\.point) + places.flatMap(\.outline).joined()
    let sheet = Self.sheet
    guard let projection = MapProjection(points, width: sheet.width, most: sheet.most, margin: sheet.margin, edge: sheet.edge) else {
      return .nothing
    }
    return Markup.sequence([
      Markup(.p, text: wording.riskMapHint), key(),
      Markup(.div, .classes("maps")) { for shift in report.table.shifts.indices { figure(shift, places, projection) } },
    ])
  }

  /// What the four looks mean; the number in each zone says the same.
  private func key() -> Markup {
    Markup(.p, .classes("key")) {
      for step in 0..<4 {
        Markup(.span) {
          Markup(.span, .classes("swatch", "risk\(step)"), .silent)
          " " + wording.riskMapStep(step)
        }
      }
    }
  }

  private func figure(_ shift: Int, _ places: [Place], _ projection: MapProjection) -> Markup {
    let id = "map-\(shift)"
    let circles = circles(places, projection)
    let labels = MapLabels.place(circles.map(\.circle), width: Self.sheet.width, height: projection.height)
    return Markup(.figure) {
      Markup(.figcaption, .id(id)) { PageParts.own(caption(shift)) }
      Markup(
        .svg, .classes("map"), .named("viewBox", "0 0 \(Int(Self.sheet.width)) \(Int(projection.height))"), .named("role", "img"),
        .named("aria-labelledby", id)
      ) {
        for place in places where !place.outline.isEmpty {
          Markup(
            .path, .classes("area", look(place.zone, shift)), .named("d", place.outline.map { PageZones.path($0, projection) }.joined()))
        }
        for (circle, zone, hasOutline) in circles where !hasOutline {
          Markup(
            .circle, .classes("area", look(zone, shift)), .named("cx", SVG.number(circle.x)), .named("cy", SVG.number(circle.y)),
            .named("r", SVG.number(circle.radius)))
        }
        for (circle, zone, _) in circles {
          Markup(
            .text, .classes("share"), .named("x", SVG.number(circle.x)), .named("y", SVG.number(circle.y + 4)), .named("text-anchor", "middle"),
            text: Self.short(report.share(zone: zone, shift: shift) * 100, wording))
        }
        for label in labels { label.markup }
      }
    }
  }

  private func caption(_ shift: Int) -> String {
    let id = report.table.shifts[shift]
    let hours = report.scenario.shifts.first { $0.id == id }?.intervals.map { "\(wording.clock($0.startMinute))-\(wording.clock($0.endMinute))" }
    return report.name(id) + (hours.map { ", " + $0.joined(separator: ", ") } ?? "")
  }

  private func look(_ zone: Int, _ shift: Int) -> String { "risk\(Self.step(report.share(zone: zone, shift: shift), mean: mean))" }

  /// Two digits at most: a circle has no room for more.
  static func short(_ percent: Double, _ wording: Wording) -> String { wording.fixed(percent, percent < 9.95 ? 1 : 0) }

  private func circles(_ places: [Place], _ projection: MapProjection) -> [(circle: MapLabels.Circle, zone: Int, hasOutline: Bool)] {
    let drawn = places.compactMap { place in place.point.map { (place: place, at: projection.place($0)) } }
    let distances = drawn.indices.flatMap { one in
      drawn.indices.dropFirst(one + 1).map { hypot(drawn[one].at.x - drawn[$0].at.x, drawn[one].at.y - drawn[$0].at.y) }
    }
    let most = max(Self.radii.least, min(Self.radii.most, (distances.min() ?? 2 * Self.radii.most) * 0.7))
    let largest = drawn.compactMap(\.place.area).max() ?? 0
    return drawn.map { place, at in
      // Without all areas no zone is drawn larger than another.
      let hasAreas = drawn.allSatisfy { $0.place.area != nil } && largest > 0
      let share = hasAreas ? ((place.area ?? 0) / largest).squareRoot() : 0.5
      let radius = place.outline.isEmpty ? Self.radii.least + (most - Self.radii.least) * share : Self.radii.least
      return (.init(x: at.x, y: at.y, radius: radius, text: report.name(report.table.zones[place.zone])), place.zone, !place.outline.isEmpty)
    }
  }

  /// The middle of an outline's extent, for zones that state no centre.
  private static func middle(_ outline: [[GeoPoint]]) -> GeoPoint? {
    let points = outline.joined()
    guard let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(), let west = points.map(\.longitude).min(),
      let east = points.map(\.longitude).max()
    else { return nil }
    return GeoPoint(latitude: (south + north) / 2, longitude: (west + east) / 2)
  }
}
