import Foundation
import OutsidePrograms
import PatrolModel
import Testing
import Wording

@testable import patrol

@Suite("Turning documents into PDF")
struct PDFConversionTests {
  /// A folder with a program that does what a script says.
  private static func folder(_ name: String, _ script: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appendingPathComponent(name)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return folder
  }

  @Test("without the program the message names the package, in both languages", arguments: PDFConversion.Source.allCases, Language.allCases)
  func notInstalled(source: PDFConversion.Source, language: Language) throws {
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf").path
    let failure = PDFConversion.Failure.notInstalled(source)
    #expect(throws: failure) { try PDFConversion(folders: ["/nowhere"]).convert(Data(), as: source, to: target, isPrivate: true) }
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(failure.text(Wording(language)).contains(source == .page ? "apt install chromium" : "libreoffice-writer-nogui"))
  }

  @Test("a program that ends without a PDF is told with its last words, and nothing is written")
  func nothingMade() throws {
    let folder = try Self.folder("soffice", "echo starting\necho 'source file could not be loaded' >&2\necho no pdf > roster.pdf")
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("out.pdf").path
    let failure = PDFConversion.Failure.nothingMade(program: "\(folder.path)/soffice", message: "source file could not be loaded")
    #expect(throws: failure) { try PDFConversion(folders: [folder.path]).convert(Data(), as: .order, to: target, isPrivate: true) }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("a program that does not end is stopped with all that it started")
  func tooSlow() throws {
    let folder = try Self.folder("soffice", "sh -c 'sleep 3; touch \"$0/late\"' \"$(dirname \"$0\")\" &\nwait")
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("out.pdf").path
    let failure = PDFConversion.Failure.tooSlow(program: "\(folder.path)/soffice", seconds: 1)
    #expect(throws: failure) { try PDFConversion(folders: [folder.path], seconds: 1).convert(Data(), as: .order, to: target, isPrivate: true) }
    Thread.sleep(forTimeInterval: 3)
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("late").path))
  }

  @Test("the first program on the way is taken, gets a profile of its own, and its PDF is written for the owner alone")
  func made() throws {
    let folder = try Self.folder(
      "libreoffice", "printf '%s\\n' \"$@\" > \"$(dirname \"$0\")/arguments\"\nprintf '%%PDF-1.7\\n%%%%EOF\\n' > roster.pdf")
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("out.pdf").path
    try PDFConversion(folders: ["/nowhere", folder.path]).convert(Data("x".utf8), as: .workbook, to: target, isPrivate: true)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "%PDF-1.7\n%%EOF\n")
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    let arguments = try String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8).split(separator: "\n")
    #expect(arguments.first?.hasPrefix("-env:UserInstallation=file:///") == true)
    #expect(arguments.last?.hasSuffix("/roster.xlsx") == true)
    // Nothing of the run is left behind.
    #expect(arguments.last.map { FileManager.default.fileExists(atPath: String($0)) } == false)
  }

  @Test("Chromium prints a page", .enabled(if: OutsideProgram.chromium != nil, "needs Chromium"))
  func page() throws {
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf").path
    defer { try? FileManager.default.removeItem(atPath: target) }
    try PDFConversion().convert(Data("<!doctype html><title>t</title><p>Halaman".utf8), as: .page, to: target, isPrivate: false)
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)).starts(with: Data("%PDF-".utf8)))
  }
}
