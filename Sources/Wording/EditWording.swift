import PatrolModel

/// What edits by hand did to a roster.
extension Wording {
  /// Heading of the edits, with points and breaches before and after.
  public func editsTitle(_ count: Int, before: RosterStanding, after: RosterStanding) -> String {
    say(
      english: "What the edits did (\(count)): \(standing(before)) before, \(standing(after)) now",
      indonesian: "Akibat perubahan (\(count)): sebelumnya \(standing(before)), sekarang \(standing(after))")
  }

  /// Points without those of broken crews, and how many hard rules are broken.
  private func standing(_ standing: RosterStanding) -> String {
    let amount = points(standing.ordinaryPoints)
    guard standing.breaches > 0 else {
      return say(english: "\(amount) and no hard rule broken", indonesian: "\(amount) tanpa pelanggaran")
    }
    return say(
      english: "\(amount) and \(hardRules(standing.breaches)) broken", indonesian: "\(amount) dan \(hardRules(standing.breaches))")
  }

  private func hardRules(_ count: Int) -> String {
    say(english: count == 1 ? "1 hard rule" : "\(count) hard rules", indonesian: "\(count) pelanggaran wajib")
  }

  /// Instead of that list.
  public var noEdits: String { say(english: "No cell was edited.", indonesian: "Tidak ada sel yang diubah.") }

  /// Edits that hang together in one sentence, with what they do together.
  ///
  /// - Parameters:
  ///   - group: The edited cells; at least one.
  ///   - officer: Name of an officer.
  ///   - crews: What is wrong with crews because of them.
  ///   - asksPost: Whether a duty that names no post is remarked on; the default is no.
  public func text(_ group: [RosterEdit], officer: (Officer.ID) -> String, crews: [String] = [], asksPost: Bool = false) -> String {
    guard let first = group.first else { return "" }
    let heads = group.map { edit in
      let isPostOpen = asksPost && edit.now.map { $0.post == nil } ?? false
      let post = isPostOpen ? say(english: " (no post named)", indonesian: " (pos belum ditentukan)") : ""
      return changedCell(officer(edit.officer), edit.date, was: edit.was?.text, now: edit.now?.text) + post
    }
    let broken = (told(first.breaches) + crews).joined(separator: "; ")
    return heads.joined(separator: "; ")
      + (group.count > 1 && first.ordinaryPoints != nil ? say(english: "; together", indonesian: "; bersama-sama") : "")
      + effect(first) + (broken.isEmpty ? "" : say(english: "; breaks: \(broken)", indonesian: "; melanggar: \(broken)"))
  }

  /// Breaches of one rule by one officer as one sentence: windows that overlap break it again and again, and the first says it.
  private func told(_ breaches: [Breach]) -> [String] {
    struct Subject: Hashable {
      let officer: Officer.ID
      let rule: RuleID
      let instance: String
    }
    let subjects = breaches.map { Subject(officer: $0.officer, rule: $0.rule, instance: $0.instance) }
    let counts = Dictionary(grouping: subjects) { $0 }.mapValues(\.count)
    return breaches.indices.filter { subjects.firstIndex(of: subjects[$0]) == $0 }.map { place in
      let more = (counts[subjects[place]] ?? 1) - 1
      return text(breaches[place])
        + (more == 0 ? "" : say(english: more == 1 ? " and 1 day more" : " and \(more) days more", indonesian: " dan \(more) hari lagi"))
    }
  }

  /// What an edit costs or saves, breaks and mends; broken crews are counted as breaches and not as points.
  private func effect(_ edit: RosterEdit) -> String {
    guard let change = edit.ordinaryPoints else { return "" }
    if change == 0 && edit.broken == 0 && edit.mended == 0 { return say(english: ", costs nothing", indonesian: ", tanpa biaya poin") }
    let amount = points(abs(change))
    let (broken, mended) = (hardRules(edit.broken), hardRules(edit.mended))
    func list(_ parts: (isTold: Bool, text: String)...) -> [String] { parts.filter(\.isTold).map(\.text) }
    let english = list(
      (change > 0, "costs \(amount)"), (change < 0, "saves \(amount)"), (edit.broken > 0, "breaks \(broken)"), (edit.mended > 0, "mends \(mended)"))
    let more = list((change > 0, amount), (edit.broken > 0, broken)).joined(separator: " dan ")
    let less = list((change < 0, amount), (edit.mended > 0, mended)).joined(separator: " dan ")
    let indonesian = list((!more.isEmpty, "menambah \(more)"), (!less.isEmpty, "mengurangi \(less)"))
    return ", " + say(english: english.joined(separator: " and "), indonesian: indonesian.joined(separator: ", "))
  }

  /// A roster to compare with where the roster is no grid.
  public var againstNeedsGrid: String {
    say(
      english: "--against compares a grid (.csv or .xlsx) with the roster that it was made of; a roster file (.json) names its crews itself.",
      indonesian: "--against membandingkan tabel (.csv atau .xlsx) dengan jadwal asalnya; berkas jadwal (.json) sudah memuat timnya sendiri.")
  }
}
