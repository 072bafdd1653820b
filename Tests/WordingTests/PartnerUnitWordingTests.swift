import PatrolModel
import Testing
import Wording

@Suite("Partner units in words")
struct PartnerUnitWordingTests {
  @Test("A unit that is sent to many places is one sentence, places of one strength together")
  func grouped() {
    let unit = PartnerUnit(
      id: "dishub", name: "Dishub", contact: "pos Dishub",
      fills: [
        .init(title: "Pos 1", count: 2), .init(title: "Pos 2", count: 2), .init(title: "Pelabuhan", count: 4), .init(title: "Pos 3", count: 2),
        .init(title: "Patroli", count: 2, isCrews: true),
      ])
    #expect(
      Wording(.english).text(unit)
        == "Dishub: 2 people each for 3 places (Pos 1, Pos 2, Pos 3); 4 people for Pelabuhan; 2 crews for Patroli, names follow; contact: pos Dishub")
    #expect(
      Wording(.indonesian).text(unit, tellsContact: false)
        == "Dishub: masing-masing 2 orang untuk 3 tempat (Pos 1, Pos 2, Pos 3); 4 orang untuk Pelabuhan; 2 tim untuk Patroli, nama menyusul")
  }

  @Test("A unit that is sent nowhere is no sentence")
  func nowhere() { #expect(Wording(.english).text(PartnerUnit(id: "dishub")) == nil) }
}
