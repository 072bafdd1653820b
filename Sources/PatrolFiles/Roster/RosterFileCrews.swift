import PatrolModel

/// Crews as a roster file holds them: flat lists of crews, of seats in them and of the vehicles that they use.
extension RosterFile {
  /// What an officer is in his crew, in the words of the file.
  enum SeatRole: String, CaseIterable {
    case leader
    case driver
    /// Leader and driver in one.
    case leaderDriver = "leader-driver"
    case member
  }

  /// The ids of the roster's crews in their order: date, shift and post as in a cell, and a number that tells crews there apart.
  public var crewIDs: [String] {
    var counts: [String: Int] = [:]
    return roster.crews.map { crew in
      let place = "\(crew.date)/\(crew.shift)/\(crew.post)"
      counts[place, default: 0] += 1
      return "\(place)/\(counts[place, default: 1])"
    }
  }

  /// The last day that it plans, look-ahead included.
  var lastDate: CivilDate { roster.from + ((roster.duties.map(\.count).max() ?? roster.days) - 1) }

  /// The vehicles that the roster's crews use, each once, in order of their ids.
  var usedVehicles: [Vehicle.ID] { Set(roster.crews.compactMap(\.vehicle)).sorted() }
}

extension Roster.Crew {
  /// Who sits in it as what: leader and driver first.
  var seats: [(role: RosterFile.SeatRole, officer: Officer.ID)] {
    let leadersDrive = leader != nil && leader == driver
    let named: [(RosterFile.SeatRole, Officer.ID?)] =
      leadersDrive ? [(.leaderDriver, leader)] : [(.leader, leader), (.driver, driver)]
    return named.compactMap { role, officer in officer.map { (role, $0) } } + members.map { (.member, $0) }
  }

  /// Puts an officer into a seat; false where somebody has it already.
  mutating func seat(_ officer: Officer.ID, as role: RosterFile.SeatRole) -> Bool {
    switch role {
    case .leader where leader == nil: leader = officer
    case .driver where driver == nil: driver = officer
    case .leaderDriver where leader == nil && driver == nil:
      leader = officer
      driver = officer
    case .member: members.append(officer)
    default: return false
    }
    return true
  }
}

extension RosterFileWriter {
  static func crews(_ file: RosterFile, ids: [String]) -> [JSONText] {
    zip(ids, file.roster.crews).map { id, crew in
      .object([
        ("id", .text(id)), ("date", .text(crew.date.description)), ("shift", .text(crew.shift.text)), ("post", .text(crew.post.text)),
        ("kind", .text(crew.kind.text)), ("vehicle", .text(orNull: crew.vehicle?.text)),
      ])
    }
  }

  static func seats(_ file: RosterFile, ids: [String]) -> [JSONText] {
    zip(ids, file.roster.crews).flatMap { id, crew in
      crew.seats.map { .object([("crew", .text(id)), ("role", .text($0.role.rawValue)), ("officer", .text($0.officer.text))]) }
    }
  }

  /// A crew with its seats, as the log keeps it.
  static func loggedCrew(_ crew: Roster.Crew) -> JSONText {
    .object([
      ("date", .text(crew.date.description)), ("shift", .text(crew.shift.text)), ("post", .text(crew.post.text)), ("kind", .text(crew.kind.text)),
      ("vehicle", .text(orNull: crew.vehicle?.text)), ("leader", .text(orNull: crew.leader?.text)), ("driver", .text(orNull: crew.driver?.text)),
      ("members", .array(crew.members.map { .text($0.text) })),
    ])
  }

  static func vehicles(_ file: RosterFile) -> [JSONText] {
    file.usedVehicles.map { .object([("id", .text($0.text)), ("kind", .text(orNull: file.vehicleKinds[$0]?.text))]) }
  }
}

/// Reads the crews of a roster file, each fault with its place.
struct RosterFileCrewsReader {
  let parts: RosterFilePartsReader
  let officers: Names<Officer>
  private var crewNames = Names<Roster.Crew>(.crew)
  private var crewPlaces: [String: Int] = [:]
  /// Filled here and given to the file as a whole: in place there, each seat would copy all of them.
  private var crews: [Roster.Crew] = []

  init(parts: RosterFilePartsReader, officers: Names<Officer>) {
    self.parts = parts
    self.officers = officers
  }

  private var log: ReadingLog { parts.log }

  mutating func read(into file: inout RosterFile) {
    let vehicles = readVehicles(into: &file)
    let last = file.lastDate
    for item in parts.fields.items("crews") {
      guard let (id, place, crew) = crew(item, vehicles: vehicles), crewNames.add(id, at: place, log: log) else {
        crewNames.isIncomplete = true
        continue
      }
      if crew.date < file.roster.from || crew.date > last {
        log.fault(.outsidePeriod(found: crew.date.description, first: file.roster.from.description, last: last.description), at: place)
      }
      crewPlaces[id] = crews.count
      crews.append(crew)
    }
    for item in parts.fields.items("seats") { readSeat(item) }
    file.roster.crews = crews
    let used = Set(file.usedVehicles)
    file.vehicleKinds = file.vehicleKinds.filter { used.contains($0.key) }
  }

  /// The place in the roster of the crew that a value names by its id in the file, or nil with a fault.
  func crewPlace(_ value: MarkedValue) -> Int? { crewNames.spelling(value, log: log).flatMap { crewPlaces[$0] } }

  private func readVehicles(into file: inout RosterFile) -> Names<Vehicle> {
    var names = Names<Vehicle>(.vehicle)
    for item in parts.fields.items("vehicles") {
      guard let row = parts.part(item, ["id", "kind"]), let value = row.required("id"), let id = log.text(value),
        names.add(id, at: value.place, log: log)
      else {
        names.isIncomplete = true
        continue
      }
      file.vehicleKinds[.init(id)] = row.text("kind").map { .init($0) }
    }
    return names
  }

  private func crew(_ item: MarkedValue, vehicles: Names<Vehicle>) -> (id: String, place: Fault.Place, crew: Roster.Crew)? {
    guard let row = parts.part(item, ["id", "date", "shift", "post", "kind", "vehicle"]), let value = row.required("id"), let id = log.text(value),
      let date = row.required("date").flatMap(log.date), let shift = parts.text("shift", row), let post = parts.text("post", row),
      let kind = parts.text("kind", row)
    else { return nil }
    let vehicle = row["vehicle"].flatMap { vehicles.resolve($0, log: log) }
    return (id, value.place, .init(date: date, shift: .init(shift), post: .init(post), kind: .init(kind), vehicle: vehicle))
  }

  private mutating func readSeat(_ item: MarkedValue) {
    guard let row = parts.part(item, ["crew", "role", "officer"]) else { return }
    let place = row.required("crew").flatMap { crewPlace($0) }
    let role = row.required("role").flatMap { log.word($0, RosterFile.SeatRole.allCases.map { ($0.rawValue, $0) }) }
    let officer = row.required("officer").flatMap { officers.resolve($0, log: log) }
    guard let place, let role, let officer, !crews[place].seat(officer, as: role) else { return }
    log.fault(.seatTaken(role: role.rawValue, crew: row["crew"]?.text ?? ""), at: row.place(of: "role"))
  }
}
