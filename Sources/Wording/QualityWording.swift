import PatrolModel

/// Why a search for a roster ended.
public enum SearchEnd: String, Sendable, Hashable, CaseIterable {
  /// The best roster was found and proven.
  case proven
  /// The gap asked for was reached.
  case gapReached = "gap-reached"
  /// Drawn among rosters that are nearly as good as the best.
  case drawn
  /// The time limit cut in.
  case timeLimit = "time-limit"
  /// Someone interrupted it.
  case cancelled
  /// The limit of branching nodes cut in.
  case nodeLimit = "node-limit"
  /// The arithmetic of the linear program failed; what was found before stands.
  case numericalTrouble = "numerical-trouble"
  /// Locks contradict hard rules: there is no roster.
  case contradiction
  /// The roster was made to meet something first: whether it has the fewest points was not asked.
  case otherAim = "other-aim"
}

extension Wording {
  /// One plain sentence on how good a roster provably is.
  ///
  /// - Parameters:
  ///   - points: What the roster costs; nil where there is none.
  ///   - bound: Proven least points of any roster; nil where nothing is proven yet.
  ///   - isByOrder: Whether rules gave way to orders or history: then the bound speaks of rosters with as few breaches.
  public func quality(points: Int?, bound: Int?, isByOrder: Bool = false) -> String {
    if isByOrder, let points, let bound {
      return bound >= points
        ? say(
          english: "This roster is proven best: no roster with as few breaches by order can score better than \(points).",
          indonesian: "Jadwal ini terbukti terbaik: tidak ada jadwal dengan pelanggaran atas perintah sesedikit ini yang poinnya di bawah \(points).")
        : say(
          english:
            "No roster with as few breaches by order can score better than \(bound); this one scores \(points), within \(gap(points: points, bound: bound)).",
          indonesian:
            "Tidak ada jadwal dengan pelanggaran atas perintah sesedikit ini yang poinnya di bawah \(bound); jadwal ini \(points) poin, selisih \(gap(points: points, bound: bound))."
        )
    }
    return switch (points, bound) {
    case (nil, nil): say(english: "No roster yet, and no bound yet.", indonesian: "Belum ada jadwal, dan belum ada batas.")
    case (nil, let bound?):
      say(
        english: "No roster yet; what is proven: no roster can score better than \(bound).",
        indonesian: "Belum ada jadwal; yang terbukti: tidak ada jadwal dengan poin lebih sedikit dari \(bound).")
    case (let points?, nil):
      say(
        english: "This roster scores \(points); no bound yet, so it is not known how much better another could be.",
        indonesian: "Jadwal ini bernilai \(points); belum ada batas, sehingga belum diketahui seberapa baik jadwal lain bisa dicapai.")
    case (let points?, let bound?) where bound >= points:
      say(
        english: "This roster is proven best: no roster can score better than \(points).",
        indonesian: "Jadwal ini terbukti terbaik: tidak ada jadwal dengan poin lebih sedikit dari \(points).")
    case (let points?, let bound?):
      say(
        english: "No roster can score better than \(bound); this one scores \(points), within \(gap(points: points, bound: bound)).",
        indonesian:
          "Tidak ada jadwal dengan poin lebih sedikit dari \(bound); jadwal ini \(points) poin, selisih \(gap(points: points, bound: bound)).")
    }
  }

  /// One plain sentence on an audited roster.
  ///
  /// - Parameters:
  ///   - points: What the roster costs.
  ///   - breaches: Breaches that no order answers for.
  ///   - byOrder: Breaches that orders answer for.
  public func audited(points: Int, breaches: Int, byOrder: Int = 0) -> String {
    if byOrder > 0 {
      return breaches == 0
        ? say(
          english: "This roster breaks hard rules by order only (\(byOrder)) and scores \(points).",
          indonesian: "Jadwal ini melanggar aturan wajib hanya atas perintah (\(byOrder)) dan bernilai \(points).")
        : say(
          english: "This roster breaks hard rules: \(byOrder) by order, \(breaches) without one; it scores \(points).",
          indonesian: "Jadwal ini melanggar aturan wajib: \(byOrder) atas perintah, \(breaches) tanpa perintah; nilainya \(points).")
    }
    return switch breaches {
    case 0:
      say(
        english: "This roster breaks no hard rule and scores \(points).",
        indonesian: "Jadwal ini tidak melanggar aturan wajib dan bernilai \(points).")
    case 1:
      say(
        english: "This roster breaks a hard rule once and scores \(points).",
        indonesian: "Jadwal ini melanggar aturan wajib 1 kali dan bernilai \(points).")
    default:
      say(
        english: "This roster breaks hard rules \(breaches) times and scores \(points).",
        indonesian: "Jadwal ini melanggar aturan wajib \(breaches) kali dan bernilai \(points).")
    }
  }

  /// The gap between a roster and the bound: (points - bound) / max(1, points), in percent.
  public func gap(points: Int, bound: Int) -> String { percent(points - bound, of: max(1, points)) }

  /// Why the search ended, as a sentence; empty where the sentence on quality says it.
  public func text(_ end: SearchEnd) -> String {
    switch end {
    case .proven, .contradiction, .drawn: ""
    case .otherAim:
      say(english: "What is asked came before the fewest points.", indonesian: "Yang diminta didahulukan daripada jumlah poin terendah.")
    case .gapReached: say(english: "Stopped at the gap asked for.", indonesian: "Berhenti pada selisih yang diminta.")
    case .timeLimit: say(english: "Stopped by the time limit.", indonesian: "Berhenti karena batas waktu.")
    case .cancelled: say(english: "Interrupted.", indonesian: "Dihentikan oleh pengguna.")
    case .nodeLimit: say(english: "Stopped by the limit of branching nodes.", indonesian: "Berhenti karena batas simpul pencarian.")
    case .numericalTrouble:
      say(
        english: "Stopped early: the linear program ran into numerical trouble.",
        indonesian: "Berhenti lebih awal: program linear mengalami kesulitan numerik.")
    }
  }
}
