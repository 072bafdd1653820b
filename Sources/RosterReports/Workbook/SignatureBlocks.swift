import OfficePackages
import PatrolModel
import Wording

/// Who signs, side by side in up to three blocks: the last at the right, below place and date.
struct SignatureBlocks {
  let facts: WorkbookFacts
  let page: PaperSheet

  private static let blanks = String(repeating: ".", count: 30)
  private static let across = 3
  private static let lineHeight = 13.5
  /// Room for the signature and the stamp.
  private static let signingHeight = 54.0

  /// Writes them; rows of so many points stand again on each page.
  func write(repeatedHeight: Double) throws {
    let signatures = facts.scenario.office.signatures
    let rows = stride(from: 0, to: signatures.count, by: Self.across).map { Array(signatures[$0..<min($0 + Self.across, signatures.count)]) }
    for (place, row) in rows.enumerated() { try write(row, isFirst: place == 0, repeatedHeight: repeatedHeight) }
  }

  private func write(_ signatures: [Office.Signature], isFirst: Bool, repeatedHeight: Double) throws {
    let lines = Self.lines(signatures)
    let height = 2 * PaperSheet.rowHeight + Double(lines.count) * Self.lineHeight + Self.signingHeight
    let gap = page.gap(before: height, repeatedHeight: repeatedHeight)
    var rest = gap
    while rest > 0 {
      try page.row(height: min(rest, 200))
      rest -= 200
    }
    try page.row(height: 10)
    let bands = page.bands(Self.across)
    let places = signatures.count == 1 ? [2] : signatures.count == 2 ? [0, 2] : [0, 1, 2]
    let format = CellFormat(size: 10).with { ($0.alignment, $0.shrinks) = (.centre, true) }
    if isFirst {
      let date = [facts.scenario.office.place, Self.blanks].compactMap { $0 }.joined(separator: ", ")
      try page.writer.merge(date, rows: try page.row().asRange, columns: bands[2], format)
    }
    for line in lines {
      let row = try page.row(height: line == .space ? Self.signingHeight : Self.lineHeight)
      for (signature, place) in zip(signatures, places) {
        let text = Self.text(line, signature, facts.wording)
        let own = line == .name && signature.name != nil ? format.with { ($0.isBold, $0.isUnderlined) = (true, true) } : format
        if !text.isEmpty { try page.writer.merge(text, rows: row.asRange, columns: bands[place], own) }
      }
    }
  }

  private enum Line: Hashable {
    case role, behalf, position, space, name, rank
  }

  private static func lines(_ signatures: [Office.Signature]) -> [Line] {
    let behalf: [Line] = signatures.contains { $0.onBehalfOf != nil } ? [.behalf] : []
    return [.role] + behalf + [.position, .space, .name, .rank]
  }

  private static func text(_ line: Line, _ signature: Office.Signature, _ wording: Wording) -> String {
    switch line {
    // A sentence's case, whatever the scenario's: this line begins the block.
    case .role: signature.role.prefix(1).uppercased() + signature.role.dropFirst()
    case .behalf: signature.onBehalfOf.map { "a.n. \($0)" } ?? ""
    case .position: signature.printedPosition
    case .space: ""
    case .name: signature.name ?? blanks
    case .rank:
      if let number = signature.number {
        [signature.rank, "\(wording.serviceNumber) \(number)"].compactMap { $0 }.joined(separator: " ")
      } else {
        signature.rank ?? "\(wording.serviceNumber) " + String(blanks.prefix(20))
      }
    }
  }
}
