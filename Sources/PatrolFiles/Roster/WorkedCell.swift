import Foundation
import PatrolModel

/// An officer's day as it was worked, with who says so and why.
public struct WorkedCell: Sendable, Hashable {
  /// Whose day.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What it was; a duty without a post is at the published one where the shift is the same.
  public var cell: RosterFile.Cell
  /// Who says so; nil where nobody is named.
  public var by: String?
  /// Why it was otherwise than published; nil where nothing is said.
  public var reason: String?

  /// An officer's day as it was worked.
  public init(officer: Officer.ID, date: CivilDate, cell: RosterFile.Cell, by: String? = nil, reason: String? = nil) {
    self.officer = officer
    self.date = date
    self.cell = cell
    self.by = by
    self.reason = reason
  }
}

/// Reads a list of the days that were worked otherwise than published: officer, date, was, now, who, why.
public enum WorkedListReader {
  private static let headings = HeadingWords(
    [
      "officer": ["anggota", "personel", "nama", "name", "id", "nrp", "number"],
      "date": ["tanggal", "tgl", "hari"],
      "was": ["semula", "rencana", "planned", "published"],
      "now": ["menjadi", "pelaksanaan", "kenyataan", "actual", "worked"],
      "who": ["oleh", "by", "pelapor"],
      "why": ["alasan", "reason", "sebab", "keterangan"],
    ], required: ["officer", "date", "now"])

  /// Whether a file is such a list rather than a grid of names by dates: it heads a column for what was worked, and none for a day.
  public static func isList(path: String) -> Bool {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard !WorkbookReader.isSpreadsheet(name), let table = TableReader.read(path: path, name: name, log: ReadingLog()) else { return false }
    return table.headings.contains { headings.key(of: $0) == "now" } && !table.headings.contains(where: Grid.isDate)
  }

  /// The list, or nil with all its faults.
  ///
  /// - Parameters:
  ///   - path: A table of separated values.
  ///   - published: The roster that it speaks of: days outside it are faults, and so is a `was` that it does not say.
  ///   - scenario: Whose codes, officers and posts it names.
  public static func read(
    path: String, published: RosterFile, scenario: Scenario
  ) -> (cells: [WorkedCell]?, faults: [Fault], notes: [Fault]) {
    let log = ReadingLog()
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let table = TableReader.read(path: path, name: name, log: log) else { return (nil, log.sortedFaults(), log.sortedNotes()) }
    let index = OfficerIndex(scenario.officers, at: .init(file: name), log: log)
    let words = GridWords(rosterOf: scenario)
    var seen: [String: Fault.Place] = [:]
    let cells = table.maps(headings, log: log).compactMap { row -> WorkedCell? in
      guard let parts = Fields(row, keys: headings.words.map(\.key), log: log) else { return nil }
      let officer = parts.required("officer").flatMap { index.resolve($0, log: log) }
      let date = parts.required("date").flatMap(log.date)
      let now = parts.required("now").flatMap { value in log.text(value).flatMap { words.cell($0, at: value.place, log: log) } }
      guard let officer, let date, let now else { return nil }
      guard published.roster.holds(date) else {
        let last = published.roster.from + (published.roster.days - 1)
        log.fault(
          .outsidePeriod(found: date.description, first: published.roster.from.description, last: last.description), at: parts.place(of: "date"))
        return nil
      }
      let day = "\(officer) \(date)"
      if let first = seen[day] { log.fault(.record(.dayTwice(officer: officer.text, date: date.description)), at: parts.place, related: first) }
      seen[day] = parts.place
      if let was = parts["was"] { check(was, officer, date, published, words, log) }
      return WorkedCell(officer: officer, date: date, cell: content(now), by: parts.text("who"), reason: parts.text("why"))
    }
    let faults = log.sortedFaults()
    return (faults.isEmpty ? cells : nil, faults, log.sortedNotes())
  }

  private static func content(_ cell: GridWords.Cell) -> RosterFile.Cell {
    switch cell {
    case .off: .off
    case .shift(let shift, let post): .duty(.init(shift: shift, post: post))
    case .away(let kind): .away(kind)
    }
  }

  /// Whether what the list says was published is what was.
  private static func check(
    _ value: MarkedValue, _ officer: Officer.ID, _ date: CivilDate, _ published: RosterFile, _ words: GridWords, _ log: ReadingLog
  ) {
    guard let text = log.text(value), let cell = words.cell(text, at: value.place, log: log) else { return }
    let duty = published.roster.duty(officer, on: date)
    let kind = published.absences[officer]?[date]
    let holds =
      switch cell {
      case .off: duty == nil
      case .shift(let shift, let post): duty?.shift == shift && (post == nil || post == duty?.post)
      case .away(let wanted): duty == nil && kind == wanted
      }
    if !holds { log.fault(.record(.publishedOtherwise(found: text, published: duty?.text ?? kind?.text ?? "-")), at: value.place) }
  }
}

extension Roster {
  /// Whether a day is one of the published ones.
  fileprivate func holds(_ date: CivilDate) -> Bool { (0..<days).contains(date - from) }
}
