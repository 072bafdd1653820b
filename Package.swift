// swift-tools-version: 6.2
import PackageDescription

/// Every target treats warnings as errors and lists, as its dependencies, all that it may import.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "patrol",
  products: [
    .library(name: "PatrolScheduling", targets: ["PatrolScheduling"]),
    .executable(name: "patrol", targets: ["patrol"]),
    .executable(name: "patrol-bench", targets: ["patrol-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    room("OfficePackages", ["CXlsxWriter", "CMinizip"]),
    room("LinearProgramming", ["CGLPK"]),
    room("LineGeneration", ["LinearProgramming"]),
    room("PatrolModel", []),
    room("Wording", ["PatrolModel"]),
    room("PatrolFiles", ["PatrolModel", "OfficePackages", "CNettle", .product(name: "Yams", package: "Yams")]),
    room("RosterAudit", ["PatrolModel"]),
    room("RosterSolver", ["PatrolModel", "LineGeneration"]),
    room("PatrolScheduling", ["PatrolModel", "RosterSolver", "RosterAudit", "PatrolFiles"]),
    room("WhatIf", ["PatrolFiles", "PatrolScheduling"]),
    room("WeekCycle", ["PatrolFiles", "PatrolScheduling"]),
    room("CrimeRisk", ["PatrolModel", "LinearProgramming"]),
    room("VisitPlans", ["PatrolModel"]),
    room("RosterReports", ["PatrolModel", "RosterAudit", "PatrolFiles", "Wording", "OfficePackages"]),
    .executableTarget(
      name: "patrol",
      dependencies: [
        "PatrolModel", "PatrolFiles", "RosterAudit", "PatrolScheduling", "RosterReports", "WhatIf", "WeekCycle", "Wording", "CrimeRisk",
        "VisitPlans",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "patrol-bench",
      dependencies: ["LineGeneration", "PatrolScheduling", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .target(name: "SeededChance", path: "Tests/SeededChance", swiftSettings: strict),
    .target(name: "OutsidePrograms", path: "Tests/OutsidePrograms", swiftSettings: strict),
    tests("OfficePackagesTests", ["OfficePackages", "OutsidePrograms"]),
    tests("LinearProgrammingTests", ["LinearProgramming"]),
    tests("LineGenerationTests", ["LineGeneration", "LinearProgramming"]),
    tests("PatrolModelTests", ["PatrolModel", "SeededChance"]),
    tests("PatrolFilesTests", ["PatrolFiles", "PatrolModel", "Wording", "OutsidePrograms", "CMinizip", "SeededChance"], exclude: ["Fixtures"]),
    tests("RosterAuditTests", ["RosterAudit", "PatrolModel", "SeededChance"]),
    tests("RosterSolverTests", ["RosterSolver", "RosterAudit", "PatrolModel", "LineGeneration", "SeededChance"]),
    tests(
      "PatrolSchedulingTests", ["PatrolScheduling", "RosterAudit", "RosterSolver", "LineGeneration", "PatrolFiles", "PatrolModel", "VisitPlans"]),
    tests("WhatIfTests", ["WhatIf", "PatrolScheduling", "RosterAudit", "RosterSolver", "PatrolFiles", "PatrolModel", "SeededChance"]),
    tests("WeekCycleTests", ["WeekCycle", "PatrolScheduling", "RosterAudit", "PatrolFiles", "PatrolModel", "SeededChance"]),
    tests("CrimeRiskTests", ["CrimeRisk", "PatrolModel", "SeededChance"]),
    tests("VisitPlansTests", ["VisitPlans", "RosterAudit", "PatrolModel", "SeededChance"]),
    tests("WordingTests", ["Wording", "PatrolModel"]),
    tests(
      "RosterReportsTests",
      ["RosterReports", "RosterAudit", "PatrolFiles", "PatrolModel", "Wording", "OfficePackages", "OutsidePrograms", "SeededChance"]),
    tests(
      "PatrolBenchTests",
      ["patrol-bench", "LineGeneration", "OutsidePrograms", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    tests("CommandLineTests", ["patrol", "PatrolModel", "Wording", "OfficePackages", "OutsidePrograms", "SeededChance"], exclude: ["Python"]),
    tests("HouseTests", ["PatrolScheduling", "PatrolFiles", "RosterAudit", "PatrolModel", "OfficePackages"]),
  ],
  swiftLanguageModes: [.v6]
)
