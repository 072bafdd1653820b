/// One person on the roster.
public struct Officer: Hashable, Sendable {
  /// An officer's id.
  public typealias ID = Identity<Officer>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Rank as the scenario's rank list spells it; nil where none was given.
  public var rank: String?
  /// Service number (NRP) as text: leading zeros count.
  public var number: String?
  /// Position (jabatan), free text.
  public var position: String?
  /// Section (fungsi), for example Samapta; free text.
  public var section: String?
  /// Home station (Polsek), matched against `Zone.station`.
  public var station: String?
  /// Squad; its base pattern stands in `Scenario.reguPattern`.
  public var regu: String?
  /// Qualifications given by hand; those that follow from rank are added by `Scenario.qualifications(of:)`.
  public var qualifications: Set<Qualification.ID>
  /// Hours due per week in minutes; nil takes the profile's.
  public var dueMinutesPerWeek: Int?

  /// An officer with the given particulars; all but the id have a default.
  public init(
    id: ID, name: String? = nil, rank: String? = nil, number: String? = nil, position: String? = nil, section: String? = nil,
    station: String? = nil, regu: String? = nil, qualifications: Set<Qualification.ID> = [], dueMinutesPerWeek: Int? = nil
  ) {
    self.id = id
    self.name = name ?? id.text
    self.rank = rank
    self.number = number
    self.position = position
    self.section = section
    self.station = station
    self.regu = regu
    self.qualifications = qualifications
    self.dueMinutesPerWeek = dueMinutesPerWeek
  }
}

/// Something an officer is able or allowed to do: lead, drive, supervise a shift.
public struct Qualification: Hashable, Sendable {
  /// A qualification's id.
  public typealias ID = Identity<Qualification>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Every officer of this rank or a higher one holds it; nil where it is only given by hand.
  public var rankFrom: String?

  /// A qualification; the name defaults to the id.
  public init(id: ID, name: String? = nil, rankFrom: String? = nil) {
    self.id = id
    self.name = name ?? id.text
    self.rankFrom = rankFrom
  }
}
