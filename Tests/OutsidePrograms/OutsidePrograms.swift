import Foundation

/// Programs of others that tests may use where they are installed; elsewhere the tests that need them are skipped with a notice.
public enum OutsideProgram {
  /// How a program ended.
  public struct Outcome: Sendable {
    /// Its exit status; -1 where it was stopped because its time was over.
    public var status: Int32
    /// What it wrote to its output.
    public var output: String
    /// What it wrote to its error output.
    public var errors: String
  }

  /// LibreOffice; nil where it is not installed.
  public static let libreOffice = ["soffice", "libreoffice"].lazy.compactMap(onPath).first

  /// Chromium; nil where it is not installed.
  public static let chromium = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(onPath).first

  /// A Python that can import openpyxl, icalendar and docx; nil where there is none.
  public static let python = [onPath("python3"), "/usr/bin/python3"].compactMap(\.self).first { candidate in
    FileManager.default.isExecutableFile(atPath: candidate)
      && (try? run(candidate, ["-c", "import openpyxl, icalendar, docx"], seconds: 60))?.status == 0
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - folder: Where it runs; the present folder where nil.
  ///   - seconds: After this time it is stopped.
  /// - Throws: An error where it cannot be started.
  public static func run(_ program: String, _ arguments: [String], in folder: URL? = nil, seconds: Double = 120) throws -> Outcome {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    // Files and not pipes: a program that writes much would wait for its reader.
    let texts = [place.appendingPathComponent("output"), place.appendingPathComponent("errors")]
    for text in texts { try Data().write(to: text) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: texts[0])
    process.standardError = try FileHandle(forWritingTo: texts[1])
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    let isLate = process.isRunning
    if isLate { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let written = try texts.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: isLate ? -1 : process.terminationStatus, output: written[0], errors: written[1])
  }

  /// Lets LibreOffice convert a file; each run has a profile of its own, so that runs side by side do not meet.
  ///
  /// - Parameters:
  ///   - format: The ending, or an ending with a filter after a colon.
  ///   - folder: Where the file of the same name and the new ending comes to stand.
  public static func convert(_ file: URL, to format: String, in folder: URL, seconds: Double = 120) throws -> Outcome {
    let profile = FileManager.default.temporaryDirectory.appendingPathComponent("office-profile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let arguments = [
      "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--convert-to", format, "--outdir", folder.path, file.path,
    ]
    return try run(libreOffice ?? "soffice", arguments, seconds: seconds)
  }

  private static func onPath(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}
