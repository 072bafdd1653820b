/// Every rule the engine and the audit know, in catalogue order.
public enum RuleCatalogue {
  /// The declaration of a rule.
  public static func definition(of rule: RuleID) -> RuleDefinition {
    switch rule {
    case .availability: .availability
    case .postQualification: .postQualification
    case .lock: .lock
    case .wish: .wish
    case .minRestHours: .minRestHours
    case .weeklyRestHours: .weeklyRestHours
    case .longRestHours: .longRestHours
    case .maxShiftHours: .maxShiftHours
    case .maxNightShiftHours: .maxNightShiftHours
    case .maxWeekHours: .maxWeekHours
    case .contractWeekHours: .contractWeekHours
    case .maxConsecutiveDays: .maxConsecutiveDays
    case .maxConsecutiveNights: .maxConsecutiveNights
    case .maxConsecutiveLong: .maxConsecutiveLong
    case .maxNightsWeek: .maxNightsWeek
    case .nightRecoveryHours: .nightRecoveryHours
    case .forwardRotation: .forwardRotation
    case .isolatedNight: .isolatedNight
    case .isolatedDayOff: .isolatedDayOff
    case .freeWeekend: .freeWeekend
    case .reguPattern: .reguPattern
    case .fairNights: .fairNights
    case .fairWeekends: .fairWeekends
    case .fairHolidays: .fairHolidays
    case .fairHours: .fairHours
    case .homeStation: .homeStation
    case .maxPostDuties: .maxPostDuties
    case .maxSessions: .maxSessions
    case .nearDraft: .nearDraft
    case .callUp: .callUp
    case .zoneMinimum: .zoneMinimum
    case .zoneFloor: .zoneFloor
    case .zoneCap: .zoneCap
    case .blindWindow: .blindWindow
    case .reserve: .reserve
    case .backup: .backup
    case .crewSeats: .crewSeats
    case .crewOfOne: .crewOfOne
    case .oneReguCrew: .oneReguCrew
    case .repeatPost: .repeatPost
    case .repeatCell: .repeatCell
    }
  }
}
