/// Each worker's rules multiplied as a solve multiplies them before its first search: fewer machines that charge and ban the same, for many solves that add little to them.
///
/// For problems with columns: where the horizon is long and there are none, a solve would rather have each rule by itself.
/// - Throws: `AutomatonFault` where a rule is of another shape, or its costs do not fit by themselves.
package func multiplied(_ rules: [[AutomatonUse]], dayCount: Int, letterCount: Int) throws(AutomatonFault) -> [[AutomatonUse]] {
  let usual = SolveOptions()
  var folding = try RuleFolding(
    dayCount: dayCount, letterCount: letterCount, stateLimit: usual.productStateLimit, firstStateLimit: usual.firstStateLimit)
  var products: [[AutomatonUse]] = []
  for (place, automata) in rules.enumerated() {
    products.append(try folding.rules(of: automata, remainingWorkers: rules.count - place).components.map { AutomatonUse($0) })
  }
  return products
}
