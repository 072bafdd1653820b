import PatrolModel

/// Scenarios side by side.
extension Wording {
  /// Heading of a comparison.
  public func comparisonTitle(_ base: String) -> String { say(english: "Compared with \(base)", indonesian: "Dibandingkan dengan \(base)") }

  /// What a case costs and how well that is known.
  public func comparedPoints(_ points: Int?, bound: Int?) -> String {
    guard let points else { return say(english: "no roster found", indonesian: "tidak ada jadwal yang ditemukan") }
    guard let bound else { return self.points(points) + say(english: ", nothing proven", indonesian: ", belum ada bukti") }
    return bound >= points
      ? self.points(points) + say(english: ", proven best", indonesian: ", terbukti terbaik")
      : self.points(points) + say(english: ", the best is at least \(bound)", indonesian: ", yang terbaik sedikitnya \(bound)")
  }

  /// What is proven of the difference to the base.
  ///
  /// - Parameters:
  ///   - least: The least that it can cost more.
  ///   - most: The most that it can cost more.
  public func difference(least: Int, most: Int) -> String {
    switch (least, most) {
    case (0, 0): say(english: "no difference", indonesian: "tidak ada perbedaan")
    case _ where least == most && most < 0: say(english: "\(points(-most)) fewer", indonesian: "lebih sedikit \(points(-most))")
    case _ where least == most: say(english: "\(points(least)) more", indonesian: "lebih banyak \(points(least))")
    case _ where most < 0: say(english: "\(-most) to \(points(-least)) fewer", indonesian: "lebih sedikit \(-most) s.d. \(points(-least))")
    case _ where least > 0: say(english: "\(least) to \(points(most)) more", indonesian: "lebih banyak \(least) s.d. \(points(most))")
    default:
      say(
        english: "no difference is proven: \(-least) fewer to \(points(most)) more",
        indonesian: "perbedaan tidak terbukti: dari \(-least) lebih sedikit s.d. \(points(most)) lebih banyak")
    }
  }

  /// A row of a comparison.
  public enum ComparedNumber: Sendable, Hashable {
    case points, bound, officers, missingToMinimum, missingToTarget, coverage, riskWeighted, wishes, pattern, breaches
  }

  /// Label of a row of a comparison.
  public func name(_ number: ComparedNumber) -> String {
    switch number {
    case .points: say(english: "Points", indonesian: "Poin")
    case .bound: say(english: "Proven at least", indonesian: "Batas terbukti")
    case .officers: say(english: "Officers", indonesian: "Jumlah anggota")
    case .missingToMinimum: say(english: "Missing to minimums", indonesian: "Kurang dari minimum")
    case .missingToTarget: say(english: "Missing to targets", indonesian: "Kurang dari target")
    case .coverage: say(english: "Targets met", indonesian: "Target terpenuhi")
    case .riskWeighted: say(english: "Met, weighed by risk", indonesian: "Terpenuhi menurut kerawanan")
    case .wishes: say(english: "Wishes met", indonesian: "Permintaan terpenuhi")
    case .pattern: say(english: "Regu pattern kept", indonesian: "Pola regu ditepati")
    case .breaches: say(english: "Broken rules", indonesian: "Pelanggaran aturan")
    }
  }

  /// What officers bear.
  public enum ComparedLoad: Sendable, Hashable {
    case hours, nights, weekendDays, holidays
  }

  /// The least, the mean or the most of an officer.
  public enum ComparedExtreme: Sendable, Hashable {
    case least, mean, most
  }

  /// Label of what officers bear.
  public func name(_ load: ComparedLoad, _ extreme: ComparedExtreme) -> String {
    let what =
      switch load {
      case .hours: say(english: "Hours", indonesian: "Jam dinas")
      case .nights: say(english: "Nights", indonesian: "Dinas malam")
      case .weekendDays: say(english: "Weekend days", indonesian: "Akhir pekan")
      case .holidays: say(english: "Holidays", indonesian: "Hari besar")
      }
    return switch extreme {
    case .least: say(english: "\(what), least", indonesian: "\(what), paling sedikit")
    case .mean: say(english: "\(what), mean", indonesian: "\(what), rata-rata")
    case .most: say(english: "\(what), most", indonesian: "\(what), paling banyak")
    }
  }

  /// A further row about officers.
  public enum ComparedBurden: Sendable, Hashable {
    case overtime, leastRest, longestRun
  }

  /// Label of a further row about officers.
  public func name(_ burden: ComparedBurden) -> String {
    switch burden {
    case .overtime: say(english: "Hours over those due", indonesian: "Jam lembur seluruhnya")
    case .leastRest: say(english: "Least rest (h)", indonesian: "Istirahat terpendek (jam)")
    case .longestRun: say(english: "Longest run of days", indonesian: "Berturut-turut terlama")
    }
  }

  /// Heading of numbers of whole weeks.
  public var comparedOverviewTitle: String { say(english: "The weeks in numbers", indonesian: "Indikator tiap skenario") }
  /// Heading of what is short, by class of zones.
  public var comparedClassesTitle: String { say(english: "Shortages by zone class", indonesian: "Kekurangan menurut kelas kerawanan") }
  /// Heading of what officers bear.
  public var comparedBurdensTitle: String { say(english: "Hours and fairness", indonesian: "Jam dinas dan pemerataan") }
  /// Heading of what each officer does otherwise.
  public var comparedOfficersTitle: String { say(english: "Officers", indonesian: "Perubahan per anggota") }
  /// Heading of what is proven of each scenario.
  public var comparedCasesTitle: String { say(english: "What is proven", indonesian: "Hasil dan buktinya") }

  /// What numbers beside the points are.
  public var comparedNote: String {
    say(
      english:
        "Points and their proven bounds hold for the best rosters. All other numbers are those of the rosters that were found: another roster of as few points may have others.",
      indonesian:
        "Poin beserta batas terbuktinya berlaku untuk jadwal terbaik. Angka lainnya milik jadwal yang ditemukan: jadwal lain dengan poin yang sama dapat memiliki angka berbeda."
    )
  }

  /// Heading of points by source.
  public var comparedSourcesTitle: String { say(english: "Points by source", indonesian: "Poin menurut sumber") }

  /// How many officers of both work otherwise, and how many of their duties differ.
  public func changedOfficers(_ count: Int, of whole: Int, duties: Int, most: String?) -> String {
    let head = say(
      english: "\(count) of \(whole) officers in both work other hours, \(duties) of their duties differ",
      indonesian: "\(count) dari \(whole) anggota jam dinasnya berubah, \(duties) dinas berbeda")
    return most.map { say(english: "\(head); most: \($0)", indonesian: "\(head); terbanyak: \($0)") } ?? head
  }
}
