import PatrolModel
import RosterAudit
import Synchronization
import Testing

@testable import WhatIf

@Suite("Resilience")
struct ResilienceStudyTests {
  private func drawn(_ seed: UInt64, hasCrews: Bool? = nil) -> (scenario: Scenario, roster: Roster) {
    var week = RandomWeek(seed: seed)
    let scenario = week.scenario(hasCrews: hasCrews)
    return (scenario, week.roster(scenario))
  }

  @Test("the same seed gives the same figures whatever the threads, another seed others", arguments: 0..<6)
  func threads(seed: UInt64) throws {
    let (scenario, roster) = drawn(seed)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let model = AbsenceModel(millionths: 150_000, meanDayThousandths: seed.isMultiple(of: 2) ? nil : 2000)
    let one = try study.run(model, samples: 40, seed: 11, threads: 1)
    #expect(try study.run(model, samples: 40, seed: 11, threads: 3) == one)
    #expect(try ResilienceStudy(scenario: scenario, roster: roster).run(model, samples: 40, seed: 11, threads: 8) == one)
    #expect(try study.run(model, samples: 40, seed: 12, threads: 2) != one)
  }

  @Test(
    "stopped after any number of questions it tells the first samples as if no more had been asked, and mends nothing more",
    arguments: [1, 2, 5, 9, 17])
  func stopped(after questions: Int) throws {
    let (scenario, roster) = drawn(3)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let model = AbsenceModel(millionths: 200_000)
    for threads in [1, 3] {
      let asked = Atomic<Int>(0)
      let found = try study.run(
        model, samples: 40, seed: 11, threads: threads, isCancelled: { asked.add(1, ordering: .relaxed).newValue > questions })
      let undone = try #require(found.undone)
      #expect(undone.samplesAsked == 40)
      #expect((1...(questions + 1)).contains(found.samples))
      if threads == 1 { #expect(found.samples == questions + 1) }
      #expect(found.repairs.isEmpty)
      var whole = try study.run(model, samples: found.samples, seed: 11)
      #expect(undone.repairs == found.officers.count { $0.day.points > 0 })
      whole.undone = undone
      whole.repairs = []
      #expect(found == whole)
    }
  }

  @Test("stopped while absences are mended it tells the most harmful ones that were")
  func stoppedMending() throws {
    let (scenario, roster) = drawn(5)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let whole = try study.run(AbsenceModel(millionths: 0), samples: 1)
    try #require(whole.repairs.count > 2)
    let asked = Atomic<Int>(0)
    let found = try study.run(
      AbsenceModel(millionths: 0), samples: 1, threads: 1, isCancelled: { asked.add(1, ordering: .relaxed).newValue > 2 })
    #expect(found.repairs == Array(whole.repairs.prefix(2)))
    #expect(found.undone == .init(samplesAsked: 1, repairs: whole.repairs.count - 2))
    #expect(whole.undone == nil)
  }

  @Test("sums over samples are those of the samples one by one", arguments: 0..<12)
  func sums(seed: UInt64) throws {
    let (scenario, roster) = drawn(seed)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let model = AbsenceModel(millionths: 200_000)
    let found = try study.run(model, samples: 30, seed: 4, singles: .none)
    let draw = AbsenceDraw(model, days: scenario.period.days, seed: 4)
    let audit = RosterAudit(scenario)
    let before = audit.requirementPoints(audit.seated(roster))
    var points: [Int] = []
    var duties = 0
    for sample in 0..<30 {
      let absences = scenario.officers.indices.flatMap { officer in
        draw.days(sample: sample, officer: officer).filter { roster.duties[officer][$0] != nil }.map {
          RollCalls.Absence(officer: officer, day: $0)
        }
      }
      duties += absences.count
      var worked = study.calls.roster(without: absences)
      worked.officers = scenario.officers.map(\.id)
      worked.duties = Array(worked.duties.prefix(scenario.officers.count))
      points.append(audit.requirementPoints(worked) - before)
    }
    #expect(found.absentDuties == duties)
    #expect(found.added.points == Sampled(points))
    #expect(found.worstSample == points.firstIndex(of: points.max() ?? 0))
    func total(_ lacks: [Resilience.SampledLack]) -> [Int] {
      [\Resilience.SampledLack.officersToMinimum, \.crewsToMinimum, \.officersToTarget, \.crewsToTarget].map { path in
        lacks.reduce(0) { $0 + $1[keyPath: path].sum }
      }
    }
    for parts in [found.places.map(\.added), found.classes.map(\.added), found.shifts.map(\.added), [found.reserves[0].added]] {
      #expect(total(parts) == total([found.added]))
    }
    #expect(found.reserves.map(\.samplesMissing).first == found.samplesMissing)
    #expect(found.shifts.allSatisfy { $0.samplesMissing <= found.samplesMissing })
    #expect(found.mostMissed.map { $0.samplesMissing > 0 } ?? (found.samplesMissing == 0))
  }

  @Test("an officer's absence costs what the audit says of the roster that the roll call leaves", arguments: 0..<12)
  func officers(seed: UInt64) throws {
    let (scenario, roster) = drawn(seed)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let found = try study.run(AbsenceModel(millionths: 0), samples: 1, singles: .none)
    #expect(found.added.points.worst == 0 && found.samplesMissing == 0)
    let audit = RosterAudit(scenario)
    let before = audit.requirementPoints(audit.seated(roster))
    for loss in found.officers {
      let officer = try #require(scenario.officers.firstIndex { $0.id == loss.officer })
      func points(_ days: [Int]) -> Int {
        var worked = study.calls.roster(without: days.map { .init(officer: officer, day: $0) })
        worked.officers = scenario.officers.map(\.id)
        worked.duties = Array(worked.duties.prefix(scenario.officers.count))
        return audit.requirementPoints(worked) - before
      }
      let days = (0..<scenario.period.days).filter { roster.duties[officer][$0] != nil }
      #expect(loss.duties == days.count)
      #expect(loss.week.points == points(days))
      #expect(loss.day.points == days.map { points([$0]) }.max())
      #expect(loss.day.points == points([loss.worstDate - scenario.period.from]))
    }
    #expect(found.officers.map(\.week.points) == found.officers.map(\.week.points).sorted(by: >))
  }

  @Test("heads alone with nobody in reserve: an absence costs what the audit says of the roster with empty cells", arguments: 0..<12)
  func heads(seed: UInt64) throws {
    let (scenario, drawn) = drawn(seed, hasCrews: false)
    var roster = drawn
    roster.duties = roster.duties.map { $0.map { $0.map { $0.post == Post.reserveID ? .init(shift: $0.shift, post: "A") : $0 } } }
    let found = try ResilienceStudy(scenario: scenario, roster: roster).run(AbsenceModel(millionths: 0), samples: 1, singles: .none)
    let audit = RosterAudit(scenario)
    let before = audit.requirementPoints(roster)
    #expect(found.officers.count == roster.duties.count { $0.prefix(scenario.period.days).contains { $0 != nil } })
    #expect(!found.officers.isEmpty)
    for loss in found.officers {
      let officer = try #require(scenario.officers.firstIndex { $0.id == loss.officer })
      func points(_ days: some Sequence<Int>) -> Int {
        var worked = roster
        for day in days { worked.duties[officer][day] = nil }
        return audit.requirementPoints(worked) - before
      }
      #expect(loss.week.points == points(0..<scenario.period.days))
      #expect(loss.day.points == points([loss.worstDate - scenario.period.from]))
      #expect(loss.day.points == (0..<scenario.period.days).filter { roster.duties[officer][$0] != nil }.map { points([$0]) }.max())
    }
  }

  @Test("a shift's need is the least number in reserve with which none of its minimums is missed by more", arguments: 0..<10)
  func needs(seed: UInt64) throws {
    let (scenario, roster) = drawn(seed)
    let study = ResilienceStudy(scenario: scenario, roster: roster)
    let found = try study.run(AbsenceModel(millionths: 250_000), samples: 1, seed: 3, singles: .none)
    let most = ResilienceStudy.mostReserves
    for need in found.needs {
      #expect(need.inHalf == need.in90 && need.in90 == need.in95)
      #expect((need.inHalf ?? most + 1) <= most + 1)
    }
    // So many as the neediest shift asks leave no minimum missed anywhere.
    let largest = found.needs.map { $0.in90 ?? most + 1 }.max() ?? 0
    if largest <= most { #expect(found.reserves[largest].samplesMissing == 0 || found.samplesMissing == 0) }
    if largest > 0, largest <= most { #expect(found.reserves[largest - 1].samplesMissing == 1) }
  }

  @Test("quantiles are the least values that so many samples do not exceed")
  func quantiles() {
    let tens = Sampled((1...10).map { $0 * 10 })
    #expect((tens.median, tens.in90, tens.in99, tens.worst) == (50, 90, 100, 100))
    #expect(tens.mean == 55)
    #expect(abs((tens.standardError ?? 0) - (8250.0 / 9 / 10).squareRoot()) < 1e-9)
    #expect(Sampled([7]).standardError == nil)
    #expect(Sampled([7]).median == 7)
  }

  @Test("numbers whose squares, or whose sum, no whole number of the machine holds are summed up too")
  func large() {
    // Points of a big office: the squares of a thousand such samples pass 64 bits.
    let points = Sampled((0..<1000).map { 270_000_000 + 3_000_000 * ($0 % 2) })
    #expect(points.sum == 271_500_000_000)
    #expect(abs((points.standardError ?? 0) - 1_500_000 / 999.0.squareRoot()) < 1e-3)
    let most = Sampled([Int.max, Int.max, Int.min, Int.max])
    #expect(most.sum == Int.max && most.least == Int.min && most.worst == Int.max)
    #expect((most.standardError ?? 0) > 0)
    #expect(Sampled([Int.max, Int.min, 1]).sum == 0)
    #expect(Sampled([3, -5, 2].shuffled()) == Sampled([3, -5, 2]))
    #expect(Sampled([0, 0]).isZero && !Sampled([-1, 0]).isZero)
  }

  @Test("a roster of nobody, an empty period and rosters of other weeks are answered")
  func odd() throws {
    let (scenario, roster) = drawn(1)
    for odd in [
      Roster(from: scenario.period.from, days: 0, officers: [], duties: []),
      Roster(from: scenario.period.from + 40, days: 7, officers: roster.officers, duties: roster.duties),
      Roster(from: scenario.period.from + -1, days: 1, officers: roster.officers + ["ghost"], duties: roster.duties.map { Array($0.prefix(1)) }),
    ] {
      let found = try ResilienceStudy(scenario: scenario, roster: odd).run(AbsenceModel(millionths: 100_000), samples: 3)
      #expect(found.samples == 3)
      #expect(found.absentDuties == 0)
    }
    var empty = scenario
    empty.period.days = 0
    empty.shifts = []
    #expect(try ResilienceStudy(scenario: empty, roster: roster).run(AbsenceModel(millionths: 100_000), samples: 2).duties == 0)
  }
}
