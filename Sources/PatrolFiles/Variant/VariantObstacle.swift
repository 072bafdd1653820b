import Foundation

extension VariantWriter {
  /// Why a variant must not be written over what stands in its place.
  public enum Obstacle: Sendable, Hashable {
    /// The scenario itself, one that it extends, or a table of theirs: the variant would extend itself, and the office's own work would be gone.
    case partOfScenario
    /// Something else that is no variant.
    case noVariant
  }

  /// What forbids that a variant is written; nil where nothing stands there, or another variant.
  ///
  /// - Parameters:
  ///   - path: Where it would be written; links are followed.
  ///   - base: The path of the scenario that it would extend.
  ///   - files: The files of that scenario, as `ScenarioReading` names them.
  public static func obstacle(at path: String, extending base: String, files: [String]) -> Obstacle? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path }
    let log = ReadingLog()
    if let folder = SourceFolder.find(base, log: log), files.contains(where: { real(folder.path(of: $0)) == real(path) }) { return .partOfScenario }
    guard let text = TextFile.read(path: path, name: path, log: log), let root = YAMLTree.parse(text, file: path, log: log) else { return .noVariant }
    return VariantFile.isVariant(root) ? nil : .noVariant
  }
}
