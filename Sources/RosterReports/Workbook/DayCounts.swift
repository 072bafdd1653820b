import OfficePackages
import PatrolModel
import Wording

/// Counts the duties of a day that serve what is asked by the day.
struct DayCounts {
  private let facts: WorkbookFacts
  private let counts: CodeCounts
  /// Rows of the hidden sheet of codes.
  private let rows: [String: Int]
  private let everywhere: Set<Post.ID>

  /// A longer formula is not read by every spreadsheet.
  private static let longest = 8_000

  init(_ facts: WorkbookFacts, _ counts: CodeCounts) {
    self.facts = facts
    self.counts = counts
    rows = Dictionary(CodeSheet(facts).codes.enumerated().map { ($1, $0) }) { first, _ in first }
    everywhere = Set(facts.scenario.posts.map(\.id))
  }

  /// How many serve a need, no more than it asks.
  func served(_ need: DutyNeeds.WholeDay, day: Int) -> Int {
    let codes = Set(need.shifts.map { facts.shifts[$0].id })
    let isAnywhere = everywhere.isSubset(of: need.posts)
    let present = facts.book.entries.count { entry in
      entry.day == day && codes.contains(entry.code) && (isAnywhere || entry.post.map(need.posts.contains) ?? false)
    }
    return min(need.duties, present)
  }

  /// The same for all needs of a day by the cells of its column; nil where nothing is asked or the formula would be too long.
  ///
  /// Codes are named by their cells: none of them is written into a formula.
  func formula(_ needs: [DutyNeeds.WholeDay], in cells: String) -> String? {
    let terms = needs.map { "MIN(\($0.duties),\(count($0, in: cells)))" }
    let formula = terms.joined(separator: "+")
    return terms.isEmpty || formula.utf8.count > Self.longest ? nil : formula
  }

  private func count(_ need: DutyNeeds.WholeDay, in cells: String) -> String {
    let isAnywhere = everywhere.isSubset(of: need.posts)
    let found = need.shifts.flatMap { shift -> [String] in
      guard !isAnywhere else { return [counts.count(of: shift, in: cells)] }
      return need.posts.compactMap { post in
        rows[Roster.Duty(shift: facts.shifts[shift].id, post: post).text].map { row in
          let code = "\(facts.wording.name(.codes))!" + CellReference.cell(row, 0, fixedRow: true, fixedColumn: true)
          return "SUMPRODUCT(--(\(cells)&\"\"=\(code)))"
        }
      }
    }
    return found.isEmpty ? "0" : found.joined(separator: "+")
  }
}
