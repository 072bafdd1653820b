import PatrolModel
import Testing
import Wording

@Suite("Names of absences and other duty")
struct AbsenceWordingTests {
  private func names(_ language: Language, _ written: [String]) -> [String] {
    written.map { Wording(language).name(AvailabilityKind(id: .init($0), code: $0, effect: .absent)) }
  }

  @Test("each kind that every scenario knows has its word in both languages")
  func standard() {
    #expect(AvailabilityKind.standard.map { Wording(.indonesian).name($0) } == AvailabilityKind.standard.map(\.name))
    #expect(
      AvailabilityKind.standard.map { Wording(.english).name($0) } == ["leave", "sickness", "permission", "secondment", "training", "court"])
  }

  @Test("an office's own kind with a usual name is called as the document's language calls it, whichever of both it is written in")
  func either() {
    #expect(names(.indonesian, ["leave", "Sick", "training", "court"]) == ["cuti", "sakit", "latihan/diklat", "sidang"])
    #expect(names(.english, ["Cuti", "diklat", "pelatihan", "SIDANG"]) == ["leave", "training", "training", "court"])
  }

  @Test("what is in the document's language already, and what nobody but the office knows, stays as it is written", arguments: Language.allCases)
  func stays(language: Language) {
    let written = language == .english ? ["Leave", "sick leave"] : ["Cuti", "diklat", "Izin"]
    #expect(names(language, written) == written)
    let own = ["cuti besar", "rapat anev", "cuti/izin", "Leave of absence"]
    #expect(names(language, own) == own)
    let renamed = AvailabilityKind(id: "cuti", code: "C", name: "cuti tahunan", effect: .absent)
    #expect(Wording(language).name(renamed) == "cuti tahunan")
  }

  @Test("a kind that the scenario does not know is called by its id")
  func unknown() {
    let scenario = Scenario(
      period: .init(from: CivilDate(dayNumber: 20_780), days: 1, lookAheadDays: 0), shifts: [], officers: [], zones: [], requirements: [])
    #expect(Wording(.english).name(AvailabilityKind.ID("rapat"), in: scenario) == "rapat")
    #expect(Wording(.english).name(AvailabilityKind.ID("sakit"), in: scenario) == "sickness")
  }
}
