import PatrolModel

/// What `verify` says.
extension Wording {
  /// A part of a roster file in which two can differ.
  public enum RosterPart: Sendable, Hashable, CaseIterable {
    /// Its days, how far it has come, and its version.
    case period, status, version
    /// Who rides with whom, who does which task, and where crews stop.
    case crews, tasks, visits
    /// Who is away, the days planned ahead, what everyone has borne, who changed what, where it comes from.
    case absences, lookAhead, ledger, log, origin
  }

  /// What the part is called within a sentence.
  public func name(_ part: RosterPart) -> String {
    switch part {
    case .period: say(english: "days", indonesian: "hari")
    case .status: say(english: "status", indonesian: "status")
    case .version: say(english: "version", indonesian: "versi")
    case .crews: say(english: "crews", indonesian: "tim")
    case .tasks: say(english: "tasks", indonesian: "kegiatan")
    case .visits: say(english: "visits", indonesian: "kunjungan")
    case .absences: say(english: "absences", indonesian: "ketidakhadiran")
    case .lookAhead: say(english: "days planned ahead", indonesian: "hari sesudah periode")
    case .ledger: say(english: "ledger", indonesian: "rekap beban")
    case .log: say(english: "log", indonesian: "catatan perubahan")
    case .origin: say(english: "scenario, seed or quality", indonesian: "asal jadwal")
    }
  }

  /// Which roster a file holds.
  public func verified(_ status: Roster.Status, version: Int, from first: CivilDate, to last: CivilDate) -> String {
    say(
      english: "The file holds: \(edition(status, version: version)), \(dates(from: first, to: last))",
      indonesian: "Isi berkas: \(edition(status, version: version)), \(dates(from: first, to: last))")
  }

  /// A text that is no digest.
  public func malformedDigest(_ written: String, length: Int) -> String {
    say(
      english: "\"\(written)\" is no digest: a digest has \(length) characters, each 0 to 9 or a to f.",
      indonesian: "\"\(written)\" bukan sidik: sidik terdiri atas \(length) karakter, masing-masing 0 s.d. 9 atau a s.d. f.")
  }

  /// The digest is the file's.
  public var digestFits: String { say(english: "The file is this version.", indonesian: "Berkas ini memang versi tersebut.") }

  /// A later version than the file's is published.
  public func superseded(by version: Int, path: String) -> String {
    say(
      english: "It is no longer in force: version \(version) is published, \(path).",
      indonesian: "Versi ini tidak berlaku lagi: versi \(version) sudah diterbitkan, \(path).")
  }

  /// The digest is another.
  public func digestDiffers(_ digest: String) -> String {
    say(english: "The file is NOT the version with digest \(digest).", indonesian: "Berkas ini BUKAN versi dengan sidik \(digest).")
  }

  /// No roster in the archive has the digest.
  public func digestUnknown(_ folder: String) -> String {
    say(english: "No roster in \(folder) has that digest.", indonesian: "Tidak ada jadwal di \(folder) dengan sidik itu.")
  }

  /// Which roster has the digest.
  public func digestIsOf(_ status: Roster.Status, version: Int, from first: CivilDate, path: String) -> String {
    say(
      english: "That digest is of: \(edition(status, version: version)), from \(first) (\(path))",
      indonesian: "Sidik itu milik: \(edition(status, version: version)), mulai \(first) (\(path))")
  }

  /// Parts that differ besides cells.
  public func otherParts(_ parts: [String]) -> String {
    say(english: "Different in the file: \(parts.joined(separator: ", "))", indonesian: "Berbeda dalam berkas: \(parts.joined(separator: ", "))")
  }

  /// Heading of cells that differ.
  public func otherCells(_ count: Int) -> String {
    say(english: "Different cells (\(count)), there and in the file:", indonesian: "Sel yang berbeda (\(count)), di sana dan dalam berkas:")
  }

  /// Heading of cells of a workbook that were edited.
  public func editedCells(_ count: Int) -> String {
    say(
      english: "Cells edited since the workbook was made (\(count)):", indonesian: "Sel yang diubah sejak buku kerja dibuat (\(count)):")
  }

  /// A workbook or grid that does not hold the roster file it was made of.
  public func keepsNoRoster(_ path: String) -> String {
    say(
      english: "\(path) does not keep the roster of which it was made, so nobody can tell which version it is.",
      indonesian: "\(path) tidak menyimpan jadwal asalnya, sehingga versinya tidak dapat diketahui.")
  }
}
