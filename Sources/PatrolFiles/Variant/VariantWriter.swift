import Foundation
import PatrolModel
import Yams

/// Writes variants: YAML files that extend a scenario.
public enum VariantWriter {
  /// A variant that adds officers.
  ///
  /// - Parameters:
  ///   - officers: Who is added; where another officer is named, all but id and name are his, whatever else is said.
  ///   - base: The path of the scenario that it extends.
  ///   - name: What comparisons call it.
  ///   - path: Where it will be written: the base is named relative to it.
  /// - Throws: `YamlError` where the text cannot be made.
  public static func adding(
    _ officers: [(officer: Officer, like: Officer.ID?)], to base: String, named name: String, writtenTo path: String
  ) throws -> String {
    var root: [(String, Node)] = [
      ("variant", plain("1")), ("extends", text(relative(base, to: path))), ("name", text(name)),
    ]
    if !officers.isEmpty { root.append(("add", map([("officers", Node(officers.map(entry)))]))) }
    return try serialize(node: map(root), width: -1, allowUnicode: true)
  }

  private static func entry(_ officer: Officer, like: Officer.ID?) -> Node {
    var fields = [("id", text(officer.id.text))]
    if let like { fields.append(("like", text(like.text))) }
    fields.append(("name", text(officer.name)))
    if like == nil {
      let texts = [
        ("rank", officer.rank), ("position", officer.position), ("section", officer.section), ("station", officer.station), ("regu", officer.regu),
      ]
      for (key, value) in texts { if let value { fields.append((key, text(value))) } }
      if !officer.qualifications.isEmpty { fields.append(("qualifications", Node(officer.qualifications.sorted().map { text($0.text) }))) }
      if let minutes = officer.dueMinutesPerWeek {
        let rest = minutes % 60
        fields.append(("hours-due", text("\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)")))
      }
    }
    return map(fields)
  }

  private static func map(_ pairs: [(String, Node)]) -> Node { Node(pairs.map { (plain($0.0), $0.1) }) }
  private static func plain(_ text: String) -> Node { Node(text) }
  /// Quoted, so that no reader takes a text for a number, a date or nothing.
  private static func text(_ text: String) -> Node { Node(text, .implicit, .doubleQuoted) }

  /// A path as it is named from the folder of a file: the way up to the folder that both share, then down.
  private static func relative(_ target: String, to file: String) -> String {
    func parts(_ path: String) -> [String] { URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents }
    let wanted = parts(target)
    let folder = Array(parts(URL(fileURLWithPath: file).deletingLastPathComponent().path))
    let shared = zip(wanted, folder).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: folder.count - shared) + wanted.dropFirst(shared)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }
}
