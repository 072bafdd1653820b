import PatrolModel

/// The report over many rosters, and what was worked.
extension Wording {
  /// The title of a report.
  public func periodTitle(office: String) -> String {
    let title = say(english: "Report", indonesian: "Laporan")
    return office.isEmpty ? title : "\(title), \(office)"
  }

  /// The first link of the page.
  public var skipToReport: String { say(english: "Skip to the report", indonesian: "Langsung ke laporan") }

  /// How many differences there are.
  ///
  /// - Parameters:
  ///   - count: Differences.
  ///   - worked: Days of which what was worked is known.
  public func differenceCount(_ count: Int, worked: Int) -> String {
    switch count {
    case 0 where worked == 0:
      say(english: "What was worked is not loaded (patrol worked).", indonesian: "Pelaksanaan belum dimuat (patrol worked).")
    case 0: say(english: "Everything was worked as published.", indonesian: "Semua dilaksanakan sesuai rencana.")
    case 1: say(english: "1 difference:", indonesian: "1 perbedaan:")
    default: say(english: "\(count) differences:", indonesian: "\(count) perbedaan:")
    }
  }

  /// A difference in one sentence: each cell, then who and why.
  public func text(_ difference: PeriodReport.Difference, officer: (Officer.ID) -> String) -> String {
    let cells = difference.changes.map { "\(date($0.date)), \(officer($0.officer)): \($0.was ?? "-") -> \($0.now ?? "-")" }
    let who = difference.by.map { say(english: "by \($0)", indonesian: "oleh \($0)") }
    let told = [who, difference.reason].compactMap(\.self)
    return cells.joined(separator: "; ") + (told.isEmpty ? "" : " (" + told.joined(separator: ": ") + ")")
  }

  /// What was done to a roster, in one sentence.
  public func text(_ act: PeriodReport.Act) -> String {
    let version = say(english: "version \(act.version)", indonesian: "versi \(act.version)")
    let cells = act.cells == 0 ? nil : say(english: act.cells == 1 ? "1 cell" : "\(act.cells) cells", indonesian: "\(act.cells) sel")
    let done = act.doneOn.map { say(english: "on \(date($0))", indonesian: "pada \(date($0))") }
    let who = act.by.map { say(english: "by \($0)", indonesian: "oleh \($0)") }
    let parts = ["\(date(act.date)): \(word(ofAction: act.action))", version, cells, done, who, act.reason].compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  /// The word of a log for what was done; words that are not known stay as they are.
  public func word(ofAction action: String) -> String {
    switch action {
    case "publish": say(english: "published", indonesian: "diterbitkan")
    case "repair": say(english: "repaired", indonesian: "diperbaiki")
    case "swap": say(english: "swapped", indonesian: "tukar dinas")
    case "edit": say(english: "edited by hand", indonesian: "diubah dengan tangan")
    case "breach by order": say(english: "breach by order", indonesian: "pelanggaran atas perintah")
    case "worked": say(english: "worked otherwise", indonesian: "dilaksanakan lain")
    default: action
    }
  }

  /// What is neither an activity of a scenario nor patrol.
  public func name(_ occasion: PeriodReport.Occasion) -> String {
    switch occasion {
    case .activity(let kind): name(kind)
    case .task: say(english: "task", indonesian: "kegiatan")
    case .visit: say(english: "visit", indonesian: "kunjungan")
    }
  }

  /// Days of which nobody can say what was asked.
  public func notAudited(_ days: [CivilDate]) -> String {
    say(
      english: "What was asked is not known without the scenarios of these days (name them by further --scenario): \(stretches(days)).",
      indonesian: "Kebutuhan tidak diketahui tanpa skenario hari-hari ini (sebutkan dengan --scenario berikutnya): \(stretches(days)).")
  }

  /// What a report's hours are.
  public var periodNote: String {
    say(
      english:
        "Each day is counted once: what was worked before what was published, the latest version of it. A shift belongs to the day on which it begins.",
      indonesian:
        "Setiap hari dihitung sekali: pelaksanaan didahulukan dari rencana, versi terakhir yang dipakai. Dinas termasuk hari saat dinas itu mulai.")
  }

  /// The title of what was worked.
  public func workedTitle(from: CivilDate, to: CivilDate, version: Int) -> String {
    say(
      english: "What was worked, \(dates(from: from, to: to)), against version \(version)",
      indonesian: "Pelaksanaan, \(dates(from: from, to: to)), terhadap versi \(version)")
  }

  /// Nothing was published of a week.
  public func nothingPublished(from: CivilDate, folder: String) -> String {
    say(
      english: "No published roster begins on \(date(from)) in \(folder): publish it first.",
      indonesian: "Tidak ada jadwal yang diterbitkan mulai \(date(from)) di \(folder): terbitkan lebih dahulu.")
  }

  /// A last day outside the roster.
  public func untilOutside(from: CivilDate, to: CivilDate) -> String {
    say(
      english: "--until must be one of the days of the roster, \(dates(from: from, to: to)).",
      indonesian: "--until harus salah satu hari jadwal, \(dates(from: from, to: to)).")
  }

  /// Days that are recorded as worked before they are over.
  public func workedBeforeOver(_ first: CivilDate, to last: CivilDate) -> String {
    say(
      english: "\(dates(from: first, to: last)): not over yet, and recorded as worked all the same. Name the last day that is over with --until.",
      indonesian:
        "\(dates(from: first, to: last)): belum selesai, tetapi sudah dicatat terlaksana. Sebutkan hari terakhir yang sudah selesai dengan --until.")
  }

  /// Differences that an earlier loading knew and this one does not.
  public func workedDropped(_ count: Int) -> String {
    say(
      english: "Loaded before and not in this file, so no longer recorded (\(count)):",
      indonesian: "Dimuat sebelumnya dan tidak ada dalam berkas ini, sehingga tidak dicatat lagi (\(count)):")
  }
}
