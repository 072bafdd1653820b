import SeededChance
import Testing

@testable import PatrolFiles

@Suite("What faults of incidents show")
struct IncidentShownTests {
  @Test(
    "dates, times, both, hours from and to are shown",
    arguments: [
      "31/02/2024", "2024-02-31", "31.2.24", "31-02-2024", "99:99", "7.61", "31/02/2024 08:00", "22:00-25:00", "22:00 - 25:00", "1", "400", "-91",
    ])
  func shown(text: String) { #expect(IncidentRows.isShown(text)) }

  @Test(
    "telephone and identity numbers are not, in whatever groups they stand",
    arguments: [
      "0812-3456-7890", "3271 0465 1287 0001", "0812 3456 7890", "62.812.3456.789", "3271-04-65", "32.71.04.651287", "081,234567890", "081.234567",
      "32/71/04/65", "12-34/5678", "08123456789", "1234", "0812", "", "budi", "31/02/2024 0812",
    ])
  func hidden(text: String) { #expect(!IncidentRows.isShown(text)) }

  @Test("no grouping of sixteen or of eleven to thirteen digits is shown", arguments: 0..<200 as Range<UInt64>)
  func grouped(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let separator = [" ", "-", ".", "/", ":", ","].randomElement(using: &chance) ?? " "
    var left = [11, 12, 13, 16].randomElement(using: &chance) ?? 11
    var groups: [String] = []
    while left > 0 {
      let count = min(left, Int.random(in: 1...4, using: &chance))
      groups.append((0..<count).map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined())
      left -= count
    }
    #expect(!IncidentRows.isShown(groups.joined(separator: separator)), "\(groups)")
  }
}
