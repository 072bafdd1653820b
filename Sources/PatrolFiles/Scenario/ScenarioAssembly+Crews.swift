import PatrolModel

/// Kinds of crews, and requirements that ask for them.
extension ScenarioAssembly {
  static let crewHeadings = HeadingWords(
    [
      "id": ["kode", "tim", "jenis-tim"], "name": ["nama"], "least": ["paling-sedikit", "minimal"], "most": ["paling-banyak", "maksimal"],
      "leader": ["ketua", "ketua-tim"], "driver": ["pengemudi"], "leader-drives": ["ketua-mengemudi"], "vehicle": ["kendaraan"],
    ], required: ["id"])
  static let crewRange = 1...100
  /// What stands for all kinds of crews in a requirement.
  static let anyCrewWords = ["any", "all", "semua"]

  func readCrews(_ fields: Fields, areVehiclesListed: Bool) -> [CrewKind] {
    guard let value = fields["crews"] else { return [] }
    declaresCrews = true
    let faultsBefore = log.faults.count
    let kinds = rows(value, headings: Self.crewHeadings).compactMap { row -> CrewKind? in
      let parts = Fields(row, keys: Self.crewHeadings.words.map(\.key), log: log)
      guard let (id, place) = crewNames.identifier(of: parts, log: log), let parts else { return nil }
      if Self.anyCrewWords.contains(TypedText.folded(id)) { log.fault(.reservedCode(found: id), at: place) }
      guard crewNames.add(id, at: place, log: log) else { return nil }
      return readCrew(.init(id), parts, areVehiclesListed: areVehiclesListed)
    }
    if isCutShort { crewNames.isIncomplete = true }
    if kinds.isEmpty, log.faults.count == faultsBefore { log.fault(.nothingThere(.crewKind), at: value.place) }
    return kinds
  }

  private func readCrew(_ id: CrewKind.ID, _ parts: Fields, areVehiclesListed: Bool) -> CrewKind {
    let least = parts.wholeNumber("least", in: Self.crewRange)
    let most = parts.wholeNumber("most", in: Self.crewRange)
    let leader = readNamedSeat("leader", parts)
    let driver = readNamedSeat("driver", parts)
    let leaderDrives = parts.yesOrNo("leader-drives") ?? false
    if leaderDrives, leader == .nobody || driver == .nobody {
      log.fault(.needsAlso(key: "leader-drives", others: ["leader", "driver"]), at: parts.place(of: "leader-drives"))
    }
    let named = [leader, driver].count { $0 != .nobody }
    let seats = leaderDrives ? min(1, named) : named
    if let least, least < seats { log.fault(.leastBelowSeats(least: least, seats: seats), at: parts.place(of: "least")) }
    if let most, most < least ?? 2 { log.fault(.mostBelowLeast(most: most, least: least ?? 2), at: parts.place(of: "most")) }
    return CrewKind(
      id: id, name: parts.text("name"), least: least ?? 2, most: most ?? max(2, least ?? 2), leader: leader.qualification,
      driver: driver.qualification, leaderDrives: leaderDrives, vehicle: readCrewVehicle(parts, areVehiclesListed: areVehiclesListed))
  }

  /// A seat with a role: its qualification is nil where what is asked could not be read.
  private enum NamedSeat: Equatable {
    case nobody
    case somebody(Qualification.ID?)

    var qualification: Qualification.ID? {
      guard case .somebody(let qualification) = self else { return nil }
      return qualification
    }
  }

  /// 1 or yes asks for the qualification that is named as the role, 0 or no for nobody; anything else is a qualification.
  private func readNamedSeat(_ role: String, _ parts: Fields) -> NamedSeat {
    guard let value = parts[role] else { return .nobody }
    guard let text = log.text(value) else { return .somebody(nil) }
    switch TypedText.yesOrNo(text) ?? ["1": true, "0": false][text] {
    case true?: return .somebody(qualificationNames.resolve(MarkedValue(text: role, at: value.place), log: log))
    case false?: return .nobody
    case nil:
      if qualificationNames.spelling(of: text) == nil, TypedText.wholeNumber(text) != nil {
        _ = log.wholeNumber(value, in: 0...1)
        return .somebody(nil)
      }
      return .somebody(qualificationNames.resolve(value, log: log))
    }
  }

  /// A kind of vehicle; where vehicles are listed, one that some vehicle is of: no other crew could ever ride.
  private func readCrewVehicle(_ parts: Fields, areVehiclesListed: Bool) -> Vehicle.Kind? {
    guard let value = parts["vehicle"] else { return nil }
    if areVehiclesListed { return vehicleKindNames.resolve(value, log: log) }
    guard let kind = log.identifier(value) else { return nil }
    vehicleKindNames.insert(kind, at: value.place)
    return vehicleKindNames.spelling(of: kind).map { .init($0) }
  }

  /// The kinds of crews that a requirement asks for, in the order in which they are declared; nil where it speaks of officers.
  func readAskedCrews(_ parts: Fields) -> [CrewKind.ID]? {
    guard let value = parts["crews"] else { return nil }
    if parts["officers"] != nil { log.fault(.onlyOneOf(keys: ["crews", "officers"]), at: parts.place(of: "crews")) }
    guard declaresCrews else {
      log.fault(.missingSection(key: "crews"), at: value.place)
      return []
    }
    if let text = value.text, Self.anyCrewWords.contains(TypedText.folded(text)) { return crewNames.spellings.map { .init($0) } }
    let items = log.items(value)
    if items.isEmpty, value.shape == .list { log.fault(.wrongValue(found: "", expected: .someText), at: value.place) }
    let asked = Set(items.compactMap { crewNames.spelling($0, words: ["any"], log: log) })
    return crewNames.spellings.filter(asked.contains).map { .init($0) }
  }
}
