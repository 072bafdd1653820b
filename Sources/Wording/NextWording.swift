import PatrolModel

/// What `next` says.
extension Wording {
  /// A workbook has no text that could be moved on.
  public var nextOfWorkbook: String {
    say(
      english:
        "The next week is made of a scenario folder or a YAML file. Of a workbook make a copy yourself: change its first day, take out leave, requests and "
        + "tasks that are over, and name the folder of rosters as history; patrol check names each date that is left behind.",
      indonesian:
        "Minggu berikutnya dibuat dari folder skenario atau berkas YAML. Untuk buku kerja, buat salinannya sendiri: ubah hari pertamanya, hapus cuti, "
        + "permintaan, dan kegiatan yang sudah lewat, dan sebutkan folder jadwal sebagai riwayat; patrol check menyebut setiap tanggal yang tertinggal."
    )
  }

  /// A variant changes another scenario: that one is moved on.
  ///
  /// - Parameter base: The scenario that it changes, as it names it; nil where it names none.
  public func nextOfVariant(base: String?) -> String {
    let meant = base.map { " (extends: \($0))" } ?? ""
    return say(
      english: "This is a variant: make the next week of the scenario that it changes\(meant), then copy the variant into the new folder and let its "
        + "`extends` name that.",
      indonesian: "Ini varian: buat minggu berikutnya dari skenario yang diubahnya\(meant), lalu salin varian ini ke folder baru dan arahkan "
        + "`extends`-nya ke sana.")
  }

  /// A scenario without a first day.
  public var noFirstDay: String {
    say(
      english: "The scenario does not say its first day: write it as `period: { from: 2026-11-23 }`.",
      indonesian: "Skenario tidak menyebut hari pertamanya: tulis sebagai `period: { from: 2026-11-23 }`.")
  }

  /// A first day within the old period.
  public func tooEarly(_ first: CivilDate, end: CivilDate) -> String {
    say(
      english: "\(first) is too early: the period before lasts until \(end + -1).",
      indonesian: "\(first) terlalu awal: periode sebelumnya berlangsung sampai \(end + -1).")
  }

  /// Something that can only be edited by hand.
  public func cannotEdit(_ file: String, line: Int?) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return say(
      english: "\(place) is written in a way that cannot be moved on in place: what is of days that are over must be taken out by hand first.",
      indonesian: "\(place) ditulis dengan cara yang tidak dapat diperbarui langsung: hapus dahulu secara manual yang tanggalnya sudah lewat.")
  }

  /// Files that the new folder would not find.
  public func namesFilesElsewhere(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return say(
      english: "The scenario names files outside its folder (\(list)): make the new folder beside the old one.",
      indonesian: "Skenario menyebut berkas di luar foldernya (\(list)): buat folder baru di samping folder lama.")
  }

  /// The old period is unknown.
  public func nothingKnown(from first: CivilDate, to last: CivilDate, archive: String) -> String {
    say(
      english: "NOTHING IS KNOWN of \(dates(from: first, to: last)): its roster is neither published nor recorded as worked in \(archive). "
        + "Without it rest, nights and hours would begin anew. Publish it first (patrol publish), or name it here: --roster with the roster file, workbook "
        + "or grid.",
      indonesian: "TIDAK ADA YANG DIKETAHUI tentang \(dates(from: first, to: last)): jadwalnya belum diterbitkan dan pelaksanaannya belum dicatat di "
        + "\(archive). Tanpa itu, istirahat, dinas malam, dan jam dihitung dari nol. Terbitkan dahulu (patrol publish), atau sebutkan di sini: --roster "
        + "dengan berkas jadwal, buku kerja, atau tabelnya.")
  }

  /// A roster that says nothing of some days of the period before.
  public func rosterLacks(_ path: String, _ days: [CivilDate]) -> String {
    let days = days.map { date($0) }.joined(separator: ", ")
    return say(
      english: "\(path) says nothing of \(days). Without these days rest, nights and hours would begin anew: name the roster of the whole "
        + "period.",
      indonesian: "\(path) tidak memuat \(days). Tanpa hari-hari itu, istirahat, dinas malam, dan jam dihitung dari nol: sebutkan jadwal "
        + "seluruh periode.")
  }

  /// A roster was named, and the archive has one of the same days.
  public func rosterIsInArchive(_ path: String) -> String {
    say(
      english: "The period before is known from \(path), which counts before any other file: leave --roster out. What was worked otherwise is "
        + "loaded with patrol worked.",
      indonesian: "Periode sebelumnya sudah diketahui dari \(path), yang didahulukan dari berkas lain: hilangkan --roster. Pelaksanaan yang "
        + "berbeda dimuat dengan patrol worked.")
  }

  /// Officers of whom the roster that was named says nothing.
  public func nextUnknown(_ names: [String]) -> String {
    let names = names.joined(separator: ", ")
    return say(
      english: "Not in that roster, so that nothing is known of their last days: \(names)",
      indonesian: "Tidak ada dalam jadwal itu, sehingga hari-hari terakhirnya tidak diketahui: \(names)")
  }

  /// What the new scenario would be faulted for.
  public var newFaults: String {
    say(
      english: "No folder was made: with the new dates the scenario would have these faults.",
      indonesian: "Folder tidak dibuat: dengan tanggal baru, skenario akan memuat kesalahan berikut.")
  }

  /// After the folder was made.
  public func nextMade(_ folder: String) -> String { say(english: "Made: \(folder)", indonesian: "Dibuat: \(folder)") }

  /// The new period.
  public func nextPeriod(from first: CivilDate, to last: CivilDate) -> String {
    say(english: "Period: \(dates(from: first, to: last))", indonesian: "Periode: \(dates(from: first, to: last))")
  }

  /// From what the past is known.
  ///
  /// - Parameters:
  ///   - version: The version in the archive; nil where another file of the history knows the period before.
  ///   - isWorked: Whether it is what was worked.
  ///   - roster: The file that was named as the roster of the period before; nil where none was.
  ///   - added: What the history names from now on besides.
  public func nextHistory(version: Int?, isWorked: Bool, roster: String?, added: [String]) -> String {
    let what: String
    if let version {
      what =
        isWorked
        ? say(english: "the period before as it was worked", indonesian: "periode sebelumnya sesuai pelaksanaan")
        : say(
          english: "the period before as version \(version) was published; what was worked is not recorded",
          indonesian: "periode sebelumnya menurut versi \(version) yang diterbitkan; pelaksanaannya belum dicatat")
    } else if let roster {
      what = say(english: "the period before by \(roster)", indonesian: "periode sebelumnya menurut \(roster)")
    } else {
      what = say(english: "the period before by the scenario's own files", indonesian: "periode sebelumnya menurut berkas skenario sendiri")
    }
    let names = added.joined(separator: ", ")
    let more = names.isEmpty ? "" : say(english: "; the history now names \(names)", indonesian: "; riwayat kini menyebut \(names)")
    return say(english: "History: \(what)\(more)", indonesian: "Riwayat: \(what)\(more)")
  }

  /// Leave, court and training that goes on, and that has ended.
  public func nextAbsences(carried: Int, ended: Int) -> String {
    say(
      english: "Leave, court, training: \(carried) carried, \(ended) ended and left out",
      indonesian: "Cuti, sidang, pelatihan: \(carried) diteruskan, \(ended) sudah berakhir dan dihapus")
  }

  /// Wishes, locks and orders of days that are over, and of days to come.
  public func nextRequests(kept: Int, dropped: Int, locks: Int) -> String {
    let locked = locks == 0 ? "" : say(english: " (\(locks) of them locks or orders)", indonesian: " (\(locks) di antaranya kunci atau perintah)")
    return say(
      english: "Wishes, locks, orders: \(kept) kept, \(dropped) of past days left out\(locked)",
      indonesian: "Permintaan, kunci, perintah: \(kept) dipertahankan, \(dropped) dari hari yang lewat dihapus\(locked)")
  }

  /// An entry that was set behind a comment sign.
  public func nextCommented(_ section: String, _ name: String) -> String {
    say(
      english: "Set behind #, as its date is over: \(section): \(name)",
      indonesian: "Dijadikan komentar (#) karena tanggalnya lewat: \(section): \(name)")
  }

  /// Files that were not copied.
  public func nextNotCopied(_ names: [String]) -> String {
    say(
      english: "Not copied, as the scenario does not name it: \(names.joined(separator: ", "))",
      indonesian: "Tidak disalin karena tidak disebut dalam skenario: \(names.joined(separator: ", "))")
  }

  /// Days between both periods.
  public func nextGap(_ days: Int) -> String {
    say(
      english: "LOOK AT THIS: nothing is planned of the \(days == 1 ? "day" : "\(days) days") between both periods.",
      indonesian: "PERHATIKAN: \(days) hari di antara kedua periode tidak direncanakan.")
  }

  /// Notes of the reader about the new folder.
  public func nextNotes(_ count: Int) -> String {
    say(
      english: "Look at \(count == 1 ? "1 note" : "\(count) notes") of patrol check.",
      indonesian: "Periksa \(count) catatan dari patrol check.")
  }

  /// Before the commands that come next.
  public var nextCommands: String { say(english: "Next:", indonesian: "Selanjutnya:") }
}
