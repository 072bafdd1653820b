import LineGeneration
import PatrolModel

/// Where an officer may stand in each cell of his line, and what one post costs beyond another.
///
/// What every post of a cell costs is charged to the cell itself; only the difference is left to the flows.
struct Placements: Sendable, Hashable {
  /// A post that may be held.
  struct Choice: Sendable, Hashable {
    /// Place in `Scenario.posts`.
    var post: Int
    /// Points beyond the cheapest post of the cell.
    var points: Int
  }

  /// By `day * letters + letter`; empty for a day off.
  private let choices: [[Choice]]
  private let letterCount: Int

  /// Weighs all posts of all cells and charges the draft's cells for what cannot be avoided.
  init(_ draft: inout LineDraft) {
    let letterCount = draft.letters.count
    self.letterCount = letterCount
    var choices: [[Choice]] = []
    for day in draft.days {
      let requests = draft.requests(on: day)
      for letter in draft.letters {
        var options = draft.options(day: day, letter: letter, requests: requests)
        // Who may stand at the post of a repair's draft alone stays there and is not thought to be moved: the other letter for the same is cheaper.
        let meaning = draft.ground.alphabet.letters[letter]
        if !meaning.isKept, let kept = draft.ground.alphabet.keptPost(shift: meaning.shift, officer: draft.officer, day: day),
          options.allSatisfy({ $0.post == kept })
        {
          options = []
        }
        guard let least = options.map(\.points).min() else {
          draft.charge(.banned, day: day, letter: letter)
          choices.append([])
          continue
        }
        draft.charge(.points(least), day: day, letter: letter)
        choices.append(options.compactMap { option in option.post.map { Choice(post: $0, points: option.points - least) } })
      }
    }
    self.choices = choices
  }

  /// The posts of a cell, in the scenario's order; empty for a day off or a cell that is banned for want of a post.
  func choices(day: Int, letter: Int) -> [Choice] { choices[day * letterCount + letter] }
}

extension LineDraft {
  /// Everything that a letter may mean on a day, with its points; nothing where locks or qualifications leave nothing.
  ///
  /// Where rules give way, whoever may stand at none of the posts stands at one of them all the same.
  fileprivate func options(day: Int, letter: Int, requests: [Request]) -> [(post: Int?, points: Int)] {
    let allowed = options(day: day, letter: letter, requests: requests, isQualified: true)
    guard allowed.isEmpty, let price = rules.breach.pointsOrNil else { return allowed }
    return options(day: day, letter: letter, requests: requests, isQualified: false).map { ($0.post, $0.points + price) }
  }

  private func options(day: Int, letter: Int, requests: [Request], isQualified: Bool) -> [(post: Int?, points: Int)] {
    let meaning = ground.alphabet.letters[letter]
    guard let shift = meaning.shift else {
      guard isAsLocked(requests, day: day, shift: nil, post: nil), !left(day: day, shift: nil).isNothing else { return [] }
      return [(nil, wishPoints(requests, day: day, shift: nil, post: nil))]
    }
    let left = left(day: day, shift: shift)
    guard !left.isNothing else { return [] }
    var options: [(post: Int?, points: Int)] = []
    for post in ground.posts.indices {
      guard ground.alphabet.mayMean(meaning, post: post, officer: officer, day: day), mayHold(post: post, shift: shift, day: day) == isQualified
      else { continue }
      if meaning.sessions > 0, ground.sessions.most(officer, ShiftOnDay(day: day, shift: shift), post: post) < meaning.sessions { continue }
      guard isAsLocked(requests, day: day, shift: shift, post: post), left.permits(ground.posts[post].id) else { continue }
      options.append((post, wishPoints(requests, day: day, shift: shift, post: post) + homeStationPoints(day: day, post: post)))
    }
    return options
  }

  /// What was not ruled out of a shift, or of no shift, beside the scenario.
  private func left(day: Int, shift: Int?) -> AllowedCells.Left {
    allowed.left(
      officer: ground.scenario.officers[officer].id, date: ground.scenario.period.date(day), shift: shift.map { ground.scenario.shifts[$0].id })
  }

  /// The officer's requests for a day.
  fileprivate func requests(on day: Int) -> [Request] {
    requests.map { ground.scenario.requests[$0] }.filter { $0.date == ground.scenario.period.date(day) }
  }

  /// Whether a cell is what a request speaks of.
  func isAsAsked(_ request: Request, shift: Int?, post: Int?) -> Bool {
    switch request.cell {
    case .off: return shift == nil
    case .work: guard shift != nil else { return false }
    case .shift(let id): guard let shift, ground.scenario.shifts[shift].id == id else { return false }
    }
    guard let wanted = request.post else { return true }
    return post.map { ground.posts[$0].id == wanted } ?? false
  }
}
