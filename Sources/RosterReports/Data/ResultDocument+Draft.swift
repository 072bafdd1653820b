import PatrolModel

/// What differs from the draft near which a roster was made.
extension ResultDocument {
  /// The changed cells, each with the kind of its reason; nothing where there was no draft.
  static func draftChanges(_ changes: [DraftChange]?) -> [(key: String, value: JSONText)] {
    guard let changes else { return [] }
    return [("draft-changes", .list(changes.map(draftChange)))]
  }

  private static func draftChange(_ change: DraftChange) -> JSONText {
    .object(
      [
        ("officer", .text(change.officer.text)), ("date", .text(change.date.description)), ("was", .optional(change.was?.text)),
        ("now", .optional(change.now?.text)),
      ] + reason(change.reason))
  }

  private static func reason(_ reason: DraftChange.Reason) -> [(key: String, value: JSONText)] {
    switch reason {
    case .away(let kind): [("reason", .text("away")), ("kind", .text(kind.text))]
    case .requested(let request):
      [("reason", .text(request.kind.rawValue)), ("by", .optional(request.by)), ("why", .optional(request.reason))]
    case .shiftGone(let shift): [("reason", .text("shift-gone")), ("shift", .text(shift.text))]
    case .follows: [("reason", .text("follows"))]
    case .saves(let points): [("reason", .text("saves")), ("points", .optional(points))]
    }
  }
}
