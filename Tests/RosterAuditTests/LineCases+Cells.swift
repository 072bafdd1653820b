import PatrolModel

extension LineCase {
  static func asks(_ requests: Request...) -> (inout Scenario) -> Void { { $0.requests = requests } }

  static func request(_ day: Int, _ cell: Request.Cell, _ kind: Request.Kind, post: Post.ID? = nil, points: Int? = nil) -> Request {
    Request(officer: "A", date: Stage.monday + day, cell: cell, post: post, kind: kind, points: points)
  }

  static func posts(_ scenario: inout Scenario) {
    twoZones(&scenario)
    scenario.qualifications = [Qualification(id: "pawas", rankFrom: "Aipda")]
    scenario.officers[0].rank = "Bripka"
    scenario.fixedPosts = [Post(id: "desk", qualifications: ["pawas"]), Post(id: "gate", shifts: ["P", "S"])]
  }

  static func pattern(_ scenario: inout Scenario) {
    scenario.officers[0].regu = "1"
    scenario.reguPattern = ReguPattern(cycle: ["P", "P", "S", "S", "M", "M", nil, nil], start: ["1": Stage.monday])
  }

  static func draft(_ letters: String) -> (inout Scenario) -> Void { { $0.draft = Stage.roster($0, letters) } }

  static func home(_ scenario: inout Scenario) {
    twoZones(&scenario)
    scenario.officers[0].station = "Utara"
  }

  static let cells: [LineCase] = [
    LineCase(.postQualification, .breaks, "-P-----", posts: [1: "desk"], [.breach(1, 1)], setup: posts),
    LineCase(.postQualification, .breaks, "-M-----", posts: [1: "gate"], [.breach(1, 1)], setup: posts),
    LineCase(.postQualification, .breaks, "-P-----", posts: [1: "nowhere"], [.breach(1, 1)], setup: posts),
    LineCase(
      .postQualification, .holds, "PSPM---", history: "M", posts: [-1: "gate", 0: "gate", 1: "gate", 2: "z", 3: "cadangan"], [], setup: posts),
    LineCase(
      .postQualification, .holds, "-P-----", posts: [1: "desk"], [],
      setup: {
        posts(&$0); $0.officers[0].rank = "Aipda"
      }),
    LineCase(.postQualification, .firstDay, "P------", posts: [0: "desk"], [.breach(0, 0)], setup: posts),
    LineCase(.postQualification, .lastDay, "------P", posts: [6: "desk"], [.breach(6, 6)], setup: posts),

    LineCase(.lock, .breaks, "-P-----", [.breach(1, 1)], setup: asks(request(1, .off, .lock))),
    LineCase(.lock, .breaks, "-P-----", [.breach(1, 1)], setup: asks(request(1, .shift("S"), .lock))),
    LineCase(.lock, .breaks, "-------", [.breach(1, 1)], setup: asks(request(1, .work, .lock))),
    LineCase(
      .lock, .breaks, "-P-----", posts: [1: "y"], [.breach(1, 1)],
      setup: {
        twoZones(&$0); asks(request(1, .shift("P"), .lock, post: "z"))(&$0)
      }),
    LineCase(
      .lock, .holds, "-PS----", posts: [1: "z"], [],
      setup: {
        twoZones(&$0); asks(request(0, .off, .lock), request(1, .work, .lock, post: "z"), request(2, .shift("S"), .lock))(&$0)
      }),
    LineCase(.lock, .firstDay, "P------", [.breach(0, 0)], setup: asks(request(0, .off, .lock))),
    LineCase(.lock, .lastDay, "-------", [.breach(6, 6)], setup: asks(request(6, .shift("P"), .lock))),

    LineCase(.wish, .priced, "-P-----", points: 3, [.charge(1, 1, points: 3)], setup: asks(request(1, .off, .wish))),
    LineCase(.wish, .priced, "-P-----", points: 3, [.charge(1, 1, points: 7)], setup: asks(request(1, .shift("P"), .avoid, points: 7))),
    LineCase(
      .wish, .priced, "-P-----", posts: [1: "y"], points: 3, [.charge(1, 1, points: 3)],
      setup: {
        twoZones(&$0); asks(request(1, .work, .wish, post: "z"))(&$0)
      }),
    LineCase(
      .wish, .holds, "-P-----", points: 3, [], setup: asks(request(1, .work, .wish), request(1, .shift("S"), .avoid), request(2, .off, .wish))),
    LineCase(
      .wish, .holds, "-------", points: 3, [],
      setup: {
        asks(request(1, .work, .wish))(&$0); away("cuti", 1, 1)(&$0)
      }),
    LineCase(
      .wish, .priced, "-------", points: 3, [.charge(1, 1, points: 3)],
      setup: {
        asks(request(1, .work, .wish))(&$0); away("cuti", 1, 60, 1, 1440)(&$0)
      }),
    LineCase(.wish, .firstDay, "-------", points: 3, [.charge(0, 0, points: 3)], setup: asks(request(0, .work, .wish), request(-1, .work, .wish))),
    LineCase(.wish, .lastDay, "-------", points: 3, [.charge(6, 6, points: 3)], setup: asks(request(6, .work, .wish), request(7, .work, .wish))),

    LineCase(.reguPattern, .breaks, "PPSSM--", hard: 1, [.breach(5, 5)], setup: pattern),
    LineCase(.reguPattern, .holds, "PPSSMM--P", hard: 1, [], setup: pattern),
    LineCase(
      .reguPattern, .holds, "-PSSM--", hard: 1, [],
      setup: {
        pattern(&$0); away("cuti", 0, 0)(&$0); away("sidang", 5, 600, 5, 660)(&$0)
      }),
    LineCase(.reguPattern, .firstDay, "-PSSMM-", hard: 1, [.breach(0, 0)], setup: pattern),
    LineCase(.reguPattern, .lastDay, "PPSSMMP", hard: 1, [.breach(6, 6)], setup: pattern),
    LineCase(.reguPattern, .priced, "PSSSMM-", points: 6, [.charge(1, 1, points: 6)], setup: pattern),

    LineCase(.homeStation, .priced, "-P-----", posts: [1: "y"], points: 1, [.charge(1, 1, points: 1)], setup: home),
    LineCase(.homeStation, .holds, "PPPP---", posts: [0: "z", 1: "x", 2: "cadangan"], points: 1, [], setup: home),
    LineCase(.homeStation, .firstDay, "P------", history: "P", posts: [-1: "y", 0: "y"], points: 1, [.charge(0, 0, points: 1)], setup: home),
    LineCase(.homeStation, .lastDay, "------P", posts: [6: "y"], points: 1, [.charge(6, 6, points: 1)], setup: home),

    LineCase(.nearDraft, .priced, "PS-P---", points: 2, [.charge(1, 1, points: 2), .charge(3, 3, points: 2)], setup: draft("PP-----")),
    LineCase(.nearDraft, .holds, "PP--PPP", points: 2, [], setup: draft("PP--")),
    LineCase(.nearDraft, .firstDay, "-P-----", points: 2, [.charge(0, 0, points: 2)], setup: draft("PP-----")),
    LineCase(.nearDraft, .lastDay, "PP----M", points: 2, [.charge(6, 6, points: 2)], setup: draft("PP----P")),
  ]
}
