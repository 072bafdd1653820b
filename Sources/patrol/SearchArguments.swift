import ArgumentParser

/// How long and how far is searched.
struct SearchArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Stop after this time: 60s, 2m, 500ms. The default is none.", valueName: "time"))
  var timeLimit: TimeLimit?

  @Option(help: ArgumentHelp("Stop when the roster is proven this near to the best: 1% or 0.01.", valueName: "share"))
  var gap: Share?

  @Option(help: "Threads, 1 to 64; no roster depends on them. The default is 2.")
  var threads = 2

  func validate() throws {
    if !(1...64).contains(threads) { throw ValidationError(.mustBe("--threads", from: 1, to: 64)) }
  }
}
