import PatrolModel
import Wording

/// What an officer has to know of one of his duties besides time and place: his role, his crew, with whom, and what he does meanwhile.
struct DutyDescriptions {
  /// Of a unit without seats, such as the reserve, no more names are told.
  private static let mostNames = 12

  private let book: DutyBook
  private let wording: Wording
  private let units: [Place: DutyUnit]
  private let tasks: [Place: [TaskReading]]
  private let locations: [Post.ID: String]

  private struct Place: Hashable {
    let officer: Officer.ID
    let day: Int
  }

  init(_ book: DutyBook, wording: Wording) {
    self.book = book
    self.wording = wording
    var units: [Place: DutyUnit] = [:]
    for unit in book.units {
      for member in unit.members { units[Place(officer: member.officer.id, day: unit.day)] = unit }
    }
    self.units = units
    tasks = Self.tasks(of: book)
    let zones = Dictionary(book.scenario.zones.map { ($0.id, $0.name) }) { first, _ in first }
    let places = book.scenario.posts.map { post -> (Post.ID, String) in
      let zone = post.zone.flatMap { zones[$0] }
      return (post.id, zone.map { $0 == post.name ? $0 : "\(post.name), \($0)" } ?? post.name)
    }
    locations = Dictionary(places) { first, _ in first }
  }

  /// Post and zone; empty where no post was given.
  func location(_ post: Post.ID?) -> String { post.map { locations[$0] ?? $0.text } ?? "" }

  /// Role, crew, companions, tasks and the version of the roster, a line each.
  func lines(_ entry: DutyEntry) -> [String] {
    [role(entry), crew(entry.crew), companions(entry)].compactMap(\.self) + taskLines(entry) + [wording.edition(of: book.file.roster)]
  }

  /// What he is in his crew; nil outside crews.
  func role(_ entry: DutyEntry) -> String? { entry.seat.map { wording.roleLine($0) } }

  /// Kind and vehicle of a crew; nil outside crews.
  func crew(_ crew: Roster.Crew?) -> String? {
    crew.map { wording.crewLine(kind: wording.name($0.kind, in: book.scenario), vehicle: $0.vehicle?.text) }
  }

  /// Who serves with him; nil where he serves alone.
  func companions(_ entry: DutyEntry) -> String? {
    let unit = units[Place(officer: entry.officer.id, day: entry.day)]
    let others = unit?.members.filter { $0.officer.id != entry.officer.id } ?? []
    guard !others.isEmpty else { return nil }
    let most = entry.crew == nil ? Self.mostNames : .max
    return wording.companionLine(others.prefix(most).map { name($0) }, more: max(0, others.count - most))
  }

  /// What he does elsewhere during the duty.
  func taskLines(_ entry: DutyEntry) -> [String] {
    (tasks[Place(officer: entry.officer.id, day: entry.day)] ?? []).map { reading in
      let route = book.audience == .restricted ? wording.route(of: reading, in: book.scenario) : nil
      return wording.taskLine([reading.task.name, route].compactMap(\.self).joined(separator: " - "), time: wording.taskTime(reading))
    }
  }

  /// Rank and name with the seat behind it.
  func name(_ entry: DutyEntry) -> String {
    let name = Self.name(entry.officer)
    return entry.seat.map { wording.name(name, in: $0) } ?? name
  }

  /// Rank and name.
  static func name(_ officer: Officer) -> String { [officer.rank, officer.name].compactMap(\.self).joined(separator: " ") }

  /// Tasks by who does them and the day on which the duty began from which he is lent.
  private static func tasks(of book: DutyBook) -> [Place: [TaskReading]] {
    let clock = DutyClock(book.scenario)
    var found: [Place: [TaskReading]] = [:]
    for reading in book.report.tasks where reading.minutes != nil {
      guard let span = reading.spans.first else { continue }
      for officer in reading.officers {
        let duty = book.report.duty(officer, during: span, around: reading.day, for: reading.task, clock: clock)
        found[Place(officer: officer, day: duty?.day ?? reading.day), default: []].append(reading)
      }
    }
    return found
  }
}

extension Wording {
  /// When a task takes place, as papers tell it; its window where no time is known.
  func taskTime(_ reading: TaskReading) -> String {
    let (from, to) = reading.minutes ?? (reading.task.window.startMinute, reading.task.window.endMinute)
    return span(from: from, to: to)
  }
}
