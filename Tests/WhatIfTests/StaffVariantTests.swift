import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import Testing
import WhatIf

@Suite("Officers who are added, as a variant")
struct StaffVariantTests {
  private static let scenario = """
    scenario: 1
    office: Polsek Contoh
    language: id
    period: { from: 2026-11-23, days: 2, look-ahead: 0 }
    shifts: { P: 07:00-15:00, S: 15:00-23:00 }
    qualifications: { leader: { rank-from: Bripka }, driver: {} }
    officers:
      - { id: K1, name: "Andi \\"A\\": #1", rank: Bripka, section: "=Samapta", station: Utara, regu: "1", qualifications: [driver], hours-due: "37:30" }
      - { id: K2, name: Budi, rank: Bripda }
    zones: [{ id: kota, class: rawan }]
    requirements:
      - { id: meja, at: kota, when: [P, S], min: 2 }
      - { id: sopir, at: { posts: any }, when: [P], officers: driver, min: 2 }
    """

  @Test("the variant that is written is the scenario with the officers, whoever they are like", arguments: [true, false], ["", "sub/", "../"])
  func roundTrip(likesSomeone: Bool, folder: String) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("require-\(UUID().uuidString)")
    let base = root.appendingPathComponent("inner/week")
    try FileManager.default.createDirectory(at: base.appendingPathComponent("sub"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Self.scenario.write(to: base.appendingPathComponent("scenario.yaml"), atomically: true, encoding: .utf8)
    let scenario = try #require(ScenarioReader.read(path: base.path).scenario)
    let kinds = likesSomeone ? [try #require(ExtraKind(like: "K1", in: scenario))] : nil
    let answer = try StaffRequirement(scenario: scenario, kinds: kinds).solve(threads: 1, name: { "Tambahan \"\($0)\": yes # =1" })
    let staffed = try #require(answer.scenario)
    #expect(answer.missing == 0)
    #expect(answer.extras.count > 1)
    let officers = answer.extras.compactMap { extra in
      staffed.officers.first { $0.id == extra.officer }.map { (officer: $0, like: answer.kinds[extra.kind].like) }
    }
    let path = base.appendingPathComponent(folder + "more.yaml").path
    let text = try VariantWriter.adding(officers, to: base.path, named: "2: more", writtenTo: path)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(!text.contains(root.path))
    let reading = ScenarioReader.read(path: path)
    #expect(reading.faults.isEmpty)
    #expect(reading.scenario?.officers == staffed.officers)
    #expect(reading.scenario == staffed)
  }
}
