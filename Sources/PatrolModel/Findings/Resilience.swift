/// What absences by chance, and each absence by itself, do to a published roster.
///
/// All figures are what the absences add to what the published roster lacks already; a week is the published days. Shortages are those that the audit counts: of requirements, and of what
/// `zone-minimum` asks in their stead, each by itself, wherever a shift of a published day can meet them. Points are those of requirements, of rules about places and of tasks.
public struct Resilience: Sendable, Hashable {
  /// How absences were drawn.
  public var model: AbsenceModel
  /// How many weeks were drawn.
  public var samples: Int
  /// What an interruption left undone; nil where there was none.
  public var undone: Undone?
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
  /// What an interruption left undone.
  ///
  /// What was done is the beginning of what was asked: the same figures as if no more had been asked.
  public struct Undone: Sendable, Hashable {
    /// Weeks that were asked.
    public var samplesAsked: Int
    /// Absences that cost points and were not mended by themselves, the least harmful.
    public var repairs: Int

    /// What was left undone.
    public init(samplesAsked: Int, repairs: Int) {
      self.samplesAsked = samplesAsked
      self.repairs = repairs
    }
  }

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
}
