import PatrolModel
import Wording

/// Messages about a roster: for each day, regu or officer, as an order to members or a report upward.
struct Messages {
  let book: DutyBook
  let wording: Wording
  let options: DocumentOptions

  /// A document for each message; one that is too long for one message is several.
  func documents() -> [Document] {
    let parts = MessageParts(book, wording: wording)
    let layout = MessageLayout { wording.continued($0) }
    var names = FileNames()
    return messages(parts).flatMap { message -> [Document] in
      let texts = layout.parts(message)
      let name = names.part(message.name)
      if texts.count == 1 { return [Document(part: name, text: texts[0])] }
      // Digits enough that names in order are the parts in order.
      let digits = "\(texts.count)".count
      return texts.enumerated().map { place, text in
        let number = "\(place + 1)"
        let padded = String(repeating: "0", count: digits - number.count) + number
        return Document(part: names.part("\(name)-\(padded)"), text: text)
      }
    }
  }

  private func messages(_ parts: MessageParts) -> [Message] {
    let orders = OrderMessages(parts: parts)
    let extent = options.officer == nil ? options.extent : .officer
    let reports = options.template == .report ? ReportMessages(parts) : nil
    if let officer = options.officer {
      return book.officers.filter { $0.id == officer }.map { reports?.officer($0) ?? orders.officer($0) }
    }
    switch extent {
    case .day: return book.days.map { reports?.day($0) ?? orders.day($0) }
    case .regu: return parts.regus().map { reports?.regu($0.regu, $0.officers) ?? orders.regu($0.regu, $0.officers) }
    case .officer: return book.officers.map { reports?.officer($0) ?? orders.officer($0) }
    }
  }
}
