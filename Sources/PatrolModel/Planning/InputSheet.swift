/// A sheet of an input workbook: what a section is in a scenario file.
public enum InputSheet: String, Sendable, Hashable, CaseIterable {
  /// One value a row: the office, the period, the profile and the like.
  case unit
  case signatures, shifts, qualifications, officers
  /// Kinds of absence and other duty.
  case kinds
  case availability, requests, zones, posts, sectors
  /// Kinds of crews.
  case units
  case vehicles, requirements
  /// What takes people for a while inside their shifts.
  case operations
  case partners, rules
  /// A grid of names by dates.
  case history
  /// Sections without a sheet of their own, a key of an entry a row.
  case further

  /// The columns that a new workbook shows, at most twelve; the sheet of single values and the grid have none of their own.
  public var columns: [InputColumn] {
    switch self {
    case .unit, .history: []
    case .signatures: [.role, .onBehalfOf, .acting, .position, .name, .rank, .number]
    case .shifts: [.id, .name, .hours, .creditedHours, .night]
    case .qualifications: [.id, .name, .rankFrom]
    case .officers: [.id, .name, .rank, .number, .position, .section, .station, .regu, .qualifications, .hoursDue]
    case .kinds: [.id, .code, .name, .absent, .busy, .creditsHours]
    case .availability: [.officer, .from, .to, .kind]
    case .requests: [.officer, .date, .shift, .post, .kind, .points, .by, .reason]
    case .zones: [.id, .name, .station, .zoneClass, .latitude, .longitude, .adjacent, .risk, .population, .area]
    case .posts: [.id, .name, .zone, .qualifications, .shifts]
    case .sectors: [.id, .name, .zones, .share, .shifts]
    case .units: [.id, .name, .least, .most, .leader, .driver, .leaderDrives, .vehicle]
    case .vehicles: [.id, .kind, .count, .station, .outFrom, .outTo]
    case .requirements: [.id, .name, .at, .when, .days, .who, .crews, .min, .target, .max, .points, .per]
    case .operations:
      [.id, .name, .date, .from, .to, .minutes, .fromShifts, .fromPosts, .officers, .qualifications, .ofWhich, .points]
    case .partners: [.id, .name, .together, .apart, .each, .at, .with, .points]
    case .rules: [.rule, .hard, .prefer, .points, .off, .who, .from, .to, .window, .posts, .name, .parameters]
    case .further: [.part, .entry, .key, .value]
    }
  }

  /// Columns that a sheet may have besides those that a new workbook shows.
  public var furtherColumns: [InputColumn] {
    switch self {
    case .shifts: [.from, .to]
    case .requirements: [.hours, .dates, .budget, .ofWhich, .risk]
    case .operations: [.when, .who]
    case .zones: [.aliases]
    default: []
    }
  }
}

/// A column of an input sheet; the raw value is the key that it stands for.
public enum InputColumn: String, Sendable, Hashable, CaseIterable {
  case id, name, code, kind, date, from, to, points, station, number, rank, position, section, regu, qualifications, shift, shifts, post, posts
  case zone, zones, officer, officers, at, when, who, with, count, role, hours, night, absent, busy, by, reason, latitude, longitude, adjacent, risk
  case population, area, share, least, most, leader, driver, vehicle, days, dates, crews, min, target, max, per, minutes, together, apart, each, rule
  case hard, prefer, off, window, parameters, acting, aliases, budget
  case part, entry, key, value
  case onBehalfOf = "on-behalf-of"
  case zoneClass = "class"
  case creditedHours = "credited-hours"
  case creditsHours = "credits-hours"
  case rankFrom = "rank-from"
  case hoursDue = "hours-due"
  case leaderDrives = "leader-drives"
  case outFrom = "out-from"
  case outTo = "out-to"
  case fromShifts = "from-shifts"
  case fromPosts = "from-posts"
  case ofWhich = "of-which"
}

/// A row of an input workbook's sheet of single values; the raw value is the key that it stands for.
public enum InputItem: String, Sendable, Hashable, CaseIterable {
  case scenario, name, letterhead, place, language, timezone, from, days, seed, profile, history, ranks, holiday, must, high, medium, low
  case lookAhead = "look-ahead"
  case historyCode = "history-code"
  case nightFrom = "night-from"
  case nightTo = "night-to"
  case nightHours = "night-at-least-hours"
  case reguPattern = "regu-pattern"
  case reguStart = "regu-start"
  case reguPoints = "regu-points"

  /// Whether the row may stand several times.
  public var isRepeated: Bool {
    switch self {
    case .letterhead, .holiday, .historyCode, .reguStart, .history: true
    default: false
    }
  }

  /// Whether the row has a second value beside the first.
  public var isPair: Bool {
    switch self {
    case .holiday, .historyCode, .reguStart: true
    default: false
    }
  }
}
