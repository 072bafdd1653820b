import PatrolModel

/// The officers of a scenario that variants are changing, found as requirements and rules find them.
struct VariantPeople {
  private let assembly: ScenarioAssembly
  private let scenario: Scenario
  private var rowOf: [Officer.ID: Int] = [:]

  /// Reads ranks, qualifications and officers; what is wrong with them is told when the whole is read.
  init(root: MarkedValue, rows: [MarkedValue], folder: SourceFolder) {
    assembly = ScenarioAssembly(folder: folder, log: ReadingLog())
    var officers: [Officer] = []
    var qualifications: [Qualification] = []
    let entries = root.entries.filter { ["ranks", "qualifications", "officers"].contains($0.key) }
    if let fields = Fields(MarkedValue(.map(entries), at: root.place), keys: ScenarioAssembly.keys, log: assembly.log) {
      assembly.readRanks(fields)
      qualifications = assembly.readQualifications(fields)
      officers = assembly.readOfficers(fields)
    }
    scenario = Scenario(
      period: .init(from: CivilDate(dayNumber: 0)), ranks: assembly.ranks, shifts: [], qualifications: qualifications, officers: officers,
      requirements: [])
    // Whoever has no id of his own is known by the cell of his number or name.
    var rowOfID: [String: Int] = [:]
    var rowOfPlace: [Fault.Place: Int] = [:]
    for (number, row) in rows.enumerated() {
      if let id = row.text("id") {
        if rowOfID[TypedText.folded(id)] == nil { rowOfID[TypedText.folded(id)] = number }
      } else if let entry = row.entry("number") ?? row.entry("name"), rowOfPlace[entry.value.place] == nil {
        rowOfPlace[entry.value.place] = number
      }
    }
    for officer in officers {
      rowOf[officer.id] = rowOfID[TypedText.folded(officer.id.text)] ?? assembly.officers.names.place(of: officer.id.text).flatMap { rowOfPlace[$0] }
    }
  }

  var regu: Set<String> { Set(scenario.officers.compactMap { $0.regu.map(TypedText.folded) }) }

  /// Whether an id is taken.
  func isTaken(_ id: String) -> Bool { assembly.officers.names.spelling(of: id) != nil }

  func officer(inRow row: Int) -> Officer? { scenario.officers.first { rowOf[$0.id] == row } }

  /// The one officer whom an id, a service number or a name means.
  func id(of text: String) -> Officer.ID? {
    let found = assembly.officers.matches(text)
    return found.count == 1 ? Officer.ID(found[0]) : nil
  }

  /// The rows of all whom an id, several or a filter mean; nil with a fault where it means nobody.
  func rows(of value: MarkedValue, log: ReadingLog) -> [Int]? {
    let before = assembly.log.faults.count
    let filter: OfficerFilter
    if let text = value.text, assembly.qualificationNames.spelling(of: text) == nil {
      filter = OfficerFilter(officers: value.quietItems.compactMap { assembly.officers.resolve($0, log: assembly.log) })
    } else {
      filter = assembly.readFilter(value)
    }
    let faults = assembly.log.faults[before...]
    for fault in faults { log.fault(fault.kind, at: fault.place, related: fault.related) }
    guard faults.isEmpty else { return nil }
    let found = scenario.officers.filter { scenario.matches(filter, $0) }.compactMap { rowOf[$0.id] }
    guard found.isEmpty else { return found.sorted() }
    if !assembly.officers.names.isIncomplete { log.fault(.nothingMatches, at: value.place) }
    return nil
  }
}
