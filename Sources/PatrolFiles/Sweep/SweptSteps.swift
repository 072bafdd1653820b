import PatrolModel

/// The steps of a variant that give a number of a scenario another value.
struct SweptSteps {
  private let subject: SweptNumber
  private let base: Scenario
  private let application: VariantApplication
  private let names: String
  private let place: Fault.Place

  init(_ subject: SweptNumber, base: Scenario, application: VariantApplication, names: String, place: Fault.Place) {
    self.subject = subject
    self.base = base
    self.application = application
    self.names = names
    self.place = place
  }

  /// The value that the scenario itself has; nil where it states none as a number.
  var ownValue: SweptValue? {
    switch subject {
    case .officers: return SweptValue(base.officers.count)
    case .vehicles(let kind): return SweptValue(vehicles(of: kind).count)
    case .setting(let key, let keys): return application.section(key).flatMap { SweptText.number(in: $0.value, keys[...]) }
    case .entry(let section, let id, let keys):
      if let row = row(id, in: section), let first = keys.first, let value = row.entry(first)?.value {
        return SweptText.number(in: value, keys.dropFirst())
      }
      return section == .rules && keys.count == 1 ? profileValue(id, keys[0]) : nil
    }
  }

  /// What must be done; nothing, with a fault, where the value cannot be.
  func operations(for value: SweptValue, log: ReadingLog) -> [VariantOperation] {
    switch subject {
    case .officers, .vehicles:
      guard let count = value.whole else {
        log.fault(.sweptPart(found: "\(value)"), at: place)
        return []
      }
      // More than any city has.
      guard count <= 2_000 else {
        log.fault(.outOfRange(found: "\(count)", least: "0", most: "2000"), at: place)
        return []
      }
      if case .vehicles(let kind) = subject { return vehicleSteps(count, kind: kind, log) }
      return officerSteps(count)
    case .setting(let key, let keys):
      let old = application.section(key)?.value
      guard SweptText.isRoom(in: old, keys[...], at: place, log: log) else { return [] }
      let new = keys.first.map { first in map([(first, SweptText.value(value, in: old?.entry(first)?.value, keys.dropFirst(), at: place))]) }
      return [.init(action: .set(key: key), entry: new ?? text("\(value)"), place: place)]
    case .entry(let section, let id, let keys):
      guard let first = keys.first else { return [] }
      let old = row(id, in: section)?.entry(first)?.value
      guard SweptText.isRoom(in: old, keys.dropFirst(), at: place, log: log) else { return [] }
      let new = SweptText.value(value, in: old, keys.dropFirst(), at: place)
      return [.init(action: .change(section), entry: map([(section.nameKey ?? "id", text(id)), (first, new)]), place: place)]
    }
  }

  /// More officers are copies of those who are there, one of each in mixed order before one of anybody again; fewer are all but the first in that order.
  private func officerSteps(_ count: Int) -> [VariantOperation] {
    let officers = base.officers
    let order = MixedOrder.order(
      officers.map { officer in
        let named = [("regu", officer.regu), ("rank", officer.rank), ("station", officer.station), ("section", officer.section)]
        return named.map { "\($0.0) \($0.1 ?? "")" } + officer.qualifications.map { "qualification \($0)" }.sorted()
      })
    func who(_ places: ArraySlice<Int>) -> MarkedValue {
      map([("officers", MarkedValue(.list(places.map { text(officers[$0].id.text) }), at: place))])
    }
    guard count > officers.count else {
      let gone = order.prefix(officers.count - count)
      return gone.isEmpty ? [] : [.init(action: .remove(.officers), entry: who(gone), place: place)]
    }
    let people = application.currentPeople()
    var taken: Set<String> = []
    return (0..<(count - officers.count)).map { number in
      let model = order[number % order.count]
      let id = free(officers[model].id.text) { people.isTaken($0) || taken.contains(TypedText.folded($0)) }
      taken.insert(TypedText.folded(id))
      let copy = map([("like", who([model])), ("id", text(id)), ("name", text("\(names) \(number + 1)"))])
      return .init(action: .add(.officers), entry: copy, place: place)
    }
  }

  /// More vehicles are copies as with officers; fewer stay out of service through all days that are planned, so that their kind is still known.
  private func vehicleSteps(_ count: Int, kind: String?, _ log: ReadingLog) -> [VariantOperation] {
    let vehicles = vehicles(of: kind)
    let order = MixedOrder.order(vehicles.map { ["kind \($0.kind)", "station \($0.station ?? "")"] })
    guard count > vehicles.count else {
      let last = max(0, base.period.horizonDays - 1)
      return order.prefix(vehicles.count - count).map { out in
        let outage = map([
          ("id", text(vehicles[out].id.text)), ("out-from", text(base.period.date(0).description)),
          ("out-to", text(base.period.date(last).description)),
        ])
        return .init(action: .add(.vehicles), entry: outage, place: place)
      }
    }
    guard !vehicles.isEmpty else {
      log.fault(.nothingThere(.vehicle), at: place)
      return []
    }
    var taken = Set(base.vehicles.map { TypedText.folded($0.id.text) })
    return (0..<(count - vehicles.count)).map { number in
      let model = vehicles[order[number % order.count]]
      let id = free(model.kind.text) { taken.contains(TypedText.folded($0)) }
      taken.insert(TypedText.folded(id))
      return .init(action: .add(.vehicles), entry: map([("like", text(model.id.text)), ("id", text(id))]), place: place)
    }
  }

  private func vehicles(of kind: String?) -> [Vehicle] {
    base.vehicles.filter { vehicle in kind.map { TypedText.folded($0) == TypedText.folded(vehicle.kind.text) } ?? true }
  }

  /// A name with the first number after it that nobody bears.
  private func free(_ stem: String, _ isTaken: (String) -> Bool) -> String { (1...).lazy.map { "\(stem)-\($0)" }.first { !isTaken($0) } ?? stem }

  private func row(_ id: String, in section: VariantSection) -> MarkedValue? {
    let rows = application[section]
    if section == .officers {
      let people = application.currentPeople()
      return rows.indices.first { people.officer(inRow: $0)?.id.text == id }.map { rows[$0] }
    }
    let named = rows.filter { row in section.nameKey.flatMap { row.text($0) }.map { TypedText.folded($0) == TypedText.folded(id) } ?? false }
    // A variant's change without a scope is to the setting without one.
    return section == .rules ? named.last { row in !["name", "officers", "from", "to"].contains { row.entry($0) != nil } } : named.first
  }

  /// What the profile says of a rule that the scenario leaves as it is.
  private func profileValue(_ id: String, _ key: String) -> SweptValue? {
    guard let definition = RuleID(rawValue: id).map(RuleCatalogue.definition) else { return nil }
    let values = definition.inProfile(base.profile)
    let limit = key == "hard" ? values.hard : key == "prefer" ? values.prefer : nil
    if key == "points" { return values.points > 0 ? SweptValue(values.points) : nil }
    guard definition.unit == .hours else { return limit.map { SweptValue($0) } }
    return limit.flatMap { ($0 * 100).isMultiple(of: 60) ? SweptValue(hundredths: $0 * 100 / 60) : nil }
  }

  private func text(_ text: String) -> MarkedValue { MarkedValue(text: text, at: place) }

  private func map(_ entries: [(key: String, value: MarkedValue)]) -> MarkedValue {
    MarkedValue(.map(entries.map { .init(key: $0.key, place: place, value: $0.value) }), at: place)
  }
}

/// Numbers inside values, found by keys.
private enum SweptText {
  /// The number under the keys; nil where there is none.
  static func number(in value: MarkedValue, _ keys: ArraySlice<String>) -> SweptValue? {
    guard let key = keys.first else { return value.text.flatMap { SweptValue($0) } }
    if case .map = value.content { return value.entry(key).flatMap { number(in: $0.value, keys.dropFirst()) } }
    return item(key, of: value).flatMap { number(in: value.quietItems[$0], keys.dropFirst()) }
  }

  /// Whether keys lead into a value: a text in their way, as a risk by shift in a table's cell, would be lost with all else that it says.
  static func isRoom(in value: MarkedValue?, _ keys: ArraySlice<String>, at place: Fault.Place, log: ReadingLog) -> Bool {
    guard let value, !value.isBlank, let key = keys.first else { return true }
    if case .map = value.content { return isRoom(in: value.entry(key)?.value, keys.dropFirst(), at: place, log: log) }
    if let item = item(key, of: value) { return isRoom(in: value.quietItems[item], keys.dropFirst(), at: place, log: log) }
    log.fault(.wrongShape(found: value.shape, expected: .map), at: place, related: value.place)
    return false
  }

  /// The value with another number under the keys.
  static func value(_ number: SweptValue, in old: MarkedValue?, _ keys: ArraySlice<String>, at place: Fault.Place) -> MarkedValue {
    guard let key = keys.first else { return MarkedValue(text: "\(number)", at: place) }
    if let old, let item = item(key, of: old) {
      let items = old.quietItems.enumerated().map { $0 == item ? value(number, in: $1, keys.dropFirst(), at: place) : $1 }
      return MarkedValue(.list(items), at: place)
    }
    let inner = value(number, in: old?.entry(key)?.value, keys.dropFirst(), at: place)
    let entry = MarkedValue.Entry(key: key, place: place, value: inner)
    guard let old, case .map = old.content else { return MarkedValue(.map([entry]), at: place) }
    return MarkedValue(old.setting([entry]).content, at: place)
  }

  /// The place in a list that a key names from 1.
  private static func item(_ key: String, of value: MarkedValue) -> Int? {
    guard value.shape == .list, let number = TypedText.wholeNumber(key), value.quietItems.indices.contains(number - 1) else { return nil }
    return number - 1
  }
}
