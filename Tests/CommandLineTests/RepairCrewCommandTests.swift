import Foundation
import OfficePackages
import Testing

@Suite("Repairs that change vehicles and companions")
struct RepairCrewCommandTests {
  @Test("a car that is replaced names those who ride in another one now on sheet, order and messages, and nobody else", arguments: ["en", "id"])
  func vehicle(language: String) throws {
    let week = try RepairWeek(edit: {
      $0.replacing("vehicles: { R4: 1 }  ", with: "vehicles:\n  - { id: Maung 1, kind: R4 }\n  - { id: Maung 2, kind: R4 }\n#")
    })
    let done = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--vehicle-out", "Maung 1:2026-11-26", "--now", "2026-11-25 14:10", "--accept", "1", "--by",
      "Ka SPKT", "--language", language)
    #expect(done.status == 0, "\(done.err)")
    let concerned = try week.folder.withOtherCrews("published.json", "rosters/2026-11-23-v2.json")
    #expect(!concerned.isEmpty && concerned.count < 12)
    let isEnglish = language == "en"
    let messages = "rosters/2026-11-23-v2/\(isEnglish ? "messages-changes" : "pesan-perubahan")"
    #expect(Set(try week.folder.names(messages)) == Set(concerned.map { "\($0).txt" }))
    for officer in concerned {
      let text = try week.folder.text("\(messages)/\(officer).txt")
      #expect(text.contains("Maung 1") && text.contains("-> Maung 2"), "\(text)")
    }
    let sheet = try week.folder.text("rosters/2026-11-23-v2/\(isEnglish ? "changes" : "perubahan").txt").replacing(/\n {3,}/, with: " ")
    let lines = sheet.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.count >= concerned.count && lines.allSatisfy { $0.contains("Maung 1") && $0.contains("Maung 2") }, "\(sheet)")
    let order = week.folder.path("rosters/2026-11-23-v2/\(isEnglish ? "order" : "surat-perintah").docx")
    let letter = String(decoding: try #require(try ZipReader(path: order).bytes(of: "word/document.xml")), as: UTF8.self)
    #expect(letter.contains(isEnglish ? "Changed against version 1:" : "Perubahan terhadap versi 1:"))
    // The hand-over sheet of that morning says so as well.
    let today = try PatrolProcess.run("today", week.scenario, "--at", "2026-11-26 08:00", "--language", language).out.replacing(/\n {3,}/, with: " ")
    #expect(today.contains(/Maung 1, .* -> .*Maung 2,/), "\(today)")
  }
}
