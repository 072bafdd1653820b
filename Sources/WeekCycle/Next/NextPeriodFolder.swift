import Foundation
import PatrolFiles
import PatrolScheduling

/// The new folder while it is made: hidden beside its place until it is whole.
struct NextPeriodFolder {
  /// So many dates that are over are looked for one after the other before the scenario is given up.
  private static let mostRounds = 500

  private let target: URL
  private let staged: URL
  private let old: String
  private let file: String
  private var text: ScenarioText

  init(target: URL, old: String, file: String, text: ScenarioText) throws(NextPeriod.Refusal) {
    self.target = target
    self.old = URL(fileURLWithPath: old).standardizedFileURL.path
    self.file = file
    self.text = text
    staged = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try? FileManager.default.removeItem(at: staged)
      try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: false)
    } catch {
      throw .cannotWrite(path: target.path, FileProblem(error))
    }
  }

  /// The scenario's own file in the new folder.
  private var scenarioFile: String { ["scenario.yaml", "scenario.yml"].contains(file) ? file : "scenario.yaml" }

  /// Copies the files that the scenario names in its own folder; those of the archive stay where they are.
  func copy(_ files: [String], historyFolders: [String], into made: inout NextPeriod.Made) throws(NextPeriod.Refusal) {
    let manager = FileManager.default
    let folders = historyFolders.map { URL(fileURLWithPath: $0).standardizedFileURL.path + "/" }
    let named = files.filter { $0 != file }.map { (name: $0, url: URL(fileURLWithPath: $0.hasPrefix("/") ? $0 : old + "/" + $0).standardizedFileURL) }
      .filter { file in !folders.contains { file.url.path.hasPrefix($0) } }
    let isMoved = target.deletingLastPathComponent().standardizedFileURL.path != URL(fileURLWithPath: old).deletingLastPathComponent().path
    let elsewhere =
      named.filter { !$0.name.hasPrefix("/") && !$0.url.path.hasPrefix(old + "/") }.map(\.name)
      + (isMoved ? folders.filter { !$0.hasPrefix(old + "/") } : [])
    guard !isMoved || elsewhere.isEmpty else { throw .namesFilesElsewhere(elsewhere) }
    for (name, url) in named where url.path.hasPrefix(old + "/") && !name.hasPrefix("/") {
      let place = staged.appendingPathComponent(name)
      do {
        try manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        // A copy of what a link leads to: this week's edits must not reach last week's files.
        try manager.copyItem(at: url.resolvingSymlinksInPath(), to: place)
      } catch {
        throw .cannotWrite(path: target.appendingPathComponent(name).path, FileProblem(error))
      }
      made.copied.append(name)
    }
    let known = Set([file] + made.copied.flatMap { [$0, $0.split(separator: "/").first.map(String.init) ?? $0] })
    let present = (try? manager.contentsOfDirectory(atPath: old)) ?? []
    // A scenario of one file lies among other things that are none of its business.
    if scenarioFile == file { made.notCopied = present.filter { !known.contains($0) && !$0.hasPrefix(".") }.sorted() }
    try write()
  }

  /// Leaves out leave, court and training that have ended.
  mutating func drop(endedBefore first: CivilDate, into made: inout NextPeriod.Made) throws(NextPeriod.Refusal) {
    let absences = ScenarioReader.absences(path: staged.path)
    let ended = absences.filter { $0.last < first }
    made.absences = (absences.count - ended.count, ended.count)
    // An entry of the scenario's own text harms nothing where it is: from the last on, so that places stay what they are.
    for place in ended.map(\.place).reversed() where place.file == scenarioFile {
      if let line = place.line, let column = place.column { _ = try? text.comment(itemAt: line, column: column) }
    }
    try remove(ended.map(\.place).filter { $0.file != scenarioFile }, isNeeded: false)
    try write()
  }

  /// Makes the history name the archive; what it is named, or nil where it was named already.
  mutating func name(_ archive: RosterArchive, historyFolders: [String]) throws(NextPeriod.Refusal) -> String? {
    let named = historyFolders.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    guard !named.contains(URL(fileURLWithPath: archive.folder).standardizedFileURL.path) else { return nil }
    let name = Self.path(to: archive.folder, from: target.path) + "/"
    do { try text.addHistory(name) } catch { throw NextPeriod.refusal(error, file) }
    try write()
    return name
  }

  /// Makes the history name a roster of its own; as what.
  mutating func name(roster: String) throws(NextPeriod.Refusal) -> String {
    let name = Self.path(to: URL(fileURLWithPath: roster).standardizedFileURL.path, from: target.path)
    do { try text.addHistory(name) } catch { throw NextPeriod.refusal(error, file) }
    try write()
    return name
  }

  /// Leaves out what is of days that are over, as far as a check finds fault with it, until it finds none.
  mutating func settle(before first: CivilDate, into made: inout NextPeriod.Made) throws(NextPeriod.Refusal) -> Scenario {
    for _ in 0..<Self.mostRounds {
      let reading = ScenarioReader.read(path: staged.path)
      if let scenario = reading.scenario {
        made.notes = reading.notes
        return scenario
      }
      let over = ScenarioReader.dates(in: reading.faults, before: first).map(\.place)
      let rows = over.filter { $0.file != scenarioFile }
      let own = over.first { $0.file == scenarioFile }
      guard own != nil || !rows.isEmpty else { throw .newFaults(reading.faults) }
      try remove(rows, isNeeded: true)
      // One at a time: two dates may stand in the same entry.
      if let own {
        guard let line = own.line, let column = own.column else { throw .newFaults(reading.faults) }
        do {
          let commented = try text.comment(itemAt: line, column: column)
          if commented.section != "requests" { made.commented.append((commented.section, commented.name)) }
        } catch {
          throw NextPeriod.refusal(error, scenarioFile)
        }
        try write()
      }
    }
    throw .newFaults(ScenarioReader.read(path: staged.path).faults)
  }

  /// Takes rows out of tables.
  private func remove(_ places: [Fault.Place], isNeeded: Bool) throws(NextPeriod.Refusal) {
    for (name, places) in Dictionary(grouping: places, by: \.file).sorted(by: { $0.key < $1.key }) {
      let path = staged.appendingPathComponent(name)
      // A table outside the folder is not this week's alone.
      guard places.allSatisfy({ $0.sheet == nil }), FileManager.default.fileExists(atPath: path.path), !name.hasPrefix("/"), !name.hasPrefix("..")
      else {
        guard isNeeded else { continue }
        throw .cannotEdit(file: name, line: nil)
      }
      do {
        var table = TableText(try Data(contentsOf: path))
        if table.remove(rows: Set(places.compactMap(\.row))) {
          try table.bytes.write(to: path)
          continue
        }
      } catch {
        throw .cannotWrite(path: target.appendingPathComponent(name).path, FileProblem(error))
      }
      if isNeeded { throw .cannotEdit(file: name, line: nil) }
    }
  }

  private func write() throws(NextPeriod.Refusal) {
    do {
      let path = staged.appendingPathComponent(scenarioFile).path
      try text.bytes.write(to: URL(fileURLWithPath: path))
      let manager = FileManager.default
      if let mode = try manager.attributesOfItem(atPath: old + "/" + file)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
    } catch {
      throw .cannotWrite(path: target.appendingPathComponent(scenarioFile).path, FileProblem(error))
    }
  }

  /// Puts the folder in its place.
  func finish() throws(NextPeriod.Refusal) {
    do {
      try FileManager.default.moveItem(at: staged, to: target)
    } catch {
      throw FileManager.default.fileExists(atPath: target.path) ? .exists(path: target.path) : .cannotWrite(path: target.path, FileProblem(error))
    }
  }

  /// Removes what was made so far.
  func discard() { try? FileManager.default.removeItem(at: staged) }

  /// The path from one folder to another, as in ../rosters.
  static func path(to folder: String, from base: String) -> String {
    let to = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let from = URL(fileURLWithPath: base).standardizedFileURL.pathComponents
    let shared = zip(to, from).prefix { $0 == $1 }.count
    return ([String](repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
  }
}
