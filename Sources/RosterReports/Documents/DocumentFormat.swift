/// What a roster can be handed out as.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// The workbook with the grid, shifts, places, people and findings.
  case xlsx
  /// The order (surat perintah) with its annex, as an editable document.
  case order
  /// One self-contained page.
  case html
  /// A calendar for each officer.
  case ics
  /// Messages.
  case text
  /// The grid of names by dates.
  case csv
  /// One row for each duty.
  case csvLong = "csv-long"
  /// The roster file.
  case json

  /// The ending of its files.
  public var ending: String {
    switch self {
    case .xlsx: "xlsx"
    case .order: "docx"
    case .html: "html"
    case .ics: "ics"
    case .text: "txt"
    case .csv, .csvLong: "csv"
    case .json: "json"
    }
  }

  /// Whether its files are texts that a terminal can show.
  public var isText: Bool {
    switch self {
    case .xlsx, .order: false
    case .html, .ics, .text, .csv, .csvLong, .json: true
    }
  }

  /// The format that a file's ending asks for; nil where it says none.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.ending == ending }) ?? (ending == "htm" ? .html : nil) else { return nil }
    self = format
  }
}
