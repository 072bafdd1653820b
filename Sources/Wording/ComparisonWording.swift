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
    case points, bound, officers, missingToMinimum, missingToTarget, coverage(Zone.Class?), riskWeighted, meanHours, overtime, nightSpread,
      weekendSpread
    case leastRest, longestRun, wishes, breaches
  }

  /// Label of a row of a comparison.
  public func name(_ number: ComparedNumber) -> String {
    switch number {
    case .points: say(english: "Points", indonesian: "Poin")
    case .bound: say(english: "Proven at least", indonesian: "Batas terbukti")
    case .officers: say(english: "Officers", indonesian: "Jumlah anggota")
    case .missingToMinimum: say(english: "Missing to minimums", indonesian: "Kurang dari minimum")
    case .missingToTarget: say(english: "Missing to targets", indonesian: "Kurang dari target")
    case .coverage(let zoneClass): say(english: "Met: ", indonesian: "Terpenuhi: ") + name(zoneClass)
    case .riskWeighted: say(english: "Met, weighed by risk", indonesian: "Terpenuhi menurut kerawanan")
    case .meanHours: say(english: "Hours an officer", indonesian: "Jam per anggota")
    case .overtime: say(english: "Hours over those due", indonesian: "Jam lembur seluruhnya")
    case .nightSpread: say(english: "Nights, least to most", indonesian: "Dinas malam, min s.d. maks")
    case .weekendSpread: say(english: "Weekend days, least to most", indonesian: "Akhir pekan, min s.d. maks")
    case .leastRest: say(english: "Least rest", indonesian: "Istirahat terpendek")
    case .longestRun: say(english: "Longest run of days", indonesian: "Dinas berturut-turut terlama")
    case .wishes: say(english: "Wishes met", indonesian: "Permintaan terpenuhi")
    case .breaches: say(english: "Broken rules", indonesian: "Pelanggaran aturan")
    }
  }

  /// Heading of points by source.
  public var comparedSourcesTitle: String { say(english: "Points by source", indonesian: "Poin menurut sumber") }

  /// How many officers of both work otherwise.
  public func changedOfficers(_ count: Int, of whole: Int, most: String?) -> String {
    let head = say(
      english: "\(count) of \(whole) officers in both work other hours", indonesian: "\(count) dari \(whole) anggota jam dinasnya berubah")
    return most.map { say(english: "\(head); most: \($0)", indonesian: "\(head); terbanyak: \($0)") } ?? head
  }
}
