import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Messages: who reports to whom")
struct ReportChainTests {
  private func signer(_ position: String, _ rank: String?, onBehalfOf: String? = nil) -> Office.Signature {
    .init(role: "disahkan oleh", position: position, name: "Nama \(position)", rank: rank, onBehalfOf: onBehalfOf)
  }

  private func lines(_ signatures: [Office.Signature], ranks: [String] = Rank.police, template: DocumentOptions.Template = .report) throws -> [String]
  {
    var scenario = Samples.scenario(language: .indonesian)
    scenario.office.signatures = signatures
    scenario.ranks = ranks
    let documents = Documents(DutyBook(Samples.report(scenario)), wording: Wording(.indonesian), options: DocumentOptions(template: template))
    let text = try #require(try documents.make(.text).first).bytes
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func addressee(_ lines: [String]) -> String? {
    lines.first { $0.hasPrefix("*Kepada Yth. ") }.map { String($0.dropFirst(13).dropLast()) }
  }

  @Test(
    "the lowest in rank reports to the highest, in whatever order they sign and however their ranks are written",
    arguments: [
      ("Komisaris Polisi", "Ajun Komisaris Polisi"), ("AKP", "Ipda"), ("Inspektur Polisi Satu", "AIPTU"), ("Kombes Pol.", "AKBP"),
      ("Inspektur Polisi Dua", "Ajun Inspektur Polisi Satu"), ("AKBP", "Komisaris  Polisi"),
    ], [true, false])
  func upward(ranks: (high: String, low: String), isHighFirst: Bool) throws {
    let (high, low) = (signer("KAPOLSEK", ranks.high), signer("KANIT", ranks.low, onBehalfOf: "KAPOLSEK"))
    let lines = try lines(isHighFirst ? [high, low] : [low, high])
    #expect(addressee(lines) == "KAPOLSEK")
    #expect(lines.suffix(3) == ["KANIT", "Nama KANIT", ranks.low])
    #expect(!lines.contains { $0.contains("a.n.") })
  }

  @Test("ranks of an office's own list are compared in its order")
  func ownRanks() throws {
    let lines = try lines([signer("Watch", "Sergeant"), signer("Head", "Captain")], ranks: ["Constable", "Sergeant", "Captain"])
    #expect(addressee(lines) == "Head")
    #expect(lines.suffix(3) == ["Watch", "Nama Watch", "Sergeant"])
  }

  @Test("where a rank is not known or all are equal, the last signs and the first is addressed", arguments: [nil, "Pangkat lain", "AKP"])
  func unknown(rank: String?) throws {
    let lines = try lines([signer("KABAG", "AKP"), signer("KASAT", rank)])
    #expect(addressee(lines) == "KABAG")
    #expect(lines.contains("Nama KASAT") && !lines.contains("Nama KABAG"))
  }

  @Test("whoever signs alone reports to the position on whose behalf he signs, else to his superior without a name", arguments: ["KAPOLRESTA", nil])
  func alone(superior: String?) throws {
    let lines = try lines([signer("KASAT", "AKP", onBehalfOf: superior)])
    #expect(addressee(lines) == superior ?? "Pimpinan")
    #expect(lines.suffix(3) == ["KASAT", "Nama KASAT", "AKP"])
  }

  @Test("an order still says on whose behalf it is given")
  func order() throws {
    let lines = try lines([signer("KASAT", "AKP", onBehalfOf: "KAPOLRESTA")], template: .members)
    #expect(lines.suffix(4) == ["a.n. KAPOLRESTA", "KASAT", "Nama KASAT", "AKP"])
  }
}
