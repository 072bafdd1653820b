import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Messages")
struct MessageTests {
  private struct Made {
    var part: String
    var text: String
  }

  private func messages(
    _ report: RosterReport, _ template: DocumentOptions.Template = .members, _ extent: DocumentOptions.Extent = .day,
    audience: Audience = .restricted,
    officer: Officer.ID? = nil
  ) throws -> [Made] {
    let options = DocumentOptions(template: template, extent: extent, officer: officer)
    let documents = Documents(DutyBook(report, audience: audience), wording: Wording(report.scenario.language), options: options)
    return try documents.make(.text).map { Made(part: try #require($0.part), text: String(decoding: $0.bytes, as: UTF8.self)) }
  }

  private static let kinds = DocumentOptions.Template.allCases.flatMap { template in DocumentOptions.Extent.allCases.map { (template, $0) } }

  // MARK: - Read aloud

  private func crewReport(_ status: Roster.Status, version: Int) -> RosterReport {
    var scenario = TaskSamples.scenario()
    scenario.language = .indonesian
    scenario.office.signatures = [
      .init(role: "mengetahui", position: "KABAGOPS"),
      .init(role: "disahkan oleh", position: "KASAT SAMAPTA", name: "Rahmat Hidayat", rank: "Kompol", number: "00123456", acting: .plh),
    ]
    for (place, rank) in ["Aipda", "Brigpol", "Bripda", "Bripka", nil, "Briptu"].enumerated() { scenario.officers[place].rank = rank }
    scenario.officers[0].number = "08130246"
    scenario.tasks[0].name = "penyuluhan di SMP 3"
    var roster = TaskSamples.roster(scenario)
    (roster.status, roster.version) = (status, version)
    let short = [CrewSamples.shortage(scenario, "spkt", day: 0, present: 1, points: 30)]
    return TaskReport.of(scenario, roster, shortages: short)
  }

  private enum TaskReport {
    static func of(_ scenario: Scenario, _ roster: Roster, shortages: [Shortage]) -> RosterReport {
      TaskSamples.report(scenario, roster, shortages: shortages)
    }
  }

  @Test("an order to members says who serves when, where, with whom and in what")
  func order() throws {
    let made = try messages(crewReport(.published, version: 2))
    #expect(made.map(\.part).prefix(2) == ["2026-11-23", "2026-11-24"])
    #expect(
      made[0].text == """
        *PERINTAH DINAS, Senin, 23 November 2026*
        Versi 2 - Ralat ke-1, menggantikan jadwal yang dikirim sebelumnya.

        Kepada rekan-rekan anggota Polresta Balikpapan, agar melaksanakan dinas pada hari Senin, 23 November 2026 sebagai berikut:

        *Pagi (P), pukul 07.00 s.d. 15.00 WITA*
        1. *Balikpapan Kota*, tim mobil, kendaraan Maung 1:
           Aipda Andi Saputra (pimpinan)
           Brigpol Budi Santoso (pengemudi)
           Bripda Citra Lestari
        2. *SPKT*: Eko Prasetyo

        *Malam (M), pukul 23.00 s.d. 07.00 WITA (Senin malam, 23/24 November)*
        1. *Balikpapan Timur*, tim jalan:
           Bripka Muhammad Rizky Ramadhan Kusumawardhana (pimpinan)
           Briptu Fajar Nugroho

        *Kegiatan*
        1. penyuluhan di SMP 3, pukul 09.00 s.d. 10.30 WITA: Bripda Citra Lestari, Eko Prasetyo

        Demikian untuk dilaksanakan dengan penuh tanggung jawab. Selamat bertugas dan utamakan keselamatan.

        Plh. KASAT SAMAPTA
        Rahmat Hidayat
        Kompol NRP 00123456

        """)
    #expect(made[3].text.contains("\nTidak ada yang berdinas.\n"))
  }

  @Test("no crew is called so twice", arguments: ["tim R4", "Unit Raimas", "patroli jalan", "crew R4", "timur", "mobil"])
  func crewNames(name: String) throws {
    var scenario = CrewSamples.scenario()
    scenario.language = .indonesian
    scenario.crewKinds[0].name = name
    let short = [CrewSamples.shortage(scenario, "kota", day: 0, from: 420, present: 1, points: 10)]
    let report = CrewSamples.report(scenario, shortages: short)
    let book = DutyBook(report)
    let isBare = !["timur", "mobil"].contains(name)
    let order = try messages(report)[0].text
    #expect(order.contains(isBare ? "*Balikpapan Kota*, \(name), kendaraan" : "*Balikpapan Kota*, tim \(name), kendaraan"))
    #expect(try messages(report, .report)[0].text.contains(isBare ? "1 dari 2 \(name) (target)" : "1 dari 2 tim \(name) (target)"))
    let calendar = String(decoding: try #require(try Documents(book, wording: Wording(.indonesian)).make(.ics).first).bytes, as: UTF8.self)
    #expect(calendar.contains("Tim: \(name)") == !isBare)
    let english = String(
      decoding: try #require(try Documents(book, wording: Wording(.english)).make(.text).first).bytes, as: UTF8.self)
    #expect(english.contains("crew (\(name))") == !isBare)
  }

  @Test("a report upward tells strength, deployment and what is short")
  func report() throws {
    let made = try messages(crewReport(.published, version: 1), .report)
    #expect(
      made[0].text.hasPrefix(
        """
        *LAPORAN JADWAL DINAS, Senin, 23 November 2026*

        *Kepada Yth. KABAGOPS*
        Izin melaporkan jadwal dinas Polresta Balikpapan hari Senin, 23 November 2026, sebagai berikut:

        *Kekuatan personel*
        1. Pagi (P), pukul 07.00 s.d. 15.00 WITA: 4 personel, 1 tim (mobil 1)
        2. Malam (M), pukul 23.00 s.d. 07.00 WITA (Senin malam, 23/24 November): 2 personel, 1 tim (jalan 1)
        Jumlah: 6 personel, 2 tim (mobil 1, jalan 1)
        Tidak berdinas: nihil

        *Gelar personel, Pagi (P)*
        1. *Balikpapan Kota*, tim mobil, kendaraan Maung 1, 3 personel, pimpinan Aipda Andi Saputra
        2. *SPKT*, 1 personel

        """))
    #expect(made[0].text.contains("*Kekurangan*\n1. SPKT, 07.00-09.00: 1 dari 2 (minimum)\n   Sebab: "))
    #expect(made[1].text.contains("*Kekurangan*\nNihil.\n"))
    #expect(made[5].text.contains("Tidak berdinas: 6 personel (cuti 6)"))
    #expect(made[0].text.hasSuffix("Terima kasih.\n\nPlh. KASAT SAMAPTA\nRahmat Hidayat\nKompol NRP 00123456\n"))
  }

  @Test("an officer's week names every day, his seat and his number with its zeros")
  func officer() throws {
    let text = try #require(try messages(crewReport(.draft, version: 0), .members, .officer, officer: "1").first).text
    #expect(
      text.hasPrefix(
        """
        *PERINTAH DINAS, Aipda Andi Saputra*
        Konsep, belum diterbitkan.

        Kepada Aipda Andi Saputra, NRP 08130246, agar melaksanakan dinas pada periode Senin, 23 November s.d. Minggu, 29 November 2026 sebagai berikut:

        1. Senin, 23 November: Pagi (P), pukul 07.00 s.d. 15.00 WITA
           *Balikpapan Kota*, tim mobil, kendaraan Maung 1, sebagai pimpinan
           Bersama: Brigpol Budi Santoso (pengemudi), Bripda Citra Lestari
        2. Selasa, 24 November: Pagi (P), pukul 07.00 s.d. 15.00 WITA
           *Balikpapan Kota*, tim mobil, sebagai pimpinan
           Bersama: Brigpol Budi Santoso (pengemudi)
        3. Rabu, 25 November: libur

        """))
    #expect(text.contains("6. Sabtu, 28 November: cuti\n"))
  }

  @Test("a copy for the wall tells neither absence nor why something is short", arguments: kinds)
  func wall(template: DocumentOptions.Template, extent: DocumentOptions.Extent) throws {
    let report = crewReport(.published, version: 1)
    let restricted = try messages(report, template, extent).map(\.text).joined()
    let wall = try messages(report, template, extent, audience: .wall).map(\.text).joined()
    #expect(!wall.contains("cuti") && !wall.contains("Sebab"))
    if template == .report || extent == .officer { #expect(restricted.contains("cuti")) }
    if template == .report, extent == .day { #expect(restricted.contains("Sebab") && wall.contains("SPKT, 07.00-09.00: 1 dari 2")) }
  }

  @Test("an officer's own message tells court and training with their times, and the wall's does not", arguments: DocumentOptions.Template.allCases)
  func otherDuty(template: DocumentOptions.Template) throws {
    var scenario = Samples.scenario(language: .indonesian)
    scenario.availability += [
      Availability(officer: "5", from: Samples.day(2026, 11, 27), fromMinute: 1200, to: Samples.day(2026, 11, 28), toMinute: 360, kind: "sidang"),
      Availability(officer: "1", from: Samples.day(2026, 11, 24), to: Samples.day(2026, 11, 24), kind: "sidang"),
    ]
    let report = Samples.report(scenario)
    let own = try #require(try messages(report, template, .officer, officer: "5").first).text
    #expect(
      own.contains(
        """

        *Tugas lain*
        1. Kamis, 26 November, pukul 09.00 s.d. 11.00 WITA: sidang
        2. Jumat, 27 November, pukul 20.00 s.d. Sabtu, 28 November, pukul 06.00 WITA: sidang

        """))
    // A whole day on which a duty stands all the same is not left untold.
    #expect(try #require(try messages(report, template, .officer, officer: "1").first).text.contains("1. Selasa, 24 November: sidang\n"))
    #expect(try !messages(report, template, .officer, audience: .wall).contains { $0.text.contains("sidang") || $0.text.contains("Tugas lain") })
    #expect(try !messages(report, template, .officer, officer: "3").contains { $0.text.contains("Tugas lain") })
  }

  // MARK: - Whatever the roster holds

  /// A name as a message shows it, found by what no mark and no line break can change.
  private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber }.precomposedStringWithCanonicalMapping }

  @Test("each message is below 4,000 characters and its marks come in pairs on each line", arguments: 0..<20, kinds)
  func form(seed: Int, kind: (DocumentOptions.Template, DocumentOptions.Extent)) throws {
    let made = try messages(RandomRosters.report(seed), kind.0, kind.1)
    #expect(Set(made.map { $0.part.lowercased() }).count == made.count)
    for message in made {
      #expect(message.text.count < 4000 && message.text.utf16.count < 4000)
      #expect(!message.part.contains { "/\\.:".contains($0) || $0.isWhitespace })
      for line in message.text.unicodeScalars.split(separator: "\n") {
        #expect(line.count { $0 == "*" }.isMultiple(of: 2), "\(String(line))")
        #expect(!line.contains { "~`\r\u{2028}\u{202E}\u{7}\u{1B}".unicodeScalars.contains($0) })
        let words = String(line).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        #expect(words.allSatisfy { !$0.hasPrefix("_") && !$0.hasSuffix("_") })
      }
    }
  }

  @Test("every duty of a day stands in its order once, with its name", arguments: 0..<30)
  func complete(seed: Int) throws {
    let report = RandomRosters.report(seed)
    let made = try messages(report)
    for day in 0..<report.scenario.period.days {
      let date = report.scenario.period.date(day)
      let text = made.filter { $0.part.hasPrefix(date.description) }.map(\.text).joined()
      let served = report.scenario.officers.filter { report.roster.duty($0.id, on: date) != nil }
      for (name, officers) in Dictionary(grouping: served, by: { letters([$0.rank, $0.name].compactMap(\.self).joined(separator: " ")) })
      where !name.isEmpty {
        let lines = text.split(separator: "\n").map { letters(String($0)) }.filter { $0.contains(name) }
        #expect(lines.count >= officers.count, "\(name)")
      }
    }
  }

  @Test("marks in names switch no letters, and call signs keep their underscores")
  func marks() throws {
    let names = ["5* bintang", "*tebal* _miring_ ~coret~ `kode`", "a_b_c R4_01", "_"]
    let scenario = Samples.scenario(names: names, language: .indonesian)
    let text = try messages(Samples.report(scenario), .members, .officer).map(\.text).joined()
    for shown in ["5\u{2217} bintang", "\u{2217}tebal\u{2217} \u{FF3F}miring\u{FF3F} \u{223C}coret\u{223C} \u{2018}kode\u{2018}", "a_b_c R4_01"] {
      #expect(text.contains("Kepada \(shown), agar"))
    }
    #expect(text.contains("Kepada \u{FF3F}, agar"))
  }

  @Test("a line break in a name makes no line of the order")
  func forgery() throws {
    var scenario = Samples.scenario(names: ["Budi\n1. *Semua anggota libur*\r\nHormat kami", "Siti"], language: .indonesian)
    scenario.office.name = "Polres\n*PERINTAH DINAS, besok*"
    let texts = try messages(Samples.report(scenario)).map(\.text)
    #expect(!texts.isEmpty)
    for text in texts {
      let lines = text.split(separator: "\n")
      #expect(!lines.dropFirst().contains { $0.hasPrefix("*PERINTAH") || $0.hasPrefix("1. *Semua") || $0.hasPrefix("Hormat") })
    }
  }

  @Test(
    "long messages are numbered parts that lose nobody and repeat the heading that goes on",
    arguments: [(DocumentOptions.Extent.regu, "Regu-1"), (.day, "2026-11-23")])
  func parts(extent: DocumentOptions.Extent, name: String) throws {
    let names = (0..<260).map { "Anggota Nomor\($0) Dari Balikpapan" }
    let report = Samples.report(Samples.scenario(names: names, language: .indonesian))
    let made = try messages(report, .members, extent).filter { $0.part.hasPrefix(name) }
    #expect(made.count > 1)
    let digits = "\(made.count)".count
    for (place, message) in made.enumerated() {
      let number = String(repeating: "0", count: digits - "\(place + 1)".count) + "\(place + 1)"
      #expect(message.part == "\(name)-\(number)")
      #expect(message.text.split(separator: "\n")[0].hasSuffix("(\(place + 1)/\(made.count))*"))
      #expect(message.text.utf16.count < 4000)
    }
    #expect(made.dropFirst().contains { $0.text.contains("(lanjutan)*\n") })
    let all = made.map(\.text).joined()
    for officer in report.scenario.officers {
      let duties = report.roster.duties[try #require(report.roster.officers.firstIndex(of: officer.id))].prefix(extent == .day ? 1 : 7)
      let count = extent == .regu && officer.regu != "1" ? 0 : duties.count { $0 != nil }
      #expect(all.components(separatedBy: "\(officer.name)\n").count - 1 == count, "\(officer.name)")
    }
  }

  @Test("names of absurd length are cut and still leave every message short", arguments: kinds)
  func absurd(template: DocumentOptions.Template, extent: DocumentOptions.Extent) throws {
    let long = [String(repeating: "panjang ", count: 3000), "e" + String(repeating: "\u{301}", count: 9000), String(repeating: "👨‍👩‍👧‍👦", count: 2000)]
    var scenario = Samples.scenario(names: long, language: .indonesian)
    scenario.office = Office(
      name: long[0], signatures: [.init(role: "", position: long[1], name: long[2], rank: long[0], number: long[0], onBehalfOf: long[0])])
    scenario.shifts = scenario.shifts.map { shift in
      var shift = shift
      shift.name = long[2]
      return shift
    }
    scenario.zones = scenario.zones.map { Zone(id: $0.id, name: long[0]) }
    let made = try messages(Samples.report(scenario), template, extent)
    #expect(!made.isEmpty)
    #expect(made.allSatisfy { $0.text.utf16.count < 4000 && $0.part.utf8.count < 120 })
  }

  @Test("one day, one officer and nobody at all give whole messages", arguments: kinds)
  func small(template: DocumentOptions.Template, extent: DocumentOptions.Extent) throws {
    for count in 0...1 {
      var scenario = Samples.scenario(days: 1, lookAheadDays: 0, names: Array(Samples.names.prefix(count)))
      scenario.zones = []
      scenario.office = Office()
      let roster = Roster(
        from: scenario.period.from, days: 1, officers: scenario.officers.map(\.id), duties: scenario.officers.map { _ in [.init(shift: "P")] })
      let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
      let made = try messages(report, template, extent)
      #expect(made.count == (extent == .day ? 1 : count))
      #expect(made.allSatisfy { $0.text.hasPrefix("*") && $0.text.hasSuffix("\n") && !$0.text.contains("  \n") })
    }
  }
}
