import PatrolModel

/// The words inside the cells of an input workbook.
extension Wording {
  /// Yes, as a cell has it.
  public var yes: String { say(english: "yes", indonesian: "ya") }

  /// No, as a cell has it.
  public var no: String { say(english: "no", indonesian: "tidak") }

  /// A day off, as a cell has it.
  public var offWord: String { say(english: "off", indonesian: "libur") }

  /// All zones or posts, as a cell has it.
  public var allWord: String { say(english: "all", indonesian: "semua") }

  /// The word for the points of what must not be missed.
  public var mustWord: String { say(english: "must", indonesian: "wajib") }

  /// The words for points, the dearest first.
  public var pointWords: [String] {
    [mustWord, say(english: "high", indonesian: "tinggi"), say(english: "medium", indonesian: "sedang"), say(english: "low", indonesian: "rendah")]
  }

  /// What a requirement counts.
  public func inputWord(_ counting: Requirement.Counting) -> String {
    switch counting {
    case .period: say(english: "period", indonesian: "periode")
    case .day: say(english: "day", indonesian: "hari")
    }
  }

  /// The stretch over which a rule counts.
  public func inputWord(_ window: RuleWindow) -> String {
    switch window {
    case .week: say(english: "week", indonesian: "minggu")
    case .rolling: say(english: "rolling", indonesian: "bergulir")
    }
  }

  /// What a request is.
  public func inputWord(_ kind: Request.Kind) -> String {
    switch kind {
    case .wish: say(english: "wish", indonesian: "permintaan")
    case .avoid: say(english: "avoid", indonesian: "hindari")
    case .lock: say(english: "lock", indonesian: "kunci")
    case .order: say(english: "order", indonesian: "perintah")
    }
  }

  /// The word before an equals sign in a cell that names places or people by what they have in common.
  public func conditionWord(_ column: InputColumn) -> String {
    switch column {
    case .officer: say(english: "officer", indonesian: "anggota")
    case .qualifications: say(english: "qualification", indonesian: "kualifikasi")
    case .zoneClass: say(english: "class", indonesian: "kelas")
    case .rank, .rankFrom, .section, .station, .regu, .zone, .post:
      say(english: column.rawValue, indonesian: HeadingForm.hyphened(Wording(.indonesian).heading(column, of: .officers)))
    default: column.rawValue
    }
  }

  /// A weekday in full, as a cell has it.
  public func inputWord(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: say(english: "monday", indonesian: "senin")
    case .tuesday: say(english: "tuesday", indonesian: "selasa")
    case .wednesday: say(english: "wednesday", indonesian: "rabu")
    case .thursday: say(english: "thursday", indonesian: "kamis")
    case .friday: say(english: "friday", indonesian: "jumat")
    case .saturday: say(english: "saturday", indonesian: "sabtu")
    case .sunday: say(english: "sunday", indonesian: "minggu")
    }
  }
}

/// Headings as keys.
private enum HeadingForm {
  static func hyphened(_ heading: String) -> String { heading.lowercased().split(separator: " ").joined(separator: "-") }
}
