import PatrolModel

extension LineCase {
  static func away(_ kind: AvailabilityKind.ID, _ from: Int, _ to: Int) -> (inout Scenario) -> Void { away(kind, from, 0, to, 1440) }

  static func away(_ kind: AvailabilityKind.ID, _ from: Int, _ fromMinute: Int, _ to: Int, _ toMinute: Int) -> (inout Scenario) -> Void {
    { scenario in
      let first = scenario.period.from
      scenario.availability.append(
        Availability(officer: "A", from: first + from, fromMinute: fromMinute, to: first + to, toMinute: toMinute, kind: kind))
    }
  }

  static let rest: [LineCase] = [
    LineCase(.availability, .breaks, "--P----", [.breach(2, 2)], setup: away("cuti", 2, 2)),
    LineCase(.availability, .breaks, "M------", [.breach(0, 0)], setup: away("cuti", 1, 3)),
    LineCase(.availability, .breaks, "-P-----", [.breach(1, 1)], setup: away("sidang", 1, 540, 1, 660)),
    LineCase(.availability, .breaks, "-GP----", [.breach(1, 2)]),
    LineCase(.availability, .holds, "M------", [], setup: away("cuti", 1, 420, 3, 1440)),
    LineCase(.availability, .holds, "-P-S---", [], setup: away("cuti", 2, 2)),
    // The gap of a shift in two parts is free.
    LineCase(.availability, .holds, "C------", [], setup: away("sidang", 0, 660, 0, 1200)),
    LineCase(.availability, .holds, "-------", history: "M", [], setup: away("cuti", 0, 0)),
    LineCase(.availability, .firstDay, "P------", [.breach(0, 0)], setup: away("sakit", -1, 0)),
    LineCase(.availability, .firstDay, "P------", history: "G", [.breach(-1, 0)]),
    LineCase(.availability, .lastDay, "------M", [.breach(6, 6)], setup: away("cuti", 7, 9)),

    LineCase(.minRestHours, .breaks, "SP-----", hard: 660, [.breach(0, 1, measured: 480, limit: 660)]),
    LineCase(.minRestHours, .breaks, "M------", hard: 660, [.breach(0, 1, measured: 120, limit: 660)], setup: away("sidang", 1, 540, 1, 660)),
    LineCase(.minRestHours, .breaks, "-S-----", hard: 660, [.breach(1, 1, measured: 240, limit: 660)], setup: away("sidang", 1, 540, 1, 660)),
    // A composite shift ends with its last part.
    LineCase(.minRestHours, .breaks, "CP-----", hard: 660, [.breach(0, 1, measured: 480, limit: 660)]),
    LineCase(.minRestHours, .breaks, "M-M-P--", hard: 2000, [.breach(2, 4, measured: 1440, limit: 2000)]),
    LineCase(.minRestHours, .holds, "SP-----", hard: 480, []),
    LineCase(.minRestHours, .holds, "DD-----", hard: 720, []),
    LineCase(.minRestHours, .holds, "--P----", history: "M", hard: 660, [], setup: away("sidang", 0, 540, 0, 660)),
    LineCase(.minRestHours, .firstDay, "P------", history: "S", hard: 660, [.breach(-1, 0, measured: 480, limit: 660)]),
    LineCase(.minRestHours, .firstDay, "P------", hard: 660, [.breach(-1, 0, measured: 540, limit: 660)], setup: away("diklat", -1, 1200, -1, 1320)),
    LineCase(.minRestHours, .lastDay, "-----SP", hard: 660, [.breach(5, 6, measured: 480, limit: 660)]),
    LineCase(.minRestHours, .lastDay, "------M", hard: 660, [.breach(6, 7, measured: 120, limit: 660)], setup: away("sidang", 7, 540, 7, 660)),
    LineCase(.minRestHours, .priced, "SP-----", prefer: 660, points: 2, [.charge(0, 1, measured: 480, wanted: 660, points: 6)]),
    LineCase(.minRestHours, .priced, "SP-----", prefer: 481, points: 2, [.charge(0, 1, measured: 480, wanted: 481, points: 2)]),

    LineCase(.weeklyRestHours, .breaks, "KKKKKKK-", hard: 1440, [.breach(0, 6, measured: 8880, limit: 8640)]),
    LineCase(.weeklyRestHours, .breaks, "DSN-EKK-", hard: 1440, [.breach(0, 6, measured: 8940, limit: 8640)]),
    LineCase(.weeklyRestHours, .breaks, "KKKKKK--", hard: 1440, [.breach(0, 6, measured: 8820, limit: 8640)], setup: away("sidang", 6, 600, 6, 660)),
    LineCase(.weeklyRestHours, .holds, "PPSSMM--", hard: 1440, []),
    LineCase(.weeklyRestHours, .holds, "KKKLLLK-", hard: 1440, []),
    LineCase(.weeklyRestHours, .firstDay, "K------", history: "KKKKKK", hard: 1440, [.breach(-6, 0, measured: 8880, limit: 8640)]),
    LineCase(.weeklyRestHours, .lastDay, "KKKKKKK", hard: 1440, [.breach(0, 6, measured: 8880, limit: 8640)]),
    LineCase(
      .weeklyRestHours, .priced, "KKKKKKKK", prefer: 1440, points: 5,
      [.charge(0, 6, measured: 8880, wanted: 8640, points: 5), .charge(0, 7, measured: 10320, wanted: 8640, points: 5)]),
    LineCase(.weeklyRestHours, .holds, "-------", hard: 1440, [], setup: away("diklat", -9, 3)),

    LineCase(.longRestHours, .breaks, "KKKKKKKK-", hard: 2100, [.breach(0, 7, measured: 10320, limit: 9420)]),
    LineCase(.longRestHours, .holds, "PPPPPPX", hard: 2100, []),
    LineCase(.longRestHours, .firstDay, "K------", history: "KKKKKKK", hard: 2100, [.breach(-7, 0, measured: 10320, limit: 9420)]),
    LineCase(.longRestHours, .lastDay, "KKKKKKKK", hard: 2100, [.breach(0, 7, measured: 10320, limit: 9420)]),
    LineCase(.longRestHours, .priced, "KKKKKKKK", prefer: 2100, points: 4, [.charge(0, 7, measured: 10320, wanted: 9420, points: 4)]),

    LineCase(.nightRecoveryHours, .breaks, "M-P----", hard: 2880, [.breach(0, 2, measured: 1440, limit: 2880)]),
    LineCase(.nightRecoveryHours, .holds, "M--P-MM", hard: 2880, []),
    LineCase(.nightRecoveryHours, .firstDay, "S------", history: "M", hard: 2880, [.breach(-1, 0, measured: 480, limit: 2880)]),
    LineCase(.nightRecoveryHours, .lastDay, "----M-P", hard: 2880, [.breach(4, 6, measured: 1440, limit: 2880)]),
    LineCase(.nightRecoveryHours, .priced, "M-P----", prefer: 2880, points: 3, [.charge(0, 2, measured: 1440, wanted: 2880, points: 3)]),
  ]
}
