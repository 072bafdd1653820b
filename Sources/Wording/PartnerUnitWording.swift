import PatrolModel

/// Partners of other agencies, who are not rostered.
extension Wording {
  /// Heading of the list of partners.
  public func partnerUnitsTitle(_ count: Int) -> String {
    say(english: "Partners, not rostered (\(count))", indonesian: "Unsur mitra, tidak dijadwalkan (\(count))")
  }

  /// A partner unit with its days and how many it sends where, one line for each place.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - tellsContact: Whether its contact is told; the default is yes.
  public func texts(_ unit: PartnerUnit, tellsContact: Bool = true) -> [String] {
    let agency = unit.agency.map { " (\($0))" } ?? ""
    let days = unit.dates.map { dates(from: $0.lowerBound, to: $0.upperBound) }
    let weekdays = unit.weekdays.map { weekdays in Weekday.allCases.filter(weekdays.contains).map(short).joined(separator: " ") }
    let hours = unit.hours.map { $0.map { clock(from: $0.startMinute, to: $0.endMinute) }.joined(separator: " + ") }
    let when = [days, weekdays, hours].compactMap(\.self).map { ", " + $0 }.joined()
    let contact = tellsContact ? unit.contact.map { say(english: "; contact: \($0)", indonesian: "; narahubung: \($0)") } ?? "" : ""
    return unit.fills.map { fill in
      let count = fill.isCrews ? crews(fill.count) : people(fill.count)
      return say(
        english: "\(unit.name)\(agency)\(when): \(count) for \(fill.title), names follow\(contact)",
        indonesian: "\(unit.name)\(agency)\(when): \(count) untuk \(fill.title), nama menyusul\(contact)")
    }
  }

  private func people(_ count: Int) -> String { say(english: count == 1 ? "1 person" : "\(count) people", indonesian: "\(count) orang") }

  /// Who fills a part of what a demand asks, behind its strength; empty where nobody does.
  func besides(_ demand: Demand) -> String {
    let partners = demand.reliefs.filter { $0.count > 0 }
    guard !partners.isEmpty else { return "" }
    let names = partners.map { say(english: "\($0.count) from \($0.name)", indonesian: "\($0.count) dari \($0.name)") }.joined(separator: ", ")
    return say(english: ", besides \(names)", indonesian: ", di samping \(names)")
  }
}
