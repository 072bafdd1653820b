import PatrolModel

/// What the command line says besides reports.
extension Wording {
  /// Progress of a search in one line.
  ///
  /// - Parameters:
  ///   - bound: Proven least points; nil before any is proven.
  ///   - best: Points of the best roster so far; nil before there is one.
  ///   - seconds: Whole seconds since the start.
  public func progress(bound: Int?, best: Int?, seconds: Int) -> String {
    let bound = (bound.map { "\($0)" } ?? "-", best.map { "\($0)" } ?? "-", gapSoFar(bound: bound, best: best))
    return say(
      english: "bound \(bound.0), best \(bound.1), gap \(bound.2), \(elapsed(seconds))",
      indonesian: "batas \(bound.0), terbaik \(bound.1), selisih \(bound.2), \(elapsed(seconds))")
  }

  private func gapSoFar(bound: Int?, best: Int?) -> String {
    guard let bound, let best else { return "-" }
    return gap(points: best, bound: min(bound, best))
  }

  private func elapsed(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// After the first Ctrl-C.
  public var stopping: String {
    say(
      english: "Stopping; the best roster so far will be given. Press Ctrl-C again to leave at once.",
      indonesian: "Menghentikan; jadwal terbaik sejauh ini akan diberikan. Tekan Ctrl-C sekali lagi untuk keluar langsung.")
  }

  /// After a file has been written.
  public func written(_ path: String) -> String { say(english: "Written: \(path)", indonesian: "Ditulis: \(path)") }

  /// After the files of a folder have been written.
  public func written(_ folder: String, files count: Int) -> String {
    say(english: "Written: \(folder) (\(count) files)", indonesian: "Ditulis: \(folder) (\(count) berkas)")
  }

  /// After cells of an earlier roster have been locked.
  public func keptCells(_ count: Int) -> String {
    say(
      english: count == 1 ? "Note: 1 cell of the roster is kept." : "Note: \(count) cells of the roster are kept.",
      indonesian: "Catatan: \(count) sel jadwal dipertahankan.")
  }

  /// A cell of an earlier roster that cannot stay.
  public func notKept(_ officer: String, date day: CivilDate, shift: String) -> String {
    say(
      english: "Note: \(shift) of \(officer) on \(date(day)) is not kept: he is away or on other duty then.",
      indonesian: "Catatan: \(shift) \(officer) pada \(date(day)) tidak dipertahankan: yang bersangkutan tidak ada atau bertugas lain.")
  }

  /// An officer whom neither scenario nor roster knows.
  public func noSuchOfficer(_ id: String) -> String {
    say(english: "There is no officer \(id) in the scenario or the roster.", indonesian: "Anggota \(id) tidak ada dalam skenario maupun jadwal.")
  }

  /// A format that a terminal cannot show.
  public func needsOutput(_ format: String) -> String {
    say(
      english: "The format \(format) is not text: name a file with --output.",
      indonesian: "Format \(format) bukan teks: sebutkan berkas dengan --output.")
  }

  /// Why the calendars of several officers are not written into one file.
  public var oneCalendarEach: String {
    say(
      english: "each officer has a calendar of his own; name a folder, or one officer with --officer.",
      indonesian: "setiap anggota memiliki kalender sendiri; sebutkan nama folder, atau satu anggota dengan --officer.")
  }

  /// A file that could not be written, and why.
  public func cannotWrite(_ path: String, reason: String) -> String {
    say(english: "Cannot write \(path): \(reason)", indonesian: "Tidak dapat menulis \(path): \(reason)")
  }

  /// An input that is not there.
  public func noSuchFile(_ path: String) -> String {
    say(english: "There is no file or folder \(path).", indonesian: "Berkas atau folder \(path) tidak ada.")
  }

  /// A workbook that is there already.
  public func workbookExists(_ path: String) -> String {
    say(
      english: "\(path) exists already; nothing was written. Name a new file.",
      indonesian: "\(path) sudah ada; tidak ada yang ditulis. Sebutkan nama berkas baru.")
  }

  /// A folder that must not be overwritten.
  public func folderExists(_ path: String) -> String {
    say(
      english: "\(path) exists already; nothing was written. Name a new folder.",
      indonesian: "\(path) sudah ada; tidak ada yang ditulis. Sebutkan folder baru.")
  }

  /// Points, officers and days whose product is beyond exact arithmetic.
  public var tooLarge: String {
    say(
      english:
        "The scenario's points are too large to be added exactly over so many officers and days, or a rule about posts names too many posts. Divide all points by ten, plan fewer days at once, or name fewer posts (shifts times posts must stay below 255).",
      indonesian:
        "Poin skenario terlalu besar untuk dijumlahkan dengan tepat bagi sekian anggota dan hari, atau aturan tentang pos menyebut terlalu banyak pos. Bagilah semua poin dengan sepuluh, susun lebih sedikit hari, atau sebutkan lebih sedikit pos (dinas kali pos harus di bawah 255)."
    )
  }

  /// A solver's roster that the audit does not confirm.
  public var auditDisagrees: String {
    say(
      english:
        "Internal error: the audit does not confirm the roster's points or its bound, so no roster is given. Please report this with the scenario.",
      indonesian:
        "Kesalahan internal: audit tidak membenarkan poin atau batas jadwal, sehingga jadwal tidak diberikan. Mohon laporkan beserta skenarionya.")
  }

  /// Any other failure inside.
  public func internalError(_ description: String) -> String {
    say(english: "Internal error: \(description)", indonesian: "Kesalahan internal: \(description)")
  }

  /// How many faults a scenario has.
  public func faultCount(_ faults: Int) -> String {
    say(
      english: faults == 1 ? "1 fault; nothing was done." : "\(faults) faults; nothing was done.",
      indonesian: "\(faults) kesalahan; tidak ada yang dikerjakan.")
  }

  /// That a roster has nothing in common with the scenario.
  public var noRosterOfScenario: String {
    say(
      english: "No officer or no day of this roster is of the scenario: it belongs to another one.",
      indonesian: "Tidak ada anggota atau tanggal jadwal ini dalam skenario: jadwal ini milik skenario lain.")
  }

  /// A roster file that was made for another scenario, or for this one before it was changed.
  public var otherScenario: String {
    say(
      english: "Note: this roster was made for another scenario, or for this one before it was changed.",
      indonesian: "Catatan: jadwal ini dibuat untuk skenario lain, atau untuk skenario ini sebelum diubah.")
  }

  /// An audit that leaves look-ahead days out because the roster does not plan them.
  public func judgedAhead(_ planned: Int, of asked: Int) -> String {
    planned == 0
      ? say(
        english: "Note: the roster plans no look-ahead days; only the published ones are judged.",
        indonesian: "Catatan: jadwal tidak memuat hari lanjutan; hanya hari yang diterbitkan yang dinilai.")
      : say(
        english: "Note: the roster plans \(planned) of \(asked) look-ahead days; those after them are not judged.",
        indonesian: "Catatan: jadwal memuat \(planned) dari \(asked) hari lanjutan; hari sesudahnya tidak dinilai.")
  }

  /// An audit of a roster that names no crews where the scenario has kinds of them.
  public var seatsWereDerived: String {
    say(
      english: "Note: the roster names no crews; those told of were formed here of who is present.",
      indonesian: "Catatan: jadwal tidak menyebut tim; tim yang ditampilkan dibentuk di sini dari yang hadir.")
  }

  /// Heading of the notes of a scenario.
  public func notesTitle(_ count: Int) -> String { say(english: "Notes (\(count))", indonesian: "Catatan (\(count))") }

  /// Heading of the faults of a scenario.
  public func faultsTitle(_ count: Int) -> String { say(english: "Faults (\(count))", indonesian: "Kesalahan (\(count))") }

  /// After a check without faults.
  public var scenarioIsRight: String { say(english: "The scenario has no faults.", indonesian: "Skenario ini tidak mengandung kesalahan.") }

  /// What a scenario holds, in one line.
  public func contents(of scenario: Scenario) -> String {
    let dates = dates(from: scenario.period.from, to: scenario.period.date(scenario.period.days - 1))
    let ahead = scenario.period.lookAheadDays
    let (officers, shifts, zones, requirements) = (
      scenario.officers.count, scenario.shifts.count, scenario.zones.count, scenario.requirements.count
    )
    return say(
      english: "\(dates), \(ahead) days of look-ahead; \(officers) officers, \(shifts) shifts, \(zones) zones, \(requirements) requirements",
      indonesian: "\(dates), \(ahead) hari lanjutan; \(officers) anggota, \(shifts) dinas, \(zones) wilayah, \(requirements) kebutuhan")
  }

  /// Heading of the list of rules in force.
  public func rulesTitle(_ profile: Profile) -> String {
    say(english: "Rules in force, profile \(name(profile))", indonesian: "Aturan yang berlaku, profil \(name(profile))")
  }

  /// What an asterisk means in the list of rules.
  public var changedFromProfile: String { say(english: "changed from the profile", indonesian: "diubah dari profil") }

  /// So many officers.
  public func officers(_ count: Int) -> String { say(english: count == 1 ? "1 officer" : "\(count) officers", indonesian: "\(count) anggota") }

  /// A rule that does not hold.
  public var ruleIsOff: String { say(english: "off", indonesian: "tidak berlaku") }

  /// Heading of locks that cannot all be kept.
  public func clashTitle(_ count: Int) -> String {
    say(
      english: "Locks or orders contradict rules or each other; no roster can keep all of them (\(count)):",
      indonesian: "Kunci (lock) atau perintah bertentangan dengan aturan atau satu sama lain; tidak ada jadwal yang memenuhi semuanya (\(count)):")
  }

  /// Locks of one officer that cannot be kept together under some rules.
  public func clash(officer: String, dates days: [CivilDate], rules: [RuleID]) -> String {
    let list = days.map { date($0) }.joined(separator: ", ")
    let names = rules.map { "\(name($0)) [\($0.rawValue)]" }.joined(separator: ", ")
    return say(
      english: "\(officer), \(list): no line of duty keeps all of this together: \(names)",
      indonesian: "\(officer), \(list): tidak ada susunan dinas yang memenuhi semua ini sekaligus: \(names)")
  }

  /// What to do about clashing locks and orders.
  ///
  /// - Parameter areTwoPlaces: Whether each of them asks an officer to be in two places at once, so that neither orders nor force can help.
  public func clashAdvice(areTwoPlaces: Bool) -> String {
    areTwoPlaces
      ? say(
        english: "Nobody can be in two places at once, whoever orders it: take one of these locks or orders away.",
        indonesian: "Tidak seorang pun dapat berada di dua tempat sekaligus, siapa pun yang memerintahkan: hapus salah satu kunci atau perintah itu.")
      : say(
        english: "Take one of these locks away, change the rule, make the lock an order (kind order, with by and reason), or solve with --force: "
          + "the breaches are listed then.",
        indonesian: "Hapus salah satu kunci itu, ubah aturannya, jadikan kunci itu perintah (jenis perintah, dengan oleh dan alasan), "
          + "atau pakai --force: pelanggarannya lalu ditampilkan.")
  }

  /// Heading of kept cells that break rules.
  public func keptClashTitle(_ file: String) -> String {
    say(english: "Cells that are kept from \(file) break rules:", indonesian: "Sel yang dipertahankan dari \(file) melanggar:")
  }

  /// Kept cells of one officer with what they hold, and the rules that they break together.
  public func keptClash(officer: String, cells: [(date: CivilDate, text: String)], rules: [RuleID]) -> String {
    let list = ([officer] + cells.map { "\(date($0.date)) \($0.text)" }).joined(separator: ", ")
    return "\(list): " + rules.map { "\(name($0)) [\($0.rawValue)]" }.joined(separator: ", ")
  }

  /// What to do about kept cells that break rules.
  ///
  /// - Parameter mayForce: Whether `--force` would help.
  public func keptClashAdvice(mayForce: Bool) -> String {
    mayForce
      ? say(
        english: "Change one of these cells, keep less (--keep-days, --keep-officers), or solve with --force: the breaches are listed then.",
        indonesian:
          "Ubah salah satu sel itu, kurangi --keep-days, sebut --keep-officers, atau pakai --force: pelanggarannya lalu ditampilkan.")
      : say(
        english: "Change one of these cells, or keep less (--keep-days, --keep-officers).",
        indonesian: "Ubah salah satu sel itu, kurangi --keep-days, atau sebut --keep-officers.")
  }

  /// Where locks contradict cells that are kept.
  public var someCellsAreKept: String {
    say(
      english: "Some of these cells are kept by --keep: keeping less (--keep-days, --keep-officers) lets them go.",
      indonesian: "Sebagian sel itu dipertahankan oleh --keep: lepaskan dengan --keep-days atau --keep-officers.")
  }

  /// After a scenario folder has been made.
  public func folderMade(_ path: String) -> String {
    say(
      english: "Made \(path). Next: patrol check \(path), then patrol solve \(path).",
      indonesian: "\(path) telah dibuat. Selanjutnya: patrol check \(path), lalu patrol solve \(path).")
  }
}
