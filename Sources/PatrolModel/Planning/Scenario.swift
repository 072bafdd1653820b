/// Everything that is decided before a roster is made: people, shifts, places, needs and rules for one period.
///
/// A scenario is a plain value. `PatrolFiles` reads one from files and checks every name in it; in one made in code a name that names nothing has no effect.
public struct Scenario: Sendable, Hashable {
  /// The days that are planned.
  public struct Period: Sendable, Hashable {
    /// First day.
    public var from: CivilDate
    /// Days that are published; fewer than none is none.
    public var days: Int { didSet { days = max(0, days) } }
    /// Further days that are planned with them but not published, so that the last published days do not leave everyone tired; the default is 3.
    ///
    /// Fewer than none is none.
    public var lookAheadDays: Int { didSet { lookAheadDays = max(0, lookAheadDays) } }

    /// A period of so many days.
    public init(from: CivilDate, days: Int = 7, lookAheadDays: Int = 3) {
      self.from = from
      self.days = max(0, days)
      self.lookAheadDays = max(0, lookAheadDays)
    }

    /// Published and look-ahead days together.
    public var horizonDays: Int { days + lookAheadDays }
    /// Days over which fair shares are counted: the published days and the whole weeks of the look-ahead, seven days each from its first day.
    ///
    /// Weeks that are planned ahead are planned as they will be worked; of a part of a week nobody can say yet whether it is someone's share.
    public var sharedDays: Int { days + lookAheadDays / 7 * 7 }
    /// Blocks of days against which hours due are counted: seven days each from the period's first day, the last published one as short as it is, then the whole weeks of
    /// the look-ahead.
    public var workWeeks: [Range<Int>] {
      stride(from: 0, to: days, by: 7).map { $0..<min($0 + 7, days) } + stride(from: days, to: sharedDays, by: 7).map { $0..<($0 + 7) }
    }
    /// The date of a day of the horizon, counted from 0.
    public func date(_ day: Int) -> CivilDate { from + day }
    /// The day of the horizon on a date, or nil outside it.
    public func day(of date: CivilDate) -> Int? {
      let day = date - from
      return (0..<horizonDays).contains(day) ? day : nil
    }
  }

  /// Title, letterhead and signatures of the office.
  public var office: Office
  /// Language of texts, `en` or `id`.
  public var language: Language
  /// Where the clocks stand.
  public var timeZone: OfficeTimeZone
  /// The days that are planned.
  public var period: Period
  /// Seed of everything that is drawn by chance.
  public var seed: UInt64
  /// What counts as a night.
  public var night: NightDefinition
  /// Ranks from the lowest to the highest.
  public var ranks: [String]
  /// Holidays by date with their names.
  public var holidays: [CivilDate: String]
  /// Shifts in the order in which tables show them.
  public var shifts: [Shift]
  /// Qualifications.
  public var qualifications: [Qualification]
  /// Officers in the order in which tables show them.
  public var officers: [Officer]
  /// Kinds of unavailability; the standard ones and the scenario's own.
  public var kinds: [AvailabilityKind]
  /// Leave, sickness, court, training.
  public var availability: [Availability]
  /// Wishes, aversions, locks.
  public var requests: [Request]
  /// The regu's base pattern.
  public var reguPattern: ReguPattern?
  /// Zones.
  public var zones: [Zone]
  /// Sectors: several zones covered together.
  public var sectors: [Sector]
  /// Posts other than the zones' and sectors' own.
  public var fixedPosts: [Post]
  /// Kinds of crews; none where heads alone are planned.
  public var crewKinds: [CrewKind]
  /// All vehicles; where none is listed, vehicles are not counted.
  public var vehicles: [Vehicle]
  /// What is asked of posts.
  public var requirements: [Requirement]
  /// What takes people for a while inside their shifts.
  public var tasks: [ShiftTask]
  /// Who should ride with whom.
  public var partnerships: [Partnership]
  /// Operations and standing duties by name; what they ask stands in posts, requirements and tasks.
  public var activities: [Activity]
  /// Partners of other agencies by name; by how much they lower what is asked stands in requirements and tasks.
  public var partnerUnits: [PartnerUnit]
  /// Cameras by name; by how much they lower prices stands in the requirements.
  public var cameras: [Camera]
  /// Neighbourhood watches by name; by how much they lower prices stands in the requirements.
  public var watchGroups: [WatchGroup]
  /// That the roster is drawn among nearly best ones; nil: the best that is found is delivered.
  public var unpredictability: Unpredictability?
  /// Places that crews visit inside their shifts.
  public var hotSpots: [HotSpot]
  /// How those visits are planned.
  public var visitSettings: VisitSettings
  /// What the words must, high, medium and low are worth.
  public var levels: PointLevels
  /// Defaults of all rules.
  public var profile: Profile
  /// Changes to the profile's rules.
  public var rules: [RuleSetting]
  /// What was worked before the period.
  public var history: History
  /// A draft that the roster should stay near (rule `near-draft`).
  public var draft: Roster?
  /// Prices under which the draft is mended with the least disturbance; nil, as in every scenario that is read: the roster is planned.
  public var repair: RepairPrices?

  /// A scenario; all but the period, the shifts, the officers and the requirements have a default.
  public init(
    office: Office = Office(), language: Language = .indonesian, timeZone: OfficeTimeZone = .universal, period: Period, seed: UInt64 = 0,
    night: NightDefinition = NightDefinition(), ranks: [String] = Rank.police, holidays: [CivilDate: String] = [:], shifts: [Shift],
    qualifications: [Qualification] = [], officers: [Officer], kinds: [AvailabilityKind] = AvailabilityKind.standard,
    availability: [Availability] = [],
    requests: [Request] = [], reguPattern: ReguPattern? = nil, zones: [Zone] = [], sectors: [Sector] = [],
    fixedPosts: [Post] = [], crewKinds: [CrewKind] = [], vehicles: [Vehicle] = [], requirements: [Requirement],
    tasks: [ShiftTask] = [], partnerships: [Partnership] = [], activities: [Activity] = [], partnerUnits: [PartnerUnit] = [], cameras: [Camera] = [],
    watchGroups: [WatchGroup] = [], hotSpots: [HotSpot] = [], visitSettings: VisitSettings = VisitSettings(),
    levels: PointLevels = PointLevels(), profile: Profile = .standar, rules: [RuleSetting] = [], history: History = History(), draft: Roster? = nil
  ) {
    self.office = office
    self.language = language
    self.timeZone = timeZone
    self.period = period
    self.seed = seed
    self.night = night
    self.ranks = ranks
    self.holidays = holidays
    self.shifts = shifts
    self.qualifications = qualifications
    self.officers = officers
    self.kinds = kinds
    self.availability = availability
    self.requests = requests
    self.reguPattern = reguPattern
    self.zones = zones
    self.sectors = sectors
    self.fixedPosts = fixedPosts
    self.crewKinds = crewKinds
    self.vehicles = vehicles
    self.requirements = requirements
    self.tasks = tasks
    self.partnerships = partnerships
    self.activities = activities
    self.partnerUnits = partnerUnits
    self.cameras = cameras
    self.watchGroups = watchGroups
    self.hotSpots = hotSpots
    self.visitSettings = visitSettings
    self.levels = levels
    self.profile = profile
    self.rules = rules
    self.history = history
    self.draft = draft
  }

  /// All posts: the zones' own in zone order, the sectors' own, then the fixed ones, then the reserve (unless the scenario declares a post of that id itself).
  public var posts: [Post] {
    let all = zones.map { Post(id: Post.ID($0.id.text), name: $0.name, zone: $0.id) } + sectors.map(\.post) + fixedPosts
    return all.contains { $0.id == Post.reserveID } ? all : all + [Post(id: Post.reserveID, name: "cadangan")]
  }
}

/// The office as documents name it; no title is ever assumed.
public struct Office: Sendable, Hashable {
  /// A signature block.
  public struct Signature: Sendable, Hashable {
    /// For example "disahkan oleh".
    public var role: String
    /// Position of the signer.
    public var position: String
    /// Name, where it is to be printed.
    public var name: String?
    /// Rank in full.
    public var rank: String?
    /// Service number as text.
    public var number: String?
    /// The position on whose behalf the signer signs (a.n.), printed above his own; nil where he signs for himself.
    public var onBehalfOf: String?
    /// How the signer holds his position where it is not his by appointment.
    public var acting: Acting?

    /// How somebody holds a position that is not his by appointment.
    public enum Acting: String, Sendable, Hashable, CaseIterable {
      /// Pejabat sementara: provisionally appointed.
      case ps
      /// Pelaksana harian: while the holder is away.
      case plh
      /// Pelaksana tugas: while the position is vacant.
      case plt

      /// The abbreviation before the position.
      public var abbreviation: String {
        switch self {
        case .ps: "Ps."
        case .plh: "Plh."
        case .plt: "Plt."
        }
      }
    }

    /// The position as it is printed, with the abbreviation before it where the signer acts in it.
    public var printedPosition: String { [acting?.abbreviation, position].compactMap(\.self).joined(separator: " ") }

    /// A signature block.
    public init(
      role: String, position: String, name: String? = nil, rank: String? = nil, number: String? = nil, onBehalfOf: String? = nil,
      acting: Acting? = nil
    ) {
      self.role = role
      self.position = position
      self.name = name
      self.rank = rank
      self.number = number
      self.onBehalfOf = onBehalfOf
      self.acting = acting
    }
  }

  /// Free text, for example Polresta Balikpapan.
  public var name: String
  /// Lines above a document.
  public var letterhead: [String]
  /// Who signs.
  public var signatures: [Signature]
  /// The town before the date of a document.
  public var place: String?

  /// An office; everything has an empty default.
  public init(name: String = "", letterhead: [String] = [], signatures: [Signature] = [], place: String? = nil) {
    self.place = place
    self.name = name
    self.letterhead = letterhead
    self.signatures = signatures
  }
}

/// The languages of all texts.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English.
  case english = "en"
  /// Indonesian.
  case indonesian = "id"
}

/// Rank lists.
public enum Rank {
  /// Ranks of the Indonesian police from the lowest to the highest (Perkap 3/2016).
  public static let police = [
    "Bharada", "Bharatu", "Bharaka", "Abripda", "Abriptu", "Abrippol", "Bripda", "Briptu", "Brigpol", "Bripka", "Aipda", "Aiptu", "Ipda", "Iptu",
    "AKP",
    "Kompol", "AKBP", "Kombes", "Brigjen", "Irjen", "Komjen", "Jenderal",
  ]
}
