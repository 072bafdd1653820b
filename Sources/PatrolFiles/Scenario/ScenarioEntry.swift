import PatrolModel

/// Something that is added to a section of a scenario.
public enum ScenarioEntry: Sendable, Hashable {
  /// Somebody is away.
  case absence(Availability)
  /// A vehicle is out.
  case outage(Vehicle, Vehicle.Outage)
  /// A task; of whom it asks qualifications alone, without parts.
  case task(ShiftTask)
  /// A partner is not there on some days.
  case exception(PartnerUnit.ID, ClosedRange<CivilDate>)

  /// The key of its section.
  public var section: String {
    switch self {
    case .absence: "availability"
    case .outage: "vehicles"
    case .task: "tasks"
    case .exception: "partner-units"
    }
  }

  /// As one writes it in YAML.
  public var text: String { text(fields) }

  /// As one writes it in YAML under its id.
  var textUnderID: String { text(fields.filter { $0.key != "id" }) }

  private func text(_ fields: [(key: String, text: String)]) -> String {
    let written = fields.map { field in
      switch field.key {
      case "except": "except: [\(field.text)]"
      default: "\(field.key): \(Self.scalar(field.text))"
      }
    }
    return "{ \(written.joined(separator: ", ")) }"
  }

  /// Key and text of each of its fields.
  var fields: [(key: String, text: String)] {
    switch self {
    case .absence(let entry):
      let (from, to) = Self.stretch(entry.from, entry.fromMinute, entry.to, entry.toMinute)
      return [("officer", entry.officer.text), ("from", from), ("to", to), ("kind", entry.kind.text)]
    case .outage(let vehicle, let outage):
      let (from, to) = Self.stretch(outage.from, outage.fromMinute, outage.to, outage.toMinute)
      return [("id", vehicle.id.text), ("kind", vehicle.kind.text), ("out-from", from), ("out-to", to)]
    case .task(let task):
      let when = "\(task.date) \(TypedText.clock(task.window.startMinute))-\(TypedText.clock(task.window.endMinute))"
      let who = task.officers.qualifications.map(\.text).joined(separator: "|")
      return [("id", task.id.text), ("name", task.name), ("when", when), ("officers", "\(task.count)")]
        + (who.isEmpty ? [] : [("qualifications", who)]) + [("points", "\(task.points)")]
    case .exception(let partner, let dates): return [("id", partner.text), ("except", Self.stretch(dates))]
    }
  }

  /// The same with a date and clock times each by itself.
  var separateFields: [(key: String, text: String)] {
    guard case .task(let task) = self else { return fields }
    return fields.flatMap { field -> [(key: String, text: String)] in
      guard field.key == "when" else { return [field] }
      return [
        ("date", "\(task.date)"), ("from", TypedText.clock(task.window.startMinute)), ("to", TypedText.clock(task.window.endMinute)),
      ]
    }
  }

  /// The columns that a table of its section may have; nil where it stands in none.
  var headings: HeadingWords? {
    switch self {
    case .absence: ScenarioAssembly.availabilityHeadings
    case .outage: ScenarioAssembly.vehicleHeadings
    case .task: ScenarioAssembly.taskHeadings
    case .exception: nil
    }
  }

  /// Some days as an item of a list.
  static func stretch(_ dates: ClosedRange<CivilDate>) -> String {
    dates.lowerBound == dates.upperBound ? "\(dates.lowerBound)" : "{ from: \(dates.lowerBound), to: \(dates.upperBound) }"
  }

  /// Dates alone for whole days, else with clock times; the end of a day is midnight of the next.
  private static func stretch(_ from: CivilDate, _ fromMinute: Int, _ to: CivilDate, _ toMinute: Int) -> (from: String, to: String) {
    guard fromMinute != 0 || toMinute != 1440 else { return ("\(from)", "\(to)") }
    func moment(_ date: CivilDate, _ minute: Int) -> String {
      minute < 1440 ? "\(date) \(TypedText.clock(minute))" : "\(date + 1) 00:00"
    }
    return (moment(from, fromMinute), moment(to, toMinute))
  }

  /// A text as a YAML scalar between braces.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.wholeMatch(of: /[\p{L}\p{N}](?:[\p{L}\p{N} .:\/_-]*[\p{L}\p{N}.])?/) != nil && !text.contains(": ")
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
