import PatrolModel

extension Wording {
  /// The word in a cell for a target that follows risk.
  public var fromRiskWord: String { say(english: "from-risk", indonesian: "dari-kerawanan") }

  /// Heading of how a budget is shared by risk.
  public func riskTargetTitle(_ requirement: Requirement, placed: Int, days: Int) -> String {
    let units = unitShifts(of: requirement)
    return say(
      english: "\(requirement.name): \(placed) \(units) over \(days) days, shared by risk",
      indonesian: "\(requirement.name): \(placed) \(units) selama \(days) hari, dibagi menurut kerawanan")
  }

  /// What a zone has of it, by shift and together.
  public func riskTargetLine(zone: String, byShift: [String], together: Int) -> String {
    say(
      english: "\(zone): \(byShift.joined(separator: ", ")); \(together) in all",
      indonesian: "\(zone): \(byShift.joined(separator: ", ")); seluruhnya \(together)")
  }

  private func unitShifts(of requirement: Requirement?) -> String {
    requirement?.crews == nil
      ? say(english: "officer-shifts", indonesian: "personel-dinas") : say(english: "crew-shifts", indonesian: "tim-dinas")
  }

  /// How many stand in the zones of a target that follows risk, that those beyond it follow risk too, and the budget that would ask them all where they are far more.
  public func text(_ placing: RiskPlacing, in scenario: Scenario) -> String {
    let requirement = scenario.requirements.first { $0.id == placing.requirement }
    let (name, units) = (requirement?.name ?? placing.requirement.text, unitShifts(of: requirement))
    guard placing.beyond > 0 else {
      return say(
        english:
          "\(name): \(placing.present) \(units) in its zones; the budget asks \(placing.asked), each at its place and day: what is missing there is told as short.",
        indonesian:
          "\(name): \(placing.present) \(units) di wilayahnya; anggaran meminta \(placing.asked), masing-masing pada tempat dan harinya: yang kurang di sana tercantum sebagai kekurangan."
      )
    }
    let told = say(
      english:
        "\(name): \(placing.present) \(units) in its zones, \(placing.beyond) beyond the \(placing.asked) of the budget; those too go where the risk is, as far as the lines of the roster allow.",
      indonesian:
        "\(name): \(placing.present) \(units) di wilayahnya, \(placing.beyond) di atas anggaran \(placing.asked); kelebihan itu pun ditempatkan menurut kerawanan, sejauh susunan dinas anggota memungkinkan."
    )
    guard let budget = placing.largerBudget else { return told }
    return told + " "
      + say(
        english: "With \"budget: \(budget)\" the targets themselves would ask for that many.",
        indonesian: "Dengan \"budget: \(budget)\" sasarannya sendiri meminta sebanyak itu.")
  }

  /// What is wrong with a target that follows risk.
  func text(_ fault: RiskTargetFault) -> String {
    switch fault {
    case .needsZones:
      say(
        english: "A target that follows risk is shared among zones: \"at\" must be \"class\", \"zone\" or \"zones\".",
        indonesian: "Sasaran menurut kerawanan dibagi antarwilayah: \"at\" harus \"class\", \"zone\" atau \"zones\".")
    case .needsShifts:
      say(
        english: "A target that follows risk is shared among shifts: name \"shifts\" instead of \"hours\".",
        indonesian: "Sasaran menurut kerawanan dibagi antardinas: sebut \"shifts\", bukan \"hours\".")
    case .shiftsOverlap(let one, let other):
      say(
        english: "The shifts \(quoted(one)) and \(quoted(other)) share hours, so units there would be counted twice; leave one out under \"when\".",
        indonesian:
          "Dinas \(quoted(one)) dan \(quoted(other)) beririsan jam sehingga satuan di sana terhitung dua kali; sebut salah satunya saja pada \"when\"."
      )
    case .fallsItself:
      say(
        english: "With \"target: from-risk\" the points of further units fall by themselves; give \"target\" one value.",
        indonesian: "Dengan \"target: from-risk\" poin satuan berikutnya turun sendiri; beri \"target\" satu nilai.")
    case .belowMinimums(let budget, let least):
      say(
        english: "The budget of \(budget) unit-shifts is less than the \(least) that the minimums ask; raise it or lower \"min\".",
        indonesian: "Anggaran \(budget) satuan-dinas kurang dari \(least) yang diminta minimum; naikkan, atau turunkan \"min\".")
    case .beyondOfficers(let budget, let most):
      say(
        english: "The budget of \(budget) unit-shifts is more than the \(most) duties that all officers can have on the days of the roster.",
        indonesian: "Anggaran \(budget) satuan-dinas melebihi \(most) dinas yang dapat dijalani semua anggota pada hari-hari jadwal.")
    case .notPlaced(let budget, let most):
      say(
        english:
          "Of the budget of \(budget) unit-shifts only \(most) have a place: every zone with risk has its maximum in every shift. Lower the budget or raise \"max\".",
        indonesian:
          "Dari anggaran \(budget) satuan-dinas hanya \(most) yang mendapat tempat: tiap wilayah rawan sudah mencapai maksimumnya di tiap dinas. Turunkan anggaran atau naikkan \"max\"."
      )
    }
  }
}
