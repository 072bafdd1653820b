import PatrolModel

/// Comparisons as workbooks and pages.
extension Wording {
  /// A sheet of a comparison.
  public enum ComparisonSheet: Sendable, Hashable, CaseIterable {
    /// What is proven, and whole weeks in numbers.
    case overview
    /// Whole weeks in numbers.
    case numbers
    /// Where points come from.
    case sources
    /// What is short, by class of zones.
    case classes
    /// What officers bear.
    case burdens
    /// What each officer does otherwise.
    case officers
    /// A number and what comes of its values.
    case sweep
  }

  /// The sheet's name on its tab, at most 31 characters.
  public func name(_ sheet: ComparisonSheet) -> String {
    switch sheet {
    case .overview: say(english: "Comparison", indonesian: "Perbandingan")
    case .numbers: say(english: "Numbers", indonesian: "Indikator")
    case .sources: say(english: "Points by source", indonesian: "Poin menurut sumber")
    case .classes: say(english: "Shortages by zone class", indonesian: "Kekurangan per kelas")
    case .burdens: say(english: "Hours and fairness", indonesian: "Jam & pemerataan")
    case .officers: say(english: "Officers", indonesian: "Per anggota")
    case .sweep: say(english: "Sweep", indonesian: "Kurva")
    }
  }

  /// The title above the sheet.
  public func title(_ sheet: ComparisonSheet) -> String {
    switch sheet {
    case .overview: comparisonDocumentTitle.uppercased()
    case .numbers: comparedOverviewTitle.uppercased()
    case .sources: comparedSourcesTitle.uppercased()
    case .classes: comparedClassesTitle.uppercased()
    case .burdens: comparedBurdensTitle.uppercased()
    case .officers: say(english: "WHAT CHANGES FOR EACH OFFICER", indonesian: "PERUBAHAN PER ANGGOTA")
    case .sweep: sweepTitle.uppercased()
    }
  }

  /// Title of a comparison's documents.
  public var comparisonDocumentTitle: String { say(english: "Comparison of scenarios", indonesian: "Perbandingan skenario") }

  /// A column of a comparison's tables.
  public enum ComparisonHeading: Sendable, Hashable {
    case letter, scenario, difference, proven, label, officer, hours, nights, weekendDays, duties, before, after, change, value, leastMore, mostMore
    case conclusion
  }

  /// A column's heading.
  public func column(_ heading: ComparisonHeading) -> String {
    switch heading {
    case .letter: say(english: "No.", indonesian: "No")
    case .scenario: say(english: "Scenario", indonesian: "Skenario")
    case .difference: say(english: "Difference to A, as proven", indonesian: "Selisih terhadap A yang terbukti")
    case .proven: say(english: "Proven at least to best found", indonesian: "Batas terbukti s.d. hasil terbaik")
    case .label: say(english: "Number", indonesian: "Uraian")
    case .officer: say(english: "Officer", indonesian: "Anggota")
    case .hours: say(english: "Hours", indonesian: "Jam")
    case .nights: say(english: "Nights", indonesian: "Malam")
    case .weekendDays: say(english: "Weekend days", indonesian: "Akhir pekan")
    case .duties: say(english: "Duties changed", indonesian: "Dinas berubah")
    case .before: "A"
    case .after: say(english: "new", indonesian: "baru")
    case .change: "+/-"
    case .value: say(english: "Value", indonesian: "Nilai")
    case .leastMore: say(english: "Least more than A", indonesian: "Selisih terkecil")
    case .mostMore: say(english: "Most more than A", indonesian: "Selisih terbesar")
    case .conclusion: say(english: "What is proven", indonesian: "Yang terbukti")
    }
  }

  /// What the bars of a comparison show.
  public var comparedBarsHint: String {
    say(
      english: "Solid: proven at least; light: from there to the best roster found. Upright line: the best roster found of A.",
      indonesian: "Penuh: batas terbukti; muda: dari batas itu sampai jadwal terbaik yang ditemukan. Garis tegak: jadwal terbaik A.")
  }

  /// Above the officers of one scenario.
  public func comparedOfficers(_ letter: String, _ name: String, changed: Int, of whole: Int) -> String {
    say(
      english: "\(letter)  \(name): \(changed) of \(whole) officers in both have other duties",
      indonesian: "\(letter)  \(name): \(changed) dari \(whole) anggota berubah dinasnya")
  }

  /// Those whose duties all stay as they are are left out of a table.
  public var comparedUnchangedOfficers: String {
    say(
      english: "Officers whose duties stay as under A are not listed.", indonesian: "Anggota yang dinasnya tetap seperti pada A tidak dicantumkan.")
  }

  /// Sums of a table.
  public var comparedSum: String { say(english: "Sum", indonesian: "Jumlah") }

  /// What a document could not be made of.
  public var nothingToCompare: String {
    say(english: "no roster was found", indonesian: "tidak ada jadwal yang ditemukan")
  }
}
