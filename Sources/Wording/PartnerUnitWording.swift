import PatrolModel

/// Partners of other agencies, who are not rostered.
extension Wording {
  /// Heading of the list of partners.
  public func partnerUnitsTitle(_ count: Int) -> String {
    say(english: "Partners, not rostered (\(count))", indonesian: "Unsur mitra, tidak dijadwalkan (\(count))")
  }

  /// A partner unit with its days and how many it sends where, in one sentence: places to which it sends as many stand together.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - tellsContact: Whether its contact is told; the default is yes.
  /// - Returns: Nothing where it is sent nowhere.
  public func text(_ unit: PartnerUnit, tellsContact: Bool = true) -> String? {
    guard !unit.fills.isEmpty else { return nil }
    let agency = unit.agency.map { " (\($0))" } ?? ""
    let days = unit.dates.map { dates(from: $0.lowerBound, to: $0.upperBound) }
    let weekdays = unit.weekdays.map { weekdays in Weekday.allCases.filter(weekdays.contains).map(short).joined(separator: " ") }
    let hours = unit.hours.map { $0.map { clock(from: $0.startMinute, to: $0.endMinute) }.joined(separator: " + ") }
    let when = [days, weekdays, hours].compactMap(\.self).map { ", " + $0 }.joined()
    let contact = tellsContact ? unit.contact.map { say(english: "; contact: \($0)", indonesian: "; narahubung: \($0)") } ?? "" : ""
    let strengths = alike(unit.fills).map(sent).joined(separator: "; ")
    return say(
      english: "\(unit.name)\(agency)\(when): \(strengths), names follow\(contact)",
      indonesian: "\(unit.name)\(agency)\(when): \(strengths), nama menyusul\(contact)")
  }

  /// Fills of one strength together, in the order of the first of each.
  private func alike(_ fills: [PartnerUnit.Fill]) -> [[PartnerUnit.Fill]] {
    var groups: [[PartnerUnit.Fill]] = []
    for fill in fills {
      if let place = groups.firstIndex(where: { $0[0].count == fill.count && $0[0].isCrews == fill.isCrews }) {
        groups[place].append(fill)
      } else {
        groups.append([fill])
      }
    }
    return groups
  }

  private func sent(_ fills: [PartnerUnit.Fill]) -> String {
    let count = fills[0].isCrews ? crews(fills[0].count) : people(fills[0].count)
    guard fills.count > 1 else { return say(english: "\(count) for \(fills[0].title)", indonesian: "\(count) untuk \(fills[0].title)") }
    let places = fills.map(\.title).joined(separator: ", ")
    return say(
      english: "\(count) each for \(fills.count) places (\(places))", indonesian: "masing-masing \(count) untuk \(fills.count) tempat (\(places))")
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
