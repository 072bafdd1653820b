import Foundation

/// The package as it lies on disk, and the built command.
enum House {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file's text.
  static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  /// Paths below a folder, relative to the package, in order; nothing from hidden folders.
  static func files(in folder: String, ending: String = "") throws -> [String] {
    let base = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      path.hasSuffix(ending) && !path.split(separator: "/").contains { $0.hasPrefix(".") } && isFile(base.appendingPathComponent(path))
    }
    .sorted().map { folder == "." ? $0 : "\(folder)/\($0)" }
  }

  /// Names of the folders in a folder, in order.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { !$0.hasPrefix(".") && !isFile(root.appendingPathComponent(folder).appendingPathComponent($0)) }.sorted()
  }

  /// A fresh folder for one test, with a copy of the scenarios in it.
  static func workplace() throws -> URL {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-house-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: root.appendingPathComponent("Scenarios"), to: place.appendingPathComponent("Scenarios"))
    return place
  }

  private static func isFile(_ place: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}

/// What a run of the command left behind.
struct CommandRun {
  var status: Int32
  var output: String
  var errors: String

  /// Runs the built `patrol` with arguments in a folder.
  static func patrol(_ arguments: [String], in folder: URL) throws -> CommandRun { try command("patrol", arguments, in: folder) }

  /// Runs one of the built commands with arguments in a folder.
  static func command(_ name: String, _ arguments: [String], in folder: URL) throws -> CommandRun {
    let process = Process()
    process.executableURL = try binary(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files, not pipes: nothing can fill up while the command runs.
    let output = folder.appendingPathComponent("stdout-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent("stderr-\(UUID().uuidString)")
    for place in [output, errors] { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    defer { for place in [output, errors] { try? FileManager.default.removeItem(at: place) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The commands lie beside the test bundle.
  private static func binary(_ name: String) throws -> URL {
    let candidates = [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
      .flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appendingPathComponent(name) }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: candidates.map(\.path).joined(separator: ", ")])
    }
    return found
  }
}
