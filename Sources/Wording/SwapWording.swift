import PatrolModel

/// Texts about two officers who exchange duties.
extension Wording {
  /// Who gives which duty to whom.
  public func swapTitle(_ gives: [(officer: String, date: CivilDate, duty: String)]) -> String {
    say(english: "Swap: ", indonesian: "Tukar dinas: ") + gives.map { "\($0.officer), \(date($0.date)) (\($0.duty))" }.joined(separator: " <-> ")
  }

  /// That rules allow an exchange, with what it costs.
  public func swapAllowed(points change: Int) -> String {
    switch change {
    case 0: say(english: "Allowed: it breaks no rule and costs nothing.", indonesian: "Boleh: tidak melanggar aturan dan tanpa biaya poin.")
    case ..<0:
      say(
        english: "Allowed: it breaks no rule, and the roster is better by \(points(-change)).",
        indonesian: "Boleh: tidak melanggar aturan, dan jadwal membaik \(points(-change)).")
    default:
      say(
        english: "Allowed: it breaks no rule; it costs \(points(change)).",
        indonesian: "Boleh: tidak melanggar aturan; menambah \(points(change)).")
    }
  }

  /// That the same exchange made the version before.
  public func swappedBefore(version: Int) -> String {
    say(
      english: "The same two exchanged these duties in version \(version): this gives them back.",
      indonesian: "Kedua anggota ini sudah bertukar dinas yang sama pada versi \(version): dengan ini pertukaran itu dibatalkan.")
  }

  /// That an exchange breaks rules.
  public var swapNotAllowed: String {
    say(english: "Not allowed: it breaks what follows.", indonesian: "Tidak boleh: melanggar yang berikut.")
  }

  /// An exchange that breaks rules is not published.
  public var swapNotAccepted: String {
    say(
      english: "Nothing was published: a swap that breaks rules goes out by order alone (audit the edited roster, then publish --by-order).",
      indonesian: "Tidak ada yang diterbitkan: tukar dinas yang melanggar aturan hanya dengan perintah (periksa jadwal, lalu publish --by-order).")
  }

  /// Both are the same one.
  public func swapWithHimself(_ officer: String) -> String {
    say(english: "\(officer) cannot swap with himself.", indonesian: "\(officer) tidak dapat bertukar dengan dirinya sendiri.")
  }

  /// The roster has no row for somebody.
  public func swapNotInRoster(_ officer: String) -> String {
    say(english: "The roster has no row for \(officer).", indonesian: "Jadwal tidak memuat \(officer).")
  }

  /// A day outside the roster.
  public func swapOutsideRoster(_ day: CivilDate, from first: CivilDate, to last: CivilDate) -> String {
    say(
      english: "\(date(day)) is no published day of the roster (\(dates(from: first, to: last))).",
      indonesian: "\(date(day)) bukan hari yang diterbitkan jadwal ini (\(dates(from: first, to: last))).")
  }

  /// Both have the same.
  public var swapNothing: String {
    say(english: "Both have the same on these days: there is nothing to swap.", indonesian: "Keduanya sama pada hari itu: tidak ada yang ditukar.")
  }
}
