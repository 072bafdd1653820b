import PatrolModel

/// Texts of the sheet for the hand-over of a shift.
extension Wording {
  /// The sheet's title.
  public var handOverTitle: String { say(english: "Hand-over sheet", indonesian: "Lembar serah terima dinas") }

  /// The moment of which a sheet tells.
  public func handOverMoment(_ date: CivilDate, minute: Int) -> String {
    say(english: "\(longDate(date)), \(clock(minute))", indonesian: "\(longDate(date)), pukul \(clock(minute))")
  }

  /// The heading of a shift with its hours and how many serve; the date stands there where it is not the sheet's own.
  public func watchTitle(isNow: Bool, shift: String, hours: String, date: String?, count: Int) -> String {
    let when = isNow ? say(english: "On duty now", indonesian: "Bertugas sekarang") : say(english: "Next", indonesian: "Berikutnya")
    let day = date.map { "\($0), " } ?? ""
    return "\(when): \(day)\(shift), \(hours) (\(headCount(count)))"
  }

  /// No shift is served at the moment.
  public var nobodyOnDutyNow: String { say(english: "Nobody is on duty at this moment.", indonesian: "Tidak ada yang bertugas pada saat ini.") }

  /// The moment lies outside the roster.
  public var momentOutsideRoster: String {
    say(
      english: "At this moment the roster has no shift, and none comes after it: name a time of its days with --at.",
      indonesian: "Pada saat ini jadwal tidak memuat dinas dan tidak ada dinas sesudahnya: sebutkan waktu dalam harinya dengan --at.")
  }

  /// The reserve of a shift.
  public var handOverReserve: String { say(english: "Reserve", indonesian: "Cadangan") }

  /// Vehicles that no crew takes.
  public var handOverFreeVehicles: String { say(english: "Vehicles free", indonesian: "Kendaraan tersedia") }

  /// The heading of what is short.
  public func handOverShort(_ count: Int) -> String { say(english: "Short (\(count))", indonesian: "Kekurangan (\(count))") }

  /// Nothing is short.
  public var handOverNothingShort: String {
    say(english: "Nothing is short in these shifts.", indonesian: "Tidak ada kekurangan dalam dinas ini.")
  }

  /// The heading of changes since the publication.
  public var handOverChanges: String { say(english: "Changed since the publication", indonesian: "Perubahan sejak penerbitan") }

  /// Nothing was changed.
  public var handOverNoChanges: String {
    say(english: "Nothing was changed since the publication.", indonesian: "Tidak ada perubahan sejak penerbitan.")
  }

  /// In which version, by whom and why something was changed.
  public func handOverSource(version: Int, by: String?, reason: String?) -> String {
    let parts = [say(english: "version \(version)", indonesian: "versi \(version)"), by, reason].compactMap(\.self).filter { !$0.isEmpty }
    return "(" + parts.joined(separator: "; ") + ")"
  }

  /// The heading of those who may be called.
  public func callableTitle(_ shift: String, date: String?, count: Int) -> String {
    let when = [shift, date].compactMap(\.self).joined(separator: ", ")
    return say(english: "May be called to \(when) (\(count))", indonesian: "Dapat dipanggil untuk \(when) (\(count))")
  }

  /// The heading of those who may not be called.
  public func barredTitle(_ shift: String, date: String?, count: Int) -> String {
    let when = [shift, date].compactMap(\.self).joined(separator: ", ")
    return say(
      english: "Off, but may not be called to \(when) (\(count))", indonesian: "Lepas dinas, tetapi tidak dapat dipanggil untuk \(when) (\(count))")
  }

  /// Nobody may be called.
  public var nobodyCallable: String {
    say(
      english: "Nobody who is off may be called without breaking a rule.",
      indonesian: "Tidak seorang pun yang lepas dinas dapat dipanggil tanpa melanggar aturan.")
  }

  /// What speaks for and against calling somebody: rest before and after, his hours, points.
  public func callFacts(_ call: DutyCall) -> String {
    var parts: [String] = []
    if let rest = call.restMinutesBefore {
      parts.append(say(english: "rested \(wholeHours(rest)) h", indonesian: "istirahat \(wholeHours(rest)) jam"))
    } else {
      parts.append(say(english: "no duty before it known", indonesian: "dinas sebelumnya tidak diketahui"))
    }
    if let rest = call.restMinutesAfter {
      parts[0] += say(english: " (then \(wholeHours(rest)) h)", indonesian: " (sesudahnya \(wholeHours(rest)) jam)")
    }
    parts.append(say(english: "\(hours(minutes: call.plannedMinutes)) planned", indonesian: "\(hours(minutes: call.plannedMinutes)) terjadwal"))
    if call.points != 0 { parts.append(say(english: "\(signed(call.points)) points", indonesian: "\(signed(call.points)) poin")) }
    return parts.joined(separator: ", ")
  }

  /// A rule that keeps people from a duty, with its limit.
  public func bar(_ rule: RuleID, limit: Int) -> String {
    let definition = RuleCatalogue.definition(of: rule)
    let isStretch = rule == .weeklyRestHours || rule == .longRestHours
    let told = definition.unit == .occurrence || isStretch ? name(rule) : "\(name(rule)), \(self.limit(limit, definition))"
    return "\(told) [\(rule.rawValue)]"
  }

  /// What a duty would come to, beside the limit of its rule; nil where it is merely broken.
  public func measure(of breach: Breach) -> String? {
    let unit = RuleCatalogue.definition(of: breach.rule).unit
    if unit == .occurrence { return nil }
    // These two measure the stretch that went by without the rest, not the rest itself.
    let isWithoutRest = breach.rule == .weeklyRestHours || breach.rule == .longRestHours
    return "(\(amount(breach.measured, unit: unit))" + (isWithoutRest ? say(english: " without it", indonesian: " tanpa istirahat itu") : "") + ")"
  }

  /// Rest is never told longer than it is.
  private func wholeHours(_ minutes: Int) -> Int { minutes / 60 - (minutes < 0 && minutes % 60 != 0 ? 1 : 0) }

  private func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }

  /// Heading of the column of initials.
  public var initials: String { say(english: "Initials", indonesian: "Paraf") }

  /// Where those sign who hand over and take over.
  public var handOverSignatures: [String] {
    [say(english: "Handed over by", indonesian: "Yang menyerahkan"), say(english: "Taken over by", indonesian: "Yang menerima")]
  }

  /// Room for what else there is to say.
  public var handOverNotes: String { say(english: "Notes", indonesian: "Catatan") }
}
