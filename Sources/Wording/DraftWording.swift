import PatrolModel

/// What differs from the draft near which a roster was made.
extension Wording {
  /// Heading of the changed cells.
  public func draftChanges(_ count: Int) -> String {
    say(
      english: "Changed against the draft (\(count)); each change costs the points of the rule near-draft:",
      indonesian: "Berubah terhadap konsep (\(count)); tiap perubahan menambah poin aturan near-draft:")
  }

  /// Instead of that list.
  public var noDraftChanges: String {
    say(english: "No shift was changed against the draft.", indonesian: "Tidak ada dinas yang berubah terhadap konsep.")
  }

  /// Cells that differ in their post alone.
  public func movedPosts(_ count: Int) -> String {
    say(
      english: count == 1 ? "1 more duty has another post, which costs nothing." : "\(count) more duties have another post, which costs nothing.",
      indonesian: "\(count) dinas lain hanya pindah pos, tanpa biaya poin.")
  }

  /// A changed cell with its reason.
  ///
  /// - Parameters:
  ///   - officer: His name.
  ///   - kinds: Names of absences and other duty by their ids.
  public func text(_ change: DraftChange, officer: String, kinds: [AvailabilityKind.ID: String]) -> String {
    changedCell(officer, change.date, was: change.was?.text, now: change.now?.text) + ": " + text(change.reason, kinds)
  }

  private func text(_ reason: DraftChange.Reason, _ kinds: [AvailabilityKind.ID: String]) -> String {
    switch reason {
    case .away(let kind):
      say(english: "not available (\(kinds[kind] ?? kind.text))", indonesian: "tidak tersedia (\(kinds[kind] ?? kind.text))")
    case .requested(let request): text(request)
    case .shiftGone(let shift): say(english: "there is no shift \(shift) any more", indonesian: "dinas \(shift) tidak ada lagi")
    case .follows:
      say(english: "follows from another change that had to be made", indonesian: "akibat perubahan lain yang harus dilakukan")
    case .saves(let points?):
      say(
        english: "saves \(self.points(points)), with what hangs together with it",
        indonesian: "mengurangi \(self.points(points)), bersama sel yang terkait")
    case .saves(nil): say(english: "better together with the other changes", indonesian: "lebih baik bersama perubahan lain")
    }
  }

  private func text(_ request: Request) -> String {
    let who = [request.by, request.reason].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    let more = who.isEmpty ? "" : " (\(who))"
    return request.kind == .order
      ? say(english: "an order asks for it\(more)", indonesian: "atas perintah\(more)")
      : say(english: "locked otherwise\(more)", indonesian: "dikunci\(more)")
  }
}
