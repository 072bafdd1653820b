/// Finds the known word that a misspelt one probably meant.
enum Nearest {
  /// The nearest of the candidates, or nil where none is near enough to be meant; the first among equals.
  static func word(to found: String, among candidates: [String]) -> String? {
    let wanted = Array(TypedText.folded(found).unicodeScalars.prefix(60))
    let limit = max(1, min(3, wanted.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(TypedText.folded(candidate).unicodeScalars.prefix(60))
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      if distance <= limit, distance < (best?.distance ?? Int.max), distance < max(wanted.count, other.count) { best = (candidate, distance) }
    }
    return best?.word
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
