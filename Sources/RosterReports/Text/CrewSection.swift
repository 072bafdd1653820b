import PatrolModel
import Wording

/// Who rides with whom, where and in what: the crews of the first published day that has any, or of all.
struct CrewSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let showsAllDays: Bool

  private static let mostPostCells = 18
  private static let mostKindCells = 10
  private static let mostVehicleCells = 12
  private static let nameCells = 20
  private static let gap = "  "

  func lines() -> [String] {
    let days = crewsByDay()
    let shown = showsAllDays ? days : Array(days.prefix(1))
    let rest = days.dropFirst(shown.count).reduce(0) { $0 + $1.crews.count }
    let labels = OfficerLabels(report.officers, cells: Self.nameCells)
    let columns = Columns(shown.flatMap(\.crews), of: self)
    let blocks = shown.enumerated().flatMap { place, day -> [String] in
      let title = ink.paint(wording.crewsTitle(report.scenario.period.date(day.day), day.crews.count), .heading)
      return (place == 0 ? [] : [""]) + [title] + day.crews.flatMap { row($0, columns, labels) }
    }
    return blocks + (rest == 0 ? [] : Wrapping.lines(wording.crewsOfOtherDays(rest), cells: width, first: "  ").map { ink.paint($0, .faint) })
  }

  /// Crews of published days, in the order of shifts and posts.
  private func crewsByDay() -> [(day: Int, crews: [Roster.Crew])] {
    let scenario = report.scenario
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let posts = Dictionary(scenario.posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let published = Dictionary(grouping: report.roster.crews.enumerated()) { $0.element.date - scenario.period.from }
    return published.filter { (0..<scenario.period.days).contains($0.key) }.sorted { $0.key < $1.key }.map { day, crews in
      let sorted = crews.sorted { left, right in
        let (first, second) = (left.element, right.element)
        return (shifts[first.shift] ?? .max, posts[first.post] ?? .max, left.offset)
          < (shifts[second.shift] ?? .max, posts[second.post] ?? .max, right.offset)
      }
      return (day, sorted.map(\.element))
    }
  }

  /// How wide each column is; the names take the rest of the line.
  private struct Columns {
    let shift: Int
    let post: Int
    let kind: Int
    let vehicle: Int

    init(_ crews: [Roster.Crew], of section: CrewSection) {
      func longest(_ text: (Roster.Crew) -> String, _ most: Int) -> Int { min(most, crews.map { DisplayCells.width(of: text($0)) }.max() ?? 0) }
      shift = longest({ DisplayCells.clean($0.shift.text) }, 4)
      post = longest(section.post, CrewSection.mostPostCells)
      kind = longest(section.kind, CrewSection.mostKindCells)
      vehicle = longest(section.vehicle, CrewSection.mostVehicleCells)
    }
  }

  private func post(_ crew: Roster.Crew) -> String { DisplayCells.clean(wording.name(crew.post, in: report.scenario)) }

  private func kind(_ crew: Roster.Crew) -> String { DisplayCells.clean(wording.name(crew.kind, in: report.scenario)) }

  private func vehicle(_ crew: Roster.Crew) -> String {
    if let vehicle = crew.vehicle { return DisplayCells.clean(vehicle.text) }
    let takesOne = report.scenario.crewKinds.contains { $0.id == crew.kind && $0.vehicle != nil }
    return takesOne && !report.scenario.vehicles.isEmpty ? wording.noVehicle : ""
  }

  private func row(_ crew: Roster.Crew, _ columns: Columns, _ labels: OfficerLabels) -> [String] {
    let cells = [
      (DisplayCells.clean(crew.shift.text), columns.shift), (post(crew), columns.post), (kind(crew), columns.kind), (vehicle(crew), columns.vehicle),
    ]
    let head = Self.gap + cells.filter { $0.1 > 0 }.map { DisplayCells.left($0.0, $0.1) + Self.gap }.joined()
    let indent = String(repeating: " ", count: DisplayCells.width(of: head))
    var lines: [String] = []
    var line = head
    var isEmpty = true
    let names = crew.seats.map { wording.name(labels.label($0.officer), in: $0.seat) }
    for (place, name) in names.enumerated() {
      let text = name + (place < names.count - 1 ? "," : "")
      // A name is never broken: it stands whole on the next line.
      if !isEmpty, DisplayCells.width(of: line) + 1 + DisplayCells.width(of: text) > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + DisplayCells.cut(text, to: max(1, width - DisplayCells.width(of: line) - (isEmpty ? 0 : 1)))
      isEmpty = false
    }
    return (lines + [line]).map(Wrapping.trimmed)
  }
}

extension Roster.Crew {
  /// Everyone in it with his seat: leader, driver, members.
  var seats: [(officer: Officer.ID, seat: Wording.Seat)] {
    officers.map { officer in
      switch (officer == leader, officer == driver) {
      case (true, true): (officer, .leaderAndDriver)
      case (true, false): (officer, .leader)
      case (false, true): (officer, .driver)
      case (false, false): (officer, .member)
      }
    }
  }
}
