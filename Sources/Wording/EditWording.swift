import PatrolModel

/// What edits by hand did to a roster.
extension Wording {
  /// Heading of the edits, with the points before and after.
  public func editsTitle(_ count: Int, before: Int, after: Int) -> String {
    say(
      english: "What the edits did (\(count)): \(points(before)) before, \(after) now",
      indonesian: "Akibat perubahan (\(count)): sebelumnya \(points(before)), sekarang \(after)")
  }

  /// Instead of that list.
  public var noEdits: String { say(english: "No cell was edited.", indonesian: "Tidak ada sel yang diubah.") }

  /// An edit in one sentence.
  ///
  /// - Parameters:
  ///   - edit: The edited cell.
  ///   - officer: Name of its officer.
  ///   - crews: What is wrong with crews because of it.
  public func text(_ edit: RosterEdit, officer: String, crews: [String] = []) -> String {
    func cell(_ duty: Roster.Duty?) -> String { duty.map { duty in duty.post.map { "\(duty.shift)/\($0)" } ?? duty.shift.text } ?? "-" }
    let head = "\(officer), \(date(edit.date)): \(cell(edit.was)) -> \(cell(edit.now))"
    let cost = edit.points.map { ", \(effect($0))" } ?? ""
    let broken = (edit.breaches.map { text($0) } + crews).joined(separator: "; ")
    return head + cost + (broken.isEmpty ? "" : say(english: "; breaks: \(broken)", indonesian: "; melanggar: \(broken)"))
  }

  /// What an edit costs or saves.
  private func effect(_ change: Int) -> String {
    if change == 0 { return say(english: "costs nothing", indonesian: "tanpa biaya poin") }
    let amount = points(abs(change))
    return change > 0
      ? say(english: "costs \(amount)", indonesian: "menambah \(amount)") : say(english: "saves \(amount)", indonesian: "mengurangi \(amount)")
  }

  /// A roster to compare with where the roster is no grid.
  public var againstNeedsGrid: String {
    say(
      english: "--against compares a grid (.csv or .xlsx) with the roster that it was made of; a roster file (.json) names its crews itself.",
      indonesian: "--against membandingkan tabel (.csv atau .xlsx) dengan jadwal asalnya; berkas jadwal (.json) sudah memuat timnya sendiri.")
  }
}
