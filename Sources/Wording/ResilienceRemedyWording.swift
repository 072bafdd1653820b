import PatrolModel

/// Whose absence hurts most, and what helps.
extension Wording {
  /// Heading of officers.
  public func officersTitle(_ shown: Int, of count: Int) -> String {
    say(
      english: "Whose absence costs most points (\(shown) of \(count), worked out, not drawn)",
      indonesian: "Ketidakhadiran siapa paling merugikan, dalam poin (\(shown) dari \(count), dihitung pasti)")
  }

  /// That nobody's absence alone costs points.
  public var nobodyMissed: String {
    say(english: "No single absence costs points.", indonesian: "Tidak ada satu ketidakhadiran pun yang menambah poin.")
  }

  /// Heading of the curve of reserves.
  public var reserveTitle: String {
    say(english: "More in reserve on each shift", indonesian: "Cadangan tambahan pada setiap giliran dinas")
  }

  /// Why figures fall below nothing.
  public var reserveClosesGaps: String {
    say(
      english: "Below nothing: more in reserve also close gaps that the roster has without absences.",
      indonesian: "Di bawah nol: cadangan tambahan juga menutup kekurangan jadwal yang sudah ada tanpa ketidakhadiran.")
  }

  /// The label of draws that miss a minimum.
  public func missedLabel(days: Int) -> String {
    days == 7
      ? say(english: "weeks that miss a minimum", indonesian: "minggu dengan minimum kurang")
      : say(english: "draws that miss a minimum", indonesian: "kurun dengan minimum kurang")
  }

  /// The label of hours missing to minimums.
  public var hoursToMinimum: String { say(english: "hours below minimum", indonesian: "jam di bawah minimum") }
  /// The label of hours missing to targets.
  public var hoursToTarget: String { say(english: "hours below target", indonesian: "jam di bawah target") }

  /// Heading of what each shift needs in 90 of 100 draws.
  public var needTitle: String {
    say(
      english: "So that 90 of 100 miss no minimum for want of those absent, more in reserve",
      indonesian: "Agar 90 dari 100 tidak kurang dari minimum karena ketidakhadiran, tambahan cadangan")
  }

  /// Heading of absences mended one by one.
  ///
  /// - Parameters:
  ///   - mended: How many can be made to cost less than leaving them as they are.
  ///   - count: How many cost points.
  ///   - days: The most days of one absence.
  public func repairsTitle(mended: Int, of count: Int, days: Int) -> String {
    days > 1
      ? say(
        english: "Each officer absent all week: \(mended) of \(count) can be mended, wholly or in part",
        indonesian: "Setiap anggota berhalangan seminggu penuh: \(mended) dari \(count) dapat diatasi, seluruhnya atau sebagian")
      : say(
        english: "Each absence alone, on its worst day: \(mended) of \(count) can be mended, wholly or in part",
        indonesian: "Setiap ketidakhadiran tersendiri, pada hari terburuk: \(mended) dari \(count) dapat diatasi, seluruhnya atau sebagian")
  }

  /// One absence: who, when and at what, and what is missing when nobody is called.
  public func absence(_ officer: String, _ when: String, points more: Int) -> String {
    say(english: "\(officer), \(when): \(points(more)) more", indonesian: "\(officer), \(when): tambah \(points(more))")
  }

  /// How many duties of one officer fall out.
  public func absentDuties(_ count: Int) -> String { say(english: "\(count) duties", indonesian: "\(count) dinas") }

  /// The best way of all to mend an absence.
  ///
  /// - Parameters:
  ///   - calls: Who is called to what; none where calling nobody is best.
  ///   - left: Points of what is still missing.
  ///   - more: Points in all.
  ///   - isProven: Whether no way costs less.
  ///   - isPostedAnew: Whether others of the shift stand at other posts, where nobody is called.
  public func remedy(calling calls: [String], left: Int, points more: Int, isProven: Bool, isPostedAnew: Bool) -> String {
    let proof =
      isProven ? say(english: ", proven best", indonesian: ", terbukti terbaik") : say(english: ", not proven", indonesian: ", belum terbukti")
    let sum = say(english: "\(points(left)) left, \(more) in all\(proof)", indonesian: "sisa \(points(left)), seluruhnya \(more)\(proof)")
    guard !calls.isEmpty else {
      return isPostedAnew
        ? say(english: "call nobody, post the shift anew: \(sum)", indonesian: "tanpa memanggil, susun ulang pos giliran ini: \(sum)")
        : say(english: "call nobody: \(sum)", indonesian: "tidak perlu memanggil siapa pun: \(sum)")
    }
    let names = calls.joined(separator: "; ")
    return say(english: "call \(names): \(sum)", indonesian: "panggil \(names): \(sum)")
  }

  /// That the best of all ways was looked for and none was found that keeps the rules.
  public var unsolvedRepair: String {
    say(
      english: "not solved: no way was found that keeps all rules with the other lines as published",
      indonesian: "tidak terpecahkan: tidak ditemukan cara yang menaati semua aturan dengan jadwal anggota lain seperti diterbitkan")
  }

  /// What is said of one person where the best of all ways was not found.
  public func oneInstead(_ remedy: String) -> String {
    say(english: "\(unsolvedRepair); by one person: \(remedy)", indonesian: "\(unsolvedRepair); dengan satu orang: \(remedy)")
  }

  /// That nobody is off who could be called.
  public var nobodyOff: String { say(english: "nobody is off on the day", indonesian: "tidak ada yang lepas dinas pada hari itu") }

  /// What an interruption left undone.
  ///
  /// - Parameters:
  ///   - undone: What was asked and not done.
  ///   - drawn: How many were drawn.
  ///   - days: Days of a draw.
  public func interrupted(_ undone: Resilience.Undone, drawn: Int, days: Int) -> String {
    let first =
      drawn == undone.samplesAsked
      ? say(english: "Interrupted.", indonesian: "Dihentikan oleh pengguna.")
      : say(
        english: "Interrupted: \(drawn) of \(draws(undone.samplesAsked, days: days)) were drawn, the first of them.",
        indonesian: "Dihentikan oleh pengguna: baru \(drawn) dari \(draws(undone.samplesAsked, days: days)) yang diundi, yaitu yang pertama.")
    guard undone.repairs > 0 else { return first }
    return first
      + say(
        english: " \(undone.repairs) \(undone.repairs == 1 ? "absence was" : "absences were") not mended.",
        indonesian: " \(undone.repairs) ketidakhadiran belum dicarikan jalan keluar.")
  }

  /// On Ctrl-C.
  public var stoppingDraws: String {
    say(
      english: "Stopping; what was drawn so far will be told. Press Ctrl-C again to leave at once.",
      indonesian: "Menghentikan; hasil undian sejauh ini akan dilaporkan. Tekan Ctrl-C sekali lagi untuk keluar langsung.")
  }

  /// How many draws are done.
  public func drawProgress(_ done: Int, of count: Int, days: Int) -> String {
    say(english: "drawn: \(done) of \(draws(count, days: days))", indonesian: "diundi: \(done) dari \(draws(count, days: days))")
  }

  /// How many single absences were looked at.
  public func mendProgress(_ done: Int, of count: Int) -> String {
    say(english: "absences mended: \(done) of \(count)", indonesian: "ketidakhadiran ditangani: \(done) dari \(count)")
  }

  /// Who is to be called, and what is left then.
  ///
  /// - Parameters:
  ///   - officer: Whom; nil: nobody.
  ///   - left: Points of what is still missing.
  ///   - own: Points that his own line gains.
  ///   - others: How many others may take the duty.
  ///   - barred: How many who are off a rule bars.
  public func remedy(call officer: String?, left: Int, own: Int, others: Int, barred: Int) -> String {
    guard let officer else {
      return others == 0
        ? say(english: "all \(barred) who are off are barred by rules", indonesian: "semua \(barred) yang lepas dinas terhalang aturan")
        : say(
          english: "call nobody: \(others) may but cost as much, \(barred) are barred by rules",
          indonesian: "tidak perlu memanggil: \(others) bisa tetapi sama mahalnya, \(barred) terhalang aturan")
    }
    let rest = say(english: "; \(others) others may, \(barred) are barred", indonesian: "; \(others) lain bisa, \(barred) terhalang aturan")
    let line =
      own == 0 ? "" : say(english: ", his own line \(own > 0 ? "+" : "")\(own)", indonesian: ", jadwalnya sendiri \(own > 0 ? "+" : "")\(own)")
    return say(english: "call \(officer): \(points(left)) left", indonesian: "panggil \(officer): sisa \(points(left))") + line + rest
  }

  /// That more of a list is left out.
  public func furtherRows(_ count: Int) -> String { say(english: "and \(count) more", indonesian: "dan \(count) lagi") }
}
