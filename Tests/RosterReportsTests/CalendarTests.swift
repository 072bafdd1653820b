import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import SeededChance
import Testing
import Wording

@Suite("Calendars")
struct CalendarTests {
  private func calendars(_ report: RosterReport, file: RosterFile? = nil, audience: Audience = .restricted, officer: Officer.ID? = nil) throws
    -> [(part: String, text: String)]
  {
    let book = DutyBook(report, file: file, audience: audience)
    let documents = Documents(book, wording: Wording(report.scenario.language), options: DocumentOptions(officer: officer))
    return try documents.make(.ics).map { (try #require($0.part), String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// A text as a calendar can hold it: other control characters are left out, and all line breaks are one.
  private func held(_ text: String) -> String {
    let broken = text.replacingOccurrences(of: "\r\n", with: "\n")
    return String(
      String.UnicodeScalarView(
        broken.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
          if "\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) { return "\n" }
          return scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" ? nil : scalar
        }))
  }

  @Test("every interval of every duty is one event at the instants of the office's clock", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    let report = RandomRosters.report(seed)
    let scenario = report.scenario
    let made = try calendars(report, audience: .wall)
    #expect(made.count == scenario.officers.count)
    let book = DutyBook(report)
    for (officer, calendar) in zip(book.officers, made) {
      let read = try StrictCalendar(calendar.text)
      #expect(read.root.text("X-WR-CALNAME") == held(Wording(.indonesian).calendarName(officer.name)))
      #expect(read.root.value("METHOD") == "PUBLISH")
      var expected: [[String]] = []
      for day in 0..<scenario.period.days {
        let date = scenario.period.date(day)
        guard let duty = report.roster.duty(officer.id, on: date) else { continue }
        let place = scenario.posts.first { $0.id == duty.post }?.name
        guard let shift = scenario.shifts.first(where: { $0.id == duty.shift }) else {
          expected.append([place.map { "\(duty.shift), \($0)" } ?? duty.shift.text, digits(date), digits(date + 1)])
          continue
        }
        let name = shift.name == shift.id.text ? shift.name : "\(shift.name) (\(shift.id))"
        for interval in shift.intervals {
          let stretch = scenario.timeZone.interval(interval, on: date)
          expected.append([place.map { "\(name), \($0)" } ?? name, "\(stretch.start)", stretch.minutes == 0 ? "" : "\(stretch.end)"])
        }
      }
      let events = try read.events()
      let found = events.map { [$0.summary, $0.start, $0.end] }.sorted { $0[1] < $1[1] }
      let wanted = expected.map { [held($0[0]), $0[1], $0[2]] }.sorted { $0[1] < $1[1] }
      #expect(found == wanted)
      #expect(Set(events.map(\.uid)).count == events.count)
      #expect(events.allSatisfy { $0.sequence == report.roster.version })
      #expect(events.allSatisfy { $0.status == (report.roster.status == .draft ? "TENTATIVE" : "CONFIRMED") })
    }
  }

  private func digits(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  @Test("no file's name holds a path, and no two are alike where case is ignored", arguments: 0..<40)
  func names(seed: Int) throws {
    let parts = try calendars(RandomRosters.report(seed)).map(\.part)
    #expect(Set(parts.map { $0.lowercased() }).count == parts.count)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.utf8.count < 120 && !$0.contains { "/\\:*?\"<>|.".contains($0) || $0.isWhitespace } })
  }

  @Test("names that a system reserves or that would climb out of the folder become plain ones")
  func hostileIDs() throws {
    var scenario = Samples.scenario()
    scenario.officers = ["../../etc/passwd", "CON", "a/b", "A-B", "a b", "..", "👮", String(repeating: "x", count: 400)].map { Officer(id: .init($0)) }
    let parts = try calendars(Samples.report(scenario)).map(\.part)
    #expect(parts.prefix(7) == ["etc-passwd", "_CON", "a-b", "A-B-2", "a-b-3", "_", "_-2"])
    #expect(parts[7].count == 100)
  }

  @Test("crew, vehicle, companions and tasks stand in the description")
  func descriptions() throws {
    var scenario = TaskSamples.scenario()
    scenario.language = .indonesian
    scenario.officers[2].rank = "Bripda"
    let text = try #require(try calendars(TaskSamples.report(scenario), officer: "3").first).text
    let event = try #require(try StrictCalendar(text).events().first)
    #expect(event.summary == "Pagi (P), Balikpapan Kota")
    #expect(event.location == "Balikpapan Kota")
    #expect(
      event.description == """
        Peran: anggota
        Tim: mobil, kendaraan Maung 1
        Bersama: Andi Saputra (pimpinan), Budi Santoso (pengemudi)
        Kegiatan: Talk at SMP 3, pukul 09.00 s.d. 10.30
        Konsep, belum diterbitkan
        """)
    let crew = try #require(try calendars(TaskSamples.report(scenario), officer: "1").first).text
    #expect(try StrictCalendar(crew).events()[0].description.contains("Bripda Citra Lestari"))
  }

  @Test("court stands in the restricted calendar at its hours, leave in none, and neither for the wall")
  func otherDuty() throws {
    let report = Samples.report(Samples.scenario(language: .indonesian))
    let zone = report.scenario.timeZone
    let court = try StrictCalendar(try #require(try calendars(report, officer: "5").first).text).events().filter { $0.summary == "sidang" }
    let date = Samples.day(2026, 11, 26)
    #expect(court.map { [$0.start, $0.end] } == [["\(zone.instant(on: date, minute: 540))", "\(zone.instant(on: date, minute: 660))"]])
    for officer in report.scenario.officers {
      let wall = try #require(try calendars(report, audience: .wall, officer: officer.id).first).text
      #expect(!wall.contains("sidang") && !wall.contains("cuti"))
      #expect(!(try #require(try calendars(report, officer: officer.id).first).text.contains("cuti")))
    }
  }

  @Test(
    "a night shift in Oslo lasts 9 hours when clocks go back and 7 when they go forward",
    arguments: [(10, 24, 9 * 60), (3, 27, 7 * 60), (11, 7, 8 * 60)])
  func summerTime(month: Int, day: Int, minutes: Int) throws {
    var scenario = Samples.scenario()
    scenario.timeZone = try #require(OfficeTimeZone(identifier: "Europe/Oslo"))
    scenario.period = .init(from: Samples.day(month == 3 ? 2027 : 2026, month, day), days: 1, lookAheadDays: 0)
    let roster = Roster(
      from: scenario.period.from, days: 1, officers: scenario.officers.map(\.id),
      duties: scenario.officers.map { _ in [.init(shift: "M", post: "kota")] })
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let text = try #require(try calendars(report).first).text
    let event = try #require(try StrictCalendar(text).events().first)
    #expect(try #require(Int(event.end)) - #require(Int(event.start)) == minutes)
    #expect(text.contains("T230000\r\n") && text.contains("T070000\r\n"))
    #expect(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"))
  }

  // MARK: - Versions

  /// What a program holds after it has read several versions: of each UID the one of the highest sequence.
  private func merged(_ texts: [String]) throws -> [StrictCalendar.Event] {
    try texts.flatMap { try StrictCalendar($0).events() }.reduce(into: [String: StrictCalendar.Event]()) { held, event in
      if (held[event.uid]?.sequence ?? -1) <= event.sequence { held[event.uid] = event }
    }.values.sorted { $0.start < $1.start }
  }

  /// A published roster with some cells changed, the change in its log.
  private func repaired(_ roster: Roster, _ seed: Int) -> (Roster, RosterFile.LogEntry) {
    var random = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
    var next = roster
    next.version += 1
    next.status = .published
    next.crews = []
    var changes: [RosterFile.LogEntry.Change] = []
    for row in roster.officers.indices {
      for day in 0..<roster.days where Int.random(in: 0..<3, using: &random) == 0 {
        let now = Bool.random(using: &random) ? nil : Roster.Duty(shift: RandomRosters.shifts.randomElement(using: &random)?.id ?? "P", post: "spkt")
        guard now != roster.duties[row][day] else { continue }
        changes.append(.init(officer: roster.officers[row], date: roster.from + day, was: roster.duties[row][day], now: now))
        next.duties[row][day] = now
      }
    }
    return (next, .init(version: next.version, date: roster.from + -1, action: "repair", by: "Kanit", reason: "sakit", changes: changes))
  }

  @Test("after an update a calendar holds the new version's duties once, and what fell away is cancelled", arguments: 1..<40)
  func updates(seed: Int) throws {
    let before = RandomRosters.report(seed)
    var first = before.roster
    first.status = .published
    first.version = 1
    let (second, entry) = repaired(first, seed)
    let (third, last) = repaired(second, seed + 1000)
    let editions = [(first, []), (second, [entry]), (third, [entry, last])]
    let made = try editions.map { roster, log in
      let report = RosterReport(scenario: before.scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
      return try calendars(report, file: RosterFile(roster: roster, scenario: before.scenario, log: log), audience: .wall)
    }
    for place in made[0].indices {
      let held = try merged(made.map { $0[place].text })
      let alone = try StrictCalendar(made[2][place].text).events()
      #expect(held.filter { $0.status != "CANCELLED" } == alone.filter { $0.status != "CANCELLED" }.sorted { $0.start < $1.start })
      // Who has read the first version alone and then the third sees the same.
      let jumped = try merged([made[0][place].text, made[2][place].text])
      #expect(jumped.filter { $0.status != "CANCELLED" } == held.filter { $0.status != "CANCELLED" })
      #expect(!made[2][place].text.contains("sakit"))
    }
  }

  @Test("the stamp is the last date of the log, or the period's first moment; the same roster is the same bytes")
  func stamps() throws {
    let report = Samples.report(Samples.scenario())
    #expect(try #require(try calendars(report).first).text.contains("DTSTAMP:20261122T160000Z\r\n"))
    let log = [RosterFile.LogEntry(version: 1, date: Samples.day(2026, 11, 20), action: "publish")]
    let file = RosterFile(roster: report.roster, scenario: report.scenario, log: log)
    let stamped = try calendars(report, file: file)
    #expect(try #require(stamped.first).text.contains("LAST-MODIFIED:20261119T160000Z\r\n"))
    #expect(try calendars(report, file: file).map(\.text) == stamped.map(\.text))
  }
}
