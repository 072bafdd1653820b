/// Kinds of crime that the risk model weighs apart.
///
/// A register names its types as it likes; `CrimeKind(named:)` tells which kind a name means. The names are assumptions from common usage in Indonesian police reports, with a few English ones
/// for open data.
public enum CrimeKind: String, Sendable, Hashable, CaseIterable {
  /// Robbery (curas, begal).
  case curas
  /// Theft of a motor vehicle (curanmor).
  case curanmor
  /// Aggravated theft, burglary (curat).
  case curat
  /// Serious assault (penganiayaan berat, anirat, pengeroyokan).
  case penganiayaanBerat = "penganiayaan-berat"
  /// Gang fights (tawuran).
  case tawuran
  /// Narcotics (narkoba); nearly all discovered by police.
  case narkoba
  /// Ordinary theft (pencurian biasa).
  case pencurianBiasa = "pencurian-biasa"
  /// Plain assault (penganiayaan).
  case penganiayaan
  /// Illegal racing and disturbances (balap liar, gangguan).
  case gangguan

  /// The kind that a register's type means, or nil where no known word stands in it.
  ///
  /// Case, punctuation and spaces do not count; words are compared whole, and the first kind in the order of `allCases` that has a phrase in the name wins, so that a vehicle taken with
  /// violence is a robbery, and "pencurian" alone is ordinary theft.
  public init?(named name: String) {
    let words = " " + Self.plain(name) + " "
    guard let kind = Self.allCases.first(where: { kind in kind.phrases.contains { words.contains(" " + $0 + " ") } }) else { return nil }
    self = kind
  }

  /// Lower case, each run of other characters than letters and digits one space, none at the ends.
  public static func plain(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// Harm of one incident in relation to others.
  ///
  /// Assumption, proportional to the maximum prison terms of the old criminal code (KUHP), from memory: Art. 362 theft 5 years, 363 aggravated theft 7, 365 robbery 9 and more, 351 (1) plain assault
  /// 2 years and 8 months.
  public var standardHarm: Double {
    switch self {
    case .curas: 9
    case .curanmor, .curat: 7
    case .penganiayaanBerat: 8
    case .tawuran: 6
    case .narkoba: 4
    case .pencurianBiasa: 5
    case .penganiayaan: 3
    case .gangguan: 1
    }
  }

  private var phrases: [String] {
    switch self {
    case .curas: ["curas", "begal", "jambret", "penjambretan", "perampokan", "dengan kekerasan", "pemerasan", "robbery"]
    case .curanmor: ["curanmor", "ranmor", "kendaraan bermotor", "motor vehicle theft"]
    case .curat: ["curat", "dengan pemberatan", "pembobolan", "bobol rumah", "burglary"]
    case .penganiayaanBerat: ["penganiayaan berat", "anirat", "pengeroyokan", "aggravated assault", "aggravated battery"]
    case .tawuran: ["tawuran", "perkelahian kelompok", "perkelahian antar kelompok", "gang fight"]
    case .narkoba: ["narkoba", "narkotika", "psikotropika", "sabu", "ganja", "narcotics"]
    case .pencurianBiasa: ["pencurian biasa", "curbis", "curi biasa", "pencurian", "theft"]
    case .penganiayaan: ["penganiayaan", "aniaya", "assault", "battery"]
    case .gangguan: ["balap liar", "gangguan", "gangguan kamtibmas", "kebisingan", "illegal racing", "disturbance"]
    }
  }
}

/// How much harm one incident of each type stands for.
public struct HarmWeights: Hashable, Sendable {
  /// Weights by a register's own type name, in the form of `CrimeKind.plain(_:)`; they win over everything else.
  public var byName: [String: Double]
  /// Weights by kind in place of the standard ones.
  public var byKind: [CrimeKind: Double]
  /// The weight of a type that no name and no kind fits.
  ///
  /// The default 1 is an assumption: it counts, but no more than a disturbance.
  public var other: Double

  /// Weights; without any named, the standard harm of each kind.
  public init(byName: [String: Double] = [:], byKind: [CrimeKind: Double] = [:], other: Double = 1) {
    self.byName = Dictionary(byName.map { (CrimeKind.plain($0.key), $0.value) }, uniquingKeysWith: max)
    self.byKind = byKind
    self.other = other
  }

  /// The weight of a type by its name in the register, at least 0.
  public func weight(ofType name: String) -> Double {
    if let own = byName[CrimeKind.plain(name)] { return max(0, own) }
    guard let kind = CrimeKind(named: name) else { return max(0, other) }
    return max(0, byKind[kind] ?? kind.standardHarm)
  }

  /// The types that neither a weight by name nor a kind fits, in order: a report lists them.
  public func unmatched(_ types: [String]) -> [String] {
    types.filter { byName[CrimeKind.plain($0)] == nil && CrimeKind(named: $0) == nil }
  }
}
