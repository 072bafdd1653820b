import PatrolModel

/// Operations and standing duties become what solver and audit know: posts, requirements in time windows, tasks, shifts and rules of some days.
///
/// The rows are read by the same code as those that somebody has written, so that a fault in them names the place in the operation.
extension ScenarioAssembly {
  /// Takes an engagement up: its posts, and its own shift where it has one.
  func add(_ engagement: Engagement, _ parts: Fields) {
    engagements.append(engagement)
    for spot in engagement.spots { checkpointNames.insert(engagement.key(spot), at: spot.place) }
    guard case .posts(let shifts) = engagement.staffing else { return }
    if let value = parts["own-shift"], value.text.flatMap(TypedText.yesOrNo) == true { addOwnShift(engagement, at: value.place) }
    for spot in engagement.spots {
      let id = engagement.key(spot)
      guard postNames.add(id, at: spot.place, log: log) else { continue }
      engagementPosts.append(Post(id: .init(id), name: engagement.title(spot, nil), zone: spot.spot.zone, shifts: shifts))
    }
  }

  /// A shift with the hours in which the engagement's people are needed, on its days alone.
  private func addOwnShift(_ engagement: Engagement, at place: Fault.Place) {
    guard shiftNames.add(engagement.id, at: place, log: log) else { return }
    let hours = engagement.windows.map(engagement.needed).reduce(into: [ClockInterval]()) { joined, next in
      if let last = joined.last, next.startMinute <= last.endMinute {
        joined[joined.count - 1] = ClockInterval(startMinute: last.startMinute, endMinute: max(last.endMinute, next.endMinute))
      } else {
        joined.append(next)
      }
    }
    guard !hours.isEmpty, let dates = engagement.dates else { return }
    let all = (0...(dates.upperBound - dates.lowerBound)).map { dates.lowerBound + $0 }
    let worked = all.filter { engagement.weekdays?.contains($0.weekday) ?? true }
    engagementShifts.insert(.init(engagement.id))
    shifts.append(Shift(id: .init(engagement.id), name: engagement.name, intervals: hours, dates: Set(worked)))
  }

  /// What an engagement asks at its posts, as rows of requirements.
  func requirementRows(_ engagement: Engagement) -> [MarkedValue] {
    var rows: [MarkedValue] = []
    if case .posts = engagement.staffing {
      for spot in engagement.spots {
        let windows: [Engagement.Window?] = spot.windows.isEmpty ? [nil] : spot.windows
        rows += windows.enumerated().map { number, window in
          let id = engagement.key(spot, window: number)
          return requirementRow(id, engagement.title(spot, window), at: engagement.key(spot), spot.fields, spot, engagement, window)
        }
      }
    }
    if let onCall = engagement.onCall {
      rows += engagement.windows.enumerated().map { number, window in onCallRow(onCall, engagement, window, number) }
    }
    return rows
  }

  private func requirementRow(
    _ id: String, _ name: String, at post: String, _ fields: Fields, _ spot: Engagement.Spot, _ engagement: Engagement, _ window: Engagement.Window?
  ) -> MarkedValue {
    var entries = [Self.entry("id", id, at: spot.place), Self.entry("name", name, at: spot.place)]
    let posts = MarkedValue(.list([MarkedValue(text: post, at: spot.place)]), at: spot.place)
    entries.append(Self.entry("at", [.init(key: "posts", place: spot.place, value: posts)], at: spot.place))
    entries += whenEntry(engagement, window, at: spot.place)
    for (key, own) in [("min", "min"), ("min", "officers"), ("target", "target"), ("max", "max"), ("crews", "crews"), ("officers", "who")] {
      if let value = fields[own], !(own == "officers" && fields["min"] != nil), !(own == "who" && fields["crews"] != nil) {
        entries.append(.init(key: key, place: fields.place(of: own), value: value))
      }
    }
    if let defaults = spot.defaults, !["officers", "min", "target", "max"].contains(where: { fields[$0] != nil }) {
      entries.append(Self.entry("min", "\(defaults.officers)", at: spot.place))
    }
    for key in ["of-which", "points"] {
      if let value = fields[key] { entries.append(.init(key: key, place: fields.place(of: key), value: value)) }
    }
    if let defaults = spot.defaults, fields["points"] == nil { entries.append(Self.entry("points", defaults.points, at: spot.place)) }
    return MarkedValue(.map(entries), at: spot.place)
  }

  /// Who is called when somebody is caught is on some duty then, wherever he is.
  private func onCallRow(_ onCall: Fields, _ engagement: Engagement, _ window: Engagement.Window, _ number: Int) -> MarkedValue {
    let place = onCall.place
    let id = Engagement.key(engagement.id, "on-call", window: number)
    let name = "\(engagement.name): \(onCall["name"]?.text ?? Self.wanted(onCall["who"])) \(Self.text(window.hours))"
    var entries = [Self.entry("id", id, at: place), Self.entry("name", name, at: place)]
    entries.append(Self.entry("at", "any", at: place))
    entries += whenEntry(engagement, window, at: place)
    if let who = onCall["who"] { entries.append(.init(key: "officers", place: onCall.place(of: "who"), value: who)) }
    let count = onCall["officers"] ?? MarkedValue(text: "1", at: place)
    entries.append(.init(key: "min", place: onCall.place(of: "officers"), value: count))
    if let points = onCall["points"] { entries.append(.init(key: "points", place: onCall.place(of: "points"), value: points)) }
    return MarkedValue(.map(entries), at: place)
  }

  /// The words by which a filter is written, where it names one thing.
  private static func wanted(_ filter: MarkedValue?) -> String {
    guard let filter else { return "" }
    if let text = filter.text { return text }
    return filter.entries.compactMap(\.value.text).joined(separator: ", ")
  }

  private func whenEntry(_ engagement: Engagement, _ window: Engagement.Window?, at place: Fault.Place) -> [MarkedValue.Entry] {
    var when: [MarkedValue.Entry] = []
    if let window { when.append(Self.entry("hours", Self.text(engagement.needed(window)), at: window.place)) }
    if let dates = engagement.dates {
      when.append(
        Self.entry(
          "dates", [Self.entry("from", "\(dates.lowerBound)", at: place), Self.entry("to", "\(dates.upperBound)", at: place)], at: place))
    }
    if let weekdays = engagement.weekdays {
      let days = weekdays.sorted { $0.rawValue < $1.rawValue }.map { MarkedValue(text: "\($0)", at: place) }
      when.append(.init(key: "days", place: place, value: MarkedValue(.list(days), at: place)))
    }
    return when.isEmpty ? [] : [Self.entry("when", when, at: place)]
  }

  /// What an engagement takes out of shifts in a period, as rows of tasks.
  func taskRows(_ engagement: Engagement, in period: Scenario.Period) -> [MarkedValue] {
    guard case .shifts(let sources) = engagement.staffing else { return [] }
    return engagement.spots.flatMap { spot in
      spot.windows.enumerated().flatMap { number, window in
        (engagement.isFree ? Array(engagement.freeDays.prefix(1)) : engagement.days(in: period)).map { date in
          taskRow(engagement, spot, number, window, date, sources)
        }
      }
    }
  }

  private func taskRow(
    _ engagement: Engagement, _ spot: Engagement.Spot, _ number: Int, _ window: Engagement.Window, _ date: CivilDate, _ sources: Fields
  ) -> MarkedValue {
    let place = spot.place
    let fields = spot.fields
    var (date, hours) = (date, engagement.needed(window))
    // A part of a night that begins after midnight lies on the next day.
    while hours.startMinute >= 1440 {
      hours = ClockInterval(startMinute: hours.startMinute - 1440, endMinute: hours.endMinute - 1440)
      date = date + 1
    }
    let key = engagement.key(spot, window: number)
    var entries = [Self.entry("id", engagement.isFree ? key : Engagement.key(key, on: date), at: place)]
    entries.append(Self.entry("name", engagement.title(spot, window), at: place))
    let when = [Self.entry("date", "\(date)", at: place), Self.entry("hours", Self.text(hours), at: window.place)]
    entries.append(Self.entry("when", when, at: place))
    for key in ["officers", "who", "of-which", "points", "minutes"] {
      if let value = fields[key] { entries.append(.init(key: key, place: fields.place(of: key), value: value)) }
    }
    // A control round names the shifts in whose hours it is made.
    for (key, own) in [("from-shifts", "from-shifts"), ("from-shifts", "shifts"), ("from-posts", "from-posts")] {
      if let value = sources[own] { entries.append(.init(key: key, place: sources.place(of: own), value: value)) }
    }
    if let defaults = spot.defaults {
      if fields["officers"] == nil { entries.append(Self.entry("officers", "\(defaults.officers)", at: place)) }
      if fields["points"] == nil { entries.append(Self.entry("points", defaults.points, at: place)) }
      if let minutes = defaults.minutes, fields["minutes"] == nil { entries.append(Self.entry("minutes", "\(minutes)", at: place)) }
    }
    return MarkedValue(.map(entries), at: place)
  }

  /// The rules by which a profile differs from the scenario's, on an engagement's days; what the scenario itself says of a rule stays.
  func profileSettings(_ own: [RuleSetting], _ profile: Profile) -> [RuleSetting] {
    let said = Set(own.map(\.rule))
    return engagements.flatMap { engagement -> [RuleSetting] in
      guard let wanted = engagement.profile, let dates = engagement.dates else { return [] }
      return RuleID.allCases.compactMap { rule in
        let definition = RuleCatalogue.definition(of: rule)
        guard definition.isOverridable, !said.contains(rule), definition.inProfile(wanted) != definition.inProfile(profile) else { return nil }
        return RuleSetting(rule, as: definition.inProfile(wanted), dates)
      }
    }
  }

  /// The engagements as reports name them.
  func activities(_ requirements: [Requirement], _ tasks: [ShiftTask]) -> [Activity] {
    engagements.map { engagement in
      let keys = Set(engagement.spots.flatMap(engagement.keys))
      let onCall = Set(engagement.windows.indices.map { Engagement.key(engagement.id, "on-call", window: $0) })
      return Activity(
        id: .init(engagement.id), name: engagement.name, kind: engagement.kind, dates: engagement.dates, weekdays: engagement.weekdays,
        windows: engagement.windows.map(\.hours), rollCallMinutes: engagement.rollCall, handOverMinutes: engagement.handOver,
        spots: engagement.round?.posts.map { .init(id: $0.text) } ?? engagement.spots.map(\.spot),
        programme: engagement.programme, heard: engagement.heard,
        requirements: requirements.map(\.id).filter { keys.contains($0.text) || onCall.contains($0.text) },
        tasks: tasks.filter { Engagement.asks(keys, $0) }.map(\.id))
    }
  }

  static func entry(_ key: String, _ text: String, at place: Fault.Place) -> MarkedValue.Entry { .text(key, text, at: place) }

  static func entry(_ key: String, _ entries: [MarkedValue.Entry], at place: Fault.Place) -> MarkedValue.Entry {
    .init(key: key, place: place, value: MarkedValue(.map(entries), at: place))
  }
}

extension RuleSetting {
  /// A profile's default as a setting for some days.
  fileprivate init(_ rule: RuleID, as strength: RuleDefinition.Default, _ dates: ClosedRange<CivilDate>) {
    self.init(rule: rule, from: dates.lowerBound, to: dates.upperBound)
    guard !strength.isOff else {
      isOff = true
      return
    }
    hard = strength.hard.map { .set($0) } ?? .remove
    prefer = strength.prefer.map { .set($0) } ?? .remove
    points = strength.points
  }
}
