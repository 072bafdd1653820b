import PatrolModel

/// Kinds of crews and the vehicles in which they ride.
extension ScenarioAssembly {
  static let crewHeadings = HeadingWords(
    [
      "id": ["kode", "tim", "jenis-tim"], "name": ["nama"], "least": ["paling-sedikit", "minimal"], "most": ["paling-banyak", "maksimal"],
      "leader": ["ketua", "ketua-tim"], "driver": ["pengemudi"], "leader-drives": ["ketua-mengemudi"], "vehicle": ["kendaraan"],
    ], required: ["id"])
  static let vehicleHeadings = HeadingWords(
    [
      "id": ["kode", "kendaraan", "nopol", "nomor-polisi"], "kind": ["jenis", "jenis-kendaraan"], "station": ["polsek"],
      "out-from": ["rusak-dari", "rusak-mulai"], "out-to": ["rusak-sampai"],
    ], required: ["id", "kind"])
  static let crewRange = 1...100
  static let vehicleRange = 1...1_000
  /// What stands for all kinds of crews in a requirement.
  static let anyCrewWords = ["any", "all", "semua"]

  func readCrews(_ fields: Fields, areVehiclesListed: Bool) -> [CrewKind] {
    guard let value = fields["crews"] else { return [] }
    declaresCrews = true
    let faultsBefore = log.faults.count
    let kinds = rows(value, headings: Self.crewHeadings).compactMap { row -> CrewKind? in
      guard let parts = Fields(row, keys: Self.crewHeadings.words.map(\.key), log: log), let idValue = parts.required("id"),
        let id = log.identifier(idValue)
      else {
        crewNames.isIncomplete = true
        return nil
      }
      if Self.anyCrewWords.contains(TypedText.folded(id)) { log.fault(.reservedCode(found: id), at: idValue.place) }
      guard crewNames.add(id, at: idValue.place, log: log) else { return nil }
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

  // MARK: Vehicles

  func readVehicles(_ fields: Fields) -> [Vehicle] {
    guard let value = fields["vehicles"] else { return [] }
    let faultsBefore = log.faults.count
    var vehicles: [Vehicle] = []
    var names = Names<Vehicle>(.vehicle)
    for row in vehicleRows(value) {
      guard let parts = Fields(row, keys: Self.vehicleHeadings.words.map(\.key), log: log), let idValue = parts.required("id"),
        let id = log.identifier(idValue)
      else {
        vehicleKindNames.isIncomplete = true
        continue
      }
      let station = shared(parts["station"], in: &stations)
      let outage = readOutage(parts)
      if names.spelling(of: id) != nil {
        if parts["out-from"] == nil, parts["out-to"] == nil { _ = names.add(id, at: idValue.place, log: log) }
        guard let place = vehicles.firstIndex(where: { TypedText.folded($0.id.text) == TypedText.folded(id) }) else { continue }
        refuseOther(parts["kind"], than: vehicles[place].kind.text)
        refuseOther(parts["station"], than: vehicles[place].station)
        vehicles[place].station = vehicles[place].station ?? station
        if let outage, !vehicles[place].outages.contains(outage) { vehicles[place].outages.append(outage) }
        continue
      }
      names.insert(id, at: idValue.place)
      guard let kindValue = parts.required("kind"), let kind = log.identifier(kindValue) else {
        vehicleKindNames.isIncomplete = true
        continue
      }
      vehicleKindNames.insert(kind, at: kindValue.place)
      vehicles.append(
        Vehicle(
          id: .init(id), kind: .init(vehicleKindNames.spelling(of: kind) ?? kind), station: station, outages: outage.map { [$0] } ?? []))
    }
    if isCutShort { vehicleKindNames.isIncomplete = true }
    if vehicles.isEmpty, log.faults.count == faultsBefore { log.fault(.nothingThere(.vehicle), at: value.place) }
    return vehicles
  }

  /// The rows of a table, a list or a map of ids; a number after a kind stands for so many rows.
  private func vehicleRows(_ value: MarkedValue) -> [MarkedValue] {
    guard case .map(let entries) = value.content else { return rows(value, headings: Self.vehicleHeadings) }
    return entries.flatMap { entry -> [MarkedValue] in
      if case .scalar = entry.value.content { return countedVehicles(entry) }
      return rows(MarkedValue(.map([entry]), at: value.place), headings: Self.vehicleHeadings)
    }
  }

  /// So many vehicles of a kind as rows, with the ids R4-1, R4-2 and so on.
  private func countedVehicles(_ entry: MarkedValue.Entry) -> [MarkedValue] {
    guard let kind = log.identifier(MarkedValue(text: entry.key, at: entry.place)), let count = log.wholeNumber(entry.value, in: Self.vehicleRange)
    else {
      vehicleKindNames.isIncomplete = true
      return []
    }
    return (1...count).map { number in
      let texts = [("id", "\(kind)-\(number)"), ("kind", kind)]
      return MarkedValue(
        .map(texts.map { .init(key: $0.0, place: entry.place, value: MarkedValue(text: $0.1, at: entry.place)) }), at: entry.place)
    }
  }

  private func readOutage(_ parts: Fields) -> Vehicle.Outage? {
    let given = ["out-from", "out-to"].filter { parts[$0] != nil }
    guard given.count == 2 else {
      // Nobody knows whether a vehicle without an end comes back the same day or never.
      if let key = given.first {
        log.fault(.needsAlso(key: key, others: [key == "out-to" ? "out-from" : "out-to"]), at: parts.place(of: key))
      }
      return nil
    }
    return readStretch(parts, from: "out-from", to: "out-to").map {
      .init(from: $0.from, fromMinute: $0.fromMinute, to: $0.to, toMinute: $0.toMinute)
    }
  }

  private func refuseOther(_ value: MarkedValue?, than earlier: String?) {
    guard let value, let found = value.text, let earlier, TypedText.folded(found) != TypedText.folded(earlier) else { return }
    log.fault(.differsFromEarlier(found: found, earlier: earlier), at: value.place)
  }
}
