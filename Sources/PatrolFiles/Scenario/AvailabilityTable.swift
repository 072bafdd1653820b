import Foundation
import PatrolModel

/// The table in which a scenario keeps who is away, to add rows to: what somebody wrote stays as it is, letter by letter.
public struct AvailabilityTable: Sendable {
  /// The file.
  public let path: String
  private let text: String
  private let separator: Character
  /// The key of each column; nil for one that is not read.
  private let keys: [String?]

  /// The table of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's folder or YAML file.
  ///   - files: The files that were read, as `ScenarioReading` names them.
  /// - Returns: Nil where the scenario keeps it in another form, or where two tables look alike.
  public init?(ofScenarioAt scenario: String, files: [String]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: scenario, isDirectory: &isFolder) else { return nil }
    let base = isFolder.boolValue ? URL(fileURLWithPath: scenario) : URL(fileURLWithPath: scenario).deletingLastPathComponent()
    let found = files.filter { $0.lowercased().hasSuffix(".csv") }.compactMap { name -> AvailabilityTable? in
      AvailabilityTable(at: base.appendingPathComponent(name).path)
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  private init?(at path: String) {
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(bytes: bytes, encoding: .utf8) else { return nil }
    let first = text.split(omittingEmptySubsequences: true) { $0.isNewline }.first.map(String.init) ?? ""
    let heading = first.hasPrefix("\u{FEFF}") ? String(first.dropFirst()) : first
    guard !heading.contains("\""), let separator = [",", ";", "\t"].max(by: { Self.count(heading, $0) < Self.count(heading, $1) }) else { return nil }
    let cells = heading.split(separator: Character(separator), omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    let keys = cells.map { ScenarioAssembly.availabilityHeadings.key(of: $0) }
    // A table of requests has a column of shifts or of points; this one has an end.
    guard Set(keys.compactMap(\.self)) == ["officer", "from", "to", "kind"] else { return nil }
    self.path = path
    self.text = text
    self.separator = Character(separator)
    self.keys = keys
  }

  private static func count(_ text: String, _ separator: String) -> Int { text.count { String($0) == separator } }

  /// The file's bytes before anything is added.
  public var bytes: Data { Data(text.utf8) }

  /// The file's bytes with rows behind all others, but for those that are there already.
  public func adding(_ entries: [Availability]) -> Data {
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    var result = text
    if !result.isEmpty, result.last?.isNewline != true { result += end }
    // A row that is there already, from a command that was stopped halfway, is not written twice.
    let known = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    for row in entries.map({ entry in keys.map { $0.map { Self.cell($0, entry) } ?? "" }.joined(separator: String(separator)) })
    where !known.contains(row) { result += row + end }
    return Data(result.utf8)
  }

  /// A row as one that adds it by hand would write it.
  public static func row(_ entry: Availability) -> String {
    ["officer", "from", "to", "kind"].map { "\($0): \(cell($0, entry))" }.joined(separator: ", ")
  }

  private static func cell(_ key: String, _ entry: Availability) -> String {
    let hasTimes = entry.fromMinute != 0 || entry.toMinute != 1440
    switch key {
    case "officer": return entry.officer.text
    case "from": return moment(entry.from, hasTimes ? entry.fromMinute : nil)
    case "to": return moment(entry.to, hasTimes ? entry.toMinute : nil)
    default: return entry.kind.text
    }
  }

  private static func moment(_ date: CivilDate, _ minute: Int?) -> String {
    guard let minute else { return "\(date)" }
    // The end of a day is midnight of the next.
    guard minute < 1440 else { return "\(date + 1) 00:00" }
    return "\(date) \(TypedText.clock(minute))"
  }
}
