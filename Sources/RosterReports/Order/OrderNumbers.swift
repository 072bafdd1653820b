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

  /// The number that stands on the order of a version: the one that it was given, else that of the first version's order with the amendment's own; nil where neither was given.
  func number(of version: Int) -> String? {
    func given(_ version: Int) -> String? { log.last { $0.version == version && $0.number != nil }?.number }
    return given(version) ?? given(1).map { wording.orderNumber($0, amendment: version - 1) }
  }
}
