import Foundation
import PatrolModel

/// A scenario with the variants that were laid over it.
struct SourceChain {
  /// As many variants may extend each other; more is a mistake that only wastes time.
  static let variantLimit = 10

  /// The scenario under all variants; names of files are relative to the folder of the file that was asked for.
  let base: MarkedValue
  /// The grid of the past in the base's own workbook.
  let history: Table?
  /// The variants, the one that changes the scenario itself first.
  let variants: [VariantFile]

  var operations: [VariantOperation] { variants.flatMap(\.operations) }

  /// The scenario with one more variant laid over it.
  func extended(by variant: VariantFile) -> SourceChain { SourceChain(base: base, history: history, variants: variants + [variant]) }

  /// The scenario's sections after all steps of its variants; what is wrong with them is told elsewhere.
  func applied(in folder: SourceFolder) -> VariantApplication {
    let assembly = ScenarioAssembly(folder: folder, log: ReadingLog())
    assembly.historySheet = history
    let application = VariantApplication(base, assembly: assembly)
    application.apply(operations)
    return application
  }

  /// Reads a scenario's file, and if that is a variant all that it extends; nil with a fault where one of them cannot be read.
  ///
  /// - Parameter assembly: What reads the tables of variants; the files are added to it.
  static func read(_ assembly: ScenarioAssembly) -> SourceChain? {
    let log = assembly.log
    var folder = assembly.folder
    var prefix = ""
    var variants: [VariantFile] = []
    var visited: [(path: String, name: String)] = []
    while true {
      let name = prefix + folder.scenarioFile
      if !assembly.files.contains(name) { assembly.files.append(name) }
      visited.append((real(folder.path(of: folder.scenarioFile)), name))
      guard let (root, history) = tree(path: folder.path(of: folder.scenarioFile), name: name, log: log) else { return nil }
      let rebased = prefix.isEmpty ? root : root.rebased(to: prefix)
      guard VariantFile.isVariant(root) else { return SourceChain(base: rebased, history: history, variants: variants.reversed()) }
      guard let variant = VariantFile(rebased, file: name, assembly: assembly) else { return nil }
      variants.append(variant)
      guard let extends = variant.extends, let text = log.text(extends) else { return nil }
      guard let next = find(text, at: extends.place, beside: folder, prefix: prefix, log: log) else { return nil }
      let path = real(next.folder.path(of: next.folder.scenarioFile))
      if let first = visited.firstIndex(where: { $0.path == path }) {
        log.fault(.variantCycle(files: visited[first...].map(\.name) + [visited[first].name]), at: extends.place)
        return nil
      }
      guard variants.count < variantLimit || !isVariant(next.folder) else {
        log.fault(.tooManyVariants(limit: variantLimit), at: extends.place)
        return nil
      }
      (folder, prefix) = (next.folder, next.prefix)
    }
  }

  private static func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path }

  private static func isVariant(_ folder: SourceFolder) -> Bool {
    tree(path: folder.path(of: folder.scenarioFile), name: folder.scenarioFile, log: ReadingLog()).map { VariantFile.isVariant($0.root) } ?? false
  }

  private static func tree(path: String, name: String, log: ReadingLog) -> (root: MarkedValue, history: Table?)? {
    if WorkbookReader.isSpreadsheet(name) {
      return WorkbookReader.read(path: path, name: name, log: log).flatMap { WorkbookScenario($0, log: log) }.map { ($0.root, $0.history) }
    }
    return TextFile.read(path: path, name: name, log: log).flatMap { YAMLTree.parse($0, file: name, log: log) }.map { ($0, nil) }
  }

  /// What a variant extends, beside its own file, with what stands before the names of files there.
  private static func find(
    _ text: String, at place: Fault.Place, beside folder: SourceFolder, prefix: String, log: ReadingLog
  ) -> (folder: SourceFolder, prefix: String)? {
    let path = folder.path(of: text)
    let shown = FileNames.joined(prefix, text)
    let search = ReadingLog()
    guard let found = SourceFolder.find(path, log: search) else {
      for fault in search.faults { log.fault(fault.kind, at: .init(file: shown), related: place) }
      return nil
    }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return (found, isFolder.boolValue ? FileNames.folder(shown) : FileNames.folder(ofFile: shown))
  }
}

/// Names of files relative to the one that was asked for.
enum FileNames {
  /// A name beside something else: `a/` and `../b` are `b`.
  static func joined(_ prefix: String, _ name: String) -> String {
    guard !name.hasPrefix("/") else { return name }
    let isRooted = prefix.hasPrefix("/")
    var parts: [Substring] = []
    for part in (prefix + name).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (isRooted ? "/" : "") + parts.joined(separator: "/") + (name.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }

  /// What stands before the names of files in a folder: nothing, or its name with a slash.
  static func folder(_ name: String) -> String { name.isEmpty || name == "." || name.hasSuffix("/") ? (name == "." ? "" : name) : name + "/" }

  /// What stands before the names of files beside a file.
  static func folder(ofFile name: String) -> String { name.lastIndex(of: "/").map { String(name[...$0]) } ?? "" }
}

extension MarkedValue {
  /// A scenario or a variant in which the files it names are found from elsewhere.
  ///
  /// - Parameter prefix: What leads from there to the folder of its own file.
  fileprivate func rebased(to prefix: String) -> MarkedValue {
    func named(_ value: MarkedValue) -> MarkedValue {
      guard let text = value.text, !text.isEmpty else { return value }
      return MarkedValue(text: FileNames.joined(prefix, text), at: value.place)
    }
    func section(_ entry: Entry) -> Entry {
      var value = entry.value
      if VariantSection.fileKeys.contains(entry.key) || entry.key == "risk" {
        value = named(value)
      } else if entry.key == "calendar" {
        let isNames = value.shape == .text || value.quietItems.allSatisfy { $0.text != nil }
        value = isNames ? MarkedValue(.list(value.quietItems.map(named)), at: value.place) : value
      } else if entry.key == "history" {
        value = value.shape == .map ? value : MarkedValue(.list(value.quietItems.map(named)), at: value.place)
      } else if entry.key == "outlines" {
        value =
          value.shape == .map
          ? MarkedValue(
            .map(value.entries.map { .init(key: $0.key, place: $0.place, value: $0.key == "file" ? named($0.value) : $0.value) }), at: value.place)
          : named(value)
      }
      return Entry(key: entry.key, place: entry.place, value: value)
    }
    guard case .map(let entries) = content else { return self }
    // Between a scenario's sections and those of a variant's parts lies one level.
    return MarkedValue(
      .map(
        entries.map { entry in
          guard ["set", "add", "change"].contains(entry.key), case .map(let inner) = entry.value.content else { return section(entry) }
          return Entry(key: entry.key, place: entry.place, value: MarkedValue(.map(inner.map(section)), at: entry.value.place))
        }), at: place)
  }
}
