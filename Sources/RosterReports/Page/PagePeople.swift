import PatrolModel
import Wording

/// Each officer's days as a list: when, where, in what, with whom, and the tasks between.
struct PagePeople {
  let parts: PageParts
  private let units: [Seat: DutyUnit]
  private let tasks: [Officer.ID: [TaskReading]]
  private let busy: BusyStretches

  /// Those who serve at one post are named up to this number.
  private static let mostNames = 8

  private struct Seat: Hashable {
    let officer: Officer.ID
    let day: Int
  }

  init(_ parts: PageParts) {
    self.parts = parts
    busy = BusyStretches(parts.book)
    var units: [Seat: DutyUnit] = [:]
    for unit in parts.book.units {
      for member in unit.members { units[Seat(officer: member.officer.id, day: unit.day)] = unit }
    }
    self.units = units
    var tasks: [Officer.ID: [TaskReading]] = [:]
    for reading in parts.book.report.tasks where reading.isPublished {
      for officer in reading.officers { tasks[officer, default: []].append(reading) }
    }
    self.tasks = tasks
  }

  private var book: DutyBook { parts.book }
  private var wording: Wording { parts.wording }

  func markup() -> Markup {
    PageParts.section("people", wording.page.peopleTitle) {
      for (row, officer) in book.officers.enumerated() { person(row, officer) }
    }
  }

  private func person(_ row: Int, _ officer: Officer) -> Markup {
    let about = [
      officer.rank, officer.number.map { wording.serviceNumber($0) }, officer.position, officer.regu.map(wording.page.regu),
    ].compactMap(\.self).joined(separator: ", ")
    return Markup(.details, .named("data-row", row)) {
      Markup(.summary) {
        PageParts.own(officer.name)
        if !about.isEmpty {
          " "
          Markup(.small) { PageParts.own(about) }
        }
      }
      Markup(.ol, .id("week-\(row)"), .classes("week")) { for day in book.days { self.day(officer, day) } }
      Markup.newLine
    }
  }

  private func day(_ officer: Officer, _ day: Int) -> Markup {
    let date = book.scenario.period.date(day)
    let done = (tasks[officer.id] ?? []).filter { $0.task.date == date }
    return Markup(.li) {
      switch book.cell(officer.id, day: day) {
      case .off, .unknown: plain(date, wording.dayOff)
      case .away(let kind): plain(date, wording.name(kind))
      case .duty(let entry): duty(entry)
      }
      for text in busy.texts(of: officer.id, on: day, wording) { Markup(.span, .classes("task")) { PageParts.own(text) } }
      for task in done {
        Markup(.span, .classes("task")) {
          (task.minutes.map { wording.clock(from: $0.from, to: $0.to) + " " } ?? "")
          PageParts.own(task.task.name)
          if book.audience == .restricted, let route = wording.route(of: task, in: book.scenario) {
            " "
            Markup(.small) { PageParts.own(route) }
          }
        }
      }
    }
  }

  private func plain(_ date: CivilDate, _ text: String) -> Markup {
    Markup.sequence([Markup(.b, text: wording.page.day(date)), Markup(" "), Markup(.span, .classes("off")) { PageParts.own(text) }])
  }

  private func duty(_ entry: DutyEntry) -> Markup {
    let shift = entry.shift
    let isNight = shift.map(book.scenario.night.isNight) ?? false
    let when = shift.map { wording.dutyNight(entry.date, $0, isNight: isNight) } ?? wording.longDate(entry.date)
    let hours = shift.map { wording.dutyTime($0, zone: book.scenario.timeZone) }
    let unit = entry.crew.map { crew in
      [wording.name(crew.kind, in: book.scenario), crew.vehicle?.text].compactMap(\.self).joined(separator: " ")
    }
    let code = shift.map { $0.name == entry.code.text ? entry.code.text : "\(entry.code.text) (\($0.name))" } ?? entry.code.text
    let facts = [code, hours, entry.post.map { book.name($0) }, unit, entry.seat.map { wording.name($0) }].compactMap(\.self).map(PageParts.own)
    return Markup.sequence([
      Markup(.b, text: when), Markup(" "),
      Markup(.span) {
        for (place, fact) in (facts + [company(of: entry)].compactMap(\.self)).enumerated() { [Markup(place == 0 ? "" : ", "), fact] }
      },
    ])
  }

  private func company(of entry: DutyEntry) -> Markup? {
    guard entry.post != nil, entry.post != Post.reserveID || entry.crew != nil, let unit = units[Seat(officer: entry.officer.id, day: entry.day)]
    else { return nil }
    let others = unit.members.filter { $0.officer.id != entry.officer.id }
    if others.isEmpty { return nil }
    guard others.count <= Self.mostNames else { return Markup(wording.page.withOthers(others.count)) }
    let names = others.map { other in
      let name = parts.names[other.officer.id] ?? other.officer.name
      return PageParts.own(other.seat.map { wording.name(name, in: $0) } ?? name)
    }
    return .sequence([Markup(wording.page.with)] + names.enumerated().flatMap { [Markup($0 == 0 ? " " : ", "), $1] })
  }
}
