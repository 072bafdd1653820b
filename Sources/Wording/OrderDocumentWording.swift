import PatrolModel

/// The order (surat perintah) and its annex, as the papers of a police office put it.
extension Wording {
  /// A line that the office fills in.
  public var orderBlank: String { String(repeating: ".", count: 40) }

  /// A short piece of a line that the office fills in.
  public var orderShortBlank: String { String(repeating: ".", count: 20) }

  /// The order's title.
  public var orderPaperTitle: String { say(english: "ASSIGNMENT ORDER", indonesian: "SURAT PERINTAH") }

  /// Before the order's number.
  public var orderNumberLabel: String { say(english: "Number", indonesian: "Nomor") }

  /// The parts of the order, before their colons.
  public enum OrderPart: CaseIterable, Sendable {
    /// Why the order is given.
    case consideration
    /// What it rests on.
    case basis
    /// Whom it orders.
    case addressees
    /// What they are to do.
    case task
  }

  /// The name of a part of the order.
  public func name(_ part: OrderPart) -> String {
    switch part {
    case .consideration: say(english: "Considering", indonesian: "Pertimbangan")
    case .basis: say(english: "Basis", indonesian: "Dasar")
    case .addressees: say(english: "To", indonesian: "Kepada")
    case .task: say(english: "Task", indonesian: "Untuk")
    }
  }

  /// Why the order is given.
  ///
  /// - Parameter office: The office's name; empty where the scenario gives none.
  public func orderConsideration(office: String, from first: CivilDate, to last: CivilDate) -> String {
    let dates = longDates(from: first, to: last)
    return say(
      english: "that for the patrol and guard duties\(office.isEmpty ? "" : " of \(office)") in the period \(dates) an order is held to be needed.",
      indonesian: "bahwa dalam rangka pelaksanaan tugas patroli dan penjagaan\(office.isEmpty ? "" : " \(office)") periode \(dates), "
        + "dipandang perlu mengeluarkan surat perintah.")
  }

  /// The roster among what the order rests on.
  ///
  /// - Parameters:
  ///   - version: The published version; 0 for a draft, which is not told.
  ///   - status: How far the roster has come.
  public func orderBasis(office: String, from first: CivilDate, to last: CivilDate, version: Int, status: Roster.Status) -> String {
    let dates = longDates(from: first, to: last)
    let number = version > 0 ? ", \(self.version(version, status))" : ""
    return say(
      english: "the duty roster\(office.isEmpty ? "" : " of \(office)") for the period \(dates)\(number).",
      indonesian: "jadwal dinas\(office.isEmpty ? "" : " \(office)") periode \(dates)\(number).")
  }

  /// The number of an amendment's order that was given none of its own.
  public func orderNumber(_ first: String, amendment: Int) -> String {
    say(english: "\(first) - amendment \(amendment)", indonesian: "\(first) - Ralat ke-\(amendment)")
  }

  /// The order that an amendment replaces, and how much of it changes.
  ///
  /// - Parameters:
  ///   - number: Its number; nil where only the office knows it.
  ///   - date: The day on which it was given; nil where only the office knows it.
  public func orderReplaces(_ version: Int, number: String?, on date: CivilDate?, duties: Int, officers: Int) -> String {
    let day = date.map(orderDate) ?? orderShortBlank
    let english = "\(duties == 1 ? "1 duty" : "\(duties) duties") of \(officers == 1 ? "1 officer" : "\(officers) officers")"
    return say(
      english:
        "order number \(number ?? orderBlank) of \(day), version \(version) of this roster, which this order replaces; \(english) differ, as listed in the annex.",
      indonesian: "surat perintah nomor \(number ?? orderBlank) tanggal \(day), versi \(version) jadwal ini, yang diganti dengan surat perintah ini; "
        + "\(duties) dinas dari \(officers) personel berubah sebagaimana tercantum dalam lampiran.")
  }

  /// Above the list of what an amendment changes.
  public func orderChanges(against version: Int) -> String {
    say(english: "Changed against version \(version):", indonesian: "Perubahan terhadap versi \(version):")
  }

  /// Between what the order rests on and whom it orders.
  public var orderIsGiven: String { say(english: "IT IS ORDERED", indonesian: "DIPERINTAHKAN") }

  /// Whom the order orders.
  public func orderAddressees(_ count: Int) -> String {
    let number = indonesianWords(count).map { "\(count) (\($0))" } ?? "\(count)"
    return say(
      english: "the \(count == 1 ? "officer" : "\(count) officers") named in the annex to this order, with rank, service number and position.",
      indonesian: "personel yang nama, pangkat, NRP, dan jabatannya tercantum dalam lampiran surat perintah ini, sejumlah \(number) personel.")
  }

  /// To serve as the annex says; the hours follow.
  public func orderService(from first: CivilDate, to last: CivilDate) -> String {
    let (start, end) = (orderDate(first), orderDate(last))
    let english = first == last ? "on \(end)" : "from \(start) to \(end)"
    let indonesian = first == last ? "pada tanggal \(end)" : "terhitung mulai tanggal \(start) s.d. \(end)"
    return say(
      english: "carry out patrol and guard duties \(english) with the tasks listed in the annex, at these hours:",
      indonesian: "melaksanakan tugas patroli dan penjagaan \(indonesian) dengan tugas sebagaimana tercantum dalam lampiran, "
        + "pada waktu dinas sebagai berikut:")
  }

  /// A shift with its code and hours, as in Night (M): 23:00 to 07:00 WITA of the next day.
  public func orderHours(_ shift: Shift, zone: OfficeTimeZone) -> String {
    let name = shift.name == shift.id.text ? shift.name : "\(shift.name) (\(shift.id.text))"
    let nextDay = shift.endMinute > 1440 ? say(english: " of the next day", indonesian: " hari berikutnya") : ""
    return "\(name): \(dutyTime(shift, zone: zone))\(nextDay)"
  }

  /// A shift whose hours nobody knows.
  public func orderHours(unknown code: Shift.ID) -> String {
    say(english: "\(code.text): hours not in the scenario", indonesian: "\(code.text): waktu tidak ada dalam skenario")
  }

  /// What is to be done besides the duties, in order.
  public var orderInstructions: [String] {
    [
      say(english: "attend the briefing before going on duty.", indonesian: "mengikuti acara arahan pimpinan (AAP) sebelum memulai dinas."),
      say(
        english: "report on the duty to the commander when it has ended.",
        indonesian: "melaporkan pelaksanaan tugas kepada pimpinan setelah selesai dinas."),
      say(
        english: "carry out this order with care and full responsibility.",
        indonesian: "melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab."),
    ]
  }

  /// The order's last word.
  public var orderEnd: String { say(english: "End of order.", indonesian: "Selesai.") }

  /// Before the town of issue.
  public var orderPlaceLabel: String { say(english: "Issued at", indonesian: "Dikeluarkan di") }

  /// Before the day of issue.
  public var orderDateLabel: String { say(english: "on", indonesian: "pada tanggal") }

  /// The day of issue, as in 24 November 2026.
  public func orderDate(_ date: CivilDate) -> String { "\(date.parts.day) \(longMonth(date.parts.month)) \(date.parts.year)" }

  /// Above the list of those who get a copy.
  public var orderCopies: String { say(english: "Copies to:", indonesian: "Tembusan:") }

  /// Above those who put their initials to the order before it is signed.
  public var orderInitials: String { say(english: "Initials:", indonesian: "Paraf:") }

  /// The position on whose behalf somebody signs.
  public func onBehalf(of position: String) -> String { say(english: "for \(position)", indonesian: "a.n. \(position)") }

  /// A service number behind a name or a rank.
  public func serviceNumber(_ number: String) -> String { say(english: "service no. \(number)", indonesian: "NRP \(number)") }

  /// Rank and service number below a signature; empty where neither is given.
  public func rankAndNumber(_ signature: Office.Signature?) -> String {
    [signature?.rank, signature?.number.map { serviceNumber($0) }].compactMap(\.self).joined(separator: " ")
  }

  /// Above the annex.
  public var orderAnnexLabel: String { say(english: "ANNEX TO ASSIGNMENT ORDER", indonesian: "LAMPIRAN SURAT PERINTAH") }

  /// Before the order's number, above the annex.
  public var orderAnnexNumberLabel: String { say(english: "NUMBER", indonesian: "NOMOR") }

  /// Before the order's date, above the annex.
  public var orderAnnexDateLabel: String { say(english: "DATE", indonesian: "TANGGAL") }

  /// The annex's title.
  public var orderAnnexTitle: String { say(english: "OFFICERS AND THEIR DUTIES", indonesian: "DAFTAR PERSONEL DAN TUGAS") }

  /// The annex's period, below its title.
  public func orderAnnexPeriod(from first: CivilDate, to last: CivilDate) -> String {
    say(english: "Period: ", indonesian: "Periode: ") + longDates(from: first, to: last)
  }

  /// The columns of the annex: number, name, rank, service number, position, duties, notes.
  public var orderAnnexColumns: [String] {
    [
      heading(.row), heading(.name), heading(.rank), say(english: "SERVICE NO.", indonesian: "NRP"),
      say(english: "POSITION", indonesian: "JABATAN"), say(english: "DUTIES", indonesian: "TUGAS"), heading(.notes),
    ]
  }

  /// In the annex of a roster without duties.
  public var orderNobody: String { say(english: "NONE", indonesian: "NIHIL") }

  /// What one does in a crew, alone; nil for a member.
  public func orderSeat(_ seat: Seat) -> String? { seat == .member ? nil : name(seat) }

  /// Days of one week by name, three and more in a row as a stretch, as in Monday, Wednesday to Friday; of longer periods by date.
  ///
  /// - Parameters:
  ///   - days: The days, ascending.
  ///   - isWithinWeek: Whether a weekday's name tells a day of the period alone.
  public func orderDays(_ days: [CivilDate], isWithinWeek: Bool) -> String {
    var runs: [ClosedRange<CivilDate>] = []
    for day in days {
      if let last = runs.last, day - last.upperBound == 1 { runs[runs.count - 1] = last.lowerBound...day } else { runs.append(day...day) }
    }
    func name(_ day: CivilDate) -> String { isWithinWeek ? longWeekday(day.weekday) : dayAndMonth(day) }
    let texts = runs.map { run -> String in
      let (first, last) = (name(run.lowerBound), name(run.upperBound))
      switch run.upperBound - run.lowerBound {
      case 0: return first
      case 1: return "\(first), \(last)"
      default: return say(english: "\(first) to \(last)", indonesian: "\(first) s.d. \(last)")
      }
    }
    return texts.joined(separator: ", ")
  }

  /// The time of a task in the annex, as in 09:00 to 10:30.
  public func orderTime(from start: Int, to end: Int) -> String {
    say(english: "\(clock(start)) to \(clock(end))", indonesian: "pukul \(clock(start)) s.d. \(clock(end))")
  }

  /// An order that was asked for as a copy for the wall.
  public var orderIsRestricted: String {
    say(
      english:
        "The order carries service numbers and duties by name and is not a document for the wall: leave --audience wall out, or hang the workbook's or the page's wall copy up.",
      indonesian:
        "Surat perintah memuat NRP dan tugas per nama sehingga tidak untuk ditempel: jangan pakai --audience wall, atau tempel salinan dinding dari buku kerja atau halaman."
    )
  }
}
