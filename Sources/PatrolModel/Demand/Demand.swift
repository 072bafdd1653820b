/// One line of demand: what a requirement asks for one stretch of one day at one place, with every shift that can meet it.
///
/// Demands are what a scenario's requirements mean; solver and audit start from the same ones and share nothing after that.
public struct Demand: Sendable, Hashable {
  /// A shift as it is worked on one day of the horizon.
  public struct ShiftOnDay: Sendable, Hashable, Comparable {
    /// Day of the horizon, from 0.
    public var day: Int
    /// Place of the shift in `Scenario.shifts`.
    public var shift: Int

    /// A shift on a day.
    public init(day: Int, shift: Int) {
      self.day = day
      self.shift = shift
    }

    /// By day, then by the shift's place.
    public static func < (left: Self, right: Self) -> Bool { (left.day, left.shift) < (right.day, right.shift) }
  }

  /// Which part of a requirement it stands for.
  public enum Part: Sendable, Hashable {
    /// The requirement itself.
    case whole
    /// Those who must hold a qualification.
    case qualified(Qualification.ID)
  }

  /// What is counted of those present.
  public enum Measure: Sendable, Hashable {
    /// Who is present in the whole of `span`.
    case presence
    /// Duties.
    case duties
    /// Whole hours of duties, at least one each: a shift's worked minutes, rounded half up.
    case hours
    /// Duties that overlap `span`.
    case touches
  }

  /// Whose demand it is; the id of the rule where a rule asks.
  public var requirement: Requirement.ID
  /// The rule about places that asks; nil for a requirement.
  public var rule: RuleID?
  /// The zone for whose sake `backup` asks; nil for all else.
  public var zone: Zone.ID?
  /// Which part of it.
  public var part: Part
  /// Day to which the requirement's time belongs: a day of the horizon, or the one after it for hours after midnight that the horizon's shifts cover.
  public var day: Int
  /// Posts that count together, each in full.
  public var posts: [Post.ID]
  /// Posts of sectors that count by share, with what one there counts of `unit`.
  public var shares: [Post.ID: Int] = [:]
  /// What one who counts in full counts: the numbers below are in such parts.
  ///
  /// More than 1 only where sectors are present by share.
  public var unit = 1
  /// What is counted.
  public var measure: Measure
  /// The period, or the window of a blind window; nil where duties or hours are counted.
  public var span: MinuteInterval?
  /// Every shift on every day that is present in the whole period (or overlaps the time, where counted by the day), in order.
  public var covering: [ShiftOnDay]
  /// Who counts, where officers do.
  public var officers: OfficerFilter
  /// Kinds of crews that count; nil where officers do.
  public var crews: [CrewKind.ID]?
  /// Least number, in parts of `unit`.
  public var minimum: Int
  /// Wanted number, at least the minimum, in parts of `unit`.
  public var target: Int
  /// Largest number, in parts of `unit`; nil: no limit.
  public var maximum: Int?
  /// Points for each part missed: the period's share and the risk weight are applied, then one part's share of `unit`, rounded half up, at least 1.
  public var points: Requirement.Points

  /// What makes it less than the requirement asks otherwise: partners and cameras.
  public var reliefs: [Requirement.Relief] = []

  /// What one who works a shift at a post counts, in parts of `unit`: all of them or a sector's share; where hours are measured the shift's hours, or its share of them, rounded half up, at least 1.
  public func weight(of shift: Shift, at post: Post.ID) -> Int {
    if measure == .hours { return max(1, (shift.workedMinutes * (shares[post] ?? 100) + 3000) / 6000) }
    return shares[post] ?? unit
  }

  /// The same with sectors that count by share: counts and points are those of a part.
  func counting(_ percents: [Post.ID: Int]) -> Demand {
    guard !percents.isEmpty else { return self }
    var demand = self
    switch measure {
    case .hours: demand.shares = percents
    case .touches: demand.shares = percents.mapValues { _ in 1 }
    case .presence, .duties:
      let part = percents.values.reduce(100) { $0.greatestCommonDivisor(with: $1) }
      demand.unit = 100 / part
      demand.shares = percents.mapValues { $0 / part }
      demand.minimum *= demand.unit
      demand.target *= demand.unit
      demand.maximum = maximum.map { $0 * demand.unit }
      demand.points = points.divided(by: demand.unit)
    }
    return demand
  }

  /// Points due when `present` officers who count are present: steps below the minimum, steps between minimum and target, steps over the maximum.
  public func points(present: Int) -> Int {
    let belowMinimum = max(0, minimum - present)
    let over = maximum.map { max(0, present - $0) } ?? 0
    return belowMinimum * points.minimum + pointsBelowTarget(present: present) + over * points.maximum
  }

  /// Of these points those of steps between minimum and target.
  public func pointsBelowTarget(present: Int) -> Int { points.belowTarget(missing: max(0, target - max(minimum, present)), of: target - minimum) }
}

extension Scenario {
  /// Everything that the requirements ask, in order of requirement, day, place, period and part.
  ///
  /// A requirement's time on a day is cut into periods wherever a shift starts or ends, where a task that may take people from one of its posts could begin or end, and at a zone where a relief that is given there begins or ends. In a period each shift is either present throughout or not at all.
  /// A period's points are the requirement's, times the period's share of its time on that day, times the zone's risk weight where asked,
  /// rounded once (half up), at least 1 where the requirement has points. A period that a shift of a day outside the horizon could cover is not demanded:
  /// it belongs to the roster before or after this one. So do the hours after midnight that follow the horizon's last day, where its shifts alone cover them:
  /// they are demanded here, on the day after the horizon. A period that no shift covers is demanded all the same: its shortage cannot be avoided, and `check` says so.
  ///
  /// What rules about places ask follows after it: see `zone-minimum`, `reserve`, `zone-floor`, `zone-cap` and `blind-window`.
  public func demands() -> [Demand] {
    // Before its prices it is one and the same for all solves of a repair.
    let all = repair?.asked ?? askedDemands()
    return repair.map { prices in all.map(prices.priced) } ?? all
  }

  private func askedDemands() -> [Demand] {
    let clock = DutyClock(self)
    let asked = demands(of: requirements, clock: clock)
    return asked + placeDemands(beside: asked, clock: clock)
  }

  func demands(of requirements: [Requirement], clock: DutyClock) -> [Demand] {
    requirements.flatMap(spelledOut).flatMap { requirement -> [Demand] in
      let everywhere = places(of: requirement)
      return (0...period.horizonDays).flatMap { day -> [Demand] in
        guard requirement.applies(on: period.date(day)) else { return [] }
        return demands(of: requirement, everywhere, day: day, clock: clock)
      }
    }
  }

  private func demands(of requirement: Requirement, _ everywhere: [CountedPlace], day: Int, clock: DutyClock) -> [Demand] {
    let time = clock.time(of: requirement, day: day)
    let total = time.reduce(0) { $0 + $1.minutes }
    guard total > 0 else { return [] }
    let drawnOn = Set(everywhere.flatMap { $0.posts + $0.percents.keys })
    let reliefs = ReliefTimes(requirement, day: period.date(day), in: timeZone)
    let periods = requirement.counting == .day ? [] : time.flatMap { clock.periods(of: $0, around: day, at: drawnOn) }
    return everywhere.flatMap { posts, zone, percents in
      let pieces: [MinuteInterval?] = requirement.counting == .day ? [nil] : periods.flatMap { reliefs.pieces(of: $0, at: zone?.id) }
      let served = pieces.map { piece in (piece, piece.map { clock.covering($0, around: day) } ?? clock.overlapping(time, on: day)) }
        .filter { _, covering in
          covering.allSatisfy { (0..<period.horizonDays).contains($0.day) } && (day < period.horizonDays || !covering.isEmpty)
        }
      return served.flatMap { piece, covering -> [Demand] in
        let percent = requirement.isWeighedByRisk ? riskPercent(zone, covering) : 100
        let given = reliefs.reliefs(of: piece.map { [$0] } ?? time, at: zone?.id)
        let share = Share(minutes: piece?.minutes ?? total, of: total, percents: [percent] + given.map { 100 - $0.percent })
        let relieved = given.reduce(0) { $0 + $1.count }
        var whole = Demand(
          requirement: requirement.id, part: .whole, day: day, posts: posts, measure: piece == nil ? .duties : .presence, span: piece,
          covering: covering, officers: requirement.officers, crews: requirement.crews, minimum: max(0, requirement.minimum - relieved),
          target: max(0, requirement.target - relieved),
          maximum: requirement.maximum,
          points: .init(
            minimum: share.of(requirement.points.minimum), target: share.of(requirement.points.target),
            furtherTargets: requirement.points.furtherTargets.map(share.of), maximum: share.of(requirement.points.maximum))
        )
        whole.reliefs = given
        let parts = requirement.parts.map { part in
          var officers = requirement.officers
          officers.qualifications.append(part.qualification)
          return Demand(
            requirement: requirement.id, part: .qualified(part.qualification), day: day, posts: posts, measure: piece == nil ? .duties : .presence,
            span: piece, covering: covering, officers: officers, minimum: part.minimum, target: part.minimum, maximum: nil,
            points: .init(minimum: share.of(part.points)))
        }
        return ([whole] + parts).map { $0.counting(percents) }
      }
    }
  }

  private struct Share {
    let minutes: Int
    let total: Int
    /// All percents together, as a fraction.
    let weight: (numerator: Int, denominator: Int)

    /// Exact up to three percents that change anything; with more of them, as of many cameras at one zone, in millionths, since products of hundreds overflow.
    init(minutes: Int, of total: Int, percents: [Int]) {
      self.minutes = minutes
      self.total = total
      let changing = percents.filter { $0 != 100 }
      let unit = 1_000_000
      weight =
        changing.count <= 3
        ? changing.reduce((1, 1)) { ($0.0 * $1, $0.1 * 100) } : (changing.reduce(unit) { ($0 * $1 + 50) / 100 }, unit)
    }

    func of(_ points: Int) -> Int {
      guard points > 0 else { return 0 }
      let denominator = total * weight.denominator
      return max(1, (2 * points * minutes * weight.numerator + denominator) / (2 * denominator))
    }
  }

  /// A place as a requirement counts it: its posts in full, and sectors by their percents.
  typealias CountedPlace = (posts: [Post.ID], zone: Zone?, percents: [Post.ID: Int])

  func places(of requirement: Requirement) -> [CountedPlace] {
    func each(_ zones: [Zone]) -> [CountedPlace] { zones.map { ([Post.ID($0.id.text)], $0, sectorPercents([Post.ID($0.id.text)])) } }
    switch requirement.place {
    case .zoneClass(let wanted): return each(zones.filter { $0.zoneClass == wanted })
    case .zones(let wanted): return each(zones.filter { wanted.contains($0.id) })
    case .everyZone: return each(zones)
    case .posts(let wanted): return [(posts.map(\.id).filter(wanted.contains), nil, sectorPercents(wanted))]
    case .anyPost: return [(posts.map(\.id), nil, [:])]
    }
  }

  /// For each sector that is not among the posts itself what it counts in the zones that are: its share in each, at most one together.
  func sectorPercents(_ posts: [Post.ID]) -> [Post.ID: Int] {
    var percents: [Post.ID: Int] = [:]
    for sector in sectors where !posts.contains(sector.post.id) {
      let inside = Set(sector.zones).count { zone in posts.contains { $0.text == zone.text } }
      if inside > 0 { percents[sector.post.id] = min(100, inside * sector.sharePercent) }
    }
    return percents
  }

  /// The greatest risk weight of a zone in some shifts, in percent; 100 where there is no zone or no shift.
  public func riskPercent(_ zone: Zone?, _ covering: [Demand.ShiftOnDay]) -> Int {
    guard let zone else { return 100 }
    return covering.map { zone.risk(shifts[$0.shift].id, on: period.date($0.day).weekday) }.max() ?? 100
  }
}

extension Requirement {
  /// Whether the requirement holds on a date.
  public func applies(on date: CivilDate) -> Bool {
    (weekdays?.contains(date.weekday) ?? true) && (dates?.contains(date) ?? true)
  }
}

extension Requirement.Points {
  /// The points of one of so many equal parts, rounded half up, at least 1 where there are points.
  func divided(by parts: Int) -> Self {
    func part(_ points: Int) -> Int { points > 0 ? max(1, (2 * points + parts) / (2 * parts)) : 0 }
    // Of the first above the minimum each part is worth as much as the others.
    let further =
      furtherTargets.isEmpty
      ? [] : [Int](repeating: part(target), count: parts - 1) + furtherTargets.flatMap { points in (0..<parts).map { _ in part(points) } }
    return .init(minimum: part(minimum), target: part(target), furtherTargets: further, maximum: part(maximum))
  }
}
