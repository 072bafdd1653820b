import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("Why a task is short")
struct TaskReasonTests {
  private func reason(_ id: ShiftTask.ID, _ qualification: Qualification.ID? = nil, _ change: (inout Scenario, inout Roster) -> Void = { _, _ in })
    throws -> TaskShortageReason
  {
    var scenario = TaskSamples.scenario()
    var roster = TaskSamples.roster(scenario)
    change(&scenario, &roster)
    let shortage = TaskSamples.shortage(scenario, id, qualification, present: 0, of: 1, points: 1)
    let report = TaskSamples.report(scenario, roster, taskShortages: [shortage])
    let reading = try #require(report.tasks.first { $0.task.id == id })
    return ShortageReasons(report).reason(shortage, at: reading)
  }

  private func duty(_ shift: Shift.ID, _ post: Post.ID) -> Roster.Duty { Roster.Duty(shift: shift, post: post) }

  @Test("Those at their posts could go")
  func atPosts() throws { #expect(try reason("talk") == .atPosts(.everyone, count: 2)) }

  @Test("A task at a time that no shift it draws on covers can have nobody")
  func noShift() throws {
    let between = try reason("talk") { scenario, roster in
      scenario.tasks[0].window = ClockInterval(startMinute: 840, endMinute: 930)
      roster.teams = []
    }
    #expect(between == .noShift)
    #expect(try reason("talk") { scenario, _ in scenario.tasks[0].fromShifts = ["S"] } == .noShift)
  }

  @Test("A qualification that nobody holds, or nobody else, is told so")
  func nobody() throws {
    #expect(
      try reason("talk", "binmas") { scenario, _ in scenario.officers[4].qualifications = [] } == .nobody(.holders(["binmas"]), isFurther: false))
    #expect(try reason("talk", "binmas") == .nobody(.holders(["binmas"]), isFurther: true))
  }

  @Test("Whoever works another shift, or none, cannot go")
  func offDuty() throws {
    #expect(
      try reason("talk", "binmas") { _, roster in
        roster.teams = []
        roster.duties[4][0] = duty("M", "spkt")
      } == .noneOnDuty(.holders(["binmas"]), count: 1))
    #expect(try reason("escort") == .noneOnDuty(.everyone, count: 6))
  }

  @Test("On Tuesday only a crew is on duty, and the task draws on the desk")
  func otherPosts() throws { #expect(try reason("apel") == .noneAtItsPosts(.everyone, count: 2)) }

  @Test("Who is on another task cannot go; at another time of the window he could")
  func otherTasks() throws {
    func taken(from: Int, to: Int) throws -> TaskShortageReason {
      try reason("apel") { scenario, roster in
        scenario.tasks.append(
          ShiftTask(id: "x", date: TaskSamples.monday + 1, window: ClockInterval(startMinute: from, endMinute: to), count: 1, points: 1))
        roster.duties[4][1] = duty("P", "spkt")
        roster.teams.append(.init(task: "x", date: TaskSamples.monday + 1, fromMinute: from, toMinute: to, officers: ["5"]))
      }
    }
    #expect(try taken(from: 480, to: 720) == .allOnTasks(.everyone, count: 1))
    #expect(try taken(from: 480, to: 600) == .atPosts(.everyone, count: 1))
  }

  @Test("A post that is short while its people are on a task is told so, a crew only where too few of it are left")
  func posts() {
    var scenario = TaskSamples.scenario()
    func reason(_ id: Requirement.ID) -> ShortageReason {
      let demand = CrewSamples.demand(scenario, id, day: 0, from: 540)
      return ShortageReasons(TaskSamples.report(scenario)).reason(Shortage(demand: demand, present: 0, points: 1))
    }
    #expect(reason("spkt") == .onTasks(count: 1, tasks: ["Talk at SMP 3"]))
    #expect(reason("kota") == .allTaken(.holders(["leader"]), count: 2))
    scenario.crewKinds[0].least = 3
    #expect(reason("kota") == .onTasks(count: 1, tasks: ["Talk at SMP 3"]))
  }
}
