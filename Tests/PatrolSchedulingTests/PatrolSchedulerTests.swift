import PatrolScheduling
import Testing

@Suite("Library product")
struct PatrolSchedulerTests {
  private static let from = CivilDate(dayNumber: 20_780)

  private var scenario: Scenario {
    Scenario(
      period: .init(from: Self.from),
      shifts: [
        Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
        Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
      ],
      officers: (1...6).map { Officer(id: Officer.ID("o\($0)")) }, zones: [Zone(id: "kota"), Zone(id: "pasar")],
      requirements: [Requirement(id: "patroli", place: .everyZone, time: .shifts(["P", "M"]), minimum: 1, points: .init(minimum: 50))])
  }

  @Test("A solved roster is proven, and the audit's points are the result's")
  func solves() throws {
    let scheduler = PatrolScheduler(scenario: scenario)
    let result = try scheduler.solve()
    let roster = try #require(result.roster)
    #expect(result.stop == .proven)
    #expect(result.gap == 0)
    #expect(result.audit == scheduler.audit(roster))
    #expect(result.points == result.bound)
  }

  @Test("A draft holds cells where they are, as far as its points reach")
  func nearDraft() throws {
    let first = try #require(try PatrolScheduler(scenario: scenario).solve(seed: 1).roster)
    var later = scenario
    later.draft = first
    let second = try #require(try PatrolScheduler(scenario: later).solve(seed: 2).roster)
    #expect(second.duties.map { $0.map { $0?.shift } } == first.duties.map { $0.map { $0?.shift } })
  }

  @Test("Whoever is ordered or forced against a rule is named, his breach is let stand, and the bound is met")
  func orders() throws {
    for (kind, reason) in [(Request.Kind.order, Exemption.Reason.order), (.lock, .force)] {
      var ordered = scenario
      ordered.requests = [
        Request(officer: "o2", date: Self.from + 1, cell: .shift("M"), kind: kind, by: "Kasat", reason: "apel"),
        Request(officer: "o2", date: Self.from + 2, cell: .shift("P"), kind: kind, by: "Kasat", reason: "apel"),
      ]
      let result = try PatrolScheduler(scenario: ordered).solve(force: kind == .lock)
      #expect(result.stop == .proven && result.points == result.bound)
      #expect(result.exemptions == [Exemption(officer: "o2", reason: reason)])
      #expect(result.audit?.breaches.map(\.rule) == [.minRestHours])
      if kind == .lock { #expect(try PatrolScheduler(scenario: ordered).solve().stop == .contradiction) }
    }
  }

  @Test("A cancelled task ends with a result that says so")
  func cancels() async throws {
    let scheduler = PatrolScheduler(scenario: scenario)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await scheduler.solveInTask()
    }
    task.cancel()
    let result = try await task.value
    #expect(result.stop == .cancelled)
  }

  @Test("Solving in a task gives the same roster as solving at once")
  func inTask() async throws {
    let scheduler = PatrolScheduler(scenario: scenario)
    #expect(try await scheduler.solveInTask().roster == scheduler.solve().roster)
  }

  @Test("An office without officers is short of everyone, and that is proven")
  func noOfficers() throws {
    var empty = scenario
    empty.officers = []
    let result = try PatrolScheduler(scenario: empty).solve()
    #expect(result.stop == .proven)
    #expect(result.points == result.audit?.shortages.reduce(0) { $0 + $1.points })
    #expect((result.points ?? 0) > 0)
  }

  @Test("An office without shifts has a roster of days off")
  func noShifts() throws {
    var idle = scenario
    idle.shifts = []
    let result = try PatrolScheduler(scenario: idle).solve()
    #expect(result.stop == .proven)
    #expect(result.roster?.duties.joined().allSatisfy { $0 == nil } == true)
  }

  @Test("A folder that is not there is refused with a fault")
  func missing() {
    #expect { try PatrolScheduler(readingFrom: "/no/such/folder") } throws: { error in ((error as? ScenarioFaults)?.faults.count ?? 0) > 0 }
  }
}
