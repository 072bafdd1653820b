import PatrolModel

/// The week cut wherever a shift starts or ends, so that each incident finds its shifts at once.
struct ShiftWeek: Sendable {
  static let minutes = 7 * 1440

  let shiftCount: Int
  /// Minutes of each (weekday, shift).
  let cellMinutes: [Int]
  /// Where each segment starts, minutes after Monday 00:00; one more for the week's end.
  private let starts: [Int]
  private let segmentOfMinute: [UInt16]
  /// The cells that cover each segment, one after another.
  private let covers: [Int]
  private let firstCover: [Int]

  /// Cells of one zone.
  var cellCount: Int { 7 * shiftCount }

  init(_ shifts: RiskShifts) {
    shiftCount = shifts.codes.count
    var cellMinutes: [Int] = []
    // Difference of the number of intervals of each cell that cover a minute of the week, at the minutes where it changes.
    var pieces: [(from: Int, to: Int, cell: Int)] = []
    for day in 0..<7 {
      for (shift, intervals) in shifts.intervals[day].enumerated() {
        cellMinutes.append(intervals.reduce(0) { $0 + $1.minutes })
        for interval in intervals {
          var from = day * 1440 + interval.startMinute
          let to = day * 1440 + interval.endMinute
          while from < to {
            let week = from / Self.minutes
            let end = min(to, (week + 1) * Self.minutes)
            pieces.append((from - week * Self.minutes, end - week * Self.minutes, day * shifts.codes.count + shift))
            from = end
          }
        }
      }
    }
    self.cellMinutes = cellMinutes
    let starts = Set(pieces.flatMap { [$0.from, $0.to] } + [0, Self.minutes]).sorted()
    var segmentOfMinute = [UInt16](repeating: 0, count: Self.minutes)
    var covers: [Int] = []
    var firstCover: [Int] = []
    for (segment, (from, to)) in zip(starts, starts.dropFirst()).enumerated() {
      for minute in from..<to { segmentOfMinute[minute] = UInt16(segment) }
      firstCover.append(covers.count)
      covers += pieces.filter { $0.from <= from && to <= $0.to }.map(\.cell).sorted()
    }
    firstCover.append(covers.count)
    self.starts = starts
    self.segmentOfMinute = segmentOfMinute
    self.covers = covers
    self.firstCover = firstCover
  }

  /// The minute of the week, Monday 00:00 first, of a minute since 1970-01-01, a Thursday.
  @inline(__always)
  static func minuteOfWeek(_ minute: Int) -> Int {
    let place = (minute + 3 * 1440) % minutes
    return place < 0 ? place + minutes : place
  }

  /// Spreads one incident evenly over its minutes, and each minute evenly over the shifts that cover it.
  ///
  /// The body hears of each cell of the week (weekday times shifts, plus shift) with its part of one and the day, since 1970-01-01, on which that shift starts; the same cell may be named several
  /// times. Minutes that no shift covers are left out.
  @inline(__always)
  func spread(_ minutes: Range<Int>, _ body: (_ cell: Int, _ day: Int, _ part: Double) -> Void) {
    let first = Self.minuteOfWeek(minutes.lowerBound)
    var segment = Int(segmentOfMinute[first])
    if minutes.count <= 1 {
      give(segment, at: minutes.lowerBound, part: 1, body)
      return
    }
    let whole = 1 / Double(minutes.count)
    var at = minutes.lowerBound
    var left = starts[segment + 1] - first
    while at < minutes.upperBound {
      let length = min(left, minutes.upperBound - at)
      give(segment, at: at, part: Double(length) * whole, body)
      at += length
      segment = segment + 1 == starts.count - 1 ? 0 : segment + 1
      left = starts[segment + 1] - starts[segment]
    }
  }

  @inline(__always)
  private func give(_ segment: Int, at minute: Int, part: Double, _ body: (Int, Int, Double) -> Void) {
    let from = firstCover[segment]
    let to = firstCover[segment + 1]
    guard from < to else { return }
    let share = part / Double(to - from)
    let day = CivilDate(of: minute).dayNumber
    let weekday = Self.minuteOfWeek(minute) / 1440
    for place in from..<to {
      let behind = weekday - covers[place] / shiftCount
      body(covers[place], day - (behind < 0 ? behind + 7 : behind), share)
    }
  }
}

extension CivilDate {
  /// The day of a minute since 1970-01-01 00:00 on the wall clock.
  @inline(__always)
  init(of minute: Int) { self.init(dayNumber: (minute - (minute % 1440 + 1440) % 1440) / 1440) }
}

extension Incident {
  /// The minute by which the incident belongs to a window: the middle of its range.
  @inline(__always)
  var middle: Int { minutes.lowerBound + minutes.count / 2 }
}
