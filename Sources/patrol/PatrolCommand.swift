import ArgumentParser

@main
struct PatrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "patrol")
}
