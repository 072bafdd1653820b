import PatrolModel
import Wording

/// Whose absence hurts most, and what would help.
extension ResilienceText {
  func officers() -> [String] {
    let harmful = found.officers.filter { $0.week.points > 0 || $0.day.points > 0 }
    guard !harmful.isEmpty else { return found.officers.isEmpty ? [] : [ink.paint(wording.nobodyMissed, .good)] }
    let rows = harmful.prefix(most).map { loss in
      (DisplayCells.clean(name(loss.officer)), ["\(loss.week.points)", "\(loss.day.points)", wording.date(loss.worstDate)])
    }
    return table(
      title: wording.officersTitle(rows.count, of: harmful.count), heads: [wording.head(.week), wording.head(.worstDay), ""], rows, cells: 12)
  }

  func reserves() -> [String] {
    guard found.samplesMissing > 0 || found.added.points.sum > 0 else { return [] }
    let steps = found.reserves
    func hours(_ sum: (Resilience.SampledLack) -> Int) -> [String] { steps.map { wording.mean(sum($0.added), of: 60 * found.samples) } }
    let isBetter = steps.contains { step in
      let added = step.added
      return added.points.sum < 0 || added.officersToTarget.sum + added.crewsToTarget.sum < 0
        || added.officersToMinimum.sum + added.crewsToMinimum.sum < 0
    }
    let note = isBetter ? Wrapping.lines(wording.reserveClosesGaps, cells: width, first: "  ", indent: "  ") : []
    return table(
      title: wording.reserveTitle, heads: steps.map { "+\($0.more)" },
      [
        (wording.missedLabel(days: scenario.period.days), steps.map { share($0.samplesMissing) }),
        (wording.hoursToMinimum, hours { $0.officersToMinimum.sum + $0.crewsToMinimum.sum }),
        (wording.hoursToTarget, hours { $0.officersToTarget.sum + $0.crewsToTarget.sum }),
        (wording.label(Wording.AddedRow.points), steps.map { wording.mean($0.added.points.sum, of: found.samples) }),
      ], cells: 8) + note
  }

  /// A row for each shift, a column for each day; only as many days as fit.
  func needs() -> [String] {
    guard found.needs.contains(where: { $0.in90 != 0 }) else { return [] }
    let tried = found.reserves.last?.more ?? 0
    let dates = Set(found.needs.map(\.date)).sorted()
    let shifts = scenario.shifts.map(\.id).filter { id in found.needs.contains { $0.shift == id } }
    func cell(_ shift: Shift.ID, _ date: CivilDate) -> String {
      guard let need = found.needs.first(where: { $0.shift == shift && $0.date == date }) else { return "-" }
      return need.in90.map { "\($0)" } ?? ">\(tried)"
    }
    let columns = 8
    return stride(from: 0, to: dates.count, by: columns).flatMap { first -> [String] in
      let block = Array(dates[first..<min(first + columns, dates.count)])
      let lines = table(
        title: wording.needTitle, heads: block.map { wording.dayAndMonth($0) },
        shifts.map { shift in (DisplayCells.clean(name(shift)), block.map { cell(shift, $0) }) }, cells: 7)
      return first == 0 ? lines : Array(lines.dropFirst())
    }
  }

  func repairs() -> [String] {
    guard !found.repairs.isEmpty else { return [] }
    let mended = found.repairs.count { $0.isMended }
    let rows = found.repairs.prefix(most).flatMap { repair -> [String] in
      Wrapping.lines(DisplayCells.clean(head(repair)), cells: width, first: "  ", indent: "      ")
        + Wrapping.lines(DisplayCells.clean(remedy(repair)), cells: width, first: "    -> ", indent: "       ").map { ink.paint($0, .faint) }
    }
    let titles = Wrapping.lines(
      wording.repairsTitle(mended: mended, of: found.repairs.count, days: found.repairs.map(\.absences.count).max() ?? 1), cells: width, indent: "  ")
    return titles.map { ink.paint($0, .heading) } + rows + further(found.repairs.count - most)
  }

  private func head(_ repair: Resilience.AbsenceRepair) -> String {
    let officer = repair.absences.first.map { name($0.officer) } ?? ""
    let when =
      repair.absences.count == 1
      ? repair.absences.map { "\(wording.date($0.date)), \(described($0.duty))" }.joined() : wording.absentDuties(repair.absences.count)
    return wording.absence(officer, when, points: repair.unmended.points)
  }

  private func remedy(_ repair: Resilience.AbsenceRepair) -> String {
    if let solved = repair.solved {
      let single = repair.absences.count == 1
      let calls = solved.called.map { call in
        "\(name(call.officer)) (\(single ? "" : wording.dayAndMonth(call.date) + ", ")\(described(call.duty)))"
      }
      return wording.remedy(
        calling: calls, left: solved.lack.points, points: solved.points, isProven: solved.isProven,
        isPostedAnew: solved.points < repair.unmended.points)
    }
    if repair.absences.count > 1 { return wording.unsolvedRepair }
    let one = byOnePerson(repair)
    return repair.isUnsolved ? wording.oneInstead(one) : one
  }

  private func byOnePerson(_ repair: Resilience.AbsenceRepair) -> String {
    if repair.candidates.isEmpty && repair.barred == 0 { return wording.nobodyOff }
    let called = repair.called
    return wording.remedy(
      call: called.map { name($0.officer) }, left: called?.lack.points ?? 0, own: called?.linePoints ?? 0,
      others: repair.candidates.count - (called == nil ? 0 : 1), barred: repair.barred)
  }

  private func described(_ duty: Roster.Duty) -> String {
    name(duty.shift) + (duty.post.map { ", " + wording.name($0, in: scenario) } ?? "")
  }
}
