import PatrolModel

extension ResultDocument {
  /// The document of chances; decimals of at most six places.
  public static func chances(_ report: ChancesReport) -> String {
    let chances = report.chances
    let days = chances.days.flatMap { day in chances.shifts.indices.map { shift($0, of: day, in: chances) } }
    let worst: [(key: String, value: JSONText)] = [("best-without-patrols", best(chances, false)), ("best-against-chances", best(chances, true))]
    let drawn: [(key: String, value: JSONText)] = report.drawn.map { [("drawn", self.drawn($0, chances))] } ?? []
    let deviation: [(key: String, value: JSONText)] =
      report.deviation.map {
        [
          (
            "draws",
            .object([
              ("number", .number($0.draws)), ("largest-total-variation", decimal($0.largest)), ("mean-total-variation", decimal($0.mean)),
            ])
          )
        ]
      } ?? []
    let distance: [(key: String, value: JSONText)] =
      report.distance.map {
        [
          ("roster", self.distance($0, chances)), ("usual-total-variation", decimal(report.usualDistance)),
          (
            "with-earlier-weeks",
            report.distanceWithPast.map { past in
              .object([("weeks", .number(past.weeks)), ("total-variation", decimal(past.distance.whole))])
            } ?? .null
          ),
        ]
      } ?? []
    return JSONText.object(
      [
        ("risk", .text(report.source.rawValue)), ("left-by-patrol", decimal(chances.leftByPatrol)), ("seed", .text("\(report.seed)")),
        ("zones", .list(chances.zones.map { .text($0.text) })), ("shifts", .list(days)),
      ] + worst + deviation + drawn + distance
    ).written()
  }

  private static func shift(_ shift: Int, of day: WeekChances.Day, in chances: WeekChances) -> JSONText {
    .object([
      ("date", .text(day.date.description)), ("weekday", .number(day.date.weekday.rawValue)), ("shift", .text(chances.shifts[shift].text)),
      ("units", .number(day.units[shift])), ("chances", .list(day.target.chances[shift].map { decimal($0) })),
      ("best-without", .text(chances.zones[day.bestWithout[shift]].text)), ("worth-without", decimal(day.worthWithout[shift])),
      ("best-with", .text(chances.zones[day.bestWith[shift]].text)), ("worth-with", decimal(day.target.values[shift])),
    ])
  }

  private static func best(_ chances: WeekChances, _ withPatrols: Bool) -> JSONText {
    guard let best = chances.best(withPatrols: withPatrols) else { return .null }
    return .object([
      ("date", .text(chances.days[best.day].date.description)), ("shift", .text(chances.shifts[best.shift].text)),
      ("zone", .text(chances.zones[best.zone].text)), ("worth", decimal(best.worth)),
    ])
  }

  private static func drawn(_ drawn: [[[Int]]], _ chances: WeekChances) -> JSONText {
    .list(
      zip(chances.days, drawn).flatMap { day, shifts in
        zip(chances.shifts, shifts).map { shift, counts in
          .object([("date", .text(day.date.description)), ("shift", .text(shift.text)), ("units", .list(counts.map { .number($0) }))])
        }
      })
  }

  private static func distance(_ distance: ChanceDistance, _ chances: WeekChances) -> JSONText {
    .object([
      ("days", .number(distance.days)), ("total-variation", decimal(distance.whole)),
      (
        "by-shift",
        .list(zip(chances.shifts, distance.byShift).map { .object([("shift", .text($0.text)), ("total-variation", decimal($1))]) })
      ),
    ])
  }
}
