/// How good a repair is, by what matters most first.
public struct RepairRank: Sendable, Hashable, Comparable {
  /// What is wrong with crews, in steps; only where nobody is disturbed, or where what is frozen leaves nothing else, is it more than before.
  public var crewSteps: Int
  /// Points of missing minimums and of people missing at tasks; at protected posts they count several times.
  public var minimums: Int
  /// People of whom a cell is changed, those who are out left aside.
  public var people: Int
  /// Cells that are changed.
  public var cells: Int
  /// Steps of `RepairPrices.Change`, summed over the changed cells: reserve 0, another post 1, another shift of the day 2, called in on a day off 3.
  public var recall: Int
  /// All other points, second rank left aside.
  public var others: Int

  /// A rank.
  public init(crewSteps: Int, minimums: Int, people: Int, cells: Int, recall: Int, others: Int) {
    self.crewSteps = crewSteps
    self.minimums = minimums
    self.people = people
    self.cells = cells
    self.recall = recall
    self.others = others
  }

  private var order: [Int] { [crewSteps, minimums, people, cells, recall, others] }

  /// The better one is the smaller.
  public static func < (left: Self, right: Self) -> Bool { left.order.lexicographicallyPrecedes(right.order) }
}

/// One cell that a repair changes.
public struct RepairChange: Sendable, Hashable {
  /// Whose.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What it was.
  public var was: Roster.Duty?
  /// What it is.
  public var now: Roster.Duty?
  /// What that is for him; nil where he is out and the cell was taken away.
  public var change: RepairPrices.Change?
  /// His last duty before, with the hours and minutes of rest between in minutes; nil where he has none, or none is known.
  public var before: Rest?

  /// A duty and the rest after it.
  public struct Rest: Sendable, Hashable {
    /// The day of the duty.
    public var date: CivilDate
    /// Its shift.
    public var shift: Shift.ID
    /// Minutes from its end to the start of the next.
    public var minutes: Int

    /// A duty and the rest after it.
    public init(date: CivilDate, shift: Shift.ID, minutes: Int) {
      self.date = date
      self.shift = shift
      self.minutes = minutes
    }
  }

  /// A changed cell.
  public init(
    officer: Officer.ID, date: CivilDate, was: Roster.Duty?, now: Roster.Duty?, change: RepairPrices.Change?, before: Rest? = nil
  ) {
    self.officer = officer
    self.date = date
    self.was = was
    self.now = now
    self.change = change
    self.before = before
  }
}

/// Something that a user has to know of a repair beside its options.
public enum RepairNote: Sendable, Hashable {
  /// Somebody leaves in the middle of a duty that has begun: the duty stays in the roster as it is.
  case leavesDuringDuty(Officer.ID, CivilDate, Shift.ID)
  /// A duty that begins soon is taken away although it is frozen.
  case takenFromFrozen(Officer.ID, CivilDate, Shift.ID)
  /// A vehicle goes out while a crew that has begun its shift is out with it.
  case vehicleInUse(Vehicle.ID, CivilDate, Shift.ID)
  /// A vehicle that is out rides with no crew in that time.
  case vehicleNotUsed(Vehicle.ID)
  /// Somebody who is out has no duty in that time.
  case nothingLost(Officer.ID)
  /// A task whose end is not after its start is taken to last until the next day: its name, its day, and its end in minutes after that day's midnight.
  case taskOverMidnight(String, CivilDate, endMinute: Int)
  /// A part of a task lies in the days of the next published roster, and no duty of the last night reaches so far.
  case taskIsOfNext(String, CivilDate, ClockInterval)
  /// A partner that takes nothing from the office on those days.
  case nothingGivenBack(PartnerUnit.ID)
}
