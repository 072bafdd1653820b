import OfficePackages
import PatrolModel
import Wording

/// Place and day of the order with the block of the one who issues it, and the initials of those who saw it before.
///
/// An order has one signer: the scenario's last. The others put their initials (paraf) beside their positions, below left.
struct OrderSignatures {
  let order: DutyOrder

  /// Room for a signature.
  private static let signingRoom = Length.points(40)
  private static let gap = Length.points(8)
  private static let labelWidth = Length.millimetres(33)
  private static let initialsType = Length.points(9)
  private static let initialsHanging = Length.millimetres(6)

  private var wording: Wording { order.wording }

  /// Below the order: the issuer and the initials, as rows of a table whose last column is its right half.
  ///
  /// - Parameter columns: How many columns the table has.
  func issue(columns: Int) -> [TextDocument.Row] {
    let empty = TextDocument.Cell([TextDocument.Paragraph("")], span: columns - 1)
    let initials = initials()
    let issue = TextDocument.Row([empty, TextDocument.Cell(close())], keepsWithNext: !initials.isEmpty)
    return [issue] + (initials.isEmpty ? [] : [TextDocument.Row([TextDocument.Cell(initials, span: columns)])])
  }

  /// Below the annex: whoever issues the order.
  func close() -> [TextDocument.Paragraph] { issued() + position(issuer) + name(issuer) }

  /// Those who saw the order before it was signed, with room for their initials.
  private func initials() -> [TextDocument.Paragraph] {
    let others = order.office.signatures.dropLast()
    guard !others.isEmpty else { return [] }
    func line(_ text: String, hanging: Length) -> TextDocument.Paragraph {
      TextDocument.Paragraph([TextDocument.Run(text, size: Self.initialsType)], indent: hanging, hanging: hanging, before: .points(2))
    }
    let lines = others.enumerated().map { place, signer in
      let position = [signer.printedPosition, signer.name ?? ""].first { !$0.isEmpty } ?? wording.orderShortBlank
      return line("\(place + 1).\t\(position) \(wording.orderShortBlank)", hanging: Self.initialsHanging)
    }
    return [line(wording.orderInitials, hanging: .zero)] + lines
  }

  private var issuer: Office.Signature? { order.office.signatures.last }

  private func issued() -> [TextDocument.Paragraph] {
    let lines = [(wording.orderPlaceLabel, order.office.place ?? wording.orderShortBlank), (wording.orderDateLabel, order.date)]
    return lines.enumerated().map { place, line in
      TextDocument.Paragraph(
        "\(line.0)\t: \(line.1)", indent: Self.labelWidth, hanging: Self.labelWidth, after: place == 0 ? .zero : Self.gap)
    }
  }

  private func position(_ signer: Office.Signature?) -> [TextDocument.Paragraph] {
    let position = signer?.printedPosition ?? ""
    let lines = [signer?.onBehalfOf.map { wording.onBehalf(of: $0) }].compactMap(\.self)
    return (lines + [position.isEmpty ? wording.orderBlank : position]).map { TextDocument.Paragraph($0, alignment: .center) }
  }

  /// Room for the signature, the name, rank and number.
  private func name(_ signer: Office.Signature?) -> [TextDocument.Paragraph] {
    let name = TextDocument.Run(signer?.name ?? wording.orderBlank, isBold: signer?.name != nil, isUnderlined: signer?.name != nil)
    let rank = wording.rankAndNumber(signer)
    let signed = TextDocument.Paragraph([name], alignment: .center, before: Self.signingRoom)
    // A signer who is named without rank and number is printed so; where even the name is to be written, so are they.
    if rank.isEmpty, signer?.name != nil { return [signed] }
    let blank = "\(wording.orderShortBlank) \(wording.serviceNumber(wording.orderShortBlank))"
    return [signed, TextDocument.Paragraph(rank.isEmpty ? blank : rank, alignment: .center)]
  }
}
