extension RuleDefinition {
  /// Hours of presence in each zone over the published days, at least `percent` of the even share; each whole hour missing costs `points`.
  ///
  /// The even share is what the targets of the requirements (and of `zone-minimum`) ask of all zones on the published days, in hours, divided by the
  /// number of zones: in each stretch the largest target that names the zone alone, and what is asked by the day at the mean length of the shifts
  /// that serve it. Zones that take crews are counted in crew-hours among themselves, the others in officer-hours. A duty counts its shift's worked
  /// hours, rounded, whatever else it is. The limit is rounded in the zone's disfavour: a floor down, a cap up. Where nothing is asked there is no
  /// share. Judged by the setting in force on the period's last day. There is no hard form, so that few units can never make it impossible.
  static let zoneFloor = RuleDefinition(
    id: .zoneFloor, subject: .place, unit: .occurrence, parameters: [.percent: 50], standar: .init(points: 1),
    source: "against feedback of risk on presence (Lum and Isaac 2016); half the even share and points: assumption")

  /// Hours of presence in each zone over the published days, at most `percent` of the even share; each whole hour over costs `points`.
  ///
  /// Share and hours as for `zone-floor`.
  static let zoneCap = RuleDefinition(
    id: .zoneCap, subject: .place, unit: .occurrence, parameters: [.percent: 300], standar: .init(points: 1),
    source: "against feedback of risk on presence (Lum and Isaac 2016); three times the even share and points: assumption")
}
