import OfficePackages
import PatrolModel
import Wording

/// The order (surat perintah) with its annex, for an office to read through, number and sign.
///
/// What only the office knows is left as a visible blank: the legal basis always, number and day unless they are given or the roster's log has the number, and whatever of letterhead, place and
/// signers the scenario does not tell.
public struct DutyOrder: Sendable {
  let book: DutyBook
  let wording: Wording
  let options: DocumentOptions

  /// The order of a book.
  ///
  /// - Throws: `DocumentRefusal.orderForWall` for a book that is for the wall.
  public init(_ book: DutyBook, wording: Wording, options: DocumentOptions) throws(DocumentRefusal) {
    guard book.audience == .restricted else { throw .orderForWall }
    self.book = book
    self.wording = wording
    self.options = options
  }

  /// The order as an editable document; its date among the properties is the period's first day.
  public func document() -> TextDocument {
    let duties = OrderDuties(book: book, wording: wording).all()
    let sheet = OrderSheet(options.paper)
    let first = book.scenario.period.from.parts
    let letter = OrderLetter(order: self, duties: duties.count, width: sheet.letter.textWidth)
    let annex = OrderAnnex(order: self, duties: duties, width: sheet.annex.textWidth)
    return TextDocument(
      title: wording.orderPaperTitle, author: book.scenario.office.name, language: wording.say(english: "en-GB", indonesian: "id-ID"),
      date: PackageDate(year: first.year, month: first.month, day: first.day),
      sections: [
        TextDocument.Section(page: sheet.letter, numbersFirstPage: false, blocks: letter.blocks()),
        TextDocument.Section(page: sheet.annex, blocks: annex.blocks()),
      ])
  }

  var office: Office { book.scenario.office }
  var firstDate: CivilDate { book.scenario.period.from }
  var lastDate: CivilDate { book.scenario.period.date(max(0, book.scenario.period.days - 1)) }
  var number: String {
    options.orderNumber ?? OrderNumbers(book.file, wording: wording).number(of: book.file.roster.version) ?? wording.orderBlank
  }
  var date: String { options.orderDate.map { wording.orderDate($0) } ?? wording.orderShortBlank }

  /// The letterhead, the last line with a rule below it.
  func letterhead() -> [TextDocument.Paragraph] {
    let lines = office.letterhead.isEmpty ? [office.name].filter { !$0.isEmpty } : office.letterhead
    return lines.enumerated().map { place, line in
      TextDocument.Paragraph([TextDocument.Run(line)], alignment: .center, isRuledBelow: place == lines.count - 1)
    }
  }
}
