import Testing

@testable import patrol_bench

@Suite("The referee")
struct RefereeTests {
  /// Keeps every rule: A works two runs of two inside, B nothing.
  private static let sound = "-EE---EE------"

  @Test("A roster that keeps all rules has none broken")
  func sound() throws {
    let score = InstanceScore(Samples.roster(Self.sound, "--------------"), of: try Samples.instance)
    #expect(score.breaches.isEmpty)
  }

  @Test(
    "Each hard rule broken once is told, and only it",
    arguments: [
      ("most minutes", "EEE-EE-EE---EE", "A: 4320 minutes"), ("minutes", "E-------------", "A: 480 minutes"), ("type", "-LL-----LL----", "4 times L"),
      ("day off", "--EE---EE-----", "works on day 3"), ("succession", "-LE---EE------", "E on day 2 after L"),
      ("days in a row", "----EEEE--L---", "4 days in a row from day 4"), ("least in a row", "-EE---E-------", "1 days in a row from day 6"),
      ("least off in a row", "-EE-EE--------", "1 days off in a row from day 3"), ("weekends", "-----EE----EE-", "2 weekends"),
    ])
  func broken(rule: String, line: String, telling: String) throws {
    var instance = try Samples.instance
    // Where a line must break a second rule to break the first, the second is lifted.
    if rule == "most minutes" {
      instance.staff[0].leastDaysOffInARow = 1
      instance.staff[0].mostWeekends = 2
    }
    if rule == "days in a row" {
      instance.staff[0].daysOff = []
      instance.staff[0].leastDaysInARow = 1
    }
    let score = InstanceScore(Samples.roster(line, "--------------"), of: instance)
    #expect(score.breaches.count == 1, "\(score.breaches)")
    #expect(score.breaches.first?.contains(telling) == true, "\(score.breaches)")
  }

  @Test("Runs that touch an end of the horizon may be short, but not long")
  func ends() throws {
    var instance = try Samples.instance
    #expect(InstanceScore(Samples.roster("E---EE--EE----", "--------------"), of: instance).breaches.isEmpty)
    #expect(InstanceScore(Samples.roster("-EE----------E", "--------------"), of: instance).breaches.isEmpty)
    #expect(InstanceScore(Samples.roster("-EE---------E-", "--------------"), of: instance).breaches.count == 1)
    instance.staff[0].daysOff = []
    #expect(InstanceScore(Samples.roster("EEEE----------", "--------------"), of: instance).breaches.count == 1)
  }

  @Test("A roster of another size is told")
  func size() throws {
    #expect(!InstanceScore(Samples.roster("-------", "-------"), of: try Samples.instance).breaches.isEmpty)
    #expect(!InstanceScore(Samples.roster("--------------"), of: try Samples.instance).breaches.isEmpty)
  }

  @Test(
    "Cover under and over, and each request not met, cost their weights",
    arguments: [
      // Nobody works: one early and two late are missing, and B's wish.
      ("--------------", "--------------", 100 + 200 + 7),
      // A serves the early that he does not want.
      ("E-------------", "--------------", 5 + 200 + 7),
      // One early too many; A pays for his.
      ("E-------------", "E-------------", 5 + 10 + 200 + 7),
      // B gets the late that he wants.
      ("--------------", "EL------------", 0 + 100),
      // Another shift than the one wanted meets no wish.
      ("--------------", "EE------------", 0 + 200 + 7),
      // A shift for which there is no cover costs nothing.
      ("-----E--------", "EL------------", 0 + 100),
    ])
  func points(first: String, second: String, points: Int) throws {
    #expect(InstanceScore(Samples.roster(first, second), of: try Samples.instance).points == points)
  }
}
