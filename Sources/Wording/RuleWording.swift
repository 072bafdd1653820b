import PatrolModel

extension Wording {
  /// The rule's name as a commander would say it.
  public func name(_ rule: RuleID) -> String {
    switch rule {
    case .availability: say(english: "leave and other duty", indonesian: "cuti, izin dan dinas lain")
    case .postQualification: say(english: "not allowed at the post", indonesian: "tidak memenuhi syarat pos")
    case .lock: say(english: "locked cell", indonesian: "sel terkunci")
    case .wish: say(english: "wishes", indonesian: "permintaan anggota")
    case .minRestHours: say(english: "rest between duties", indonesian: "istirahat antar dinas")
    case .weeklyRestHours: say(english: "weekly rest", indonesian: "istirahat mingguan")
    case .longRestHours: say(english: "long rest", indonesian: "istirahat panjang")
    case .maxShiftHours: say(english: "length of a shift", indonesian: "lama satu dinas")
    case .maxNightShiftHours: say(english: "length of a night shift", indonesian: "lama dinas malam")
    case .maxWeekHours: say(english: "hours in seven days", indonesian: "jam dinas dalam tujuh hari")
    case .contractWeekHours: say(english: "hours due in a week", indonesian: "jam dinas wajib seminggu")
    case .maxConsecutiveDays: say(english: "working days in a row", indonesian: "hari dinas berturut-turut")
    case .maxConsecutiveNights: say(english: "nights in a row", indonesian: "dinas malam berturut-turut")
    case .maxConsecutiveLong: say(english: "long shifts in a row", indonesian: "dinas panjang berturut-turut")
    case .maxNightsWeek: say(english: "nights in a week", indonesian: "dinas malam dalam seminggu")
    case .nightRecoveryHours: say(english: "rest after nights", indonesian: "istirahat setelah dinas malam")
    case .forwardRotation: say(english: "forward rotation", indonesian: "rotasi maju (pagi, siang, malam)")
    case .isolatedNight: say(english: "single nights", indonesian: "dinas malam tunggal")
    case .isolatedDayOff: say(english: "single days off", indonesian: "libur satu hari saja")
    case .freeWeekend: say(english: "free weekends", indonesian: "akhir pekan bebas dinas")
    case .reguPattern: say(english: "regu pattern", indonesian: "pola regu")
    case .fairNights: say(english: "fair share of nights", indonesian: "pemerataan dinas malam")
    case .fairWeekends: say(english: "fair share of weekend duties", indonesian: "pemerataan dinas akhir pekan")
    case .fairHolidays: say(english: "fair share of holiday duties", indonesian: "pemerataan dinas hari besar")
    case .fairHours: say(english: "fair share of hours", indonesian: "pemerataan jam dinas")
    case .homeStation: say(english: "duty away from the home station", indonesian: "dinas di luar Polsek asal")
    case .maxPostDuties: say(english: "duties at the same post", indonesian: "dinas di pos yang sama")
    case .maxSessions: say(english: "community sessions in seven days", indonesian: "kegiatan pembinaan dalam tujuh hari")
    case .nearDraft: say(english: "changes to the draft", indonesian: "perubahan dari konsep jadwal")
    case .callUp: say(english: "officers called up", indonesian: "anggota yang dipanggil")
    case .zoneMinimum: say(english: "least presence in a zone", indonesian: "kehadiran minimum di wilayah")
    case .zoneFloor: say(english: "least share of a zone", indonesian: "bagian minimum wilayah")
    case .zoneCap: say(english: "largest share of a zone", indonesian: "bagian maksimum wilayah")
    case .blindWindow: say(english: "time without presence", indonesian: "waktu tanpa kehadiran")
    case .reserve: say(english: "reserve", indonesian: "cadangan")
    case .backup: say(english: "a second unit within reach", indonesian: "unit kedua dalam jangkauan")
    case .crewSeats: say(english: "whole crews", indonesian: "kelengkapan tim")
    case .crewOfOne: say(english: "crews of one in safe zones", indonesian: "tim satu orang di wilayah aman")
    case .oneReguCrew: say(english: "crews from one regu", indonesian: "tim dari satu regu")
    case .repeatPost: say(english: "same zone and shift again", indonesian: "wilayah dan dinas yang sama berulang")
    case .repeatCell: say(english: "same cell as last week", indonesian: "sel sama dengan minggu lalu")
    }
  }

  /// What a rule says where it holds: its limits, its price and its parameters.
  public func text(_ rule: RuleInForce) -> String {
    let definition = RuleCatalogue.definition(of: rule.rule)
    var parts: [String] = []
    let unit = definition.unit
    if let hard = rule.hard {
      parts.append(unit == .occurrence ? say(english: "must", indonesian: "wajib") : limit(hard, definition))
    }
    if rule.points > 0, let prefer = rule.prefer {
      let wanted = say(english: "better", indonesian: "sebaiknya") + " " + limit(prefer, definition)
      parts.append(wanted + " (\(points(rule.points)))")
    } else if rule.points > 0, rule.hard == nil {
      parts.append(points(rule.points) + " " + say(english: "each", indonesian: "setiap kali"))
    }
    for parameter in RuleParameter.allCases {
      if let value = rule.parameters[parameter] { parts.append(text(parameter, value)) }
    }
    if definition.isSecondRank {
      parts.append(say(english: "decided last, without a bound", indonesian: "diputuskan terakhir, tanpa batas terbukti"))
    }
    if definition.window != nil { parts.append(text(rule.window)) }
    if !rule.posts.isEmpty { parts.append(rule.posts.map(\.text).joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  /// A limit with its direction, as in at least 11 h.
  func limit(_ value: Int, _ definition: RuleDefinition) -> String {
    let direction =
      definition.isLowerLimit
      ? say(english: "at least", indonesian: "paling sedikit") : say(english: "at most", indonesian: "paling banyak")
    return "\(direction) \(amount(value, unit: definition.unit))"
  }

  /// A rule's parameter with its value.
  private func text(_ parameter: RuleParameter, _ value: Int) -> String {
    switch parameter {
    case .withinDays: say(english: "within \(value) days", indonesian: "dalam \(value) hari")
    case .weekends: say(english: "in \(value) weekends", indonesian: "dalam \(value) akhir pekan")
    case .stepMinutes: say(english: "steps of \(hours(minutes: value))", indonesian: "tiap \(hours(minutes: value))")
    case .toleranceMinutes: say(english: "\(hours(minutes: value)) either way are free", indonesian: "toleransi \(hours(minutes: value))")
    case .longFromMinutes: say(english: "long from \(hours(minutes: value))", indonesian: "panjang mulai \(hours(minutes: value))")
    case .resetAfterDaysOff: say(english: "afresh after \(value) days off", indonesian: "mulai lagi setelah \(value) hari libur")
    case .together:
      value == 0
        ? say(english: "each post by itself", indonesian: "tiap pos sendiri") : say(english: "all posts together", indonesian: "semua pos bersama")
    case .historyDays:
      value == 0
        ? say(english: "without history", indonesian: "tanpa riwayat")
        : say(english: "with \(value) days of history", indonesian: "dengan riwayat \(value) hari")
    case .sangatRawanLate:
      say(english: "\(value) from 15:00 and at night where very vulnerable", indonesian: "sangat rawan \(value) mulai 15.00 dan malam")
    case .sangatRawanEarly: say(english: "\(value) before 15:00 there", indonesian: "sangat rawan \(value) sebelum 15.00")
    case .rawanShift: say(english: "\(value) a shift where vulnerable", indonesian: "rawan \(value) tiap dinas")
    case .amanDay: say(english: "\(value) a day where safe", indonesian: "aman \(value) per hari")
    case .sangatRawanMinutes: say(english: "very vulnerable \(hours(minutes: value))", indonesian: "sangat rawan \(hours(minutes: value))")
    case .rawanMinutes: say(english: "vulnerable \(hours(minutes: value))", indonesian: "rawan \(hours(minutes: value))")
    case .amanMinutes: say(english: "safe \(hours(minutes: value))", indonesian: "aman \(hours(minutes: value))")
    case .percent: say(english: "\(value) % of the even share", indonesian: "\(value) % dari bagian rata")
    case .units: say(english: "\(value) wanted", indonesian: "\(value) diinginkan")
    }
  }

  private func text(_ window: RuleWindow) -> String {
    switch window {
    case .week: say(english: "by week", indonesian: "per minggu")
    case .rolling: say(english: "any seven days in a row", indonesian: "setiap tujuh hari berurutan")
    }
  }

  /// A profile with what it is for.
  public func name(_ profile: Profile) -> String {
    switch profile {
    case .standar: say(english: "standar (ordinary week)", indonesian: "standar (minggu biasa)")
    case .ketat: say(english: "ketat (stricter on rest and nights)", indonesian: "ketat (istirahat dan dinas malam lebih ketat)")
    case .operasi: say(english: "operasi (special operations, 12 hours)", indonesian: "operasi (operasi kepolisian, dinas 12 jam)")
    case .ramadan: say(english: "ramadan (shorter hours due)", indonesian: "ramadan (jam dinas wajib lebih pendek)")
    case .piket24: say(english: "piket-24 (24 hours on, 48 off)", indonesian: "piket-24 (24 jam dinas, 48 jam lepas)")
    }
  }
}
