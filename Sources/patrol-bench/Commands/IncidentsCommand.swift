import ArgumentParser

/// Writes an invented register of incidents.
struct IncidentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents",
    abstract: "Write the invented register of incidents that stands beside a scenario to stdout.",
    discussion: """
      Nothing in it happened. Yearly totals by type follow published ones, the rest is assumption; the same seed makes the same register.

      EXAMPLE
        patrol-bench incidents balikpapan-reguler > incidents.csv
      """)

  @Argument(help: "The scenario: balikpapan-nataru, balikpapan-reguler or palembang-ramadan.")
  var scenario: String

  func validate() throws {
    guard IncidentRegister.registers[scenario] != nil else {
      throw ValidationError("There are registers for \(IncidentRegister.registers.keys.sorted().joined(separator: " and ")).")
    }
  }

  func run() { IncidentRegister.registers[scenario].map { Console.show($0.text()) } }
}
