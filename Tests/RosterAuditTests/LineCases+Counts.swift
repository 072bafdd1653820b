import PatrolModel

extension LineCase {
  static let counts: [LineCase] = [
    LineCase(.maxShiftHours, .breaks, "-X-----", hard: 720, [.breach(1, 1, measured: 780, limit: 720)]),
    LineCase(.maxShiftHours, .holds, "-D-N---", hard: 720, []),
    LineCase(.maxShiftHours, .firstDay, "X------", history: "X", hard: 720, [.breach(0, 0, measured: 780, limit: 720)]),
    LineCase(.maxShiftHours, .lastDay, "------X", hard: 720, [.breach(6, 6, measured: 780, limit: 720)]),
    LineCase(.maxShiftHours, .priced, "-D-----", prefer: 480, points: 2, [.charge(1, 1, measured: 720, wanted: 480, points: 8)]),
    LineCase(.maxShiftHours, .priced, "-D-----", prefer: 719, points: 2, [.charge(1, 1, measured: 720, wanted: 719, points: 2)]),

    LineCase(.maxNightShiftHours, .breaks, "-N-----", hard: 480, [.breach(1, 1, measured: 720, limit: 480)]),
    LineCase(.maxNightShiftHours, .holds, "MDX----", hard: 480, []),
    LineCase(.maxNightShiftHours, .firstDay, "N------", history: "N", hard: 480, [.breach(0, 0, measured: 720, limit: 480)]),
    LineCase(.maxNightShiftHours, .lastDay, "------N", hard: 480, [.breach(6, 6, measured: 720, limit: 480)]),
    LineCase(.maxNightShiftHours, .priced, "-N-----", prefer: 480, points: 2, [.charge(1, 1, measured: 720, wanted: 480, points: 8)]),

    LineCase(.maxWeekHours, .breaks, "DDDD--P-", hard: 2880, [.breach(0, 6, measured: 3360, limit: 2880)]),
    LineCase(.maxWeekHours, .breaks, "---DDDD", hard: 2880, [.breach(0, 6, measured: 2940, limit: 2880)], setup: away("sidang", 0, 600, 0, 660)),
    LineCase(.maxWeekHours, .holds, "DDDD---P", hard: 2880, []),
    LineCase(.maxWeekHours, .holds, "-------", history: "DDDDDD", hard: 2880, []),
    // Blocks start with the period; the last one is shorter and keeps the whole limit.
    LineCase(.maxWeekHours, .holds, "---DDDDDDDD", hard: 2880, window: .week, []),
    LineCase(.maxWeekHours, .breaks, "--DDDDDDDDD", hard: 2880, window: .week, [.breach(0, 6, measured: 3600, limit: 2880)]),
    LineCase(.maxWeekHours, .firstDay, "P------", history: "DDDD--", hard: 2880, [.breach(-6, 0, measured: 3360, limit: 2880)]),
    LineCase(.maxWeekHours, .lastDay, "DDDD--P", hard: 2880, [.breach(0, 6, measured: 3360, limit: 2880)]),
    LineCase(.maxWeekHours, .priced, "DDDD--P-", prefer: 2880, points: 2, [.charge(0, 6, measured: 3360, wanted: 2880, points: 16)]),
    // Of 68 hours 60 were there already: only the roster's 8 are charged.
    LineCase(
      .maxWeekHours, .priced, "P------", history: "DDDDD-", prefer: 2880, points: 2,
      [.charge(-6, 0, measured: 4080, wanted: 2880, points: 16), .charge(-5, 1, measured: 3360, wanted: 2880, points: 16)]),

    LineCase(.maxNightsWeek, .breaks, "MMMM-M-", hard: 4, [.breach(0, 6, measured: 5, limit: 4)]),
    LineCase(.maxNightsWeek, .holds, "MMMM---MMMM", history: "MMM", hard: 4, []),
    LineCase(.maxNightsWeek, .firstDay, "M------", history: "MMMM--", hard: 4, window: .rolling, [.breach(-6, 0, measured: 5, limit: 4)]),
    LineCase(.maxNightsWeek, .lastDay, "MMMM--M", hard: 4, [.breach(0, 6, measured: 5, limit: 4)]),
    LineCase(.maxNightsWeek, .priced, "MMMM---", prefer: 2, points: 3, [.charge(0, 6, measured: 4, wanted: 2, points: 6)]),

    LineCase(.contractWeekHours, .breaks, "PPPPPD-", hard: 480, [.breach(0, 6, measured: 720, limit: 480)]),
    LineCase(.contractWeekHours, .holds, "PPPPPP-", hard: 480, []),
    LineCase(.contractWeekHours, .holds, "-------", history: "PPPPP--", hard: 0, [], setup: away("cuti", 0, 6)),
    // What is fixed alone over the limit is nobody's doing; a shift on top of it is, and so is too little.
    LineCase(.contractWeekHours, .holds, "-------", hard: 240, [], setup: away("diklat", 1, 6)),
    LineCase(.contractWeekHours, .breaks, "P------", hard: 240, [.breach(0, 6, measured: 960, limit: 240)], setup: away("diklat", 1, 6)),
    LineCase(.contractWeekHours, .breaks, "-------", hard: 240, [.breach(0, 6, measured: 1440, limit: 240)], setup: away("diklat", 1, 2)),
    LineCase(.contractWeekHours, .firstDay, "DPPPPP-", history: "DDD", hard: 480, [.breach(0, 6, measured: 720, limit: 480)]),
    LineCase(.contractWeekHours, .lastDay, "-PPPPPD", hard: 480, [.breach(0, 6, measured: 720, limit: 480)]),
    LineCase(.contractWeekHours, .priced, "PPPP---", points: 2, [.charge(0, 6, measured: 1920, wanted: 2400, points: 2)]),
    LineCase(.contractWeekHours, .priced, "PPDDDDP", points: 2, [.charge(0, 6, measured: 4320, wanted: 2400, points: 8)]),
    // A whole week of the look-ahead counts as a week of its own, from the look-ahead's first day; the day after it does not.
    LineCase(
      .contractWeekHours, .breaks, "PPPPP--P------P", lookAhead: 8, hard: 480, [.breach(7, 13, measured: 1920, limit: 480)]),
    LineCase(
      .contractWeekHours, .priced, "PPPPP--P-PPPP---", lookAhead: 7, points: 2, [.charge(9, 15, measured: 1920, wanted: 2400, points: 2)]),
    // Two days of seven: 685 of 2400 minutes; nothing for a look-ahead of less than a week.
    LineCase(.contractWeekHours, .priced, "PPPPP----PP", lookAhead: 2, points: 2, [.charge(7, 8, measured: 0, wanted: 685, points: 2)]),

    LineCase(
      .maxPostDuties, .breaks, "P--P--P-", posts: [0: "z", 3: "z", 6: "z"], hard: 2, rulePosts: ["z"], [.breach(0, 6, measured: 3, limit: 2)],
      setup: twoZones),
    LineCase(
      .maxPostDuties, .breaks, "P--P--P-", posts: [0: "z", 3: "y", 6: "z"], hard: 2, parameters: [.together: 1], rulePosts: ["z", "y"],
      [.breach(0, 6, measured: 3, limit: 2)], setup: twoZones),
    LineCase(.maxPostDuties, .holds, "P--P--P-", posts: [0: "z", 3: "y", 6: "z"], hard: 2, rulePosts: ["z", "y"], [], setup: twoZones),
    LineCase(
      .maxPostDuties, .firstDay, "P------", history: "P--P--", posts: [-6: "z", -3: "z", 0: "z"], hard: 2, rulePosts: ["z"],
      [.breach(-6, 0, measured: 3, limit: 2)], setup: twoZones),
    LineCase(
      .maxPostDuties, .lastDay, "P--P--P", posts: [0: "z", 3: "z", 6: "z"], hard: 2, rulePosts: ["z"], [.breach(0, 6, measured: 3, limit: 2)],
      setup: twoZones),
    LineCase(
      .maxPostDuties, .priced, "P--P--P", posts: [0: "z", 3: "z", 6: "z"], prefer: 1, points: 4, rulePosts: ["z"],
      [.charge(0, 3 + 3, measured: 3, wanted: 1, points: 8)],
      setup: {
        twoZones(&$0); $0.rules[$0.rules.count - 1].window = .week
      }),

    LineCase(.maxSessions, .breaks, "PP----PP", hard: 2, sessions: [0, 0, 6, 7], [.breach(0, 6, measured: 3, limit: 2)]),
    LineCase(.maxSessions, .holds, "PP----PP", hard: 2, sessions: [0, 0, 7, 7], []),
    LineCase(.maxSessions, .firstDay, "P", hard: 1, sessions: [0, 0], [.breach(0, 0, measured: 2, limit: 1)]),
    LineCase(.maxSessions, .lastDay, "P-----P", hard: 1, window: .rolling, sessions: [0, 6], [.breach(0, 6, measured: 2, limit: 1)]),
    LineCase(.maxSessions, .priced, "PP-----", prefer: 1, points: 4, sessions: [0, 1, 1], [.charge(0, 6, measured: 3, wanted: 1, points: 8)]),
  ]

  static func twoZones(_ scenario: inout Scenario) {
    scenario.zones = [Zone(id: "z", station: "Utara"), Zone(id: "y", station: "Selatan"), Zone(id: "x")]
  }
}
