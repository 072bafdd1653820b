import PatrolModel
import Wording

/// Heads at each post by day, one number for each shift.
struct PostSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  func lines() -> [String] {
    let scenario = report.scenario
    let days = 0..<scenario.period.days
    var heads: [Post.ID: [[Int]]] = [:]
    for officer in report.officers {
      for day in days {
        guard let duty = report.duty(officer.id, day: day), let post = duty.post,
          let shift = scenario.shifts.firstIndex(where: { $0.id == duty.shift })
        else { continue }
        heads[post, default: Array(repeating: Array(repeating: 0, count: scenario.shifts.count), count: days.count)][day][shift] += 1
      }
    }
    guard !heads.isEmpty else { return [] }
    var short: [Spot: Bool] = [:]
    for item in report.shortages where item.demand.posts.count == 1 {
      for post in item.demand.posts {
        short[Spot(post: post, day: item.demand.day), default: false] = short[Spot(post: post, day: item.demand.day)] == true || isBelowMinimum(item)
      }
    }
    let wanted = Set(short.keys.map(\.post))
    let known = scenario.posts.filter { heads[$0.id] != nil || wanted.contains($0.id) }
    let unknown = heads.keys.filter { id in !scenario.posts.contains { $0.id == id } }.sorted().map { Post(id: $0) }
    let posts = known + unknown
    let none = Array(repeating: Array(repeating: 0, count: scenario.shifts.count), count: days.count)
    let texts = posts.map { post in
      (heads[post.id] ?? none).enumerated().map { day, counts in
        counts.map { $0 == 0 ? "-" : "\($0)" }.joined(separator: "/") + sign(short[Spot(post: post.id, day: day)])
      }
    }
    let cells = max(7, (texts.flatMap { $0 }.map(DisplayCells.width).max() ?? 0) + 1)
    let longest = (posts.map { DisplayCells.width(of: DisplayCells.clean($0.name)) }.max() ?? 0) + 2
    let names = max(12, min(longest, 24, width - min(7, days.count) * cells))
    let blocks = DayBlock.blocks(
      .init(from: scenario.period.from, days: scenario.period.days, lookAheadDays: 0), most: max(1, (width - names) / cells))
    let order = scenario.shifts.map(\.id.text).joined(separator: "/")
    let title = ink.paint(DisplayCells.clean(wording.postsTitle(order)), .heading)
    return [title]
      + blocks.enumerated().flatMap { index, block in
        (index == 0 ? [] : [""]) + table(block.days, posts: posts, texts: texts, short: short, names: names, cells: cells)
      }
      + legend(short)
  }

  private func isBelowMinimum(_ shortage: Shortage) -> Bool { shortage.demand.part == .whole && shortage.present < shortage.demand.minimum }

  private func sign(_ isBelowMinimum: Bool?) -> String { isBelowMinimum.map { $0 ? "!" : "~" } ?? "" }

  private func style(_ isBelowMinimum: Bool?) -> Ink.Style? { isBelowMinimum.map { $0 ? .alarm : .notice } }

  private func legend(_ short: [Spot: Bool]) -> [String] {
    let signs = [
      short.values.contains(true) ? "! = \(wording.belowMinimumSign)" : nil, short.values.contains(false) ? "~ = \(wording.belowTargetSign)" : nil,
    ]
    let text = signs.compactMap { $0 }.joined(separator: "; ")
    return text.isEmpty ? [] : [ink.paint(text, .faint)]
  }

  private struct Spot: Hashable {
    let post: Post.ID
    let day: Int
  }

  private func table(_ days: Range<Int>, posts: [Post], texts: [[String]], short: [Spot: Bool], names: Int, cells: Int) -> [String] {
    let period = report.scenario.period
    let heading = days.map { day in
      let date = period.date(day)
      return DisplayCells.left("\(wording.short(date.weekday)) \(date.parts.day)", cells)
    }
    let rows = posts.enumerated().map { place, post in
      DisplayCells.left(DisplayCells.cut(DisplayCells.clean(post.name), to: names - 1), names)
        + days.map { day in
          ink.paint(DisplayCells.left(texts[place][day], cells), style(short[Spot(post: post.id, day: day)]))
        }.joined()
    }
    return ([String(repeating: " ", count: names) + heading.joined()] + rows).map(Wrapping.trimmed)
  }
}
