import PatrolModel
import Wording

/// How easily a roster can be foretold, as text: told only to those who ask.
public struct PredictabilityText: Sendable {
  private let measures: Predictability
  private let scenario: Scenario
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  /// Text of measures.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ measures: Predictability, of scenario: Scenario, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.measures = measures
    self.scenario = scenario
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The whole text.
  public func page() -> String {
    let names = Dictionary(scenario.zones.map { ($0.id, $0.name) }) { first, _ in first }
    let windows = measures.blindWindows.map { (zone: names[$0.zone] ?? $0.zone.text, minutes: $0.minutes) }
    let sentences = [
      wording.foretoldFrom(measures), wording.zoneEntropy(measures), wording.bestGuess(measures), measures.repeats.map { wording.repeats($0) },
      windows.isEmpty ? nil : wording.blindWindows(windows), measures.samePairs.map { wording.samePairs($0, measures.unit) },
    ].compactMap { $0 }
    let title = Wrapping.lines(wording.predictabilityTitle(measures), cells: width).map { ink.paint($0, .heading) }
    let told = sentences.flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: "      ") }
    let note = Wrapping.lines(wording.predictabilityNote, cells: width, first: "  ", indent: "      ")
    return (title + told + entropies() + note).joined(separator: "\n") + "\n"
  }

  /// Entropies with shifts down and weekdays across.
  private func entropies() -> [String] {
    guard measures.isByWeekday else { return [] }
    let codes = scenario.shifts.map(\.id).filter { shift in measures.slots.contains { $0.shift == shift } }
    let names = codes.map { code in DisplayCells.clean(scenario.shifts.first { $0.id == code }?.name ?? code.text) }
    let first = min(24, max(8, names.map { DisplayCells.width(of: $0) }.max() ?? 0))
    let head = "  " + DisplayCells.left("", first) + Weekday.allCases.map { DisplayCells.right(wording.short($0), 7) }.joined()
    let rows = zip(codes, names).map { code, name in
      let cells = Weekday.allCases.map { weekday in
        let slot = measures.slots.first { $0.shift == code && $0.weekday == weekday }
        return DisplayCells.right(slot.map { wording.fixed($0.observed.entropy, 2) } ?? "-", 7)
      }
      return "  " + DisplayCells.left(name, first) + cells.joined()
    }
    return ["  " + wording.entropyTable, ink.paint(head, .faint)] + rows
  }
}
