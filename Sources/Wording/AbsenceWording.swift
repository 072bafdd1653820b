import PatrolModel

/// Names of absences and of other duty.
extension Wording {
  /// The name of a kind of absence or other duty: what the service calls it in this language, however the scenario writes it.
  ///
  /// A name that nobody but the office knows stays as it is written, and so does one that is in this language already.
  public func name(_ kind: AvailabilityKind) -> String {
    let written = kind.name.lowercased()
    let known = UsualAbsence.allCases.first { absence in Language.allCases.contains { Wording($0).names(absence).contains(written) } }
    guard let known, !names(known).contains(written) else { return kind.name }
    return name(known)
  }

  /// The name of a kind by its id; the id where the scenario has no such kind.
  public func name(_ kind: AvailabilityKind.ID, in scenario: Scenario) -> String {
    name(scenario.kinds.last { $0.id == kind } ?? AvailabilityKind(id: kind, code: kind.text, effect: .absent))
  }

  /// Absences and other duty for which the service has words.
  private enum UsualAbsence: CaseIterable {
    case leave, sickness, permission, secondment, training, court
  }

  private func name(_ absence: UsualAbsence) -> String {
    switch absence {
    case .leave: say(english: "leave", indonesian: "cuti")
    case .sickness: say(english: "sickness", indonesian: "sakit")
    case .permission: say(english: "permission", indonesian: "izin")
    case .secondment: say(english: "secondment", indonesian: "BKO")
    case .training: say(english: "training", indonesian: "latihan/diklat")
    case .court: say(english: "court", indonesian: "sidang")
    }
  }

  /// Everything that an office may call it in this language, in small letters.
  private func names(_ absence: UsualAbsence) -> [String] {
    let others: [String] =
      switch (absence, language) {
      case (.sickness, .english): ["sick", "sick leave"]
      case (.training, .indonesian): ["latihan", "diklat", "pelatihan"]
      case (.leave, _), (.sickness, .indonesian), (.permission, _), (.secondment, _), (.training, .english), (.court, _): []
      }
    return [name(absence).lowercased()] + others
  }
}
