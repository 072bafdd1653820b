import OfficePackages
import PatrolModel
import Wording

/// The order itself: letterhead, number, reasons, whom, what, place and day, signatures, copies.
struct OrderLetter {
  let order: DutyOrder
  /// How many officers the annex names.
  let duties: Int
  let width: Length

  private static let letterheadWidth = Length.millimetres(92)
  private static let labelWidth = Length.millimetres(32)
  private static let colonWidth = Length.millimetres(6)
  private static let hanging = Length.millimetres(8)
  private static let gap = Length.points(5)
  private static let copies = 2

  private var wording: Wording { order.wording }

  func blocks() -> [TextDocument.Block] { head() + [.table(reasons()), .paragraph(given()), .table(commands())] + copies() }

  private func head() -> [TextDocument.Block] {
    let letterhead = order.letterhead()
    let title = TextDocument.Paragraph(
      [TextDocument.Run(wording.orderPaperTitle, isBold: true, isUnderlined: true, size: .points(12))], alignment: .center, before: .points(16))
    let number = TextDocument.Paragraph("\(wording.orderNumberLabel): \(order.number)", alignment: .center)
    let roster = order.book.report.roster
    let edition = TextDocument.Paragraph(
      [TextDocument.Run(wording.orderEdition(roster.status, version: roster.version, digest: order.book.digest), size: .points(9))],
      alignment: .center, after: .points(10))
    let table = TextDocument.Table(
      columns: [Self.letterheadWidth], isRuled: false, indent: .zero - TextDocument.Table.padding,
      rows: [TextDocument.Row([TextDocument.Cell(letterhead)])])
    return (letterhead.isEmpty ? [] : [.table(table)]) + [.paragraph(title), .paragraph(number), .paragraph(edition)]
  }

  private func reasons() -> TextDocument.Table {
    let (office, roster) = (order.office.name, order.book.report.roster)
    let basis =
      [
        wording.orderBlank,
        wording.orderBasis(office: office, from: order.firstDate, to: order.lastDate, version: roster.version, status: roster.status),
      ] + amendment()
    return table([
      row(.consideration, [paragraph(wording.orderConsideration(office: office, from: order.firstDate, to: order.lastDate))]),
      row(.basis, numbered(basis)),
    ])
  }

  /// The order that this one replaces, with how much it changes.
  private func amendment() -> [String] {
    guard let amendment = OrderAmendment(order.book.file) else { return [] }
    let number = OrderNumbers(order.book.file, wording: wording).number(of: amendment.replaced)
    return [wording.orderReplaces(amendment.replaced, number: number, on: amendment.date, duties: amendment.duties, officers: amendment.officers)]
  }

  private func given() -> TextDocument.Paragraph {
    TextDocument.Paragraph(
      [TextDocument.Run(wording.orderIsGiven, isBold: true)], alignment: .center, before: .points(6), after: .points(6), keepsWithNext: true)
  }

  /// Whom and what is ordered, with those who sign: in one table, as only its rows can be kept together on one page by every word processor.
  private func commands() -> TextDocument.Table {
    let service = numbered([wording.orderService(from: order.firstDate, to: order.lastDate)] + wording.orderInstructions)
    let end = TextDocument.Paragraph(wording.orderEnd, after: .points(8))
    return table(
      [
        row(.addressees, [paragraph(wording.orderAddressees(duties))]),
        row(.task, Array(service.prefix(1)) + hours() + service.dropFirst().dropLast()), row(nil, Array(service.suffix(1))),
        TextDocument.Row([TextDocument.Cell([end], span: columns.count)], keepsWithNext: true),
      ] + OrderSignatures(order: order).issue(columns: columns.count))
  }

  /// The shifts that the roster uses, with their hours.
  private func hours() -> [TextDocument.Paragraph] {
    let used = Set(order.book.entries.map(\.code))
    let texts = order.book.shiftCodes.filter(used.contains).map { code in
      order.book.scenario.shifts.first { $0.id == code }.map { wording.orderHours($0, zone: order.book.scenario.timeZone) }
        ?? wording.orderHours(unknown: code)
    }
    return texts.enumerated().map { place, text in
      TextDocument.Paragraph(
        "\(Self.letter(place)).\t\(text)\(place + 1 < texts.count ? ";" : ".")", indent: Self.hanging + Self.hanging, hanging: Self.hanging,
        after: place + 1 < texts.count ? .zero : Self.gap)
    }
  }

  /// a to z, then aa, ab and so on.
  private static func letter(_ place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(97 + place % 26)))
    return place < 26 ? last : letter(place / 26 - 1) + last
  }

  private func copies() -> [TextDocument.Block] {
    let title = TextDocument.Paragraph([TextDocument.Run(wording.orderCopies, isUnderlined: true)], before: .points(12), keepsWithNext: true)
    let lines = (1...Self.copies).map { place in
      TextDocument.Paragraph(
        "\(place).\t\(wording.orderBlank)", indent: Self.hanging, hanging: Self.hanging, keepsWithNext: place < Self.copies)
    }
    return ([title] + lines).map { .paragraph($0) }
  }

  /// Label, colon, and the rest in two, of which the second is the right half of the sheet.
  private var columns: [Length] {
    let half = Length(twips: width.twips / 2)
    return [Self.labelWidth, Self.colonWidth, width - half - Self.labelWidth - Self.colonWidth, half]
  }

  private func table(_ rows: [TextDocument.Row]) -> TextDocument.Table {
    TextDocument.Table(columns: columns, isRuled: false, indent: .zero - TextDocument.Table.padding, rows: rows)
  }

  /// A part of the order; nil is the end of the part above, which goes to a further page with the signatures: they must not stand on a page alone.
  private func row(_ part: Wording.OrderPart?, _ paragraphs: [TextDocument.Paragraph]) -> TextDocument.Row {
    let labels = [part.map { wording.name($0) } ?? "", part == nil ? "" : ":"]
    return TextDocument.Row(
      labels.map { TextDocument.Cell([TextDocument.Paragraph($0)]) } + [TextDocument.Cell(paragraphs, span: 2)],
      maySplit: part != nil, keepsWithNext: part == nil)
  }

  private func paragraph(_ text: String) -> TextDocument.Paragraph { TextDocument.Paragraph(text, alignment: .both, after: Self.gap) }

  private func numbered(_ texts: [String]) -> [TextDocument.Paragraph] {
    texts.enumerated().map { place, text in
      TextDocument.Paragraph("\(place + 1).\t\(text)", alignment: .both, indent: Self.hanging, hanging: Self.hanging, after: Self.gap)
    }
  }
}
