import PatrolModel
import WeekCycle

/// The command that mends a later roster of what befell this one, to be copied.
struct RepairCommandLine {
  private let request: RepairRequest
  private let roster: LaterRoster
  private let scenario: String?
  private let archive: String?

  /// - Parameters:
  ///   - scenario: The later roster's scenario; nil where only the office knows it.
  ///   - archive: The folder of all rosters where it was named.
  init(_ request: RepairRequest, of roster: LaterRoster, scenario: String?, archive: String?) {
    self.request = request
    self.roster = roster
    self.scenario = scenario
    self.archive = archive
  }

  /// The command.
  var text: String {
    var words = ["patrol repair", "--scenario", scenario.map(quoted) ?? "..."]
    if let archive { words += ["--archive", quoted(archive)] }
    let people = Set(roster.duties.map(\.officer))
    for absence in request.absences where people.contains(absence.officer) && touches(absence.from, absence.to) {
      words += ["--absent", quoted("\(absence.officer):\(stretch(absence.from, absence.to))")]
    }
    if !people.isEmpty, request.kind != RepairRequest(now: request.now).kind { words += ["--kind", quoted(request.kind.text)] }
    let vehicles = Set(roster.crews.compactMap(\.vehicle))
    for outage in request.outages where vehicles.contains(outage.vehicle) && touches(outage.from, outage.to) {
      words += ["--vehicle-out", quoted("\(outage.vehicle):\(stretch(outage.from, outage.to))")]
    }
    return (words + ["--now", quoted(moment(request.now))]).joined(separator: " ")
  }

  /// Whether a stretch has to do with the later roster, which would refuse any other.
  private func touches(_ from: CivilMoment, _ to: CivilMoment) -> Bool { from.date < roster.from + roster.days && to.date >= roster.from }

  /// Whole days by their dates; the next week reads the same moments as this one.
  private func stretch(_ from: CivilMoment, _ to: CivilMoment) -> String {
    let first = from.minute == 0 ? from.date.description : moment(from)
    return "\(first)..\(to.minute == 1440 ? to.date.description : moment(to))"
  }

  private func moment(_ moment: CivilMoment) -> String {
    let parts = [moment.minute / 60, moment.minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(moment.date) \(parts.joined(separator: ":"))"
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/.-_:".contains($0)) }
    return isPlain && !text.isEmpty ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
