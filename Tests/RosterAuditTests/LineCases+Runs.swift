import PatrolModel

extension LineCase {
  static let runs: [LineCase] = [
    LineCase(
      .maxConsecutiveDays, .breaks, "PPPPPPPP-", hard: 6, [.breach(0, 6, measured: 7, limit: 6), .breach(0, 7, measured: 8, limit: 6)]),
    LineCase(.maxConsecutiveDays, .breaks, "PPPPPP--", hard: 6, [.breach(0, 6, measured: 7, limit: 6)], setup: away("sidang", 6, 600, 6, 660)),
    // A training of seven days is nobody's fault; the shift before it is.
    LineCase(.maxConsecutiveDays, .holds, "----------", hard: 6, [], setup: away("diklat", 1, 7)),
    LineCase(
      .maxConsecutiveDays, .breaks, "P---------", hard: 6, [.breach(0, 6, measured: 7, limit: 6)], setup: away("diklat", 1, 480, 7, 900)),
    LineCase(.maxConsecutiveDays, .holds, "PPPPPP-PPPPPP", hard: 6, []),
    LineCase(.maxConsecutiveDays, .holds, "P------", history: "PPP?PP", hard: 3, []),
    LineCase(.maxConsecutiveDays, .firstDay, "P------", history: "PPPPPP", hard: 6, [.breach(-6, 0, measured: 7, limit: 6)]),
    LineCase(.maxConsecutiveDays, .lastDay, "PPPPPPP", hard: 6, [.breach(0, 6, measured: 7, limit: 6)]),
    LineCase(
      .maxConsecutiveDays, .priced, "PPPPPPP", prefer: 5, points: 3,
      [.charge(0, 5, measured: 6, wanted: 5, points: 3), .charge(0, 6, measured: 7, wanted: 5, points: 3)]),

    LineCase(.maxConsecutiveNights, .breaks, "MMMM---", hard: 3, [.breach(0, 3, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveNights, .holds, "MMMPMNM", hard: 3, []),
    LineCase(.maxConsecutiveNights, .firstDay, "M------", history: "MMM", hard: 3, [.breach(-3, 0, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveNights, .lastDay, "---MMMM", hard: 3, [.breach(3, 6, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveNights, .priced, "MMM----", prefer: 2, points: 4, [.charge(0, 2, measured: 3, wanted: 2, points: 4)]),

    LineCase(.maxConsecutiveLong, .breaks, "DDND---", hard: 3, [.breach(0, 3, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveLong, .holds, "DDDPDDD", hard: 3, []),
    LineCase(.maxConsecutiveLong, .firstDay, "D------", history: "DDD", hard: 3, [.breach(-3, 0, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveLong, .lastDay, "---DDDD", hard: 3, [.breach(3, 6, measured: 4, limit: 3)]),
    LineCase(.maxConsecutiveLong, .priced, "DDDD---", prefer: 3, points: 2, [.charge(0, 3, measured: 4, wanted: 3, points: 2)]),

    LineCase(.forwardRotation, .breaks, "SP-----", hard: 1, [.breach(0, 1)]),
    LineCase(.forwardRotation, .holds, "PPSSMM--P", hard: 1, []),
    LineCase(.forwardRotation, .firstDay, "P------", history: "S", hard: 1, [.breach(-1, 0)]),
    LineCase(.forwardRotation, .lastDay, "----M-P", hard: 1, [.breach(4, 6)]),
    LineCase(.forwardRotation, .priced, "S-P----", points: 1, [.charge(0, 2, points: 1)]),

    LineCase(.isolatedNight, .breaks, "PMP----", hard: 1, [.breach(1, 2)]),
    LineCase(.isolatedNight, .holds, "MM----M", history: "MM", hard: 1, []),
    LineCase(.isolatedNight, .holds, "-------", history: "-M", hard: 1, [], setup: away("cuti", 0, 0)),
    LineCase(.isolatedNight, .firstDay, "P------", history: "PM", hard: 1, [.breach(-1, 0)]),
    LineCase(.isolatedNight, .lastDay, "-----M-", hard: 1, [.breach(5, 6)]),
    LineCase(.isolatedNight, .priced, "M-MM---", points: 1, [.charge(0, 1, points: 1)]),

    LineCase(.isolatedDayOff, .breaks, "P-P----", hard: 1, [.breach(1, 2)]),
    LineCase(.isolatedDayOff, .breaks, "P------", hard: 1, [.breach(1, 2)], setup: away("sidang", 2, 600, 2, 660)),
    LineCase(.isolatedDayOff, .holds, "P--P-P-", hard: 1, [], setup: away("cuti", 4, 4)),
    LineCase(.isolatedDayOff, .holds, "P------", history: "P?", hard: 1, []),
    LineCase(.isolatedDayOff, .holds, "-------", history: "P-", hard: 1, [], setup: away("sidang", 0, 600, 0, 660)),
    LineCase(.isolatedDayOff, .firstDay, "P------", history: "P-", hard: 1, [.breach(-1, 0)]),
    LineCase(.isolatedDayOff, .lastDay, "----P-P", hard: 1, [.breach(5, 6)]),
    LineCase(.isolatedDayOff, .priced, "P-P-P--", points: 1, [.charge(1, 2, points: 1), .charge(3, 4, points: 1)]),

    LineCase(
      .freeWeekend, .breaks, "-----P-------P-", hard: 1, parameters: [.weekends: 2], [.breach(5, 13, measured: 2, limit: 1)]),
    // Friday's night shift reaches into Saturday.
    LineCase(
      .freeWeekend, .breaks, "----M--------P-", hard: 1, parameters: [.weekends: 2], [.breach(5, 13, measured: 2, limit: 1)]),
    LineCase(.freeWeekend, .holds, "----SP----PP---", hard: 1, parameters: [.weekends: 2], []),
    LineCase(
      .freeWeekend, .firstDay, "P------", from: Stage.monday + 6, history: "P------", hard: 1, parameters: [.weekends: 2],
      [.breach(-8, 0, measured: 2, limit: 1)]),
    LineCase(.freeWeekend, .holds, "P------", from: Stage.monday + 6, history: "P-----P", hard: 1, parameters: [.weekends: 2], []),
    LineCase(.freeWeekend, .lastDay, "-----P-------P", hard: 1, parameters: [.weekends: 2], [.breach(5, 13, measured: 2, limit: 1)]),
    LineCase(
      .freeWeekend, .priced, "-----P-------P-", points: 5, parameters: [.weekends: 2], [.charge(5, 13, measured: 2, wanted: 1, points: 5)]),
  ]
}
