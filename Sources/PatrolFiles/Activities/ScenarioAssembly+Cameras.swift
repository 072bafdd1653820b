import PatrolModel

/// Cameras, which lower the price of what their zone needs as long as somebody watches their pictures.
extension ScenarioAssembly {
  static let cameraKeys = ["id", "name", "zone", "share", "days", "hours", "operator", "dead"]
  /// More than this nobody leaves to a camera.
  private static let mostPercent = 95

  func readCameras(_ fields: Fields, _ requirements: inout [Requirement]) -> [Camera] {
    guard let value = fields["cameras"] else { return [] }
    var names = Names<Camera>(.camera)
    let cameras = rows(value).compactMap { row -> Camera? in
      guard let parts = Fields(row, keys: Self.cameraKeys, log: log), let (id, place) = names.identifier(of: parts, log: log),
        names.add(id, at: place, log: log)
      else { return nil }
      reliefPlaces[id] = place
      return readCamera(id, parts)
    }
    for camera in cameras {
      guard let zone = zones.first(where: { $0.id == camera.zone }) else { continue }
      for place in requirements.indices where requirements[place].holdsSeparately(at: zone) { requirements[place].reliefs.append(camera.relief) }
    }
    return cameras
  }

  private func readCamera(_ id: String, _ parts: Fields) -> Camera? {
    let zone = parts.required("zone").flatMap { zoneNames.resolve($0, log: log) }
    let percent = parts.required("share").flatMap(readPartialShare)
    let post = parts.required("operator").flatMap { postNames.resolve($0, log: log) }
    let hours = parts["hours"].map { readWindows($0).map(\.hours) }
    let weekdays = readWeekdays(parts)
    let dead = readDates(parts["dead"])
    guard let zone, let percent, let post else { return nil }
    return Camera(
      id: .init(id), name: parts.text("name"), zone: zone, percent: percent, weekdays: weekdays, hours: hours,
      operatorPost: .init(post.text), dead: dead)
  }

  /// A share that leaves something.
  func readPartialShare(_ value: MarkedValue) -> Int? { log.share(value, most: Self.mostPercent) }

  /// Days, and stretches of days; none where nothing is said.
  func readDates(_ value: MarkedValue?) -> [ClosedRange<CivilDate>] {
    value.map { value in (value.shape == .map ? [value] : log.items(value)).compactMap(readStretch) } ?? []
  }

  /// A date alone, or from one to another.
  private func readStretch(_ value: MarkedValue) -> ClosedRange<CivilDate>? {
    guard case .map = value.content else { return dateByCalendar(value).map { $0...$0 } }
    guard let parts = Fields(value, keys: ["from", "to"], log: log) else { return nil }
    return readEngagementDates(parts)
  }
}
