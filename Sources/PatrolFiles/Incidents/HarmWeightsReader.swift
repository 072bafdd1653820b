import Foundation
import PatrolModel

/// Reads what an incident of each type weighs from a table with the columns type and weight.
public enum HarmWeightsReader {
  private static let headings = HeadingWords(["type": ["jenis", "kejahatan"], "weight": ["bobot"]], required: ["type", "weight"])
  /// The most that one incident may weigh.
  public static let most = 1000.0

  /// The weights by the register's names of its types, or all faults.
  public static func read(path: String) -> (weights: [String: Double]?, faults: [Fault]) {
    let log = ReadingLog()
    let name = URL(fileURLWithPath: path).lastPathComponent
    let table =
      WorkbookReader.isSpreadsheet(name)
      ? WorkbookReader.read(path: path, name: name, log: log).flatMap { $0.table(headings, log: log) }
      : TableReader.read(path: path, name: name, log: log)
    var weights: [String: Double] = [:]
    for row in table?.maps(headings, log: log) ?? [] {
      guard let parts = Fields(row, keys: headings.words.map(\.key), log: log) else { continue }
      let type = parts.required("type").flatMap { log.text($0) }
      let weight = parts.required("weight").flatMap { log.number($0, in: 0...most) }
      if let type, let weight { weights[type] = weight }
    }
    let faults = log.sortedFaults()
    return (faults.isEmpty ? weights : nil, faults)
  }
}
