import PatrolModel
import Wording

/// Why a post is short in a shift, who could stand there, and what that would cost.
public struct ShortageExplanation: Sendable {
  /// Somebody who would count there.
  public struct Candidate: Sendable {
    /// Who.
    public var officer: Officer.ID
    /// What keeps him from it whatever else changes.
    public var bars: [DutyBar]
    /// The best roster with him there in which everybody else keeps his shifts and days off.
    public var alone: ComparedRoster?
    /// The best roster with him there; nil where it was not asked for.
    public var forced: ComparedRoster?

    /// Somebody who would count there.
    public init(officer: Officer.ID, bars: [DutyBar], alone: ComparedRoster?, forced: ComparedRoster?) {
      self.officer = officer
      self.bars = bars
      self.alone = alone
      self.forced = forced
    }
  }

  /// What is short.
  public var shortage: Shortage
  /// Where and in which shift candidates were tried.
  public var duty: Roster.Duty
  /// The day.
  public var date: CivilDate
  /// The roster that was asked about.
  public var base: QuestionedRoster
  /// Everybody who would count there, the cheapest first, those who are kept from it last.
  public var candidates: [Candidate]
  /// The best roster in which one more is there, whoever it is; nil where that was not asked for.
  public var filled: ComparedRoster?

  /// Why a post is short.
  public init(
    shortage: Shortage, duty: Roster.Duty, date: CivilDate, base: QuestionedRoster, candidates: [Candidate], filled: ComparedRoster?
  ) {
    self.shortage = shortage
    self.duty = duty
    self.date = date
    self.base = base
    self.candidates = candidates
    self.filled = filled
  }

  /// The page for a terminal.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line; the default is 80.
  public func page(_ wording: Wording, isColoured: Bool = false, width: Int = 80) -> String {
    let ink = Ink(isColoured: isColoured)
    let scenario = base.report.scenario
    let change = ChangeText(base: base, wording: wording)
    func wrapped(_ text: String, first: String = "  ", indent: String = "      ") -> [String] {
      Wrapping.lines(DisplayCells.clean(text), cells: width, first: first, indent: indent)
    }
    let title = wording.explainedShortage(
      date, wording.duty(duty.shift, duty.post, in: scenario), what(wording), wording.strength(shortage, in: scenario), points: shortage.points)
    var lines = wrapped(title, first: "", indent: "  ").map { ink.paint($0, .heading) }
    if !base.isSolved { lines += wrapped(wording.countedFrom(base.report.points), indent: "  ") }
    if let filled {
      lines += wrapped(wording.fillingCosts(change.price(filled)))
      for detail in [change.sources(filled), change.newlyShort(filled), change.cells(filled, on: date, first: nil)].compactMap(\.self) {
        lines += wrapped(detail, first: "    -> ", indent: "       ").map { ink.paint($0, .faint) }
      }
    }
    let free = candidates.filter(\.bars.isEmpty)
    let kept = candidates.filter { !$0.bars.isEmpty }
    lines += wrapped(candidates.isEmpty ? wording.nobodyCounts(what(wording)) : wording.candidateCount(candidates.count, kept: kept.count))
    if !free.isEmpty {
      lines += ["", ink.paint(wording.mayComeTitle, .heading)]
      for candidate in free {
        let alone = wording.text(alone(candidate, change))
        let best = candidate.forced.map { ["; " + wording.atBestCosts(change.price($0))] } ?? []
        lines += wrapped("\(name(candidate.officer)) (\(present(candidate.officer))): \(alone)\(best.joined())")
        let shown = candidate.forced ?? candidate.alone
        for detail in [shown.flatMap { change.sources($0) }, shown.flatMap { change.newlyShort($0) }].compactMap(\.self) {
          lines += wrapped(detail, first: "    -> ", indent: "       ").map { ink.paint($0, .faint) }
        }
      }
    }
    if !kept.isEmpty {
      lines += ["", ink.paint(wording.cannotComeTitle, .heading)]
      for candidate in kept {
        let bars = candidate.bars.map { wording.text($0, in: scenario, absence: base.absence(of: candidate.officer, on: date, wording)) }.joined(
          separator: "; ")
        lines += wrapped("\(name(candidate.officer)): \(bars)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The requirement or the rule that asks.
  private func what(_ wording: Wording) -> String {
    shortage.demand.rule.map { wording.name($0) } ?? wording.name(shortage.demand.requirement, in: base.report.scenario)
  }

  private func alone(_ candidate: Candidate, _ change: ChangeText) -> Wording.Alone {
    guard let alone = candidate.alone else { return .notTried }
    guard alone.report == nil else { return .costs(change.price(alone)) }
    return alone.search.end == .contradiction ? .impossible : .notFound
  }

  private func name(_ officer: Officer.ID) -> String { base.report.scenario.officers.first { $0.id == officer }?.name ?? officer.text }

  /// What an officer has that day: a duty, or the code of an absence, or a dash.
  private func present(_ officer: Officer.ID) -> String {
    guard let day = base.report.scenario.period.day(of: date) else { return "-" }
    return base.report.duty(officer, day: day)?.text ?? base.report.cell(officer, day: day)
  }
}
