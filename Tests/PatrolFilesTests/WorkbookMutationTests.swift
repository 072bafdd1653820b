import Foundation
import PatrolModel
import Testing

@testable import PatrolFiles

@Suite("Mutations of workbooks")
struct WorkbookMutationTests {
  private static let others = [
    "", "x", "-1", "2026-13-40", "23/11/2026", "=", "|", ";", "a=b", "=|=", "99999999999999", "07.00", "P", "kota", "K1", "yes", "#REF!", "1e5",
    "\u{1F46E}",
    "semua", "min=", "regu=", " ", "id",
  ]

  @Test("a single changed cell ends in a valid scenario, or in faults of which one names the cell, in at least 95 of 100", arguments: 1...5)
  func cells(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var named = 0
    var valid = 0
    var misses: [String] = []
    let count = 400
    try Fixtures.withFolder { folder in
      for _ in 0..<count {
        // The sheet of further sections has changes of its own.
        let isFurther = seed == 5
        var sheets = SmallWorkbook.allSheets.filter { isFurther || $0.name != "Further" }
        let sheet = isFurther ? sheets.count - 1 : Int.random(in: sheets.indices, using: &random)
        let row = Int.random(in: sheets[sheet].rows.indices, using: &random)
        let column = Int.random(in: sheets[sheet].rows[row].indices, using: &random)
        let old = sheets[sheet].rows[row][column]
        let other = Self.others[Int.random(in: Self.others.indices, using: &random)]
        let new = Bool.random(using: &random) ? other : old + other
        sheets[sheet].rows[row][column] = new
        Package(sheets.map { ($0.name, Package.rows($0.rows)) }).write(to: folder + "/week.xlsx")
        let reading = ScenarioReader.read(path: folder + "/week.xlsx")
        #expect((reading.scenario == nil) == !reading.faults.isEmpty)
        #expect(reading.faults.allSatisfy { $0.place.file == "week.xlsx" })
        if reading.scenario != nil {
          valid += 1
        } else if Self.names(reading.faults, sheets[sheet].name, row + 1, column + 1) {
          named += 1
        } else {
          misses.append("\(sheets[sheet].name) \(row + 1),\(column + 1) \(old) -> \(new): " + Fixtures.lines(Array(reading.faults.prefix(2))))
        }
      }
    }
    #expect(Double(named + valid) / Double(count) >= 0.95, "\(named) named, \(valid) valid\n\(misses.prefix(20).joined(separator: "\n"))")
    #expect(named > count / 4, "too few changes did harm for the share to mean anything")
  }

  /// A fault at the cell itself, or at its row or sheet where the cell is gone.
  private static func names(_ faults: [Fault], _ sheet: String, _ row: Int, _ column: Int) -> Bool {
    let places: [Fault.Place] = faults.flatMap { [$0.place, $0.related].compactMap(\.self) }
    return places.contains { place in
      guard place.sheet?.name == sheet else { return false }
      return (place.row ?? row) == row && (place.column ?? column) == column
    }
  }

  @Test("random damage of the archive's bytes never crashes, and what is read all the same has no fault", arguments: 1...4)
  func bytes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    try Fixtures.withFolder { folder in
      let path = folder + "/week.xlsx"
      SmallWorkbook.package().write(to: path)
      let original = try Data(contentsOf: URL(fileURLWithPath: path))
      var refused = 0
      for _ in 0..<300 {
        var data = original
        switch Int.random(in: 0..<4, using: &random) {
        case 0: data = data.prefix(Int.random(in: 0..<data.count, using: &random))
        case 1: data.removeSubrange(Int.random(in: 0..<(data.count / 2), using: &random)..<(data.count / 2))
        default:
          for _ in 0..<Int.random(in: 1...8, using: &random) {
            data[Int.random(in: data.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
          }
        }
        try data.write(to: URL(fileURLWithPath: path))
        let reading = ScenarioReader.read(path: path)
        #expect((reading.scenario == nil) == !reading.faults.isEmpty)
        if reading.scenario == nil { refused += 1 }
      }
      #expect(refused > 100)
    }
  }

  @Test("random XML inside the parts never crashes", arguments: 1...4)
  func parts(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "<", ">", "/", "<c r=\"A1\">", "<c r=\"ZZZZ9\">", "<c r=\"A0\">", "<c r=\"A99999999999999999999\">", "<row r=\"-1\">", "</row>", "<v>", "</v>",
      "1",
      "&amp;", "&x;", "<is><t>", "</t></is>", "</c>", "t=\"s\"", "<![CDATA[x]]>", "<!-- x -->", "\u{0}", "<c t=\"s\"><v>99</v></c>", "<sheetData>",
    ]
    try Fixtures.withFolder { folder in
      for _ in 0..<300 {
        var package = SmallWorkbook.package()
        let place = Int.random(in: package.parts.indices, using: &random)
        let noise = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        let text = package.parts[place].text
        let at = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
        package.parts[place].text = text[..<at] + noise + text[at...]
        package.write(to: folder + "/week.xlsx")
        let reading = ScenarioReader.read(path: folder + "/week.xlsx")
        #expect((reading.scenario == nil) == !reading.faults.isEmpty)
      }
    }
  }
}
