import PatrolModel

/// A scenario read through its variants, with every fault traced to what brings it about.
struct VariantReading {
  /// A variant with more steps is searched for the one at fault no further.
  private static let stepLimit = 200

  private let chain: SourceChain
  private let assembly: ScenarioAssembly
  private let application: VariantApplication
  private let scenario: Scenario?

  init(_ chain: SourceChain, _ assembly: ScenarioAssembly) {
    self.chain = chain
    self.assembly = assembly
    application = VariantApplication(chain.base, assembly: assembly)
    application.apply(chain.operations)
    scenario = assembly.scenario(from: application.root)
  }

  func reading() -> ScenarioReading {
    let faults = located(assembly.log.sortedFaults())
    return ScenarioReading(
      scenario: faults.isEmpty ? scenario : nil, language: assembly.language, name: chain.variants.last?.name, faults: faults,
      notes: assembly.log.sortedNotes().filter { !speaksOfWhatIsGone($0) }, files: assembly.files, risk: assembly.riskShares,
      historyFolders: assembly.historyFolders)
  }

  /// Files of the past and of outlines still know whom and what a variant has taken away.
  private func speaksOfWhatIsGone(_ note: Fault) -> Bool {
    switch note.kind {
    case .historyOfficerIgnored(let found, _): application.goneNames.contains(TypedText.folded(found))
    case .outlineIgnored(let found?, _): application.goneNames.contains(TypedText.folded(found))
    default: false
    }
  }

  /// The faults, each with a place in the variant that brings it about; those of the scenario itself stay as they are.
  private func located(_ faults: [Fault]) -> [Fault] {
    let files = Set(chain.variants.map(\.file))
    func isInVariant(_ fault: Fault) -> Bool { [fault.place, fault.related].contains { $0.map { files.contains($0.file) } ?? false } }
    guard faults.contains(where: { !isInVariant($0) }) else { return ReadingLog.sorted(faults.map { removed($0) ?? $0 }) }
    let ownOfBase = self.faults(after: [])
    var told: Set<[String]> = []
    var unexplained: [Fault] = []
    var result: [Fault] = []
    for fault in faults {
      if ownOfBase.contains(fault) {
        result.append(fault)
      } else if let removed = removed(fault) {
        // A table may name in every row what is gone; once for each file says it.
        if told.insert(["\(removed.kind)", "\(removed.place)", removed.related?.file ?? ""]).inserted { result.append(removed) }
      } else if isInVariant(fault) {
        result.append(fault)
      } else {
        unexplained.append(fault)
      }
    }
    return ReadingLog.sorted(result + explained(unexplained))
  }

  /// A name that is unknown because a variant took it away, told there.
  private func removed(_ fault: Fault) -> Fault? {
    let removal: VariantApplication.Removal?
    switch fault.kind {
    case .unknownReference(let subject, let found, _, _):
      removal = application.removals.last { $0.name == TypedText.folded(found) && $0.readAs.contains(subject) }
    case .unknownCell(let found, _, _):
      let code = TypedText.folded(String(found.prefix { $0 != "/" }))
      removal = application.removals.last { $0.name == code && [.shift, .kind].contains($0.subject) }
    default: removal = nil
    }
    guard let removal else { return nil }
    return Fault(place: removal.place, kind: .stillNamed(removal.subject, found: found(fault.kind)), related: fault.place)
  }

  private func found(_ kind: FaultKind) -> String {
    switch kind {
    case .unknownReference(_, let found, _, _), .unknownCell(let found, _, _): found
    default: ""
    }
  }

  /// For each fault the first step of a variant without which there would be none; where several bring it about together, the last step.
  private func explained(_ faults: [Fault]) -> [Fault] {
    guard !faults.isEmpty else { return [] }
    let operations = chain.operations
    var causes: [Fault: Fault.Place] = [:]
    for (number, operation) in operations.prefix(Self.stepLimit).enumerated() where causes.count < faults.count {
      let rest = self.faults(after: operations.enumerated().filter { $0.offset != number }.map(\.element))
      for fault in faults where causes[fault] == nil && !rest.contains(fault) { causes[fault] = operation.place }
    }
    let fallback = operations.last?.place ?? chain.variants.last?.extends?.place
    // A place in the variant is of more use than a second one in what it extends.
    return faults.map { Fault(severity: $0.severity, place: $0.place, kind: $0.kind, related: causes[$0] ?? fallback) }
  }

  /// The faults of the scenario after some of the steps alone.
  private func faults(after operations: [VariantOperation]) -> Set<Fault> {
    let trial = ScenarioAssembly(folder: assembly.folder, log: ReadingLog())
    trial.historySheet = chain.history
    let application = VariantApplication(chain.base, assembly: trial)
    application.apply(operations)
    _ = trial.scenario(from: application.root)
    return Set(trial.log.faults)
  }
}
