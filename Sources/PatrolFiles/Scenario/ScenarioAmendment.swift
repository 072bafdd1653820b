import Foundation
import PatrolModel

/// What befell a published roster, entered into the files of its scenario: what somebody wrote stays as it is, letter by letter.
///
/// An entry goes where the scenario keeps others of its section: as a row behind those of a table of separated values, or as an item behind those of a list in the scenario's own
/// YAML, which gets the section where it has none.
public struct ScenarioAmendment: Sendable {
  /// A file with what is added to it.
  public struct File: Sendable, Hashable {
    /// The file.
    public let path: String
    /// What it held.
    public let before: Data
    /// What it is to hold.
    public internal(set) var after: Data
    /// How many entries are added.
    public internal(set) var entries: Int
  }

  /// The files to which something is added, in the order in which that was asked.
  public private(set) var files: [File] = []
  private let scenario: String
  private let folder: String
  private let read: [String]

  /// The files of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's folder or YAML file.
  ///   - files: The files that were read, as `ScenarioReading` names them.
  public init(ofScenarioAt scenario: String, files: [String]) {
    let location = ScenarioReader.isSpreadsheet(scenario) ? nil : ScenarioReader.location(of: scenario)
    folder = location?.folder ?? ""
    self.scenario = location.map { $0.folder + "/" + $0.file } ?? ""
    read = files
  }

  /// Adds an entry; false, with nothing added, where the scenario keeps its section in a form that cannot be added to.
  public mutating func add(_ entry: ScenarioEntry) -> Bool {
    guard !scenario.isEmpty else { return false }
    if case .exception(let partner, let dates) = entry {
      return edit(scenario) { text in
        try? text.append(ScenarioEntry.stretch(dates), toListOf: "except", ofItem: partner.text, in: entry.section)
      }
    }
    guard let own = text(scenario), let section = try? own.form(of: entry.section), let isVariant = try? own.isVariant() else { return false }
    switch section {
    case .file(let name): return add(entry, toTable: name)
    case .list where isVariant: return false
    case .missing where isVariant:
      // A variant's tables are those of what it varies.
      let tables = read.filter { name in table(name, entry)?.keys.compactMap(\.self).sorted() == entry.fields.map(\.key).sorted() }
      return tables.count == 1 && add(entry, toTable: tables[0])
    case .list, .missing: return edit(scenario) { text in try? text.append(entry.text, to: entry.section) }
    case .other:
      // A number of vehicles of a kind stands for R4-1, R4-2 and so on; an entry of one of them adds what is its own.
      guard case .outage(let vehicle, _) = entry, !isVariant, Self.isCounted(vehicle) else { return false }
      return edit(scenario) { text in
        try? text.append(entry.textUnderID, under: vehicle.id.text, behind: vehicle.kind.text, toMap: entry.section)
      }
    }
  }

  private static func isCounted(_ vehicle: Vehicle) -> Bool {
    guard vehicle.id.text.hasPrefix(vehicle.kind.text + "-") else { return false }
    return Int(vehicle.id.text.dropFirst(vehicle.kind.text.count + 1)).map { $0 > 0 } ?? false
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  /// The bytes of a file with what was added to it.
  private func bytes(_ path: String) -> Data? { files.first { $0.path == path }?.after ?? FileManager.default.contents(atPath: path) }

  private func text(_ path: String) -> ScenarioText? { bytes(path).flatMap { try? ScenarioText($0) } }

  private func table(_ name: String, _ entry: ScenarioEntry) -> SectionTable? {
    guard name.lowercased().hasSuffix(".csv"), let headings = entry.headings else { return nil }
    return bytes(path(name)).flatMap { SectionTable($0, headings: headings) }
  }

  private mutating func add(_ entry: ScenarioEntry, toTable name: String) -> Bool {
    guard var table = table(name, entry) else { return false }
    let fields = table.keys.contains("when") || !table.keys.contains("date") ? entry.fields : entry.separateFields
    guard table.add(fields) else { return false }
    put(table.bytes, at: path(name))
    return true
  }

  private mutating func edit(_ path: String, _ body: (inout ScenarioText) -> Void?) -> Bool {
    guard var edited = text(path), body(&edited) != nil else { return false }
    put(edited.bytes, at: path)
    return true
  }

  private mutating func put(_ bytes: Data, at path: String) {
    guard let before = self.bytes(path), before != bytes else { return }
    if let place = files.firstIndex(where: { $0.path == path }) {
      files[place].after = bytes
      files[place].entries += 1
    } else {
      files.append(File(path: path, before: before, after: bytes, entries: 1))
    }
  }
}
