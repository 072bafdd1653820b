import PatrolModel
import Wording

/// Who is at each post by day, one number for each shift: crews where the post takes crews, officers elsewhere.
struct PostSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  private var scenario: Scenario { report.scenario }
  private var days: Range<Int> { 0..<scenario.period.days }

  func lines() -> [String] {
    let counts = PostCounts(report)
    let (inCrews, heads, crews) = (counts.postsInCrews, counts.heads, counts.crews)
    guard !heads.isEmpty || !crews.isEmpty else { return [] }
    let short = shortSpots()
    let order = scenario.shifts.map(\.id.text).joined(separator: "/")
    let wanted = Set(short.keys.map(\.post))
    func isShown(_ post: Post.ID, _ counts: [Post.ID: Counts]) -> Bool { counts[post] != nil || wanted.contains(post) }
    let crewPosts = scenario.posts.filter { (inCrews.contains($0.id) || crews[$0.id] != nil) && isShown($0.id, crews) }
    let known = scenario.posts.filter { !inCrews.contains($0.id) && (heads[$0.id] != nil || wanted.contains($0.id) && crews[$0.id] == nil) }
    let unknown = heads.keys.filter { id in !scenario.posts.contains { $0.id == id } }.sorted().map { Post(id: $0) }
    let title = crewPosts.isEmpty ? wording.postsTitle(order) : wording.otherPostsTitle(order)
    let tables = [
      Table(title: wording.crewPostsTitle(order), posts: crewPosts, counts: crews), Table(title: title, posts: known + unknown, counts: heads),
    ].filter { !$0.posts.isEmpty }
    let cells = max(7, (tables.flatMap { table in table.posts.flatMap { texts($0.id, table.counts, short) } }.map(DisplayCells.width).max() ?? 0) + 1)
    let longest = (tables.flatMap(\.posts).map { DisplayCells.width(of: DisplayCells.clean($0.name)) }.max() ?? 0) + 2
    let names = max(12, min(longest, 24, width - min(7, days.count) * cells))
    return tables.enumerated().flatMap { place, table in (place == 0 ? [] : [""]) + lines(table, short, names: names, cells: cells) }
      + legend(short) + sectors(tables.flatMap(\.posts))
  }

  private typealias Counts = PostCounts.Counts

  private struct Table {
    let title: String
    let posts: [Post]
    let counts: [Post.ID: Counts]
  }

  private struct Spot: Hashable {
    let post: Post.ID
    let day: Int
  }

  private var none: Counts { Array(repeating: Array(repeating: 0, count: scenario.shifts.count), count: days.count) }

  /// Posts and days that are short, and whether of a minimum.
  ///
  /// Shares, windows, the reserve and units within reach are told in words: a sign on a day would say what they do not.
  private func shortSpots() -> [Spot: Bool] {
    var short: [Spot: Bool] = [:]
    for item in report.shortages where item.demand.posts.count == 1 && days.contains(item.demand.day) {
      guard item.demand.rule == nil || item.demand.rule == .zoneMinimum else { continue }
      for post in item.demand.posts {
        let spot = Spot(post: post, day: item.demand.day)
        short[spot] = short[spot] == true || isBelowMinimum(item)
      }
    }
    return short
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

  /// What the sectors among the posts cover.
  private func sectors(_ posts: [Post]) -> [String] {
    let shown = scenario.sectors.filter { sector in posts.contains { $0.id.text == sector.id.text } }
    return Wrapping.items(shown.map { DisplayCells.clean(wording.text($0, in: scenario)) }, cells: width).map { ink.paint($0, .faint) }
  }

  private func texts(_ post: Post.ID, _ counts: [Post.ID: Counts], _ short: [Spot: Bool]) -> [String] {
    (counts[post] ?? none).enumerated().map { day, numbers in
      numbers.map { $0 == 0 ? "-" : "\($0)" }.joined(separator: "/") + sign(short[Spot(post: post, day: day)])
    }
  }

  private func lines(_ table: Table, _ short: [Spot: Bool], names: Int, cells: Int) -> [String] {
    let blocks = DayBlock.blocks(
      .init(from: scenario.period.from, days: scenario.period.days, lookAheadDays: 0), most: max(1, (width - names) / cells))
    let body = blocks.enumerated().flatMap { index, block in
      (index == 0 ? [] : [""]) + rows(block.days, table, short, names: names, cells: cells)
    }
    return [ink.paint(DisplayCells.clean(table.title), .heading)] + body
  }

  private func rows(_ days: Range<Int>, _ table: Table, _ short: [Spot: Bool], names: Int, cells: Int) -> [String] {
    let heading = days.map { day in
      let date = scenario.period.date(day)
      return DisplayCells.left("\(wording.short(date.weekday)) \(date.parts.day)", cells)
    }
    let labels = PostLabels(table.posts.map { DisplayCells.clean($0.name) })
    let rows = table.posts.map { post in
      let texts = texts(post.id, table.counts, short)
      return DisplayCells.left(labels.label(DisplayCells.clean(post.name), cells: names - 1), names)
        + days.map { day in
          ink.paint(DisplayCells.left(texts[day], cells), style(short[Spot(post: post.id, day: day)]))
        }.joined()
    }
    return ([String(repeating: " ", count: names) + heading.joined()] + rows).map(Wrapping.trimmed)
  }
}
