import OfficePackages
import PatrolModel
import Wording

/// Who signs, side by side in up to three blocks: the last at the right, below place and date.
///
/// All blocks stand in one row: a page break never falls inside a row, and spreadsheets know no other way to keep lines together.
struct SignatureBlocks {
  let facts: WorkbookFacts
  let page: PaperSheet

  private static let blanks = String(repeating: ".", count: 30)
  private static let across = 3
  private static let lineHeight = 14.5
  /// Empty lines for the signature and the stamp.
  private static let signingLines = 4
  private static let plain = CellFormat(size: 10).with { ($0.alignment, $0.wraps, $0.isAtTop) = (.centre, true, true) }

  func write() throws {
    let signatures = facts.scenario.office.signatures
    for start in stride(from: 0, to: signatures.count, by: Self.across) {
      try write(Array(signatures[start..<min(start + Self.across, signatures.count)]), isFirst: start == 0)
    }
  }

  private func write(_ signatures: [Office.Signature], isFirst: Bool) throws {
    try page.row(height: 12)
    let hasBehalf = signatures.contains { $0.onBehalfOf != nil }
    let lines = (isFirst ? 1 : 0) + (hasBehalf ? 4 : 3) + Self.signingLines + 2
    let row = try page.row(height: Double(lines) * Self.lineHeight)
    let bands = page.bands(Self.across)
    let places = signatures.count == 1 ? [2] : signatures.count == 2 ? [0, 2] : [0, 1, 2]
    for (signature, place) in zip(signatures, places) {
      let date = place == 2 ? [facts.scenario.office.place, Self.blanks].compactMap { $0 }.joined(separator: ", ") : " "
      let head =
        (isFirst ? [date] : []) + [role(signature)] + (hasBehalf ? [signature.onBehalfOf.map { facts.wording.onBehalf(of: $0) } ?? " "] : [])
        + [signature.printedPosition]
      let name = Self.plain.with { ($0.isBold, $0.isUnderlined) = (signature.name != nil, signature.name != nil) }
      let space = String(repeating: "\n", count: Self.signingLines + 1)
      try page.writer.merge(
        [
          (head.joined(separator: "\n") + space, Self.plain), (signature.name ?? Self.blanks, name),
          ("\n" + rank(signature), Self.plain),
        ], rows: row.asRange, columns: bands[place], Self.plain)
    }
  }

  /// The role with a capital letter, whatever the scenario's: this line begins the block.
  private func role(_ signature: Office.Signature) -> String { signature.role.prefix(1).uppercased() + signature.role.dropFirst() }

  private func rank(_ signature: Office.Signature) -> String {
    let text = facts.wording.rankAndNumber(signature)
    return text.isEmpty ? facts.wording.serviceNumber(String(Self.blanks.prefix(20))) : text
  }
}
