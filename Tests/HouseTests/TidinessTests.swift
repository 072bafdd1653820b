import Foundation
import Testing

@Suite("Tidiness")
struct TidinessTests {
  private static let readable: Set<String> = ["swift", "md", "yaml", "csv", "sh", "h", "modulemap", "json", "txt"]

  @Test("no file names a place on somebody's machine")
  func machinePaths() throws {
    // Spelled in pieces, so that this file does not find itself.
    let places = ["/" + "work/", "/" + "home/", "/" + "Users/", "/" + "root/"]
    var read = 0
    for folder in ["Sources", "Tests", "Scenarios", "docs"] {
      for path in try House.files(in: folder) where Self.readable.contains(String(path.split(separator: ".").last ?? "")) {
        // Files made to be faulty need not be text.
        guard let text = try? House.text(path) else { continue }
        read += 1
        for place in places { #expect(!text.contains(place), "\(path) names \(place)") }
      }
    }
    for path in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Package.swift", ".ci/run"] {
      let text = try House.text(path)
      for place in places { #expect(!text.contains(place), "\(path) names \(place)") }
    }
    #expect(read > 50)
  }

  @Test("no source file is longer than 450 lines")
  func length() throws {
    for path in try House.files(in: "Sources", ending: ".swift") + House.files(in: "Tests", ending: ".swift") {
      let lines = try House.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 450, "\(path) has \(lines) lines")
    }
  }

  @Test("every relative link in the documents leads somewhere")
  func links() throws {
    var seen = 0
    for path in try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + House.files(in: "docs", ending: ".md") {
      let folder = House.root.appendingPathComponent(path).deletingLastPathComponent()
      for match in try House.text(path).matches(of: /\]\(([^)\s]+)\)/) {
        let target = String(match.1)
        guard !target.contains("://"), !target.hasPrefix("#") else { continue }
        seen += 1
        let file = String(target.prefix { $0 != "#" })
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path), "\(path) links \(target)")
      }
    }
    #expect(seen > 5)
  }
}
