import PatrolModel

/// A scenario of which one number is varied while all else stays as it is.
///
/// Each value is read as a variant of the scenario would be, by the same steps, so that whatever is wrong with it is found.
public struct VariedScenario: Sendable {
  /// The scenario as it is.
  public let base: Scenario
  /// The path of the number, as it was asked for.
  public let number: String
  /// The scenario's own value; nil where it states none.
  public let ownValue: SweptValue?

  private let path: String
  private let names: String
  private let subject: SweptNumber

  /// Finds a number of a scenario by its path.
  ///
  /// - Parameters:
  ///   - path: Where the scenario is read from.
  ///   - base: The scenario as it was read from there.
  ///   - number: `officers`, `vehicles`, `vehicles.KIND`, `SECTION.ID.KEY` with further keys inside, or a setting as `period.days`.
  ///   - names: What officers who are added are called, each with a number after it.
  /// - Returns: The scenario with the number, or what is wrong with the path.
  public static func read(
    path: String, base: Scenario, number: String, names: String
  ) -> (varied: VariedScenario?, faults: [Fault]) {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log), let chain = SourceChain.read(ScenarioAssembly(folder: folder, log: log)) else {
      return (nil, log.sortedFaults())
    }
    let application = chain.applied(in: folder)
    guard let subject = SweptNumber(number, in: application, at: .init(file: option(number)), log: log) else { return (nil, log.sortedFaults()) }
    let steps = SweptSteps(subject, base: base, application: application, names: names, place: .init(file: option(number)))
    return (VariedScenario(base: base, number: number, ownValue: steps.ownValue, path: path, names: names, subject: subject), [])
  }

  private init(base: Scenario, number: String, ownValue: SweptValue?, path: String, names: String, subject: SweptNumber) {
    self.base = base
    self.number = number
    self.ownValue = ownValue
    self.path = path
    self.names = names
    self.subject = subject
  }

  /// The scenario with another value in the number's place, or all that is wrong with it.
  public func reading(at value: SweptValue) -> ScenarioReading {
    let log = ReadingLog()
    guard let folder = SourceFolder.find(path, log: log) else {
      return ScenarioReading(faults: log.sortedFaults(), notes: log.sortedNotes(), files: [])
    }
    let assembly = ScenarioAssembly(folder: folder, log: log)
    guard let chain = SourceChain.read(assembly) else {
      return ScenarioReading(faults: log.sortedFaults(), notes: log.sortedNotes(), files: assembly.files)
    }
    assembly.historySheet = chain.history
    let file = "\(Self.option(number))=\(value)"
    let steps = SweptSteps(subject, base: base, application: chain.applied(in: folder), names: names, place: .init(file: file))
    let operations = steps.operations(for: value, log: log)
    guard log.faults.isEmpty else { return ScenarioReading(faults: log.sortedFaults(), notes: log.sortedNotes(), files: assembly.files) }
    return VariantReading(chain.extended(by: VariantFile(file: file, operations: operations)), assembly).reading()
  }

  /// What faults name in place of a file.
  private static func option(_ number: String) -> String { "--vary \(number)" }
}
