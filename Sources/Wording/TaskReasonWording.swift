import PatrolModel

/// The tightest fact about a task that is short, as far as scenario and roster tell.
///
/// Numbers are of those who may do it and are not doing it already.
public enum TaskShortageReason: Sendable, Hashable {
  /// No shift from which it may take people covers it.
  case noShift
  /// The scenario has nobody else of the kind.
  case nobody(ShortageReason.Whose, isFurther: Bool)
  /// None of them works a shift that covers it.
  case noneOnDuty(ShortageReason.Whose, count: Int)
  /// So many work such a shift, none at a post from which it may take people.
  case noneAtItsPosts(ShortageReason.Whose, count: Int)
  /// So many could go, and are on other tasks then.
  case allOnTasks(ShortageReason.Whose, count: Int)
  /// So many are at their posts then and could go.
  case atPosts(ShortageReason.Whose, count: Int)
}

extension Wording {
  /// The fact in one clause; it says what was counted and no more.
  public func text(_ reason: TaskShortageReason, in scenario: Scenario) -> String {
    switch reason {
    case .noShift:
      return say(
        english: "no shift from which it may take people covers it", indonesian: "tidak ada dinas asal petugas yang mencakup waktu itu")
    case .nobody(let whose, isFurther: false): return nobody(whose, in: scenario)
    case .nobody(let whose, isFurther: true):
      let whom = whom(whose, in: scenario)
      return say(english: "there is no further \(whom.singular)", indonesian: "tidak ada lagi \(whom.plural)")
    case .noneOnDuty(let whose, let count):
      let whom = whom(whose, in: scenario)
      return count == 1
        ? say(
          english: "the only \(whom.singular) left works no shift that covers it",
          indonesian: "satu-satunya \(whom.plural) yang tersisa tidak berdinas pada waktu itu")
        : say(
          english: "none of the \(count) \(whom.plural) left works a shift that covers it",
          indonesian: "dari \(count) \(whom.plural) yang tersisa tidak ada yang berdinas pada waktu itu")
    case .noneAtItsPosts(let whose, let count):
      let counted = counted(count, whose, in: scenario)
      return say(
        english: "\(counted) on duty then, none at a post from which it may take people",
        indonesian: "\(counted) berdinas saat itu, tidak ada di pos asal petugas kegiatan ini")
    case .allOnTasks(let whose, let count):
      let all = all(count, whose, in: scenario)
      return say(
        english: "\(all) who could go \(count == 1 ? "is on another task" : "are on other tasks") then",
        indonesian: "\(all) yang dapat ditugaskan ada di kegiatan lain saat itu")
    case .atPosts(let whose, let count):
      let counted = counted(count, whose, in: scenario)
      return say(
        english: "\(counted) on duty then could go: "
          + (count == 1 ? "the post would be without that one meanwhile" : "their posts would be without them meanwhile"),
        indonesian: "\(counted) berdinas saat itu dan dapat ditugaskan, dengan meninggalkan posnya sementara")
    }
  }
}
