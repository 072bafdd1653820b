import PatrolModel

/// One officer's duty, as his calendar and his message tell it.
extension Wording {
  /// The name of an officer's calendar.
  public func calendarName(_ officer: String) -> String { say(english: "Duties of \(officer)", indonesian: "Jadwal dinas \(officer)") }

  /// A duty in one line: the shift's name with its code, and where, as in Malam (M), Balikpapan Kota.
  ///
  /// - Parameters:
  ///   - code: The shift's code.
  ///   - shift: The shift's name; nil where it is not known.
  ///   - place: The post's name; empty where none is known.
  public func dutySummary(code: String, shift: String?, place: String) -> String {
    let name = named(code: code, shift: shift)
    return place.isEmpty ? name : "\(name), \(place)"
  }

  /// A shift by name and code, as in Malam (M); the code alone where it has no other name.
  public func named(code: String, shift: String?) -> String {
    guard let shift, !shift.isEmpty, shift != code else { return code }
    return "\(shift) (\(code))"
  }

  /// A duty that was taken from the roster.
  public func cancelled(_ duty: String) -> String { say(english: "CANCELLED: \(duty)", indonesian: "BATAL: \(duty)") }

  /// A seat in a crew.
  public func name(_ seat: Seat) -> String {
    switch seat {
    case .leader: say(english: "leader", indonesian: "pimpinan")
    case .driver: say(english: "driver", indonesian: "pengemudi")
    case .leaderAndDriver: say(english: "leader and driver", indonesian: "pimpinan dan pengemudi")
    case .member: say(english: "member", indonesian: "anggota")
    }
  }

  /// What an officer is in his crew.
  public func roleLine(_ seat: Seat) -> String { say(english: "Role: ", indonesian: "Peran: ") + name(seat) }

  /// Kind and vehicle of a crew.
  public func crewLine(kind: String, vehicle: String?) -> String {
    let crew = saysCrew(kind) ? kind.prefix(1).uppercased() + kind.dropFirst() : say(english: "Crew: \(kind)", indonesian: "Tim: \(kind)")
    return vehicle.map { crew + say(english: ", vehicle \($0)", indonesian: ", kendaraan \($0)") } ?? crew
  }

  /// Who serves with an officer, and how many more.
  public func companionLine(_ names: [String], more: Int) -> String {
    let rest = more == 0 ? "" : say(english: " and \(more) more", indonesian: " dan \(more) lainnya")
    return say(english: "With: ", indonesian: "Bersama: ") + names.joined(separator: ", ") + rest
  }

  /// Something that an officer does inside his shift.
  public func taskLine(_ task: String, time: String) -> String {
    say(english: "Task: \(task), \(time)", indonesian: "Kegiatan: \(task), pukul \(time)")
  }

  /// A stretch of clock time, as in 09:00 to 10:30.
  public func span(from start: Int, to end: Int) -> String {
    say(english: "\(clock(start)) to \(clock(end))", indonesian: "\(clock(start)) s.d. \(clock(end))")
  }

  /// Which version of the roster something was taken from.
  public func edition(of roster: Roster) -> String {
    switch roster.status {
    case .draft: say(english: "Draft, not yet published", indonesian: "Konsep, belum diterbitkan")
    case .published:
      say(english: "Roster \(version(roster.version, roster.status))", indonesian: "Jadwal \(version(roster.version, roster.status))")
    case .worked: say(english: "As it was served", indonesian: "Sesuai pelaksanaan dinas")
    }
  }
}
