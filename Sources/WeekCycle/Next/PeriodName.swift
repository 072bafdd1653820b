import Foundation
import PatrolScheduling

/// The name of a scenario's folder, and of the one after it.
struct PeriodName {
  /// The path of the folder; of a scenario that is one file its path without the ending.
  private let path: String

  init(path: String, scenarioFile: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let isFile = url.lastPathComponent == scenarioFile
    let isNamed = isFile && !["scenario.yaml", "scenario.yml"].contains(scenarioFile)
    self.path = isNamed ? url.deletingPathExtension().path : isFile ? url.deletingLastPathComponent().path : url.path
  }

  /// A day as a number, as in 20261123.
  static func digits(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  /// The path with its last date or week number moved on; with the new first day behind it where it has neither.
  func next(from old: CivilDate, to new: CivilDate) -> String {
    if path.hasSuffix(old.description) { return path.dropLast(old.description.count) + new.description }
    if path.hasSuffix(Self.digits(old)) { return path.dropLast(8) + Self.digits(new) }
    let number = String(path.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let before = path.dropLast(number.count).lowercased()
    let isWeek = ["week", "minggu", "pekan", "-w"].contains { word in ["", "-", "_", " "].contains { before.hasSuffix(word + $0) } }
    if (1...3).contains(number.count), let value = Int(number), value == Self.week(of: old) || isWeek {
      let moved = value == Self.week(of: old) ? Self.week(of: new) : value + 1
      let text = "\(moved)"
      return path.dropLast(number.count) + String(repeating: "0", count: max(0, number.count - text.count)) + text
    }
    return "\(path)-\(new)"
  }

  /// The number of a day's week (ISO 8601): weeks begin on Monday, and the first is that with the year's first Thursday.
  static func week(of day: CivilDate) -> Int {
    let thursday = day + (4 - day.weekday.rawValue)
    guard let first = CivilDate(year: thursday.parts.year, month: 1, day: 1) else { return 0 }
    return (thursday - first) / 7 + 1
  }
}
