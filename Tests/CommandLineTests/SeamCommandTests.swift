import Foundation
import Testing

@Suite("Where two published weeks meet")
struct SeamCommandTests {
  private static func rules(_ outcome: PatrolProcess.Outcome) throws -> [String] {
    let breaches = try #require(try outcome.object["breaches"] as? [[String: Any]])
    return breaches.compactMap { breach in
      guard let rule = breach["rule"] as? String, let officer = breach["officer"] as? String else { return nil }
      return "\(officer) \(rule)"
    }
  }

  /// An amended week of both officers, and what it breaks together with the next one.
  struct Amendment: Sendable {
    var a = "P------"
    var b = "P------"
    var breach: String
    var ahead = 3
  }

  @Test(
    "an amendment that breaks rest or days in a row with the week that is published after it is refused, and published by order with each breach in its log",
    arguments: [
      Amendment(a: "P-----M", breach: "A min-rest-hours"), Amendment(a: "P-----M", breach: "A min-rest-hours", ahead: 0),
      Amendment(b: "P---PPP", breach: "B max-consecutive-days"),
    ])
  func amendment(_ amendment: Amendment) throws {
    let office = try SmallOffice(ahead: amendment.ahead)
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "P------"), of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", from: SmallOffice.nextMonday, a: "P------", b: "PPPP---"), of: office.next).status == 0)
    let edited = try office.grid("edited.csv", a: amendment.a, b: amendment.b)
    let refused = try office.publish(edited, of: office.week, "--json")
    #expect(refused.status == 5, "\(refused.out)\(refused.err)")
    #expect(try refused.object["outcome"] as? String == "refused")
    #expect(try Self.rules(refused).contains(amendment.breach))
    #expect(try Self.rules(refused).allSatisfy { $0.first == amendment.breach.first })
    #expect(try office.folder.names("rosters").filter { $0.hasSuffix(".json") }.count == 2)
    let ordered = try office.publish(edited, of: office.week, "--by-order", "--reason", "state visit", "--json")
    #expect(ordered.status == 0, "\(ordered.err)")
    #expect(try Self.rules(ordered) == Self.rules(refused))
    #expect(try office.folder.text("rosters/2026-11-23-v2.json").contains("breach by order"))
  }

  @Test("what the next week breaks by itself, or plans with tasks and shifts of its own, stands in no amendment's way")
  func others() throws {
    let office = try SmallOffice()
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "P------"), of: office.week).status == 0)
    let own = try office.folder.text("week-49/scenario.yaml")
      .replacing("  M: {", with: "  X: { name: Sore, hours: \"15:00-23:00\" }\n  M: {")
    try office.folder.write(own, to: "week-49/scenario.yaml")
    let broken = try office.grid("two.csv", from: SmallOffice.nextMonday, a: "XMP----", b: "-------")
    #expect(try office.publish(broken, of: office.next).status == 5)
    #expect(try office.publish(broken, of: office.next, "--by-order", "--reason", "state visit").status == 0)
    let amended = try office.publish(try office.grid("edited.csv", a: "P----P-", b: "P------"), of: office.week, "--json")
    #expect(amended.status == 0, "\(amended.out)\(amended.err)")
    #expect(try Self.rules(amended).isEmpty)
    // What cannot be judged is said.
    let told = try PatrolProcess.run("publish", office.folder.path("edited.csv"), "--scenario", office.week, "--by", "Kasat", "--language", "en")
    #expect(told.err.contains("(X)"))
    #expect(try PatrolProcess.run("audit", office.folder.path("rosters/2026-11-23-v2.json"), "--scenario", office.week).status == 0)
  }

  @Test("what was worked tells each broken rest, in the week and over to the next one, and not what was published so", arguments: ["en", "id"])
  func worked(language: String) throws {
    let office = try SmallOffice(language: language)
    #expect(try office.publish(try office.grid("one.csv", a: "P-----P", b: "P------"), of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", from: SmallOffice.nextMonday, a: "P------", b: "-------"), of: office.next).status == 0)
    let sound = try office.worked([("B", "2026-11-25", "M/kota")], "--json")
    #expect(sound.status == 0, "\(sound.err)")
    #expect(try Self.rules(sound).isEmpty)
    let inside = try office.worked([("B", "2026-11-25", "M/kota"), ("B", "2026-11-26", "P/kota")], "--until", "2026-11-27", "--json")
    #expect(try Self.rules(inside) == ["B min-rest-hours"])
    let rows = [(officer: "A", date: "2026-11-29", now: "M/kota")]
    let over = try office.worked(rows, "--json")
    #expect(over.status == 0)
    #expect(try Self.rules(over) == ["A min-rest-hours"])
    let told = try office.worked(rows)
    #expect(told.out.contains("[min-rest-hours]") && told.out.contains("Anto Wirasena"))
    // Published by order it is no news any more.
    let night = try office.grid("three.csv", a: "P-----M", b: "P------")
    #expect(try office.publish(night, of: office.week, "--by-order", "--reason", "visit").status == 0)
    #expect(try Self.rules(try office.worked([("B", "2026-11-25", "M/kota")], "--json")).isEmpty)
  }

  @Test("on the last night the hand-over names the relief of the next week as soon as that is published", arguments: [0, 3])
  func relief(ahead: Int) throws {
    let office = try SmallOffice(ahead: ahead)
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "P-----M"), of: office.week).status == 0)
    func shifts() throws -> [[String: Any]] {
      let told = try PatrolProcess.run("today", office.week, "--at", "2026-11-30 02:00", "--json")
      return try #require(try told.object["shifts"] as? [[String: Any]])
    }
    #expect(try shifts().compactMap { $0["shift"] as? String } == ["M"])
    #expect(try office.publish(try office.grid("two.csv", from: SmallOffice.nextMonday, a: "P------", b: "-------"), of: office.next).status == 0)
    let both = try shifts()
    #expect(both.compactMap { $0["date"] as? String } == ["2026-11-29", "2026-11-30"])
    let units = try #require(both.last?["units"] as? [[String: Any]])
    let people = units.flatMap { $0["officers"] as? [[String: Any]] ?? [] }.compactMap { $0["officer"] as? String }
    #expect(people == ["A"])
    #expect(both.last?["now"] as? Bool == false)
    // A day later it is the next week's sheet that tells.
    #expect(try PatrolProcess.run("today", office.week, "--at", "2026-11-30 14:10").status == 65)
  }
}
