import PatrolModel
import Wording

/// An officer's duties of the published days in words: equal ones in one line, all lines by their first day.
struct OrderDuties {
  let book: DutyBook
  let wording: Wording

  /// Days of a period in which no weekday comes twice.
  private static let daysOfWeek = 7

  private struct Kind: Hashable {
    let code: Shift.ID
    let post: Post.ID?
    let seat: Wording.Seat?
    let unit: String?
  }

  /// The officers who have a duty, by rank, each with his lines.
  func all() -> [(officer: Officer, lines: [String])] {
    let entries = Dictionary(grouping: book.entries, by: \.officer.id)
    let tasks = book.report.tasks.filter(\.isPublished)
    return book.officers.compactMap { officer in
      guard let own = entries[officer.id] else { return nil }
      let inside = tasks.filter { $0.officers.contains(officer.id) }.map { (day: $0.startDate, text: text($0)) }
      return (officer, byDay(duties(own) + inside))
    }
  }

  /// By the first day, on one day duties before what is done inside them.
  private func byDay(_ lines: [(day: CivilDate, text: String)]) -> [String] {
    lines.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.text)
  }

  private func duties(_ entries: [DutyEntry]) -> [(day: CivilDate, text: String)] {
    var order: [Kind] = []
    var days: [Kind: [CivilDate]] = [:]
    for entry in entries.sorted(by: { $0.day < $1.day }) {
      let unit = entry.crew.map { $0.vehicle.map(name) ?? wording.name($0.kind, in: book.scenario) }
      let kind = Kind(code: entry.code, post: entry.post, seat: entry.seat, unit: unit)
      if days[kind] == nil { order.append(kind) }
      days[kind, default: []].append(entry.date)
    }
    return order.compactMap { kind in
      guard let own = days[kind], let first = own.first else { return nil }
      return (first, "\(text(own)): \(text(kind))")
    }
  }

  /// A vehicle's name, which a line never breaks: its number alone on the next line would read as another one.
  private func name(_ vehicle: Vehicle.ID) -> String { vehicle.text.replacing(" ", with: "\u{A0}") }

  private func text(_ days: [CivilDate]) -> String {
    wording.orderDays(days, isWithinWeek: book.scenario.period.days <= Self.daysOfWeek)
  }

  private func text(_ kind: Kind) -> String {
    let shift = book.scenario.shifts.first { $0.id == kind.code }?.name ?? kind.code.text
    let place = [shift, kind.post.map { wording.name($0, in: book.scenario) }].compactMap(\.self).joined(separator: ", ")
    let crew = [kind.seat.flatMap { wording.orderSeat($0) }, kind.unit].compactMap(\.self).joined(separator: ", ")
    return crew.isEmpty ? place : "\(place) (\(crew))"
  }

  private func text(_ task: TaskReading) -> String {
    let time = task.minutes.map { ", " + wording.orderTime(from: $0.from, to: $0.to) } ?? ""
    let route = wording.route(of: task, in: book.scenario).map { " (\($0))" } ?? ""
    return "\(text([task.startDate]))\(time): \(task.task.name)\(route)"
  }
}
