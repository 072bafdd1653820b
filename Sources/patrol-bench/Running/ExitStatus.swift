import ArgumentParser

/// What the process tells its caller, as `patrol` does.
enum ExitStatus: Int32 {
  case faultyInput = 65
  case inputMissing = 66
  case internalError = 70
  case cannotWrite = 73
  case interrupted = 130

  /// To be thrown out of a command.
  var exit: ExitCode { ExitCode(rawValue) }

  /// The status for a failure.
  init(_ error: any Error) {
    switch error {
    case Measurement.Failure.missing: self = .inputMissing
    case Measurement.Failure.faulty, is RowFile.Fault: self = .faultyInput
    case let failure as ChildRun.Failure: self = ExitStatus(rawValue: failure.status) ?? .internalError
    default: self = .internalError
    }
  }
}
