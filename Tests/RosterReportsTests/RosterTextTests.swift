import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Rosters as text")
struct RosterTextTests {
  @Test func show() {
    for l in [Language.english, .indonesian] { print(RosterText(Samples.report(Samples.scenario()), wording: Wording(l)).page()) }
    print(RosterText(Samples.report(Samples.scenario(days: 28)), wording: Wording(.english)).page())
  }
}
