import ArgumentParser

/// Writes a generated instance.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a patrol-shaped instance, made from a seed, to stdout in the text format.",
    discussion: """
      Three shifts of eight hours in every zone; officers serve the zones of their own station and the next one. The same numbers make the same instance.

      EXAMPLE
        patrol-bench generate 120 7 18 1 > week.txt
      """)

  @Argument(help: "Officers, 1 to 100000.")
  var officers: Int

  @Argument(help: "Days: whole weeks, 7 to 364.")
  var days: Int

  @Argument(help: "Zones, 1 to 99.")
  var zones: Int

  @Argument(help: "Seed.")
  var seed: UInt64

  func validate() throws {
    guard (1...100_000).contains(officers), (7...364).contains(days), days % 7 == 0, (1...99).contains(zones) else {
      throw ValidationError("Officers are 1 to 100000, days whole weeks from 7 to 364, zones 1 to 99.")
    }
  }

  func run() { Console.show(ShiftInstanceWriter.text(of: PatrolWeek(officers: officers, days: days, zones: zones, seed: seed).instance)) }
}
