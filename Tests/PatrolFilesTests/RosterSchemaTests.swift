import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("The roster file's schema")
struct RosterSchemaTests {
  private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs")

  private static func schema() throws -> JSONSchema {
    JSONSchema(root: try JSONValue(json: String(contentsOf: docs.appendingPathComponent("roster.schema.json"), encoding: .utf8)))
  }

  private static let monday = CivilDate(dayNumber: 20_780)

  /// A file with every part, what is optional there or not as the seed draws.
  private static func file(_ seed: Int) -> RosterFile {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 12345
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func maybe<Value>(_ value: Value) -> Value? { draw(2) == 0 ? nil : value }
    let days = 1 + draw(8)
    let ahead = draw(3)
    let officers = (0...draw(4)).map { Officer.ID("K\($0) \"警\"") }
    func duty() -> Roster.Duty? { draw(3) == 0 ? nil : Roster.Duty(shift: "P", post: maybe("kota")) }
    var roster = Roster(
      from: monday, days: days, officers: officers, duties: officers.map { _ in (0..<(days + ahead)).map { _ in duty() } }, isSeated: draw(2) == 0,
      status: [.draft, .published, .worked][draw(3)], version: draw(4))
    if draw(3) > 0 {
      let driver = maybe(officers[0])
      roster.crews = [.init(date: monday, shift: "P", post: "kota", kind: "R4", leader: officers[0], driver: driver, vehicle: maybe("R4-1"))]
      if officers.count > 1 { roster.crews[0].members = [officers[1]] }
    }
    roster.teams = draw(2) == 0 ? [] : [.init(task: "talk", date: monday, fromMinute: 540, toMinute: 630, officers: [officers[0]])]
    let change = RosterFile.LogEntry.Change(officer: officers[0], date: monday, was: duty(), now: duty())
    return RosterFile(
      roster: roster, absences: draw(2) == 0 ? [:] : [officers[0]: [monday: "cuti"]], officeName: maybe("Polres \u{7}") ?? "",
      scenarioHash: maybe(String(repeating: "0a", count: 32)) ?? "", seed: maybe(.max) ?? 0,
      result: maybe(.init(points: draw(100), bound: maybe(-5), gap: maybe("0.7 %"), stop: "optimal")),
      vehicleKinds: maybe(["R4-1": "R4"]) ?? [:],
      visits: roster.crews.isEmpty ? [] : [.init(crew: "\(monday)/P/kota/1", spot: "pasar", minute: 600, minutes: 15)],
      ledger: [.init(officer: officers[0], nights: 1, weekends: 0, holidays: 2, minutes: 2400)],
      log: [
        .init(
          version: 1, date: maybe(monday), action: "publish", by: maybe("Kanit"), reason: maybe("sakit"), number: maybe("Sprin/7/XI"),
          changes: maybe([change]) ?? [],
          formerCrews: maybe(roster.crews) ?? [],
          newCrews: maybe([.init(date: monday, shift: "P", post: "kota", kind: "R4", members: ["K0"], vehicle: maybe("R4-9"))]) ?? [])
      ])
  }

  @Test("every file that is written fits the schema, and is read back", arguments: 0..<200)
  func written(seed: Int) throws {
    let file = Self.file(seed)
    let text = RosterFileWriter.json(file)
    #expect(try Self.schema().faults(of: try JSONValue(json: text)) == [])
    let read = RosterFileReader.read(text: text, name: "roster.json")
    #expect(read.faults == [])
    #expect(read.file?.log == file.log)
  }

  @Test("the example of the page on roster files fits the schema")
  func example() throws {
    let page = try String(contentsOf: Self.docs.appendingPathComponent("roster-file.md"), encoding: .utf8)
    let block = try #require(page.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
    #expect(try Self.schema().faults(of: try JSONValue(json: block)) == [])
  }

  @Test("a file with a member renamed or of another type does not fit", arguments: 0..<30)
  func changed(seed: Int) throws {
    let schema = try Self.schema()
    let value = try JSONValue(json: RosterFileWriter.json(Self.file(seed)))
    var count = 0
    for mutant in Self.mutants(value) {
      count += 1
      #expect(schema.faults(of: mutant) != [], "\(mutant)")
    }
    #expect(count > 30)
  }

  @Test("the schema and the table of the page name the same keys")
  func keys() throws {
    let page = try String(contentsOf: Self.docs.appendingPathComponent("roster-file.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
    let named = Set(rows.flatMap { $0.matches(of: /`([a-z-]+)`/).map { String($0.1) } })
    guard case .object(let properties)? = try Self.schema().root["properties"] else {
      Issue.record("no properties")
      return
    }
    #expect(Set(properties.keys) == named)
  }

  /// The value with one member of one object renamed, or made a number where a text stands and a text elsewhere.
  private static func mutants(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .object(let members):
      return members.keys.sorted().flatMap { key -> [JSONValue] in
        guard let old = members[key] else { return [] }
        var renamed = members
        renamed[key] = nil
        renamed["\(key)x"] = old
        var retyped = members
        retyped[key] = if case .text = old { .number(0.5) } else { .bool(true) }
        let inner = mutants(old).map { mutant -> JSONValue in
          var changed = members
          changed[key] = mutant
          return .object(changed)
        }
        return [.object(renamed), .object(retyped)] + inner
      }
    case .array(let items):
      return items.indices.flatMap { place in
        mutants(items[place]).map { mutant -> JSONValue in
          var changed = items
          changed[place] = mutant
          return .array(changed)
        }
      }
    case .null, .bool, .number, .text: return []
    }
  }
}
