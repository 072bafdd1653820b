import ArgumentParser

/// What the process tells its caller, as documented in the help.
enum ExitStatus: Int32 {
  case done = 0
  case contradiction = 2
  case nothingFound = 3
  case breachesFound = 5
  case faultyInput = 65
  case inputMissing = 66
  case internalError = 70
  case cannotWrite = 73
  case interrupted = 130

  /// To be thrown out of a command.
  var exit: ExitCode { ExitCode(rawValue) }
}
