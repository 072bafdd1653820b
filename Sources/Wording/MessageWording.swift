import PatrolModel

/// Messages to members and upward, in the words in which an office sends them; marks for bold are added where messages are laid out.
extension Wording {
  /// Title of an order to members.
  public func orderMessageTitle(_ subject: String) -> String { say(english: "DUTY ORDER, \(subject)", indonesian: "PERINTAH DINAS, \(subject)") }

  /// Title of a report upward.
  public func reportMessageTitle(_ subject: String) -> String {
    say(english: "DUTY REPORT, \(subject)", indonesian: "LAPORAN JADWAL DINAS, \(subject)")
  }

  /// Greeting and order to everybody of an office.
  ///
  /// - Parameters:
  ///   - office: The office's name; may be empty.
  ///   - days: The day or the days, written out.
  public func order(toOffice office: String, on days: String) -> String {
    let whose = office.isEmpty ? "" : say(english: " of \(office)", indonesian: " \(office)")
    return say(
      english: "To all members\(whose): please serve on \(days) as follows.",
      indonesian: "Kepada rekan-rekan anggota\(whose), agar melaksanakan dinas pada hari \(days) sebagai berikut:")
  }

  /// Greeting and order to a regu.
  public func order(toRegu regu: String, days: String) -> String {
    say(
      english: "To the members of \(regu): please serve from \(days) as follows.",
      indonesian: "Kepada rekan-rekan \(regu), agar melaksanakan dinas pada periode \(days) sebagai berikut:")
  }

  /// Greeting and order to one officer.
  public func order(toOfficer officer: String, days: String) -> String {
    say(
      english: "To \(officer): please serve from \(days) as follows.",
      indonesian: "Kepada \(officer), agar melaksanakan dinas pada periode \(days) sebagai berikut:")
  }

  /// The end of an order.
  public var orderClosing: String {
    say(
      english: "Please carry this out with full responsibility. Stay safe on duty.",
      indonesian: "Demikian untuk dilaksanakan dengan penuh tanggung jawab. Selamat bertugas dan utamakan keselamatan.")
  }

  /// To whom a report goes.
  public func reportAddressee(_ position: String) -> String { say(english: "To: \(position)", indonesian: "Kepada Yth. \(position)") }

  /// To whom a report goes where the office names nobody above the one who sends it.
  public var commandingOfficer: String { say(english: "Commanding Officer", indonesian: "Pimpinan") }

  /// The beginning of a report.
  ///
  /// - Parameters:
  ///   - whose: The office, regu or officer; may be empty.
  ///   - days: The day or the days, written out.
  ///   - isOneDay: Whether it is about one day.
  ///   - status: How far the roster has come.
  public func reportOpening(whose: String, days: String, isOneDay: Bool, status: Roster.Status) -> String {
    let owner = whose.isEmpty ? "" : say(english: " of \(whose)", indonesian: " \(whose)")
    let what: String
    switch status {
    case .draft: what = say(english: "the planned duties", indonesian: "rencana dinas")
    case .published: what = say(english: "the duties", indonesian: "jadwal dinas")
    case .worked: what = say(english: "the duties served", indonesian: "pelaksanaan dinas")
    }
    let time = isOneDay ? say(english: "on \(days)", indonesian: "hari \(days)") : say(english: "from \(days)", indonesian: "periode \(days)")
    return say(
      english: "I beg to report \(what)\(owner) \(time) as follows.", indonesian: "Izin melaporkan \(what)\(owner) \(time), sebagai berikut:")
  }

  /// The end of a report.
  public var reportClosing: String {
    say(
      english: "Submitted for your information and further direction.",
      indonesian: "Demikian dilaporkan. Mohon petunjuk dan arahan lebih lanjut. Terima kasih.")
  }

  /// Under which reserve a message is sent; nil for the first published version.
  public func messageEdition(of roster: Roster) -> String? {
    switch roster.status {
    case .draft: say(english: "Draft, not yet published.", indonesian: "Konsep, belum diterbitkan.")
    case .published where roster.version > 1:
      say(
        english: "Version \(amended(roster.version)), replaces the roster sent before.",
        indonesian: "Versi \(amended(roster.version)), menggantikan jadwal yang dikirim sebelumnya.")
    case .published, .worked: nil
    }
  }

  /// A heading that goes on in a further part of the message.
  public func continued(_ heading: String) -> String { say(english: "\(heading) (continued)", indonesian: "\(heading) (lanjutan)") }

  /// A shift with its hours, and both dates where it goes over midnight.
  ///
  /// - Parameters:
  ///   - shift: The shift; nil where only its code is known.
  ///   - code: Its code.
  ///   - date: The day on which it starts; nil where that stands elsewhere.
  ///   - isNight: Whether it counts as a night.
  ///   - zone: The office's time zone.
  public func messageShift(_ shift: Shift?, code: Shift.ID, on date: CivilDate?, isNight: Bool, zone: OfficeTimeZone) -> String {
    let name = named(code: code.text, shift: shift?.name)
    guard let shift else { return name }
    let night = date.flatMap { shift.endMinute > 1440 ? " (\(dutyNight($0, shift, isNight: isNight)))" : nil } ?? ""
    return "\(name), \(dutyTime(shift, zone: zone))\(night)"
  }

  /// A day without its year, as in Monday, 23 November.
  public func messageDay(_ date: CivilDate) -> String { "\(longWeekday(date.weekday)), \(date.parts.day) \(longMonth(date.parts.month))" }

  /// A regu by its name.
  public func regu(_ name: String?) -> String {
    guard let name else { return say(english: "members without a regu", indonesian: "anggota tanpa regu") }
    return name.lowercased().hasPrefix("regu") ? name : "Regu \(name)"
  }

  /// The seat in which somebody serves.
  public func servingAs(_ seat: Seat) -> String { say(english: "as \(name(seat))", indonesian: "sebagai \(name(seat))") }

  /// A crew at its place: kind and vehicle.
  public func messageCrew(kind: String, vehicle: String?) -> String {
    let crew = saysCrew(kind) ? kind : say(english: "crew (\(kind))", indonesian: "tim \(kind)")
    return vehicle.map { crew + say(english: ", vehicle \($0)", indonesian: ", kendaraan \($0)") } ?? crew
  }

  /// Instead of a place where none was given.
  public var withoutPlace: String { say(english: "No post given", indonesian: "Pos belum ditentukan") }

  /// A day without duty.
  public var noDuty: String { say(english: "Nobody is on duty.", indonesian: "Tidak ada yang berdinas.") }

  /// Heading of the tasks inside shifts.
  public var messageTasks: String { say(english: "Tasks", indonesian: "Kegiatan") }

  /// Heading of what an officer serves outside the shifts.
  public var otherDutyTitle: String { say(english: "Other duty", indonesian: "Tugas lain") }

  /// Court, training and the like with its time, as in Wednesday, 2 December, 09:00 to 12:00 WITA: court.
  ///
  /// - Parameters:
  ///   - name: What it is.
  ///   - date: The day on which it begins.
  ///   - start: Minutes after that day's midnight.
  ///   - end: Minutes after the same midnight; more than 1,440 where it lasts beyond the day.
  ///   - zone: The office's time zone.
  public func otherDuty(_ name: String, on date: CivilDate, from start: Int, to end: Int, zone: OfficeTimeZone) -> String {
    if end <= 1440 { return "\(messageDay(date)), \(dutyTime(ClockInterval(startMinute: start, endMinute: end), zone: zone)): \(name)" }
    let days = (end - 1) / 1440
    let (first, last) = (messageDay(date), messageDay(date + days))
    let (from, to) = (clock(start), clock(end - days * 1440) + (zoneAbbreviation(zone).map { " \($0)" } ?? ""))
    return say(english: "\(first), \(from) to \(last), \(to): \(name)", indonesian: "\(first), pukul \(from) s.d. \(last), pukul \(to): \(name)")
  }

  /// Court, training and the like on whole days.
  public func otherDuty(_ name: String, from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return "\(messageDay(first)): \(name)" }
    return say(english: "\(messageDay(first)) to \(messageDay(last)): \(name)", indonesian: "\(messageDay(first)) s.d. \(messageDay(last)): \(name)")
  }

  /// A task with its time and place in the day.
  public func messageTask(_ task: String, time: String, zone: OfficeTimeZone) -> String {
    let clock = zoneAbbreviation(zone).map { "\(time) \($0)" } ?? time
    return say(english: "\(task), \(clock)", indonesian: "\(task), pukul \(clock)")
  }
}

/// Numbers in reports.
extension Wording {
  /// Heading of the numbers of those on duty.
  public var strengthTitle: String { say(english: "Strength", indonesian: "Kekuatan personel") }

  /// Heading of who stands where in a shift.
  public func deploymentTitle(_ shift: String) -> String { say(english: "Deployment, \(shift)", indonesian: "Gelar personel, \(shift)") }

  /// Heading of what is short.
  public var messageShortTitle: String { say(english: "What is short", indonesian: "Kekurangan") }

  /// So many people and crews, as in 12 personnel, 4 crews (car 2, motorcycle 2).
  public func strength(officers: Int, crews: [(kind: String, count: Int)]) -> String {
    let people = headCount(officers)
    let all = crews.reduce(0) { $0 + $1.count }
    guard all > 0 else { return people }
    return "\(people), \(self.crews(all)) (\(crews.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")))"
  }

  /// So many people.
  public func headCount(_ count: Int) -> String {
    say(english: count == 1 ? "1 officer" : "\(grouped(count)) officers", indonesian: "\(grouped(count)) personel")
  }

  /// The sum of those on duty.
  public func strengthTotal(_ strength: String) -> String { say(english: "In all: \(strength)", indonesian: "Jumlah: \(strength)") }

  /// Those not on duty, by kind where that may be told.
  public func notOnDuty(_ count: Int, kinds: [(kind: String, count: Int)]) -> String {
    let parts = kinds.isEmpty ? "" : " (\(kinds.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")))"
    let number = count == 0 ? say(english: "none", indonesian: "nihil") : headCount(count)
    return say(english: "Not on duty: \(number)", indonesian: "Tidak berdinas: \(number)") + parts
  }

  /// Who leads a crew.
  public func ledBy(_ officer: String) -> String { say(english: "led by \(officer)", indonesian: "pimpinan \(officer)") }

  /// What a message leaves out that the roster tells.
  public func andMoreInRoster(_ count: Int) -> String {
    say(english: "and \(count) more (see the roster)", indonesian: "dan \(count) lainnya (lihat jadwal)")
  }

  /// When and how much is short on one day, as in 07.00-09.00 and 12.00-13.00: 1 of 2.
  public func dayShortage(_ times: [String], strength: String) -> String {
    guard let last = times.last else { return strength }
    let first = times.dropLast().joined(separator: ", ")
    let time = first.isEmpty ? last : say(english: "\(first) and \(last)", indonesian: "\(first) dan \(last)")
    return "\(time): \(strength)"
  }

  /// Why something is short.
  public func because(_ reason: String) -> String { say(english: "Because: \(reason)", indonesian: "Sebab: \(reason)") }

  /// One officer's duties in sum.
  public func dutySum(duties: Int, minutes: Int, nights: Int) -> String {
    let sum = say(english: duties == 1 ? "1 duty" : "\(duties) duties", indonesian: "\(duties) kali dinas")
    return strengthTotal("\(sum), \(hours(minutes: minutes)), \(nightCount(nights))")
  }

  /// Those of a regu who are away or on other duty, by name and why.
  public func awayLine(_ names: [String]) -> String { say(english: "Remarks: ", indonesian: "Keterangan: ") + names.joined(separator: ", ") }
}
