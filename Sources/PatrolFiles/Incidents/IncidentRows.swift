import Foundation
import PatrolModel

/// Takes the rows of a list of incidents one after the other and types their cells; a row in which something cannot be read is left out and told.
final class IncidentRows {
  /// Of an incident between two moments further apart than this, nobody knows the shift; a month covers holidays.
  private static let mostDays = 31
  /// The most texts of which it is remembered what they mean.
  private static let mostRemembered = 50_000

  private let file: String
  private let log: ReadingLog
  private let finder: ZoneFinder
  private var sheet: Fault.Place.Sheet?
  private var headings: [String] = []
  /// The column of each thing that is read.
  private(set) var places: [Int?] = []

  private var counts = IncidentReading.Counts()
  private var faultCount = 0
  private var incidents: [Incident] = []
  private var types: [String] = []
  private var typePlaces: [String: Int] = [:]
  private var moments: [String: IncidentMoment?] = [:]
  private var zones: [String: Int?] = [:]
  private var unmatched: [String: (name: String, count: Int, order: Int)] = [:]

  init(file: String, zones: [Zone], log: ReadingLog) {
    self.file = file
    self.log = log
    finder = ZoneFinder(zones)
  }

  /// Takes the headings; false with a fault where none is for the date.
  func begin(headings: [String], row: Int, sheet: Fault.Place.Sheet?) -> Bool {
    self.sheet = sheet
    self.headings = headings
    places = IncidentColumn.places(in: headings)
    counts.ignoredColumns = headings.count { !$0.isEmpty } - places.count { $0 != nil }
    counts.isOriginTold = places[IncidentColumn.origin.rawValue] != nil
    guard [.date, .from].contains(where: { (column: IncidentColumn) in places[column.rawValue] != nil }) else {
      log.fault(.incident(.noDateHeading), at: .init(file: file, sheet: sheet, row: row))
      return false
    }
    return true
  }

  /// Counts a row that cannot be read at all.
  func leaveOut(_ kind: FaultKind, row: Int) {
    counts.rows += 1
    counts.faultyRows += 1
    fault(kind, at: .init(file: file, sheet: sheet, row: row))
  }

  /// Takes a row.
  ///
  /// - Parameter texts: A text for each case of `IncidentColumn`.
  func add(_ texts: [String], row: Int) {
    counts.rows += 1
    let minutes = minutes(texts, row)
    let (point, isPointRead) = point(texts, row)
    let (origin, isOriginRead) = origin(texts, row)
    guard let minutes, isPointRead, isOriginRead else {
      counts.faultyRows += 1
      return
    }
    incidents.append(
      Incident(minutes: minutes, type: type(texts[IncidentColumn.type.rawValue]), zone: zone(texts, point), point: point, origin: origin))
  }

  /// What was read.
  ///
  /// - Parameter isWhole: Whether the list was read to its end.
  func reading(isWhole: Bool) -> IncidentReading {
    if isWhole, incidents.isEmpty { log.fault(.incident(.noUsableRow), at: .init(file: file, sheet: sheet)) }
    counts.unmatched = unmatched.values.sorted { ($1.count, $0.order) < ($0.count, $1.order) }.map { .init(name: $0.name, count: $0.count) }
    let faults = log.sortedFaults()
    return IncidentReading(
      list: isWhole && !incidents.isEmpty ? IncidentList(types: types, incidents: incidents) : nil, faults: faults,
      faultCount: max(faultCount, faults.count), notes: log.sortedNotes(), counts: counts)
  }

  // Faults.

  private func fault(_ kind: FaultKind, at place: Fault.Place) {
    faultCount += 1
    if log.faults.count < IncidentReader.mostFaults { log.fault(kind, at: place) }
  }

  private func place(_ column: IncidentColumn, _ row: Int) -> Fault.Place {
    guard let at = places[column.rawValue] else { return .init(file: file, sheet: sheet, row: row) }
    return .init(file: file, sheet: sheet, column: sheet == nil ? nil : at + 1, row: row, heading: headings[at])
  }

  /// Whether a text has the form of a date, a time, both, hours from and to, or one to three digits: nothing of a person, should cells have slipped into other columns.
  ///
  /// Identity and telephone numbers have none of these forms, in whatever groups they are written.
  static func isShown(_ text: String) -> Bool {
    let clock = /[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?( ?- ?[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?)?/
    if text.wholeMatch(of: /-?[0-9]{1,3}/) != nil || text.wholeMatch(of: clock) != nil { return true }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let day = parts.first,
      day.wholeMatch(of: /[0-9]{1,2}([-\/.])[0-9]{1,2}\1((?:19|20)?[0-9]{2})|(?:19|20)[0-9]{2}([-\/.])[0-9]{1,2}\3[0-9]{1,2}/) != nil
    else { return false }
    return parts.count == 1 || parts[1].wholeMatch(of: clock) != nil
  }

  private func unreadable(_ text: String, _ expected: FaultKind.Expectation, _ column: IncidentColumn, _ row: Int) {
    let text = TypedText.trimmed(text)
    fault(.incident(.unreadable(found: Self.isShown(text) ? text : nil, expected: expected)), at: place(column, row))
  }

  // Time.

  /// What a cell says of the time; nil with a fault where it cannot be read, and a moment that says nothing where it is blank.
  private func moment(_ column: IncidentColumn, _ texts: [String], _ row: Int) -> IncidentMoment? {
    let text = texts[column.rawValue]
    if text.isEmpty { return .nothing }
    let moment: IncidentMoment?
    if let known = moments[text] {
      moment = known
    } else {
      moment = TypedText.trimmed(text).isEmpty ? .nothing : IncidentMoment(text)
      if moments.count >= Self.mostRemembered { moments = [:] }
      moments[text] = moment
    }
    guard let moment, column != .date || moment.day != nil || moment.isNothing else {
      unreadable(text, column == .date ? .dateOrTime : column == .time ? .time : .dateOrTime, column, row)
      return nil
    }
    for guess in moment.guesses { log.guess(guess.guess, found: guess.found, read: guess.read, at: place(column, row)) }
    return moment
  }

  private func minutes(_ texts: [String], _ row: Int) -> Range<Int>? {
    let read = [IncidentColumn.date, .time, .from, .until].map { moment($0, texts, row) }
    guard let date = read[0], let time = read[1], let from = read[2], let until = read[3] else { return nil }
    guard let day = (from.day ?? date.day ?? time.day).map({ $0 * 1440 }) else {
      fault(.incident(.noDate), at: place(.date, row))
      return nil
    }
    if !from.isNothing || !until.isNothing { return stretch(day, from, until, date, time, row) }
    guard let clock = time.clock ?? date.clock else {
      counts.timeless += 1
      return day..<(day + 1440)
    }
    if clock.count > 1 { counts.ranged += 1 }
    return (day + clock.lowerBound)..<(day + clock.upperBound)
  }

  /// From a beginning to an end in cells of their own; an end without a date lies on the same day, or on the next where it would come before the start.
  private func stretch(
    _ day: Int, _ from: IncidentMoment, _ until: IncidentMoment, _ date: IncidentMoment, _ time: IncidentMoment, _ row: Int
  ) -> Range<Int>? {
    let start = from.clock ?? time.clock ?? date.clock
    let first = day + (start?.lowerBound ?? 0)
    var last: Int
    if let lastDay = until.day {
      last = lastDay * 1440 + (until.clock?.lowerBound ?? 1440)
    } else if let clock = until.clock {
      last = day + clock.lowerBound
      if last < first { last += 1440 }
    } else {
      last = start.map { day + $0.upperBound } ?? day + 1440
      if start == nil { counts.timeless += 1 }
    }
    // The same minute twice is a known time.
    if last == first { last += 1 }
    guard last > first else {
      fault(.incident(.endsBeforeStart), at: place(.until, row))
      return nil
    }
    guard last - first <= Self.mostDays * 1440 else {
      fault(.incident(.tooLong(mostDays: Self.mostDays)), at: place(.until, row))
      return nil
    }
    if start != nil, last - first > 1 { counts.ranged += 1 }
    return first..<last
  }

  // What and where.

  private func type(_ text: String) -> Int {
    if let known = typePlaces[text] { return known }
    let name = TypedText.trimmed(text)
    let folded = TypedText.folded(name)
    let place = typePlaces[folded] ?? types.count
    if place == types.count { types.append(name.isEmpty ? "-" : name) }
    typePlaces[folded] = place
    typePlaces[text] = place
    return place
  }

  private func origin(_ texts: [String], _ row: Int) -> (Incident.Origin, isRead: Bool) {
    let text = texts[IncidentColumn.origin.rawValue]
    if TypedText.trimmed(text).isEmpty { return (.reported, true) }
    if let origin = IncidentColumn.origin(text) { return (origin, true) }
    fault(.incident(.unknownOrigin), at: place(.origin, row))
    return (.reported, false)
  }

  private func point(_ texts: [String], _ row: Int) -> (GeoPoint?, isRead: Bool) {
    func degrees(_ column: IncidentColumn, _ most: Int) -> (value: Double?, isRead: Bool) {
      let text = texts[column.rawValue]
      if TypedText.trimmed(text).isEmpty { return (nil, true) }
      guard let reading = TypedText.number(text) else {
        unreadable(text, .number, column, row)
        return (nil, false)
      }
      guard abs(reading.value) <= Double(most) else {
        fault(.incident(.degreesOutOfRange(most: most)), at: place(column, row))
        return (nil, false)
      }
      if let guess = reading.guess { log.guess(guess, found: text, read: text.replacing(",", with: "."), at: place(column, row)) }
      return (reading.value, true)
    }
    let latitude = degrees(.latitude, 90)
    let longitude = degrees(.longitude, 180)
    guard latitude.isRead, longitude.isRead else { return (nil, false) }
    switch (latitude.value, longitude.value) {
    case (let latitude?, let longitude?): return (GeoPoint(latitude: latitude, longitude: longitude), true)
    case (nil, nil): return (nil, true)
    default:
      fault(.incident(.halfPoint), at: place(latitude.value == nil ? .latitude : .longitude, row))
      return (nil, false)
    }
  }

  /// The zone that the register names, else the one in which the point lies.
  private func zone(_ texts: [String], _ point: GeoPoint?) -> Int? {
    for column in [IncidentColumn.zone, .village, .place] {
      if let zone = zone(named: texts[column.rawValue]) {
        counts.named += 1
        return zone
      }
    }
    if let point {
      if let found = finder.zone(at: point) {
        if found.isByOutline { counts.inOutline += 1 } else { counts.nearCentre += 1 }
        return found.zone
      }
      counts.outside += 1
      return nil
    }
    // A free text for the place may hold anything, a person's address too: it is never shown.
    let name = [IncidentColumn.zone, .village].lazy.map { TypedText.trimmed(texts[$0.rawValue]) }.first { !$0.isEmpty }
    guard let name else {
      counts.placeless += 1
      return nil
    }
    let key = ZoneFinder.key(name)
    let known = unmatched[key] ?? (String(name.prefix(60)), 0, unmatched.count)
    unmatched[key] = (known.name, known.count + 1, known.order)
    return nil
  }

  private func zone(named name: String) -> Int? {
    if name.isEmpty { return nil }
    if let known = zones[name] { return known }
    let zone = finder.zone(named: name)
    if zones.count >= Self.mostRemembered { zones = [:] }
    zones[name] = .some(zone)
    return zone
  }
}

extension IncidentMoment {
  /// A blank cell.
  static let nothing = IncidentMoment()

  /// Whether nothing was said.
  var isNothing: Bool { day == nil && clock == nil }

  private init() {}
}
