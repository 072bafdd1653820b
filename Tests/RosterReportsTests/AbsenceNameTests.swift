import Foundation
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Kinds of absence in documents")
struct AbsenceNameTests {
  /// Text, page, messages and calendars of a week in which one officer is away and another at court in his duty.
  private func documents(_ language: Language, away: AvailabilityKind, court: AvailabilityKind) throws -> [(name: String, text: String)] {
    var scenario = Samples.scenario(language: language)
    for kind in [away, court] where !scenario.kinds.contains(kind) { scenario.kinds.append(kind) }
    scenario.availability[0].kind = away.id
    scenario.availability[1].kind = court.id
    let report = Samples.audited(scenario)
    let wording = Wording(language)
    var made = [("text", RosterText(report, wording: wording).page())]
    for template in DocumentOptions.Template.allCases {
      for extent in DocumentOptions.Extent.allCases {
        let documents = Documents(DutyBook(report), wording: wording, options: DocumentOptions(template: template, extent: extent))
        made += try documents.make(.text).map { ("\(template), \(extent)", String(decoding: $0.bytes, as: UTF8.self)) }
      }
    }
    for format in [DocumentFormat.html, .ics] {
      made += try Documents(DutyBook(report), wording: wording).make(format).map { ("\(format)", String(decoding: $0.bytes, as: UTF8.self)) }
    }
    return made
  }

  @Test("are called as the service calls them in the document's language, whatever the scenario calls them", arguments: Language.allCases)
  func named(language: Language) throws {
    let standard = AvailabilityKind.standard
    let english = [
      AvailabilityKind(id: "leave", code: "LV", effect: .absent), AvailabilityKind(id: "court", code: "CT", effect: .busy),
    ]
    let (own, other, codes) =
      language == .english ? (["leave", "court"], ["cuti", "sidang"], standard) : (["cuti", "sidang"], ["leave", "court"], english)
    let away = try #require(codes.first { $0.effect == .absent })
    let court = try #require(codes.last { $0.effect == .busy })
    let documents = try documents(language, away: away, court: court)
    for word in own { #expect(documents.count { $0.text.contains(word) } > 1, "\(word)") }
    for (name, text) in documents {
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      for word in other { #expect(!words.contains(word), "\(name): \(word)") }
    }
  }
}
