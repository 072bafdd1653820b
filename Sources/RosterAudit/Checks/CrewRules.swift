import PatrolModel

/// Judges crews: `crew-seats` with the least that `crew-of-one` allows, and `one-regu-crew`.
enum CrewCheck {
  /// Judges all crews in their order, then who sits in none.
  static func judge(_ reading: CrewReading, _ lines: [[WorkedCell?]], _ grounds: Grounds, _ findings: inout CrewFindings) {
    guard !reading.crews.isEmpty || !grounds.crews.kinds.isEmpty else { return }
    var check = Seats(lines, grounds)
    for (place, crew) in reading.crews.enumerated() {
      // A crew of another time is a mismatch: nothing of it can be judged.
      guard let day = grounds.scenario.period.day(of: crew.date) else { continue }
      check.judge(crew, at: place, day: day, &findings)
    }
    check.judgeOutsiders(&findings)
  }

  /// Who sits where and which vehicle is held, as far as the crews have been walked.
  private struct Seats {
    let lines: [[WorkedCell?]]
    let grounds: Grounds
    var isSeated: [[Bool]]
    /// For each vehicle when it is held.
    var held: [[MinuteInterval]]

    init(_ lines: [[WorkedCell?]], _ grounds: Grounds) {
      self.lines = lines
      self.grounds = grounds
      held = grounds.crews.cars.map { _ in [] }
      isSeated = lines.map { [Bool](repeating: false, count: $0.count) }
    }

    mutating func judge(_ crew: Roster.Crew, at place: Int, day: Int, _ findings: inout CrewFindings) {
      func note(_ fault: CrewBreach.Fault, steps: Int = 1) {
        findings.breach(fault, day: day, shift: crew.shift, post: crew.post, crew: place, steps: steps)
      }
      guard let shift = grounds.shiftPlaces[crew.shift], let post = grounds.postPlaces[crew.post] else { return note(.kindNotTaken) }
      let kind = grounds.crews.kindPlaces[crew.kind]
      if kind.map({ !grounds.crews.taken[post].contains($0) }) ?? true { note(.kindNotTaken) }
      if let kind {
        let size = crew.officers.count
        let least = grounds.crews.least(kind: kind, post: post, day: day)
        let most = grounds.crews.kinds[kind].most
        if size < least { note(.tooFew(least: least), steps: least - size) }
        if size > most { note(.tooMany(most: most), steps: size - most) }
        roleFaults(crew, kind: kind).forEach { note($0) }
        vehicleFaults(crew, kind: kind, span: grounds.clock.span(shift: shift, day: day)).forEach { note($0) }
      }
      for officer in crew.officers where !seat(officer, day: day, WorkedCell(shift: shift, post: .known(post))) { note(.misplaced(officer)) }
      if let kind, let leader = crew.leader, leader == crew.driver {
        // Two seats of one kind's making are two people's, unless the kind lets its leader drive.
        let own = grounds.crews.kinds[kind]
        if own.leader != nil && own.driver != nil && !own.leaderDrives { note(.misplaced(leader)) }
      }
      guard kind != nil, let rule = grounds.crews.oneRegu[day], isMixed(crew) else { return }
      if rule.hard != nil {
        note(.mixedRegu)
      } else if day < grounds.publishedDays {
        findings.chargeSecondRank(.rule(.oneReguCrew, instance: ""), day: day, measured: 1, wanted: 0, points: rule.points)
      }
    }

    private func roleFaults(_ crew: Roster.Crew, kind: Int) -> [CrewBreach.Fault] {
      let own = grounds.crews.kinds[kind]
      var faults: [CrewBreach.Fault] = []
      if own.leader != nil && !grounds.crews.mayLead(place(crew.leader), kind: kind) { faults.append(.noLeader) }
      if own.driver != nil {
        let isAnother = own.leaderDrives && crew.leader != nil && crew.driver != crew.leader
        if isAnother || !grounds.crews.mayDrive(place(crew.driver), kind: kind) { faults.append(.noDriver) }
      }
      return faults
    }

    private mutating func vehicleFaults(_ crew: Roster.Crew, kind: Int, span: MinuteInterval) -> [CrewBreach.Fault] {
      guard !grounds.crews.cars.isEmpty, let wanted = grounds.crews.kinds[kind].vehicle else { return [] }
      guard let named = crew.vehicle.flatMap({ grounds.crews.carPlaces[$0] }), grounds.crews.cars[named].kind == wanted else { return [.noVehicle] }
      let car = grounds.crews.cars[named]
      var faults: [CrewBreach.Fault] = car.isOut(span) ? [.vehicleOut(car.id)] : []
      if held[named].contains(where: { $0.overlaps(span) }) { faults.append(.vehicleTaken(car.id)) }
      held[named].append(span)
      return faults
    }

    /// Takes a seat; false where the officer does not work there or sits already.
    private mutating func seat(_ officer: Officer.ID, day: Int, _ cell: WorkedCell) -> Bool {
      guard let place = place(officer), lines[place][day] == cell, !isSeated[place][day] else { return false }
      isSeated[place][day] = true
      return true
    }

    private func isMixed(_ crew: Roster.Crew) -> Bool {
      var first: String?
      for officer in crew.officers {
        guard let place = place(officer), let regu = grounds.officers[place].officer.regu else { continue }
        if let first, first != regu { return true }
        first = regu
      }
      return false
    }

    private func place(_ officer: Officer.ID?) -> Int? { officer.flatMap { grounds.officerPlaces[$0] } }

    /// Whoever works where crews alone work, and sits in none.
    func judgeOutsiders(_ findings: inout CrewFindings) {
      for (officer, line) in lines.enumerated() {
        for (day, cell) in line.enumerated() {
          guard let cell, case .known(let post) = cell.post, grounds.crews.isForCrewsAlone[post], !isSeated[officer][day] else { continue }
          let id = grounds.officers[officer].officer.id
          findings.breach(.outsideCrew(id), day: day, shift: grounds.shifts[cell.shift].id, post: grounds.posts[post].id, crew: nil)
        }
      }
    }
  }
}
