import Foundation
import PatrolFiles
import Wording

/// Turns documents into PDF with programs of others: LibreOffice for workbooks and orders, Chromium for pages.
struct PDFConversion {
  /// What is turned into PDF.
  enum Source: String, CaseIterable {
    /// The workbook.
    case workbook
    /// The page.
    case page
    /// The order with its annex.
    case order

    fileprivate var fileName: String {
      switch self {
      case .workbook: "roster.xlsx"
      case .page: "roster.html"
      case .order: "roster.docx"
      }
    }
  }

  /// Why there is no PDF.
  enum Failure: Error, Hashable {
    /// None of the programs that could make it is installed.
    case notInstalled(Source)
    /// The program could not be started.
    case notStarted(program: String, reason: String)
    /// The program ended without a PDF.
    case nothingMade(program: String, message: String)
    /// The program was stopped because its time was over.
    case tooSlow(program: String, seconds: Int)

    /// The reason as the user reads it.
    func text(_ wording: Wording) -> String {
      switch self {
      case .notInstalled(.workbook), .notInstalled(.order): wording.needsLibreOffice
      case .notInstalled(.page): wording.needsChromium
      case .notStarted(let program, let reason): wording.cannotStart(program, reason: reason)
      case .nothingMade(let program, let message): wording.madeNoPDF(program, message: message)
      case .tooSlow(let program, let seconds): wording.tookTooLong(program, seconds: seconds)
      }
    }
  }

  /// Folders beside those of PATH in which the programs usually are.
  static let usualFolders = [
    "/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/libreoffice/program", "/usr/lib/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS",
  ]

  private static let offices = ["soffice", "libreoffice"]
  private static let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "Chromium", "Google Chrome"]

  /// Where programs are looked for, in order.
  let folders: [String]
  /// After this time a program is stopped.
  let seconds: Int

  /// A conversion with the programs on PATH and in the usual folders, which are given 120 seconds.
  init(folders: [String]? = nil, seconds: Int = 120) {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    self.folders = folders ?? path + Self.usualFolders
    self.seconds = seconds
  }

  /// Writes the PDF of a document, whole or not at all.
  ///
  /// - Throws: A `Failure` where no PDF was made, `WholeFile.Failure` where it could not be written.
  func convert(_ document: Data, as source: Source, to path: String, isPrivate: Bool) throws {
    let program = try program(for: source)
    // Names and service numbers pass through this folder: nobody else may look into it.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appendingPathComponent(source.fileName)
    try WholeFile.write(document, to: file.path, isPrivate: true)
    let run = OutsideRun(program: program, arguments: arguments(for: source, file, in: place), folder: place, seconds: seconds)
    let message = try run.finish()
    let made = try? Data(contentsOf: place.appendingPathComponent("roster.pdf"))
    guard let made, made.starts(with: Data("%PDF-".utf8)), made.suffix(1024).range(of: Data("%%EOF".utf8)) != nil else {
      throw Failure.nothingMade(program: program, message: message)
    }
    try WholeFile.write(made, to: path, isPrivate: isPrivate)
  }

  private func program(for source: Source) throws(Failure) -> String {
    let names = source == .page ? Self.browsers : Self.offices
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let found = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { throw .notInstalled(source) }
    return found
  }

  /// A profile of its own keeps a run apart from windows that the user has open, and from other runs.
  private func arguments(for source: Source, _ file: URL, in place: URL) -> [String] {
    let profile = place.appendingPathComponent("profile")
    func office(_ filter: String) -> [String] {
      [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--convert-to", "pdf:\(filter)", "--outdir", place.path,
        file.path,
      ]
    }
    switch source {
    case .workbook: return office("calc_pdf_Export")
    case .order: return office("writer_pdf_Export")
    case .page:
      // The browser's sandbox cannot be set up by root, and only by root is it left out.
      let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
      let printing = ["--no-pdf-header-footer", "--print-to-pdf=\(place.appendingPathComponent("roster.pdf").path)"]
      return ["--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(profile.path)"] + sandbox + printing + [file.absoluteString]
    }
  }
}
