import PatrolModel

extension Wording {
  /// Heading of the list of breaches that follow from orders or history.
  public func orderTitle(_ count: Int) -> String { say(english: "By order (\(count))", indonesian: "Atas perintah (\(count))") }

  /// What a breach follows from, in one clause: who ordered what and why, or history.
  public func text(_ ground: BreachGround, in scenario: Scenario) -> String {
    switch ground {
    case .requests(let requests): requests.map { order($0, in: scenario) }.joined(separator: "; ")
    case .history: say(english: "follows from history", indonesian: "akibat riwayat dinas")
    }
  }

  /// An order or a forced lock with its cell, who gave it and why.
  private func order(_ request: Request, in scenario: Scenario) -> String {
    let cell = "\(date(request.date)) \(cell(request, in: scenario))"
    let reason = request.reason.map { ": \($0)" } ?? ""
    let giver = request.by.map { " \($0)" } ?? ""
    switch request.kind {
    case .order:
      let by = request.by.map { " of \($0)" } ?? ""
      return say(english: "order\(by), \(cell)\(reason)", indonesian: "perintah\(giver), \(cell)\(reason)")
    case .lock, .wish, .avoid:
      let by = request.by.map { " by \($0)" } ?? ""
      return say(english: "forced lock\(by), \(cell)\(reason)", indonesian: "kunci yang dipaksakan\(giver), \(cell)\(reason)")
    }
  }

  private func cell(_ request: Request, in scenario: Scenario) -> String {
    let shift: String
    switch request.cell {
    case .off: shift = dayOff
    case .work: shift = say(english: "any shift", indonesian: "dinas apa pun")
    case .shift(let id): shift = id.text
    }
    guard let post = request.post else { return shift }
    let name = scenario.posts.first { $0.id == post }?.name ?? post.text
    return say(english: "\(shift) at \(name)", indonesian: "\(shift) di \(name)")
  }
}
