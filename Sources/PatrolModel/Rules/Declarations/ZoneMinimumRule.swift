extension RuleDefinition {
  /// Units in each zone that no requirement names by itself, by its class: so many in every shift, or over the day in a safe zone.
  ///
  /// A unit is a crew of any kind where the scenario has kinds of crews, and two officers elsewhere. Each unit missing costs `points` for each eight
  /// hours of its shift (rounded, at least 1), or once for a day; where officers are counted each of the two costs half, rounded up. Shifts that
  /// start at 15:00 or later or are nights take `sangat-rawan-late`, the others `sangat-rawan-early`. What it asks is cut into periods and counted
  /// like a requirement's minimum. It has no hard form: a zone may stay short, at its price.
  static let zoneMinimum = RuleDefinition(
    id: .zoneMinimum, subject: .place, unit: .occurrence,
    parameters: [.sangatRawanLate: 2, .sangatRawanEarly: 1, .rawanShift: 1, .amanDay: 1], standar: .init(points: 100),
    source: "two officers: Perkabaharkam 1/2017; numbers by class and points: assumption")
}
