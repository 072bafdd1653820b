import PatrolModel

/// Visits to hot spots inside the shift.
extension Wording {
  /// Heading of the planned visits, with how many of them can be made as planned.
  public func visitsTitle(_ findings: VisitFindings) -> String {
    let share = percent(findings.feasible, of: findings.visits.count)
    return say(
      english: "Visits to hot spots (\(findings.visits.count); \(share) can be made as planned)",
      indonesian: "Kunjungan titik rawan (\(findings.visits.count); \(share) dapat dilaksanakan sesuai rencana)")
  }

  /// Name of the visits without numbers.
  public var visitsName: String { say(english: "Visits to hot spots", indonesian: "Kunjungan titik rawan") }

  /// Said where a roster plans none.
  public func noVisits(spots: Int) -> String {
    say(
      english: "This roster plans no visit to the \(spots) hot spots.",
      indonesian: "Jadwal ini tidak merencanakan kunjungan ke \(spots) titik rawan.")
  }

  /// A box to be ticked by hand.
  public var tickBox: String { "[ ]" }

  /// When a crew stops where, and how long.
  public func stop(_ visit: PlannedVisit, at name: String) -> String { "\(clock(visit.minute)) \(name), \(stopMinutes(visit.minutes))" }

  /// So many minutes.
  public func stopMinutes(_ minutes: Int) -> String { say(english: "\(minutes) min", indonesian: "\(minutes) menit") }

  /// How many visits of other days are not listed.
  public func visitsOfOtherDays(_ count: Int) -> String {
    say(english: "on the other days: \(count) more (--crews lists them)", indonesian: "pada hari lain: \(count) lagi (dengan --crews)")
  }

  /// How many hot spots a scenario has, and how they are to be visited; nil where it has none.
  public func visitContents(of scenario: Scenario) -> String? {
    guard !scenario.hotSpots.isEmpty else { return nil }
    let settings = scenario.visitSettings
    let stop = "\(settings.leastMinutes)-\(settings.mostMinutes)"
    return say(
      english:
        "hot spots: \(scenario.hotSpots.count); stops of \(stop) min, at most \(settings.longestGapMinutes) min apart, at most \(settings.mostSpots) spots a crew",
      indonesian:
        "titik rawan: \(scenario.hotSpots.count); singgah \(stop) menit, jeda paling lama \(settings.longestGapMinutes) menit, paling banyak \(settings.mostSpots) titik per tim"
    )
  }

  /// Heading of what each spot gets.
  public func spotsTitle(_ count: Int) -> String {
    say(english: "What each hot spot gets (\(count))", indonesian: "Yang diterima tiap titik rawan (\(count))")
  }

  /// What one spot gets: visits, the longest time unvisited, how irregular its gaps are, and for how long nobody is there who could come.
  public func text(_ record: SpotRecord, in scenario: Scenario) -> String {
    let name = name(record.spot, in: scenario)
    var parts = [say(english: record.visits == 1 ? "1 visit" : "\(record.visits) visits", indonesian: "\(record.visits) kunjungan")]
    if let gap = record.longestGap {
      parts.append(
        say(
          english: "longest time unvisited \(gap.minutes) min (\(time(of: gap)))",
          indonesian: "paling lama tidak dikunjungi \(gap.minutes) menit (\(time(of: gap)))"))
    }
    if let variation = record.variation {
      let number = decimal(Int((variation * 100).rounded()), of: 100)
      let wanted = decimal(Int((VisitSettings.irregular * 100).rounded()), of: 100)
      let isIrregular = variation >= VisitSettings.irregular
      parts.append(
        say(
          english: "gaps \(isIrregular ? "vary well" : "vary too little") (\(number); at least \(wanted) wanted)",
          indonesian: "jeda \(isIrregular ? "cukup bervariasi" : "kurang bervariasi") (\(number); sasaran paling sedikit \(wanted))"))
    }
    let unwatched = record.windowMinutes - record.watchedMinutes
    if unwatched > 0 {
      let (lack, whole) = (hours(minutes: unwatched), hours(minutes: record.windowMinutes))
      parts.append(
        say(
          english: "no crew on duty there in \(lack) of its \(whole) at risk",
          indonesian: "tidak ada tim bertugas di sana selama \(lack) dari \(whole) rawan"))
    }
    return "\(name): " + parts.joined(separator: "; ")
  }

  /// Heading of the stretches in which spots wait too long.
  public func lateTitle(_ count: Int) -> String {
    say(english: "Hot spots that wait too long (\(count))", indonesian: "Titik rawan yang terlalu lama menunggu (\(count))")
  }

  /// One such stretch with its reason.
  public func text(_ gap: SpotRecord.Gap, at spot: HotSpot.ID, in scenario: Scenario) -> String {
    let (name, most) = (name(spot, in: scenario), scenario.visitSettings.longestGapMinutes)
    let reason = gap.cause.map { text($0, in: scenario) } ?? ""
    return say(
      english: "\(name) is not visited \(time(of: gap)), \(gap.minutes) min instead of at most \(most): \(reason)",
      indonesian: "\(name) tidak dikunjungi \(time(of: gap)), \(gap.minutes) menit, seharusnya paling lama \(most): \(reason)")
  }

  /// Day and clock times of a stretch.
  private func time(of gap: SpotRecord.Gap) -> String { "\(date(gap.date)) \(clock(from: gap.fromMinute, to: gap.toMinute))" }

  private func text(_ cause: SpotRecord.Gap.Cause, in scenario: Scenario) -> String {
    switch cause {
    case .task(let id):
      say(
        english: "the task \(name(id, in: scenario)) leaves too few of a crew",
        indonesian: "kegiatan \(name(id, in: scenario)) menyisakan tim terlalu sedikit")
    case .tooManySpots(let spots, let count):
      say(
        english: "\(spots) spots are more than \(crews(count)) may have",
        indonesian: "\(spots) titik melebihi yang boleh ditangani \(crews(count))")
    case .round(let spots, let count):
      say(
        english: "\(crews(count)) on duty for \(spots == 1 ? "1 spot" : "\(spots) spots") cannot be back sooner",
        indonesian: "\(crews(count)) bertugas untuk \(spots) titik dan tidak dapat kembali lebih cepat")
    }
  }

  /// Heading of visits that cannot be made as planned.
  public func visitFlawsTitle(_ count: Int) -> String {
    say(english: "Visits that cannot be made as planned (\(count))", indonesian: "Kunjungan yang tidak dapat dilaksanakan sesuai rencana (\(count))")
  }

  /// Why a visit cannot be made as planned.
  public func text(_ kind: VisitFlaw.Kind, in scenario: Scenario) -> String {
    let settings = scenario.visitSettings
    return switch kind {
    case .unknownCrew: say(english: "the roster has no such crew", indonesian: "jadwal tidak mempunyai tim itu")
    case .unknownSpot: say(english: "the scenario has no such hot spot", indonesian: "skenario tidak mempunyai titik rawan itu")
    case .outsideDuty:
      say(
        english: "outside the crew's hours, roll-call and hand-over taken off",
        indonesian: "di luar jam dinas tim, dikurangi apel dan serah terima")
    case .outsideZone: say(english: "outside the zones that the crew patrols", indonesian: "di luar wilayah patroli tim")
    case .outsideWindow: say(english: "outside the hours at which the spot is at risk", indonesian: "di luar jam rawan titik itu")
    case .wrongLength:
      say(
        english: "a stop takes \(settings.leastMinutes) to \(settings.mostMinutes) min",
        indonesian: "lama singgah seharusnya \(settings.leastMinutes) sampai \(settings.mostMinutes) menit")
    case .unreachable(let needed, let available):
      say(
        english: "the way there takes \(needed) min and there are \(available)",
        indonesian: "perjalanan ke sana \(needed) menit, yang tersedia \(available)")
    case .duringTask(let id):
      say(
        english: "the task \(name(id, in: scenario)) leaves too few of the crew",
        indonesian: "kegiatan \(name(id, in: scenario)) menyisakan anggota tim terlalu sedikit")
    case .tooManySpots(let count):
      say(
        english: "\(count) spots are more than the \(settings.mostSpots) that a crew may have",
        indonesian: "\(count) titik melebihi \(settings.mostSpots) titik per tim")
    }
  }

  /// The printed name of a hot spot.
  public func name(_ spot: HotSpot.ID, in scenario: Scenario) -> String { scenario.hotSpots.first { $0.id == spot }?.name ?? spot.text }
}
