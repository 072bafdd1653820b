import Foundation
import PatrolModel
import RosterReports
import SeededChance
import Testing
import Wording

@Suite("Resilience as text and as a document")
struct ResilienceTextTests {
  /// A study with everything in it, whose numbers and names are drawn.
  static func found(_ seed: UInt64, _ scenario: Scenario) -> Resilience {
    var random = SplitMix64(seed: seed)
    let samples = random.number(1...30)
    func lack(_ most: Int) -> Resilience.Lack {
      var lack = Resilience.Lack()
      lack.officersToMinimum = random.number(0...most) * 60
      lack.crewsToMinimum = random.number(0...most) * 90
      lack.officersToTarget = lack.officersToMinimum + random.number(0...most) * 7
      lack.crewsToTarget = lack.crewsToMinimum
      lack.points = random.number(0...(most * 100)) - 5
      return lack
    }
    func sampled(_ most: Int) -> Resilience.SampledLack { .init((0..<samples).map { _ in lack(most) }) }
    func part<Subject>(_ subject: Subject) -> Resilience.Part<Subject> {
      .init(subject: subject, added: sampled(40), samplesMissing: random.number(0...samples))
    }
    let officers = scenario.officers.map(\.id)
    let posts = scenario.posts.map(\.id)
    let from = scenario.period.from
    let missing = random.number(0...samples)
    func duty() -> DayDuty {
      .init(officer: random.pick(officers), date: from, duty: .init(shift: random.pick(scenario.shifts).id, post: random.pick(posts)))
    }
    var found = Resilience(
      model: AbsenceModel(millionths: random.number(0...400_000), meanDayThousandths: random.chance(50) ? random.number(1000...9000) : nil),
      samples: samples, seed: random.next(), duties: random.number(0...900), absentDuties: random.number(0...9000), published: lack(500),
      added: sampled(3000), samplesMissing: missing, samplesMissingVeryVulnerable: random.chance(70) ? missing : nil,
      mostMissed: missing > 0 ? part(.init(place: .post(random.pick(posts)), shift: random.pick(scenario.shifts).id)) : nil, worstSample: 0,
      places: posts.map { part(.post($0)) } + scenario.requirements.map { part(.together($0.id)) },
      classes: [Zone.Class.sangatRawan, .rawan, .aman, nil].map { part($0) }, shifts: (scenario.shifts.map(\.id) + [nil]).map { part($0) },
      officers: officers.map { .init(officer: $0, duties: 3, week: lack(20), worstDate: from + random.number(0...6), day: lack(9)) },
      reserves: (0...5).map { .init(more: $0, added: sampled(30), samplesMissing: random.number(0...samples)) },
      needs: (0..<scenario.period.days).flatMap { day in
        scenario.shifts.map { .init(date: from + day, shift: $0.id, inHalf: 0, in90: random.pick([nil, 0, 1, 5]), in95: 5) }
      },
      repairs: officers.map { officer in
        let count = random.number(1...3)
        return .init(
          absences: (0..<count).map { _ in duty() }, unmended: lack(9),
          candidates: random.chance(50) ? officers.prefix(3).map { .init(officer: $0, lack: lack(3), linePoints: random.number(-3...30)) } : [],
          barred: random.number(0...9),
          solved: random.chance(50)
            ? .init(
              called: (0..<random.number(0...3)).map { _ in duty() }, lack: lack(3), points: random.number(-9...200), isProven: random.chance(50))
            : nil)
      })
    for place in found.repairs.indices where found.repairs[place].solved == nil { found.repairs[place].isUnsolved = random.chance(50) }
    if random.chance(50) { found.undone = .init(samplesAsked: samples + random.number(0...20_000), repairs: random.number(0...2)) }
    return found
  }

  @Test("what could not be solved and what an interruption left is said", arguments: Language.allCases)
  func undone(language: Language) throws {
    let scenario = Samples.scenario(language: language)
    var found = Self.found(4, scenario)
    found.undone = nil
    found.repairs = Array(found.repairs.prefix(1))
    found.repairs[0].absences = Array(found.repairs[0].absences.prefix(1))
    found.repairs[0].solved = nil
    func page() -> String {
      ResilienceText(found, scenario: scenario, wording: Wording(language)).page().split { $0.isWhitespace }.joined(separator: " ")
    }
    let (interrupted, unsolved) =
      language == .english ? ("Interrupted: 7 of 40 weeks", "not solved:") : ("Dihentikan oleh pengguna: baru 7 dari 40 minggu", "tidak terpecahkan:")
    let one = language == .english ? "by one person:" : "dengan satu orang:"
    found.repairs[0].isUnsolved = false
    #expect(!page().contains(interrupted) && !page().contains(unsolved))
    found.samples = 7
    found.undone = .init(samplesAsked: 40, repairs: 3)
    found.repairs[0].isUnsolved = true
    #expect(page().contains(interrupted) && page().contains(unsolved) && page().contains(one))
    found.undone = .init(samplesAsked: 7, repairs: 3)
    #expect(page().contains(language == .english ? "Interrupted. 3 absences" : "Dihentikan oleh pengguna. 3 ketidakhadiran"))
    found.undone = .init(samplesAsked: 40, repairs: 3)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ResultDocument.resilience(found).utf8)) as? [String: Any])
    #expect(object["interrupted"] as? Bool == true && object["samples-asked"] as? Int == 40 && object["repairs-left-undone"] as? Int == 3)
    #expect((object["repairs"] as? [[String: Any]])?.first?["not-solved"] as? Bool == true)
  }

  @Test("no line is wider than asked, whatever the names, and no control character reaches the terminal", arguments: 1...40, Language.allCases)
  func width(seed: Int, language: Language) {
    var scenario = Samples.scenario(names: RandomRosters.hostileNames + Samples.longNames, language: language)
    scenario.zones[0].name = "Balikpapan \u{1B}[31m Kota dan sekitarnya yang namanya panjang sekali \u{202E}"
    let found = Self.found(UInt64(seed), scenario)
    for width in [60, 80, 100] {
      let page = ResilienceText(found, scenario: scenario, wording: Wording(language), width: width).page()
      for line in page.split(separator: "\n") { #expect(DisplayCells.width(of: String(line)) <= width, "\(line)") }
      #expect(!page.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
      #expect(page.hasSuffix("\n"))
    }
  }

  @Test("the page begins with the answer: how many miss a minimum, where, and what reserves would do", arguments: Language.allCases)
  func answer(language: Language) {
    let scenario = Samples.scenario(language: language)
    var found = Self.found(3, scenario)
    let some = found.added
    found.samples = 20
    found.samplesMissing = 6
    found.mostMissed = .init(subject: .init(place: .post("kota"), shift: "M"), added: some, samplesMissing: 5)
    found.reserves = [6, 4, 1, 0].enumerated().map { .init(more: $0, added: some, samplesMissing: $1) }
    let page = ResilienceText(found, scenario: scenario, wording: Wording(language)).page()
    let first = page.split(separator: "\n\n")[0].replacing("\n", with: " ")
    #expect(first.contains("30 %") && first.contains("Balikpapan Kota, Malam"))
    #expect(first.contains(language == .english ? "2 more in reserve" : "2 cadangan tambahan") && first.contains("5 %"))
    // Where nothing is enough for nine in ten, the best is told; where nothing helps, that.
    found.reserves = [6, 5, 4, 4].enumerated().map { .init(more: $0, added: some, samplesMissing: $1) }
    #expect(ResilienceText(found, scenario: scenario, wording: Wording(language)).page().replacing("\n", with: " ").contains("20 %."))
    found.reserves = [6, 6, 6].enumerated().map { .init(more: $0, added: some, samplesMissing: $1) }
    let helpless = ResilienceText(found, scenario: scenario, wording: Wording(language)).page().replacing("\n", with: " ")
    #expect(helpless.contains(language == .english ? "would not lower that" : "tidak menurunkannya"))
    found.samplesMissing = 0
    found.mostMissed = nil
    let fine = ResilienceText(found, scenario: scenario, wording: Wording(language)).page()
    #expect(fine.contains(language == .english ? "none misses a minimum" : "tidak satu pun minimum"))
  }

  @Test("the document is JSON with every figure of the study", arguments: 1...10)
  func document(seed: Int) throws {
    let scenario = Samples.scenario(names: RandomRosters.hostileNames)
    let found = Self.found(UInt64(seed), scenario)
    let text = ResultDocument.resilience(found)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["samples"] as? Int == found.samples)
    #expect(object["seed"] as? UInt64 == found.seed)
    #expect((object["added"] as? [String: [String: Any]])?["points"]?["sum"] as? Int == found.added.points.sum)
    #expect((object["officers"] as? [[String: Any]])?.map { $0["officer"] as? String } == found.officers.map(\.officer.text))
    let repairs = try #require(object["repairs"] as? [[String: Any]])
    #expect(repairs.map { ($0["candidates"] as? [Any])?.count } == found.repairs.map(\.candidates.count))
    #expect((object["reserve-needs"] as? [[String: Any]])?.count == found.needs.count)
    #expect(text == ResultDocument.resilience(found))
  }
}
