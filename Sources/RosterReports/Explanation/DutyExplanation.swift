import PatrolModel
import Wording

/// Why one officer has what he has on a day, and what anything else would cost.
public struct DutyExplanation: Sendable {
  /// One question with what came of it.
  public struct Answer: Sendable {
    /// What was asked.
    public var question: DutyQuestion
    /// What keeps him from it.
    public var bars: [DutyBar]
    /// The best roster in which it is so; nil where he is kept from it.
    public var outcome: ComparedRoster?

    /// A question with what came of it.
    public init(question: DutyQuestion, bars: [DutyBar], outcome: ComparedRoster?) {
      self.question = question
      self.bars = bars
      self.outcome = outcome
    }
  }

  /// Whose day.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// The roster that was asked about.
  public var base: QuestionedRoster
  /// The answers, in the order of the questions.
  public var answers: [Answer]

  /// Why one officer has what he has.
  public init(officer: Officer.ID, date: CivilDate, base: QuestionedRoster, answers: [Answer]) {
    self.officer = officer
    self.date = date
    self.base = base
    self.answers = answers
  }

  /// What he has in the roster that was asked about.
  var present: Roster.Duty? { base.report.scenario.period.day(of: date).flatMap { base.report.duty(officer, day: $0) } }

  /// The page for a terminal.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line; the default is 80.
  public func page(_ wording: Wording, isColoured: Bool = false, width: Int = 80) -> String {
    let ink = Ink(isColoured: isColoured)
    let scenario = base.report.scenario
    let name = scenario.officers.first { $0.id == officer }?.name ?? officer.text
    let change = ChangeText(base: base, wording: wording)
    let cell = present == nil ? base.absence(of: officer, on: date, wording) : nil
    let title = wording.explainedDuty(name, date, cell ?? wording.duty(present?.shift, present?.post, in: scenario))
    var lines = Wrapping.lines(DisplayCells.clean(title), cells: width).map { ink.paint($0, .heading) }
    if !base.isSolved { lines += Wrapping.lines(wording.countedFrom(base.report.points), cells: width, first: "  ", indent: "  ") }
    for answer in answers {
      let asked = wording.text(answer.question, in: scenario)
      let told: String
      if let outcome = answer.outcome {
        told = change.price(outcome)
      } else {
        told = wording.keptFrom(answer.bars.map { wording.text($0, in: scenario, absence: base.absence(of: officer, on: date, wording)) })
      }
      lines += Wrapping.lines(DisplayCells.clean("\(asked): \(told)"), cells: width, first: "  ", indent: "      ")
      let details = answer.outcome.map { [change.sources($0), change.newlyShort($0), change.cells($0, on: date, first: officer)] } ?? []
      for detail in details.compactMap(\.self) {
        lines += Wrapping.lines(DisplayCells.clean(detail), cells: width, first: "    -> ", indent: "       ").map { ink.paint($0, .faint) }
      }
    }
    if let conclusion = conclusion(wording) { lines += Wrapping.lines(conclusion, cells: width, first: "  ", indent: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What follows where it was asked why, and not why not.
  private func conclusion(_ wording: Wording) -> String? {
    guard base.isSolved else { return nil }
    // The last question is the widest: anything but the whole shift, or anything but off.
    guard let last = answers.last, case .without = last.question, let outcome = last.outcome,
      outcome.report?.breaches.count == base.report.breaches.count
    else { return nil }
    return base.difference(to: outcome).flatMap { wording.conclusion(least: $0.least, most: $0.most, breaksRules: !base.report.breaches.isEmpty) }
  }
}
