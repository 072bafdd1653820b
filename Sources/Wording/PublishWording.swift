import PatrolModel

/// What `publish` says, and what the documents of a version are called.
extension Wording {
  /// A document of a published version.
  public enum PublishedDocument: Sendable, Hashable, CaseIterable {
    /// The order with its annex, the workbook, the page.
    case order, workbook, page
    /// The grid of names by dates, and a row for each duty.
    case grid, duties
    /// Folders with a calendar for each officer, and with messages.
    case calendars, messages
    /// What is for the wall.
    case wallWorkbook, wallPage
  }

  /// The name of its file without the ending, or of its folder.
  public func name(_ document: PublishedDocument) -> String {
    switch document {
    case .order: say(english: "order", indonesian: "surat-perintah")
    case .workbook, .page, .grid: say(english: "roster", indonesian: "jadwal-dinas")
    case .duties: say(english: "duties", indonesian: "daftar-dinas")
    case .calendars: say(english: "calendars", indonesian: "kalender")
    case .messages: say(english: "messages", indonesian: "pesan")
    case .wallWorkbook, .wallPage: say(english: "wall", indonesian: "papan-pengumuman")
    }
  }

  /// A roster with breaches for which no order answers is not published.
  public func notPublished(_ count: Int) -> String {
    say(
      english: "Not published: \(count == 1 ? "1 finding stands" : "\(count) findings stand") against it. "
        + "Correct the roster, or publish it by order with --by-order, --by and --reason.",
      indonesian: "Tidak diterbitkan: ada \(count) temuan. Perbaiki jadwalnya, atau terbitkan atas perintah dengan --by-order, --by, dan --reason.")
  }

  /// After a publication by order.
  public func publishedByOrder(_ count: Int) -> String {
    say(
      english: "Published by order with \(count == 1 ? "1 breach" : "\(count) breaches"), kept in its log.",
      indonesian: "Diterbitkan atas perintah dengan \(count) pelanggaran, tercatat dalam lognya.")
  }

  /// After a publication.
  public func published(_ version: Int, from first: CivilDate, to last: CivilDate) -> String {
    let number = self.version(version, .published)
    return say(
      english: "Published: \(number), \(dates(from: first, to: last))", indonesian: "Diterbitkan: \(number), \(dates(from: first, to: last))")
  }

  /// Nothing has changed since the last publication.
  public func isPublished(_ version: Int, digest: String) -> String {
    say(
      english: "Already published as version \(version), digest \(digest); nothing was changed.",
      indonesian: "Sudah diterbitkan sebagai versi \(version), sidik \(digest); tidak ada yang diubah.")
  }

  /// Documents of a version are there in another language than the one that was asked for.
  public func documentsAreIn(_ other: Language, folder: String, roster path: String) -> String {
    let name: String
    switch other {
    case .english: name = say(english: "English", indonesian: "bahasa Inggris")
    case .indonesian: name = say(english: "Indonesian", indonesian: "bahasa Indonesia")
    }
    let asked = language.rawValue
    return say(
      english: "The documents in \(folder) are in \(name) and stay so: a version's folder holds one set. To have one in English: "
        + "patrol export \(path) --scenario ... --language \(asked) --output order.docx. To have all: remove the folder and publish again.",
      indonesian: "Dokumen dalam \(folder) berbahasa lain (\(name)) dan tetap begitu: satu folder versi memuat satu set. Untuk satu dokumen: "
        + "patrol export \(path) --scenario ... --language \(asked) --output surat-perintah.docx. Untuk semuanya: hapus folder itu lalu terbitkan lagi."
    )
  }

  /// Documents of a version that were missing.
  public func madeAgain(_ count: Int) -> String {
    say(
      english: count == 1 ? "1 document that was missing was made again." : "\(count) documents that were missing were made again.",
      indonesian: "\(count) dokumen yang tidak ada telah dibuat kembali.")
  }

  /// Heading of the cells that a version changed.
  public func changedCells(_ count: Int, against version: Int) -> String {
    say(english: "Changed cells against version \(version) (\(count)):", indonesian: "Sel yang berubah terhadap versi \(version) (\(count)):")
  }

  /// A changed cell in one line.
  public func changedCell(_ officer: String, _ day: CivilDate, was: String?, now: String?) -> String {
    "\(officer), \(date(day)): \(was ?? "-") -> \(now ?? "-")"
  }

  /// Nobody was named who answers for a version.
  public var nobodySigns: String {
    say(
      english: "Somebody has to answer for a version: say who with --by \"Kasat Samapta\", or name in the scenario who issues orders, as the last of "
        + "office.signatures. Nothing was changed.",
      indonesian: "Setiap versi harus ada penanggung jawabnya: sebutkan dengan --by \"Kasat Samapta\", atau cantumkan dalam skenario siapa yang "
        + "mengeluarkan surat perintah, sebagai yang terakhir dalam office.signatures. Tidak ada yang diubah.")
  }

  /// Who answers for a version where nobody was named.
  public func signedByOffice(_ signer: String) -> String {
    say(
      english: "In the name of \(signer), the last of office.signatures; --by names somebody else.",
      indonesian: "Atas nama \(signer), yang terakhir dalam office.signatures; --by menyebutkan orang lain.")
  }

  /// Rosters of the weeks before could not be read, so that rest and hours follow the scenario's own history alone.
  public var pastNotKnown: String {
    say(
      english: "Until that is mended, rest and hours of the days before this roster are counted from the scenario's own history alone.",
      indonesian: "Selama itu belum diperbaiki, istirahat dan jam sebelum jadwal ini dihitung dari riwayat skenario saja.")
  }

  /// A roster of what was worked is no roster to publish.
  public var workedIsNotPublished: String {
    say(
      english: "This roster says what was worked; only a plan can be published.",
      indonesian: "Jadwal ini berisi pelaksanaan dinas; hanya rencana yang dapat diterbitkan.")
  }

  /// A roster of other days than the scenario's.
  public func otherPeriod(_ first: CivilDate, _ days: Int, instead from: CivilDate, _ expected: Int) -> String {
    say(
      english: "The roster begins on \(first) and has \(days) days; the scenario's period begins on \(from) and has \(expected).",
      indonesian: "Jadwal ini mulai \(first) selama \(days) hari; periode skenario mulai \(from) selama \(expected) hari.")
  }

  /// A roster of other days than the scenario's, and what to name instead.
  ///
  /// - Parameter mayBeLeftOut: Whether the latest published version is taken where no roster is named.
  public func rosterOfOtherPeriod(_ first: CivilDate, _ days: Int, instead from: CivilDate, _ expected: Int, mayBeLeftOut: Bool) -> String {
    let found = otherPeriod(first, days, instead: from, expected)
    let rest =
      mayBeLeftOut
      ? say(
        english: ", or leave the roster out for the latest published version of the scenario's own week",
        indonesian: ", atau jangan sebutkan jadwalnya untuk memakai versi terakhir yang sudah terbit dari minggu skenario ini")
      : ""
    return say(english: "\(found) Name the scenario of that week\(rest).", indonesian: "\(found) Sebutkan skenario minggu itu\(rest).")
  }

  /// The next roster is published already.
  public func judgedWithNext(from first: CivilDate, version: Int) -> String {
    say(
      english: "The roster from \(first) is published already (version \(version)): rest and days in a row are judged with it.",
      indonesian: "Jadwal mulai \(first) sudah diterbitkan (versi \(version)): istirahat dan hari dinas berturut-turut dinilai bersamanya.")
  }

  /// Shifts of the next roster that this scenario does not know.
  public func notJudgedOfNext(_ codes: [String]) -> String {
    let list = codes.joined(separator: ", ")
    return say(
      english: "This scenario does not know shifts of that roster (\(list)): NO REST BEFORE THEM IS JUDGED. "
        + "Add them to its shifts to have it judged.",
      indonesian: "Skenario ini tidak mengenal dinas dalam jadwal itu (\(list)): ISTIRAHAT SEBELUMNYA TIDAK DINILAI. "
        + "Tambahkan ke daftar dinasnya agar dinilai.")
  }

  /// The number of an order that is not printed, because the version and its documents are there already.
  public func numberNotUsed(_ number: String, roster path: String) -> String {
    say(
      english: "The documents of this version stay as they are, without --number \"\(number)\". To print the order with it: "
        + "patrol export \(path) --scenario ... --output order.docx --number \"\(number)\".",
      indonesian: "Dokumen versi ini tetap seperti semula, tanpa --number \"\(number)\". Untuk mencetak surat perintah dengan nomor itu: "
        + "patrol export \(path) --scenario ... --output surat-perintah.docx --number \"\(number)\".")
  }
}
