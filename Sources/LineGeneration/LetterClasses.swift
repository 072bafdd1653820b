/// Letters that a machine never tells apart, each class a column of its tables.
///
/// Where most rules see only whether somebody works, tables are a few columns wide instead of one for each shift, and so are the products of such rules.
package struct LetterClasses: Sendable, Hashable {
  /// The class of each letter, numbered in the order of their first letters.
  private let ofLetter: ContiguousArray<UInt8>
  /// How many classes there are.
  package let count: Int

  /// Each letter by itself.
  init(letterCount: Int) { self.init(kinds: Array(0..<max(0, letterCount))) }

  /// Letters of one kind together.
  ///
  /// - Parameter kinds: for each letter a number that it shares with all others of its kind.
  init(kinds: [Int]) {
    var numbers: [Int: UInt8] = [:]
    var ofLetter = ContiguousArray<UInt8>()
    for kind in kinds {
      // More letters than bytes are refused where a machine is made.
      let number = numbers[kind] ?? UInt8(clamping: numbers.count)
      numbers[kind] = number
      ofLetter.append(number)
    }
    self.init(ofLetter: ofLetter, count: numbers.count)
  }

  private init(ofLetter: ContiguousArray<UInt8>, count: Int) {
    self.ofLetter = ofLetter
    self.count = count
  }

  /// Letters in all classes.
  package var letterCount: Int { ofLetter.count }

  /// The class of a letter.
  package subscript(letter: Int) -> Int { Int(ofLetter[letter]) }

  /// The first letter of each class.
  var firstLetters: [Int] {
    var first: [Int] = []
    for letter in ofLetter.indices where self[letter] == first.count { first.append(letter) }
    return first
  }

  /// The coarsest classes that keep apart what either machine keeps apart, with the classes that each is in both.
  static func common(_ first: Self, _ second: Self) -> (classes: Self, pairs: [(first: Int, second: Int)]) {
    var pairs: [(first: Int, second: Int)] = []
    var ofLetter = ContiguousArray<UInt8>()
    for letter in 0..<first.letterCount {
      let pair = (first: first[letter], second: second[letter])
      if let known = pairs.firstIndex(where: { $0 == pair }) {
        ofLetter.append(UInt8(known))
      } else {
        ofLetter.append(UInt8(pairs.count))
        pairs.append(pair)
      }
    }
    return (Self(ofLetter: ofLetter, count: pairs.count), pairs)
  }

  /// The classes when some of these became one.
  ///
  /// - Parameter joined: for each class its new number, numbered in order.
  func joined(_ joined: [Int], count: Int) -> Self { Self(ofLetter: ContiguousArray(ofLetter.map { UInt8(joined[Int($0)]) }), count: count) }
}

extension RawLayers.Reduced {
  /// Makes one column of those that are equal on all days.
  ///
  /// - Parameter classes: the letters of each column as the tables are.
  /// - Returns: the letters of each column as the tables are then.
  mutating func joinEqualColumns(_ classes: LetterClasses) -> LetterClasses {
    let width = classes.count
    var kept: [Int] = []
    var joined: [Int] = []
    for column in 0..<width {
      let like = kept.firstIndex { other in
        stride(from: 0, to: next.count, by: width).allSatisfy { next[$0 + column] == next[$0 + other] && costs[$0 + column] == costs[$0 + other] }
      }
      joined.append(like ?? kept.count)
      if like == nil { kept.append(column) }
    }
    guard kept.count < width else { return classes }
    var narrowNext = ContiguousArray<Int32>()
    var narrowCosts = ContiguousArray<Int32>()
    narrowNext.reserveCapacity(next.count / width * kept.count)
    narrowCosts.reserveCapacity(next.count / width * kept.count)
    for row in stride(from: 0, to: next.count, by: width) {
      for column in kept {
        narrowNext.append(next[row + column])
        narrowCosts.append(costs[row + column])
      }
    }
    (next, costs) = (narrowNext, narrowCosts)
    offsets = offsets.map { $0 / width * kept.count }
    return classes.joined(joined, count: kept.count)
  }
}
