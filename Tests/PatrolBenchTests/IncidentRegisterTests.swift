import Foundation
import Testing

@testable import patrol_bench

@Suite("Invented registers")
struct IncidentRegisterTests {
  private static func kept(_ scenario: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("Scenarios/\(scenario)/incidents.csv"), encoding: .utf8)
  }

  @Test("the register beside a scenario is made again byte for byte", arguments: IncidentRegister.registers.keys.sorted())
  func bytes(scenario: String) throws { #expect(try IncidentRegister.registers[scenario]?.text() == Self.kept(scenario)) }

  @Test(
    "a year holds as many of each type as was published for 2023 (in the week of Christmas) or 2024",
    arguments: [
      ("balikpapan-nataru", 435, ["Curanmor": 43, "Curat": 53, "Curas": 4, "Narkoba": 335]),
      ("balikpapan-reguler", 399, ["Curanmor": 62, "Curat": 19, "Curas": 3, "Narkoba": 314]),
      ("palembang-ramadan", 6034, ["Curanmor": 743, "Curat": 719, "Curas": 214, "Penganiayaan berat": 337, "Pengeroyokan": 229]),
    ])
  func totals(scenario: String, total: Int, types: [String: Int]) throws {
    let rows = try Self.kept(scenario).split(separator: "\n").dropFirst(2).map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    #expect(rows.count == total)
    for (type, count) in types { #expect(rows.count { $0[3] == type } == count) }
  }

  @Test("each register says in its first line that nothing in it is real", arguments: IncidentRegister.registers.keys.sorted())
  func mark(scenario: String) throws { #expect(try Self.kept(scenario).hasPrefix("DATA SINTETIS")) }
}
