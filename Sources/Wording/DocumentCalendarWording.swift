import PatrolModel

/// Days, times and numbers as the papers of an office write them out.
extension Wording {
  /// The weekday in full.
  public func longWeekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: say(english: "Monday", indonesian: "Senin")
    case .tuesday: say(english: "Tuesday", indonesian: "Selasa")
    case .wednesday: say(english: "Wednesday", indonesian: "Rabu")
    case .thursday: say(english: "Thursday", indonesian: "Kamis")
    case .friday: say(english: "Friday", indonesian: "Jumat")
    case .saturday: say(english: "Saturday", indonesian: "Sabtu")
    case .sunday: say(english: "Sunday", indonesian: "Minggu")
    }
  }

  /// The month in full; empty outside 1...12.
  public func longMonth(_ month: Int) -> String {
    switch month {
    case 1: say(english: "January", indonesian: "Januari")
    case 2: say(english: "February", indonesian: "Februari")
    case 3: say(english: "March", indonesian: "Maret")
    case 4: "April"
    case 5: say(english: "May", indonesian: "Mei")
    case 6: say(english: "June", indonesian: "Juni")
    case 7: say(english: "July", indonesian: "Juli")
    case 8: say(english: "August", indonesian: "Agustus")
    case 9: "September"
    case 10: say(english: "October", indonesian: "Oktober")
    case 11: "November"
    case 12: say(english: "December", indonesian: "Desember")
    default: ""
    }
  }

  /// Weekday, day, month and year in full, as in Monday, 23 November 2026.
  public func longDate(_ date: CivilDate) -> String { "\(longDay(date)) \(date.parts.year)" }

  /// A stretch of days in full, as in Monday, 23 November to Sunday, 29 November 2026; one day alone where both are the same.
  public func longDates(from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return longDate(last) }
    let start = first.parts.year == last.parts.year ? longDay(first) : longDate(first)
    return say(english: "\(start) to \(longDate(last))", indonesian: "\(start) s.d. \(longDate(last))")
  }

  /// The hours of a shift, as in 07:00 to 15:00 WITA; the zone where Indonesia has a short name for it.
  public func dutyTime(_ shift: Shift, zone: OfficeTimeZone) -> String { dutyTime(shift.intervals, zone: zone) }

  /// A stretch of clock time written out, as in 09:00 to 10:30 WITA.
  public func dutyTime(_ interval: ClockInterval, zone: OfficeTimeZone) -> String { dutyTime([interval], zone: zone) }

  private func dutyTime(_ intervals: [ClockInterval], zone: OfficeTimeZone) -> String {
    let stretches = intervals.map { interval -> String in
      let (start, end) = (clock(interval.startMinute), clock(interval.endMinute))
      return say(english: "\(start) to \(end)", indonesian: "\(start) s.d. \(end)")
    }
    let times = stretches.joined(separator: say(english: " and ", indonesian: " dan "))
    return say(english: "", indonesian: "pukul ") + times + (zoneAbbreviation(zone).map { " \($0)" } ?? "")
  }

  /// The day of a duty, as in Monday, 23 November; over midnight both dates, as in Monday night, 23/24 November.
  ///
  /// - Parameters:
  ///   - date: The day on which the shift starts.
  ///   - shift: The shift.
  ///   - isNight: Whether it counts as a night; only one that begins in the evening is called so.
  public func dutyNight(_ date: CivilDate, _ shift: Shift, isNight: Bool) -> String {
    guard shift.endMinute > 1440 else { return longDay(date) }
    let (start, end) = (date.parts, (date + (shift.endMinute - 1) / 1440).parts)
    // A day-long duty counts as a night too, but begins in the morning.
    let isEvening = isNight && shift.startMinute >= 17 * 60
    let weekday = longWeekday(date.weekday) + (isEvening ? say(english: " night", indonesian: " malam") : "")
    let month = start.month == end.month ? "" : " \(longMonth(start.month))"
    return "\(weekday), \(start.day)\(month)/\(end.day) \(longMonth(end.month))"
  }

  /// The short name of an Indonesian time zone; nil elsewhere.
  public func zoneAbbreviation(_ zone: OfficeTimeZone) -> String? {
    switch zone.identifier {
    case "Asia/Jakarta", "Asia/Pontianak": "WIB"
    case "Asia/Makassar", "Asia/Ujung_Pandang": "WITA"
    case "Asia/Jayapura": "WIT"
    default: nil
    }
  }

  /// A whole number in groups of three digits, as in 1,234.
  public func grouped(_ number: Int) -> String {
    let digits = Array("\(number.magnitude)")
    let mark = say(english: ",", indonesian: ".")
    let text = digits.indices.map { place in (place > 0 && (digits.count - place).isMultiple(of: 3) ? mark : "") + String(digits[place]) }
    return (number < 0 ? "-" : "") + text.joined()
  }

  private func longDay(_ date: CivilDate) -> String { "\(longWeekday(date.weekday)), \(date.parts.day) \(longMonth(date.parts.month))" }
}
