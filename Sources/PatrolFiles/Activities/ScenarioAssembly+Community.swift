import PatrolModel

/// Community work: talks, seminars, dialogues and visits, on a day or free within some days, and neighbourhood watches.
extension ScenarioAssembly {
  static let communityKeys = [
    "id", "name", "kind", "programme", "sub-district", "date", "between", "days", "hours", "minutes", "officers", "who", "of-which", "points",
    "from-shifts", "from-posts", "follow-up",
  ]
  static let watchGroupKeys = ["id", "name", "sub-district", "nights", "hours", "share", "visits"]
  private static let visitKeys = ["from", "to", "days", "hours", "minutes", "officers", "who", "of-which", "points", "from-shifts", "from-posts"]
  private static let communityWords: [(spelling: String, value: Community)] =
    Community.allCases.map { ($0.rawValue, $0) }
    + [
      ("penyuluhan", .outreach), ("konseling", .counselling), ("dialog", .dialogue), ("sambang", .visit), ("kunjungan", .visit),
      ("pelatihan", .training),
    ]
  /// What a talk or a visit says until the scenario says otherwise: one officer, at a medium price (assumption).
  private static let defaults = StandingDuty.Defaults(officers: 1, points: "medium")

  func readCommunity(_ fields: Fields) {
    eachEngagement(fields, "activities", keys: Self.communityKeys) { id, place, parts in
      readSession(id, place, parts)
    }
  }

  private func readSession(_ id: String, _ place: Fault.Place, _ parts: Fields) {
    let kind = parts.required("kind").flatMap { log.word($0, Self.communityWords, shown: Community.allCases.count) }
    let name = parts.text("name") ?? id
    let zone = parts["sub-district"].flatMap { zoneNames.resolve($0, log: log) }
    let programme = parts.text("programme")
    let windows = parts.required("hours").map(readWindows) ?? []
    let days = readSessionDays(parts)
    let followUp = parts["follow-up"].flatMap { Fields($0, keys: ["heard"] + Self.visitKeys, log: log) }
    let heard = followUp?.required("heard").flatMap(log.text)
    guard let kind, let days else { return }
    let spot = Activity.Spot(id: id, name: name, zone: zone)
    func session(
      _ id: String, _ name: String, _ kind: Community, _ days: SessionDays, _ windows: [Engagement.Window], _ fields: Fields, follows: String? = nil
    ) {
      let weekdays = days.isFree ? readWeekdays(fields) : nil
      add(
        Engagement(
          id: id, name: name, place: place, kind: .community(kind), dates: days.dates, weekdays: weekdays, rollCall: 0, handOver: 0,
          staffing: .shifts(fields),
          spots: [
            .init(
              spot: .init(id: id, name: spot.name, zone: zone), windows: windows, fields: fields, place: fields.place, defaults: Self.defaults)
          ], onCall: nil, profile: nil, isFree: days.isFree, programme: programme, heard: fields["follow-up"] == nil ? nil : heard, follows: follows),
        fields)
    }
    session(id, name, kind, days, windows, parts)
    guard let followUp, let heard, followUp["from"] != nil || followUp["to"] != nil else { return }
    // What was heard becomes a visit once it has days.
    let visit = "\(id).visit"
    guard let dates = readEngagementDates(followUp), engagementNames.add(visit, at: followUp.place, log: log) else { return }
    let own = followUp["hours"].map(readWindows) ?? windows
    session(visit, "\(name): \(heard)", .visit, SessionDays(dates: dates, isFree: true), own, followUp, follows: id)
  }

  private struct SessionDays {
    let dates: ClosedRange<CivilDate>
    let isFree: Bool
  }

  /// One day, or some days within which it is free.
  private func readSessionDays(_ parts: Fields) -> SessionDays? {
    guard let (key, value) = parts.onlyOne(of: ["date", "between"]) else { return nil }
    if key == "date" {
      if parts["days"] != nil { log.fault(.onlyOneOf(keys: ["date", "days"]), at: parts.place(of: "days")) }
      return dateByCalendar(value).map { SessionDays(dates: $0...$0, isFree: false) }
    }
    guard let between = Fields(value, keys: ["from", "to"], log: log) else { return nil }
    return readEngagementDates(between).map { SessionDays(dates: $0, isFree: true) }
  }

  func readWatchGroups(_ fields: Fields) {
    eachEngagement(fields, "watch-groups", keys: Self.watchGroupKeys) { id, place, parts in
      readWatchGroup(id, place, parts)
    }
  }

  private func readWatchGroup(_ id: String, _ place: Fault.Place, _ parts: Fields) {
    let name = parts.text("name") ?? id
    let zone = parts.required("sub-district").flatMap { zoneNames.resolve($0, log: log) }
    let nights = parts["nights"].map { Set(log.items($0).compactMap(log.weekday)) }
    let hours = parts["hours"].map { readWindows($0).map(\.hours) } ?? WatchGroup.usualHours
    let percent = parts["share"].flatMap(readPartialShare)
    let visits = parts["visits"].flatMap { Fields($0, keys: Self.visitKeys, log: log) }
    let windows = visits.map { $0.required("hours").map(readWindows) ?? [] }
    let dates = visits.flatMap { $0["from"] != nil || $0["to"] != nil ? readEngagementDates($0) : nil }
    guard let zone else { return }
    watchGroups.append(WatchGroup(id: .init(id), name: name, zone: zone, nights: nights, hours: hours, percent: percent ?? 0))
    if percent != nil { reliefPlaces[id] = place }
    guard let visits, let windows else { return }
    let visit = "\(id).visit"
    guard engagementNames.add(visit, at: visits.place, log: log) else { return }
    add(
      Engagement(
        id: visit, name: name, place: place, kind: .community(.visit), dates: dates, weekdays: readWeekdays(visits), rollCall: 0, handOver: 0,
        staffing: .shifts(visits),
        spots: [
          .init(spot: .init(id: visit, name: name, zone: zone), windows: windows, fields: visits, place: visits.place, defaults: Self.defaults)
        ], onCall: nil, profile: nil), visits)
  }

  /// What neighbourhood watches take off the price of what their zones need.
  func relieve(_ requirements: inout [Requirement]) {
    for group in watchGroups where group.percent > 0 {
      guard let zone = zones.first(where: { $0.id == group.zone }) else { continue }
      for place in requirements.indices where requirements[place].holdsSeparately(at: zone) { requirements[place].reliefs.append(group.relief) }
    }
  }
}
