import PatrolModel

/// Activities by name; what they ask is written with posts, requirements and tasks.
extension CanonicalLines {
  mutating func add(_ activity: Activity) {
    let dates = days(activity.dates)
    add(
      "activity",
      [
        activity.id.text, activity.name, activity.kind.word, dates, activity.weekdays.map { list($0.map(\.rawValue).sorted()) },
        intervals(activity.windows), "\(activity.rollCallMinutes)", "\(activity.handOverMinutes)", list(activity.requirements), list(activity.tasks),
      ])
    if activity.programme != nil || activity.heard != nil { add("programme", [activity.programme, activity.heard]) }
    for spot in activity.spots {
      add("spot", [spot.id, spot.name, spot.zone?.text, spot.point.map { "\($0.latitude) \($0.longitude)" }])
    }
  }

  mutating func add(_ relief: Requirement.Relief) {
    add(
      "relief",
      [
        relief.source, relief.name, relief.zones.map { list($0) }, days(relief.dates), relief.weekdays.map { list($0.map(\.rawValue).sorted()) },
        relief.hours.map(intervals), "\(relief.count)", "\(relief.percent)", list(relief.except.compactMap(days)),
      ])
  }

  mutating func add(_ camera: Camera) {
    add("camera", [camera.id.text, camera.operatorPost.text])
    add(camera.relief)
  }

  mutating func add(_ group: WatchGroup) {
    add("watch group", [group.id.text])
    add(group.relief)
  }

  mutating func add(_ unit: PartnerUnit) {
    add(
      "partner unit",
      [
        unit.id.text, unit.name, unit.agency, unit.contact, days(unit.dates), unit.weekdays.map { list($0.map(\.rawValue).sorted()) },
        unit.hours.map(intervals),
      ])
    if !unit.except.isEmpty { add("except", unit.except.compactMap(days)) }
    for fill in unit.fills { add("fills", [fill.title, "\(fill.count)", "\(fill.isCrews)"]) }
  }

  private func days(_ dates: ClosedRange<CivilDate>?) -> String? { dates.map { "\($0.lowerBound)|\($0.upperBound)" } }
}
