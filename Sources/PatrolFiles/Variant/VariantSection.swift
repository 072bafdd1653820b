import PatrolModel

/// A section of a scenario whose entries a variant adds, removes and changes one by one.
enum VariantSection: String, CaseIterable {
  case officers, shifts, qualifications, kinds, zones, posts, sectors, crews, vehicles, availability, requests, requirements, tasks, partners,
    operations, standing, cameras, activities
  case partnerUnits = "partner-units"
  case watchGroups = "watch-groups"
  case controlRounds = "control-rounds"
  case hotSpots = "hot-spots"
  case rules

  /// The headings under which the section may stand in a table; nil where it cannot.
  var headings: HeadingWords? {
    switch self {
    case .officers: ScenarioAssembly.officerHeadings
    case .zones: ScenarioAssembly.zoneHeadings
    case .posts: ScenarioAssembly.postHeadings
    case .sectors: ScenarioAssembly.sectorHeadings
    case .crews: ScenarioAssembly.crewHeadings
    case .vehicles: ScenarioAssembly.vehicleHeadings
    case .availability: ScenarioAssembly.availabilityHeadings
    case .requests: ScenarioAssembly.requestHeadings
    case .tasks: ScenarioAssembly.taskHeadings
    case .hotSpots: ScenarioAssembly.hotSpotHeadings
    case .shifts, .qualifications, .kinds, .requirements, .partners, .operations, .standing, .cameras, .activities, .partnerUnits, .watchGroups,
      .controlRounds, .rules:
      nil
    }
  }

  /// Sections that may be the name of a file.
  static let fileKeys = VariantSection.allCases.filter { $0.headings != nil }.map(\.rawValue)

  /// The key by which an entry is named; nil where entries have no name.
  var nameKey: String? {
    switch self {
    case .availability, .requests: nil
    case .rules: "rule"
    default: "id"
    }
  }

  /// What an entry is; nil where entries have no name.
  var subject: FaultKind.Subject? {
    switch self {
    case .officers: .officer
    case .shifts: .shift
    case .qualifications: .qualification
    case .kinds: .kind
    case .zones: .zone
    case .posts, .sectors: .post
    case .crews: .crewKind
    case .vehicles: .vehicle
    case .availability, .requests: nil
    case .requirements: .requirement
    case .tasks: .task
    case .partners: .partnership
    case .operations, .standing, .activities, .watchGroups, .controlRounds: .activity
    case .partnerUnits: .partnerUnit
    case .cameras: .camera
    case .hotSpots: .hotSpot
    case .rules: .rule
    }
  }

  /// The field for which a bare text after an id stands.
  var scalarKey: String? {
    switch self {
    case .shifts: "hours"
    case .standing: "template"
    default: nil
    }
  }

  /// What the ids of entries without one begin with; nil where each must have its own.
  var idStem: String? {
    switch self {
    case .requirements: "requirement"
    case .partners: "partner"
    default: nil
    }
  }

  /// Keys by which a filter may choose entries.
  var keys: [String] {
    if let headings { return headings.words.map(\.key) }
    switch self {
    case .shifts: return ["id", "name", "hours", "credited-hours", "night", "dates"]
    case .qualifications: return ["id", "name", "rank-from"]
    case .kinds: return ["id", "code", "name", "absent", "busy", "credits-hours"]
    case .requirements: return ["id", "name", "at", "when", "officers", "crews", "min", "target", "max", "points", "of-which", "per", "risk"]
    case .partners: return ["id", "name", "together", "apart", "each", "at", "with", "points"]
    case .operations: return ScenarioAssembly.operationKeys
    case .standing: return ScenarioAssembly.standingKeys
    case .activities: return ScenarioAssembly.communityKeys
    case .watchGroups: return ScenarioAssembly.watchGroupKeys
    case .controlRounds: return ScenarioAssembly.controlRoundKeys
    case .cameras: return ScenarioAssembly.cameraKeys
    case .partnerUnits: return ScenarioAssembly.partnerUnitKeys
    default: return ["rule", "name", "off", "officers", "from", "to", "window", "posts", "post"]
    }
  }

  /// What a copy does not take from its model: whatever is one entry's own.
  var ownKeys: [String] {
    switch self {
    case .officers: ["id", "name", "number"]
    case .vehicles: ["id", "count", "out-from", "out-to"]
    default: ["id", "name"]
    }
  }

  /// Fields that stand for each other, so that a change to one takes the others away.
  var alternatives: [[[String]]] {
    switch self {
    case .tasks: [[["when"], ["date", "from", "to"]], [["who"], ["qualifications"]]]
    case .requirements: [[["crews"], ["officers"]]]
    case .kinds: [[["absent"], ["busy"]]]
    case .rules: [[["posts"], ["post"]]]
    default: []
    }
  }

  /// What names that nothing bears any more may be taken for by those who still use them.
  var subjectsOfReferences: [FaultKind.Subject] {
    switch self {
    case .officers: [.officer, .qualification]
    case .zones: [.zone, .post]
    case .vehicles: [.vehicle, .vehicleKind]
    default: subject.map { [$0] } ?? []
    }
  }
}
