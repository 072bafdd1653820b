import Foundation
import OfficePackages
import Testing

@Suite("patrol risk")
struct RiskCommandTests {
  private static let scenario = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/balikpapan-reguler").path

  /// Names and numbers of persons that stand in the register, and in nothing else.
  private static let secrets = ["Zqbudiharja", "6471019911223344", "081299887766", "Zqsitikorban", "Zqterlapor"]

  private static func register(_ folder: WorkFolder) throws -> String {
    var rows = ["No;Tanggal;Jam;Jenis;Kecamatan;Asal;Nama Pelapor;NIK;HP;Korban;Terlapor"]
    for day in 1...28 {
      let people = secrets.joined(separator: ";")
      rows.append("\(day);\(day < 10 ? "0" : "")\(day)/10/2026;21:\(day + 10);Curanmor;\(day % 2 == 0 ? "Balikpapan Kota" : "Kec. Entah");;\(people)")
      rows.append("\(day);31/11/2026;99:99;Curat;Kota;bohong;\(people)")
    }
    rows.append("29;01/10/2026;10:00;Curat;Kota;;\(secrets[0]) \"X\" ;\(secrets.dropFirst().joined(separator: ";"));lebih")
    let path = folder.path("register.csv")
    try rows.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("no byte of a person's column is in any output: text, faults, JSON, page, table, workbook", arguments: ["en", "id"])
  func persons(language: String) throws {
    let folder = try WorkFolder()
    let endings = ["html", "csv", "json", "txt", "xlsx"]
    let arguments =
      ["risk", try Self.register(folder), "--scenario", Self.scenario, "--language", language]
      + endings.flatMap { ["--output", folder.path("risk.\($0)")] }
    let text = try PatrolProcess(arguments).outcome()
    let json = try PatrolProcess(arguments + ["--json"]).outcome()
    #expect(text.status == 0 && json.status == 0, "\(text.err)")
    var all = [text.out, text.err, json.out, json.err]
    for ending in endings.dropLast() { all.append(try String(contentsOfFile: folder.path("risk.\(ending)"), encoding: .utf8)) }
    let workbook = try ZipReader(path: folder.path("risk.xlsx"))
    for name in workbook.names { all.append(String(decoding: try workbook.bytes(of: name) ?? Data(), as: UTF8.self)) }
    #expect(all.allSatisfy { !$0.isEmpty })
    for secret in Self.secrets { #expect(!all.contains { $0.contains(secret) }, "\(secret)") }
    #expect(text.out.contains(language == "id" ? "6 kolom diabaikan" : "6 columns ignored"))
    // The rows that cannot be read are told, counted, and left out.
    #expect(text.err.contains("31/11/2026"))
    #expect(text.out.contains(language == "id" ? "29 dari 57 baris" : "29 of 57 rows"))
    #expect(text.out.contains("Kec. Entah"))
  }

  @Test("a list without a date ends with 65, one that is not there with 66, a wrong period with 64")
  func statuses() throws {
    let folder = try WorkFolder()
    try "jam;jenis\n07:00;curas\n".write(toFile: folder.path("a.csv"), atomically: true, encoding: .utf8)
    func status(_ arguments: String...) throws -> Int32 { try PatrolProcess(["risk"] + arguments + ["--scenario", Self.scenario]).outcome().status }
    #expect(try status(folder.path("a.csv")) == 65)
    #expect(try status(folder.path("b.csv")) == 66)
    #expect(try status(try Self.register(folder), "--compare", "2026-10-05") == 64)
    #expect(try status(try Self.register(folder), "--target", "entah=10%") == 65)
  }

  @Test("limits, periods and weights that cannot be meant end with 64, in the language asked for")
  func contradictions() throws {
    let folder = try WorkFolder()
    let register = try Self.register(folder)
    defer { withExtendedLifetime(folder) {} }
    func outcome(_ arguments: String...) throws -> (status: Int32, err: String) {
      let outcome = try PatrolProcess(["risk", register, "--scenario", Self.scenario, "--language", "id"] + arguments).outcome()
      return (outcome.status, outcome.err)
    }
    let zones = ["kota", "barat", "timur", "utara", "selatan", "tengah"]
    let caps = try PatrolProcess(["risk", register, "--scenario", Self.scenario, "--language", "id"] + zones.flatMap { ["--cap", "\($0)=10%"] })
      .outcome()
    #expect(caps.status == 64 && caps.err.contains("bertentangan") && caps.err.contains("60,0 %"), "\(caps.err)")
    let floor = try outcome("--floor", "timur=50%", "--target", "kota=80%")
    #expect(floor.status == 64 && floor.err.contains("130,0 %"), "\(floor.err)")
    #expect(try outcome("--compare", "2026-10-01..2026-10-08", "2026-10-08..2026-10-15").status == 64)
    for weight in ["curanmor=-1", "curanmor=1e9", "curanmor=x"] { #expect(try outcome("--weights", weight).status == 64) }
    // What just fits is no contradiction.
    #expect(try outcome("--floor", "timur=50%", "--target", "kota=50%").status == 0)
  }

  @Test("a list too short or too old for what is asked is told to be")
  func cautions() throws {
    let folder = try WorkFolder()
    let register = try Self.register(folder)
    defer { withExtendedLifetime(folder) {} }
    func text(_ arguments: String...) throws -> String {
      try PatrolProcess(["risk", register, "--scenario", Self.scenario, "--language", "en"] + arguments).outcome().out
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let plain = try text()
    #expect(plain.contains("holds only 28 days before the week") && !plain.contains("the list ends on"))
    #expect(plain.contains("number of one single week scatters"))
    #expect(try text("--week-from", "2028-01-03").contains("the list ends on"))
    #expect(try text("--compare", "months").contains("Nothing is compared: the list does not hold two whole months"))
    let backtest = try text("--backtest")
    #expect(backtest.contains("The list is too short for this") && !backtest.contains("NOT better"))
    #expect(try text("--weights", "entah=5", "--weights", "narkoba=2").contains("not in the list: entah."))
    let unequal = try text("--compare", "2026-09-21..2026-10-11", "2026-10-12..2026-10-18")
    #expect(unequal.contains("21 days stand against 7") && unequal.contains("has days outside the list"))
  }

  @Test("4,930 incidents after 4,742 print the change as the chief reads it")
  func comparison() throws {
    let folder = try WorkFolder()
    var rows = ["tanggal;jam;jenis;kecamatan"]
    for number in 0..<4930 { rows.append("2026-10-0\(5 + number % 5);12:00;curanmor;kota") }
    for number in 0..<4742 { rows.append("2026-10-1\(2 + number % 7);12:00;curanmor;kota") }
    try rows.joined(separator: "\n").write(toFile: folder.path("a.csv"), atomically: true, encoding: .utf8)
    let outcome = try PatrolProcess(["risk", folder.path("a.csv"), "--scenario", Self.scenario, "--language", "id"]).outcome()
    #expect(outcome.out.contains("turun 188 (3,81 %)"), "\(outcome.out)\(outcome.err)")
    #expect(outcome.out.contains("minggu ke-41/2026 -> minggu ke-42/2026"))
  }
}
