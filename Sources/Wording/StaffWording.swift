import PatrolModel

/// How many more officers it takes.
extension Wording {
  /// What has to be met.
  public enum NeedsMet: Sendable, Hashable {
    case minimums
    case targets
    /// So many hundredths of a percent of the targets at zones, weighed by risk.
    case coverage(hundredths: Int)

    /// Whether it is a coverage.
    package var isCoverage: Bool { if case .coverage = self { true } else { false } }
  }

  private func everything(_ goal: NeedsMet) -> String {
    switch goal {
    case .minimums: say(english: "all minimums", indonesian: "semua minimum")
    case .targets: say(english: "all targets", indonesian: "semua target")
    case .coverage(let hundredths):
      say(
        english: "\(decimal(hundredths, of: 100)) % of the targets at zones weighed by risk",
        indonesian: "\(decimal(hundredths, of: 100)) % target wilayah menurut kerawanan")
    }
  }

  /// Heading of the answer.
  public func staffTitle(_ goal: NeedsMet) -> String {
    say(english: "Officers needed for \(everything(goal))", indonesian: "Kebutuhan anggota untuk \(everything(goal))")
  }

  private func extras(_ count: Int) -> String {
    say(english: count == 1 ? "1 more officer" : "\(count) more officers", indonesian: "\(count) anggota tambahan")
  }

  /// The answer in one or two sentences.
  ///
  /// - Parameters:
  ///   - total: How many officers were added.
  ///   - least: How many are needed at least.
  ///   - missing: How many officers or crews stay missing with them.
  ///   - isMissingLeast: Whether no officers whatever would make fewer missing.
  public func staffAnswer(_ goal: NeedsMet, total: Int, least: Int, missing: Int, isMissingLeast: Bool) -> String {
    guard missing == 0 else {
      let head =
        total == 0
        ? say(
          english: "\(everything(goal)) cannot be met: \(missing) remain missing",
          indonesian: "\(everything(goal)) tidak dapat dipenuhi: masih kurang \(missing)")
        : say(
          english: "\(everything(goal)) cannot be met: with \(extras(total)) \(missing) remain missing",
          indonesian: "\(everything(goal)) tidak dapat dipenuhi: dengan \(extras(total)) masih kurang \(missing)")
      let tail: String
      if !isMissingLeast {
        tail = say(
          english: "; it is not proven that still more officers would not help.",
          indonesian: "; belum terbukti bahwa anggota yang lebih banyak lagi tidak membantu.")
      } else if total == 0 {
        tail = say(
          english: ", proven: no number of officers leaves less missing.",
          indonesian: ", terbukti: berapa pun anggota ditambah kekurangan tidak berkurang.")
      } else if least >= total {
        tail = say(
          english: ", proven: no number of officers leaves less missing, and fewer leave more.",
          indonesian: ", terbukti: berapa pun anggota ditambah kekurangan tidak berkurang, dan dengan lebih sedikit kekurangan bertambah.")
      } else {
        tail = say(
          english: ", proven: no number of officers leaves less missing; at least \(least) are needed for that.",
          indonesian: ", terbukti: berapa pun anggota ditambah kekurangan tidak berkurang; untuk itu diperlukan sedikitnya \(least).")
      }
      return (head + tail).capitalisedAtStart
    }
    if total == 0 {
      return say(
        english: "No more officers are needed: those who are there can meet \(everything(goal)).",
        indonesian: "Tidak diperlukan anggota tambahan: anggota yang ada dapat memenuhi \(everything(goal)).")
    }
    if least >= total {
      return say(
        english: total == 1
          ? "1 more officer is needed to meet \(everything(goal)), proven: without one they cannot be met."
          : "\(total) more officers are needed to meet \(everything(goal)), proven: \(total - 1) are not enough.",
        indonesian: total == 1
          ? "Diperlukan 1 anggota tambahan untuk memenuhi \(everything(goal)), terbukti: tanpa tambahan tidak cukup."
          : "Diperlukan \(total) anggota tambahan untuk memenuhi \(everything(goal)), terbukti: \(total - 1) tidak cukup.")
    }
    return say(
      english: "\(extras(total)) are enough to meet \(everything(goal)); at least \(least) are needed, and what lies between is not proven.",
      indonesian: "\(extras(total)) cukup untuk memenuhi \(everything(goal)); sedikitnya \(least) diperlukan, dan di antaranya belum terbukti."
    )
  }

  /// Where nothing was found.
  public func staffUnknown(least: Int) -> String {
    say(
      english: "No answer was found in this time; at least \(extras(least)) are needed.",
      indonesian: "Tidak ada jawaban dalam waktu ini; sedikitnya diperlukan \(extras(least)).")
  }

  /// What the roster covers.
  public func staffCovered(_ part: Int, of whole: Int) -> String {
    say(
      english: "The roster below covers \(percent(part, of: whole)).", indonesian: "Jadwal di bawah ini memenuhi \(percent(part, of: whole)).")
  }

  /// A coverage that no number of officers reaches.
  public func staffUnreachable(_ goal: NeedsMet) -> String {
    say(
      english: "No number of officers can meet \(everything(goal)), proven: something else is missing, such as vehicles or shifts.",
      indonesian:
        "Berapa pun jumlah anggota, \(everything(goal)) tidak dapat dipenuhi, terbukti: yang kurang hal lain, misalnya kendaraan atau dinas.")
  }

  /// A coverage that cannot be counted exactly.
  public var staffCannotWeigh: String {
    say(
      english:
        "A coverage cannot be counted in this scenario: the rule zone-minimum asks for a zone that no requirement names (write a requirement for it), or the clock changes on a published day.",
      indonesian:
        "Tingkat pemenuhan tidak dapat dihitung dalam skenario ini: aturan zone-minimum menuntut wilayah yang tidak disebut kebutuhan mana pun (tulislah kebutuhan untuknya), atau jam berubah pada hari yang diterbitkan."
    )
  }

  /// Which days are counted.
  public func staffDays(_ goal: NeedsMet) -> String {
    if case .coverage = goal {
      return say(
        english: "Counted on the published days; hard rules, locks and orders hold, nothing but the zones' targets counts.",
        indonesian: "Dihitung untuk hari yang diterbitkan; aturan wajib, kunci dan perintah berlaku, hanya target wilayah yang dihitung.")
    }
    return say(
      english: "Counted on all planned days, the look-ahead included; hard rules, locks and orders hold, preferences do not count.",
      indonesian:
        "Dihitung untuk semua hari yang disusun, termasuk hari lanjutan; aturan wajib, kunci dan perintah berlaku, preferensi tidak dihitung.")
  }

  /// Whether fewer qualifications would do.
  public func staffQualifications(areLeast: Bool) -> String {
    areLeast
      ? say(
        english: "None of them can be exchanged for one of a listed kind with fewer qualifications (proven).",
        indonesian: "Tidak satu pun dapat diganti dengan jenis yang kualifikasinya lebih sedikit (terbukti).")
      : say(
        english: "Whether some of them could do with fewer qualifications is not proven.",
        indonesian: "Belum terbukti apakah sebagian cukup dengan kualifikasi yang lebih sedikit.")
  }

  /// What an officer of a kind is: like a person, or what he holds.
  public func staffKind(like officer: String?, qualifications: [String]) -> String {
    if let officer { return say(english: "like \(officer)", indonesian: "seperti \(officer)") }
    return qualifications.isEmpty ? say(english: "no qualification", indonesian: "tanpa kualifikasi") : qualifications.joined(separator: ", ")
  }

  /// Head of the column of those who must be present.
  public var staffPresent: String { say(english: "present", indonesian: "hadir") }

  /// Head of the column of those on the books.
  public var staffOnTheBooks: String { say(english: "on the books", indonesian: "terdaftar") }

  /// Label of the sum.
  public var staffSum: String { say(english: "together", indonesian: "jumlah") }

  /// What stands behind the columns.
  public func staffColumns(percent: Int) -> String {
    say(
      english:
        "On the books: present divided by an availability of \(percent) % (assumption), rounded up for each kind. Under each shift: their duties on the published days.",
      indonesian:
        "Terdaftar: yang hadir dibagi faktor kesiapan \(percent) % (asumsi), dibulatkan ke atas per jenis. Di bawah tiap dinas: jumlah dinas mereka pada hari yang diterbitkan."
    )
  }

  /// Heading of what stays missing.
  public var staffMissingTitle: String { say(english: "What remains missing", indonesian: "Yang tetap kurang") }

  /// What stays missing after the published days.
  public var staffMissingLater: String {
    say(english: "All of it lies in the look-ahead days.", indonesian: "Semuanya pada hari lanjutan.")
  }

  /// How good the roster with the officers is.
  public func staffRoster(_ goal: NeedsMet, points: Int, bound: Int?) -> String {
    if case .coverage = goal, let bound {
      return bound >= points
        ? say(
          english: "The roster with them scores \(points), proven best.",
          indonesian: "Jadwal dengan tambahan itu bernilai \(points), terbukti terbaik.")
        : say(
          english: "The roster with them scores \(points); none scores better than \(bound).",
          indonesian: "Jadwal dengan tambahan itu bernilai \(points); tidak ada jadwal yang poinnya di bawah \(bound).")
    }
    guard let bound else {
      return say(
        english: "The roster with them scores \(points); how much better another could be is not proven.",
        indonesian: "Jadwal dengan tambahan itu bernilai \(points); belum terbukti seberapa baik jadwal lain bisa dicapai.")
    }
    return bound >= points
      ? say(
        english: "The roster with them scores \(points), proven best of those that leave nothing missing.",
        indonesian: "Jadwal dengan tambahan itu bernilai \(points), terbukti terbaik di antara yang tanpa kekurangan.")
      : say(
        english: "The roster with them scores \(points); none that leaves nothing missing scores better than \(bound).",
        indonesian: "Jadwal dengan tambahan itu bernilai \(points); tidak ada jadwal tanpa kekurangan yang poinnya di bawah \(bound).")
  }

  /// Name of an officer who is added.
  public func extraOfficer(_ number: Int) -> String { say(english: "Extra \(number)", indonesian: "Tambahan \(number)") }

  /// Name of a variant with officers who are added.
  public func extraOfficersVariant(_ count: Int) -> String { extras(count) }

  /// Progress of counting in one line.
  public func staffProgress(least: Int?, most: Int?) -> String {
    let (least, most) = (least.map { "\($0)" } ?? "-", most.map { "\($0)" } ?? "-")
    return say(english: "more officers: at least \(least), at most \(most)", indonesian: "anggota tambahan: sedikitnya \(least), sebanyaknya \(most)")
  }

  /// A stage begins: fewer qualifications.
  public var staffExchanging: String {
    say(english: "Looking for the same number with fewer qualifications.", indonesian: "Mencari jumlah yang sama dengan kualifikasi lebih sedikit.")
  }

  /// A stage begins: the roster.
  public var staffRostering: String { say(english: "Making the roster with them.", indonesian: "Menyusun jadwal dengan tambahan itu.") }

  /// A kind that cannot be counted because rules give each of its officers something to do.
  public func cannotStayHome(_ kind: String, rules: [RuleID]) -> String {
    let names = rules.map(\.rawValue).joined(separator: ", ")
    return say(
      english:
        "Officers of the kind \(kind) cannot be counted: the hard rule \(names) makes each of them work, needed or not. Limit the rule to the officers who are there (officers:), or name another kind.",
      indonesian:
        "Anggota jenis \(kind) tidak dapat dihitung: aturan wajib \(names) mengharuskan setiap anggota berdinas, diperlukan atau tidak. Batasi aturan itu pada anggota yang ada (anggota:), atau sebutkan jenis lain."
    )
  }

  /// The same of a kind that nobody named: the others are counted without it.
  public func leftOutOfKinds(_ kind: String, rules: [RuleID]) -> String {
    let names = rules.map(\.rawValue).joined(separator: ", ")
    return say(
      english: "The kind \(kind) is left out: the hard rule \(names) makes each of its officers work, needed or not.",
      indonesian: "Jenis \(kind) tidak diikutkan: aturan wajib \(names) mengharuskan setiap anggotanya berdinas, diperlukan atau tidak.")
  }

  /// A variant that would take the place of its own scenario.
  public func variantOverScenario(_ path: String) -> String {
    say(
      english: "\(path) belongs to the scenario: the variant would overwrite it. Name another file with --variant.",
      indonesian: "\(path) bagian dari skenario: varian akan menimpanya. Sebutkan berkas lain dengan --variant.")
  }

  /// A variant that would take the place of some other file.
  public func variantOverOther(_ path: String) -> String {
    say(
      english: "\(path) is there already and is no variant: it is not overwritten. Name another file with --variant.",
      indonesian: "\(path) sudah ada dan bukan varian: tidak akan ditimpa. Sebutkan berkas lain dengan --variant.")
  }

  /// A qualification that the scenario does not know.
  public func noSuchQualification(_ id: String, known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return say(
      english: "There is no qualification \(id) in the scenario. It knows: \(list).",
      indonesian: "Kualifikasi \(id) tidak ada dalam skenario. Yang ada: \(list).")
  }
}

extension String {
  /// The same text with its first letter large.
  fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
