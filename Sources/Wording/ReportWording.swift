import PatrolModel

/// Headings and signs of the reports.
extension Wording {
  /// Title of a roster.
  public var rosterTitle: String { say(english: "Duty roster", indonesian: "Jadwal dinas") }
  /// Heading of the officers' column.
  public var officerHeading: String { say(english: "Officer", indonesian: "Anggota") }
  /// Heading of the regu's column.
  public var reguHeading: String { say(english: "Regu", indonesian: "Regu") }
  /// Heading of hours worked.
  public var hoursHeading: String { say(english: "Hours", indonesian: "Jam") }
  /// Heading of nights worked.
  public var nightsHeading: String { say(english: "Nights", indonesian: "Malam") }
  /// Second heading of a total over one week.
  public var weekHeading: String { say(english: "week", indonesian: "minggu") }
  /// Second heading of a total over the whole period.
  public var periodHeading: String { say(english: "all", indonesian: "semua") }
  /// Label before a shift's code where heads on duty are counted.
  public var onDuty: String { say(english: "On duty", indonesian: "Dinas") }
  /// What a dash means.
  public var dayOff: String { say(english: "off", indonesian: "libur") }
  /// What an exclamation mark means in the grid.
  public var brokenRule: String { say(english: "rule broken", indonesian: "pelanggaran aturan") }
  /// What an exclamation mark means among the posts.
  public var belowMinimumSign: String { say(english: "below a minimum", indonesian: "di bawah minimum") }
  /// What a tilde means among the posts.
  public var belowTargetSign: String { say(english: "below a target", indonesian: "di bawah target") }
  /// Before the sum of what is not told one by one.
  public var other: String { say(english: "other", indonesian: "lainnya") }
  /// What the days after the bar are.
  public var lookAhead: String {
    say(english: "look-ahead, planned but not published", indonesian: "hari lanjutan, direncanakan, belum diterbitkan")
  }
  /// A requirement's time where it is counted by the day.
  public var wholeDay: String { say(english: "whole day", indonesian: "sepanjang hari") }

  /// Heading of the posts' table with the order of the shifts in its cells.
  public func postsTitle(_ order: String) -> String { say(english: "Officers at each post (\(order))", indonesian: "Personel tiap pos (\(order))") }

  /// Heading of the table of posts where crews are counted.
  public func crewPostsTitle(_ order: String) -> String { say(english: "Crews at each post (\(order))", indonesian: "Tim tiap pos (\(order))") }

  /// Heading of the table of posts where officers are counted, beside one where crews are.
  public func otherPostsTitle(_ order: String) -> String {
    say(english: "Officers at posts without crews (\(order))", indonesian: "Personel di pos tanpa tim (\(order))")
  }

  /// Heading of the list of what is short.
  public func shortTitle(_ count: Int) -> String {
    say(english: "What is short, worst first (\(count))", indonesian: "Kekurangan personel, terberat lebih dahulu (\(count))")
  }

  /// Instead of that list.
  public var nothingShort: String { say(english: "Nothing is short.", indonesian: "Tidak ada kekurangan personel.") }

  /// What is short in the look-ahead, in sum.
  public func shortInLookAhead(_ count: Int, points: Int) -> String {
    say(
      english: "in the look-ahead days: \(count) more, \(self.points(points))",
      indonesian: "pada hari lanjutan: \(count) lagi, \(self.points(points))")
  }

  /// Heading of the list of breaches.
  public func breachTitle(_ count: Int) -> String { say(english: "Broken rules (\(count))", indonesian: "Pelanggaran aturan (\(count))") }

  /// Instead of that list.
  public var noBreaches: String { say(english: "No hard rule is broken.", indonesian: "Tidak ada aturan wajib yang dilanggar.") }

  /// Instead of that list where orders or history broke some.
  public var noOtherBreaches: String {
    say(english: "No other hard rule is broken.", indonesian: "Tidak ada aturan wajib lain yang dilanggar.")
  }

  /// Heading of the list of those who bear the most.
  public func loadTitle(_ count: Int) -> String {
    say(english: "Who is overworked, most first (\(count))", indonesian: "Anggota dengan beban berlebih, terberat lebih dahulu (\(count))")
  }

  /// Instead of that list.
  public var nobodyOverworked: String { say(english: "Nobody is overworked.", indonesian: "Tidak ada anggota dengan beban berlebih.") }

  /// So many nights.
  public func nightCount(_ count: Int) -> String { say(english: count == 1 ? "1 night" : "\(count) nights", indonesian: "\(count) malam") }

  /// The longest run of days with a duty.
  public func daysInARow(_ count: Int) -> String {
    say(english: count == 1 ? "1 day in a row" : "\(count) days in a row", indonesian: "\(count) hari berturut-turut")
  }

  /// What a list leaves out.
  public func andMore(_ count: Int, points: Int) -> String {
    say(
      english: "and \(count) more, \(self.points(points)) (all of them with --json)",
      indonesian: "dan \(count) lagi, \(self.points(points)) (semuanya dengan --json)")
  }

  /// What a list without points leaves out.
  public func andMore(_ count: Int) -> String {
    say(english: "and \(count) more (all of them with --json)", indonesian: "dan \(count) lagi (semuanya dengan --json)")
  }

  /// Heading of the table of points.
  public var pointsTitle: String { say(english: "Where the points come from", indonesian: "Asal poin") }
  /// Heading of a sum of points.
  public var pointsHeading: String { say(english: "Points", indonesian: "Poin") }
  /// Heading of a number of occurrences.
  public var timesHeading: String { say(english: "Times", indonesian: "Kali") }
  /// Heading of where points come from.
  public var sourceHeading: String { say(english: "Source", indonesian: "Sumber") }

  /// Points of second rank by their sources, in one sentence.
  public func secondRank(_ sources: [String]) -> String {
    let list = sources.joined(separator: "; ")
    return say(
      english: "Second rank, decided last and not among these points (no bound is claimed): \(list)",
      indonesian: "Peringkat kedua, diputuskan terakhir dan di luar poin ini (tanpa batas terbukti): \(list)")
  }

  /// A source with its occurrences and points, as in same cell as last week 3 times, 3 points.
  public func occurrences(_ source: String, times: Int, points: Int) -> String {
    say(
      english: "\(source) \(times == 1 ? "once" : "\(times) times"), \(self.points(points))",
      indonesian: "\(source) \(times) kali, \(self.points(points))")
  }

  /// Label of the sum of all points.
  public func total(lookAhead points: Int) -> String {
    let total = say(english: "in all", indonesian: "jumlah")
    return points == 0
      ? total : total + say(english: ", \(points) of them in the look-ahead", indonesian: ", \(points) di antaranya pada hari lanjutan")
  }
}
