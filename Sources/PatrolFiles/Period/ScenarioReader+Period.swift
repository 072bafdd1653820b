import Foundation
import PatrolModel

/// What moving a scenario on to another period asks of its files.
extension ScenarioReader {
  /// The folder of a scenario and the name of its own file; nil where there is none.
  package static func location(of path: String) -> (folder: String, file: String)? {
    SourceFolder.find(path, log: ReadingLog()).map { ($0.path, $0.scenarioFile) }
  }

  /// Whether a name is that of a spreadsheet of any kind.
  package static func isSpreadsheet(_ name: String) -> Bool { WorkbookReader.isSpreadsheet(name) }

  /// The rows in which somebody is away or on other duty, each with its last day.
  package static func absences(path: String) -> [(last: CivilDate, place: Fault.Place)] {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log),
      let text = TextFile.read(path: folder.path(of: folder.scenarioFile), name: folder.scenarioFile, log: log),
      let root = YAMLTree.parse(text, file: folder.scenarioFile, log: log)
    else { return [] }
    let assembly = ScenarioAssembly(folder: folder, log: log)
    guard let fields = Fields(root, keys: ScenarioAssembly.keys, log: log), let value = fields["availability"] else { return [] }
    return assembly.rows(value, headings: ScenarioAssembly.availabilityHeadings, mayBeEmpty: true).compactMap { row in
      guard let parts = Fields(row, keys: ["officer", "from", "to", "kind"], log: log),
        let stretch = assembly.readStretch(parts, from: "from", to: "to")
      else { return nil }
      return (stretch.to, row.place)
    }
  }

  /// The dates that are no days of a scenario because they lie before a day, each with its place.
  package static func dates(in faults: [Fault], before day: CivilDate) -> [(found: CivilDate, place: Fault.Place)] {
    faults.compactMap { fault in
      guard case .outsidePeriod(let found, _, _) = fault.kind, let date = TypedText.date(found)?.value, date < day else { return nil }
      return (date, fault.place)
    }
  }

  /// A day written like another text that is a day: with the year first, or day first, with the same separator.
  package static func date(_ day: CivilDate, like text: String) -> String? {
    guard TypedText.date(text) != nil, let separator = text.first(where: { $0 == "-" || $0 == "/" }) else { return nil }
    let (year, month, date) = (day.parts.year, day.parts.month, day.parts.day)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let isYearFirst = text.prefix(while: \.isNumber).count == 4
    let parts = isYearFirst ? ["\(year)", two(month), two(date)] : [two(date), two(month), "\(year)"]
    return parts.joined(separator: String(separator))
  }
}
