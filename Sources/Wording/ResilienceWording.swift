import PatrolModel

/// What absences do to a roster.
extension Wording {
  /// So many drawn weeks, or stretches of other lengths.
  public func draws(_ count: Int, days: Int) -> String {
    if days == 7 { return say(english: count == 1 ? "1 week" : "\(count) weeks", indonesian: "\(count) minggu") }
    return say(
      english: "\(count) \(count == 1 ? "stretch" : "stretches") of \(days) \(days == 1 ? "day" : "days")",
      indonesian: "\(count) kurun \(days) hari")
  }

  /// The answer in one sentence: how often a minimum is missed for want of those absent, and where most.
  ///
  /// - Parameters:
  ///   - missing: Draws that miss one.
  ///   - draws: How many were drawn.
  ///   - days: Days of a draw.
  ///   - absent: The share absent, in millionths.
  ///   - place: Where most; nil where nowhere.
  ///   - shift: In which shift most; nil where it is not one.
  public func resilienceAnswer(missing: Int, draws count: Int, days: Int, absent: Int, place: String?, shift: String?) -> String {
    let share = percent(absent, of: 1_000_000)
    let drawn = draws(count, days: days)
    guard missing > 0 else {
      return say(
        english: "Of \(drawn) with \(share) absent, none misses a minimum that the roster meets.",
        indonesian: "Dari \(drawn) dengan \(share) berhalangan hadir, tidak satu pun minimum yang dipenuhi jadwal menjadi kurang.")
    }
    let often = percent(missing, of: count)
    let where1 = [place, shift].compactMap(\.self).joined(separator: ", ")
    let most = where1.isEmpty ? "" : say(english: "; most often \(where1)", indonesian: "; paling sering \(where1)")
    return say(
      english: "Of \(drawn) with \(share) absent, absences leave a minimum missed in \(often)\(most).",
      indonesian: "Dari \(drawn) dengan \(share) berhalangan hadir, ketidakhadiran membuat minimum tidak terpenuhi pada \(often)\(most).")
  }

  /// What more in reserve would do.
  ///
  /// - Parameters:
  ///   - more: How many more on each shift.
  ///   - missing: Draws that still miss a minimum.
  ///   - count: How many were drawn.
  public func reserveAnswer(more: Int, missing: Int, of count: Int) -> String {
    let share = percent(missing, of: count)
    return say(
      english: "\(more) more in reserve on each shift would lower that to \(share).",
      indonesian: "\(more) cadangan tambahan pada setiap giliran dinas menurunkannya menjadi \(share).")
  }

  /// That no number tried helps.
  public func reserveHelpsNot(most: Int) -> String {
    say(
      english: "Up to \(most) more in reserve on each shift would not lower that.",
      indonesian: "Sampai \(most) cadangan tambahan pada setiap giliran dinas tidak menurunkannya.")
  }

  /// How absences were drawn.
  public func absenceModel(_ model: AbsenceModel, seed: UInt64) -> String {
    let share = percent(model.millionths, of: 1_000_000)
    guard let mean = model.meanDayThousandths else {
      return say(
        english: "Drawn: each officer absent on \(share) of days, each day by itself; seed \(seed).",
        indonesian: "Diundi: setiap anggota berhalangan \(share) dari hari, setiap hari tersendiri; benih \(seed).")
    }
    let days = decimal(mean, of: 1000)
    return say(
      english: "Drawn: each officer absent on \(share) of days, \(days) days at a time in the mean; seed \(seed).",
      indonesian: "Diundi: setiap anggota berhalangan \(share) dari hari, rata-rata \(days) hari setiap kali; benih \(seed).")
  }

  /// How many duties fall out in a draw.
  public func absentDuties(mean: String, of duties: Int) -> String {
    say(
      english: "\(mean) of \(duties) duties fall out in the mean; who is there musters shift by shift, the reserve steps in, nobody is called.",
      indonesian:
        "Rata-rata \(mean) dari \(duties) dinas tidak terisi; yang hadir diatur ulang per giliran, cadangan mengisi, tidak ada yang dipanggil.")
  }

  /// What the published roster lacks before anybody is absent.
  public func lackBefore(toMinimum: Int, toTarget: Int, points own: Int) -> String {
    say(
      english: "Without absences the roster lacks \(hours(minutes: toMinimum)) to minimums, \(hours(minutes: toTarget)) to targets, \(points(own)).",
      indonesian:
        "Tanpa ketidakhadiran jadwal kurang \(hours(minutes: toMinimum)) dari minimum, \(hours(minutes: toTarget)) dari target, \(points(own)).")
  }

  /// Heading of what absences add.
  public var addedTitle: String { say(english: "What absences add", indonesian: "Tambahan akibat ketidakhadiran") }

  /// A row of what absences add.
  public enum AddedRow: Sendable, Hashable, CaseIterable {
    case crewsToMinimum, officersToMinimum, crewsToTarget, officersToTarget, points
  }

  /// The label of a row.
  public func label(_ row: AddedRow) -> String {
    switch row {
    case .crewsToMinimum: say(english: "crew-hours below minimum", indonesian: "jam-tim di bawah minimum")
    case .officersToMinimum: say(english: "officer-hours below minimum", indonesian: "jam-orang di bawah minimum")
    case .crewsToTarget: say(english: "crew-hours below target", indonesian: "jam-tim di bawah target")
    case .officersToTarget: say(english: "officer-hours below target", indonesian: "jam-orang di bawah target")
    case .points: say(english: "points", indonesian: "poin")
    }
  }

  /// Heads of columns.
  public enum ResilienceColumn: Sendable, Hashable {
    case mean, error, inHalf, in90, in99, worst, missed, toMinimum, toTarget, points, week, worstDay
  }

  /// The head of a column, at most nine letters.
  public func head(_ column: ResilienceColumn) -> String {
    switch column {
    case .mean: say(english: "mean", indonesian: "rerata")
    case .error: say(english: "s.e.", indonesian: "galat")
    case .inHalf: "50 %"
    case .in90: "90 %"
    case .in99: "99 %"
    case .worst: say(english: "worst", indonesian: "maks")
    case .missed: say(english: "missed", indonesian: "kurang")
    case .toMinimum: say(english: "h < min", indonesian: "jam < min")
    case .toTarget: say(english: "h < goal", indonesian: "jam < tgt")
    case .points: say(english: "points", indonesian: "poin")
    case .week: say(english: "all week", indonesian: "seminggu")
    case .worstDay: say(english: "worst day", indonesian: "hari")
    }
  }

  /// Heading of parts: by place, class or shift.
  public enum ResiliencePart: Sendable, Hashable {
    case places, classes, shifts
  }

  /// Heading of a table of parts; its figures are means.
  public func title(_ part: ResiliencePart) -> String {
    switch part {
    case .places:
      say(english: "By place, in the mean (h: crew- or officer-hours)", indonesian: "Menurut tempat, rata-rata (jam: jam-tim atau jam-orang)")
    case .classes: say(english: "By class of zone, in the mean", indonesian: "Menurut kerawanan wilayah, rata-rata")
    case .shifts: say(english: "By shift, in the mean", indonesian: "Menurut giliran dinas, rata-rata")
    }
  }

  /// What is asked by the day and so belongs to no one shift.
  public var noOneShift: String { say(english: "by the day", indonesian: "per hari") }

  /// Very vulnerable zones whose minimum is missed.
  public func veryVulnerableMissed(_ missing: Int, of count: Int) -> String {
    let share = percent(missing, of: count)
    return say(
      english: "A minimum of a very vulnerable zone is missed because of absences in \(share).",
      indonesian: "Minimum di wilayah sangat rawan tidak terpenuhi akibat ketidakhadiran pada \(share).")
  }

  /// A mean of whole numbers over so many parts of one, with its sign.
  public func mean(_ sum: Int, of parts: Int) -> String { (sum < 0 ? "-" : "") + decimal(abs(sum), of: parts) }
}
