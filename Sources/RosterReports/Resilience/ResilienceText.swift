import PatrolModel
import Wording

/// What absences do to a roster as text: the answer in two sentences, then what they add, where, whose hurt most, and what more in reserve would do.
public struct ResilienceText: Sendable {
  let found: Resilience
  let scenario: Scenario
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  /// Text of a study.
  ///
  /// - Parameters:
  ///   - found: What was found.
  ///   - scenario: The scenario of the roster.
  ///   - wording: The language.
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  ///   - listLength: The most entries of each list; the default is 10.
  public init(
    _ found: Resilience, scenario: Scenario, wording: Wording, isColoured: Bool = false, width: Int = 80, listLength: Int = 10
  ) {
    self.found = found
    self.scenario = scenario
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
    most = max(1, listLength)
  }

  /// The whole page.
  public func page() -> String {
    let sections = [answer(), facts(), added()] + parts() + [officers(), reserves(), needs(), repairs()]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func answer() -> [String] {
    let most = found.mostMissed?.subject
    let first = wording.resilienceAnswer(
      missing: found.samplesMissing, draws: found.samples, days: scenario.period.days, absent: found.model.millionths,
      place: most.map { name($0.place) }, shift: most?.shift.map(name))
    return Wrapping.lines(DisplayCells.clean(first + (reserveSentence().map { " " + $0 } ?? "")), cells: width).map { ink.paint($0, .heading) }
  }

  /// The first step of the curve that leaves no more than one draw in ten; else the one that leaves fewest.
  private func reserveSentence() -> String? {
    guard found.samplesMissing > 0 else { return nil }
    let steps = found.reserves.filter { $0.more > 0 }
    let least = steps.map(\.samplesMissing).min() ?? found.samplesMissing
    guard least < found.samplesMissing else { return wording.reserveHelpsNot(most: steps.last?.more ?? 0) }
    let enough = steps.first { $0.samplesMissing * 10 <= found.samples } ?? steps.first { $0.samplesMissing == least }
    return enough.map { wording.reserveAnswer(more: $0.more, missing: $0.samplesMissing, of: found.samples) }
  }

  private func facts() -> [String] {
    let published = found.published
    let sentences = [
      found.undone.map { wording.interrupted($0, drawn: found.samples, days: scenario.period.days) },
      wording.absenceModel(found.model, seed: found.seed),
      wording.absentDuties(mean: wording.mean(found.absentDuties, of: found.samples), of: found.duties),
      wording.lackBefore(
        toMinimum: published.officersToMinimum + published.crewsToMinimum, toTarget: published.officersToTarget + published.crewsToTarget,
        points: published.points),
      found.samplesMissingVeryVulnerable.map { wording.veryVulnerableMissed($0, of: found.samples) },
    ]
    return sentences.compactMap(\.self).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, indent: "  ") }
  }

  private func added() -> [String] {
    let rows: [(row: Wording.AddedRow, values: Sampled)] = [
      (.crewsToMinimum, found.added.crewsToMinimum), (.officersToMinimum, found.added.officersToMinimum),
      (.crewsToTarget, found.added.crewsToTarget), (.officersToTarget, found.added.officersToTarget), (.points, found.added.points),
    ]
    // What is never asked is never missing: without crews there are no crew-hours.
    let shown = rows.filter { $0.row == .points || !$0.values.isZero }
    return table(
      title: wording.addedTitle, columns: [.mean, .error, .inHalf, .in90, .in99, .worst],
      shown.map { row, values in
        let unit = row == .points ? 1 : 60
        let hundredths = values.standardError.map { Int(($0 * 100 / Double(unit)).rounded()) }
        return (
          wording.label(row),
          [wording.mean(values.sum, of: values.count * unit), hundredths.map { wording.mean($0, of: 100) } ?? "-"]
            + [values.median, values.in90, values.in99, values.worst].map { wording.mean($0, of: unit) }
        )
      })
  }

  private func parts() -> [[String]] {
    [
      parts(.places, found.places, name), parts(.classes, found.classes) { wording.name($0) },
      parts(.shifts, found.shifts) { $0.map(name) ?? wording.noOneShift },
    ]
  }

  private func parts<Subject>(_ kind: Wording.ResiliencePart, _ parts: [Resilience.Part<Subject>], _ name: (Subject) -> String) -> [String] {
    guard !parts.isEmpty else { return [] }
    let rows = parts.prefix(most).map { part -> (String, [String]) in
      let added = part.added
      return (
        DisplayCells.clean(name(part.subject)),
        [
          share(part.samplesMissing), hours(added.officersToMinimum.sum + added.crewsToMinimum.sum),
          hours(added.officersToTarget.sum + added.crewsToTarget.sum), wording.mean(added.points.sum, of: found.samples),
        ]
      )
    }
    return table(title: wording.title(kind), columns: [.missed, .toMinimum, .toTarget, .points], rows) + further(parts.count - most)
  }

  private func hours(_ sum: Int) -> String { wording.mean(sum, of: 60 * found.samples) }

  /// A share in percent, short enough for a column.
  func share(_ part: Int) -> String { "\(wording.mean((1000 * part + found.samples / 2) / found.samples, of: 10)) %" }

  func further(_ count: Int) -> [String] { count > 0 ? ["  " + wording.furtherRows(count)] : [] }

  /// A heading, heads of columns and rows.
  func table(title: String, columns: [Wording.ResilienceColumn], _ rows: [(label: String, cells: [String])]) -> [String] {
    table(title: title, heads: columns.map { wording.head($0) }, rows, cells: columns.count > 4 ? 8 : 10)
  }

  func table(title: String, heads: [String], _ rows: [(label: String, cells: [String])], cells: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widest = rows.map { DisplayCells.width(of: $0.label) }.max() ?? 0
    let label = min(width - 2 - cells * heads.count, max(20, widest + 1))
    let head = String(repeating: " ", count: 2 + label) + heads.map { DisplayCells.right($0, cells) }.joined()
    return Wrapping.lines(title, cells: width, indent: "  ").map { ink.paint($0, .heading) } + [ink.paint(head, .faint)]
      + rows.map { row in
        "  " + DisplayCells.left(DisplayCells.cut(row.label, to: label - 1), label) + row.cells.map { DisplayCells.right($0, cells) }.joined()
      }
  }

  func name(_ place: Resilience.Place) -> String {
    switch place {
    case .post(let id): wording.name(id, in: scenario)
    case .together(let id): wording.name(id, in: scenario)
    }
  }

  func name(_ id: Shift.ID) -> String { scenario.shifts.first { $0.id == id }?.name ?? id.text }

  func name(_ id: Officer.ID) -> String { scenario.officers.first { $0.id == id }?.name ?? id.text }
}
