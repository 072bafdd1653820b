import PatrolModel
import Wording

/// The hand-over sheet for a terminal.
public struct HandOverText {
  /// The text names so many of those who may be called; the page names all.
  private static let mostCalls = 8

  private let parts: HandOverParts
  private let ink: Ink
  private let width: Int

  /// The text of a sheet.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line; the default is 80.
  public init(_ sheet: HandOver, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    parts = HandOverParts(sheet, wording: wording)
    ink = Ink(isColoured: isColoured)
    self.width = width
  }

  private var wording: Wording { parts.wording }
  private var sheet: HandOver { parts.sheet }

  /// The whole sheet.
  public func page() -> String {
    let office = sheet.book.scenario.office.name
    let title = [wording.handOverTitle, office].filter { !$0.isEmpty }.joined(separator: ", ")
    var lines = Wrapping.lines(DisplayCells.clean(title), cells: width).map { ink.paint($0, .heading) }
    lines += Wrapping.lines(
      "\(wording.handOverMoment(sheet.date, minute: sheet.minute)); \(wording.edition(of: sheet.book.file.roster))", cells: width)
    if sheet.isNobodyOnDuty { lines += ["", wording.nobodyOnDutyNow] }
    for watch in sheet.watches { lines += [""] + self.watch(watch) }
    if !parts.tasks.isEmpty { lines += [""] + heading(wording.messageTasks) + parts.tasks.flatMap(item) }
    lines += [""] + shortages() + [""] + changes()
    for watch in sheet.watches where !watch.isNow || sheet.watches.count == 1 { lines += calls(watch) }
    return lines.map(Wrapping.trimmed).joined(separator: "\n") + "\n"
  }

  private func heading(_ text: String) -> [String] { Wrapping.lines(DisplayCells.clean(text), cells: width).map { ink.paint($0, .heading) } }

  private func item(_ text: String) -> [String] { Wrapping.lines(DisplayCells.clean(text), cells: width, first: "  ", indent: "      ") }

  private func watch(_ watch: HandOver.Watch) -> [String] {
    var lines = heading(parts.title(watch))
    for unit in watch.units { lines += item("\(parts.place(unit)): \(parts.people(unit).joined(separator: ", "))") }
    if !watch.reserve.isEmpty { lines += item("\(wording.handOverReserve): \(watch.reserve.map { parts.name($0.id) }.joined(separator: ", "))") }
    if !watch.freeVehicles.isEmpty {
      lines += item("\(wording.handOverFreeVehicles): \(parts.vehicles(watch))")
    }
    return lines
  }

  private func shortages() -> [String] {
    let short = sheet.shortages(wording)
    guard !short.isEmpty else { return [wording.handOverNothingShort] }
    return heading(wording.handOverShort(short.count)) + short.flatMap(item)
  }

  private func changes() -> [String] {
    guard !sheet.changes.isEmpty else { return [wording.handOverNoChanges] }
    return heading(wording.handOverChanges)
      + sheet.changes.flatMap { change in parts.changes(change).flatMap(item) }
  }

  private func calls(_ watch: HandOver.Watch) -> [String] {
    let shift = parts.shift(watch)
    let callable = parts.callable(watch)
    let barred = parts.barred(watch)
    return [""]
      + (callable.isEmpty
        ? [wording.nobodyCallable] : heading(wording.callableTitle(shift, date: parts.date(watch), count: callable.count)) + first(callable))
      + (barred.isEmpty ? [] : [""] + heading(wording.barredTitle(shift, date: parts.date(watch), count: watch.barred.count)) + barred.flatMap(item))
  }

  private func first(_ texts: [String]) -> [String] {
    texts.prefix(Self.mostCalls).flatMap(item) + (texts.count > Self.mostCalls ? ["  " + wording.andMore(texts.count - Self.mostCalls)] : [])
  }
}
