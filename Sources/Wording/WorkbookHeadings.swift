import PatrolModel

/// Headings and labels inside the workbook's sheets.
extension Wording {
  /// A column's heading.
  public enum Heading: Sendable, Hashable, CaseIterable {
    /// Running number.
    case row
    /// Name, rank, service number and regu of an officer.
    case name, rank, number, regu
    /// An officer's id in the scenario.
    case id
    /// Number of shifts, nights, days off, and hours.
    case shifts, nights, daysOff, hours
    /// Hours of court and training.
    case otherHours
    /// Crew or unit, place, vehicle, part in the crew.
    case unit, place, vehicle, part
    /// Room for notes and initials.
    case notes, initials
    /// Vulnerability, risk weight, what is counted.
    case zoneClass, risk, counted
    /// A task's date, time, what it is, who does it, out of which crew or post, what it lacks.
    case date, time, task, who, from, lacks
    /// Hours credited and due, and the difference.
    case credited, due, balance
    /// Weekend days, holidays, longest run of days, least rest, fatigue index.
    case weekends, holidays, longestRun, leastRest, fatigue
    /// What was borne over weeks.
    case ledgerHours, ledgerNights, ledgerWeekends, ledgerHolidays
    /// What a row says, in what it is, why, and its points.
    case subject, finding, reason, points, times
    /// A code and its meaning.
    case code, meaning
    /// A visit's shift, hot spot, minutes, box to tick and remark.
    case shift, hotSpot, minutes, done, remark
  }

  /// The heading, in capitals as in the offices' tables.
  public func heading(_ heading: Heading) -> String {
    switch heading {
    case .row: say(english: "NO.", indonesian: "NO")
    case .name: say(english: "NAME", indonesian: "NAMA")
    case .rank: say(english: "RANK", indonesian: "PANGKAT")
    case .number: "NRP"
    case .regu: "REGU"
    case .id: "ID"
    case .shifts: say(english: "SHIFTS", indonesian: "DINAS")
    case .nights: say(english: "NIGHTS", indonesian: "MALAM")
    case .daysOff: say(english: "OFF", indonesian: "LIBUR")
    case .hours: say(english: "HOURS", indonesian: "JAM")
    case .otherHours: say(english: "OTHER HOURS", indonesian: "JAM LAIN")
    case .unit: say(english: "UNIT", indonesian: "UNIT")
    case .place: say(english: "PLACE", indonesian: "TEMPAT")
    case .vehicle: say(english: "VEHICLE", indonesian: "KENDARAAN")
    case .part: say(english: "PART", indonesian: "TUGAS")
    case .notes: say(english: "NOTES", indonesian: "KET.")
    case .initials: say(english: "INITIALS", indonesian: "PARAF")
    case .zoneClass: say(english: "CLASS", indonesian: "KERAWANAN")
    case .risk: say(english: "RISK", indonesian: "BOBOT")
    case .counted: say(english: "IN", indonesian: "SATUAN")
    case .date: say(english: "DATE", indonesian: "HARI, TANGGAL")
    case .time: say(english: "TIME", indonesian: "WAKTU")
    case .task: say(english: "TASK", indonesian: "KEGIATAN")
    case .who: say(english: "OFFICERS", indonesian: "PETUGAS")
    case .from: say(english: "FROM CREW, POST", indonesian: "DARI TIM, POS")
    case .lacks: say(english: "LACKING", indonesian: "KEKURANGAN")
    case .credited: say(english: "CREDITED", indonesian: "DIHITUNG")
    case .due: say(english: "DUE", indonesian: "WAJIB")
    case .balance: say(english: "OVER/UNDER", indonesian: "SELISIH")
    case .weekends: say(english: "WEEKENDS", indonesian: "AKHIR PEKAN")
    case .holidays: say(english: "HOLIDAYS", indonesian: "HARI BESAR")
    case .longestRun: say(english: "LONGEST RUN", indonesian: "BERTURUT")
    case .leastRest: say(english: "LEAST REST", indonesian: "ISTIRAHAT")
    case .fatigue: say(english: "FATIGUE", indonesian: "KELELAHAN")
    case .ledgerHours: say(english: "LEDGER HOURS", indonesian: "REKAP JAM")
    case .ledgerNights: say(english: "LEDGER NIGHTS", indonesian: "REKAP MALAM")
    case .ledgerWeekends: say(english: "LEDGER WEEKENDS", indonesian: "REKAP AKHIR PEKAN")
    case .ledgerHolidays: say(english: "LEDGER HOLIDAYS", indonesian: "REKAP HARI BESAR")
    case .subject: say(english: "SUBJECT", indonesian: "HAL")
    case .finding: say(english: "FINDING", indonesian: "URAIAN")
    case .reason: say(english: "REASON", indonesian: "ALASAN")
    case .points: say(english: "POINTS", indonesian: "POIN")
    case .times: say(english: "TIMES", indonesian: "KALI")
    case .code: say(english: "CODE", indonesian: "KODE")
    case .meaning: say(english: "MEANING", indonesian: "ARTI")
    case .shift: say(english: "SHIFT", indonesian: "DINAS")
    case .hotSpot: say(english: "HOT SPOT", indonesian: "TITIK RAWAN")
    case .minutes: say(english: "MINUTES", indonesian: "MENIT")
    case .done: say(english: "DONE", indonesian: "TERLAKSANA")
    case .remark: say(english: "REMARK", indonesian: "CATATAN")
    }
  }

  /// Above the days before the period.
  public var carryOver: String { say(english: "BEFORE", indonesian: "LALU") }
  /// Above the sums by officer.
  public var totalsHeading: String { say(english: "TOTALS", indonesian: "JUMLAH") }
  /// A day off in a cell.
  public var offCode: String { say(english: "-", indonesian: "L") }

  /// Label of a row below the grid: how many officers are on duty in a shift.
  public func onDuty(in shift: Shift) -> String { say(english: "\(shiftLabel(shift)): on duty", indonesian: "\(shiftLabel(shift)): bertugas") }
  /// Label of a row below the grid: how many officers the targets ask for.
  public func needed(in shift: Shift) -> String { say(english: "\(shiftLabel(shift)): needed", indonesian: "\(shiftLabel(shift)): kebutuhan") }
  /// Label of a row below the grid: how many are missing.
  public func missing(in shift: Shift) -> String { say(english: "\(shiftLabel(shift)): short", indonesian: "\(shiftLabel(shift)): kurang") }

  /// Label of a row below the grid: how many are on duty where it is asked by the day, no more than asked.
  public var onDutyByDay: String { say(english: "By the day: on duty, up to the need", indonesian: "Per hari: bertugas, sampai kebutuhan") }
  /// Label of a row below the grid: how many the targets ask for on a day, in whichever shift.
  public var neededByDay: String { say(english: "By the day: needed, in any shift", indonesian: "Per hari: kebutuhan, dinas mana pun") }
  /// Label of a row below the grid: how many are missing on a day.
  public var missingByDay: String { say(english: "By the day: short", indonesian: "Per hari: kurang") }

  /// Code and name of a shift; the code alone where it has no other name.
  public func shiftLabel(_ shift: Shift) -> String { shift.name == shift.id.text ? shift.name : "\(shift.id.text) (\(shift.name))" }

  /// Title of the legend.
  public var legendTitle: String { say(english: "LEGEND", indonesian: "KETERANGAN KODE") }
  /// Said where a code is typed that the scenario does not know.
  public var unknownCodeWarning: String {
    say(
      english: "This is not one of the roster's codes. Keep it all the same?",
      indonesian: "Ini bukan salah satu kode jadwal. Tetap dipakai?")
  }

  /// The holidays of the period, in one line.
  public func holidays(_ list: [(date: CivilDate, name: String)]) -> String {
    let days = list.map { "\(dayAndMonth($0.date)) \($0.name)" }.joined(separator: "; ")
    return say(english: "* Holidays: \(days)", indonesian: "* Hari besar: \(days)")
  }

  /// What the greyed columns are.
  public var carryOverNote: String {
    say(english: "Grey columns: the days before the period.", indonesian: "Kolom abu-abu: hari sebelum periode ini.")
  }

  /// What the rows of needs count.
  public var needNote: String {
    say(
      english: "Needed: officers that the targets ask for in a shift (crews at their least size).",
      indonesian: "Kebutuhan: personel menurut target tiap dinas (tim dihitung dengan anggota paling sedikit).")
  }

  /// What the numbers by place say.
  public var placeNote: String {
    say(
      english:
        "Present/needed (target); ! below a minimum, ~ below a target, also of a qualification or kind of crew; a single number: present where nothing is asked.",
      indonesian:
        "Hadir/kebutuhan (target); ! di bawah minimum, ~ di bawah target, juga menurut kualifikasi atau jenis tim; satu angka: hadir tanpa kebutuhan."
    )
  }

  /// What is counted at a place.
  public func counted(inCrews: Bool) -> String {
    inCrews ? say(english: "crews", indonesian: "tim") : say(english: "officers", indonesian: "personel")
  }

  /// Heading of a shift's block: day, shift and hours.
  public func block(day: String, shift: String, time: String) -> String {
    say(english: "\(day) - shift \(shift), \(time)", indonesian: "\(day) - dinas \(shift), \(time)")
  }

  /// How many officers and crews are on duty in a block.
  public func strength(officers count: Int, crews: Int) -> String {
    crews == 0
      ? say(english: officers(count), indonesian: "\(count) personel")
      : say(english: "\(officers(count)), \(self.crews(crews))", indonesian: "\(count) personel, \(self.crews(crews))")
  }

  /// Instead of a list of tasks.
  public var noTasks: String { say(english: "No operation or task in this period.", indonesian: "Tidak ada operasi atau kegiatan pada periode ini.") }
  /// Title of the chart of hours.
  public var hoursChart: String { say(english: "Hours by officer", indonesian: "Jam dinas per anggota") }
  /// Title of the chart of nights.
  public var nightsChart: String { say(english: "Nights by officer", indonesian: "Dinas malam per anggota") }
  /// What the columns of the personnel sheet hold.
  public var personnelNote: String {
    say(
      english:
        "Hours: shifts, court and training. Credited: with absences. Least rest in hours. Fatigue: simple index, 1 is an ordinary morning duty.",
      indonesian: "Jam: dinas, sidang, latihan. Dihitung: termasuk cuti dan izin. Istirahat: terpendek antar dinas, dalam jam. "
        + "Berturut: hari dinas berturut-turut terlama. Kelelahan: indeks sederhana, 1 setara dinas pagi biasa.")
  }
  /// Title of the points that no bound speaks of.
  public var secondRankTitle: String {
    say(english: "Second rank, decided last (no bound is claimed)", indonesian: "Peringkat kedua, diputuskan terakhir (tanpa batas terbukti)")
  }
  /// Instead of an empty list.
  public var none: String { say(english: "None.", indonesian: "Nihil.") }
}

/// Labels of the sheet of parameters.
extension Wording {
  /// What a row of the sheet of parameters tells.
  public enum Parameter: Sendable, Hashable, CaseIterable {
    /// The office, the status, the digest of the version, the profile, the seed and the hash.
    case office, status, digest, profile, seed, scenarioHash
    /// What the roster costs, what is proven, how the search ended.
    case points, bound, gap, quality, stop
    /// What the words for points are worth.
    case must, high, medium, low
  }

  /// The row's label.
  public func label(_ parameter: Parameter) -> String {
    switch parameter {
    case .office: say(english: "Office", indonesian: "Satuan")
    case .status: say(english: "Status", indonesian: "Status")
    case .digest: digestLabel
    case .profile: say(english: "Profile of rules", indonesian: "Profil aturan")
    case .seed: say(english: "Seed", indonesian: "Bilangan awal acak")
    case .scenarioHash: say(english: "Scenario (SHA-256)", indonesian: "Skenario (SHA-256)")
    case .points: say(english: "Points of the roster", indonesian: "Poin jadwal")
    case .bound: say(english: "Proven least points", indonesian: "Batas poin terbukti")
    case .gap: say(english: "Gap", indonesian: "Selisih")
    case .quality: say(english: "Quality", indonesian: "Mutu jadwal")
    case .stop: say(english: "End of the search", indonesian: "Akhir pencarian")
    case .must: say(english: "Points of \"must\"", indonesian: "Poin \"wajib\" (must)")
    case .high: say(english: "Points of \"high\"", indonesian: "Poin \"tinggi\" (high)")
    case .medium: say(english: "Points of \"medium\"", indonesian: "Poin \"sedang\" (medium)")
    case .low: say(english: "Points of \"low\"", indonesian: "Poin \"rendah\" (low)")
    }
  }

  /// The search was ended by proof.
  public var provenBest: String { say(english: "Proven best.", indonesian: "Terbukti terbaik.") }
  /// Title of where the roster comes from.
  public var sourceTitle: String { say(english: "Roster", indonesian: "Jadwal") }
  /// Title of what the words for points are worth.
  public var levelsTitle: String { say(english: "Weights", indonesian: "Bobot poin") }
}
