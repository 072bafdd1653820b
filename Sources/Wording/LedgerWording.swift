import PatrolModel

/// The ledger of burdens.
extension Wording {
  /// The title of the ledger.
  public func ledgerTitle(office: String) -> String {
    let title = say(english: "Ledger of burdens", indonesian: "Rekap pemerataan beban")
    return office.isEmpty ? title : "\(title), \(office)"
  }

  /// The first link of the page.
  public var skipToLedger: String { say(english: "Skip to the ledger", indonesian: "Langsung ke rekap") }

  /// Over which days it runs.
  public func ledgerDays(from: CivilDate, to: CivilDate) -> String {
    let days = to - from + 1
    let count = days / 7
    let weeks = days % 7 == 0 ? say(english: count == 1 ? " (1 week)" : " (\(count) weeks)", indonesian: " (\(count) minggu)") : ""
    return dates(from: from, to: to) + say(english: ", \(days) days\(weeks)", indonesian: ", \(days) hari\(weeks)")
  }

  /// What is counted, and how.
  public func ledgerNote(unpopular: [String]) -> String {
    let posts =
      unpopular.isEmpty
      ? ""
      : say(
        english: " Unpopular posts are those that a rule max-post-duties limits: \(unpopular.joined(separator: ", ")).",
        indonesian: " Pos berat ialah pos yang dibatasi aturan max-post-duties: \(unpopular.joined(separator: ", ")).")
    return say(
      english:
        "What was worked counts before what was published. Hours are those of shifts, and of court and training (a day is 8 h unless its kind says "
        + "otherwise: assumption). Hours over those due are counted week by week, absences credited. A share follows the days on which one was available: "
        + "absence earns no debt.",
      indonesian:
        "Pelaksanaan didahulukan dari rencana. Jam ialah jam dinas, sidang, dan latihan (sehari 8 jam bila jenisnya tidak menentukan lain: asumsi). "
        + "Jam lebih dihitung per minggu dengan kredit ketidakhadiran. Bagian setiap anggota mengikuti hari ia tersedia: ketidakhadiran tidak menjadi utang."
    ) + posts
  }

  /// The name of what is compared.
  public func name(_ measure: Ledger.Measure) -> String {
    switch measure {
    case .nights: say(english: "nights", indonesian: "dinas malam")
    case .weekends: say(english: "weekend days", indonesian: "hari akhir pekan")
    case .holidays: say(english: "holidays", indonesian: "hari besar")
    case .hours: say(english: "hours", indonesian: "jam")
    case .unpopular: say(english: "unpopular posts", indonesian: "pos berat")
    }
  }

  /// A class of equals: its letter, what its officers hold and owe.
  public func equals(_ letter: String, _ equals: Ledger.Equals, qualifications: [String]) -> String {
    let held = qualifications.isEmpty ? say(english: "no qualification", indonesian: "tanpa kualifikasi") : qualifications.joined(separator: ", ")
    let due = hours(minutes: equals.dueMinutesPerWeek)
    return say(
      english: "\(letter): \(officers(equals.officers)), \(held), \(due) due a week",
      indonesian: "\(letter): \(officers(equals.officers)), \(held), wajib \(due) seminggu")
  }

  /// Officers of whom nobody else holds and owes the same, by the letters of their classes.
  public func withoutEquals(_ letters: [String]) -> String {
    say(
      english: "Nobody to compare with in class \(letters.joined(separator: ", ")).",
      indonesian: "Tanpa pembanding dalam kelompok \(letters.joined(separator: ", ")).")
  }

  /// Before the spreads among all officers.
  public var everyone: String { say(english: "Everyone", indonesian: "Semua anggota") }

  /// How unequally a burden lies on equals, as in nights: between 2 and 3 among 9 equals.
  public func text(_ spread: Ledger.Spread) -> String {
    func amount(_ value: Int) -> String { spread.measure == .hours ? bareHours(minutes: value) : "\(value)" }
    let name = name(spread.measure)
    let count = spread.officers
    let among =
      spread.equals == nil
      ? officers(count) : say(english: "\(count) equals", indonesian: "\(count) anggota setara")
    let farthest = decimal(spread.farthestThousandths, of: spread.measure == .hours ? 60_000 : 1000)
    let share = say(english: ", at most \(farthest) from one's share", indonesian: ", paling jauh \(farthest) dari bagiannya")
    guard spread.least < spread.most else {
      // Who was available on fewer days has borne more than his share all the same.
      return say(
        english: "\(name): \(amount(spread.least)) for each of \(among)", indonesian: "\(name): \(amount(spread.least)) untuk setiap dari \(among)")
        + (spread.farthestThousandths == 0 ? "" : share)
    }
    return say(
      english: "\(name): between \(amount(spread.least)) and \(amount(spread.most)) among \(among)",
      indonesian: "\(name): antara \(amount(spread.least)) dan \(amount(spread.most)) pada \(among)") + share
  }
}
