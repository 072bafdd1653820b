import PatrolModel

/// Hot spots, and how visits to them are planned.
extension ScenarioAssembly {
  static let hotSpotHeadings = HeadingWords(
    [
      "id": ["kode", "titik-rawan"], "name": ["nama"], "zone": ["zona", "wilayah", "kecamatan"], "latitude": ["lintang"], "longitude": ["bujur"],
      "hours": ["jam", "jam-rawan"], "days": ["hari"], "address": ["alamat"],
    ], required: ["id", "zone", "latitude", "longitude"])
  static let visitSettingKeys = [
    "least-minutes", "most-minutes", "longest-gap", "most-spots", "detour", "speed", "roll-call", "hand-over",
  ]
  private static let stopMinutes = 1...120
  private static let gapMinutes = 15...1440
  private static let detours = 1.0...5.0
  private static let speeds = 1.0...150.0

  /// Kilometres from a zone's centre beyond which a spot is likely somewhere else; an assumption.
  private static let farKilometres = 50.0

  /// A place with a wrong sign, or a window too short for any stop, would only be seen in a plan that leaves the spot out.
  private func noteDoubts(about spot: HotSpot, least: Int, _ parts: Fields) {
    if let zone = zones.first(where: { $0.id == spot.zone }), let latitude = zone.latitude, let longitude = zone.longitude {
      let kilometres = spot.point.kilometres(to: GeoPoint(latitude: latitude, longitude: longitude))
      if kilometres > Self.farKilometres {
        log.note(
          .activity(.hotSpotFarAway(spot: spot.name, zone: zone.name, kilometres: Int(kilometres.rounded()))), at: parts.place(of: "latitude"))
      }
    }
    for window in spot.windows where window.minutes < least {
      log.note(.activity(.windowShorterThanStop(minutes: window.minutes, least: least)), at: parts.place(of: "hours"))
    }
  }

  /// - Parameter least: Minutes of the shortest stop.
  func readHotSpots(_ fields: Fields, hasCrews: Bool, least: Int) -> [HotSpot] {
    guard let value = fields["hot-spots"] else { return [] }
    var names = Names<HotSpot>(.hotSpot)
    let spots = rows(value, headings: Self.hotSpotHeadings).compactMap { row -> HotSpot? in
      guard let parts = Fields(row, keys: Self.hotSpotHeadings.words.map(\.key), log: log), let (id, place) = names.identifier(of: parts, log: log),
        names.add(id, at: place, log: log)
      else { return nil }
      let zone = parts.required("zone").flatMap { zoneNames.resolve($0, log: log) }
      let latitude = parts.required("latitude").flatMap { log.number($0, in: -90...90) }
      let longitude = parts.required("longitude").flatMap { log.number($0, in: -180...180) }
      let windows = parts["hours"].map { readWindows($0).map(\.hours) } ?? [ClockInterval(startMinute: 0, endMinute: 1440)]
      let weekdays = readWeekdays(parts)
      guard let zone, let latitude, let longitude else { return nil }
      let spot = HotSpot(
        id: .init(id), name: parts.text("name"), zone: zone, point: GeoPoint(latitude: latitude, longitude: longitude), windows: windows,
        weekdays: weekdays, address: parts.text("address"))
      noteDoubts(about: spot, least: least, parts)
      return spot
    }
    if !spots.isEmpty, !hasCrews { log.note(.activity(.hotSpotsWithoutCrews(count: spots.count)), at: value.place) }
    return spots
  }

  func readVisitSettings(_ fields: Fields) -> VisitSettings {
    var settings = VisitSettings()
    guard let value = fields["visits"], let parts = Fields(value, keys: Self.visitSettingKeys, log: log) else { return settings }
    settings.leastMinutes = parts["least-minutes"].flatMap { log.duration($0, in: Self.stopMinutes) } ?? settings.leastMinutes
    settings.mostMinutes = max(settings.leastMinutes, settings.mostMinutes)
    if let most = parts["most-minutes"] {
      settings.mostMinutes = log.duration(most, in: settings.leastMinutes...Self.stopMinutes.upperBound) ?? settings.mostMinutes
    }
    settings.longestGapMinutes = parts["longest-gap"].flatMap { log.hours($0, in: Self.gapMinutes) } ?? settings.longestGapMinutes
    settings.mostSpots = parts["most-spots"].flatMap { log.wholeNumber($0, in: 1...8) } ?? settings.mostSpots
    settings.detour = parts["detour"].flatMap { log.number($0, in: Self.detours) } ?? settings.detour
    settings.rollCallMinutes = parts["roll-call"].flatMap { log.duration($0, in: 0...240) } ?? settings.rollCallMinutes
    settings.handOverMinutes = parts["hand-over"].flatMap { log.duration($0, in: 0...240) } ?? settings.handOverMinutes
    if let speed = parts["speed"] { readSpeed(speed, into: &settings) }
    return settings
  }

  /// One speed for all, or one for each kind of vehicle.
  private func readSpeed(_ value: MarkedValue, into settings: inout VisitSettings) {
    guard case .map(let entries) = value.content else {
      settings.speed = log.number(value, in: Self.speeds) ?? settings.speed
      return
    }
    var places: [Vehicle.Kind: Fault.Place] = [:]
    for entry in entries {
      let key = MarkedValue(text: entry.key, at: entry.place)
      guard let speed = log.number(entry.value, in: Self.speeds), let name = vehicleKindNames.resolve(key, log: log) else { continue }
      if let first = places[name] { log.fault(.duplicate(.vehicleKind, found: entry.key), at: entry.place, related: first) }
      places[name] = entry.place
      settings.speeds[name] = speed
    }
  }
}
