import PatrolFiles
import PatrolModel
import Wording

/// All duties of the published days as one table, a row for each, for pivot tables and other programs.
///
/// docs/documents.md describes it.
struct DutyTable {
  let book: DutyBook
  let wording: Wording

  /// The headings, the same in every language.
  static let headings = [
    "date", "weekday", "shift", "shift-name", "start", "end", "hours", "officer", "name", "rank", "number", "regu", "post", "post-name", "zone",
    "crew",
    "crew-kind", "role", "vehicle",
  ]

  /// The table as text.
  var csv: String { SeparatedValuesWriter.text([Self.headings] + rows()) }

  private func rows() -> [[String]] {
    let scenario = book.scenario
    let zones = Dictionary(scenario.posts.map { ($0.id, zonesText(of: $0)) }) { first, _ in first }
    let names = Dictionary(scenario.posts.map { ($0.id, $0.name) }) { first, _ in first }
    let times = LocalTimes(scenario.timeZone)
    let numbers = crewNumbers()
    return book.units.flatMap { unit -> [[String]] in
      let number = unit.crew.flatMap { numbers[$0] }.map { "\($0)" } ?? ""
      let time = span(unit)
      let head = [
        unit.date.description, wording.longWeekday(unit.date.weekday), unit.code.text, unit.shift?.name ?? "",
        time.map { Self.text(times.moment($0.start)) } ?? "", time.map { Self.text(times.moment($0.end)) } ?? "",
        unit.shift.map { DecimalText.text($0.workedMinutes, of: 60, mark: ".") } ?? "",
      ]
      let place = [unit.post?.text ?? "", unit.post.map { names[$0] ?? $0.text } ?? "", unit.post.flatMap { zones[$0] } ?? ""]
      return unit.members.map { entry in
        let officer = entry.officer
        return head + [officer.id.text, officer.name, officer.rank ?? "", officer.number ?? "", officer.regu ?? ""] + place
          + [number, unit.crew?.kind.text ?? "", entry.seat?.rawValue ?? "", unit.crew?.vehicle?.text ?? ""]
      }
    }
  }

  private struct CrewPlace: Hashable {
    let date: CivilDate
    let shift: Shift.ID
    let post: Post.ID
  }

  /// What tells crews of one shift at one post apart, counted as roster files count them.
  private func crewNumbers() -> [Roster.Crew: Int] {
    var counts: [CrewPlace: Int] = [:]
    var numbers: [Roster.Crew: Int] = [:]
    for crew in book.report.roster.crews {
      let place = CrewPlace(date: crew.date, shift: crew.shift, post: crew.post)
      counts[place, default: 0] += 1
      if numbers[crew] == nil { numbers[crew] = counts[place] }
    }
    return numbers
  }

  /// The real time from the first start to the last end.
  private func span(_ unit: DutyUnit) -> MinuteInterval? {
    guard let shift = unit.shift else { return nil }
    let intervals = shift.intervals.map { book.scenario.timeZone.interval($0, on: unit.date) }
    guard let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max() else { return nil }
    return MinuteInterval(start: start, end: end)
  }

  /// The zone of a post, or those of a sector.
  private func zonesText(of post: Post) -> String {
    if let zone = post.zone { return zone.text }
    return book.scenario.sectors.first { $0.id.text == post.id.text }?.zones.map(\.text).joined(separator: "|") ?? ""
  }

  /// ISO 8601, as in 2026-11-23T23:00:00+08:00.
  private static func text(_ moment: LocalTimes.Moment) -> String {
    let offset = abs(moment.offsetMinutes)
    let sign = moment.offsetMinutes < 0 ? "-" : "+"
    return
      "\(moment.date)T\(Digits.two(moment.minute / 60)):\(Digits.two(moment.minute % 60)):00\(sign)\(Digits.two(offset / 60)):\(Digits.two(offset % 60))"
  }
}
