import Foundation
import PatrolModel

/// The folder of a scenario: finds files by the names that the scenario gives and remembers which were read.
struct SourceFolder {
  let path: String
  /// The scenario's own file, relative to the folder.
  let scenarioFile: String

  /// The place on disk of a name, relative to the folder unless it begins at the root.
  func path(of name: String) -> String { name.hasPrefix("/") ? name : path + "/" + name }

  /// The folder of a scenario, or nil with a fault: a folder with scenario.yaml in it, or one file.
  static func find(_ path: String, log: ReadingLog) -> SourceFolder? {
    var isFolder: ObjCBool = false
    let url = URL(fileURLWithPath: path)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      log.fault(.fileMissing, at: .init(file: path))
      return nil
    }
    guard isFolder.boolValue else {
      return SourceFolder(path: url.deletingLastPathComponent().path, scenarioFile: url.lastPathComponent)
    }
    for name in ["scenario.yaml", "scenario.yml"] where FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path) {
      return SourceFolder(path: url.path, scenarioFile: name)
    }
    log.fault(.scenarioFileMissing(expected: "scenario.yaml"), at: .init(file: path))
    return nil
  }
}
