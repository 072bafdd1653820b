import PatrolModel

/// Activities by name; what they ask is written with posts, requirements and tasks.
extension CanonicalLines {
  mutating func add(_ activity: Activity) {
    let dates = activity.dates.map { "\($0.lowerBound)|\($0.upperBound)" }
    add(
      "activity",
      [
        activity.id.text, activity.name, activity.kind.word, dates, activity.weekdays.map { list($0.map(\.rawValue).sorted()) },
        intervals(activity.windows), "\(activity.rollCallMinutes)", "\(activity.handOverMinutes)", list(activity.requirements), list(activity.tasks),
      ])
    for spot in activity.spots {
      add("spot", [spot.id, spot.name, spot.zone?.text, spot.point.map { "\($0.latitude) \($0.longitude)" }])
    }
  }
}
