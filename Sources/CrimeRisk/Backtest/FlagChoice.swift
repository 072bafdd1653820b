/// Choosing cells up to a measure.
enum FlagChoice {
  /// The cells of the highest density that fit: by falling value for each unit of measure, ties by place; one that no longer fits is passed over.
  ///
  /// - Returns: Places in ascending order.
  static func densest(_ values: [Double], measures: [Double], upTo limit: Double) -> [Int] {
    var left = limit * (1 + 1e-12)
    var chosen: [Int] = []
    for place in order(values, measures) where measures[place] > 0 && measures[place] <= left {
      chosen.append(place)
      left -= measures[place]
    }
    return chosen.sorted()
  }

  /// The greatest sum of values that cells of no greater measure can have.
  ///
  /// Exact: undominated pairs of measure and value (Nemhauser and Ullmann 1969), in order of density, without those that the fractional bound rules out. Should more than `most` pairs be left, those of the lowest bound are
  /// dropped, and the answer is still one that can be reached.
  static func greatestSum(_ values: [Double], measures: [Double], upTo limit: Double, most: Int = 50_000) -> Double {
    let limit = limit * (1 + 1e-12)
    let items = order(values, measures).filter { values[$0] > 0 && measures[$0] > 0 && measures[$0] <= limit }
    var best = 0.0
    var left = limit
    for item in items where measures[item] <= left {
      best += values[item]
      left -= measures[item]
    }
    // Prefix sums answer the fractional bound by bisection.
    var measureBefore = [0.0]
    var valueBefore = [0.0]
    for item in items {
      measureBefore.append((measureBefore.last ?? 0) + measures[item])
      valueBefore.append((valueBefore.last ?? 0) + values[item])
    }
    func bound(_ pair: Pair, from next: Int) -> Double {
      let room = limit - pair.measure + measureBefore[next]
      var low = next
      var high = items.count
      while low < high {
        let middle = (low + high + 1) / 2
        if measureBefore[middle] <= room { low = middle } else { high = middle - 1 }
      }
      var value = pair.value + valueBefore[low] - valueBefore[next]
      if low < items.count { value += (room - measureBefore[low]) * values[items[low]] / measures[items[low]] }
      return value
    }
    var pairs = [Pair(measure: 0, value: 0)]
    for (next, item) in items.enumerated() {
      let grown = pairs.lazy.map { Pair(measure: $0.measure + measures[item], value: $0.value + values[item]) }.filter { $0.measure <= limit }
      var kept: [Pair] = []
      for pair in merged(pairs, Array(grown)) {
        best = max(best, pair.value)
        kept.append(pair)
      }
      let slack = best * 1e-12
      kept.removeAll { bound($0, from: next + 1) <= best + slack }
      if kept.count > most {
        let bounds = kept.map { bound($0, from: next + 1) }
        let least = bounds.sorted(by: >)[most]
        kept = zip(kept, bounds).filter { $0.1 > least }.map(\.0)
      }
      if kept.isEmpty { break }
      pairs = kept
    }
    return best
  }

  private struct Pair {
    var measure: Double
    var value: Double
  }

  private static func order(_ values: [Double], _ measures: [Double]) -> [Int] {
    // Multiplied out, so that cells without a measure need no special care.
    values.indices.sorted { (values[$0] * measures[$1], $1) > (values[$1] * measures[$0], $0) }
  }

  /// Two lists by rising measure as one, without pairs that another equals or beats in both.
  private static func merged(_ left: [Pair], _ right: [Pair]) -> [Pair] {
    var result: [Pair] = []
    result.reserveCapacity(left.count + right.count)
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      let takeLeft =
        j >= right.count
        || (i < left.count && (left[i].measure, -left[i].value) <= (right[j].measure, -right[j].value))
      let pair = takeLeft ? left[i] : right[j]
      if takeLeft { i += 1 } else { j += 1 }
      if let last = result.last, last.value >= pair.value { continue }
      result.append(pair)
    }
    return result
  }
}
