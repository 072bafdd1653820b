import Testing

@testable import patrol_bench

@Suite("Reading the text format")
struct ReaderTests {
  @Test("All sections are read, comments and order left aside")
  func sections() throws {
    let instance = try Samples.instance
    #expect(instance.dayCount == 14)
    #expect(instance.types.map(\.id) == ["E", "L"])
    #expect(instance.types[1].forbiddenNext == [0])
    #expect(instance.staff.map(\.id) == ["A", "B"])
    #expect(instance.staff[0].mostShifts == [14, 2])
    #expect(instance.staff[0].daysOff == [3, 10])
    #expect(instance.staff[0].mostMinutes == 3360)
    #expect(instance.staff[0].leastMinutes == 960)
    #expect(instance.staff[0].mostDaysInARow == 3)
    #expect(instance.staff[0].leastDaysInARow == 2)
    #expect(instance.staff[0].leastDaysOffInARow == 2)
    #expect(instance.staff[0].mostWeekends == 1)
    #expect(
      instance.requests == [
        ShiftInstance.Request(member: 1, day: 1, type: 1, weight: 7, isWanted: true),
        ShiftInstance.Request(member: 0, day: 0, type: 0, weight: 5, isWanted: false),
      ])
    #expect(instance.covers.map(\.requirement) == [1, 2])
  }

  @Test("What the writer writes reads back as the same instance")
  func writing() throws {
    let instance = try Samples.instance
    #expect(try ShiftInstanceReader.instance(from: ShiftInstanceWriter.text(of: instance)) == instance)
  }

  @Test("Line ends of any system and a mark at the beginning change nothing")
  func lineEnds() throws {
    let text = "\u{FEFF}" + Samples.text.replacing("\n", with: "\r\n")
    #expect(try ShiftInstanceReader.instance(from: text) == Samples.instance)
  }

  @Test("A request or a cover stated twice: the later line stands")
  func later() throws {
    let text = Samples.text.replacing("B,1,L,7", with: "B,1,L,7\nB,1,L,2") + "\n0,E,4,9,8"
    let instance = try ShiftInstanceReader.instance(from: text)
    #expect(instance.requests.filter(\.isWanted).map(\.weight) == [2])
    #expect(
      instance.covers == [
        ShiftInstance.Cover(day: 0, type: 0, requirement: 4, weightUnder: 9, weightOver: 8),
        ShiftInstance.Cover(day: 1, type: 1, requirement: 2, weightUnder: 100, weightOver: 10),
      ])
  }

  @Test(
    "A fault is told with its line",
    arguments: [
      ("L,480,E", "L,480,X", "X"), ("L,480,E", "E,480,E", "twice"), ("B,E=14|L=14", "A,E=14|L=14", "twice"), ("E=14|L=2", "E=14|L:2", "E=14"),
      ("E=14|L=2", "E=14|Q=2", "\"Q\""), ("A,3,10", "C,3,10", "\"C\""), ("A,3,10", "A,3,14", "\"14\""), ("B,1,L,7", "B,1,L", "nothing"),
      ("B,1,L,7", "B,-1,L,7", "\"-1\""), ("A,0,E,5", "A,0,N,5", "\"N\""), ("0,E,1,100,10", "0,E,1,100,ten", "\"ten\""),
      ("1,L,2,100,10", "1,L,-2,100,10", "\"-2\""), ("SECTION_COVER", "SECTION_COVERS", "SECTION_COVERS"),
      ("A,E=14|L=2,3360,960", "A,E=14|L=2,3360,many", "\"many\""),
    ])
  func faults(sound: String, faulty: String, telling: String) throws {
    let text = Samples.text.replacing(sound, with: faulty)
    let place = try #require(text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(faulty) || $0.contains(faulty) })
    let faults = try #require(throws: ShiftInstanceReader.Faults.self) { try ShiftInstanceReader.instance(from: text) }
    #expect(faults.list.contains { $0.line == place + 1 && $0.text.contains(telling) }, "\(faults)")
  }

  @Test("All faults are told at once, in the order of their lines")
  func atOnce() throws {
    let text = Samples.text.replacing("L,480,E", with: "L,long,E").replacing("A,3,10", with: "A,3,99").replacing("1,L,2,100,10", with: "1,M,2,100,10")
    let faults = try #require(throws: ShiftInstanceReader.Faults.self) { try ShiftInstanceReader.instance(from: text) }
    #expect(faults.list.map(\.line) == [6, 11, 18])
  }

  @Test("A text without a horizon, or that begins with no section, is refused")
  func nothing() {
    #expect(throws: ShiftInstanceReader.Faults.self) { try ShiftInstanceReader.instance(from: "") }
    #expect(throws: ShiftInstanceReader.Faults.self) { try ShiftInstanceReader.instance(from: "instance\tstaff\n1\t8\n") }
  }
}
