import LineGeneration
import PatrolModel

/// Shifts on days that a repair leaves as they are: nobody may join them, leave them or change his post in them.
///
/// Who stands there, in which crews with which vehicles and on which tasks is what the draft says, so that they need no rows and columns: they count as numbers where
/// other shifts count as well. A shift is none of them where that is not so simple: a crew of the draft is not whole, two of them hold one vehicle, or a
/// task may draw on it that can draw on an open shift too.
struct SettledShifts: Sendable {
  /// Everything in one shift on one day.
  struct Shift: Sendable {
    /// Everyone who works it.
    var people: [Stand] = []
    var crews: [Crew] = []
    /// Who of them is on which task, as places in `TaskTimes.times`.
    var errands: [(officer: Int, time: Int)] = []
  }

  /// An officer at a post, by their places.
  struct Stand: Sendable, Hashable {
    var officer: Int
    var post: Int
  }

  /// A crew of the draft.
  struct Crew: Sendable {
    var crew: Roster.Crew
    /// Place in `Scenario.posts`.
    var post: Int
    /// The fewest that it is not absent with.
    var least: Int
    var officers: [Int]
  }

  private(set) var shifts: [ShiftOnDay: Shift] = [:]
  /// All other shifts that somebody may work.
  private(set) var open = Set<ShiftOnDay>()
  /// Teams of the draft at tasks that draw on settled shifts alone; nobody is missing in them.
  private(set) var teams: [Roster.Team] = []
  /// Those tasks, as places in `DutyClock.taskDemands`.
  private(set) var demands = Set<Int>()

  /// Nothing is settled.
  init() {}

  /// The settled shifts of a repair; none where nothing is repaired, the draft names no crews, or second rank is yet to be decided.
  ///
  /// - Parameters:
  ///   - takers: for each time of a task the classes of officers whom it may take.
  init(_ ground: Groundwork, _ workers: [Worker], _ placements: [Placements], _ classes: FilterClasses, takers: [Set<Int>]) {
    let scenario = ground.scenario
    guard scenario.repair != nil, let draft = scenario.draft, draft.isSeated || scenario.crewKinds.isEmpty, !ground.hasSecondRank else { return }
    takePeople(ground, draft, workers, placements)
    let crews = DraftCrews(ground, draft)
    for instance in shifts.keys.sorted() {
      guard let whole = crews.whole(in: instance, people: shifts[instance]?.people ?? []) else {
        leaveOpen(instance)
        continue
      }
      shifts[instance]?.crews = whole
    }
    for instance in sharingVehicles(ground) { leaveOpen(instance) }
    takeTasks(ground, DraftTeams(ground, draft, classes, takers: takers))
  }

  private mutating func leaveOpen(_ instance: ShiftOnDay) {
    shifts[instance] = nil
    open.insert(instance)
  }

  /// Takes every shift in which each officer's cell can be but one thing, and that what the draft says.
  private mutating func takePeople(_ ground: Groundwork, _ draft: Roster, _ workers: [Worker], _ placements: [Placements]) {
    let scenario = ground.scenario
    let letterCount = ground.alphabet.letters.count
    let rows = Dictionary(zip(draft.officers, draft.duties)) { first, _ in first }
    for (officer, worker) in workers.enumerated() {
      let row = rows[scenario.officers[officer].id] ?? []
      for day in 0..<ground.dayCount {
        let column = scenario.period.date(day) - draft.from
        let duty = row.indices.contains(column) ? row[column] : nil
        let letters = (0..<letterCount).filter { worker.cells[day * letterCount + $0] != nil }
        if let letter = letters.first, letters.count == 1, let shift = ground.shift(ofLetter: letter), ground.alphabet.letters[letter].sessions == 0 {
          let choices = placements[officer].choices(day: day, letter: letter)
          if choices.count == 1, duty == Roster.Duty(shift: scenario.shifts[shift].id, post: ground.posts[choices[0].post].id) {
            shifts[ShiftOnDay(day: day, shift: shift), default: Shift()].people.append(Stand(officer: officer, post: choices[0].post))
            continue
          }
        }
        for shift in letters.compactMap(ground.shift(ofLetter:)) { open.insert(ShiftOnDay(day: day, shift: shift)) }
      }
    }
    for instance in open { shifts[instance] = nil }
  }

  /// The shifts in which a crew has a vehicle that another crew has at the same time.
  private func sharingVehicles(_ ground: Groundwork) -> [ShiftOnDay] {
    let holders = held(ground)
    return holders.keys.sorted { $0.text < $1.text }.flatMap { vehicle -> [ShiftOnDay] in
      let times = holders[vehicle] ?? []
      return times.indices.filter { place in times.indices.contains { $0 != place && times[$0].span.overlaps(times[place].span) } }
        .map { times[$0].instance }
    }
  }

  /// When the crews of settled shifts have each vehicle.
  func held(_ ground: Groundwork) -> [Vehicle.ID: [(instance: ShiftOnDay, span: MinuteInterval)]] {
    var held: [Vehicle.ID: [(instance: ShiftOnDay, span: MinuteInterval)]] = [:]
    for instance in shifts.keys.sorted() {
      for vehicle in (shifts[instance]?.crews ?? []).compactMap(\.crew.vehicle) {
        held[vehicle, default: []].append((instance, ground.span(instance)))
      }
    }
    return held
  }

  /// Takes the tasks that draw on settled shifts alone; shifts on which others may draw are open.
  private mutating func takeTasks(_ ground: Groundwork, _ teams: DraftTeams) {
    let all = ground.clock.taskDemands
    func settledTeam(_ place: Int) -> DraftTeams.Found? {
      all[place].times.allSatisfy { $0.sources.allSatisfy { !open.contains($0) } } ? teams.team(of: place, in: shifts) : nil
    }
    while let place = all.indices.first(where: { place in
      all[place].times.contains { $0.sources.contains { shifts[$0] != nil } } && settledTeam(place) == nil
    }) {
      for source in all[place].times.flatMap(\.sources) where shifts[source] != nil { leaveOpen(source) }
    }
    for place in all.indices {
      guard let found = settledTeam(place) else { continue }
      demands.insert(place)
      self.teams.append(found.team)
      for (instance, officer) in found.errands { shifts[instance]?.errands.append((officer, found.time)) }
    }
  }
}
