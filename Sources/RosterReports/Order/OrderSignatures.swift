import OfficePackages
import PatrolModel
import Wording

/// Place and day of the order with the blocks of those who sign it.
///
/// The scenario's last signer issues the order and stands at the right below place and day; the first of several stands at the left, one between them below
/// both in the middle.
struct OrderSignatures {
  let order: DutyOrder
  let width: Length

  /// Room for a signature.
  private static let signingRoom = Length.points(44)
  private static let labelWidth = Length.millimetres(33)

  private var wording: Wording { order.wording }
  private var signers: [Office.Signature?] { order.office.signatures.isEmpty ? [nil] : order.office.signatures }

  /// Below the order: all who sign.
  func issue() -> TextDocument.Table {
    let others = signers.dropLast()
    let middle = Array(others.dropFirst())
    let pairs = [row(left: others.first.map { block($0, showsRole: true) } ?? [])]
    let below = middle.map { TextDocument.Row([TextDocument.Cell(block($0, showsRole: true, before: .points(12)), span: 2)]) }
    return TextDocument.Table(columns: columns, isRuled: false, indent: .zero - TextDocument.Table.padding, rows: pairs + below)
  }

  /// Below the annex: whoever issues the order.
  func close() -> [TextDocument.Paragraph] { issued() + block(signers.last ?? nil, showsRole: signers.count > 1) }

  private var columns: [Length] {
    let right = Length(twips: width.twips / 2)
    return [width - right, right]
  }

  /// One row, so that place and day are never torn from the signature.
  private func row(left: [TextDocument.Paragraph]) -> TextDocument.Row {
    // What stands at the left begins beside the position at the right, below place and day.
    let lead = left.isEmpty ? [] : [TextDocument.Paragraph(""), TextDocument.Paragraph("", after: .points(8))]
    return TextDocument.Row([TextDocument.Cell(lead + left), TextDocument.Cell(close())])
  }

  private func issued() -> [TextDocument.Paragraph] {
    let lines = [(wording.orderPlaceLabel, order.office.place ?? wording.orderShortBlank), (wording.orderDateLabel, order.date)]
    return lines.enumerated().map { place, line in
      TextDocument.Paragraph(
        "\(line.0)\t: \(line.1)", indent: Self.labelWidth, hanging: Self.labelWidth, after: place == 0 ? .zero : .points(8), keepsWithNext: true)
    }
  }

  private func block(_ signer: Office.Signature?, showsRole: Bool, before: Length = .zero) -> [TextDocument.Paragraph] {
    var lines: [TextDocument.Run] = []
    if showsRole, let role = signer?.role, !role.isEmpty { lines.append(TextDocument.Run(role)) }
    if let position = signer?.onBehalfOf { lines.append(TextDocument.Run(wording.onBehalf(of: position))) }
    let position = signer?.printedPosition ?? ""
    lines.append(TextDocument.Run(position.isEmpty ? wording.orderBlank : position))
    var paragraphs = lines.enumerated().map { place, line in
      TextDocument.Paragraph([line], alignment: .center, before: place == 0 ? before : .zero, keepsWithNext: true)
    }
    let name = TextDocument.Run(signer?.name ?? wording.orderBlank, isBold: signer?.name != nil, isUnderlined: signer?.name != nil)
    paragraphs.append(TextDocument.Paragraph([name], alignment: .center, before: Self.signingRoom, keepsWithNext: true))
    let rank = [signer?.rank, signer?.number.map { wording.serviceNumber($0) }].compactMap(\.self).joined(separator: " ")
    // A signer who is named without rank and number is printed so; where even the name is to be written, so are they.
    let isBlank = rank.isEmpty && signer?.name == nil
    let blank = "\(wording.orderShortBlank) \(wording.serviceNumber(wording.orderShortBlank))"
    if isBlank || !rank.isEmpty { paragraphs.append(TextDocument.Paragraph(isBlank ? blank : rank, alignment: .center)) }
    return paragraphs
  }
}
