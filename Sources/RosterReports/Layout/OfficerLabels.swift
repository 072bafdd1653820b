import PatrolModel

/// Officers' names as they fit into a column, no two alike.
package struct OfficerLabels: Sendable {
  private let labels: [Officer.ID: String]

  /// Labels of at most so many cells.
  ///
  /// Where a name is too long, names after the first become initials from the last one backwards, as the country does (Budi Santoso P.), and only then is it cut.
  /// Officers whose labels would be alike get their id behind the name.
  package init(_ officers: [Officer], cells: Int) {
    let short = officers.map { Self.shortened(DisplayCells.clean($0.name), to: cells) }
    let counts = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    var labels: [Officer.ID: String] = [:]
    for (officer, label) in zip(officers, short) {
      labels[officer.id] = counts[label] == 1 ? label : Self.told(officer, apart: label, cells: cells)
    }
    self.labels = labels
  }

  /// The label of an officer; his id where the scenario does not know him.
  package func label(_ officer: Officer.ID) -> String { labels[officer] ?? DisplayCells.clean(officer.text) }

  /// A name in at most so many cells.
  package static func shortened(_ name: String, to cells: Int) -> String {
    var words = name.split(separator: " ").map(String.init)
    var joined = words.joined(separator: " ")
    var place = words.count - 1
    while DisplayCells.width(of: joined) > cells, place > 0 {
      words[place] = words[place].prefix(1) + "."
      joined = words.joined(separator: " ")
      place -= 1
    }
    return DisplayCells.cut(joined, to: cells)
  }

  private static func told(_ officer: Officer, apart label: String, cells: Int) -> String {
    let id = " (\(DisplayCells.clean(officer.id.text)))"
    let room = cells - DisplayCells.width(of: id)
    return room < 4 ? DisplayCells.cut(officer.id.text, to: cells) : shortened(label, to: room) + id
  }
}
