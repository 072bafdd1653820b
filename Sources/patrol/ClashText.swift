import PatrolModel
import PatrolScheduling
import Wording

/// What is told of locks, orders and kept cells that contradict rules or each other.
struct ClashText {
  /// Cells that `--keep` holds.
  struct Kept {
    let file: String
    let locks: [Request]
  }

  let scenario: Scenario
  let wording: Wording
  let isForced: Bool
  let kept: Kept?

  /// Kept cells among themselves first, for which the reader has set no lock; then what locks and orders have a part in.
  func lines(_ clashes: [LockClash]) -> [String] {
    let ofKept = clashes.filter { keptCells($0).count == $0.dates.count }
    let others = clashes.filter { keptCells($0).count < $0.dates.count }
    return keptLines(ofKept) + otherLines(others)
  }

  private func keptLines(_ clashes: [LockClash]) -> [String] {
    guard let kept, !clashes.isEmpty else { return [] }
    let lines = clashes.map { clash in
      "  " + wording.keptClash(officer: name(clash.officer), cells: keptCells(clash).map { ($0.date, text($0)) }, rules: clash.rules)
    }
    return [wording.keptClashTitle(kept.file)] + lines + [wording.keptClashAdvice(mayForce: !areTwoPlaces(clashes))]
  }

  private func otherLines(_ clashes: [LockClash]) -> [String] {
    guard !clashes.isEmpty else { return [] }
    let lines = clashes.map { "  " + wording.clash(officer: name($0.officer), dates: $0.dates, rules: $0.rules) }
    let advice = [wording.clashAdvice(areTwoPlaces: areTwoPlaces(clashes))]
    let areSomeKept = clashes.contains { !keptCells($0).isEmpty }
    return [wording.clashTitle(clashes.count)] + lines + advice + (areSomeKept ? [wording.someCellsAreKept] : [])
  }

  /// Whether neither an order nor `--force` can help.
  private func areTwoPlaces(_ clashes: [LockClash]) -> Bool { isForced || clashes.allSatisfy { $0.rules == [.lock] } }

  /// The kept cells that a clash is about, by date.
  private func keptCells(_ clash: LockClash) -> [Request] {
    let dates = Set(clash.dates)
    return (kept?.locks ?? []).filter { $0.officer == clash.officer && dates.contains($0.date) }.sorted { $0.date < $1.date }
  }

  private func name(_ id: Officer.ID) -> String { scenario.officers.first { $0.id == id }?.name ?? id.text }

  /// What a kept cell holds: it names a shift or is off.
  private func text(_ lock: Request) -> String {
    guard case .shift(let shift) = lock.cell else { return wording.offWord }
    return Roster.Duty(shift: shift, post: lock.post).text
  }
}
