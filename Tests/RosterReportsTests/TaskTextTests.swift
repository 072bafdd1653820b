import Foundation
import PatrolModel
import RosterAudit
import RosterReports
import Testing

@Suite("Tasks inside shifts as text")
struct TaskTextTests {
  @Test("Each task is told with its time, who does it and from where, and what is short; the look-ahead is counted")
  func section() {
    let scenario = TaskSamples.scenario()
    let report = TaskSamples.report(scenario, taskShortages: TaskSamples.taskShortages(scenario))
    #expect(
      Pages.section(of: Pages.page(of: report), from: "Tasks") == """
        Tasks inside shifts (2)
          Mon 23 Nov 09:00-10:30 Talk at SMP 3: Citra Lestari (mobil Maung 1, Balikpapan
              Kota), Eko Prasetyo (SPKT); 2 of 3
          Tue 24 Nov 08:00-12:00 (1.5 h of it) Apel: nobody; 0 of 1
          in the look-ahead days: 1 more (--json has them)
        """)
    #expect(
      Pages.section(of: Pages.page(of: report, .indonesian), from: "Kegiatan") == """
        Kegiatan di dalam jam dinas (2)
          Sen 23 Nov 09.00-10.30 Talk at SMP 3: Citra Lestari (mobil Maung 1, Balikpapan
              Kota), Eko Prasetyo (SPKT); 2 dari 3
          Sel 24 Nov 08.00-12.00 (1,5 jam di antaranya) Apel: tidak ada petugas; 0 dari
              1
          pada hari lanjutan: 1 lagi (dengan --json)
        """)
  }

  @Test("Long names of tasks, posts, kinds, vehicles and officers stay within 80 cells", arguments: Language.allCases)
  func width(language: Language) {
    var scenario = TaskSamples.scenario()
    scenario.tasks[0].name = "Penyuluhan keamanan dan ketertiban masyarakat di Kelurahan Klandasan\u{1B}[2J"
    scenario.zones[0].name = "Kecamatan Balikpapan Kota bagian selatan"
    scenario.sectors[0].name = "Kecamatan Balikpapan Kota dan Kecamatan Balikpapan Timur"
    scenario.crewKinds[0].name = "mobil patroli gerak ganda"
    for place in scenario.officers.indices { scenario.officers[place].name = Samples.longNames[place] }
    let page = Pages.page(of: TaskSamples.report(scenario, taskShortages: TaskSamples.taskShortages(scenario)), language, explainsShortages: true)
    #expect(!page.contains("\u{1B}"))
  }

  @Test("A task that lacks nothing has no numbers; without tasks there is no section")
  func whole() {
    let page = Pages.page(of: TaskSamples.report())
    #expect(page.contains("Talk at SMP 3: Citra Lestari (mobil Maung 1, Balikpapan\n      Kota), Eko Prasetyo (SPKT)\n"))
    #expect(!Pages.page(of: CrewSamples.report()).contains("Tasks"))
  }

  @Test("A missing qualification is named, and counted where some hold it")
  func parts() {
    let scenario = TaskSamples.scenario()
    let shortages = [
      TaskSamples.shortage(scenario, "talk", "binmas", present: 0, of: 1, points: 7),
      TaskSamples.shortage(scenario, "apel", "binmas", present: 1, of: 2, points: 7),
    ]
    let page = Pages.page(of: TaskSamples.report(scenario, taskShortages: shortages))
    #expect(page.contains("Eko Prasetyo (SPKT); no Binmas\n"))
    #expect(page.contains("Apel: nobody; 1 of 2 Binmas\n"))
    #expect(Pages.page(of: TaskSamples.report(scenario, taskShortages: shortages), .indonesian).contains("tanpa Binmas"))
  }

  @Test("Whom the audit does not count is not told as doing the task")
  func mismatches() {
    let scenario = TaskSamples.scenario()
    let one = Pages.page(of: TaskSamples.report(scenario, mismatches: [.taskOfficer("talk", "3")]))
    #expect(one.contains("Mon 23 Nov 09:00-10:30 Talk at SMP 3: Eko Prasetyo (SPKT)\n"))
    var roster = TaskSamples.roster(scenario)
    roster.teams[0].fromMinute = 500
    #expect(
      Pages.page(of: TaskSamples.report(scenario, roster, mismatches: [.taskTime("talk")])).contains("Mon 23 Nov 09:00-10:30 Talk at SMP 3: nobody\n")
    )
    roster.teams[0] = .init(task: "talk", date: TaskSamples.monday, fromMinute: 540, toMinute: 630, officers: ["5", "5"])
    let twice = Pages.page(of: TaskSamples.report(scenario, roster, mismatches: [.taskOfficer("talk", "5")]))
    #expect(twice.contains("Mon 23 Nov 09:00-10:30 Talk at SMP 3: Eko Prasetyo (SPKT)\n"))
  }

  @Test("What tasks lack stands among what is short, by points, each with its reason where asked")
  func shortages() {
    let scenario = TaskSamples.scenario()
    let report = TaskSamples.report(
      scenario, shortages: [CrewSamples.shortage(scenario, "spkt", day: 1, present: 0, points: 20)],
      taskShortages: TaskSamples.taskShortages(scenario))
    #expect(
      Pages.section(of: Pages.page(of: report, explainsShortages: true), from: "What is short") == """
        What is short, worst first (3)
          Tue 24 Nov, 08:00-12:00 (1.5 h of it), Apel: 0 of 1, 30 points
            -> 2 officers on duty then, none at a post from which it may take people
          Tue 24 Nov, 07:00-08:00, SPKT: 0 of 2 (minimum), 20 points
            -> 4 officers are free that day: rules (rest, hours) or points elsewhere
               decide
          Mon 23 Nov, 09:00-10:30, Talk at SMP 3: 2 of 3, 10 points
            -> 2 officers on duty then could go: their posts would be without them
               meanwhile
          in the look-ahead days: 1 more, 4 points
        """)
    #expect(
      Pages.section(of: Pages.page(of: report, .indonesian, explainsShortages: true), from: "Kekurangan") == """
        Kekurangan personel, terberat lebih dahulu (3)
          Sel 24 Nov, 08.00-12.00 (1,5 jam di antaranya), Apel: 0 dari 1, 30 poin
            -> 2 anggota berdinas saat itu, tidak ada di pos asal petugas kegiatan ini
          Sel 24 Nov, 07.00-08.00, SPKT: 0 dari 2 (minimum), 20 poin
            -> 4 anggota libur hari itu, tetapi terhalang aturan istirahat atau jam,
               atau lebih dibutuhkan di tempat lain
          Sen 23 Nov, 09.00-10.30, Talk at SMP 3: 2 dari 3, 10 poin
            -> 2 anggota berdinas saat itu dan dapat ditugaskan, dengan meninggalkan
               posnya sementara
          pada hari lanjutan: 1 lagi, 4 poin
        """)
  }

  @Test("A task after midnight of the last published night is told with the published days")
  func lastNight() throws {
    var scenario = TaskSamples.scenario()
    scenario.tasks[2].window = ClockInterval(startMinute: 120, endMinute: 180)
    let report = TaskSamples.report(scenario, taskShortages: TaskSamples.taskShortages(scenario))
    let page = Pages.page(of: report)
    #expect(page.contains("  Mon 30 Nov 02:00-03:00 Escort: nobody; 0 of 1\n"))
    #expect(page.contains("  Mon 30 Nov, 02:00-03:00, Escort: 0 of 1, 4 points\n"))
    #expect(!page.contains("in the look-ahead days"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ResultDocument.audited(report).utf8)) as? [String: Any])
    let tasks = try #require(object["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["published"] as? Bool } == [true, true, true])
  }

  @Test("The JSON has who does what and what is short")
  func document() throws {
    let scenario = TaskSamples.scenario()
    let report = TaskSamples.report(
      scenario, taskShortages: TaskSamples.taskShortages(scenario) + [TaskSamples.shortage(scenario, "talk", "binmas", present: 0, of: 1, points: 7)])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ResultDocument.audited(report).utf8)) as? [String: Any])
    let tasks = try #require(object["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["id"] as? String } == ["talk", "apel", "escort"])
    #expect(tasks.map { $0["date"] as? String } == ["2026-11-23", "2026-11-24", "2026-11-30"])
    #expect(tasks.map { $0["from"] as? String } == ["09:00", nil, "09:00"])
    #expect(tasks.map { $0["to"] as? String } == ["10:30", nil, "10:30"])
    #expect(tasks.map { $0["officers"] as? [String] } == [["3", "5"], [], []])
    #expect(tasks.map { $0["wanted"] as? Int } == [3, 1, 1])
    #expect(tasks.map { $0["published"] as? Bool } == [true, true, false])
    let short = try #require(object["task-shortages"] as? [[String: Any]])
    #expect(short.map { $0["task"] as? String } == ["talk", "apel", "escort", "talk"])
    #expect(short.map { $0["qualification"] as? String } == [nil, nil, nil, "binmas"])
    #expect(short.map { $0["present"] as? Int } == [2, 0, 0, 0])
    #expect(short.map { $0["wanted"] as? Int } == [3, 1, 1, 1])
    #expect(short.map { $0["points"] as? Int } == [10, 30, 4, 7])
  }
}
