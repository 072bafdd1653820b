/// Reads the text format of the public shift scheduling benchmark; `#` begins a comment line, sections may come in any order.
///
/// Where a request or a cover is stated twice for the same people, day and shift, the later line stands, as in the referee that the peers are scored by.
struct ShiftInstanceReader {
  /// Why a text is not an instance: the line and what is wrong there.
  struct Fault: Error, Equatable, CustomStringConvertible {
    var line: Int
    var text: String

    var description: String { "line \(line): \(text)" }
  }

  /// All faults of a text.
  struct Faults: Error, CustomStringConvertible {
    var list: [Fault]

    var description: String { list.map(\.description).joined(separator: "\n") }
  }

  private enum Section: String, CaseIterable {
    case horizon = "SECTION_HORIZON"
    case shifts = "SECTION_SHIFTS"
    case staff = "SECTION_STAFF"
    case daysOff = "SECTION_DAYS_OFF"
    case wanted = "SECTION_SHIFT_ON_REQUESTS"
    case unwanted = "SECTION_SHIFT_OFF_REQUESTS"
    case cover = "SECTION_COVER"
  }

  /// One line of a section, cut at commas.
  private struct Record {
    var line: Int
    var fields: [Substring]
  }

  private var records: [Section: [Record]] = [:]
  private var faults: [Fault] = []
  private var dayCount = 0
  private var typeNumbers: [Substring: Int] = [:]
  private var memberNumbers: [Substring: Int] = [:]

  private init() {}

  /// Reads a text.
  ///
  /// - Throws: ``Faults`` with every fault found.
  static func instance(from text: String) throws(Faults) -> ShiftInstance {
    var reader = ShiftInstanceReader()
    reader.split(text)
    let instance = reader.assemble()
    guard reader.faults.isEmpty else { throw Faults(list: reader.faults.sorted { $0.line < $1.line }) }
    return instance
  }

  private mutating func split(_ text: String) {
    var section: Section?
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let content = Self.trimmed(raw)
      guard !content.isEmpty, !content.hasPrefix("#") else { continue }
      if content.hasPrefix("SECTION_") {
        section = Section(rawValue: String(content))
        if section == nil { fault(index + 1, "no section is called \(content)") }
      } else if let section {
        let fields = content.split(separator: ",", omittingEmptySubsequences: false).map { Self.trimmed($0) }
        records[section, default: []].append(Record(line: index + 1, fields: fields))
      } else if faults.isEmpty {
        fault(index + 1, "a section was expected, such as \(Section.horizon.rawValue)")
      }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  private mutating func fault(_ line: Int, _ text: String) { faults.append(Fault(line: line, text: text)) }

  private mutating func assemble() -> ShiftInstance {
    dayCount = records[.horizon]?.first.flatMap { number($0, 0, "days", in: 1...100_000) } ?? 0
    if records[.horizon] == nil { fault(0, "\(Section.horizon.rawValue) is missing") }
    let types = self.types()
    let staff = self.staff(types)
    return ShiftInstance(dayCount: dayCount, types: types, staff: staff, requests: requests(), covers: covers())
  }

  private mutating func types() -> [ShiftInstance.ShiftType] {
    let records = self.records[.shifts] ?? []
    for record in records where typeNumbers.updateValue(typeNumbers.count, forKey: record.fields[0]) != nil {
      fault(record.line, "shift \(record.fields[0]) is there twice")
    }
    return records.map { record in
      let forbidden = record.fields.count > 2 ? record.fields[2].split(separator: "|").map { Self.trimmed($0) } : []
      return ShiftInstance.ShiftType(
        id: String(record.fields[0]), minutes: number(record, 1, "minutes", in: 0...100_000) ?? 0,
        forbiddenNext: Set(forbidden.compactMap { name in known(name, in: typeNumbers, record, "shift") }))
    }
  }

  private mutating func staff(_ types: [ShiftInstance.ShiftType]) -> [ShiftInstance.StaffMember] {
    let records = self.records[.staff] ?? []
    for record in records where memberNumbers.updateValue(memberNumbers.count, forKey: record.fields[0]) != nil {
      fault(record.line, "\(record.fields[0]) is there twice")
    }
    var staff = records.map { record in
      var most = [Int](repeating: 0, count: types.count)
      for pair in (record.fields.count > 1 ? record.fields[1] : "").split(separator: "|") {
        let parts = pair.split(separator: "=").map { Self.trimmed($0) }
        guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
          fault(record.line, "\(pair) is not a shift with a number, as in E=14")
          continue
        }
        if let type = known(parts[0], in: typeNumbers, record, "shift") { most[type] = count }
      }
      let large = 0...10_000_000
      return ShiftInstance.StaffMember(
        id: String(record.fields[0]), mostShifts: most, mostMinutes: number(record, 2, "most minutes", in: large) ?? 0,
        leastMinutes: number(record, 3, "least minutes", in: large) ?? 0, mostDaysInARow: number(record, 4, "most days in a row", in: large) ?? 0,
        leastDaysInARow: number(record, 5, "least days in a row", in: large) ?? 0,
        leastDaysOffInARow: number(record, 6, "least days off in a row", in: large) ?? 0,
        mostWeekends: number(record, 7, "most weekends", in: large) ?? 0)
    }
    for record in self.records[.daysOff] ?? [] {
      guard let member = known(record.fields[0], in: memberNumbers, record, "staff member"), member < staff.count else { continue }
      for place in record.fields.indices.dropFirst() {
        if let day = number(record, place, "a day", in: days) { staff[member].daysOff.insert(day) }
      }
    }
    return staff
  }

  private mutating func requests() -> [ShiftInstance.Request] {
    var requests: [ShiftInstance.Request] = []
    var places: [[Int]: Int] = [:]
    for (section, isWanted) in [(Section.wanted, true), (.unwanted, false)] {
      for record in records[section] ?? [] {
        guard let member = known(record.fields[0], in: memberNumbers, record, "staff member"), let day = number(record, 1, "a day", in: days),
          let type = record.fields.count > 2 ? known(record.fields[2], in: typeNumbers, record, "shift") : nil,
          let weight = number(record, 3, "a weight", in: 0...10_000_000)
        else { continue }
        let request = ShiftInstance.Request(member: member, day: day, type: type, weight: weight, isWanted: isWanted)
        let key = [isWanted ? 1 : 0, member, day, type]
        if let place = places[key] {
          requests[place] = request
        } else {
          places[key] = requests.count
          requests.append(request)
        }
      }
    }
    return requests
  }

  private mutating func covers() -> [ShiftInstance.Cover] {
    var covers: [ShiftInstance.Cover] = []
    var places: [[Int]: Int] = [:]
    for record in records[.cover] ?? [] {
      guard let day = number(record, 0, "a day", in: days),
        let type = record.fields.count > 1 ? known(record.fields[1], in: typeNumbers, record, "shift") : nil,
        let requirement = number(record, 2, "a requirement", in: 0...1_000_000), let under = number(record, 3, "a weight", in: 0...10_000_000),
        let over = number(record, 4, "a weight", in: 0...10_000_000)
      else { continue }
      let cover = ShiftInstance.Cover(day: day, type: type, requirement: requirement, weightUnder: under, weightOver: over)
      if let place = places[[day, type]] {
        covers[place] = cover
      } else {
        places[[day, type]] = covers.count
        covers.append(cover)
      }
    }
    return covers
  }

  private var days: ClosedRange<Int> { 0...max(0, dayCount - 1) }

  private mutating func number(_ record: Record, _ place: Int, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard place < record.fields.count, let value = Int(record.fields[place]), range.contains(value) else {
      let found = place < record.fields.count ? "\"\(record.fields[place])\"" : "nothing"
      fault(record.line, "column \(place + 1): \(found) where \(what) from \(range.lowerBound) to \(range.upperBound) was expected")
      return nil
    }
    return value
  }

  private mutating func known(_ name: Substring, in numbers: [Substring: Int], _ record: Record, _ what: String) -> Int? {
    guard let value = numbers[name] else {
      fault(record.line, "no \(what) is called \"\(name)\"")
      return nil
    }
    return value
  }
}
