import PatrolModel
import Testing

@Suite("Kept cells")
struct KeptCellsTests {
  private let monday = Small.monday

  private func roster(_ duties: [[Roster.Duty?]], officers: [Officer.ID] = ["A", "B"], from: CivilDate = Small.monday, days: Int? = nil) -> Roster {
    Roster(from: from, days: days ?? duties.map(\.count).max() ?? 0, officers: officers, duties: duties)
  }

  private func locks(_ kept: KeptCells) -> [Request] { kept.scenario.requests }

  @Test("every published cell becomes a lock: its shift at its post, or a day off")
  func cells() {
    let scenario = Small.scenario(days: 2, officers: ["A", "B"])
    let kept = KeptCells(of: roster([[.init(shift: "P", post: "z"), nil], [.init(shift: "M"), .init(shift: "S", post: "nowhere")]]), in: scenario)
    #expect(kept.count == 4)
    #expect(kept.released.isEmpty)
    #expect(
      locks(kept) == [
        Request(officer: "A", date: monday, cell: .shift("P"), post: "z", kind: .lock),
        Request(officer: "A", date: monday + 1, cell: .off, kind: .lock),
        Request(officer: "B", date: monday, cell: .shift("M"), kind: .lock),
        Request(officer: "B", date: monday + 1, cell: .shift("S"), kind: .lock),
      ])
  }

  @Test("only the days and officers that are named are kept, and no look-ahead day")
  func named() {
    let scenario = Small.scenario(days: 3, lookAhead: 1, officers: ["A", "B"])
    let duty = Roster.Duty(shift: "P", post: "z")
    let whole = roster([[duty, duty, duty, duty], [duty, duty, duty, duty]], days: 3)
    #expect(locks(KeptCells(of: whole, in: scenario)).count == 6)
    #expect(locks(KeptCells(of: whole, in: scenario, days: 1)).map(\.date) == [monday, monday])
    #expect(Set(locks(KeptCells(of: whole, in: scenario, officers: ["B"])).map(\.officer)) == ["B"])
    #expect(locks(KeptCells(of: whole, in: scenario, days: 9)).count == 6)
    #expect(locks(KeptCells(of: whole, in: scenario, days: 0)).isEmpty)
  }

  @Test("a roster that begins later or knows other people keeps what both know")
  func partly() {
    let scenario = Small.scenario(days: 3, officers: ["A", "B"])
    let later = roster([[.init(shift: "P")], [.init(shift: "X")]], officers: ["B", "Z"], from: monday + 1)
    #expect(locks(KeptCells(of: later, in: scenario)) == [Request(officer: "B", date: monday + 1, cell: .shift("P"), kind: .lock)])
    let earlier = roster([[.init(shift: "P"), .init(shift: "S")]], officers: ["A"], from: monday + -1)
    #expect(locks(KeptCells(of: earlier, in: scenario)) == [Request(officer: "A", date: monday, cell: .shift("S"), kind: .lock)])
    let unknown = roster([[.init(shift: "X")]], officers: ["A"])
    #expect(locks(KeptCells(of: unknown, in: scenario)).isEmpty)
  }

  @Test("whoever is away now is let go, also where his night reaches into the leave")
  func away() {
    var scenario = Small.scenario(days: 2, officers: ["A", "B"])
    scenario.availability = [Availability(officer: "A", from: monday + 1, to: monday + 1, kind: "sakit")]
    let kept = KeptCells(of: roster([[.init(shift: "M"), .init(shift: "P")], [.init(shift: "M"), .init(shift: "P")]]), in: scenario)
    #expect(kept.released.map { "\($0.officer) \($0.date - monday) \($0.shift)" } == ["A 0 M", "A 1 P"])
    #expect(kept.count == 2)
  }

  @Test("what the scenario itself locks or orders wins over the roster; wishes stay beside it")
  func ordered() {
    var scenario = Small.scenario(days: 1, officers: ["A", "B"])
    scenario.requests = [
      Request(officer: "A", date: monday, cell: .shift("S"), kind: .order), Request(officer: "B", date: monday, cell: .off, kind: .wish),
    ]
    let kept = KeptCells(of: roster([[.init(shift: "P")], [.init(shift: "P")]]), in: scenario)
    #expect(kept.scenario.requests == scenario.requests + [Request(officer: "B", date: monday, cell: .shift("P"), kind: .lock)])
  }
}
