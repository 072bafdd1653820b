/// How the time of a repair is shared out, so that all of it together ends when it was asked to.
struct RepairBudget {
  /// When everything has to be done.
  let end: ContinuousClock.Instant

  /// What is left; never less than nothing.
  var left: Duration { max(.zero, ContinuousClock.now.duration(to: end)) }

  /// For a step behind which others follow that would like to have time as well: four fifths of what is left, since what comes first matters most.
  var most: RepairBudget { RepairBudget(end: .now + left * 4 / 5) }

  /// For the first of so many steps that matter alike.
  func share(of steps: Int) -> RepairBudget { RepairBudget(end: .now + left / max(1, steps)) }
}
