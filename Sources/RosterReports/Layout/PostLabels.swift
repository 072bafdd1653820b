/// Names of posts cut to a width: where several begin alike before a colon, as those of one operation do, that is cut, and what tells them apart stays.
package struct PostLabels: Sendable {
  private static let mark = ": "
  private let shared: Set<String>

  /// Labels for names that stand together.
  package init(_ names: [String]) {
    let beginnings = names.compactMap { Self.parts(of: $0)?.beginning }
    shared = Set(beginnings.filter { beginning in beginnings.count { $0 == beginning } > 1 })
  }

  /// A name in at most so many cells.
  package func label(_ name: String, cells: Int) -> String {
    guard DisplayCells.width(of: name) > cells, let (beginning, own) = Self.parts(of: name), shared.contains(beginning) else {
      return DisplayCells.cut(name, to: cells)
    }
    let room = cells - DisplayCells.width(of: Self.mark + own)
    return room > 1 ? DisplayCells.cut(beginning, to: room) + Self.mark + own : DisplayCells.cut(own, to: cells)
  }

  private static func parts(of name: String) -> (beginning: String, own: String)? {
    name.range(of: mark).map { (String(name[..<$0.lowerBound]), String(name[$0.upperBound...])) }
  }
}
