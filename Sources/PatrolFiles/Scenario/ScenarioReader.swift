import PatrolModel

/// What came of reading a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario; nil where there is at least one fault.
  public var scenario: Scenario?
  /// The language that the scenario asks for; nil where it does not say or could not be read so far.
  public var language: Language?
  /// Everything that must be put right, in the order of files, lines and rows.
  public var faults: [Fault]
  /// Guesses, parts that were left out and warnings.
  public var notes: [Fault]
  /// The files that were read, relative to the scenario's folder, the scenario's own first.
  public var files: [String]
}

/// Reads scenarios: a folder with scenario.yaml in it, one YAML file, or a workbook.
public enum ScenarioReader {
  /// Reads a scenario and checks everything in it against everything else.
  ///
  /// - Parameter path: A folder with scenario.yaml in it, a YAML file or a workbook (.xlsx); other files are found relative to it.
  /// - Returns: The scenario, or all its faults at once; never an error.
  public static func read(path: String) -> ScenarioReading {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log) else { return reading(nil, log) }
    let assembly = ScenarioAssembly(folder: folder, log: log)
    if WorkbookReader.isSpreadsheet(folder.scenarioFile) {
      guard let workbook = WorkbookReader.read(path: folder.path(of: folder.scenarioFile), name: folder.scenarioFile, log: log),
        let input = WorkbookScenario(workbook, log: log)
      else { return reading(nil, log, assembly) }
      assembly.historySheet = input.history
      return reading(assembly.scenario(from: input.root), log, assembly)
    }
    guard let text = TextFile.read(path: folder.path(of: folder.scenarioFile), name: folder.scenarioFile, log: log),
      let root = YAMLTree.parse(text, file: folder.scenarioFile, log: log)
    else { return reading(nil, log, assembly) }
    let scenario = assembly.scenario(from: root)
    return reading(scenario, log, assembly)
  }

  private static func reading(_ scenario: Scenario?, _ log: ReadingLog, _ assembly: ScenarioAssembly? = nil) -> ScenarioReading {
    let faults = log.sortedFaults()
    return ScenarioReading(
      scenario: faults.isEmpty ? scenario : nil, language: assembly?.language, faults: faults, notes: log.sortedNotes(), files: assembly?.files ?? [])
  }
}
