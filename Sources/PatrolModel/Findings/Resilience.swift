/// What absences by chance, and each absence by itself, do to a published roster.
///
/// All figures are what the absences add to what the published roster lacks already; a week is the published days. Shortages are those that the audit counts: of requirements, and of what
/// `zone-minimum` asks in their stead, each by itself, wherever a shift of a published day can meet them. Points are those of requirements, of rules about places and of tasks.
public struct Resilience: Sendable, Hashable {
  /// How absences were drawn.
  public var model: AbsenceModel
  /// How many weeks were drawn.
  public var samples: Int
  /// The seed.
  public var seed: UInt64
  /// Duties on published days.
  public var duties: Int
  /// Duties that fell out, summed over the samples.
  public var absentDuties: Int
  /// What the published roster lacks.
  public var published: Lack
  /// What the samples lack beside that.
  public var added: SampledLack
  /// Samples in which a minimum is missed, or missed by more, than in the published roster.
  public var samplesMissing: Int
  /// The same for minimums at zones of class sangat-rawan; nil where none is asked there.
  public var samplesMissingVeryVulnerable: Int?
  /// Where in which shift a minimum is missed in most samples; nil where nowhere.
  public var mostMissed: Part<Spot>?
  /// The worst sample by points, from 0; the first of equals.
  public var worstSample: Int
  /// By place, those that lose most points first; places that lose nothing are left out.
  public var places: [Part<Place>]
  /// By class of zone, most vulnerable first; nil: posts that are no zone's own.
  public var classes: [Part<Zone.Class?>]
  /// By shift, in the scenario's order; nil: what no one shift meets.
  public var shifts: [Part<Shift.ID?>]
  /// What each officer's absence does, the worst first; officers without duty are left out.
  public var officers: [OfficerLoss]
  /// For 0, 1, 2 and so on more in reserve on each shift, what is missing then.
  public var reserves: [ReserveStep]
  /// How many more in reserve each shift needs.
  public var needs: [ReserveNeed]
  /// Each officer's absence and how it is mended, the most harmful first; empty where that was not asked.
  public var repairs: [AbsenceRepair]

  /// An empty one, to be filled.
  public init(
    model: AbsenceModel, samples: Int, seed: UInt64, duties: Int, absentDuties: Int, published: Lack, added: SampledLack, samplesMissing: Int,
    samplesMissingVeryVulnerable: Int?, mostMissed: Part<Spot>?, worstSample: Int, places: [Part<Place>], classes: [Part<Zone.Class?>],
    shifts: [Part<Shift.ID?>],
    officers: [OfficerLoss], reserves: [ReserveStep], needs: [ReserveNeed], repairs: [AbsenceRepair]
  ) {
    self.model = model
    self.samples = samples
    self.seed = seed
    self.duties = duties
    self.absentDuties = absentDuties
    self.published = published
    self.added = added
    self.samplesMissing = samplesMissing
    self.samplesMissingVeryVulnerable = samplesMissingVeryVulnerable
    self.mostMissed = mostMissed
    self.worstSample = worstSample
    self.places = places
    self.classes = classes
    self.shifts = shifts
    self.officers = officers
    self.reserves = reserves
    self.needs = needs
    self.repairs = repairs
  }
}

extension Resilience {
  /// What is missing: minutes of officers and of crews, each one missing for the length of the period for which he is asked.
  ///
  /// Where duties of a day are asked, one missing counts the mean length of the shifts that could meet it.
  public struct Lack: Sendable, Hashable {
    /// Officer-minutes missing to minimums.
    public var officersToMinimum = 0
    /// Crew-minutes missing to minimums.
    public var crewsToMinimum = 0
    /// Officer-minutes missing to targets, those to minimums included.
    public var officersToTarget = 0
    /// Crew-minutes missing to targets, those to minimums included.
    public var crewsToTarget = 0
    /// Points.
    public var points = 0

    /// Nothing missing.
    public init() {}
  }

  /// A lack in each sample, summed up.
  public struct SampledLack: Sendable, Hashable {
    /// Officer-minutes to minimums.
    public var officersToMinimum: Sampled
    /// Crew-minutes to minimums.
    public var crewsToMinimum: Sampled
    /// Officer-minutes to targets.
    public var officersToTarget: Sampled
    /// Crew-minutes to targets.
    public var crewsToTarget: Sampled
    /// Points.
    public var points: Sampled

    /// Sums up lacks, of which there must be one at least.
    public init(_ lacks: [Lack]) {
      officersToMinimum = Sampled(lacks.map(\.officersToMinimum))
      crewsToMinimum = Sampled(lacks.map(\.crewsToMinimum))
      officersToTarget = Sampled(lacks.map(\.officersToTarget))
      crewsToTarget = Sampled(lacks.map(\.crewsToTarget))
      points = Sampled(lacks.map(\.points))
    }
  }

  /// Where something is asked: at a post, or of several posts together.
  public enum Place: Sendable, Hashable {
    /// A zone's own post, a sector's, a desk.
    case post(Post.ID)
    /// What a requirement asks of several posts together.
    case together(Requirement.ID)
  }

  /// A place in a shift; nil: in no one shift.
  public struct Spot: Sendable, Hashable {
    /// Where.
    public var place: Place
    /// When.
    public var shift: Shift.ID?

    /// A place in a shift.
    public init(place: Place, shift: Shift.ID?) {
      self.place = place
      self.shift = shift
    }
  }

  /// The lack of a place, a class or a shift.
  public struct Part<Subject: Sendable & Hashable>: Sendable, Hashable {
    /// Which.
    public var subject: Subject
    /// What absences add.
    public var added: SampledLack
    /// Samples in which one of its minimums is missed, or missed by more.
    public var samplesMissing: Int

    /// A part.
    public init(subject: Subject, added: SampledLack, samplesMissing: Int) {
      self.subject = subject
      self.added = added
      self.samplesMissing = samplesMissing
    }
  }

  /// What one officer's absence adds, whoever else is there; worked out, not drawn.
  public struct OfficerLoss: Sendable, Hashable {
    /// Who.
    public var officer: Officer.ID
    /// His duties on published days.
    public var duties: Int
    /// When he is absent all week.
    public var week: Lack
    /// The one day on which his absence costs most points, the first of equals.
    public var worstDate: CivilDate
    /// When he is absent on that day alone.
    public var day: Lack

    /// One officer's absence.
    public init(officer: Officer.ID, duties: Int, week: Lack, worstDate: CivilDate, day: Lack) {
      self.officer = officer
      self.duties = duties
      self.week = week
      self.worstDate = worstDate
      self.day = day
    }
  }

  /// So many more officers in reserve on every shift of every published day.
  ///
  /// Each of them holds every qualification, belongs to no regu, is never absent and steps in as the reserve does.
  public struct ReserveStep: Sendable, Hashable {
    /// How many more on each shift.
    public var more: Int
    /// What absences add then.
    public var added: SampledLack
    /// Samples in which a minimum is missed then, or missed by more.
    public var samplesMissing: Int

    /// A step of the curve.
    public init(more: Int, added: SampledLack, samplesMissing: Int) {
      self.more = more
      self.added = added
      self.samplesMissing = samplesMissing
    }
  }

  /// How many more in reserve one shift of one day needs, so that none of its minimums is missed because of absences.
  ///
  /// For each sample that is the least number from which on the roll call leaves none of them missed that the published roster meets, or missed by more than there. Each figure is the least number that is enough in its share of the
  /// samples; nil: more than were tried.
  public struct ReserveNeed: Sendable, Hashable {
    /// The day.
    public var date: CivilDate
    /// The shift.
    public var shift: Shift.ID
    /// Enough in half of the samples.
    public var inHalf: Int?
    /// Enough in 90 of 100.
    public var in90: Int?
    /// Enough in 95 of 100.
    public var in95: Int?

    /// A shift's need.
    public init(date: CivilDate, shift: Shift.ID, inHalf: Int?, in90: Int?, in95: Int?) {
      self.date = date
      self.shift = shift
      self.inHalf = inHalf
      self.in90 = in90
      self.in95 = in95
    }
  }

  /// One officer absent, and what can be done about it.
  public struct AbsenceRepair: Sendable, Hashable {
    /// A duty on a day.
    public struct DayDuty: Sendable, Hashable {
      /// Whose.
      public var officer: Officer.ID
      /// When.
      public var date: CivilDate
      /// Shift and post.
      public var duty: Roster.Duty

      /// A duty on a day.
      public init(officer: Officer.ID, date: CivilDate, duty: Roster.Duty) {
        self.officer = officer
        self.date = date
        self.duty = duty
      }
    }

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
    /// The best way of all; nil where it was not solved for, or where no roster keeps all rules.
    public var solved: Solved?

    /// The one to call: the first candidate, where he costs fewer points than calling nobody.
    public var called: Candidate? { candidates.first.flatMap { $0.points < unmended.points ? $0 : nil } }
    /// Whether somebody who is called helps.
    public var isMended: Bool { called != nil || solved.map { !$0.called.isEmpty } ?? false }

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

/// A whole number of each sample, summed up.
public struct Sampled: Sendable, Hashable {
  /// How many samples.
  public let count: Int
  /// Their sum.
  public let sum: Int
  /// The sum of their squares.
  public let sumOfSquares: Int
  /// No more than this in half of the samples; quantiles are the least value that so many do not exceed.
  public let median: Int
  /// No more than this in 90 of 100.
  public let in90: Int
  /// No more than this in 99 of 100.
  public let in99: Int
  /// The largest.
  public let worst: Int

  /// Sums up numbers, of which there must be one at least.
  public init(_ numbers: [Int]) {
    precondition(!numbers.isEmpty, "Sampled: no numbers")
    let sorted = numbers.sorted()
    count = sorted.count
    sum = sorted.reduce(0, +)
    sumOfSquares = sorted.reduce(0) { $0 + $1 * $1 }
    func quantile(_ percent: Int) -> Int { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
    median = quantile(50)
    in90 = quantile(90)
    in99 = quantile(99)
    worst = sorted[sorted.count - 1]
  }

  /// The mean.
  public var mean: Double { Double(sum) / Double(count) }

  /// The standard error of the mean; nil for a single sample.
  public var standardError: Double? {
    guard count > 1 else { return nil }
    let variance = max(0, Double(sumOfSquares) - Double(sum) * mean) / Double(count - 1)
    return (variance / Double(count)).squareRoot()
  }
}
