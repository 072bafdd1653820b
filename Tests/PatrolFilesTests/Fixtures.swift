import Foundation
import PatrolFiles
import PatrolModel
import Testing
import Wording

/// The fixtures beside the tests, found without a bundle.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").path

  /// The repository's root.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func names(in subfolder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The scenario of a valid fixture: a folder, or a file in one.
  static func scenario(_ name: String) throws -> Scenario {
    let reading = ScenarioReader.read(path: "\(folder)/valid/\(name)")
    return try #require(reading.scenario, "\(lines(reading.faults))")
  }

  /// A folder's scenario with sections of its file replaced or left out.
  static func reading(of folder: String, with sections: String, without gone: [String]) throws -> ScenarioReading {
    let whole = try String(contentsOfFile: "\(folder)/scenario.yaml", encoding: .utf8)
    let replaced = Set(gone + sections.split(separator: "\n").filter { $0.first?.isLetter ?? false }.map { String($0.prefix { $0 != ":" }) })
    var isKept = true
    let kept = whole.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.first?.isLetter ?? false { isKept = !replaced.contains(String(line.prefix { $0 != ":" })) }
      return isKept
    }
    return try withFolder { path in
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file != "scenario.yaml" {
        try FileManager.default.copyItem(atPath: "\(folder)/\(file)", toPath: "\(path)/\(file)")
      }
      try (kept.joined(separator: "\n") + "\n" + sections).write(toFile: path + "/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: path)
    }
  }

  /// A day of the month in which all fixtures lie.
  static func november(_ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2026, month: 11, day: day)) }

  /// The hashes of a scenario as it is and after each change of it alone.
  static func hashes(of scenario: Scenario, changedBy changes: [(inout Scenario) -> Void]) -> Set<String> {
    var hashes: Set = [CanonicalScenario.hash(scenario)]
    for change in changes {
      var changed = scenario
      change(&changed)
      hashes.insert(CanonicalScenario.hash(changed))
    }
    return hashes
  }

  /// Faults and notes as a user reads them, one a line.
  static func lines(_ faults: [Fault], _ language: Language = .english) -> String {
    faults.map { "\($0.severity.rawValue) \(Wording(language).text($0))" }.joined(separator: "\n")
  }

  /// Runs a body with a new folder that is removed afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-files-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }
}

/// Small seeded random numbers (Vigna, SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
