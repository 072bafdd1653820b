extension Scenario {
  /// Kinds of crews that a post takes: those that requirements name there, and all kinds in a zone for which only `zone-minimum` speaks.
  ///
  /// Where there are any, whoever works at the post sits in a crew. The reserve takes crews of all kinds and single officers as well.
  public func crewKinds(at post: Post.ID) -> [CrewKind.ID] { crewKinds(at: [post])[0] }

  /// The same for several posts, in their order: what requirements name is looked up once for all of them.
  public func crewKinds(at posts: [Post.ID]) -> [[CrewKind.ID]] {
    let all = crewKinds.map(\.id)
    guard !all.isEmpty else { return posts.map { _ in [] } }
    var named: [Post.ID: Set<CrewKind.ID>] = [:]
    for requirement in requirements {
      guard let crews = requirement.crews else { continue }
      for place in places(of: requirement) {
        for post in place.posts { named[post, default: []].formUnion(crews) }
        for post in place.percents.keys { named[post, default: []].formUnion(crews) }
      }
    }
    let unasked = Set(zones.filter { !isAsked($0) }.map(\.id))
    let haveMinimum = !unasked.isEmpty && (0..<period.horizonDays).contains { rule(.zoneMinimum, on: period.date($0)) != nil }
    return posts.map { post in
      if post == Post.reserveID || haveMinimum && zones(at: post).contains(where: { unasked.contains($0.id) }) { return all }
      return named[post].map { all.filter($0.contains) } ?? []
    }
  }

  /// The fewest officers in a crew of a kind at a post: the kind's own, or one (all named seats at least) in a safe zone, or a sector of safe zones, where `crew-of-one` is on.
  public func leastCrew(_ kind: CrewKind, at post: Post.ID, on date: CivilDate) -> Int {
    let here = zones(at: post)
    guard rule(.crewOfOne, on: date) != nil, !here.isEmpty, here.allSatisfy({ $0.zoneClass == .aman }) else { return kind.least }
    return max(1, kind.namedSeats)
  }

  /// The zone whose own post it is, or the zones of the sector whose own post it is; none for other posts.
  public func zones(at post: Post.ID) -> [Zone] {
    let sector = sectors.first { $0.post.id == post }
    return zones.filter { $0.id.text == post.text || sector?.zones.contains($0.id) ?? false }
  }

  /// Whether a requirement names the zone by itself: its id, its class, every zone, or its post.
  func isAsked(_ zone: Zone) -> Bool {
    requirements.contains { requirement in
      switch requirement.place {
      case .zoneClass(let wanted): zone.zoneClass == wanted
      case .zones(let wanted): wanted.contains(zone.id)
      case .everyZone: true
      case .posts(let wanted): wanted.contains { $0.text == zone.id.text }
      case .anyPost: false
      }
    }
  }

  /// What the rules about places ask beside the requirements.
  func placeDemands(beside asked: [Demand], clock: DutyClock) -> [Demand] {
    guard period.days > 0, !shifts.isEmpty else { return [] }
    let forms = forms(.zoneMinimum)
    let minimums = demands(.zoneMinimum, zones.filter { !isAsked($0) }.flatMap { zoneMinimums($0, forms) }, clock: clock)
    let reserves = demands(.reserve, reserveRequirements(), clock: clock)
    let backups = backupDemands(clock: clock)
    let kindsOfZone = crewKinds(at: zones.map { Post.ID($0.id.text) })
    return minimums + reserves + backups + shareDemands(asked + minimums, kindsOfZone, clock: clock) + blindWindowDemands(kindsOfZone, clock: clock)
  }

  private func demands(_ rule: RuleID, _ requirements: [Requirement], clock: DutyClock) -> [Demand] {
    demands(of: requirements, clock: clock).map { demand in
      var demand = demand
      demand.rule = rule
      return demand
    }
  }

  /// A form of a rule with the dates on which it is in force.
  private typealias DatedForm = (rule: RuleInForce, dates: Set<CivilDate>)

  /// The forms of a rule over the horizon, each with its dates.
  private func forms(_ rule: RuleID) -> [DatedForm] {
    var forms: [DatedForm] = []
    for day in 0...period.horizonDays {
      guard let form = self.rule(rule, on: period.date(day)) else { continue }
      if let place = forms.firstIndex(where: { $0.rule == form }) {
        forms[place].dates.insert(period.date(day))
      } else {
        forms.append((form, [period.date(day)]))
      }
    }
    return forms
  }

  /// A unit is a crew where the scenario has kinds of crews, and two officers elsewhere (Perkabaharkam 1/2017: at least two).
  private static let officersPerUnit = 2

  /// What asks for units of a place, each of them at `points`; nothing where it asks for none.
  ///
  /// A minimum is asked by `zone-minimum`, a target by `reserve` and `backup`.
  private func units(
    _ form: RuleInForce, _ dates: Set<CivilDate>, at place: Requirement.Place, in time: [Shift], by counting: Requirement.Counting = .period,
    _ units: Int, points: Int
  ) -> [Requirement] {
    guard units > 0, points > 0 else { return [] }
    let kinds = crewKinds.isEmpty ? nil : crewKinds.map(\.id)
    let heads = kinds == nil ? Self.officersPerUnit : 1
    let own = (points + heads - 1) / heads
    let isMinimum = form.rule == .zoneMinimum
    return [
      Requirement(
        id: .init(form.rule.rawValue), place: place, time: .shifts(time.map(\.id)), dates: dates, counting: counting, crews: kinds,
        minimum: isMinimum ? units * heads : 0, target: units * heads, points: .init(minimum: isMinimum ? own : 0, target: own))
    ]
  }

  /// What asks for units of a place in each of several shifts, at the form's points for each eight hours.
  private func unitsInEach(
    _ wanted: [Shift], _ form: RuleInForce, _ dates: Set<CivilDate>, at place: Requirement.Place, _ units: Int
  ) -> [Requirement] {
    guard form.points > 0 else { return [] }
    return wanted.flatMap { shift in
      let minutes = shift.intervals.reduce(0) { $0 + $1.minutes }
      return self.units(form, dates, at: place, in: [shift], units, points: max(1, (form.points * minutes + 240) / 480))
    }
  }

  private func zoneMinimums(_ zone: Zone, _ forms: [DatedForm]) -> [Requirement] {
    let place = Requirement.Place.zones([zone.id])
    let late = shifts.filter { $0.startMinute >= 15 * 60 || night.isNight($0) }
    let early = shifts.filter { !late.contains($0) }
    return forms.flatMap { form, dates -> [Requirement] in
      switch zone.zoneClass {
      case .sangatRawan:
        unitsInEach(late, form, dates, at: place, form.parameter(.sangatRawanLate))
          + unitsInEach(early, form, dates, at: place, form.parameter(.sangatRawanEarly))
      case .rawan: unitsInEach(shifts, form, dates, at: place, form.parameter(.rawanShift))
      case .aman: units(form, dates, at: place, in: shifts, by: .day, form.parameter(.amanDay), points: form.points)
      }
    }
  }

  private func reserveRequirements() -> [Requirement] {
    forms(.reserve).flatMap { form, dates in
      unitsInEach(shifts, form, dates, at: .posts([Post.reserveID]), form.parameter(.units))
    }
  }

  private func backupDemands(clock: DutyClock) -> [Demand] {
    let backed = zones.filter { $0.zoneClass == .sangatRawan && !$0.adjacent.isEmpty }
    let forms = forms(.backup)
    return backed.flatMap { zone in
      let reach = Requirement.Place.posts(([zone.id] + zone.adjacent).map { Post.ID($0.text) })
      let asked = forms.flatMap { form, dates in unitsInEach(shifts, form, dates, at: reach, form.parameter(.units)) }
      return demands(.backup, asked, clock: clock).map { demand in
        var demand = demand
        demand.zone = zone.id
        return demand
      }
    }
  }

  /// Floors and caps by zone, against the even share of the hours that are asked of zones counted alike (in crews or in officers).
  private func shareDemands(_ asked: [Demand], _ kindsOfZone: [[CrewKind.ID]], clock: DutyClock) -> [Demand] {
    let last = period.date(period.days - 1)
    let ofOnePost = Dictionary(
      grouping: asked.filter { $0.part == .whole && $0.day < period.days && $0.posts.count == 1 && $0.target > 0 }, by: { $0.posts[0] })
    return [RuleID.zoneFloor, .zoneCap].flatMap { rule -> [Demand] in
      guard let form = self.rule(rule, on: last), form.points > 0 else { return [] }
      return [true, false].flatMap { inCrews -> [Demand] in
        let members = zones.indices.filter { kindsOfZone[$0].isEmpty != inCrews }
        let minutes = members.reduce(0) { $0 + askedMinutes(ofOnePost[.init(zones[$1].id.text)] ?? [], inCrews: inCrews) }
        guard !members.isEmpty, minutes > 0 else { return [] }
        let (whole, rest) = (minutes * form.parameter(.percent)).quotientAndRemainder(dividingBy: 6000 * members.count)
        let limit = rule == .zoneCap && rest > 0 ? whole + 1 : whole
        return members.map { place in
          Demand(
            requirement: .init(rule.rawValue), rule: rule, part: .whole, day: period.days - 1, posts: [.init(zones[place].id.text)], measure: .hours,
            span: nil,
            covering: (0..<period.days).flatMap { day in shifts.indices.map { Demand.ShiftOnDay(day: day, shift: $0) } }, officers: .everyone,
            crews: inCrews ? kindsOfZone[place] : nil, minimum: rule == .zoneFloor ? limit : 0, target: rule == .zoneFloor ? limit : 0,
            maximum: rule == .zoneCap ? limit : nil,
            points: rule == .zoneFloor ? .init(minimum: form.points, target: form.points) : .init(maximum: form.points)
          ).counting(sectorPercents([.init(zones[place].id.text)]))
        }
      }
    }
  }

  /// Minutes that the targets of one zone alone ask: in each stretch the largest, and what is asked by the day at its shifts' mean length.
  private func askedMinutes(_ asked: [Demand], inCrews: Bool) -> Int {
    let own = asked.filter { ($0.crews != nil) == inCrews }
    let spans = own.compactMap { demand in demand.span.map { ($0, demand.target / demand.unit) } }
    let cuts = Set(spans.flatMap { [$0.0.start, $0.0.end] }).sorted()
    var minutes = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let piece = MinuteInterval(start: start, end: end)
      minutes += piece.minutes * (spans.filter { $0.0.covers(piece) }.map(\.1).max() ?? 0)
    }
    for demand in own where demand.span == nil && !demand.covering.isEmpty {
      minutes += demand.target / demand.unit * demand.covering.reduce(0) { $0 + shifts[$1.shift].workedMinutes } / demand.covering.count
    }
    return minutes
  }

  /// For each time at which a shift starts or ends, each zone's window before it.
  private func blindWindowDemands(_ kindsOfZone: [[CrewKind.ID]], clock: DutyClock) -> [Demand] {
    let reach = DutyClock.reachDays
    let classes = Set(zones.map(\.zoneClass))
    let longest = forms(.blindWindow).flatMap { form in classes.map { form.rule.longestBlindMinutes($0) } }.max() ?? 0
    let instances = (-(longest / 1440 + 1 + reach)...(period.horizonDays + reach)).flatMap { day in
      shifts.indices.map { Demand.ShiftOnDay(day: day, shift: $0) }
    }
    let times = instances.map { clock.intervals(shift: $0.shift, day: $0.day) }
    let cuts = Set(times.joined().flatMap { [$0.start, $0.end] }).sorted()
    let past = pastPresence()
    var demands: [Demand] = []
    for day in 0..<period.horizonDays {
      guard let form = rule(.blindWindow, on: period.date(day)), form.points > 0 else { continue }
      let calendarDay = clock.calendarDay(day)
      for cut in cuts where cut > calendarDay.start && cut <= calendarDay.end {
        for (number, zone) in zones.enumerated() {
          // A stretch of exactly the longest time is still allowed, so the window is a minute longer.
          let window = MinuteInterval(start: cut - form.longestBlindMinutes(zone.zoneClass) - 1, end: cut)
          let covering = instances.indices.filter { place in times[place].contains { $0.overlaps(window) } }.map { instances[$0] }
          let before = covering.filter { $0.day < 0 }
          guard covering.contains(where: { $0.day >= 0 }), covering.allSatisfy({ $0.day < period.horizonDays }),
            Set(before.map(\.day)).isSubset(of: past.days), !before.contains(where: { past.seen[zone.id]?.contains($0) ?? false })
          else { continue }
          let kinds = kindsOfZone[number]
          demands.append(
            Demand(
              requirement: .init(RuleID.blindWindow.rawValue), rule: .blindWindow, part: .whole, day: day, posts: [.init(zone.id.text)],
              measure: .touches, span: window, covering: covering.filter { $0.day >= 0 }, officers: .everyone, crews: kinds.isEmpty ? nil : kinds,
              minimum: 1, target: 1, maximum: nil, points: .init(minimum: form.points, target: form.points)
            ).counting(sectorPercents([.init(zone.id.text)])))
        }
      }
    }
    return demands
  }

  /// Where history saw somebody: shifts by zone, and the days of which it knows any zone.
  private func pastPresence() -> (days: Set<Int>, seen: [Zone.ID: Set<Demand.ShiftOnDay>]) {
    var zonesAt: [Post.ID: [Zone.ID]] = [:]
    for post in posts { zonesAt[post.id] = zones(at: post.id).map(\.id) }
    let places = Dictionary(shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var days = Set<Int>()
    var seen: [Zone.ID: Set<Demand.ShiftOnDay>] = [:]
    for cells in history.cells.values {
      for (date, cell) in cells {
        guard case .shift(let id, let post?) = cell, let here = zonesAt[post], !here.isEmpty, let shift = places[id] else { continue }
        let day = date - period.from
        days.insert(day)
        for zone in here { seen[zone, default: []].insert(.init(day: day, shift: shift)) }
      }
    }
    return (days, seen)
  }
}

extension RuleInForce {
  /// The longest time that `blind-window` leaves a zone of a class without presence.
  fileprivate func longestBlindMinutes(_ zoneClass: Zone.Class) -> Int {
    switch zoneClass {
    case .sangatRawan: parameter(.sangatRawanMinutes)
    case .rawan: parameter(.rawanMinutes)
    case .aman: parameter(.amanMinutes)
    }
  }
}
