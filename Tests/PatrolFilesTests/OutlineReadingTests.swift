import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Outlines")
struct OutlineReadingTests {
  private static let head = """
    scenario: 1
    period: { from: 2026-11-23 }
    shifts: { P: 07:00-15:00 }
    officers: [{ id: K1 }]
    requirements: [{ at: { zone: kota }, min: 1 }]

    """
  private static let zones = """
    zones:
      - { id: kota, name: Balikpapan Kota, latitude: -1.27, longitude: 116.83 }
      - { id: desa, name: Désa }

    """

  private static func feature(_ properties: String, _ coordinates: String, type: String = "Polygon", more: String = "") -> String {
    #"{"type":"Feature",\#(more)"properties":{\#(properties)},"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
  }

  private static func collection(_ features: String...) -> String {
    #"{"type":"FeatureCollection","crs":null,"features":[\#(features.joined(separator: ",\n"))]}"#
  }

  private static let square = "[[[116.8,-1.2],[116.9,-1.2],[116.9,-1.3],[116.8,-1.3],[116.8,-1.2]]]"

  private static func read(_ geography: String?, _ section: String = "outlines: zones.geojson\n", zones: String = zones) throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      if let geography { try geography.write(toFile: folder + "/zones.geojson", atomically: true, encoding: .utf8) }
      try (head + zones + section).write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: folder)
    }
  }

  @Test(
    "a feature finds its zone by id or name in its properties or by its own id, ignoring case and how accents are composed",
    arguments: [
      (#""id":"KOTA""#, "", 0), (#""name":"balikpapan kota""#, "", 0), (#""name":"de\#u{301}sa""#, "", 1), (#""x":1"#, #""id":"Desa","#, 1),
      (#""id":7,"name":"Balikpapan Kota""#, "", 0),
    ])
  func matching(properties: String, more: String, zone: Int) throws {
    let reading = try Self.read(Self.collection(Self.feature(properties, Self.square, more: more)))
    let scenario = try #require(reading.scenario, "\(reading.faults)")
    #expect(reading.notes.isEmpty && reading.files == ["scenario.yaml", "zones.geojson"])
    #expect(scenario.zones.map { $0.outline.count } == (zone == 0 ? [1, 0] : [0, 1]))
    #expect(scenario.zones[zone].outline[0].count == 4)
    #expect(scenario.zones[zone].outline[0][1] == GeoPoint(latitude: -1.2, longitude: 116.9))
  }

  @Test("a named property decides alone, several polygons and holes are rings, and no geometry is no outline")
  func shapes() throws {
    let two = "[\(Self.square),\(Self.square)]"
    let text = Self.collection(
      Self.feature(#""KEC":"kota","id":"desa""#, two, type: "MultiPolygon"), #"{"type":"Feature","properties":{"KEC":"desa"},"geometry":null}"#)
    let reading = try Self.read(text, "outlines: { file: zones.geojson, property: KEC }\n")
    #expect(try #require(reading.scenario).zones.map { $0.outline.count } == [2, 0])
  }

  @Test("a feature of no zone is left out with a note that names the nearest")
  func unmatched() throws {
    let reading = try Self.read(Self.collection(Self.feature(#""id":"kotta""#, Self.square), Self.feature("", Self.square)))
    #expect(reading.scenario != nil)
    #expect(reading.notes.map(\.kind) == [.outlineIgnored(found: "kotta", nearest: "kota"), .outlineIgnored(found: nil, nearest: nil)])
    #expect(reading.notes.map(\.place.line) == [1, 2] && reading.notes.allSatisfy { $0.place.file == "zones.geojson" })
  }

  @Test(
    "what is no outline is a fault with its place",
    arguments: [
      (
        collection(feature(#""id":"kota""#, "[[[-1.2,116.8],[-1.2,116.9],[-1.3,116.9],[-1.2,116.8]]]")),
        FaultKind.outOfRange(found: "116.8", least: "-90.0", most: "90.0")
      ),
      (collection(feature(#""id":"kota""#, "[[[116.8,-1.2],[116.9,-1.2],[116.8,-1.2]]]")), .ringTooShort(found: 3)),
      (collection(feature(#""id":"kota""#, "[[[116.8],[116.9,-1.2],[116.8,-1.2]]]")), .wrongLength(found: 1, expected: 2)),
      (collection(feature(#""id":"kota""#, "[[[116.8,north],[116.9,-1.2],[116.8,-1.2]]]")), .wrongValue(found: "north", expected: .number)),
      (
        collection(feature(#""id":"kota""#, "[116.8,-1.2]", type: "Point")),
        .wrongValue(found: "Point", expected: .oneOf(["polygon", "multipolygon"]))
      ),
      (collection(feature(#""id":"kota""#, "{}")), .wrongShape(found: .map, expected: .list)),
      (collection("7"), .wrongShape(found: .text, expected: .map)),
      (#"{"type":"FeatureCollection"}"#, .missing(key: "features")), ("[1]", .wrongShape(found: .list, expected: .map)),
    ])
  func faults(text: String, kind: FaultKind) throws {
    let reading = try Self.read(text)
    #expect(reading.scenario == nil && reading.faults.map(\.kind) == [kind])
    #expect(reading.faults.allSatisfy { $0.place.file == "zones.geojson" && $0.place.line != nil })
  }

  @Test("a missing file, another kind of file and outlines without zones are faults of the scenario")
  func files() throws {
    #expect(try Self.read(nil).faults.map(\.kind) == [.fileMissing])
    #expect(try Self.read(nil, "outlines: zones.shp\n").faults.map(\.kind) == [.fileKindUnknown(found: "zones.shp", expected: ["geojson", "json"])])
    #expect(try Self.read(nil, "outlines: [a]\n").faults.map(\.kind) == [.wrongShape(found: .list, expected: .text)])
    let without = try Self.read(Self.collection(), zones: "posts: [{ id: kota }]\n").faults.map(\.kind)
    #expect(without.contains(.needsAlso(key: "outlines", others: ["zones"])))
  }

  @Test("outlines enter the canonical scenario only where they are given, and each point counts")
  func canonical() throws {
    let plain = try #require(try Self.read(nil, "").scenario)
    let outlined = try #require(try Self.read(Self.collection(Self.feature(#""id":"kota""#, Self.square))).scenario)
    #expect(!CanonicalScenario.text(plain).contains("outline"))
    #expect(CanonicalScenario.text(outlined).replacing(/outline .*\n/, with: "") == CanonicalScenario.text(plain))
    var moved = outlined
    moved.zones[0].outline[0][2].latitude += 0.001
    #expect(CanonicalScenario.hash(moved) != CanonicalScenario.hash(outlined))
  }
}
