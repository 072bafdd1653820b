import OfficePackages
import PatrolModel
import Wording

/// The annex: every officer who has a duty, by rank, with his duties in words.
struct OrderAnnex {
  let order: DutyOrder
  let duties: [(officer: Officer, lines: [String])]
  let width: Length

  private static let letterheadWidth = Length.millimetres(92)
  private static let referenceWidth = Length.millimetres(92)
  private static let labelWidth = Length.millimetres(22)
  private static let type = Length.points(9)
  private static let none = "-"
  /// Rows that go to a further page with the signature, which must not stand on a page without any.
  private static let rowsAtSignature = 2
  /// The last columns of the list, below which the signature stands.
  private static let signatureColumns = 2

  private var wording: Wording { order.wording }

  func blocks() -> [TextDocument.Block] {
    let title = TextDocument.Paragraph(
      [TextDocument.Run(wording.orderAnnexTitle, isBold: true)], alignment: .center, before: .points(12), keepsWithNext: true)
    let period = TextDocument.Paragraph(
      wording.orderAnnexPeriod(from: order.firstDate, to: order.lastDate), alignment: .center, after: .points(8), keepsWithNext: true)
    return [
      .table(head()), .paragraph(title), .paragraph(period),
    ] + amendment() + partners() + [.table(list())]
  }

  /// What this order changes of the one that it replaces: who, when, from what to what.
  private func amendment() -> [TextDocument.Block] {
    guard let amendment = OrderAmendment(order.book.file), amendment.duties > 0 else { return [] }
    // The annex is handed to everybody whom it names: why somebody is away is not for all of them.
    let words = ChangeWords(order.book.report, wording: wording, isDiscreet: true)
    let title = TextDocument.Paragraph(
      [TextDocument.Run(wording.orderChanges(against: amendment.replaced), isBold: true, size: Self.type)], after: .points(3), keepsWithNext: true)
    let columns = [62.0, 26].map { Length.millimetres($0) }
    let half = Length(twips: (width - columns.reduce(.zero, +)).twips / 2)
    let heading = TextDocument.Row(wording.changeSheetHeadings.prefix(4).map { cell([$0], isBold: true, alignment: .center) }, isHeading: true)
    func row(_ officer: Officer.ID, _ date: CivilDate, _ was: String, _ now: String) -> TextDocument.Row {
      TextDocument.Row([DutyDescriptions.name(order.book.officer(officer)), wording.date(date), was, now].map { cell([$0]) })
    }
    let rows =
      amendment.changes.map { row($0.officer, $0.date, words.duty($0.was), words.duty($0.now, insteadOf: $0.was, of: $0.officer, on: $0.date)) }
      + amendment.crews.map { row($0.officer, $0.date, words.duty($0, in: $0.was), words.duty($0, in: $0.now)) }
    let table = TextDocument.Table(columns: columns + [half, half], isRuled: true, rows: [heading] + rows)
    return [.paragraph(title), .table(table), .paragraph(TextDocument.Paragraph("", after: .points(4)))]
  }

  /// Who takes part without standing in the list.
  private func partners() -> [TextDocument.Block] {
    SupportSection(scenario: order.book.scenario, wording: wording).partners().map { sentence in
      .paragraph(TextDocument.Paragraph([TextDocument.Run(sentence, size: Self.type)], after: .points(3), keepsWithNext: true))
    }
  }

  private func head() -> TextDocument.Table {
    let lines = [(wording.orderAnnexNumberLabel, order.number), (wording.orderAnnexDateLabel, order.date)]
    let reference =
      [TextDocument.Paragraph(wording.orderAnnexLabel)]
      + lines.enumerated().map { place, line in
        TextDocument.Paragraph(
          [TextDocument.Run("\(line.0)\t: \(line.1)")], indent: Self.labelWidth, hanging: Self.labelWidth, isRuledBelow: place == lines.count - 1)
      }
    return TextDocument.Table(
      columns: [Self.letterheadWidth, width - Self.letterheadWidth - Self.referenceWidth, Self.referenceWidth], isRuled: false,
      rows: [TextDocument.Row([TextDocument.Cell(order.letterhead()), TextDocument.Cell([]), TextDocument.Cell(reference)])])
  }

  private func list() -> TextDocument.Table {
    // Number, name, rank, service number, position; the duties take what is left of the notes.
    let fixed = [12.0, 50, 22, 26, 40].map { Length.millimetres($0) }
    let notes = Length.millimetres(20)
    let columns = fixed + [width - fixed.reduce(notes, +), notes]
    let names = wording.orderAnnexColumns
    let heading = TextDocument.Row(names.map { cell([$0], isBold: true, alignment: .center) }, isHeading: true)
    let numbers = TextDocument.Row(names.indices.map { cell(["\($0 + 1)"], alignment: .center) }, isHeading: true)
    let nobody = TextDocument.Row([cell([wording.orderNobody], alignment: .center, span: columns.count)])
    let rows = duties.enumerated().map { place, item in
      row(place + 1, item.officer, item.lines, keepsWithNext: place + Self.rowsAtSignature >= duties.count)
    }
    return TextDocument.Table(
      columns: columns, isRuled: true, rows: [heading, numbers] + (rows.isEmpty ? [nobody] : rows) + [signature(columns.count)])
  }

  /// The signature is a row without lines: only rows of one table can be kept together on one page by every word processor.
  private func signature(_ columns: Int) -> TextDocument.Row {
    let block = [TextDocument.Paragraph("")] + OrderSignatures(order: order).close()
    return TextDocument.Row([
      TextDocument.Cell([], span: columns - Self.signatureColumns, isOpen: true),
      TextDocument.Cell(block, span: Self.signatureColumns, isOpen: true),
    ])
  }

  private func row(_ number: Int, _ officer: Officer, _ lines: [String], keepsWithNext: Bool) -> TextDocument.Row {
    let particulars = [officer.name, officer.rank ?? Self.none, officer.number ?? Self.none, officer.position ?? Self.none]
    let cells = [cell(["\(number)"], alignment: .center)] + particulars.map { cell([$0]) } + [cell(lines), cell([""])]
    return TextDocument.Row(cells, keepsWithNext: keepsWithNext)
  }

  private func cell(_ lines: [String], isBold: Bool = false, alignment: TextDocument.Alignment = .left, span: Int = 1) -> TextDocument.Cell {
    TextDocument.Cell(
      lines.enumerated().map { place, line in
        TextDocument.Paragraph(
          [TextDocument.Run(line, isBold: isBold, size: Self.type)], alignment: alignment, before: place == 0 ? .points(1) : .zero,
          after: place + 1 == lines.count ? .points(1) : .zero)
      }, span: span)
  }
}
