import Foundation
import PatrolModel
import Testing

@testable import PatrolFiles

@Suite("Rows and columns of grids")
struct GridRowTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private func scenario(codes: [Shift.ID] = ["P", "S"]) -> Scenario {
    Scenario(
      period: .init(from: Self.monday, days: 3, lookAheadDays: 1),
      shifts: codes.enumerated().map { place, code in
        Shift(id: code, intervals: [ClockInterval(startMinute: 420 + 60 * place, endMinute: 900 + 60 * place)])
      },
      officers: [Officer(id: "K1", name: "Adi Contoh"), Officer(id: "K2", name: "'Aisyah Putri"), Officer(id: "K3", name: "Budi Misal")],
      requirements: [])
  }

  private func read(_ lines: [String], _ scenario: Scenario) throws -> (roster: Roster?, faults: [Fault], notes: [Fault]) {
    try Fixtures.withFolder { folder in
      try (lines.joined(separator: "\n") + "\n").write(toFile: folder + "/grid.csv", atomically: true, encoding: .utf8)
      return RosterGridReader.read(path: folder + "/grid.csv", scenario: scenario)
    }
  }

  private func heading(_ days: ClosedRange<Int>) -> String { "id,name," + days.map { (Self.monday + $0).description }.joined(separator: ",") }

  @Test("names that were exchanged over ids are a fault that names both")
  func exchanged() throws {
    let found = try read([heading(0...0), "K1,Budi Misal,P", "K3,Adi Contoh,S"], scenario())
    #expect(found.roster == nil)
    #expect(found.faults.count == 2)
    #expect(
      found.faults.first?.kind == .unknownReference(.officer, found: "K1, Budi Misal", nearest: "K1, Adi Contoh", known: []))
    #expect(found.faults.first?.place.row == 2)
  }

  @Test("a row whose name nobody bears is read by its id")
  func renamed() throws {
    let found = try read([heading(0...0), "K1,A. Contoh,P"], scenario())
    #expect(found.roster?.duties == [[.init(shift: "P")]])
  }

  @Test("apostrophes that belong to codes and names stay, those that guard against formulas go")
  func apostrophes() throws {
    let found = try read([heading(0...2), "K1,Adi Contoh,N,'N,'=1", "K2,'Aisyah Putri,'=1,N,N"], scenario(codes: ["N", "'N", "=1"]))
    #expect(found.faults.isEmpty, "\(found.faults)")
    #expect(
      found.roster?.duties == [
        [.init(shift: "N"), .init(shift: "'N"), .init(shift: "=1")], [.init(shift: "=1"), .init(shift: "N"), .init(shift: "N")],
      ])
    #expect(found.roster?.officers == ["K1", "K2"])
  }

  @Test("greyed days before the period say nothing about the roster, other days outside it are faults")
  func carriedOver() throws {
    let found = try read([heading((-2)...1), "K1,Adi Contoh,S,S,P,P"], scenario())
    #expect(found.roster?.from == Self.monday)
    #expect(found.roster?.duties == [[.init(shift: "P"), .init(shift: "P")]])
    #expect(try read([heading((-3)...1), "K1,Adi Contoh,S,S,S,P,P"], scenario()).faults.count == 1)
    #expect(try read([heading((-2)...(-1)), "K1,Adi Contoh,S,S"], scenario()).faults.count == 2)
  }
}
