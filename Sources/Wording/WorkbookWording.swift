import PatrolModel

/// Sheets of the workbook.
extension Wording {
  /// A sheet of the workbook.
  public enum Sheet: Sendable, Hashable, CaseIterable {
    /// Officers by days.
    case roster
    /// A block for each shift.
    case byShift
    /// Places by days and shifts.
    case bySector
    /// Operations and tasks.
    case tasks
    /// Visits to hot spots.
    case visits
    /// What each officer bears.
    case personnel
    /// Numbers about the period.
    case indicators
    /// What is short or broken.
    case findings
    /// Rules, weights and where the roster comes from.
    case parameters
    /// The codes that cells may hold; hidden.
    case codes
  }

  /// The sheet's name on its tab, at most 31 characters.
  public func name(_ sheet: Sheet) -> String {
    switch sheet {
    case .roster: say(english: "Roster", indonesian: "Jadwal")
    case .byShift: say(english: "By shift", indonesian: "Per Shift")
    case .bySector: say(english: "By sector", indonesian: "Per Sektor")
    case .tasks: say(english: "Operations & tasks", indonesian: "Operasi & Kegiatan")
    case .visits: say(english: "Visits", indonesian: "Kunjungan")
    case .personnel: say(english: "Personnel summary", indonesian: "Rekap Personel")
    case .indicators: say(english: "Indicators", indonesian: "Indikator")
    case .findings: say(english: "Shortages & discrepancies", indonesian: "Kekurangan & Ketidaksesuaian")
    case .parameters: say(english: "Parameters", indonesian: "Parameter")
    case .codes: say(english: "Codes", indonesian: "Kode")
    }
  }

  /// The title above the sheet.
  public func title(_ sheet: Sheet) -> String {
    switch sheet {
    case .roster: say(english: "DUTY ROSTER", indonesian: "JADWAL DINAS")
    case .byShift: say(english: "DUTIES BY SHIFT", indonesian: "DAFTAR PETUGAS PER DINAS")
    case .bySector: say(english: "NEED AND PRESENCE BY SECTOR", indonesian: "KEBUTUHAN DAN KEHADIRAN PER SEKTOR")
    case .tasks: say(english: "OPERATIONS AND TASKS", indonesian: "OPERASI DAN KEGIATAN")
    case .visits: say(english: "VISITS TO HOT SPOTS", indonesian: "KUNJUNGAN TITIK RAWAN")
    case .personnel: say(english: "PERSONNEL SUMMARY", indonesian: "REKAPITULASI BEBAN DINAS PERSONEL")
    case .indicators: say(english: "INDICATORS", indonesian: "INDIKATOR JADWAL")
    case .findings: say(english: "SHORTAGES AND DISCREPANCIES", indonesian: "KEKURANGAN DAN KETIDAKSESUAIAN")
    case .parameters: say(english: "PARAMETERS OF THE ROSTER", indonesian: "PARAMETER JADWAL")
    case .codes: say(english: "CODES", indonesian: "KODE")
    }
  }

  /// The period below the title, in capitals.
  public func periodTitle(from first: CivilDate, to last: CivilDate) -> String {
    say(english: "PERIOD ", indonesian: "PERIODE ") + longDates(from: first, to: last).uppercased().replacing("S.D.", with: "s.d.")
  }

  /// What stands above each page that is not for everybody.
  public var restricted: String { say(english: "RESTRICTED", indonesian: "TERBATAS") }
  /// Before the number of a page.
  public var pageWord: String { say(english: "Page", indonesian: "Halaman") }
  /// Between the number of a page and of all.
  public var pageOfWord: String { say(english: "of", indonesian: "dari") }
  /// How far the roster has come.
  public func name(_ status: Roster.Status) -> String {
    switch status {
    case .draft: say(english: "draft", indonesian: "konsep")
    case .published: say(english: "published", indonesian: "diterbitkan")
    case .worked: say(english: "as worked", indonesian: "pelaksanaan")
    }
  }

  /// Status and version in one phrase; a draft has no version.
  public func edition(_ status: Roster.Status, version: Int) -> String {
    version == 0 ? name(status) : "\(name(status)), \(self.version(version, status))"
  }

  /// A vulnerability class alone.
  public func className(_ zoneClass: Zone.Class) -> String {
    switch zoneClass {
    case .aman: say(english: "safe", indonesian: "aman")
    case .rawan: say(english: "vulnerable", indonesian: "rawan")
    case .sangatRawan: say(english: "very vulnerable", indonesian: "sangat rawan")
    }
  }
}
