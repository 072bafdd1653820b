import CGLPK

// Every call of GLPK stands in this file, so that one reading shows what is called and in which state.
// Nothing here checks an argument: GLPK ends the process on a bad one, so callers check first. Indices count from 0 here and from 1 in GLPK.

/// A stretch of time in which the calling thread uses GLPK.
///
/// GLPK keeps its settings and its memory per thread. Its terminal output is switched off for the stretch, since some of its parts print whatever
/// their message level says. At the end the setting is put back, and the thread's environment (some 5 kB) is freed if, by GLPK's own count, no memory
/// is in use. A program of an enclosing stretch is counted, so nested programs on one thread are safe.
struct GLPKThreadUse: ~Copyable {
  private let earlierTerminalFlag: Int32

  init() { earlierTerminalFlag = glp_term_out(GLP_OFF) }

  deinit {
    glp_term_out(earlierTerminalFlag)
    var blocks: Int32 = 0
    glp_mem_usage(&blocks, nil, nil, nil)
    if blocks == 0 { glp_free_env() }
  }
}

/// GLPK's problem object, deleted when its owner goes.
///
/// It minimises, has no names, and is used on one thread only.
struct GLPKProblem: ~Copyable {
  static let largestRowCount = 100_000_000
  static let largestColumnCount = 100_000_000
  static let largestCoefficientCount = 500_000_000

  private let handle: OpaquePointer

  init() { handle = glp_create_prob() }

  deinit { glp_delete_prob(handle) }

  var rowCount: Int { Int(glp_get_num_rows(handle)) }
  var columnCount: Int { Int(glp_get_num_cols(handle)) }
  var coefficientCount: Int { Int(glp_get_num_nz(handle)) }

  // MARK: Building

  func addRow(_ bounds: ClosedBounds) {
    // The new row's own variable enters the basis, so the kept basis stays one.
    let row = glp_add_rows(handle, 1)
    glp_set_row_bnds(handle, row, bounds.glpkType, bounds.glpkLower, bounds.glpkUpper)
  }

  func addColumns(_ count: Int) -> Int { Int(glp_add_cols(handle, Int32(count))) - 1 }

  /// Fills a column.
  ///
  /// Both lists begin with an element that is not looked at, because GLPK's lists count from 1.
  func setColumn(_ column: Int, cost: Double, bounds: ClosedBounds, isInteger: Bool, rows: [Int32], coefficients: [Double], count: Int) {
    let number = Int32(column + 1)
    setBounds(column: column, bounds)
    glp_set_obj_coef(handle, number, cost)
    if isInteger { glp_set_col_kind(handle, number, GLP_IV) }
    glp_set_mat_col(handle, number, Int32(count), rows, coefficients)
  }

  /// Sets a column's bounds; one outside the basis moves to a bound that exists.
  func setBounds(column: Int, _ bounds: ClosedBounds) {
    glp_set_col_bnds(handle, Int32(column + 1), bounds.glpkType, bounds.glpkLower, bounds.glpkUpper)
  }

  func setBounds(row: Int, _ bounds: ClosedBounds) {
    glp_set_row_bnds(handle, Int32(row + 1), bounds.glpkType, bounds.glpkLower, bounds.glpkUpper)
  }

  func setCost(column: Int, _ cost: Double) { glp_set_obj_coef(handle, Int32(column + 1), cost) }

  /// Removes columns; the list begins with an element that is not looked at and then holds GLPK's numbers.
  func removeColumns(numbers: [Int32]) { glp_del_cols(handle, Int32(numbers.count - 1), numbers) }

  // MARK: Looking at the program

  func isInteger(column: Int) -> Bool { glp_get_col_kind(handle, Int32(column + 1)) != GLP_CV }
  func cost(column: Int) -> Double { glp_get_obj_coef(handle, Int32(column + 1)) }

  func bounds(column: Int) -> ClosedBounds {
    ClosedBounds(glpkLower: glp_get_col_lb(handle, Int32(column + 1)), glpkUpper: glp_get_col_ub(handle, Int32(column + 1)))
  }

  func bounds(row: Int) -> ClosedBounds {
    ClosedBounds(glpkLower: glp_get_row_lb(handle, Int32(row + 1)), glpkUpper: glp_get_row_ub(handle, Int32(row + 1)))
  }

  /// Adds a column times a value to the rows' activities; returns how many coefficients the column has.
  ///
  /// `rows` and `coefficients` are room for one element more than there are rows; GLPK's numbers of the column's rows stand there afterwards, from the second element on.
  @discardableResult
  func add(column: Int, times value: Double, to activities: inout [Double], rows: inout [Int32], coefficients: inout [Double]) -> Int {
    let count = Int(glp_get_mat_col(handle, Int32(column + 1), &rows, &coefficients))
    for position in 0..<count {
      activities[Int(rows[position + 1]) - 1] += coefficients[position + 1] * value
    }
    return count
  }

  // MARK: The basis

  static let basicStatus = GLP_BS
  static let lowerStatus = GLP_NL
  static func isBasic(_ status: Int32) -> Bool { status == GLP_BS }

  func isBasic(column: Int) -> Bool { glp_get_col_stat(handle, Int32(column + 1)) == GLP_BS }
  func isBasic(row: Int) -> Bool { glp_get_row_stat(handle, Int32(row + 1)) == GLP_BS }

  /// Makes a factorisation of the basis where there is none; false where the basis is not a regular one.
  func factoriseBasis() -> Bool { glp_bf_exists(handle) != 0 || refactoriseBasis() == .success }

  /// Makes a new factorisation of the basis, whatever there is.
  func refactoriseBasis() -> SolverCode { SolverCode(rawValue: glp_factorize(handle)) }

  /// The row of the basis inverse that belongs to a basic column: how much of each row's own variable could take that column's place.
  func inverseRow(ofBasicColumn column: Int) -> [Double] {
    var vector = [Double](repeating: 0, count: rowCount + 1)
    vector[Int(glp_get_col_bind(handle, Int32(column + 1)))] = 1
    glp_btran(handle, &vector)
    vector.removeFirst()
    return vector
  }

  func status(row: Int) -> Int32 { glp_get_row_stat(handle, Int32(row + 1)) }
  func status(column: Int) -> Int32 { glp_get_col_stat(handle, Int32(column + 1)) }
  func setStatus(row: Int, _ status: Int32) { glp_set_row_stat(handle, Int32(row + 1), status) }
  func setStatus(column: Int, _ status: Int32) { glp_set_col_stat(handle, Int32(column + 1), status) }
  var isDualFeasible: Bool { glp_get_dual_stat(handle) == GLP_FEAS }

  func makeBasic(row: Int) { glp_set_row_stat(handle, Int32(row + 1), GLP_BS) }
  func makeBasic(column: Int) { glp_set_col_stat(handle, Int32(column + 1), GLP_BS) }

  // Both: where there is no such bound, at the one that there is, or at zero.
  func rest(row: Int, isAtUpper: Bool) { glp_set_row_stat(handle, Int32(row + 1), isAtUpper ? GLP_NU : GLP_NL) }
  func rest(column: Int, isAtUpper: Bool) { glp_set_col_stat(handle, Int32(column + 1), isAtUpper ? GLP_NU : GLP_NL) }

  /// A basis found from the matrix alone, mostly triangular.
  func setAdvancedBasis() { glp_adv_basis(handle, 0) }

  /// The basis of the rows' own variables.
  func setStandardBasis() { glp_std_basis(handle) }

  // MARK: Linear solves

  /// Runs the simplex method from the kept basis, without presolve, which would lose it.
  func runSimplex(_ method: SimplexMethod, pivots: Int, milliseconds: Int32) -> SolverCode {
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.presolve = GLP_OFF
    parameters.it_lim = Int32(clamping: pivots)
    parameters.tm_lim = milliseconds
    switch method {
    case .primal: parameters.meth = GLP_PRIMAL
    case .dual: parameters.meth = GLP_DUAL
    case .dualThenPrimal: parameters.meth = GLP_DUALP
    }
    return SolverCode(rawValue: glp_simplex(handle, &parameters))
  }

  /// The pivots since the count was last set to zero, integer search included.
  var pivotCount: Int { Int(glp_get_it_cnt(handle)) }

  func resetPivotCount() { glp_set_it_cnt(handle, 0) }

  var basicAnswer: LinearAnswer { LinearAnswer(glpkStatus: glp_get_status(handle)) }
  var objective: Double { glp_get_obj_val(handle) }
  func value(column: Int) -> Double { glp_get_col_prim(handle, Int32(column + 1)) }
  func reducedCost(column: Int) -> Double { glp_get_col_dual(handle, Int32(column + 1)) }
  func activity(row: Int) -> Double { glp_get_row_prim(handle, Int32(row + 1)) }
  func dual(row: Int) -> Double { glp_get_row_dual(handle, Int32(row + 1)) }

  func copyValues(into room: UnsafeMutableBufferPointer<Double>) {
    for column in room.indices { room[column] = glp_get_col_prim(handle, Int32(column + 1)) }
  }

  func copyReducedCosts(into room: UnsafeMutableBufferPointer<Double>) {
    for column in room.indices { room[column] = glp_get_col_dual(handle, Int32(column + 1)) }
  }

  func copyDuals(into room: UnsafeMutableBufferPointer<Double>) {
    for row in room.indices { room[row] = glp_get_row_dual(handle, Int32(row + 1)) }
  }
}

// MARK: Integer search

extension GLPKProblem {
  /// Runs branch and bound from the optimal basis at hand, which is there again afterwards.
  ///
  /// Presolve stays off: it would hide the root from the callback and keep starting values out.
  func runIntegerSearch(relativeGap: Double, milliseconds: Int32, cuts: Bool, watch: IntegerSearchWatch) -> SolverCode {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.presolve = GLP_OFF
    parameters.fp_heur = GLP_OFF
    parameters.ps_heur = GLP_OFF
    parameters.mip_gap = relativeGap
    parameters.tm_lim = milliseconds
    parameters.mir_cuts = cuts ? GLP_ON : GLP_OFF
    parameters.gmi_cuts = cuts ? GLP_ON : GLP_OFF
    parameters.clq_cuts = cuts ? GLP_ON : GLP_OFF
    // Not safe beside another thread's search.
    parameters.cov_cuts = GLP_OFF
    parameters.cb_info = Unmanaged.passUnretained(watch).toOpaque()
    parameters.cb_func = { tree, info in
      guard let tree, let info else { return }
      Unmanaged<IntegerSearchWatch>.fromOpaque(info).takeUnretainedValue().visit(GLPKSearchTree(tree))
    }
    return withExtendedLifetime(watch) { SolverCode(rawValue: glp_intopt(handle, &parameters)) }
  }

  var hasIntegerValues: Bool {
    let status = glp_mip_status(handle)
    return status == GLP_OPT || status == GLP_FEAS
  }

  func integerValues() -> [Double] { (0..<columnCount).map { glp_mip_col_val(handle, Int32($0 + 1)) } }
}

/// A running search, seen from the callback; it must not be kept.
///
/// Only calls that cannot fail in any state of the search are offered.
struct GLPKSearchTree {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  var isBetweenSubproblems: Bool { glp_ios_reason(handle) == GLP_ISELECT }
  var takesValues: Bool { glp_ios_reason(handle) == GLP_IHEUR }

  /// Whether a subproblem's linear solve has just ended and its values are about to be tested for wholeness.
  var isBeforeRounding: Bool { glp_ios_reason(handle) == GLP_IROWGEN }

  /// Whether none of these columns' values in the current linear solve is NaN or larger than `magnitude`.
  func hasValues(of columns: [Int], within magnitude: Double) -> Bool {
    let problem = glp_ios_get_prob(handle)
    return columns.allSatisfy { glp_get_col_prim(problem, Int32($0 + 1)).magnitude <= magnitude }
  }

  var incumbentObjective: Double? {
    let problem = glp_ios_get_prob(handle)
    return glp_mip_status(problem) == GLP_FEAS ? glp_mip_obj_val(problem) : nil
  }

  /// The least bound of the open subproblems, or nil where there are none or none is known.
  var bestBound: Double? {
    let node = glp_ios_best_node(handle)
    guard node != 0 else { return nil }
    let bound = glp_ios_node_bound(handle, node)
    return bound.magnitude < Double.greatestFiniteMagnitude ? bound : nil
  }

  var subproblemCount: Int {
    var total: Int32 = 0
    glp_ios_tree_size(handle, nil, nil, &total)
    return Int(total)
  }

  var pivotCount: Int { Int(glp_get_it_cnt(glp_ios_get_prob(handle))) }

  /// Hands in values, one for each column, which GLPK takes unseen if they cost less than the best so far.
  func offer(_ values: [Double]) { glp_ios_heur_sol(handle, [0] + values) }

  func stop() { glp_ios_terminate(handle) }
}

extension ClosedBounds {
  fileprivate var glpkType: Int32 {
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): GLP_FR
    case (true, false): GLP_LO
    case (false, true): GLP_UP
    // A double-bounded variable of equal ends is refused by GLPK.
    case (true, true): lower == upper ? GLP_FX : GLP_DB
    }
  }

  fileprivate var glpkLower: Double { lower.isFinite ? lower : 0 }
  fileprivate var glpkUpper: Double { upper.isFinite ? upper : 0 }

  fileprivate init(glpkLower: Double, glpkUpper: Double) {
    let largest = Double.greatestFiniteMagnitude
    self.init(lower: glpkLower == -largest ? -.infinity : glpkLower, upper: glpkUpper == largest ? .infinity : glpkUpper)
  }
}

extension LinearAnswer {
  init(glpkStatus: Int32) {
    switch glpkStatus {
    case GLP_OPT: self = .optimal
    case GLP_FEAS: self = .feasible
    case GLP_NOFEAS: self = .infeasible
    case GLP_UNBND: self = .unbounded
    // GLP_UNDEF, GLP_INFEAS (the values at hand are infeasible, nothing is proven), and whatever a later GLPK may say.
    default: self = .undefined
    }
  }
}

extension SolverCode {
  static let success = SolverCode(rawValue: 0)
  static let iterationLimit = SolverCode(rawValue: GLP_EITLIM)
  static let timeLimit = SolverCode(rawValue: GLP_ETMLIM)
  static let gapReached = SolverCode(rawValue: GLP_EMIPGAP)
  static let stoppedByCaller = SolverCode(rawValue: GLP_ESTOP)
  static let noFeasibleValues = SolverCode(rawValue: GLP_ENOPFS)
  static let resultOutOfRange = SolverCode(rawValue: GLP_ERANGE)

  var glpkName: String? {
    switch rawValue {
    case GLP_EBADB: "GLP_EBADB"
    case GLP_ESING: "GLP_ESING"
    case GLP_ECOND: "GLP_ECOND"
    case GLP_EBOUND: "GLP_EBOUND"
    case GLP_EFAIL: "GLP_EFAIL"
    case GLP_EOBJLL: "GLP_EOBJLL"
    case GLP_EOBJUL: "GLP_EOBJUL"
    case GLP_EITLIM: "GLP_EITLIM"
    case GLP_ETMLIM: "GLP_ETMLIM"
    case GLP_ENOPFS: "GLP_ENOPFS"
    case GLP_ENODFS: "GLP_ENODFS"
    case GLP_EROOT: "GLP_EROOT"
    case GLP_ESTOP: "GLP_ESTOP"
    case GLP_EMIPGAP: "GLP_EMIPGAP"
    case GLP_ENOFEAS: "GLP_ENOFEAS"
    case GLP_ENOCVG: "GLP_ENOCVG"
    case GLP_EINSTAB: "GLP_EINSTAB"
    case GLP_EDATA: "GLP_EDATA"
    case GLP_ERANGE: "GLP_ERANGE"
    default: nil
    }
  }
}
