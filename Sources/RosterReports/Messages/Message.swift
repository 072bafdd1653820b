/// One message before it is laid out: a title, an opening, sections of numbered entries, a closing.
struct Message {
  /// Entries under a heading.
  struct Section {
    /// In bold; empty where there is none.
    var heading: String
    /// Lines of each entry; an entry is broken between two parts of a message only where it does not fit one.
    var entries: [[String]]
    /// Lines without a number after the entries.
    var notes: [String] = []
  }

  /// What tells it from the others of one export.
  var name: String
  /// In bold; says how many parts there are.
  var title: String
  /// Lines under the title.
  var opening: [String]
  var sections: [Section]
  /// Lines at the end.
  var closing: [String]
}

/// Lays messages out in parts that programs send as one message.
struct MessageLayout {
  /// Messages stay below 4,000 characters, a limit that programs count in UTF-16 units; there are never more letters than units.
  static let mostUnits = 3999
  // What is longer is cut or broken, so that title, opening, a heading and a piece always fit one part together.
  private static let titleUnits = 300
  private static let headingUnits = 400
  private static let openingUnits = 320
  private static let mostOpeningLines = 5
  private static let blockUnits = 1500
  private static let indent = "   "

  /// A heading as it stands over what goes on in a further part.
  let continued: (String) -> String

  /// The parts of a message; one where all fits.
  func parts(_ message: Message) -> [String] {
    let title = MessageText.clipped(message.title, units: Self.titleUnits)
    let opening = message.opening.prefix(Self.mostOpeningLines).map { MessageText.clipped($0, units: Self.openingUnits) }
    let blocks = blocks(message)
    let whole = pages(title, opening, blocks, most: .max)
    if whole.count == 1, text(title, whole[0]).utf16.count <= Self.mostUnits { return [text(title, whole[0])] }
    let pages = pages(title, opening, blocks, most: Self.mostUnits)
    return pages.enumerated().map { place, lines in text("\(title) (\(place + 1)/\(pages.count))", lines) }
  }

  /// Lines that stay together.
  private struct Block {
    /// The heading under which they stand; nil for the closing.
    let heading: String?
    let lines: [String]
  }

  private func blocks(_ message: Message) -> [Block] {
    let entries = message.sections.flatMap { section in
      section.entries.enumerated().flatMap { place, lines -> [[String]] in
        let numbered = lines.enumerated().map { $0.offset == 0 ? "\(place + 1). \($0.element)" : Self.indent + $0.element }
        return broken(numbered)
      }.map { Block(heading: heading(section), lines: $0) } + broken(section.notes).map { Block(heading: heading(section), lines: $0) }
    }
    return entries + broken(message.closing).map { Block(heading: nil, lines: $0) }
  }

  private func heading(_ section: Message.Section) -> String { MessageText.clipped(section.heading, units: Self.headingUnits) }

  /// The lines in pieces that are not too long for one part.
  private func broken(_ lines: [String]) -> [[String]] {
    var pieces: [[String]] = [[]]
    var used = 0
    for line in lines.flatMap({ $0.isEmpty ? [""] : MessageText.pieces($0, units: Self.blockUnits - 1) }) {
      if used + line.utf16.count + 1 > Self.blockUnits {
        pieces.append([])
        used = 0
      }
      pieces[pieces.count - 1].append(line)
      used += line.utf16.count + 1
    }
    return pieces.filter { !$0.isEmpty }
  }

  private func pages(_ title: String, _ opening: [String], _ blocks: [Block], most: Int) -> [[String]] {
    // Room for the title with its marks and its number among the parts.
    let room = most == .max ? .max : most - title.utf16.count - 20
    var pages: [[String]] = [opening]
    var used = size(opening)
    var heading: String??
    for block in blocks {
      var lines = top(of: block, under: heading) + block.lines
      if used + size(lines) > room, heading != nil || !(pages.last ?? []).isEmpty {
        pages.append([])
        used = 0
        lines = top(of: block, under: nil, isContinued: heading == .some(block.heading)) + block.lines
      }
      pages[pages.count - 1] += lines
      used += size(lines)
      heading = .some(block.heading)
    }
    return pages
  }

  /// Blank line and heading, where a block begins a section or a part.
  private func top(of block: Block, under heading: String??, isContinued: Bool = false) -> [String] {
    if let heading, heading == block.heading { return [] }
    guard let own = block.heading, !own.isEmpty else { return [""] }
    return ["", MessageText.bold(isContinued ? continued(own) : own)]
  }

  private func size(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.utf16.count + 1 } }

  private func text(_ title: String, _ lines: [String]) -> String {
    ([MessageText.bold(title)] + lines).joined(separator: "\n") + "\n"
  }
}
