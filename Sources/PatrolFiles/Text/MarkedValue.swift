import PatrolModel

/// A value of an input with its place: the one form to which YAML, JSON and tables are brought before anything is typed.
struct MarkedValue {
  struct Entry {
    let key: String
    let place: Fault.Place
    let value: MarkedValue
  }

  enum Content {
    /// A text; plain where it stood without quotation marks.
    case scalar(String, isPlain: Bool)
    case list([MarkedValue])
    /// The rows of a workbook's sheet as maps; cut short where some of it could not be read.
    case rows([MarkedValue], isCutShort: Bool)
    case map([Entry])
  }

  let place: Fault.Place
  let content: Content

  init(_ content: Content, at place: Fault.Place) {
    self.content = content
    self.place = place
  }

  init(text: String, at place: Fault.Place) { self.init(.scalar(text, isPlain: false), at: place) }

  var shape: FaultKind.Shape {
    switch content {
    case .scalar: .text
    case .list, .rows: .list
    case .map: .map
    }
  }

  /// The text of a scalar without the spaces around it; nil for lists and maps.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return TypedText.trimmed(text)
  }

  /// Whether nothing was written.
  var isBlank: Bool { text?.isEmpty ?? false }

  /// The entries of a map; empty for anything else.
  var entries: [Entry] {
    guard case .map(let entries) = content else { return [] }
    return entries
  }
}
