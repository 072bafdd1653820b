import PatrolModel

/// The risk table of `patrol risk`: it weighs the zones' shifts by weekday where a zone says nothing of its own.
extension ScenarioAssembly {
  static let riskHeadings = HeadingWords(
    [
      "zone": ["wilayah", "zona", "kecamatan"], "weekday": ["hari"], "shift": ["dinas", "sif"], "expected": ["harapan"],
      "share": ["porsi", "bagian"], "low": ["bawah"], "high": ["atas"],
    ], required: ["zone", "weekday", "shift", "share"])

  private struct RiskCell: Hashable {
    let zone: Zone.ID
    let weekday: Weekday
    let shift: Shift.ID
  }

  private struct ZoneShift: Hashable {
    let zone: Zone.ID
    let shift: Shift.ID
  }

  /// Weighs each shift of each zone on each weekday by its share of risk for each minute, in percent of the mean over all of them; a weight by hand wins.
  ///
  /// The weight of a shift without a weekday is the mean of its seven.
  func readRiskTable(_ fields: Fields) {
    guard let value = fields["risk"] else { return }
    guard fields["zones"] != nil else {
      log.fault(.needsAlso(key: "risk", others: ["zones"]), at: fields.place(of: "risk"))
      return
    }
    let faultsBefore = log.faults.count
    let rows = rows(value, headings: Self.riskHeadings)
    var cells: [RiskCell: Fault.Place] = [:]
    var shares: [RiskCell: Double] = [:]
    for row in rows {
      guard let parts = Fields(row, keys: Self.riskHeadings.words.map(\.key), log: log) else { continue }
      let zone = parts.required("zone").flatMap(riskZone)
      let weekday = parts.required("weekday").flatMap { log.weekday($0) }
      let shift = parts.required("shift").flatMap { shiftNames.resolve($0, log: log) }
      let share = parts.required("share").flatMap { log.number($0, in: 0...1) }
      for key in ["expected", "low", "high"] { _ = parts.number(key, in: 0...1_000_000_000) }
      guard let zone, let weekday, let shift, let share else { continue }
      let cell = RiskCell(zone: zone, weekday: weekday, shift: shift)
      if let earlier = cells[cell], mergedZones.isEmpty {
        log.fault(.incident(.riskRowTwice), at: row.place, related: earlier)
        continue
      }
      cells[cell] = row.place
      shares[cell, default: 0] += share
    }
    guard log.faults.count == faultsBefore, !isCutShort else { return }
    // A weekday that is missing counts as no risk; shifts that are named nowhere have no rates.
    let named = Set(shares.keys.map { ZoneShift(zone: $0.zone, shift: $0.shift) })
    let rates = named.reduce(into: [ZoneShift: [Double]]()) { rates, entry in
      rates[entry] = Weekday.allCases.map {
        (shares[RiskCell(zone: entry.zone, weekday: $0, shift: entry.shift)] ?? 0) / Double(minutes(of: entry.shift))
      }
    }
    // Added in the order of zones, shifts and weekdays: sums of decimals depend on it.
    let ordered = zones.flatMap { zone in shifts.compactMap { rates[ZoneShift(zone: zone.id, shift: $0.id)] } }.joined()
    let mean = ordered.reduce(0, +) / Double(max(1, ordered.count))
    guard mean > 0 else {
      log.fault(.incident(.riskTableEmpty), at: value.place)
      return
    }
    let inOrder = zones.flatMap { zone in
      Weekday.allCases.flatMap { weekday in shifts.map { shares[RiskCell(zone: zone.id, weekday: weekday, shift: $0.id)] ?? 0 } }
    }
    riskShares = RiskShares(zones: zones.map(\.id), shifts: shifts.map(\.id), shares: inOrder)
    noteMissingWeekdays(cells, at: value.place)
    weigh(rates, mean: mean, at: value.place)
  }

  /// A shift of which some weekdays are missing looks safer than it is.
  private func noteMissingWeekdays(_ cells: [RiskCell: Fault.Place], at place: Fault.Place) {
    for zone in zones {
      let short = shifts.map(\.id).filter { shift in
        let named = Weekday.allCases.count { cells[RiskCell(zone: zone.id, weekday: $0, shift: shift)] != nil }
        return zone.riskPercent[shift] == nil && named > 0 && named < Weekday.allCases.count
      }
      if !short.isEmpty { log.note(.incident(.riskWeekdaysMissing(zone: zone.name, shifts: short.map(\.text))), at: place) }
    }
  }

  private func weigh(_ rates: [ZoneShift: [Double]], mean: Double, at place: Fault.Place) {
    for index in zones.indices {
      let zone = zones[index]
      let byHand = shifts.map(\.id).filter { zone.riskPercent[$0] != nil && rates[ZoneShift(zone: zone.id, shift: $0)] != nil }
      if !byHand.isEmpty {
        log.note(
          .incident(.riskByHand(zone: zone.name, shifts: byHand.map(\.text))), at: zoneNames.place(of: zone.id.text) ?? place)
      }
      let unnamed = shifts.map(\.id).filter { zone.riskPercent[$0] == nil && rates[ZoneShift(zone: zone.id, shift: $0)] == nil }
      if !unnamed.isEmpty { log.note(.incident(.riskNotInTable(zone: zone.name, shifts: unnamed.map(\.text))), at: place) }
      for shift in shifts where zone.riskPercent[shift.id] == nil {
        guard let rates = rates[ZoneShift(zone: zone.id, shift: shift.id)] else { continue }
        func percent(_ rate: Double) -> Int { max(1, min(10_000, Int((100 * rate / mean).rounded()))) }
        zones[index].riskPercent[shift.id] = percent(rates.reduce(0, +) / Double(rates.count))
        for (weekday, rate) in zip(Weekday.allCases, rates) { zones[index].weekdayRiskPercent[weekday, default: [:]][shift.id] = percent(rate) }
      }
    }
  }

  private func minutes(of shift: Shift.ID) -> Int {
    max(1, shifts.first { $0.id == shift }?.intervals.reduce(0) { $0 + $1.minutes } ?? 1)
  }

  /// A zone of the table; one that a variant has merged is the zone that it is part of now.
  private func riskZone(_ value: MarkedValue) -> Zone.ID? {
    if let text = value.text, let merged = mergedZones[TypedText.folded(text)], let id = zoneNames.spelling(of: merged) { return .init(id) }
    return zoneNames.resolve(value, log: log)
  }
}
