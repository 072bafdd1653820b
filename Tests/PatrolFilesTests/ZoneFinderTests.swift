import PatrolModel
import Testing

@testable import PatrolFiles

@Suite("Zones of incidents")
struct ZoneFinderTests {
  private static let zones = [
    Zone(id: "aal", name: "Alang-Alang Lebar", aliases: ["Talang Kelapa", "Karya Baru"]), Zone(id: "ib1", name: "Ilir Barat I"),
    Zone(id: "ib2", name: "Ilir Barat II", aliases: ["Ilir"]), Zone(id: "kota", name: "Balikpapan Kota", aliases: ["Ilir"]),
  ]

  @Test(
    "a name is found by id, name and alias, whatever its case, spaces, marks and the word for its kind",
    arguments: [
      ("AAL", 0), ("alang alang lebar", 0), ("Kec. Alang-Alang  Lebar", 0), ("Kecamatan AlangAlang Lebar", 0), ("Kel. talang kelapa", 0),
      ("Ilir Barat 1", 1), ("ILIR BARAT I", 1), ("ilir barat 2", 2), ("Kec Balikpapan Kota", 3), ("kota", 3), ("Ilir", nil), ("Samboja", nil),
      ("", nil),
      ("Kecamatan", nil),
    ] as [(String, Int?)])
  func names(name: String, zone: Int?) { #expect(ZoneFinder(Self.zones).zone(named: name) == zone) }

  @Test("a point goes to the outline that holds it, else to the nearest centre of a zone without one, within reach")
  func points() {
    let square = [(0.0, 0.0), (0, 1), (1, 1), (1, 0)].map { GeoPoint(latitude: $0.0, longitude: $0.1) }
    let finder = ZoneFinder([
      Zone(id: "a", latitude: 0.5, longitude: 0.5, outline: [square]), Zone(id: "b", latitude: 1.1, longitude: 0.5),
      Zone(id: "c", latitude: 3, longitude: 0.5, areaSquareKilometres: 400 * .pi),
    ])
    func zone(_ latitude: Double) -> Int? { finder.zone(at: GeoPoint(latitude: latitude, longitude: 0.5))?.zone }
    #expect(zone(0.9) == 0)
    // Outside of the outline its centre counts no more.
    #expect(zone(-0.01) == nil)
    #expect(zone(1.08) == 1)
    // 5 km are 0.045 degrees, and twice the radius of 20 km are 0.36.
    #expect(zone(1.16) == nil)
    #expect(zone(3.35) == 2)
    #expect(zone(3.37) == nil)
  }
}
