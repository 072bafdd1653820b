import Foundation
import OutsidePrograms
import PatrolModel
import RosterReports
import Testing
import Wording

/// A reader of separated values that knows nothing of the writer: RFC 4180 to the letter.
enum StrictTable {
  /// The rows; nil where the text breaks the form.
  static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first {
      if first == "\"", cell.isEmpty {
        scalars.removeFirst()
        while true {
          guard let next = scalars.popFirst() else { return nil }
          if next != "\"" {
            cell.append(next)
          } else if scalars.first == "\"" {
            cell.append(next)
            scalars.removeFirst()
          } else {
            break
          }
        }
      } else {
        while let next = scalars.first, next != ",", next != "\r" {
          guard next != "\"", next != "\n" else { return nil }
          cell.append(next)
          scalars.removeFirst()
        }
      }
      row.append(String(cell))
      cell = .init()
      if scalars.first == "," {
        scalars.removeFirst()
      } else if scalars.starts(with: Array("\r\n".unicodeScalars)) {
        scalars.removeFirst(2)
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  /// A cell's text as it was before an apostrophe was set before it.
  static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let shown = cell.unicodeScalars.drop { $0 == "'" || $0.properties.generalCategory == .format }
    return shown.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
      ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}

@Suite("The table of duties")
struct DutyTableTests {
  private func table(_ report: RosterReport, _ format: DocumentFormat = .csvLong, audience: Audience = .restricted) throws -> String {
    let documents = Documents(DutyBook(report, audience: audience), wording: Wording(report.scenario.language))
    let made = try documents.make(format)
    #expect(made.count == 1 && made[0].part == nil)
    return String(decoding: made[0].bytes, as: UTF8.self)
  }

  @Test("every duty is one row and is read back as it was", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    let report = RandomRosters.report(seed)
    let rows = try #require(StrictTable.rows(try table(report)))
    let headings = try #require(rows.first)
    let maps = rows.dropFirst().map { row in Dictionary(uniqueKeysWithValues: zip(headings, row.map(StrictTable.unguarded))) }
    #expect(rows.allSatisfy { $0.count == headings.count })
    let scenario = report.scenario
    var expected: [Set<String>] = []
    for officer in scenario.officers {
      for day in 0..<scenario.period.days {
        let date = scenario.period.date(day)
        guard let duty = report.roster.duty(officer.id, on: date) else { continue }
        let crew = report.roster.crews.first { $0.date == date && $0.shift == duty.shift && $0.post == duty.post && $0.officers.contains(officer.id) }
        let post = scenario.posts.first { $0.id == duty.post }
        let role = crew.map {
          $0.leader == officer.id ? ($0.driver == officer.id ? "leader-driver" : "leader") : $0.driver == officer.id ? "driver" : "member"
        }
        expected.append([
          "date=\(date)", "shift=\(duty.shift)", "officer=\(officer.id)", "name=\(officer.name)", "number=\(officer.number ?? "")",
          "rank=\(officer.rank ?? "")", "regu=\(officer.regu ?? "")", "post=\(duty.post?.text ?? "")", "post-name=\(post?.name ?? "")",
          "zone=\(post?.zone?.text ?? "")", "crew=\(crew == nil ? "" : "1")", "role=\(role ?? "")", "vehicle=\(crew?.vehicle?.text ?? "")",
        ])
      }
    }
    let keys = ["date", "shift", "officer", "name", "number", "rank", "regu", "post", "post-name", "zone", "crew", "role", "vehicle"]
    let found = maps.map { map in Set(keys.map { "\($0)=\(map[$0] ?? "?")" }) }
    #expect(found.count == expected.count)
    #expect(Set(found) == Set(expected))
  }

  @Test("start and end are the instants of the office's clock, with its distance from UTC", arguments: 0..<60)
  func instants(seed: Int) throws {
    let report = RandomRosters.report(seed)
    let scenario = report.scenario
    let rows = try #require(StrictTable.rows(try table(report))).dropFirst()
    let reader = ISO8601DateFormatter()
    for row in rows {
      guard let shift = scenario.shifts.first(where: { $0.id.text == row[2] }) else {
        #expect(row[4].isEmpty && row[5].isEmpty && row[6].isEmpty)
        continue
      }
      let day = try #require((0..<scenario.period.days).first { scenario.period.date($0).description == row[0] })
      let intervals = shift.intervals.map { scenario.timeZone.interval($0, on: scenario.period.date(day)) }
      let (start, end) = (try #require(reader.date(from: row[4])), try #require(reader.date(from: row[5])))
      #expect(Int(start.timeIntervalSince1970) / 60 == intervals[0].start)
      #expect(Int(end.timeIntervalSince1970) / 60 == intervals.map(\.end).max())
    }
  }

  @Test("no cell begins like a formula, in either table", arguments: 0..<40, [DocumentFormat.csv, .csvLong])
  func formulas(seed: Int, format: DocumentFormat) throws {
    let rows = try #require(StrictTable.rows(try table(RandomRosters.report(seed), format)))
    for cell in rows.joined() {
      let first = cell.unicodeScalars.drop { $0.properties.generalCategory == .format }.first
      #expect(first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true, "\(cell.debugDescription)")
    }
  }

  @Test(
    "Python's reader sees the same cells", .enabled(if: OutsideProgram.python != nil, "Python with openpyxl, icalendar and docx is not installed"))
  func python() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duties-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var expected: [[[String]]] = []
    for seed in 0..<30 {
      let text = try table(RandomRosters.report(seed))
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(seed).csv"))
      expected.append(try #require(StrictTable.rows(text)))
    }
    let script = """
      import csv, json, sys
      print(json.dumps([list(csv.reader(open(f"{i}.csv", encoding="utf-8", newline=""), strict=True)) for i in range(30)]))
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let read = try JSONDecoder().decode([[[String]]].self, from: Data(outcome.output.utf8))
    #expect(read == expected)
  }

  @Test("the weekday is told in the roster's language, the headings never change")
  func languages() throws {
    let rows = try [Language.english, .indonesian].map { try #require(StrictTable.rows(try table(Samples.report(Samples.scenario(language: $0))))) }
    #expect(rows[0][0] == rows[1][0])
    #expect(rows[0][1][1] == "Monday" && rows[1][1][1] == "Senin")
  }
}
