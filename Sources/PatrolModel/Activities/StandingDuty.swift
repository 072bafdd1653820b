/// Duties that return every day or week, as templates: everything that one says may be said otherwise in the scenario.
///
/// All numbers are assumptions; where a source gives the hours or the habit, it is named with the template.
public enum StandingDuty: String, Hashable, Sendable, CaseIterable {
  /// Traffic in the morning at schools and crossings (pengaturan pagi): 07:00-08:00 on weekdays, two officers out of their shifts.
  ///
  /// Offices begin at 07:00 (Karopenmas Polri 2021); the rest is an assumption.
  case traffic = "gatur"
  /// Guarding the station (jaga mako): a post of its own around the clock with two officers.
  ///
  /// Guarding the headquarters is a duty of the Satsamapta (Perkap 23/2010, Perpol 2/2021); the number is an assumption.
  case station = "jaga-mako"
  /// Guarding detainees (jaga tahanan): a post of its own around the clock with two officers. Assumption.
  case detainees = "jaga-tahanan"
  /// Watching the pictures of cameras (operator CCTV): a post of its own around the clock with one officer. Assumption.
  case cameras = "operator-cctv"
  /// Escort (pengawalan): two officers out of their shifts; the scenario says when. Assumption.
  case escort = "pengawalan"
  /// A demonstration (unjuk rasa): ten officers out of their shifts from 09:00 to 15:00; the scenario says on which day. Assumption.
  case demonstration = "unjuk-rasa"
  /// Time for the Friday prayer: two officers at a time for an hour between 11:30 and 13:30.
  ///
  /// The hours are those of domain practice in both cities; number and length are assumptions.
  case fridayPrayer = "salat-jumat"
  /// Time for tarawih in Ramadan: two officers for an hour between 19:00 and 21:00. Assumption as above.
  case tarawih
  /// Time for the meal before dawn in Ramadan: two officers for half an hour between 03:00 and 04:30. Assumption as above.
  case sahur

  /// What a template says until the scenario says otherwise.
  public struct Defaults: Hashable, Sendable {
    /// Clock times; none where the scenario has to give them, or every shift where it has a post of its own.
    public var windows: [ClockInterval] = []
    /// Weekdays; nil: all.
    public var weekdays: Set<Weekday>?
    /// How many officers.
    public var officers: Int
    /// Minutes of the window that it takes; nil: all.
    public var minutes: Int?
    /// Whether it has a post of its own instead of taking people out of their shifts.
    public var hasOwnPost = false
    /// Whether it is meaningless without a date.
    public var needsDate = false
    /// The word for its points.
    public var points: String

    /// Defaults; all but officers and points are empty unless given.
    public init(
      windows: [ClockInterval] = [], weekdays: Set<Weekday>? = nil, officers: Int, minutes: Int? = nil, hasOwnPost: Bool = false,
      needsDate: Bool = false, points: String
    ) {
      self.windows = windows
      self.weekdays = weekdays
      self.officers = officers
      self.minutes = minutes
      self.hasOwnPost = hasOwnPost
      self.needsDate = needsDate
      self.points = points
    }
  }

  /// What it says until the scenario says otherwise.
  public var defaults: Defaults {
    func hours(_ from: Int, _ to: Int) -> [ClockInterval] { [ClockInterval(startMinute: from, endMinute: to)] }
    let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return switch self {
    case .traffic: Defaults(windows: hours(420, 480), weekdays: workdays, officers: 2, points: "medium")
    case .station: Defaults(officers: 2, hasOwnPost: true, points: "high")
    case .detainees: Defaults(officers: 2, hasOwnPost: true, points: "must")
    case .cameras: Defaults(officers: 1, hasOwnPost: true, points: "high")
    case .escort: Defaults(officers: 2, needsDate: true, points: "high")
    case .demonstration: Defaults(windows: hours(540, 900), officers: 10, needsDate: true, points: "high")
    case .fridayPrayer: Defaults(windows: hours(690, 810), weekdays: [.friday], officers: 2, minutes: 60, points: "low")
    case .tarawih: Defaults(windows: hours(1140, 1260), officers: 2, minutes: 60, points: "low")
    case .sahur: Defaults(windows: hours(180, 270), officers: 2, minutes: 30, points: "low")
    }
  }
}
