import Foundation
import PatrolModel
import Testing

@testable import RosterReports

@Suite("The look of the page")
struct PageLookTests {
  @Test("every pair of colours has the contrast of level AA", arguments: Palette.pairs, Palette.Scheme.allCases)
  func contrast(pair: Palette.Pair, scheme: Palette.Scheme) throws {
    let (front, back) = (try luminance(pair.front.colour(scheme)), try luminance(pair.back.colour(scheme)))
    let ratio = (max(front, back) + 0.05) / (min(front, back) + 0.05)
    #expect(ratio >= pair.least, "\(pair.front) on \(pair.back), \(scheme): \(ratio)")
  }

  /// Relative luminance (WCAG 2.1).
  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8, number].map { channel -> Double in
      let share = Double(channel & 255) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("the style uses colours of the palette only, and every one of them")
  func palette() {
    let style = PageStyle.text(paper: .a4)
    let used = Set(style.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.isSubset(of: Palette.allCases.map(\.rawValue)))
    let declared = style.matches(of: /#[0-9a-f]{6}\b/).count
    #expect(declared == 2 * Palette.allCases.count)
    for colour in Palette.allCases { #expect(used.contains(colour.rawValue), "\(colour)") }
  }

  @Test("names on the map cover no other name and no circle where there is room")
  func labels() {
    let circles = (0..<12).map { MapLabels.Circle(x: 100 + Double($0 % 4) * 120, y: 60 + Double($0 / 4) * 110, radius: 14, text: "Wilayah \($0)") }
    let labels = MapLabels.place(circles, width: 560, height: 400)
    #expect(labels.map(\.text) == circles.map(\.text))
    let boxes = labels.map { label -> (left: Double, right: Double, top: Double, bottom: Double) in
      let width = Double(label.text.count) * 7
      let left = label.anchor == .start ? label.x : label.anchor == .end ? label.x - width : label.x - width / 2
      return (left, left + width, label.y - 11, label.y + 3)
    }
    for (one, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= 560 && box.top >= 0 && box.bottom <= 400)
      for other in boxes[(one + 1)...] {
        #expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top)
      }
      for circle in circles {
        let (x, y) = (max(box.left, min(circle.x, box.right)), max(box.top, min(circle.y, box.bottom)))
        #expect((x - circle.x) * (x - circle.x) + (y - circle.y) * (y - circle.y) >= 14 * 14)
      }
    }
  }

  @Test("on the map north is up, east is right, and distances keep their proportion")
  func projection() throws {
    let corners = [GeoPoint(latitude: 60, longitude: 10), .init(latitude: 61, longitude: 12)]
    let projection = try #require(MapProjection(corners, width: 500, most: 900, margin: 50, edge: 40))
    let (south, north) = (projection.place(corners[0]), projection.place(corners[1]))
    #expect(north.x > south.x && north.y < south.y)
    // At about 60 degrees a degree of longitude is about half a degree of latitude: the two degrees and the one are nearly equal.
    #expect(abs((north.x - south.x) / (south.y - north.y) - 0.985) < 0.01)
    #expect(north.x <= 450.001 && south.x >= 49.999 && north.y >= 39.999 && south.y <= projection.height - 39)
    #expect(MapProjection([], width: 500, most: 400, margin: 50, edge: 40) == nil)
    let alone = try #require(MapProjection([corners[0]], width: 500, most: 400, margin: 50, edge: 40)).place(corners[0])
    #expect(alone.x == 250)
  }
}
