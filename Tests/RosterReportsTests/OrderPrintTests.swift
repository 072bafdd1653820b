import Foundation
import OutsidePrograms
import PatrolModel
import RosterReports
import Testing

@Suite("The order on paper")
struct OrderPrintTests {
  /// Width and height in points of the first and the last page, and all text as it is laid out.
  private static func printed(_ order: Data) throws -> (sizes: [[Double]], text: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("order.docx")
    try order.write(to: file)
    let outcome = try OutsideProgram.convert(file, to: "pdf:writer_pdf_Export", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pdf = folder.appendingPathComponent("order.pdf").path
    let info = try OutsideProgram.run("/usr/bin/pdfinfo", ["-f", "1", "-l", "999", pdf])
    let sizes = info.output.matches(of: /Page +\d+ size: +([\d.]+) x ([\d.]+) pts/).map { [Double($0.1) ?? 0, Double($0.2) ?? 0] }
    return (sizes, try OutsideProgram.run("/usr/bin/pdftotext", ["-layout", pdf, "-"]).output)
  }

  private static let isPossible = OutsideProgram.libreOffice != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  @Test(
    "LibreOffice lays it out: the letter upright, the annex across, every name on it",
    .enabled(if: isPossible, "needs LibreOffice and poppler-utils"), arguments: DocumentOptions.Paper.allCases)
  func printed(paper: DocumentOptions.Paper) throws {
    let report = Samples.audited(Samples.scenario(names: Samples.names + (1...60).map { "Personel Nomor\($0)" }))
    let print = try Self.printed(DutyOrderTests.order(report, options: DocumentOptions(paper: paper)))
    let (short, long) = paper == .a4 ? (595.3, 841.9) : (612.0, 936.0)
    #expect(print.sizes.count > 2)
    for (place, size) in print.sizes.enumerated() {
      let wanted = place == 0 ? [short, long] : [long, short]
      #expect(abs(size[0] - wanted[0]) < 1 && abs(size[1] - wanted[1]) < 1, "page \(place + 1): \(size)")
    }
    for text in ["SURAT PERINTAH", "DIPERINTAHKAN", "LAMPIRAN", "Andi Saputra"] + (1...60).map({ "Nomor\($0)" }) {
      #expect(print.text.contains(text))
    }
    // The heading stands on every page of the annex.
    #expect(print.text.matches(of: /JABATAN/).count == print.sizes.count - 1)
  }

  @Test(
    "no signature stands on a page without anybody whom it orders", .enabled(if: isPossible, "needs LibreOffice and poppler-utils"),
    arguments: 49...52)
  func signaturePage(officers: Int) throws {
    let report = Samples.audited(Samples.scenario(names: (1...officers).map { "Personel Nomor\($0)" }))
    let text = try Self.printed(DutyOrderTests.order(report, options: DocumentOptions(paper: .f4))).text
    let pages = text.split(separator: "\u{C}").filter { $0.contains { $0.isLetter } }
    let last = try #require(pages.last)
    #expect(last.contains("Dikeluarkan di"))
    #expect(last.contains("Personel Nomor"))
  }

  @Test(
    "the letter's signature and initials stay together, and on one page with what is ordered",
    .enabled(if: isPossible, "needs LibreOffice and poppler-utils"),
    arguments: [8, 12, 16, 20])
  func signaturesTogether(letterhead: Int) throws {
    var scenario = Samples.scenario()
    scenario.office.letterhead = (1...letterhead).map { "BARIS \($0)" }
    scenario.office.signatures = ["SATU", "DUA", "TIGA"].map { Office.Signature(role: "oleh", position: "KEPALA \($0)", name: "Nama \($0)") }
    let pages = try Self.printed(DutyOrderTests.order(Samples.audited(scenario))).text.split(separator: "\u{C}")
    let page = try #require(pages.first { $0.contains("Selesai.") })
    for text in ["penuh rasa", "Dikeluarkan di", "KEPALA TIGA", "Nama TIGA", "Paraf", "KEPALA SATU", "KEPALA DUA"] {
      #expect(page.contains(text), "\(text)")
    }
  }
}
