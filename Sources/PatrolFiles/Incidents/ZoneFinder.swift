import Foundation
import PatrolModel

/// Finds the zone of an incident: by a name that the register gives, else by where it happened.
struct ZoneFinder {
  private struct Box {
    var south = Double.infinity
    var north = -Double.infinity
    var west = Double.infinity
    var east = -Double.infinity

    func holds(_ point: GeoPoint) -> Bool {
      point.latitude >= south && point.latitude <= north && point.longitude >= west && point.longitude <= east
    }
  }

  private let zones: [Zone]
  private let boxes: [Box?]
  private let names: [String: Int]
  /// Zones without an outline, with their centres and how far they reach.
  private let centres: [(zone: Int, point: GeoPoint, reach: Double)]

  /// Kilometres within which the nearest centre takes an incident where the zone's area is not known: an assumption.
  static let usualReach = 5.0
  /// With a known area: so many times the radius of a circle of that area, and so many kilometres at least: an assumption.
  static let reachInRadii = 2.0
  static let leastReach = 2.0

  init(_ zones: [Zone]) {
    self.zones = zones
    boxes = zones.map { zone in
      zone.outline.isEmpty
        ? nil
        : zone.outline.joined().reduce(into: Box()) { box, point in
          (box.south, box.north) = (min(box.south, point.latitude), max(box.north, point.latitude))
          (box.west, box.east) = (min(box.west, point.longitude), max(box.east, point.longitude))
        }
    }
    var names: [String: Int?] = [:]
    func add(_ name: String, _ zone: Int) {
      let key = Self.key(name)
      if key.isEmpty { return }
      // A name that two zones share names none.
      if let known = names[key], known != zone { names[key] = .some(nil) } else { names[key] = zone }
    }
    for (place, zone) in zones.enumerated() { for name in [zone.name] + zone.aliases { add(name, place) } }
    // An id is unique whatever names say.
    for (place, zone) in zones.enumerated() { names[Self.key(zone.id.text)] = place }
    self.names = names.compactMapValues { $0 }
    centres = zones.enumerated().compactMap { place, zone in
      guard zone.outline.isEmpty, let centre = zone.centre else { return nil }
      let reach = zone.areaSquareKilometres.map { max(Self.leastReach, Self.reachInRadii * ($0 / .pi).squareRoot()) } ?? Self.usualReach
      return (place, centre, reach)
    }
  }

  /// The zone that a name names; nil where none or more than one does.
  func zone(named name: String) -> Int? { names[Self.key(name)] }

  /// The zone whose outline holds the point, the first of several; else the one with the nearest centre within reach, among those without an outline.
  func zone(at point: GeoPoint) -> (zone: Int, isByOutline: Bool)? {
    for (place, box) in boxes.enumerated() {
      if let box, box.holds(point), zones[place].contains(point) { return (place, true) }
    }
    let nearest = centres.map { (zone: $0.zone, reach: $0.reach, distance: $0.point.kilometres(to: point)) }
      .min { ($0.distance, $0.zone) < ($1.distance, $1.zone) }
    return nearest.flatMap { $0.distance <= $0.reach ? ($0.zone, false) : nil }
  }

  private static let prefixes: Set<Substring> = ["kec", "kecamatan", "kel", "kelurahan", "desa"]
  private static let roman = ["1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v"] as [Substring: Substring]

  /// A name without case, spaces, marks and the word for its kind; a number at its end is a Roman one.
  static func key(_ name: String) -> String {
    var words = TypedText.folded(name).split { !($0.isLetter || $0.isNumber) }
    // Balikpapan Kota keeps its last word, and a zone that is called Kota its only one.
    if words.count > 1, let first = words.first, prefixes.contains(first) { words.removeFirst() }
    if words.count > 1, let last = words.last, let numeral = roman[last] { words[words.count - 1] = numeral }
    return words.joined()
  }
}
