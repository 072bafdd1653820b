import Foundation
import OfficePackages
import Testing

@Suite("Languages")
struct LanguageTests {
  /// Texts that are rightly alike in both languages: words of the service, units and codes.
  private static let alike: Set<String> = ["regu", "parameter", "unit", "status", "cuti sakit izin bko diklat sidang"]

  /// Words of English texts that are Indonesian words, names or codes as well, though no Indonesian text of the room holds them.
  private static let shared: Set<String> = []

  @Test("no Indonesian text equals the English one but for a listed few")
  func different() throws {
    let sources = try WordingSource.all()
    #expect(sources.count > 300)
    for source in sources {
      for text in source.english where source.indonesian.contains(text) {
        let words = WordingSource.words(text).joined(separator: " ")
        #expect(words.isEmpty || Self.alike.contains(words), "\(source.description): \(text)")
      }
    }
  }

  @Test("every text that an Indonesian reader gets is free of English words", arguments: ["balikpapan-reguler", "kurang-personel"])
  func outputs(scenario: String) throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = "Scenarios/\(scenario)"
    let solve = ["solve", folder, "--language", "id", "--time-limit", "1s", "--crews", "--explain-short", "--output", "jadwal.json"]
    let (post, officer) = scenario == "kurang-personel" ? ("pasar-hulu", "Zaki Lubistra") : ("barat", "B104")
    let explain = ["explain", folder, "--language", "id", "--time-limit", "1s"]
    let day = ["--roster", "jadwal.json", "--date", "2026-11-25"]
    let outputs = try [
      solve, ["check", folder, "--language", "id"], ["audit", "jadwal.json", "--scenario", folder, "--language", "id"],
      ["resilience", "jadwal.json", "--scenario", folder, "--language", "id", "--samples", "20"],
      explain, explain + day + ["--officer", officer], explain + day + ["--officer", officer, "--shift", "M", "--post", post],
      explain + day + ["--post", post, "--shift", "M"],
      ["require", folder, "--language", "id", "--time-limit", "2s", "--targets"],
      ["audit", "jadwal.json", "--scenario", folder, "--language", "id", "--predictability"],
      ["chances", folder, "--language", "id", "--roster", "jadwal.json", "--draws", "100"],
    ].map { arguments in
      let run = try CommandRun.patrol(arguments, in: place)
      return (arguments[0], run.output + run.errors)
    }
    let english = try Self.englishWords(butFor: House.files(in: folder).map { try House.text($0) })
    #expect(english.count > 300)
    for (name, text) in outputs { Self.expect(text, toBeFreeOf: english, in: name) }
  }

  @Test("a report on risk and the faults of its list are free of English words")
  func risk() throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = "Scenarios/balikpapan-reguler"
    let list = try House.text(folder + "/incidents.csv") + "1;31/11/2026;99:99;x;;1;;y;;;;;;\n1\n"
    try list.write(to: place.appendingPathComponent("daftar.csv"), atomically: true, encoding: .utf8)
    let run = try CommandRun.patrol(
      ["risk", "daftar.csv", "--scenario", folder, "--language", "id", "--backtest", "--compare", "months", "--output", "tabel.csv"], in: place)
    #expect(run.status == 0, "\(run.errors)")
    let table = try String(contentsOf: place.appendingPathComponent("tabel.csv"), encoding: .utf8)
    let english = try Self.englishWords(butFor: House.files(in: folder).map { try House.text($0) })
    for (name, text) in [("text", run.output), ("faults", run.errors), ("table", table)] { Self.expect(text, toBeFreeOf: english, in: name) }
  }

  @Test("what was worked, the ledger and a report over many rosters are free of English words")
  func records() throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = "Scenarios/balikpapan-reguler"
    let solved = try CommandRun.patrol(["solve", folder, "--time-limit", "1s", "--quiet", "--output", "jadwal.json"], in: place)
    #expect(solved.status == 0)
    let draft = try String(contentsOf: place.appendingPathComponent("jadwal.json"), encoding: .utf8)
    let archive = place.appendingPathComponent("arsip")
    try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
    try draft.replacing("\"status\": \"draft\"", with: "\"status\": \"published\"").replacing("\"version\": 0", with: "\"version\": 1")
      .write(to: archive.appendingPathComponent("2026-11-23-v1.json"), atomically: true, encoding: .utf8)
    try "anggota,tanggal,menjadi\nB104,2026-11-24,SK\nB105,2026-11-25,L\n"
      .write(to: place.appendingPathComponent("beda.csv"), atomically: true, encoding: .utf8)
    let common = ["--archive", "arsip", "--language", "id"]
    let outputs = try [
      ["worked", "beda.csv", "--scenario", folder, "--by", "Kanit"] + common,
      ["ledger", folder, "--output", "rekap.html", "--output", "rekap.xlsx", "--output", "rekap.csv"] + common,
      ["report", "--scenario", folder, "--from", "2026-11-01", "--to", "2026-11-30", "--output", "laporan.html", "--output", "laporan.xlsx"] + common,
    ].map { arguments in
      let run = try CommandRun.patrol(arguments, in: place)
      #expect(run.status == 0, "\(run.errors)")
      return (arguments[0], run.output + run.errors)
    }
    let documents = try ["rekap.html", "rekap.xlsx", "laporan.html", "laporan.xlsx"].map { name in
      (name, try #require(try Self.prose(of: place.appendingPathComponent(name))))
    }
    let english = try Self.englishWords(butFor: House.files(in: folder).map { try House.text($0) })
    for (name, text) in outputs + documents { Self.expect(text, toBeFreeOf: english, in: name) }
  }

  @Test("every document that an Indonesian reader gets is free of English words", arguments: ["balikpapan-reguler", "kurang-personel"])
  func documents(scenario: String) throws {
    let place = try House.workplace()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = "Scenarios/\(scenario)"
    let solved = try CommandRun.patrol(["solve", folder, "--time-limit", "1s", "--quiet", "--output", "jadwal.json"], in: place)
    #expect(solved.status == 0)
    func export(_ arguments: String...) throws {
      let run = try CommandRun.patrol(["export", "jadwal.json", "--scenario", folder, "--language", "id"] + arguments, in: place)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    try export("--output", "jadwal.xlsx", "--output", "jadwal.html", "--output", "perintah.docx")
    try export("--format", "ics", "--output", "kalender")
    for (number, extent) in ["day", "regu", "officer"].enumerated() {
      try export("--format", "text", "--per", extent, "--output", "pesan-\(number)")
      try export("--format", "text", "--per", extent, "--template", "report", "--output", "laporan-\(number)")
    }
    let compare = ["compare", folder, "--language", "id", "--time-limit", "1s", "--vary"]
    for (number, vary) in [["officers=47..49", "--step", "2"], ["requirements.pawas.min=1..2"]].enumerated() {
      let run = try CommandRun.patrol(
        compare + vary + ["xlsx", "html", "txt"].flatMap { ["--output", "kurva-\(number).\($0)"] }, in: place)
      #expect(run.status == 0, "\(run.errors)")
    }
    let run = try CommandRun.patrol(
      ["compare", folder, folder, "--language", "id", "--time-limit", "1s"] + ["xlsx", "html", "txt"].flatMap { ["--output", "banding.\($0)"] },
      in: place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try CommandRun.patrol(["init", "--workbook", "masukan.xlsx", "--example", "small", "--language", "id"], in: place).status == 0)
    // A path in the scenario's file stays what it is.
    let english = try Self.englishWords(butFor: House.files(in: folder).map { try House.text($0) } + ["requirements.pawas.min"])
    var seen = 0
    for path in FileManager.default.enumerator(atPath: place.path)?.compactMap({ $0 as? String }).sorted() ?? [] {
      guard !path.hasPrefix("Scenarios"), let text = try Self.prose(of: place.appendingPathComponent(path)) else { continue }
      seen += 1
      #expect(text.count > 20, "\(path)")
      Self.expect(text, toBeFreeOf: english, in: path)
    }
    #expect(seen > 20)
  }

  /// What a reader sees of a file; nil for data that programs read.
  private static func prose(of file: URL) throws -> String? {
    switch file.pathExtension {
    case "txt": return try String(contentsOf: file, encoding: .utf8)
    case "html": return plain(try String(contentsOf: file, encoding: .utf8))
    case "ics":
      let unfolded = try String(contentsOf: file, encoding: .utf8).replacing("\r\n ", with: "")
      let told = ["SUMMARY:", "DESCRIPTION:", "LOCATION:", "X-WR-CALNAME:"]
      return unfolded.split(separator: "\r\n").filter { line in told.contains { line.hasPrefix($0) } }
        .map { $0.drop { $0 != ":" }.replacing("\\n", with: "\n") }.joined(separator: "\n")
    case "xlsx", "docx":
      let archive = try ZipReader(path: file.path)
      let parts = try archive.names.filter { $0.hasSuffix(".xml") && !$0.hasSuffix("app.xml") }.map { name in
        plain(String(decoding: try archive.bytes(of: name) ?? Data(), as: UTF8.self))
      }
      // The hidden sheet with the roster file is data.
      return parts.joined(separator: "\n").split(separator: "\n").filter { !$0.contains("\":") }.joined(separator: "\n")
    default: return nil
    }
  }

  /// The text between marks, each piece on a line of its own, without formulas.
  private static func plain(_ markup: String) -> String {
    markup.replacing(/<(style|script|f|formula1?)\b[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "\n").replacing(/<[^>]*>/, with: "\n")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// Words of the English texts that no Indonesian text and none of these texts hold.
  private static func englishWords(butFor texts: [String]) throws -> Set<String> {
    let sources = try WordingSource.all()
    let indonesian = Set(sources.flatMap(\.indonesian).flatMap { WordingSource.words($0) })
    let own = Set(texts.flatMap { WordingSource.words($0) })
    return Set(sources.flatMap(\.english).flatMap { WordingSource.words($0) }.filter { $0.count > 2 }).subtracting(indonesian).subtracting(own)
      .subtracting(shared)
  }

  private static func expect(_ text: String, toBeFreeOf words: Set<String>, in name: String) {
    for line in text.split(separator: "\n") {
      // Paths, ids of rules and options are the same in every language.
      let prose = line.replacing(/(^|\s)\/\S+/, with: " ").replacing(/\[[a-z0-9, -]+\]|--[a-z-]+|[a-z]+(-[a-z]+)+/, with: " ")
      for word in WordingSource.words(prose) where words.contains(word) { Issue.record("\(name): \"\(word)\" in: \(line)") }
    }
  }
}
