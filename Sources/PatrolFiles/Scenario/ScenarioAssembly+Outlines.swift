import Foundation
import PatrolModel

/// Outlines of zones, from a GeoJSON file (RFC 7946): features with polygons, each named after its zone.
///
/// GeoJSON allows members that nobody here knows, so that unknown keys are no faults in it.
extension ScenarioAssembly {
  private static let outlineKeys = ["file", "property"]
  private static let outlineEndings = ["geojson", "json"]

  func readOutlines(_ fields: Fields) {
    guard let value = fields["outlines"], let (file, property) = outlineFile(value) else { return }
    guard fields["zones"] != nil else {
      log.fault(.needsAlso(key: "outlines", others: ["zones"]), at: fields.place(of: "outlines"))
      return
    }
    guard let name = log.text(file), let root = geographicFile(name, at: file.place), let features = features(root) else { return }
    let places = zonePlaces()
    for feature in features {
      guard let rings = rings(ofFeature: feature) else { continue }
      let found = zoneName(of: feature, property: property)
      if let place = found.flatMap({ places[TypedText.folded($0)] }) {
        zones[place].outline += rings
      } else if !zoneNames.isIncomplete {
        let nearest = found.flatMap { Nearest.word(to: $0, among: zones.flatMap { [$0.id.text, $0.name] }) }
        log.note(.outlineIgnored(found: found, nearest: nearest), at: feature.place)
      }
    }
  }

  /// A file's name alone, or with the property of its features that names the zone.
  private func outlineFile(_ value: MarkedValue) -> (file: MarkedValue, property: String?)? {
    switch value.content {
    case .scalar: return (value, nil)
    case .map:
      guard let parts = Fields(value, keys: Self.outlineKeys, log: log), let file = parts.required("file") else { return nil }
      return (file, parts.text("property"))
    case .list, .rows:
      log.fault(.wrongShape(found: .list, expected: .text), at: value.place)
      return nil
    }
  }

  private func geographicFile(_ name: String, at place: Fault.Place) -> MarkedValue? {
    guard Self.outlineEndings.contains((name as NSString).pathExtension.lowercased()) else {
      log.fault(.fileKindUnknown(found: name, expected: Self.outlineEndings), at: place)
      return nil
    }
    guard let path = path(ofFile: name, namedAt: place) else { return nil }
    return TextFile.read(path: path, name: name, log: log).flatMap { YAMLTree.parse($0, file: name, log: log) }
  }

  private func features(_ root: MarkedValue) -> [MarkedValue]? {
    guard case .map = root.content else {
      log.fault(.wrongShape(found: root.shape, expected: .map), at: root.place)
      return nil
    }
    guard let type = required("type", of: root), log.word(type, [("featurecollection", true)]) != nil,
      let features = required("features", of: root)
    else { return nil }
    return list(features)
  }

  /// Zones by id and by name; a name that several bear names none.
  private func zonePlaces() -> [String: Int] {
    let names = Dictionary(grouping: zones.indices) { TypedText.folded(zones[$0].name) }.compactMapValues { $0.count == 1 ? $0[0] : nil }
    let ids = zones.enumerated().map { (TypedText.folded($1.id.text), $0) }
    let merged = mergedZones.compactMap { old, new in
      zones.firstIndex { TypedText.folded($0.id.text) == TypedText.folded(new) }.map { (old, $0) }
    }
    return names.merging(merged) { name, _ in name }.merging(ids) { _, id in id }
  }

  /// What a feature calls itself: by the property that was asked for, else by its property id or name, else by its own id.
  private func zoneName(of feature: MarkedValue, property: String?) -> String? {
    let properties = member("properties", of: feature)
    let names = (property.map { [$0] } ?? ["id", "name"]).map { key in properties.flatMap { member(key, of: $0) } }
    let own = property == nil ? [member("id", of: feature)] : []
    let texts = (names + own).compactMap { $0?.text }.filter { !$0.isEmpty }
    let known = zonePlaces()
    return texts.first { known[TypedText.folded($0)] != nil } ?? texts.first
  }

  /// The rings of a feature's polygons; nil where it has none, with a fault unless its geometry is null.
  private func rings(ofFeature feature: MarkedValue) -> [[GeoPoint]]? {
    guard case .map = feature.content else {
      log.fault(.wrongShape(found: feature.shape, expected: .map), at: feature.place)
      return nil
    }
    guard let geometry = required("geometry", of: feature) else { return nil }
    if case .scalar("null", true) = geometry.content { return nil }
    guard case .map = geometry.content else {
      log.fault(.wrongShape(found: geometry.shape, expected: .map), at: geometry.place)
      return nil
    }
    guard let type = required("type", of: geometry), let isMultiple = log.word(type, [("polygon", false), ("multipolygon", true)]),
      let coordinates = required("coordinates", of: geometry), let outer = list(coordinates)
    else { return nil }
    let polygons = isMultiple ? outer.compactMap(list) : [outer]
    let rings = polygons.joined().map(ring)
    return rings.contains { $0 == nil } ? nil : rings.compactMap(\.self)
  }

  /// A ring without the last position that repeats the first; the first faulty position ends it.
  private func ring(_ value: MarkedValue) -> [GeoPoint]? {
    guard let positions = list(value) else { return nil }
    var points: [GeoPoint] = []
    for position in positions {
      guard let numbers = list(position) else { return nil }
      guard numbers.count >= 2 else {
        log.fault(.wrongLength(found: numbers.count, expected: 2), at: position.place)
        return nil
      }
      guard let longitude = log.number(numbers[0], in: -180...180), let latitude = log.number(numbers[1], in: -90...90) else { return nil }
      points.append(GeoPoint(latitude: latitude, longitude: longitude))
    }
    if points.count > 1, points.first == points.last { points.removeLast() }
    guard points.count >= 3 else {
      log.fault(.ringTooShort(found: positions.count), at: value.place)
      return nil
    }
    return points
  }

  private func list(_ value: MarkedValue) -> [MarkedValue]? {
    guard case .list(let items) = value.content else {
      log.fault(.wrongShape(found: value.shape, expected: .list), at: value.place)
      return nil
    }
    return items
  }

  private func member(_ key: String, of value: MarkedValue) -> MarkedValue? { value.entries.last { $0.key == key }?.value }

  private func required(_ key: String, of value: MarkedValue) -> MarkedValue? {
    if let member = member(key, of: value) { return member }
    log.fault(.missing(key: key), at: value.place)
    return nil
  }
}
