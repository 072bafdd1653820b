import Foundation

/// One run of a program of others, with an end.
struct OutsideRun {
  let program: String
  let arguments: [String]
  /// Where it runs and where its messages are kept meanwhile.
  let folder: URL
  let seconds: Int

  private static let pause = 0.02

  /// Runs to the end.
  ///
  /// - Returns: The last line that the program wrote; empty where it wrote none.
  /// - Throws: A `PDFConversion.Failure` where it could not be started or had to be stopped.
  func finish() throws -> String {
    let messages = folder.appendingPathComponent("messages")
    guard FileManager.default.createFile(atPath: messages.path, contents: nil) else {
      throw PDFConversion.Failure.notStarted(program: program, reason: String(cString: strerror(errno)))
    }
    // A file and not a pipe: a program that writes much would wait for its reader.
    let output = try FileHandle(forWritingTo: messages)
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    do {
      try process.run()
    } catch {
      throw PDFConversion.Failure.notStarted(program: program, reason: error.localizedDescription)
    }
    let end = ContinuousClock.now + .seconds(seconds)
    while process.isRunning, ContinuousClock.now < end { Thread.sleep(forTimeInterval: Self.pause) }
    let isLate = process.isRunning
    if isLate { stop(process) }
    process.waitUntilExit()
    if isLate { throw PDFConversion.Failure.tooSlow(program: program, seconds: seconds) }
    let text = String(decoding: (try? Data(contentsOf: messages)) ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
  }

  /// Stops the program and all that it started: LibreOffice's command only waits for the process that does the work.
  private func stop(_ process: Process) {
    let id = process.processIdentifier
    if getpgid(id) == id { kill(-id, SIGKILL) }
    kill(id, SIGKILL)
  }
}
