import PatrolModel

/// Community work and neighbourhood watches.
extension Wording {
  /// What a session is.
  public func name(_ kind: Community) -> String {
    switch kind {
    case .outreach: say(english: "outreach", indonesian: "penyuluhan")
    case .counselling: say(english: "counselling", indonesian: "konseling")
    case .seminar: say(english: "seminar session", indonesian: "seminar")
    case .dialogue: say(english: "dialogue", indonesian: "dialog")
    case .visit: say(english: "visit", indonesian: "sambang")
    case .training: say(english: "training", indonesian: "pelatihan")
    }
  }

  /// Heading of the count of community work.
  public var communityTitle: String { say(english: "Community work", indonesian: "Kegiatan binmas") }

  /// How many sessions of a programme in a sub-district, and how many of them have all their people.
  ///
  /// - Parameters:
  ///   - programme: The programme, or what the session is where it has none.
  ///   - zone: The sub-district's name; nil where none is named.
  ///   - planned: Sessions on the published days.
  ///   - manned: Those of them for which nobody is missing.
  public func communityCount(programme: String, zone: String?, planned: Int, manned: Int) -> String {
    let place = zone.map { ", \($0)" } ?? ""
    return say(
      english: "\(programme)\(place): \(planned) planned, \(manned) with all their people",
      indonesian: "\(programme)\(place): \(planned) direncanakan, \(manned) dengan petugas lengkap")
  }

  /// What was heard and is to be followed up.
  public func followUp(_ activity: Activity, heard: String) -> String {
    say(english: "To follow up, from \(activity.name): \(heard)", indonesian: "Tindak lanjut dari \(activity.name): \(heard)")
  }

  /// Heading of the list of neighbourhood watches.
  public func watchGroupsTitle(_ count: Int) -> String { say(english: "Neighbourhood watches (\(count))", indonesian: "Siskamling (\(count))") }

  /// A neighbourhood watch: where, on which nights, and by how much it lowers what is missed.
  public func text(_ group: WatchGroup, in scenario: Scenario) -> String {
    let zone = name(Post.ID(group.zone.text), in: scenario)
    let nights = group.nights.map { nights in Weekday.allCases.filter(nights.contains).map(short).joined(separator: " ") }
    let hours = group.hours.map { clock(from: $0.startMinute, to: $0.endMinute) }.joined(separator: " + ")
    let when = "\(nights ?? say(english: "every night", indonesian: "setiap malam")) \(hours)"
    guard group.percent > 0 else { return "\(group.name), \(zone), \(when)" }
    return say(
      english: "\(group.name), \(zone), \(when): what is missed there weighs \(group.percent) % less",
      indonesian: "\(group.name), \(zone), \(when): kekurangan di sana berbobot \(group.percent) % lebih ringan")
  }

  /// The sub-districts in which no neighbourhood watch walks.
  public func withoutWatchGroup(_ zones: [Zone]) -> String {
    let names = zones.map(\.name).joined(separator: ", ")
    return say(
      english: "Without a group, to be visited to form one: \(names)", indonesian: "Belum ada kelompok, perlu dikunjungi untuk dibentuk: \(names)")
  }
}
