import OfficePackages
import PatrolModel
import Wording

/// Place and day of the order with the blocks of those who sign it.
///
/// The scenario's last signer issues the order and stands at the right below place and day; the first of several stands at the left, one between them below
/// both in the middle.
struct OrderSignatures {
  let order: DutyOrder

  /// Room for a signature.
  private static let signingRoom = Length.points(40)
  private static let gap = Length.points(8)
  private static let labelWidth = Length.millimetres(33)

  private var wording: Wording { order.wording }
  private var signers: [Office.Signature?] { order.office.signatures.isEmpty ? [nil] : order.office.signatures }

  /// Below the order: all who sign, as rows of a table whose last column is its right half.
  ///
  /// - Parameter columns: How many columns the table has.
  func issue(columns: Int) -> [TextDocument.Row] {
    let others = signers.dropLast()
    let left = others.first
    // What stands at the left begins beside the position at the right, below place and day.
    let lead = [TextDocument.Paragraph(""), TextDocument.Paragraph("", after: Self.gap)]
    // Names stand beside each other however many lines the positions above them take.
    let pairs = [
      [lead + (left.map { position($0, showsRole: true) } ?? []), issued() + position(issuer, showsRole: signers.count > 1)],
      [left.map(name) ?? [TextDocument.Paragraph("")], name(issuer)],
    ]
    let middle = others.dropFirst().map { position($0, showsRole: true, before: .points(16)) + name($0) }
    let cells =
      pairs.map { [TextDocument.Cell($0[0], span: columns - 1), TextDocument.Cell($0[1])] } + middle.map { [TextDocument.Cell($0, span: columns)] }
    return cells.enumerated().map { place, row in TextDocument.Row(row, keepsWithNext: place + 1 < cells.count) }
  }

  /// Below the annex: whoever issues the order.
  func close() -> [TextDocument.Paragraph] { issued() + position(issuer, showsRole: signers.count > 1) + name(issuer) }

  private var issuer: Office.Signature? { signers.last ?? nil }

  private func issued() -> [TextDocument.Paragraph] {
    let lines = [(wording.orderPlaceLabel, order.office.place ?? wording.orderShortBlank), (wording.orderDateLabel, order.date)]
    return lines.enumerated().map { place, line in
      TextDocument.Paragraph(
        "\(line.0)\t: \(line.1)", indent: Self.labelWidth, hanging: Self.labelWidth, after: place == 0 ? .zero : Self.gap)
    }
  }

  private func position(_ signer: Office.Signature?, showsRole: Bool, before: Length = .zero) -> [TextDocument.Paragraph] {
    let role = showsRole ? signer?.role : nil
    let position = signer?.printedPosition ?? ""
    let lines = [role, signer?.onBehalfOf.map { wording.onBehalf(of: $0) }].compactMap(\.self).filter { !$0.isEmpty }
    return (lines + [position.isEmpty ? wording.orderBlank : position]).enumerated().map { place, line in
      TextDocument.Paragraph(line, alignment: .center, before: place == 0 ? before : .zero)
    }
  }

  /// Room for the signature, the name, rank and number.
  private func name(_ signer: Office.Signature?) -> [TextDocument.Paragraph] {
    let name = TextDocument.Run(signer?.name ?? wording.orderBlank, isBold: signer?.name != nil, isUnderlined: signer?.name != nil)
    let rank = [signer?.rank, signer?.number.map { wording.serviceNumber($0) }].compactMap(\.self).joined(separator: " ")
    let signed = TextDocument.Paragraph([name], alignment: .center, before: Self.signingRoom)
    // A signer who is named without rank and number is printed so; where even the name is to be written, so are they.
    if rank.isEmpty, signer?.name != nil { return [signed] }
    let blank = "\(wording.orderShortBlank) \(wording.serviceNumber(wording.orderShortBlank))"
    return [signed, TextDocument.Paragraph(rank.isEmpty ? blank : rank, alignment: .center)]
  }
}
