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
