/// Memory of the line searches of one thread, kept between searches so that none allocates per label.
struct SearchWorkspace {
  /// What a cell or a state costs when it is banned or cannot be completed.
  static let banned: Int64 = 1 << 62

  /// Cost of each cell under the prices, at `day * letterCount + letter`.
  var cells = ContiguousArray<Int64>()
  /// Each machine's share of the cells' costs.
  var machineCells: [ContiguousArray<Int64>] = []
  /// Whether the machines' completions are under shares of the costs and add up; else each is under all costs, and the greatest counts.
  var sumsCompletions = false
  /// For each machine and state the least cost of a completion, machine after machine, day after day.
  var completions = ContiguousArray<Int64>()
  /// Where each machine's part of `completions` begins; -1 where it has none, because all its completions count 0.
  var completionStarts: [Int] = []
  /// Where there is room in `completions` for each machine's part, or -1, while totals are priced.
  var completionRooms: [Int] = []
  /// Of the last pricing of totals: what a point of each machine counts in cells' units, and what a line costs before its first day.
  var pricedScales: (machines: [Int64], first: Int64) = ([], 0)
  /// The least cost among the letters of each column of one machine's tables on each day.
  var columnCells = ContiguousArray<Int64>()
  /// For each day the letters that are not banned.
  var letters = ContiguousArray<Int32>()
  var letterStarts = ContiguousArray<Int>()
  /// Labels that one search may keep before it gives up.
  let labelLimit: Int
  /// Asked now and then inside a search; once true, the search gives up.
  let isCut: @Sendable () -> Bool
  /// Labels made since the workspace was made.
  var labelCount = 0

  // Labels that were kept, day after day.
  var settledCosts = ContiguousArray<Int64>()
  var settledParents = ContiguousArray<Int32>()
  var settledLetters = ContiguousArray<UInt8>()
  var settledStates = ContiguousArray<Int32>()
  var settledReachStates = ContiguousArray<Int32>()
  var settledTotals = ContiguousArray<Int64>()
  // Labels of the day being made.
  var freshCosts = ContiguousArray<Int64>()
  /// Each label's cost and its completions together: no line through it costs less.
  var freshBounds = ContiguousArray<Int64>()
  var freshParents = ContiguousArray<Int32>()
  var freshLetters = ContiguousArray<UInt8>()
  var freshStates = ContiguousArray<Int32>()
  var freshReachStates = ContiguousArray<Int32>()
  var freshTotals = ContiguousArray<Int64>()
  /// For each total, day and state of ``TotalReach`` what lines can still add at least and at most.
  var reachLeast = ContiguousArray<Int64>()
  var reachMost = ContiguousArray<Int64>()
  /// Where the states behind the day being made begin among those of one total.
  var reachStart = 0
  /// How many labels of a day were kept for each value of the first total.
  var totalCounts = ContiguousArray<Int32>()
  /// Labels of the day that are kept only where there is room behind the others.
  var passedOver = ContiguousArray<Int32>()
  // Steps from some kept labels over all letters of the next day, label after label.
  var stepCosts = ContiguousArray<Int64>()
  var stepCompletions = ContiguousArray<Int64>()
  /// The machines' next states, machine after machine within a step.
  var stepTargets = ContiguousArray<Int32>()
  var stepColumns = ContiguousArray<Int>()
  var slots = ContiguousArray<Int32>()
  // Kept labels of the day being made, chained by their state in the first machine.
  var chainHeads = ContiguousArray<Int32>()
  var chainLinks = ContiguousArray<Int32>()
  var order = ContiguousArray<Int32>()

  init(labelLimit: Int, isCut: @escaping @Sendable () -> Bool = { false }) {
    self.labelLimit = labelLimit
    self.isCut = isCut
  }

  /// Lists the allowed letters of each day, from `cells`.
  mutating func listLetters(dayCount: Int, letterCount: Int) {
    letters.removeAll(keepingCapacity: true)
    letterStarts.removeAll(keepingCapacity: true)
    for day in 0..<dayCount {
      letterStarts.append(letters.count)
      for letter in 0..<letterCount where cells[day * letterCount + letter] < Self.banned { letters.append(Int32(letter)) }
    }
    letterStarts.append(letters.count)
  }
}
