import Foundation
import OutsidePrograms
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

/// Calendars as the independent library `icalendar` reads them.
@Suite(
  "Calendars in another program", .enabled(if: OutsideProgram.python != nil, "Python with openpyxl, icalendar and docx is not installed"))
struct CalendarProgramTests {
  private struct Event: Codable, Hashable {
    var uid: String
    var sequence: Int
    var status: String
    var summary: String
    var start: String
    var end: String
  }

  /// Reads each folder's calendars one after the other into one store, as a program does that subscribes: of each UID the highest sequence stays.
  private static let script = """
    import glob, json, sys
    from datetime import timezone
    from icalendar import Calendar
    stores = {}
    for path in sorted(glob.glob("*.ics")):
        version, officer = path[:-4].split("_", 1)
        store = stores.setdefault(officer, {})
        calendar = Calendar.from_ical(open(path, "rb").read())
        assert calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0"
        zones = {str(z["TZID"]): z.to_tz() for z in calendar.walk("VTIMEZONE")}
        def utc(property):
            # The zone's rules as the calendar states them, not those that the machine knows.
            zone = zones[property.params["TZID"]]
            return zone.localize(property.dt.replace(tzinfo=None)).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
            if uid in store and store[uid]["sequence"] > sequence: continue
            store[uid] = dict(uid=uid, sequence=sequence, status=str(event["STATUS"]), summary=str(event["SUMMARY"]), start=utc(event["DTSTART"]), end=utc(event["DTEND"]))
    json.dump({officer: sorted(store.values(), key=lambda e: e["start"]) for officer, store in stores.items()}, sys.stdout)
    """

  private func read(_ versions: [[(officer: String, text: String)]]) throws -> [String: [Event]] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (version, calendars) in versions.enumerated() {
      for calendar in calendars { try Data(calendar.text.utf8).write(to: folder.appendingPathComponent("\(version)_\(calendar.officer).ics")) }
    }
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", Self.script], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([String: [Event]].self, from: Data(outcome.output.utf8))
  }

  private func calendars(_ roster: Roster, _ scenario: Scenario, log: [RosterFile.LogEntry] = []) throws -> [(officer: String, text: String)] {
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let book = DutyBook(report, file: RosterFile(roster: roster, scenario: scenario, log: log), audience: .wall)
    let made = try Documents(book, wording: Wording(.indonesian)).make(.ics)
    return zip(book.officers, made).map { ($0.id.text, String(decoding: $1.bytes, as: UTF8.self)) }
  }

  private func text(_ instant: Int) -> String {
    let day = CivilDate(dayNumber: Int((Double(instant) / 1440).rounded(.down)))
    let minute = instant - day.dayNumber * 1440
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(minute / 60)):\(two(minute % 60))Z"
  }

  /// Six officers of whom one has each hostile name in turn.
  private func scenario(_ zone: String, from: CivilDate) throws -> Scenario {
    var scenario = Samples.scenario(lookAheadDays: 0, names: Array(RandomRosters.hostileNames.prefix(18)), language: .indonesian)
    scenario.timeZone = try #require(OfficeTimeZone(identifier: zone))
    scenario.period.from = from
    scenario.availability = []
    scenario.shifts[1].intervals = [.init(startMinute: 420, endMinute: 900), .init(startMinute: 1200, endMinute: 1440)]
    scenario.zones[0].name = "Kota, \"Tua\"; 👮‍♀️ محمد"
    return scenario
  }

  @Test(
    "night shifts over midnight stand at their instants, whether or not clocks change",
    arguments: [
      ("Asia/Makassar", Samples.day(2026, 11, 23)), ("Europe/Oslo", Samples.day(2026, 10, 22)), ("Europe/Oslo", Samples.day(2027, 3, 25)),
      ("America/St_Johns", Samples.day(2026, 10, 29)),
    ])
  func instants(zone: String, from: CivilDate) throws {
    let scenario = try scenario(zone, from: from)
    let roster = Samples.roster(scenario)
    let held = try read([try calendars(roster, scenario)])
    #expect(held.count == scenario.officers.count)
    for officer in scenario.officers {
      let expected = (0..<7).flatMap { day -> [[String]] in
        let date = from + day
        guard let duty = roster.duty(officer.id, on: date), let shift = scenario.shifts.first(where: { $0.id == duty.shift }) else { return [] }
        let place = try? #require(scenario.posts.first { $0.id == duty.post }).name
        return shift.intervals.map {
          let stretch = scenario.timeZone.interval($0, on: date)
          return ["\(shift.name) (\(shift.id)), \(place ?? "?")", text(stretch.start), text(stretch.end)]
        }
      }
      #expect(held[officer.id.text]?.map { [$0.summary, $0.start, $0.end] } == expected)
    }
  }

  @Test("an update replaces what was there, a cancelled duty is told, and nothing doubles")
  func updates() throws {
    let scenario = try scenario("Asia/Makassar", from: Samples.day(2026, 11, 23))
    var first = Samples.roster(scenario)
    (first.status, first.version) = (.published, 1)
    var second = first
    second.version = 2
    let monday = scenario.period.from
    // The first officer's Monday morning is taken away; his Tuesday becomes the night; the composite duty of the third keeps one interval.
    second.duties[0][0] = nil
    second.duties[0][1] = .init(shift: "M", post: "timur")
    let composite = try #require((0..<7).first { first.duties[2][$0]?.shift == "S" })
    second.duties[2][composite] = .init(shift: "P", post: "kota")
    let changes = [(0, 0), (0, 1), (2, composite)].map { row, day in
      RosterFile.LogEntry.Change(
        officer: scenario.officers[row].id, date: monday + day, was: first.duties[row][day], now: second.duties[row][day])
    }
    let log = [RosterFile.LogEntry(version: 2, date: monday, action: "repair", changes: changes)]
    let versions = [try calendars(first, scenario), try calendars(second, scenario, log: log)]
    let held = try read(versions)
    for (row, officer) in scenario.officers.enumerated() {
      let events = try #require(held[officer.id.text])
      let duties = second.duties[row].prefix(7).compactMap(\.self)
      #expect(events.count { $0.status == "CONFIRMED" } == duties.reduce(0) { $0 + ($1.shift == "S" ? 2 : 1) })
      #expect(events.count { $0.status == "CANCELLED" } == (row == 0 ? 1 : row == 2 ? 1 : 0))
    }
    let cancelled = try #require(held[scenario.officers[0].id.text]?.first { $0.status == "CANCELLED" })
    #expect(cancelled.summary.hasPrefix("BATAL: Pagi (P)"))
    #expect(cancelled.start == text(scenario.timeZone.instant(on: monday, minute: 420)))
    // Read in the wrong order, the newer version still stands.
    #expect(try read(versions.reversed()) == held)
  }
}
