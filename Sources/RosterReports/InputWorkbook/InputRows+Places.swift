import PatrolModel
import Wording

/// Places, crews and who should ride with whom.
extension InputRows {
  func zone(_ zone: Zone) -> [InputColumn: InputCell] {
    [
      .id: .text(zone.id.text), .name: named(zone.name, zone.id), .station: .optional(zone.station), .zoneClass: .text(zone.zoneClass.rawValue),
      .latitude: zone.latitude.map { .number($0) } ?? .blank, .longitude: zone.longitude.map { .number($0) } ?? .blank,
      .adjacent: .list(zone.adjacent), .risk: .list(zone.riskPercent.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }),
      .aliases: zone.aliases.isEmpty ? .blank : .list(zone.aliases), .population: .optional(zone.population),
      .area: zone.areaSquareKilometres.map { .number($0) } ?? .blank,
    ]
  }

  func post(_ post: Post) -> [InputColumn: InputCell] {
    [
      .id: .text(post.id.text), .name: named(post.name, post.id), .zone: .optional(post.zone?.text), .qualifications: .list(post.qualifications),
      .shifts: .list(post.shifts ?? []),
    ]
  }

  func sector(_ sector: Sector) -> [InputColumn: InputCell] {
    [
      .id: .text(sector.id.text), .name: named(sector.name, sector.id), .zones: .list(sector.zones), .share: .text("\(sector.sharePercent)%"),
      .shifts: .list(sector.shifts ?? []),
    ]
  }

  func crew(_ kind: CrewKind) -> [InputColumn: InputCell] {
    [
      .id: .text(kind.id.text), .name: named(kind.name, kind.id), .least: .optional(kind.least), .most: .optional(kind.most),
      .leader: .optional(kind.leader?.text), .driver: .optional(kind.driver?.text), .leaderDrives: kind.leaderDrives ? yes(true) : .blank,
      .vehicle: .optional(kind.vehicle?.text),
    ]
  }

  func partnership(_ partnership: Partnership) -> [InputColumn: InputCell] {
    var row: [InputColumn: InputCell] = [
      .id: .text(partnership.id.text), .name: named(partnership.name, partnership.id), .points: .optional(partnership.points),
    ]
    switch partnership.kind {
    case .together(let officers): row[.together] = .list(officers)
    case .apart(let officers): row[.apart] = .list(officers)
    case .accompanied(let some, let company):
      row[.each] = who(some)
      row[.with] = who(company)
    case .present(let officers, let posts):
      row[.at] = .list(posts)
      row[.with] = who(officers)
    }
    return row
  }

  /// Whom a rule speaks of: a qualification alone, or keys with values; blank for everyone.
  func who(_ filter: OfficerFilter) -> InputCell {
    if filter.qualifications.count == 1, filter == OfficerFilter(qualifications: filter.qualifications) {
      return .text(filter.qualifications[0].text)
    }
    let conditions: [(InputColumn, [String]?)] = [
      (.officer, filter.officers?.map(\.text)), (.qualifications, filter.qualifications.isEmpty ? nil : filter.qualifications.map(\.text)),
      (.rank, filter.ranks), (.rankFrom, filter.rankFrom.map { [$0] }), (.section, filter.sections), (.station, filter.stations),
      (.regu, filter.regu),
    ]
    let texts = conditions.compactMap { key, values in values.map { "\(wording.conditionWord(key))=\($0.joined(separator: "|"))" } }
    return texts.isEmpty ? .blank : .text(texts.joined(separator: "; "))
  }
}
