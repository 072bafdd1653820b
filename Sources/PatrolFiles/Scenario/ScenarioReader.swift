import PatrolModel

/// What came of reading a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario; nil where there is at least one fault.
  public var scenario: Scenario?
  /// The language that the scenario asks for; nil where it does not say or could not be read so far.
  public var language: Language?
  /// What a variant calls itself; nil for a scenario, and where the variant does not say.
  public var name: String?
  /// Everything that must be put right, in the order of files, lines and rows.
  public var faults: [Fault]
  /// Guesses, parts that were left out and warnings.
  public var notes: [Fault]
  /// The files that were read, relative to the scenario's folder, the scenario's own first.
  public var files: [String]
  /// The shares of the risk table that the scenario names, by weekday; nil where it names none.
  public var risk: RiskShares?
  /// The scenario as the sections say it that have a sheet of their own in a workbook; nil where there is none, and of a variant.
  public var ownSections: Scenario?
  /// What all other sections say, a row for each key of their entries; none of a variant.
  public var furtherRows: [FurtherRow] = []
  /// The folders that its history names, as paths on disk, in the order in which it names them; one that is not there yet is among them.
  public var historyFolders: [String] = []
}

/// Reads scenarios: a folder with scenario.yaml in it, one YAML file, a workbook, or a variant of any of these.
public enum ScenarioReader {
  /// Reads a scenario and checks everything in it against everything else.
  ///
  /// - Parameters:
  ///   - path: A folder with scenario.yaml in it, a YAML file (a scenario or a variant of one) or a workbook (.xlsx); other files are found
  ///     relative to it.
  ///   - rosters: A folder of rosters that counts as history whether or not the scenario names it, relative to the working directory; the default is none.
  /// - Returns: The scenario, or all its faults at once; never an error.
  public static func read(path: String, besides rosters: String? = nil) -> ScenarioReading {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log) else {
      return ScenarioReading(faults: log.sortedFaults(), notes: log.sortedNotes(), files: [])
    }
    let assembly = ScenarioAssembly(folder: folder, log: log)
    guard let chain = SourceChain.read(assembly) else {
      return ScenarioReading(faults: log.sortedFaults(), notes: log.sortedNotes(), files: assembly.files)
    }
    assembly.historySheet = chain.history
    assembly.furtherHistory = rosters
    guard !chain.variants.isEmpty else {
      let scenario = assembly.scenario(from: chain.base)
      let faults = log.sortedFaults()
      return ScenarioReading(
        scenario: faults.isEmpty ? scenario : nil, language: assembly.language, faults: faults, notes: log.sortedNotes(), files: assembly.files,
        risk: assembly.riskShares, ownSections: faults.isEmpty ? assembly.ownSections : nil, furtherRows: FurtherSections.rows(of: chain.base),
        historyFolders: assembly.historyFolders)
    }
    return VariantReading(chain, assembly).reading()
  }
}
