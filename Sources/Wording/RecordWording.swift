import PatrolModel

extension Wording {
  /// A requirement that asks by the day, so that duties and not hours are told of it.
  public func countedByDay(_ requirement: String) -> String {
    say(english: "\(requirement) (duties, by the day)", indonesian: "\(requirement) (kali dinas, per hari)")
  }
}

/// Parts and columns of ledgers and of reports over many rosters.
extension Wording {
  /// A part of a ledger or a report.
  public enum RecordPart: String, Sendable, CaseIterable {
    /// How unequally burdens lie on equals.
    case equality
    /// Burden by person.
    case burden
    /// Where days are known from.
    case days
    /// What happened otherwise than published.
    case differences
    /// Rules that what happened breaks.
    case breaches
    /// Presence by place.
    case places
    /// Activities by kind and place.
    case activities
    /// Absences by kind.
    case absences
    /// What was asked and missed.
    case shortages
    /// What was done to the rosters.
    case changes
  }

  /// A column of their tables.
  public enum RecordColumn: String, Sendable, CaseIterable {
    /// A person.
    case officer
    /// The class of equals.
    case equals
    /// Shifts.
    case duties
    /// Night shifts.
    case nights
    /// Weekend days.
    case weekends
    /// Holidays.
    case holidays
    /// Hours of work.
    case hours
    /// Hours beyond those due.
    case overtime
    /// Shifts at unpopular posts.
    case unpopular
    /// Days of absence.
    case absent
    /// Days otherwise than published.
    case changed
    /// A place.
    case place
    /// Crews on shifts, as published.
    case unitsPlanned
    /// Crews on shifts.
    case units
    /// Hours of crews.
    case unitHours
    /// Duties, as published.
    case dutiesPlanned
    /// What kind of thing.
    case kind
    /// A name.
    case name
    /// How often.
    case count
    /// How many took part.
    case officers
    /// Days of officers.
    case days
    /// Days that were not published so.
    case unplanned
    /// A requirement.
    case requirement
    /// Hours asked.
    case asked
    /// Hours reached.
    case reached
    /// Hours missing to the minimum.
    case toMinimum
    /// Hours missing to the target.
    case toTarget
  }

  /// Heading of a part.
  public func title(_ part: RecordPart) -> String {
    switch part {
    case .equality: say(english: "How equally it lies", indonesian: "Pemerataan beban")
    case .burden: say(english: "Burden by person", indonesian: "Beban per anggota")
    case .days: say(english: "Days", indonesian: "Hari")
    case .differences: say(english: "Planned against worked", indonesian: "Rencana dan pelaksanaan")
    case .breaches: say(english: "Rules broken by what was worked", indonesian: "Aturan yang dilanggar dalam pelaksanaan")
    case .places: say(english: "Patrols and posts by place", indonesian: "Patroli dan pos per tempat")
    case .activities: say(english: "Activities by kind and place", indonesian: "Kegiatan menurut jenis dan tempat")
    case .absences: say(english: "Absences", indonesian: "Ketidakhadiran")
    case .shortages: say(english: "Asked against reached", indonesian: "Kebutuhan dan pemenuhan")
    case .changes: say(english: "Changes of the rosters", indonesian: "Perubahan jadwal")
    }
  }

  /// Name of a part's sheet, at most 31 characters.
  public func sheet(_ part: RecordPart) -> String {
    switch part {
    case .equality: say(english: "Equality", indonesian: "Pemerataan")
    case .burden: say(english: "Burden", indonesian: "Beban")
    case .days: say(english: "Days", indonesian: "Hari")
    case .differences: say(english: "Differences", indonesian: "Perbedaan")
    case .breaches: say(english: "Broken rules", indonesian: "Pelanggaran")
    case .places: say(english: "Places", indonesian: "Tempat")
    case .activities: say(english: "Activities", indonesian: "Kegiatan")
    case .absences: say(english: "Absences", indonesian: "Ketidakhadiran")
    case .shortages: say(english: "Shortages", indonesian: "Kekurangan")
    case .changes: say(english: "Changes", indonesian: "Perubahan")
    }
  }

  /// Heading of a column where there is little room.
  public func head(_ column: RecordColumn) -> String {
    switch column {
    case .equals: say(english: "Class", indonesian: "Kel.")
    case .duties: say(english: "Duties", indonesian: "Dinas")
    case .nights: say(english: "Nights", indonesian: "Malam")
    case .weekends: say(english: "Wkend", indonesian: "Sab-Min")
    case .holidays: say(english: "Holid.", indonesian: "H.besar")
    case .hours: say(english: "Hours", indonesian: "Jam")
    case .overtime: say(english: "Over", indonesian: "Lebih")
    case .unpopular: say(english: "Unpop.", indonesian: "Berat")
    case .absent: say(english: "Away", indonesian: "Absen")
    case .changed: say(english: "Changed", indonesian: "Ubah")
    case .unitsPlanned: say(english: "Plan", indonesian: "Renc.")
    case .units: say(english: "Units", indonesian: "Unit")
    case .unitHours: say(english: "Unit-h", indonesian: "Jam-unit")
    case .dutiesPlanned: say(english: "Plan", indonesian: "Renc.")
    case .unplanned: say(english: "Unplanned", indonesian: "Mendadak")
    case .toMinimum: say(english: "To min.", indonesian: "Ke min.")
    case .toTarget: say(english: "To target", indonesian: "Ke target")
    case .officer, .place, .kind, .name, .count, .officers, .days, .requirement, .asked, .reached: title(column)
    }
  }

  /// Heading of a column in full.
  public func title(_ column: RecordColumn) -> String {
    switch column {
    case .officer: say(english: "Officer", indonesian: "Anggota")
    case .equals: say(english: "Class of equals", indonesian: "Kelompok setara")
    case .duties: say(english: "Duties", indonesian: "Dinas")
    case .nights: say(english: "Night duties", indonesian: "Dinas malam")
    case .weekends: say(english: "Weekend days", indonesian: "Hari akhir pekan")
    case .holidays: say(english: "Holidays", indonesian: "Hari besar")
    case .hours: say(english: "Hours", indonesian: "Jam")
    case .overtime: say(english: "Hours over those due", indonesian: "Jam lebih")
    case .unpopular: say(english: "Unpopular posts", indonesian: "Pos berat")
    case .absent: say(english: "Days absent", indonesian: "Hari tidak hadir")
    case .changed: say(english: "Days changed", indonesian: "Hari berubah")
    case .place: say(english: "Place", indonesian: "Tempat")
    case .unitsPlanned: say(english: "Unit-shifts planned", indonesian: "Unit-dinas rencana")
    case .units: say(english: "Unit-shifts worked", indonesian: "Unit-dinas pelaksanaan")
    case .unitHours: say(english: "Unit-hours worked", indonesian: "Jam-unit pelaksanaan")
    case .dutiesPlanned: say(english: "Duties planned", indonesian: "Dinas rencana")
    case .kind: say(english: "Kind", indonesian: "Jenis")
    case .name: say(english: "Name", indonesian: "Nama")
    case .count: say(english: "Times", indonesian: "Kali")
    case .officers: say(english: "Officers", indonesian: "Personel")
    case .days: say(english: "Days", indonesian: "Hari")
    case .unplanned: say(english: "Days not planned", indonesian: "Hari mendadak")
    case .requirement: say(english: "Requirement", indonesian: "Kebutuhan")
    case .asked: say(english: "Asked", indonesian: "Diminta")
    case .reached: say(english: "Reached", indonesian: "Terpenuhi")
    case .toMinimum: say(english: "Hours missing to the minimum", indonesian: "Jam kurang dari minimum")
    case .toTarget: say(english: "Hours missing to the target", indonesian: "Jam kurang dari target")
    }
  }

  /// Heading of a regu's rows.
  public func regu(_ regu: String) -> String { "Regu \(regu)" }

  /// Instead of an empty part.
  public var nothingToTell: String { say(english: "nothing", indonesian: "tidak ada") }

  /// Where the days are known from.
  public func days(worked: Int, published: Int, missing: [CivilDate]) -> String {
    let known = say(
      english: "\(worked) days as worked, \(published) as published only",
      indonesian: "\(worked) hari sesuai pelaksanaan, \(published) hari baru rencana")
    guard !missing.isEmpty else { return known + "." }
    return known
      + say(
        english: "; without a roster (\(missing.count)): \(stretches(missing)).",
        indonesian: "; tanpa jadwal (\(missing.count)): \(stretches(missing)).")
  }

  /// Days in order, neighbouring ones joined.
  public func stretches(_ days: [CivilDate]) -> String {
    var joined: [[CivilDate]] = []
    for day in days {
      if let last = joined.last?.last, day - last == 1 { joined[joined.count - 1].append(day) } else { joined.append([day]) }
    }
    return joined.map { dates($0) }.joined(separator: ", ")
  }

  /// Codes of shifts of which nothing can be counted.
  public func unknownShifts(_ codes: [String]) -> String {
    let list = codes.joined(separator: ", ")
    return say(
      english: "The scenario does not know these shifts, so that nothing is counted of them: \(list).",
      indonesian: "Skenario tidak mengenal dinas ini, sehingga tidak dihitung: \(list).")
  }

  /// An archive in which nothing is.
  public func emptyArchive(_ folder: String) -> String {
    say(english: "There is no roster in \(folder).", indonesian: "Tidak ada jadwal di \(folder).")
  }

  /// A stretch that ends before it begins.
  public var datesReversed: String {
    say(english: "--to lies before --from.", indonesian: "--to mendahului --from.")
  }
}
