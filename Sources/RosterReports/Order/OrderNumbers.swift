import PatrolFiles
import PatrolModel
import Wording

/// The numbers of a published roster's orders, as its log remembers them.
struct OrderNumbers {
  private let log: [RosterFile.LogEntry]
  private let wording: Wording

  init(_ file: RosterFile, wording: Wording) {
    log = file.roster.status == .published ? file.log : []
    self.wording = wording
  }

  /// The number that stands on the order of a version: the one that it was given, else that of the first order with the amendment's own; nil where none was ever given.
  func number(of version: Int) -> String? {
    if let own = log.last(where: { $0.version == version && $0.number != nil })?.number { return own }
    guard let first = log.first(where: { $0.version < version && $0.number != nil })?.number else { return nil }
    return wording.orderNumber(first, amendment: version - 1)
  }
}
