/// Lists of indices in one block of memory.
struct FlatLists {
  private var starts = [0]
  private var elements: [Int] = []

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int> { elements[starts[list]..<starts[list + 1]] }

  mutating func append(_ list: some Sequence<Int>) {
    elements.append(contentsOf: list)
    starts.append(elements.count)
  }

  /// For each index below `count` the lists in which it stands, ascending.
  func transposed(count: Int) -> FlatLists {
    var transposed = FlatLists()
    transposed.starts = [Int](repeating: 0, count: count + 1)
    for element in elements { transposed.starts[element + 1] += 1 }
    for index in 0..<count { transposed.starts[index + 1] += transposed.starts[index] }
    transposed.elements = [Int](repeating: 0, count: elements.count)
    var next = transposed.starts
    for list in 0..<self.count {
      for element in self[list] {
        transposed.elements[next[element]] = list
        next[element] += 1
      }
    }
    return transposed
  }
}
