/// What a published roster of later days still asks of those who are out by then: it is not the one that is mended, and stays as it is.
public struct LaterRoster: Sendable, Hashable {
  /// Its first day.
  public var from: CivilDate
  /// How many days it publishes.
  public var days: Int
  /// Its latest published version.
  public var version: Int
  /// The roster's file.
  public var path: String
  /// Duties of officers who are out by then, by officer and date.
  public var duties: [DayDuty]
  /// Crews whose vehicle is out by then.
  public var crews: [Roster.Crew]
  /// The command that mends it, to be copied; empty where nobody has said.
  public var command: String

  /// What a later roster asks.
  public init(
    from: CivilDate, days: Int, version: Int, path: String, duties: [DayDuty] = [], crews: [Roster.Crew] = [], command: String = ""
  ) {
    self.from = from
    self.days = days
    self.version = version
    self.path = path
    self.duties = duties
    self.crews = crews
    self.command = command
  }
}
