import PatrolModel

/// Why a roster is as it is.
extension Wording {
  /// Heading of a question about one officer on one day.
  public func explainedDuty(_ officer: String, _ date: CivilDate, _ present: String) -> String { "\(officer), \(self.date(date)): \(present)" }

  /// Heading of a question about a shortage.
  ///
  /// - Parameter what: What asks: a requirement or a rule by its name.
  public func explainedShortage(_ date: CivilDate, _ duty: String, _ what: String, _ strength: String, points: Int) -> String {
    say(
      english: "Why \(duty) is short on \(self.date(date)) (\(what)): \(strength), \(self.points(points))",
      indonesian: "Mengapa \(duty) kurang pada \(self.date(date)) (\(what)): \(strength), \(self.points(points))")
  }

  /// A shift at a post, or none.
  public func duty(_ shift: Shift.ID?, _ post: Post.ID?, in scenario: Scenario) -> String {
    guard let shift else { return say(english: "off", indonesian: "libur") }
    guard let post else { return shift.text }
    return say(english: "\(shift) at \(name(post, in: scenario))", indonesian: "\(shift) di \(name(post, in: scenario))")
  }

  /// From what the prices are counted where the roster was handed in and nothing is known of better ones.
  public func countedFrom(_ points: Int) -> String {
    say(
      english: "Counted from this roster's \(self.points(points)). It was handed in: where something costs fewer, a better roster exists.",
      indonesian: "Dihitung dari \(self.points(points)) jadwal ini sendiri. Bila sesuatu lebih sedikit, berarti ada jadwal yang lebih baik.")
  }

  /// That no roster without breaches and broken crews is as was asked, of a post that nobody may hold.
  public func nobodyCounts(_ what: String) -> String {
    say(
      english: "Nobody of the scenario would count there (\(what)).",
      indonesian: "Tidak ada anggota dalam skenario yang dapat dihitung di sana (\(what)).")
  }

  /// What was asked of one officer's day.
  public func text(_ question: DutyQuestion, in scenario: Scenario) -> String {
    switch question {
    case .instead(.off): say(english: "off instead", indonesian: "bila libur")
    case .instead(.shift(let shift)): say(english: "\(shift) instead", indonesian: "bila dinas \(shift)")
    case .instead(.duty(let shift, let post)):
      say(english: "\(duty(shift, post, in: scenario)) instead", indonesian: "bila dinas \(duty(shift, post, in: scenario))")
    case .without(.off): say(english: "any shift instead", indonesian: "bila dinas, sif apa pun")
    case .without(.shift(let shift)):
      say(english: "any shift other than \(shift), or a day off", indonesian: "bila giliran lain (bukan \(shift)), atau libur")
    case .without(.duty): say(english: "any other duty, or a day off", indonesian: "bila di tempat atau giliran lain, atau libur")
    }
  }

  /// What another roster costs beyond the one that was asked about.
  ///
  /// - Parameters:
  ///   - least: The least that the best such roster can cost more.
  ///   - most: The most.
  ///   - isAboutBest: Whether the roster that was asked about is the best that was found, and not one that was handed in.
  public func price(least: Int, most: Int, isAboutBest: Bool) -> String {
    switch (least, most) {
    case (0, 0):
      isAboutBest
        ? say(english: "costs nothing: another roster is as good", indonesian: "tanpa tambahan poin: ada jadwal lain yang sama baiknya")
        : say(english: "costs nothing", indonesian: "tanpa tambahan poin")
    case _ where least == most && least > 0: say(english: "\(points(least)) more", indonesian: "\(points(least)) lebih banyak")
    case _ where least > 0: say(english: "\(least) to \(points(most)) more", indonesian: "\(least) s.d. \(points(most)) lebih banyak")
    case _ where isAboutBest:
      say(
        english: "at most \(points(most)) more, perhaps nothing: not proven further",
        indonesian: "paling banyak \(points(most)) lebih banyak, mungkin tidak ada: belum terbukti lebih jauh")
    default: difference(least: least, most: most)
    }
  }

  /// That no roster is as was asked.
  public var noSuchRoster: String {
    say(
      english: "no roster that keeps every hard rule and leaves all crews whole has it so",
      indonesian: "tidak ada jadwal tanpa pelanggaran wajib dan dengan tim lengkap yang demikian")
  }

  /// That nothing was found in the time.
  public var nothingFoundInTime: String {
    say(english: "no such roster was found within the time limit", indonesian: "belum ada jadwal demikian yang ditemukan dalam batas waktu")
  }

  /// What keeps an officer from a duty by itself, or what does so together.
  ///
  /// - Parameter absence: What he is away for that day, where he is.
  public func text(_ bar: DutyBar, in scenario: Scenario, absence: String? = nil) -> String {
    guard bar.size > 0 else { return say(english: "not possible in any week", indonesian: "tidak mungkin dalam minggu mana pun") }
    let requests = bar.requests.map { request -> String in
      let cell: String
      switch request.cell {
      case .off: cell = duty(nil, nil, in: scenario)
      case .work: cell = say(english: "on duty", indonesian: "dinas")
      case .shift(let shift): cell = duty(shift, request.post, in: scenario)
      }
      return request.kind == .order
        ? say(english: "ordered: \(cell), \(date(request.date))", indonesian: "diperintahkan: \(cell), \(date(request.date))")
        : say(english: "locked: \(cell), \(date(request.date))", indonesian: "dikunci: \(cell), \(date(request.date))")
    }
    let told = Set(bar.breaches.map(\.rule))
    let rules = bar.rules.flatMap { rule -> [String] in
      if rule == .availability, let absence { return ["\(absence) [\(rule.rawValue)]"] }
      return told.contains(rule) ? bar.breaches.filter { $0.rule == rule }.map { text($0) } : ["\(name(rule)) [\(rule.rawValue)]"]
    }
    return (rules + requests).joined(separator: say(english: " together with ", indonesian: " bersama "))
  }

  /// What keeps an officer from a duty, as a sentence of its own.
  public func keptFrom(_ bars: [String]) -> String {
    say(english: "cannot be: ", indonesian: "tidak bisa: ") + bars.joined(separator: "; ")
  }

  /// Why one duty stands: what follows from the price of every other.
  ///
  /// - Parameter breaksRules: Whether rules give way in the roster: then others with as few broken are spoken of.
  public func conclusion(least: Int, most: Int, breaksRules: Bool) -> String? {
    let asFew = breaksRules ? say(english: ", among those that break as few rules", indonesian: ", di antara yang pelanggarannya sama sedikit") : ""
    if least > 0 {
      return say(
        english: "Every roster in which this is otherwise costs at least \(points(least)) more\(asFew).",
        indonesian: "Setiap jadwal yang mengubah ini menambah sedikitnya \(points(least))\(asFew).")
    }
    guard most == 0 else { return nil }
    return say(
      english: "In points nothing speaks for it: what is decided last (same zone again, partners) or chance chose between equally good rosters.",
      indonesian:
        "Dari segi poin tidak ada yang mengharuskannya: pertimbangan terakhir (wilayah yang sama lagi, pasangan) atau undian yang menentukan "
        + "di antara jadwal yang sama baiknya.")
  }

  /// Sources of points that grow and shrink.
  public func changedSources(more: [String], less: [String]) -> String {
    let english = [more.isEmpty ? nil : "more for \(more.joined(separator: ", "))", less.isEmpty ? nil : "less for \(less.joined(separator: ", "))"]
    let indonesian = [
      more.isEmpty ? nil : "bertambah: \(more.joined(separator: ", "))", less.isEmpty ? nil : "berkurang: \(less.joined(separator: ", "))",
    ]
    return say(english: english.compactMap(\.self).joined(separator: "; "), indonesian: indonesian.compactMap(\.self).joined(separator: "; "))
  }

  /// What becomes short elsewhere.
  public func shortInstead(_ places: String) -> String { say(english: "short instead: \(places)", indonesian: "sebagai gantinya kurang: \(places)") }

  /// How many further places become short.
  public func furtherPlaces(_ count: Int) -> String {
    say(english: "and \(count) more", indonesian: "dan \(count) lainnya")
  }

  /// How many further cells differ.
  public func furtherCells(_ count: Int) -> String {
    say(english: count == 1 ? "and 1 cell more" : "and \(count) cells more", indonesian: "dan \(count) sel lainnya")
  }

  /// What the cheapest way to put one more at the post costs, whoever it is.
  public func fillingCosts(_ price: String) -> String {
    say(
      english: "One more there, whoever it is, in the cheapest way: \(price).",
      indonesian: "Menambah satu di sana, siapa pun orangnya, dengan cara termurah: \(price).")
  }

  /// How many could count at the post, and how many of them are kept from it.
  public func candidateCount(_ count: Int, kept: Int) -> String {
    let others = count - kept
    return say(
      english: "\(officers(count)) could count there and are elsewhere or off: \(others) may come, \(kept) cannot.",
      indonesian: "\(officers(count)) dapat dihitung di sana tetapi bertugas lain atau libur: \(others) bisa, \(kept) tidak bisa.")
  }

  /// Heading of those who may come.
  public var mayComeTitle: String { say(english: "Who may come, and what it costs", indonesian: "Yang bisa, dan biayanya") }

  /// Heading of those who cannot come.
  public var cannotComeTitle: String { say(english: "Who cannot, and why", indonesian: "Yang tidak bisa, dan sebabnya") }

  /// What became of a candidate while everybody else keeps his shifts and days off.
  public enum Alone: Sendable, Hashable {
    /// He can come so, at this price.
    case costs(String)
    /// No roster is so.
    case impossible
    /// The time was up before one was found.
    case notFound
    /// It was not tried: other lines break hard rules as they are.
    case notTried
  }

  /// What a candidate costs while everybody else keeps his shifts and days off.
  public func text(_ alone: Alone) -> String {
    switch alone {
    case .costs(let price):
      say(english: "\(price) where all others keep their shifts and days off", indonesian: "\(price) bila giliran dan libur anggota lain tetap")
    case .impossible:
      say(english: "only where others' shifts or days off change as well", indonesian: "hanya bila giliran atau libur anggota lain ikut berubah")
    case .notFound:
      say(
        english: "not found in time where all others keep their shifts",
        indonesian: "belum ditemukan dalam batas waktu bila giliran anggota lain tetap")
    case .notTried:
      say(
        english: "not tried with all others as they are: some of their lines break hard rules",
        indonesian: "tidak dicoba dengan anggota lain tetap: ada jadwal anggota yang melanggar aturan wajib")
    }
  }

  /// What a candidate costs where everybody may change.
  public func atBestCosts(_ price: String) -> String { say(english: "at best \(price)", indonesian: "paling baik \(price)") }

  /// That the roster asked about is not short there, with what is short.
  public func notShort(_ duty: String, _ date: CivilDate) -> String {
    say(english: "\(duty) is not short on \(self.date(date)).", indonesian: "\(duty) tidak kurang pada \(self.date(date)).")
  }

  /// What can be named on the command line.
  public enum NamedThing: Sendable, Hashable, CaseIterable {
    case officer, shift, post, zone
  }

  /// That a name fits nothing, or several; with what there is.
  public func notNamed(_ text: String, _ thing: NamedThing, candidates: [String], isSeveral: Bool) -> String {
    let list = candidates.prefix(12).joined(separator: ", ") + (candidates.count > 12 ? ", ..." : "")
    let kind =
      switch thing {
      case .officer: say(english: "officer", indonesian: "anggota")
      case .shift: say(english: "shift", indonesian: "sif dinas")
      case .post: say(english: "post", indonesian: "pos")
      case .zone: say(english: "zone", indonesian: "wilayah")
      }
    return isSeveral
      ? say(english: "'\(text)' fits several: \(list)", indonesian: "'\(text)' cocok dengan beberapa \(kind): \(list)")
      : say(english: "There is no \(kind) '\(text)'; there are: \(list)", indonesian: "Tidak ada \(kind) '\(text)'; yang ada: \(list)")
  }

  /// That a day is not planned.
  public func outsidePeriod(_ day: CivilDate, from first: CivilDate, to last: CivilDate) -> String {
    say(
      english: "\(date(day)) is not among the days that are planned: \(dates(from: first, to: last)).",
      indonesian: "\(date(day)) tidak termasuk hari yang direncanakan: \(dates(from: first, to: last)).")
  }
}
