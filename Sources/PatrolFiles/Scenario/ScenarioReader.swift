import PatrolModel

/// What came of reading a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario; nil where there is at least one fault.
  public var scenario: Scenario?
  /// Everything that must be put right, in the order of files, lines and rows.
  public var faults: [Fault]
  /// Guesses, parts that were left out and warnings.
  public var notes: [Fault]
  /// The files that were read, relative to the scenario's folder, the scenario's own first.
  public var files: [String]
}

/// Reads scenarios: a folder with scenario.yaml in it, or one YAML file.
public enum ScenarioReader {
  /// Reads a scenario and checks everything in it against everything else.
  ///
  /// - Parameter path: A folder with scenario.yaml in it, or a YAML file; table files are found relative to it.
  /// - Returns: The scenario, or all its faults at once; never an error.
  public static func read(path: String) -> ScenarioReading {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log) else { return reading(nil, log, files: []) }
    let assembly = ScenarioAssembly(folder: folder, log: log)
    guard let text = TextFile.read(path: folder.path(of: folder.scenarioFile), name: folder.scenarioFile, log: log),
      let root = YAMLTree.parse(text, file: folder.scenarioFile, log: log)
    else { return reading(nil, log, files: assembly.files) }
    let scenario = assembly.scenario(from: root)
    return reading(scenario, log, files: assembly.files)
  }

  private static func reading(_ scenario: Scenario?, _ log: ReadingLog, files: [String]) -> ScenarioReading {
    let faults = log.sortedFaults()
    return ScenarioReading(scenario: faults.isEmpty ? scenario : nil, faults: faults, notes: log.sortedNotes(), files: files)
  }
}
