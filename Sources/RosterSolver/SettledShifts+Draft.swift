import LineGeneration
import PatrolModel

extension SettledShifts {
  /// The crews of a draft.
  struct DraftCrews {
    private let ground: Groundwork
    private let crews: [ShiftOnDay: [Roster.Crew]]
    private let held: [Set<Qualification.ID>]

    init(_ ground: Groundwork, _ draft: Roster) {
      let scenario = ground.scenario
      self.ground = ground
      var crews: [ShiftOnDay: [Roster.Crew]] = [:]
      for crew in draft.crews {
        guard let day = scenario.period.day(of: crew.date), let shift = ground.places.shifts[crew.shift] else { continue }
        crews[ShiftOnDay(day: day, shift: shift), default: []].append(crew)
      }
      self.crews = crews
      held = scenario.officers.map { scenario.qualifications(of: $0) }
    }

    /// The crews of a shift; nil where one of them is not whole, or where somebody sits in none who has to.
    func whole(in instance: ShiftOnDay, people: [Stand]) -> [Crew]? {
      var waiting = Set(people)
      var whole: [Crew] = []
      for crew in crews[instance] ?? [] {
        guard let read = read(crew, instance), read.officers.allSatisfy({ waiting.remove(Stand(officer: $0, post: read.post)) != nil }) else {
          return nil
        }
        whole.append(read)
      }
      let isEveryoneSeated = waiting.allSatisfy { ground.crewKinds[$0.post].isEmpty || ground.posts[$0.post].id == Post.reserveID }
      return isEveryoneSeated ? whole : nil
    }

    private func read(_ crew: Roster.Crew, _ instance: ShiftOnDay) -> Crew? {
      let scenario = ground.scenario
      guard let post = ground.places.posts[crew.post], let place = ground.places.crewKinds[crew.kind], ground.crewKinds[post].contains(place) else {
        return nil
      }
      let kind = scenario.crewKinds[place]
      let date = scenario.period.date(instance.day)
      let seated = crew.officers.compactMap { ground.places.officers[$0] }
      let least = scenario.leastCrew(kind, at: crew.post, on: date)
      guard seated.count == crew.officers.count, least <= kind.most, (least...kind.most).contains(seated.count),
        hasRoles(crew, kind), hasVehicle(crew, kind, ground.span(instance))
      else { return nil }
      if scenario.rule(.oneReguCrew, on: date)?.hard != nil, Set(seated.compactMap { scenario.officers[$0].regu }).count > 1 { return nil }
      return Crew(crew: crew, post: post, least: least, officers: seated)
    }

    private func hasRoles(_ crew: Roster.Crew, _ kind: CrewKind) -> Bool {
      func holds(_ officer: Officer.ID?, _ wanted: Qualification.ID?) -> Bool {
        guard let wanted else { return officer == nil }
        return officer.flatMap { ground.places.officers[$0] }.map { held[$0].contains(wanted) } ?? false
      }
      guard holds(crew.leader, kind.leader), holds(crew.driver, kind.driver) else { return false }
      guard kind.leader != nil, kind.driver != nil else { return true }
      return (crew.leader == crew.driver) == kind.leaderDrives
    }

    private func hasVehicle(_ crew: Roster.Crew, _ kind: CrewKind, _ span: MinuteInterval) -> Bool {
      guard let wanted = kind.vehicle, !ground.scenario.vehicles.isEmpty else { return crew.vehicle == nil }
      guard let vehicle = ground.scenario.vehicles.first(where: { $0.id == crew.vehicle }), vehicle.kind == wanted else { return false }
      return !vehicle.outages.contains { ground.clock.interval($0).overlaps(span) }
    }
  }

  /// The teams of a draft.
  struct DraftTeams {
    private let ground: Groundwork
    private let draft: Roster
    private let classes: FilterClasses
    private let takers: [Set<Int>]

    /// What a draft says of a task that lacks nobody.
    struct Found {
      var team: Roster.Team
      /// Place in `TaskTimes.times`.
      var time: Int
      /// Who does it, and out of which shift.
      var errands: [(instance: ShiftOnDay, officer: Int)] = []
    }

    init(_ ground: Groundwork, _ draft: Roster, _ classes: FilterClasses, takers: [Set<Int>]) {
      self.ground = ground
      self.draft = draft
      self.classes = classes
      self.takers = takers
    }

    /// Who does a task in settled shifts; nil where somebody is missing, or where that is more than can be told here.
    func team(of place: Int, in shifts: [ShiftOnDay: Shift]) -> Found? {
      let scenario = ground.scenario
      let task = scenario.tasks[ground.clock.taskDemands[place].task]
      // Sessions of community work and tasks in an order hang together with others.
      guard !task.isSession, task.after.isEmpty, !scenario.tasks.contains(where: { $0.after.contains(task.id) }) else { return nil }
      let named = draft.teams.filter { $0.task == task.id }
      // Those on duty may still go to a task that has too few: what it lacks is the solve's to decide.
      guard let team = named.first, named.count == 1, team.toMinute == team.fromMinute + task.minutes, team.officers.count == task.count,
        let time = ground.taskTimes.times.firstIndex(where: { $0.demand == place && $0.date == team.date && $0.startMinute == team.fromMinute })
      else { return nil }
      var found = Found(team: team, time: time)
      for id in team.officers {
        guard let officer = ground.places.officers[id], takers[time].contains(classes.classOfOfficer[officer]), !isBusy(id, beside: team),
          !found.errands.contains(where: { $0.officer == officer }),
          let source = ground.taskTimes.times[time].sources.first(where: { source in
            shifts[source]?.people.contains { $0.officer == officer && ground.taskTimes.drawing(on: source, post: $0.post).contains(time) } ?? false
          })
        else { return nil }
        found.errands.append((source, officer))
      }
      let isWhole = task.parts.allSatisfy { part in
        found.errands.count { scenario.qualifications(of: scenario.officers[$0.officer]).contains(part.qualification) } >= part.minimum
      }
      return isWhole ? found : nil
    }

    /// Whether an officer is in another team at the same time.
    private func isBusy(_ officer: Officer.ID, beside team: Roster.Team) -> Bool {
      draft.teams.contains { $0.task != team.task && $0.officers.contains(officer) && $0.overlaps(team) }
    }
  }
}
