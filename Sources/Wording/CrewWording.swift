import PatrolModel

/// Crews, their seats and vehicles, and what is wrong with them.
extension Wording {
  /// What one does in a crew.
  public enum Seat: String, Sendable, Hashable, CaseIterable {
    /// Leads.
    case leader
    /// Drives.
    case driver
    /// Leads and drives.
    case leaderAndDriver = "leader-driver"
    /// Rides along.
    case member
  }

  /// An officer's name with his seat; a member's name alone.
  public func name(_ officer: String, in seat: Seat) -> String {
    switch seat {
    case .leader: officer + say(english: " (leader)", indonesian: " (pimpinan)")
    case .driver: officer + say(english: " (driver)", indonesian: " (pengemudi)")
    case .leaderAndDriver: officer + say(english: " (leader, driver)", indonesian: " (pimpinan, pengemudi)")
    case .member: officer
    }
  }

  /// Heading of the crews of a day.
  public func crewsTitle(_ date: CivilDate, _ count: Int) -> String {
    say(english: "Crews on \(self.date(date)) (\(count))", indonesian: "Tim \(self.date(date)) (\(count))")
  }

  /// Where the crews of the other days are.
  public func crewsOfOtherDays(_ count: Int) -> String {
    say(
      english: "\(crews(count)) of the other days: --crews prints them, --json has them all",
      indonesian: "\(crews(count)) pada hari lain: ditampilkan dengan --crews, semuanya dengan --json")
  }

  /// Instead of a vehicle where a crew should have one.
  public var noVehicle: String { "-" }

  /// The crew kind's printed name.
  public func name(_ id: CrewKind.ID, in scenario: Scenario) -> String { scenario.crewKinds.first { $0.id == id }?.name ?? id.text }

  /// Whether a crew kind's name says already that it is a crew, as in tim R4: no word for it is put before such a name.
  ///
  /// Words of both languages count, since names come from the scenario whatever language a document is in.
  func saysCrew(_ kind: String) -> Bool {
    let first = kind.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
    return ["tim", "unit", "regu", "patroli", "satuan", "crew", "team", "patrol"].contains(first)
  }

  /// A crew that is not whole, in plain words: date, shift, post, who, what is wrong, and the rule.
  ///
  /// - Parameters:
  ///   - breach: What is wrong.
  ///   - crew: The crew; nil for an officer outside one.
  ///   - officers: Names of the crew's officers.
  ///   - officer: Name of an officer.
  ///   - scenario: Names of posts, kinds and qualifications.
  public func text(
    _ breach: CrewBreach, crew: Roster.Crew?, officers: [String], officer: (Officer.ID) -> String, in scenario: Scenario
  ) -> String {
    let kind = crew.flatMap { crew in scenario.crewKinds.first { $0.id == crew.kind } }
    let named = crew.map { name($0.kind, in: scenario) + (officers.isEmpty ? "" : " (\(officers.joined(separator: ", ")))") }
    let head = [date(breach.date), breach.shift.text, name(breach.post, in: scenario), named].compactMap { $0 }.joined(separator: ", ")
    return
      "\(head): \(text(breach.fault, steps: breach.steps, kind: kind, crew: crew, officer: officer, in: scenario)) [\(rule(of: breach.fault).rawValue)]"
  }

  /// The rule that a fault of a crew breaks.
  public func rule(of fault: CrewBreach.Fault) -> RuleID {
    switch fault {
    case .tooFew, .tooMany, .noLeader, .noDriver, .noVehicle, .vehicleTaken, .vehicleOut, .kindNotTaken, .misplaced, .outsideCrew: .crewSeats
    case .mixedRegu: .oneReguCrew
    }
  }

  private func text(
    _ fault: CrewBreach.Fault, steps: Int, kind: CrewKind?, crew: Roster.Crew?, officer: (Officer.ID) -> String, in scenario: Scenario
  ) -> String {
    switch fault {
    case .tooFew(let least):
      return say(english: "\(officers(steps)) too few, at least \(least)", indonesian: "kurang \(officers(steps)), paling sedikit \(least)")
    case .tooMany(let most):
      return say(english: "\(officers(steps)) too many, at most \(most)", indonesian: "lebih \(officers(steps)), paling banyak \(most)")
    case .noLeader:
      let holder = holder(of: kind?.leader, in: scenario)
      return say(english: "no leader", indonesian: "tidak ada pimpinan") + holder
    case .noDriver where kind?.leaderDrives == true:
      guard let leader = crew?.leader else {
        let holder = kind?.driver.map { " (\(name($0, in: scenario)))" } ?? ""
        return say(english: "no leader who may drive himself\(holder)", indonesian: "tidak ada pimpinan yang boleh mengemudi sendiri\(holder)")
      }
      if let driver = crew?.driver, driver != leader {
        return say(
          english: "the leader must drive himself, and \(officer(driver)) is named as driver",
          indonesian: "pimpinan harus mengemudi sendiri, tetapi \(officer(driver)) tercatat sebagai pengemudi")
      }
      let wanted = kind?.driver.map { name($0, in: scenario) } ?? ""
      return say(
        english: "the leader must drive himself, and \(officer(leader)) does not hold \(wanted)",
        indonesian: "pimpinan harus mengemudi sendiri, tetapi \(officer(leader)) tidak berkualifikasi \(wanted)")
    case .noDriver:
      let holder = holder(of: kind?.driver, in: scenario)
      return say(english: "no driver", indonesian: "tidak ada pengemudi") + holder
    case .noVehicle:
      let wanted = kind?.vehicle.map { " \($0.text)" } ?? ""
      return say(english: "no listed vehicle\(wanted)", indonesian: "tidak ada kendaraan\(wanted) yang terdaftar")
    case .vehicleTaken(let vehicle):
      return say(
        english: "another crew holds the vehicle \(vehicle.text) in that time",
        indonesian: "kendaraan \(vehicle.text) dipakai tim lain pada waktu itu")
    case .vehicleOut(let vehicle):
      return say(
        english: "the vehicle \(vehicle.text) is out of service in that time",
        indonesian: "kendaraan \(vehicle.text) tidak dapat dipakai pada waktu itu")
    case .kindNotTaken:
      return say(english: "the post takes no crews of this kind", indonesian: "pos ini tidak menerima tim jenis ini")
    case .misplaced(let id):
      let name = officer(id)
      return say(
        english: "\(name) does not work there then, or sits in a crew already",
        indonesian: "\(name) tidak berdinas di sana saat itu, atau sudah duduk dalam tim")
    case .outsideCrew(let id):
      let name = officer(id)
      return say(english: "\(name) works there and sits in no crew", indonesian: "\(name) berdinas di sana tetapi tidak masuk tim mana pun")
    case .mixedRegu: return say(english: "officers of different regu", indonesian: "anggota dari regu yang berbeda")
    }
  }

  private func holder(of qualification: Qualification.ID?, in scenario: Scenario) -> String {
    guard let qualification else { return "" }
    return say(english: " who is ", indonesian: " berkualifikasi ") + name(qualification, in: scenario)
  }

  /// What crews and vehicles a scenario has, by kind; nil where heads alone are planned.
  public func crewContents(of scenario: Scenario) -> String? {
    guard !scenario.crewKinds.isEmpty else { return nil }
    let kinds = scenario.crewKinds.map { kind -> String in
      let size = range(kind.least, kind.most)
      let seats = [
        kind.leader.map { name($0, in: scenario) },
        kind.driver.map { kind.leaderDrives && kind.leader == $0 ? nil : name($0, in: scenario) } ?? nil, kind.vehicle?.text,
      ].compactMap { $0 }
      return "\(kind.name) \(officers(size))" + (seats.isEmpty ? "" : " (\(seats.joined(separator: ", ")))")
    }
    let counts = scenario.vehicleCounts
    let vehicles =
      counts.isEmpty
      ? say(english: "vehicles are not counted", indonesian: "kendaraan tidak dihitung")
      : say(english: "vehicles", indonesian: "kendaraan") + ": " + counts.map { "\($0.kind.text) \($0.count)" }.joined(separator: ", ")
    return "\(say(english: "crews", indonesian: "tim")): \(kinds.joined(separator: ", ")); \(vehicles)"
  }

  private func officers(_ range: String) -> String { say(english: "\(range) officers", indonesian: "\(range) anggota") }
}

extension Scenario {
  /// How many vehicles of each kind are listed, kinds in the order of their first vehicle.
  package var vehicleCounts: [(kind: Vehicle.Kind, count: Int)] {
    vehicles.reduce(into: []) { counts, vehicle in
      if let place = counts.firstIndex(where: { $0.kind == vehicle.kind }) { counts[place].count += 1 } else { counts.append((vehicle.kind, 1)) }
    }
  }
}
