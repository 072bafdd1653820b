import ArgumentParser
import Foundation
import LineGeneration

@main
struct BenchCommand: ParsableCommand {
  @Argument var files: [String]
  @Option var timeLimit: Double = 60
  @Option var threads = 2
  @Option var seed: UInt64 = 1

  @Flag var seatAll = false

  func run() throws {
    for file in files {
      let start = ContinuousClock.now
      @Sendable func seconds() -> String { String(format: "%.2f", Double((ContinuousClock.now - start).components.attoseconds) / 1e18 + Double((ContinuousClock.now - start).components.seconds)) }
      let instance = try ShiftInstanceReader.instance(from: String(contentsOfFile: file, encoding: .utf8))
      let classes = ShiftClasses(instance)
      var seated: Set<InstanceModel.Cell> = []
      var lines: [[UInt8]]?
      var allCells: Set<InstanceModel.Cell> = []
      do {
        let wishes = InstanceWishes(instance)
        for member in instance.staff.indices { for day in 0..<instance.dayCount { for c in classes.types.indices {
          let p = classes.types(of: c, for: instance.staff[member]).map { wishes.points(member, day, type: $0) }
          if let a = p.min(), let b = p.max(), a != b, !instance.staff[member].daysOff.contains(day) { allCells.insert(.init(member: member, day: day, shiftClass: c)) }
        } } }
      }
      if seatAll { seated = allCells }
      while true {
        let model = try InstanceModel(instance, classes, seated: seated)
        print("\(file): \(instance.staff.count) x \(instance.dayCount), \(classes.types.count) classes, rows \(model.problem.rows.count) columns \(model.problem.columns.count) at \(seconds())")
        var options = SolveOptions(threads: threads, seed: seed, deadline: start + .seconds(timeLimit))
        options.startingLines = lines
        options.progress = { event in
          if case .incumbent(let objective) = event { print("  \(objective) at \(seconds())") }
          if case .bound(let value) = event { print("  bound \(value) at \(seconds())") }
        }
        let result = try solve(model.problem, options: options)
        guard let best = result.best, let seating = try InstanceSeating(best.lines, of: instance, classes) else {
          print("  no roster, \(result.stop) bound \(result.bound ?? -1) at \(seconds()) \(result.statistics)")
          break
        }
        let score = InstanceScore(seating.roster, of: instance)
        print("  engine \(best.objective) score \(score.points) bound \(result.bound ?? -1) \(result.stop) at \(seconds()) \(result.statistics) payers \(seating.payers.count) breaches \(score.breaches.prefix(3))")
        guard score.points > best.objective, result.stop == .proven else { break }
        let nodes = Set(seating.payers.map { [$0.day, $0.shiftClass] })
        var more = seated
        for c in allCells where nodes.contains([c.day, c.shiftClass]) { more.insert(c) }
        guard more.count > seated.count else { break }
        seated = more
        lines = best.lines
      }
    }
  }
}
