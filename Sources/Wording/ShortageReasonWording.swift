import PatrolModel

/// The tightest fact about a shortage that can be counted from scenario and roster alone.
///
/// Free is whoever has no duty on the day, or stands in reserve, and is not away.
public enum ShortageReason: Sendable, Hashable {
  /// Whose number is told.
  public enum Whose: Sendable, Hashable {
    /// Everyone's.
    case everyone
    /// Those who hold all of these.
    case holders([Qualification.ID])
    /// Those whom the requirement names in another way.
    case asked
  }

  /// No shift that may be worked there covers the time.
  case noShift
  /// The scenario has nobody of the kind.
  case nobody(Whose)
  /// All of them have a duty on that day, or are away.
  case allTaken(Whose, count: Int)
  /// One officer alone is free who leads or drives, and a crew needs two.
  case oneForTwoSeats
  /// Fewer officers are free than a crew takes at least.
  case tooFewForCrew(free: Int, least: Int)
  /// No vehicle of the kind is listed.
  case noVehicle(Vehicle.Kind)
  /// All vehicles of the kind are held or out of service.
  case vehiclesTaken(Vehicle.Kind, count: Int)
  /// So many are free; from the least to the largest where several times are told together.
  case free(Whose, least: Int, most: Int)
  /// So many of those who would count there are on tasks then, by the tasks' names.
  case onTasks(count: Int, tasks: [String])
  /// Hours are counted over all days: not people at one time, but where duties go.
  case overDays
}

extension Wording {
  /// What is known of better rosters than the one that is told of.
  public enum SearchStanding: Sendable, Hashable, CaseIterable {
    /// None is better: whoever is free could not be used, or is needed more elsewhere.
    case best
    /// The search for one ended before it was done.
    case searchEnded
    /// Nobody searched, or the roster was changed since.
    case unsearched
  }

  /// The fact in one clause; it says what was counted and no more.
  ///
  /// - Parameter standing: Why officers who are free are not used depends on it.
  public func text(_ reason: ShortageReason, in scenario: Scenario, standing: SearchStanding = .best) -> String {
    switch reason {
    case .noShift:
      return say(english: "no shift that may be worked there covers it", indonesian: "tidak ada dinas yang boleh di sana pada waktu itu")
    case .nobody(let whose): return nobody(whose, in: scenario)
    case .allTaken(let whose, let count):
      let all = all(count, whose, in: scenario)
      return say(
        english: "\(all) \(count == 1 ? "has a duty that day or is" : "have a duty that day or are") away",
        indonesian: "\(all) sudah berdinas hari itu atau tidak tersedia")
    case .oneForTwoSeats:
      return say(
        english: "only one officer who leads or drives is free that day, and a crew needs two",
        indonesian: "hanya satu pimpinan atau pengemudi libur hari itu, satu tim butuh dua")
    case .tooFewForCrew(let free, let least):
      return say(
        english: "\(officers(free)) free that day, a crew takes \(least)",
        indonesian: "hanya \(officers(free)) libur hari itu, satu tim butuh \(least)")
    case .noVehicle(let kind): return say(english: "no vehicle \(kind.text) is listed", indonesian: "tidak ada kendaraan \(kind.text) yang terdaftar")
    case .vehiclesTaken(let kind, let count):
      return count == 1
        ? say(
          english: "no \(kind.text) free: the only one is held or out of service",
          indonesian: "tidak ada \(kind.text) tersedia: satu-satunya dipakai atau tidak dapat dipakai")
        : say(
          english: "no \(kind.text) free: all \(count) are held or out of service",
          indonesian: "tidak ada \(kind.text) tersedia: seluruh \(count) dipakai atau tidak dapat dipakai")
    case .free(let whose, let least, let most):
      let whom = whom(whose, in: scenario)
      let numbers = range(least, most)
      let free = say(english: most == 1 ? whom.singular + " is" : whom.plural + " are", indonesian: whom.plural)
      switch standing {
      case .best:
        return say(
          english: "\(numbers) \(free) free that day: rules (rest, hours) or points elsewhere decide",
          indonesian: "\(numbers) \(free) libur hari itu, tetapi terhalang aturan istirahat atau jam, atau lebih dibutuhkan di tempat lain")
      case .searchEnded:
        return say(
          english: "\(numbers) \(free) free that day; the search ended before the best roster was found",
          indonesian: "\(numbers) \(free) libur hari itu; pencarian berakhir sebelum jadwal terbaik ditemukan")
      case .unsearched: return say(english: "\(numbers) \(free) free that day", indonesian: "\(numbers) \(free) libur hari itu")
      }
    case .onTasks(let count, let tasks):
      let names = tasks.isEmpty ? "" : ": " + tasks.joined(separator: ", ")
      return say(
        english: count == 1 ? "1 officer of the post is on a task then" : "\(count) officers of the post are on tasks then",
        indonesian: "\(count) anggota pos itu sedang melaksanakan kegiatan") + names
    case .overDays:
      return say(
        english: "counted over all days: points decide where the duties go",
        indonesian: "dihitung sepanjang hari yang diterbitkan: poin menentukan di mana dinas ditempatkan")
    }
  }

  /// That the scenario has nobody of the kind.
  func nobody(_ whose: ShortageReason.Whose, in scenario: Scenario) -> String {
    let whom = whom(whose, in: scenario)
    return say(english: "there is no \(whom.singular) at all", indonesian: "sama sekali tidak ada \(whom.plural)")
  }

  /// So many of them.
  func counted(_ count: Int, _ whose: ShortageReason.Whose, in scenario: Scenario) -> String {
    let whom = whom(whose, in: scenario)
    return "\(count) \(count == 1 ? whom.singular : whom.plural)"
  }

  /// All of them, so many as there are.
  func all(_ count: Int, _ whose: ShortageReason.Whose, in scenario: Scenario) -> String {
    let whom = whom(whose, in: scenario)
    return count == 1
      ? say(english: "the only \(whom.singular)", indonesian: "satu-satunya \(whom.plural)")
      : say(english: "all \(count) \(whom.plural)", indonesian: "seluruh \(count) \(whom.plural)")
  }

  /// Those whose number is told, as one and as several.
  func whom(_ whose: ShortageReason.Whose, in scenario: Scenario) -> (singular: String, plural: String) {
    switch whose {
    case .everyone: return (say(english: "officer", indonesian: "anggota"), say(english: "officers", indonesian: "anggota"))
    case .holders(let qualifications):
      let names = qualifications.map { name($0, in: scenario) }.joined(separator: " + ")
      return (
        say(english: "officer who is \(names)", indonesian: "anggota berkualifikasi \(names)"),
        say(english: "officers who are \(names)", indonesian: "anggota berkualifikasi \(names)")
      )
    case .asked:
      return (
        say(english: "officer who is asked for", indonesian: "anggota yang diminta"),
        say(english: "officers who are asked for", indonesian: "anggota yang diminta")
      )
    }
  }
}
