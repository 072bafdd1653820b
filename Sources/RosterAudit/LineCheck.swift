import PatrolModel

extension LineCheck {
  /// Judges a line by one rule.
  static func judge(_ line: OfficerLine, by rules: RuleDays, _ findings: inout LineFindings) {
    switch rules.rule {
    case .availability: availability(line, rules, &findings)
    case .postQualification: postQualification(line, rules, &findings)
    case .lock: lock(line, rules, &findings)
    case .wish: wish(line, rules, &findings)
    case .minRestHours: minRestHours(line, rules, &findings)
    case .weeklyRestHours: weeklyRestHours(line, rules, &findings)
    case .longRestHours: longRestHours(line, rules, &findings)
    case .maxShiftHours: maxShiftHours(line, rules, &findings)
    case .maxNightShiftHours: maxNightShiftHours(line, rules, &findings)
    case .maxWeekHours: maxWeekHours(line, rules, &findings)
    case .contractWeekHours: contractWeekHours(line, rules, &findings)
    case .maxConsecutiveDays: maxConsecutiveDays(line, rules, &findings)
    case .maxConsecutiveNights: maxConsecutiveNights(line, rules, &findings)
    case .maxConsecutiveLong: maxConsecutiveLong(line, rules, &findings)
    case .maxNightsWeek: maxNightsWeek(line, rules, &findings)
    case .nightRecoveryHours: nightRecoveryHours(line, rules, &findings)
    case .forwardRotation: forwardRotation(line, rules, &findings)
    case .isolatedNight: isolatedNight(line, rules, &findings)
    case .isolatedDayOff: isolatedDayOff(line, rules, &findings)
    case .freeWeekend: freeWeekend(line, rules, &findings)
    case .reguPattern: reguPattern(line, rules, &findings)
    case .fairNights, .fairWeekends, .fairHolidays, .fairHours: fairShare(line, rules, &findings)
    case .homeStation: homeStation(line, rules, &findings)
    case .maxPostDuties: maxPostDuties(line, rules, &findings)
    case .maxSessions: maxSessions(line, rules, &findings)
    case .nearDraft: nearDraft(line, rules, &findings)
    case .callUp: callUp(line, rules, &findings)
    case .repeatPost: repeatPost(line, rules, &findings)
    case .repeatCell: repeatCell(line, rules, &findings)
    // Places and crews are judged over all lines together.
    case .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow, .reserve, .backup, .crewSeats, .crewOfOne, .oneReguCrew: break
    }
  }
}
