import PatrolModel

/// A reader of calendars that knows nothing of the writer: it holds lines to RFC 5545 and works out instants from the calendar's own time zone rules.
struct StrictCalendar {
  enum Fault: Error {
    case line(String)
    case structure(String)
  }

  struct Property {
    var name: String
    var parameters: [String: String]
    var value: String
  }

  struct Component {
    var name: String
    var properties: [Property] = []
    var parts: [Component] = []

    func value(_ name: String) -> String? { properties.first { $0.name == name }?.value }
    func text(_ name: String) -> String? { value(name).map(StrictCalendar.unescaped) }
  }

  struct Event: Hashable {
    var uid: String
    var sequence: Int
    var status: String
    var summary: String
    var location: String
    var description: String
    /// Minutes since 1970-01-01 00:00 UTC; whole days as text.
    var start: String
    var end: String
  }

  let root: Component

  init(_ text: String) throws {
    // UTF-16's CR LF would be one Character: lines are split scalar by scalar.
    var lines: [String] = []
    for line in Self.lines(text) {
      guard line.utf8.count <= 75 else { throw Fault.line("longer than 75 bytes: \(line)") }
      guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control || $0 == "\t" }) else { throw Fault.line("control: \(line)") }
      if line.unicodeScalars.first == " " {
        guard let last = lines.indices.last else { throw Fault.line("nothing to go on with") }
        lines[last].unicodeScalars.append(contentsOf: line.unicodeScalars.dropFirst())
      } else {
        lines.append(line)
      }
    }
    var open: [Component] = [Component(name: "")]
    for line in lines {
      let property = try Self.property(line)
      switch property.name {
      case "BEGIN": open.append(Component(name: property.value))
      case "END":
        guard let closed = open.popLast(), closed.name == property.value, !open.isEmpty else { throw Fault.structure(line) }
        open[open.count - 1].parts.append(closed)
      default: open[open.count - 1].properties.append(property)
      }
    }
    guard open.count == 1, open[0].parts.count == 1, open[0].parts[0].name == "VCALENDAR" else { throw Fault.structure("not one calendar") }
    root = open[0].parts[0]
  }

  /// The calendar's events.
  func events() throws -> [Event] {
    try root.parts.filter { $0.name == "VEVENT" }.map { event in
      func time(_ name: String) throws -> String {
        guard let property = event.properties.first(where: { $0.name == name }) else { return "" }
        if property.parameters["VALUE"] == "DATE" { return property.value }
        guard let zone = property.parameters["TZID"] else { throw Fault.structure("no zone") }
        return "\(try instant(property.value, in: zone))"
      }
      guard let uid = event.text("UID"), event.value("DTSTAMP")?.hasSuffix("Z") ?? false else { throw Fault.structure("no UID or stamp") }
      return Event(
        uid: uid, sequence: Int(event.value("SEQUENCE") ?? "") ?? -1, status: event.value("STATUS") ?? "", summary: event.text("SUMMARY") ?? "",
        location: event.text("LOCATION") ?? "", description: event.text("DESCRIPTION") ?? "", start: try time("DTSTART"), end: try time("DTEND"))
    }
  }

  /// Minutes since 1970-01-01 00:00 UTC by the rules that the calendar itself states.
  private func instant(_ local: String, in zone: String) throws -> Int {
    guard let rules = root.parts.first(where: { $0.name == "VTIMEZONE" && $0.text("TZID") == zone }) else {
      throw Fault.structure("no rules of \(zone)")
    }
    let wanted = try Self.minutes(local)
    let observances = try rules.parts.map { part -> (onset: Int, from: Int, to: Int) in
      guard let start = part.value("DTSTART"), let from = part.value("TZOFFSETFROM"), let to = part.value("TZOFFSETTO") else {
        throw Fault.structure("rule without times")
      }
      return (try Self.minutes(start), try Self.offset(from), try Self.offset(to))
    }.sorted { $0.onset < $1.onset }
    // A clock time that is left out counts on from before, one that comes twice is the first.
    guard let rule = observances.last(where: { wanted >= $0.onset + max(0, $0.to - $0.from) }) else { throw Fault.structure("before all rules") }
    return wanted - rule.to
  }

  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if wasReturn, scalar == "\n" {
        line.removeLast()
        lines.append(String(line))
        line = .init()
      } else {
        line.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  private static func property(_ line: String) throws -> Property {
    var isQuoted = false
    var parts: [String.UnicodeScalarView] = [.init()]
    var value: String?
    let scalars = Array(line.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ":", !isQuoted {
        value = String(String.UnicodeScalarView(scalars[(place + 1)...]))
        break
      }
      if scalar == ";", !isQuoted { parts.append(.init()) } else { parts[parts.count - 1].append(scalar) }
    }
    guard let value, let name = parts.first.map(String.init), !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-") }) else {
      throw Fault.line("no property: \(line)")
    }
    let parameters = parts.dropFirst().map { part -> (String, String) in
      let pieces = String(part).split(separator: "=", maxSplits: 1).map(String.init)
      return (pieces[0], (pieces.last ?? "").filter { $0 != "\"" })
    }
    return Property(name: name, parameters: Dictionary(parameters) { first, _ in first }, value: value)
  }

  static func unescaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Clock minutes since 1970-01-01 00:00 of a text such as 20261123T230000.
  private static func minutes(_ text: String) throws -> Int {
    let digits = text.compactMap(\.wholeNumberValue)
    guard digits.count == 14, text.count == 15 else { throw Fault.structure("no time: \(text)") }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let date = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { throw Fault.structure("no day: \(text)") }
    return date.dayNumber * 1440 + number(8..<10) * 60 + number(10..<12)
  }

  private static func offset(_ text: String) throws -> Int {
    let digits = text.compactMap(\.wholeNumberValue)
    guard digits.count == 4, let sign = text.first, "+-".contains(sign) else { throw Fault.structure("no offset: \(text)") }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return sign == "-" ? -minutes : minutes
  }
}
