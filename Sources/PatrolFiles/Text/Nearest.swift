/// Finds the known word that a misspelt one probably meant.
enum Nearest {
  /// The one candidate nearest to what was found, or else the one that it begins; nil where several are equally near or none is near enough.
  static func word(to found: String, among candidates: [String]) -> String? {
    let wanted = Array(TypedText.folded(found).unicodeScalars.prefix(60))
    let limit = max(1, min(3, wanted.count / 3))
    var nearest: [(word: String, folded: [Unicode.Scalar])] = []
    var best = limit
    var begun: [(word: String, folded: [Unicode.Scalar])] = []
    for candidate in candidates {
      let other = Array(TypedText.folded(candidate).unicodeScalars.prefix(60))
      if wanted.count >= 3, other.starts(with: wanted), !begun.contains(where: { $0.folded == other }) { begun.append((candidate, other)) }
      guard abs(other.count - wanted.count) <= best else { continue }
      let distance = distance(wanted, other)
      guard distance <= best, distance < max(wanted.count, other.count) else { continue }
      if distance < best { nearest = [] }
      best = distance
      if !nearest.contains(where: { $0.folded == other }) { nearest.append((candidate, other)) }
    }
    if !nearest.isEmpty { return nearest.count == 1 ? nearest[0].word : nil }
    return begun.count == 1 ? begun[0].word : nil
  }

  /// The one key nearest to what was found, or else the one that it shortens by leaving letters out, as kls does kelas.
  static func key(_ found: String, among candidates: [String]) -> String? {
    if let word = word(to: found, among: candidates) { return word }
    let wanted = TypedText.folded(found)
    guard wanted.count >= 3 else { return nil }
    let longer = candidates.filter { candidate in
      guard candidate.first == wanted.first else { return false }
      var rest = Substring(wanted)
      for letter in candidate where letter == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    return longer.count == 1 ? longer[0] : nil
  }

  /// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for (column, other) in right.enumerated() {
        current[column + 1] = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
