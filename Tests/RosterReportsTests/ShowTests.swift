import PatrolModel
@testable import RosterReports
import Testing
import Wording
import Foundation
@Test func show() throws {
  var out = ""
  for l in [Language.english, .indonesian] { out += RosterText(Samples.audited(), wording: Wording(l)).page() + "\n========\n" 
   out += RulesText(Samples.scenario(), wording: Wording(l)).page()
  }
  out += ResultDocument.solved(Samples.audited(), search: .init(end: .timeLimit, bound: 3), rosterFile: "{\n  \"a\": 1\n}\n")
  try out.write(toFile: "/tmp/cli-show.txt", atomically: true, encoding: .utf8)
  for l in [Language.english, .indonesian] { try RosterText(Samples.report(Samples.scenario()), wording: Wording(l)).page().write(toFile: "/tmp/cli-page-\(l.rawValue).txt", atomically: true, encoding: .utf8) }
}
