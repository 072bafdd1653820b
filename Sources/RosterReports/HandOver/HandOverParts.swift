import PatrolModel
import Wording

/// The sentences that the text, the page and the JSON of a hand-over sheet share.
struct HandOverParts {
  let sheet: HandOver
  let wording: Wording
  let names: [Officer.ID: String]

  init(_ sheet: HandOver, wording: Wording) {
    self.sheet = sheet
    self.wording = wording
    names = PageParts(sheet.book, wording: wording).names
  }

  var scenario: Scenario { sheet.book.scenario }

  func name(_ officer: Officer.ID) -> String { names[officer] ?? officer.text }

  func shift(_ watch: HandOver.Watch) -> String { wording.named(code: watch.shift.id.text, shift: watch.shift.name) }

  /// The date of a watch where it is not the sheet's own.
  func date(_ watch: HandOver.Watch) -> String? { watch.date == sheet.date ? nil : wording.date(watch.date) }

  func title(_ watch: HandOver.Watch) -> String {
    wording.watchTitle(
      isNow: watch.isNow, shift: shift(watch), hours: wording.hours(of: watch.shift), date: date(watch),
      count: watch.units.reduce(watch.reserve.count) { $0 + $1.members.count })
  }

  /// Where a unit stands, and what it rides.
  func place(_ unit: DutyUnit) -> String {
    let place = unit.post.map { post in scenario.posts.first { $0.id == post }?.name ?? post.text } ?? wording.withoutPlace
    let crew = unit.crew.map { wording.name($0.kind, in: scenario) }
    return [place, crew, unit.crew?.vehicle?.text].compactMap(\.self).joined(separator: ", ")
  }

  /// The people of a unit, each with his seat.
  func people(_ unit: DutyUnit) -> [String] { unit.members.map { entry in wording.name(name(entry.officer.id), in: entry.seat ?? .member) } }

  /// A sentence for each cell and each crew that was changed, with its source.
  func changes(_ change: HandOver.Change) -> [String] {
    let words = ChangeWords(sheet.book.report, wording: wording)
    let crews = change.crews.map { crew in
      wording.changedCell(name(crew.officer), crew.date, was: words.duty(crew, in: crew.was), now: words.duty(crew, in: crew.now))
    }
    let cells = change.cells.map { cell in
      let now = words.duty(cell.now, insteadOf: cell.was, of: cell.officer, on: cell.date)
      return wording.changedCell(name(cell.officer), cell.date, was: words.duty(cell.was), now: now)
    }
    return (cells + crews).map { "\($0) \(source(change))" }
  }

  private func source(_ change: HandOver.Change) -> String {
    wording.handOverSource(version: change.entry.version, by: change.entry.by, reason: change.entry.reason)
  }

  /// What is done by whom while the watches are served, besides their posts.
  var tasks: [String] {
    let spans = sheet.watches.map(\.span)
    let meant = sheet.book.report.tasks.filter { task in
      task.isPublished && !task.officers.isEmpty && task.spans.contains { span in spans.contains { $0.overlaps(span) } }
    }
    return meant.map { task in
      let people = task.officers.map(name).joined(separator: ", ")
      return "\(wording.messageTask(task.task.name, time: wording.taskTime(task), zone: scenario.timeZone)): \(people)"
    }
  }

  /// Free vehicles; numbers that follow each other are told by the first and the last.
  func vehicles(_ watch: HandOver.Watch) -> String {
    var runs: [(stem: String, first: Int?, last: Int?)] = []
    for vehicle in watch.freeVehicles.map(\.text) {
      let digits = String(vehicle.reversed().prefix(while: \.isWholeNumber).reversed())
      // A number with a nought before it is written as it stands.
      let number = digits.hasPrefix("0") ? nil : Int(digits)
      let stem = number == nil ? vehicle : String(vehicle.dropLast(digits.count))
      if let number, let run = runs.last, run.stem == stem, run.last == number - 1 {
        runs[runs.count - 1].last = number
      } else {
        runs.append((stem, number, number))
      }
    }
    return runs.map { run in
      guard let first = run.first, let last = run.last else { return run.stem }
      return first == last ? "\(run.stem)\(first)" : "\(run.stem)\(first)-\(last)"
    }.joined(separator: ", ")
  }

  /// Whom one may call, with what speaks for and against it.
  func callable(_ watch: HandOver.Watch) -> [String] { watch.callable.map { "\(name($0.officer)): \(wording.callFacts($0))" } }

  private struct Bar: Hashable {
    let rule: RuleID
    let limit: Int
  }

  /// Whom one may not call, by the first rule that it would break.
  func barred(_ watch: HandOver.Watch) -> [String] {
    var bars: [(bar: Bar, names: [String])] = []
    for call in watch.barred {
      guard let breach = call.breaches.first else { continue }
      let bar = Bar(rule: breach.rule, limit: breach.limit)
      let text = [name(call.officer), wording.measure(of: breach)].compactMap(\.self).joined(separator: " ")
      if let known = bars.firstIndex(where: { $0.bar == bar }) {
        bars[known].names.append(text)
      } else {
        bars.append((bar, [text]))
      }
    }
    return bars.map { "\(wording.bar($0.bar.rule, limit: $0.bar.limit)): \($0.names.joined(separator: ", "))" }
  }
}
