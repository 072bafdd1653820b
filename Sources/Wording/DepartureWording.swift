import PatrolModel

extension Wording {
  /// Heading of the list of departures from the pattern.
  public func departureTitle(_ count: Int) -> String {
    say(english: "Departures from the regu pattern (\(count))", indonesian: "Penyimpangan dari pola regu (\(count))")
  }

  /// Instead of that list.
  public var noDepartures: String {
    say(english: "Every cell follows the regu pattern.", indonesian: "Semua sel mengikuti pola regu.")
  }

  /// A departure with what its pattern would make worse.
  public func text(_ departure: Departure, officer: String, in scenario: Scenario) -> String {
    let actual = departure.actual?.text ?? dayOff
    let pattern = departure.pattern?.text ?? dayOff
    let what = say(
      english: "\(officer), \(date(departure.date)): \(actual) instead of \(pattern)",
      indonesian: "\(officer), \(date(departure.date)): \(actual), bukan \(pattern)")
    return "\(what): \(reasons(departure, pattern, in: scenario))"
  }

  /// Why a cell left the pattern, in one clause.
  public func reasons(_ departure: Departure, _ pattern: String, in scenario: Scenario) -> String {
    if departure.reasons.isEmpty {
      return say(
        english: "\(pattern) alone would make nothing worse; it goes with other changes",
        indonesian: "\(pattern) saja tidak memperburuk apa pun; sel ini terkait perubahan lain")
    }
    let broken = departure.reasons.compactMap { reason -> String? in
      guard case .breaches(let rule, let times) = reason else { return nil }
      return times == 1 ? name(rule) : "\(name(rule)) (\(times) x)"
    }
    let dearer = departure.reasons.compactMap { reason -> String? in
      guard case .points(let source, let points) = reason else { return nil }
      return "\(name(source, in: scenario)) +\(points)"
    }
    let clauses = [
      broken.isEmpty
        ? nil : say(english: "\(pattern) would break ", indonesian: "\(pattern) akan melanggar ") + broken.joined(separator: ", "),
      dearer.isEmpty ? nil : say(english: "\(pattern) would cost ", indonesian: "\(pattern) akan menambah poin ") + dearer.joined(separator: ", "),
    ]
    return clauses.compactMap { $0 }.joined(separator: "; ")
  }

  /// Heading of the list of what does not fit.
  public func mismatchTitle(_ count: Int) -> String {
    say(english: "Where the roster does not fit the scenario (\(count))", indonesian: "Jadwal tidak sesuai dengan skenario (\(count))")
  }

  /// Where a roster does not fit its scenario.
  public func text(_ mismatch: RosterMismatch, in scenario: Scenario) -> String {
    func name(_ officer: Officer.ID) -> String { scenario.officers.first { $0.id == officer }?.name ?? officer.text }
    switch mismatch {
    case .unknownOfficer(let officer):
      return say(
        english: "\(officer) is not in the scenario; the line was not judged",
        indonesian: "\(officer) tidak ada dalam skenario; barisnya tidak dinilai")
    case .missingOfficer(let officer):
      return say(
        english: "\(name(officer)) has no line; judged as off on all days",
        indonesian: "\(name(officer)) tidak ada dalam jadwal; dinilai libur setiap hari")
    case .repeatedOfficer(let officer):
      return say(
        english: "\(name(officer)) has several lines; the first was judged",
        indonesian: "\(name(officer)) tercantum lebih dari sekali; baris pertama yang dinilai")
    case .unknownShift(let officer, let day, let shift):
      return say(
        english: "\(name(officer)), \(date(day)): there is no shift \(shift); judged as off",
        indonesian: "\(name(officer)), \(date(day)): tidak ada dinas \(shift); dinilai libur")
    case .outsideHorizon(let officer, let day):
      return say(
        english: "\(name(officer)), \(date(day)): outside the scenario's days; not judged",
        indonesian: "\(name(officer)), \(date(day)): di luar hari skenario; tidak dinilai")
    case .crewOutsideHorizon(let crew, let day):
      return say(
        english: "crew \(crew + 1), \(date(day)): outside the scenario's days; not judged",
        indonesian: "tim \(crew + 1), \(date(day)): di luar hari skenario; tidak dinilai")
    case .unknownTask(let task):
      return say(
        english: "task \(self.name(task, in: scenario)): the scenario does not ask for it; not judged",
        indonesian: "kegiatan \(self.name(task, in: scenario)): tidak diminta skenario; tidak dinilai")
    case .repeatedTask(let task):
      return say(
        english: "task \(self.name(task, in: scenario)) has several teams; the first was judged",
        indonesian: "kegiatan \(self.name(task, in: scenario)) tercantum lebih dari sekali; tim pertama yang dinilai")
    case .taskTime(let task):
      return say(
        english: "task \(self.name(task, in: scenario)): the team's time is none at which it may take place; not judged",
        indonesian: "kegiatan \(self.name(task, in: scenario)): waktu tim bukan waktu yang dimungkinkan; tidak dinilai")
    case .taskOfficer(let task, let officer):
      return say(
        english: "task \(self.name(task, in: scenario)): \(name(officer)) cannot do it then and was judged to be at the post",
        indonesian: "kegiatan \(self.name(task, in: scenario)): \(name(officer)) tidak dapat melaksanakannya saat itu dan dinilai tetap di pos")
    case .shortLine(let officer, let days):
      return say(
        english: "\(name(officer)) has only \(days) days; judged as off after them",
        indonesian: "\(name(officer)) hanya \(days) hari; sesudahnya dinilai libur")
    }
  }
}
