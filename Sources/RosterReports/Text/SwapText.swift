import PatrolModel
import RosterAudit
import Wording

/// What an exchange of duties costs and breaks, for a terminal.
public struct SwapText {
  private let report: RosterReport
  private let edited: EditedRoster
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  /// The text of an exchange.
  ///
  /// - Parameters:
  ///   - report: The roster after it.
  ///   - edited: What it did.
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line; the default is 80.
  public init(_ report: RosterReport, _ edited: EditedRoster, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.report = report
    self.edited = edited
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = width
  }

  /// Who gives what, whether it is allowed, and cell by cell what it does.
  ///
  /// - Parameter gives: Who gives which duty of which day; nil is a day off.
  public func page(_ gives: [(officer: Officer.ID, date: CivilDate, duty: Roster.Duty?)]) -> String {
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let told = gives.map { officer, date, duty in
      (officer: names[officer] ?? officer.text, date: date, duty: wording.duty(duty?.shift, duty?.post, in: report.scenario))
    }
    let verdict = edited.isAllowed ? wording.swapAllowed(points: edited.after.points - edited.before.points) : wording.swapNotAllowed
    let lines =
      Wrapping.lines(DisplayCells.clean(wording.swapTitle(told)), cells: width, indent: "  ").map { ink.paint($0, .heading) }
      + Wrapping.lines(verdict, cells: width).map { ink.paint($0, edited.isAllowed ? .good : .alarm) }
      + EditSection(report: report, edited: edited, wording: wording, ink: ink, width: width, most: .max).lines()
    return lines.joined(separator: "\n") + "\n"
  }
}
