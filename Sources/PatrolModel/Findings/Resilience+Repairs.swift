extension Resilience {
  /// One officer absent, and what can be done about it.
  public struct AbsenceRepair: Sendable, Hashable {
    /// Who might take the duty.
    public struct Candidate: Sendable, Hashable {
      /// Who.
      public var officer: Officer.ID
      /// What is still missing.
      public var lack: Lack
      /// Points that the duty adds to his own line (rest, hours, wishes, fairness and the like); negative where it is the better for it.
      public var linePoints: Int

      /// What it costs in all.
      public var points: Int { lack.points + linePoints }

      /// A candidate.
      public init(officer: Officer.ID, lack: Lack, linePoints: Int) {
        self.officer = officer
        self.lack = lack
        self.linePoints = linePoints
      }
    }

    /// The best of all ways to mend it, solved: everybody keeps his shifts, those of the absent one's shift on the day may stand at other posts of it, and all who are off on
    /// the day may be called.
    public struct Solved: Sendable, Hashable {
      /// Who is called to what.
      public var called: [DayDuty]
      /// What is still missing.
      public var lack: Lack
      /// Points that it adds in all, but for those of the absent one's own line.
      public var points: Int
      /// Whether no such way costs less.
      public var isProven: Bool

      /// A solved repair.
      public init(called: [DayDuty], lack: Lack, points: Int, isProven: Bool) {
        self.called = called
        self.lack = lack
        self.points = points
        self.isProven = isProven
      }
    }

    /// The duties that fall out: one officer's, on one day or on all days.
    public var absences: [DayDuty]
    /// What is missing when nobody is called in.
    public var unmended: Lack
    /// Who is off on the day and may take the duty without breaking a rule, the cheapest first; empty where more than a day falls out.
    public var candidates: [Candidate]
    /// How many are off on the day whom a rule bars.
    public var barred: Int
    /// The best way of all; nil where it was not solved for, or where no way was found.
    public var solved: Solved?
    /// Whether the best way was solved for and none was found that keeps all rules: mostly because another line, held as it was published, breaks one.
    public var isUnsolved = false

    /// The one to call: the first candidate, where he costs fewer points than calling nobody.
    public var called: Candidate? { candidates.first.flatMap { $0.points < unmended.points ? $0 : nil } }
    /// Whether it can be made to cost less than calling nobody and leaving all but the reserve where they are.
    public var isMended: Bool { called != nil || solved.map { $0.points < unmended.points } ?? false }

    /// An absence.
    public init(absences: [DayDuty], unmended: Lack, candidates: [Candidate], barred: Int, solved: Solved? = nil) {
      self.absences = absences
      self.unmended = unmended
      self.candidates = candidates
      self.barred = barred
      self.solved = solved
    }
  }
}
