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
  private static let gap = Length.points(6)
  private static let copies = 3

  private var wording: Wording { order.wording }

  func blocks() -> [TextDocument.Block] {
    let signatures = OrderSignatures(order: order, width: width)
    return head() + [reasons(), .paragraph(given()), commands()]
      + [.paragraph(TextDocument.Paragraph(wording.orderEnd, before: .points(4), after: .points(12), keepsWithNext: true))]
      + [.table(signatures.issue())] + copies()
  }

  private func head() -> [TextDocument.Block] {
    let letterhead = order.letterhead()
    let title = TextDocument.Paragraph(
      [TextDocument.Run(wording.orderPaperTitle, isBold: true, isUnderlined: true, size: .points(12))], alignment: .center, before: .points(18))
    let number = TextDocument.Paragraph("\(wording.orderNumberLabel): \(order.number)", alignment: .center, after: .points(14))
    let table = TextDocument.Table(
      columns: [Self.letterheadWidth], isRuled: false, indent: .zero - TextDocument.Table.padding,
      rows: [TextDocument.Row([TextDocument.Cell(letterhead)])])
    return (letterhead.isEmpty ? [] : [.table(table)]) + [.paragraph(title), .paragraph(number)]
  }

  private func reasons() -> TextDocument.Block {
    let (office, version) = (order.office.name, order.book.report.roster.version)
    let basis = [wording.orderBlank, wording.orderBasis(office: office, from: order.firstDate, to: order.lastDate, version: version)]
    return parts([
      (.consideration, [paragraph(wording.orderConsideration(office: office, from: order.firstDate, to: order.lastDate))]),
      (.basis, numbered(basis)),
    ])
  }

  private func given() -> TextDocument.Paragraph {
    TextDocument.Paragraph(
      [TextDocument.Run(wording.orderIsGiven, isBold: true)], alignment: .center, before: .points(8), after: .points(8), keepsWithNext: true)
  }

  private func commands() -> TextDocument.Block {
    let service = numbered([wording.orderService(from: order.firstDate, to: order.lastDate)] + wording.orderInstructions)
    return parts([
      (.addressees, [paragraph(wording.orderAddressees(duties))]),
      (.task, Array(service.prefix(1)) + hours() + service.dropFirst()),
    ])
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
    let title = TextDocument.Paragraph([TextDocument.Run(wording.orderCopies, isUnderlined: true)], before: .points(14), keepsWithNext: true)
    let lines = (1...Self.copies).map { place in
      TextDocument.Paragraph(
        "\(place).\t\(wording.orderBlank)", indent: Self.hanging, hanging: Self.hanging, keepsWithNext: place < Self.copies)
    }
    return ([title] + lines).map { .paragraph($0) }
  }

  private func parts(_ list: [(part: Wording.OrderPart, paragraphs: [TextDocument.Paragraph])]) -> TextDocument.Block {
    let rows = list.map { item in
      TextDocument.Row(
        [
          TextDocument.Cell([TextDocument.Paragraph(wording.name(item.part))]), TextDocument.Cell([TextDocument.Paragraph(":")]),
          TextDocument.Cell(item.paragraphs),
        ], maySplit: true)
    }
    return .table(
      TextDocument.Table(
        columns: [Self.labelWidth, Self.colonWidth, width - Self.labelWidth - Self.colonWidth], isRuled: false,
        indent: .zero - TextDocument.Table.padding, rows: rows))
  }

  private func paragraph(_ text: String) -> TextDocument.Paragraph { TextDocument.Paragraph(text, alignment: .both, after: Self.gap) }

  private func numbered(_ texts: [String]) -> [TextDocument.Paragraph] {
    texts.enumerated().map { place, text in
      TextDocument.Paragraph("\(place + 1).\t\(text)", alignment: .both, indent: Self.hanging, hanging: Self.hanging, after: Self.gap)
    }
  }
}
