import Foundation
import Testing

/// What each room may import: the house of docs/model-and-algorithm.md.
private let mayImport: [String: Set<String>] = [
  "OfficePackages": ["CXlsxWriter", "CMinizip"],
  "LinearProgramming": ["CGLPK"],
  "LineGeneration": ["LinearProgramming"],
  "PatrolModel": [],
  "Wording": ["PatrolModel"],
  "PatrolFiles": ["PatrolModel", "OfficePackages", "CNettle", "Yams"],
  "RosterAudit": ["PatrolModel"],
  "RosterSolver": ["PatrolModel", "LineGeneration"],
  "PatrolScheduling": ["PatrolModel", "RosterSolver", "RosterAudit", "PatrolFiles"],
  "WhatIf": ["PatrolFiles", "PatrolScheduling"],
  "WeekCycle": ["PatrolFiles", "PatrolScheduling"],
  "CrimeRisk": ["PatrolModel", "LinearProgramming"],
  "VisitPlans": ["PatrolModel"],
  "RosterReports": ["PatrolModel", "RosterAudit", "PatrolFiles", "Wording", "OfficePackages"],
  "patrol": [
    "PatrolModel", "PatrolFiles", "RosterAudit", "PatrolScheduling", "RosterReports", "WhatIf", "WeekCycle", "Wording", "CrimeRisk",
    "VisitPlans", "ArgumentParser",
  ],
  "patrol-bench": ["LineGeneration", "PatrolScheduling", "ArgumentParser"],
]

/// Rooms that are commands: the manifest declares them in full.
private let commands: Set<String> = ["patrol", "patrol-bench"]

/// Modules of the system that any room may import.
private let system: Set<String> = ["Foundation", "FoundationEssentials", "FoundationXML", "Synchronization", "Dispatch", "Glibc"]

@Suite("The house")
struct RoomImportTests {
  @Test("a room imports only what it may", arguments: mayImport.keys.sorted())
  func imports(room: String) throws {
    let allowed = (mayImport[room] ?? []).union(system)
    for path in try House.files(in: "Sources/\(room)", ending: ".swift") {
      for module in try importedModules(path) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test("every room with Swift in it is known")
  func rooms() throws {
    let found = try House.folders(in: "Sources").filter { try !House.files(in: "Sources/\($0)", ending: ".swift").isEmpty }
    #expect(found == mayImport.keys.sorted())
  }

  @Test("the manifest gives each room exactly what it may import", arguments: mayImport.keys.sorted())
  func manifest(room: String) throws {
    let manifest = try House.text("Package.swift")
    #expect(try declaredDependencies(of: room, in: manifest) == mayImport[room])
  }

  private func importedModules(_ path: String) throws -> [String] {
    try House.text(path).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
      let isImport = words[..<place].allSatisfy { $0.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains($0) }
      guard isImport else { return nil }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[place + 1]) ? words.dropFirst(place + 2).first : words[place + 1]
      return name.map { String($0.prefix { $0 != "." }) }
    }
  }

  /// Reads `room("Name", [ … ])` or an executable target's list; products count by their name.
  private func declaredDependencies(of room: String, in manifest: String) throws -> Set<String> {
    let start = commands.contains(room) ? "name: \"\(room)\",\n      dependencies: [" : "room(\"\(room)\", ["
    let opening = try #require(manifest.range(of: start), "\(room) is not declared")
    var depth = 1
    let list = manifest[opening.upperBound...].prefix { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return depth > 0
    }
    let products = list.matches(of: /\.product\(name: "(\w+)", package: "[\w-]+"\)/).map { String($0.1) }
    let targets = list.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"(\w+)"/).map { String($0.1) }
    return Set(products + targets)
  }
}
