import PatrolModel

/// Chances with which units should be in zones.
extension Wording {
  /// Heading of the chances.
  public var chancesTitle: String { say(english: "Chances of patrols", indonesian: "Peluang patroli") }

  /// What the numbers are.
  public func chancesNote(leftByPatrol: Double) -> String {
    let left = fixed(leftByPatrol, 2)
    return say(
      english:
        "Mean number of units in each zone such that an offender who knows it, and picks the best zone, gains least. A zone is worth its share of the week's risk, in thousandths; each unit there leaves \(left) of that (A).",
      indonesian:
        "Rata-rata jumlah unit di tiap wilayah sehingga pelaku yang mengetahuinya dan memilih wilayah terbaik memperoleh paling sedikit. Nilai suatu wilayah adalah porsinya dari kerawanan sepekan, dalam perseribu; tiap unit di sana menyisakan \(left) darinya (A)."
    )
  }

  /// That the risk is alike on all weekdays.
  public var chancesByWeights: String {
    say(
      english: "The scenario names no risk table: zones are worth their risk weights, alike on every weekday.",
      indonesian: "Skenario tidak menyebut tabel kerawanan: nilai wilayah adalah bobot kerawanannya, sama setiap hari.")
  }

  /// That nothing says what a zone is worth.
  public var chancesNeedRisk: String {
    say(
      english: "Nothing says where the risk is: name a risk table under \"risk\", give zones risk weights, or give a list with --incidents.",
      indonesian: "Kerawanan belum diketahui: sebutkan tabel kerawanan pada \"risk\", beri bobot pada wilayah, atau beri daftar dengan --incidents.")
  }

  /// A row under the zones.
  public enum ChancesRow: Sendable, CaseIterable {
    case units, without, with
  }

  /// Units of a shift; what its best zone is worth to an offender where nobody patrols, and where he knows the chances.
  public func chancesRow(_ row: ChancesRow) -> String {
    switch row {
    case .units: say(english: "units", indonesian: "unit tersedia")
    case .without: say(english: "best unpatrolled", indonesian: "terbaik tanpa patroli")
    case .with: say(english: "best with chances", indonesian: "terbaik dgn peluang")
    }
  }

  /// That further days are not shown.
  public func chancesOfFirstDays(of count: Int) -> String {
    say(english: "The first 7 of \(count) days; --json has all.", indonesian: "7 hari pertama dari \(count) hari; semuanya dengan --json.")
  }

  /// What the best choice of the whole period is worth without and with patrols.
  ///
  /// - Parameters:
  ///   - without: Zone, shift and day of the best choice where nobody patrols, as printed, and its worth in thousandths of the week's risk.
  ///   - with: The same where the offender knows the chances.
  public func offendersBest(without: (place: String, worth: Double), with: (place: String, worth: Double)) -> String {
    let (old, new) = (fixed(without.worth, 2), fixed(with.worth, 2))
    return say(
      english: "An offender's best choice without patrols: \(without.place), worth \(old). With these chances: \(with.place), worth \(new).",
      indonesian: "Pilihan terbaik pelaku tanpa patroli: \(without.place), nilai \(old). Dengan peluang ini: \(with.place), nilai \(new).")
  }

  /// How far many draws lie from the chances.
  public func drawnDeviation(draws: Int, largest: Double, mean: Double, seed: UInt64) -> String {
    let (most, middle) = (fixed(largest, 4), fixed(mean, 4))
    return say(
      english:
        "\(grouped(draws)) draws of whole numbers (seed \(seed)): total variation from the chances at most \(most) in any shift of a day, \(middle) in the mean, before anybody is put on duty.",
      indonesian:
        "\(grouped(draws)) undian bilangan bulat (benih \(seed)): variasi total terhadap peluang paling banyak \(most) pada satu dinas sehari, rata-rata \(middle), sebelum anggota ditugaskan."
    )
  }

  /// How far a roster lies from the chances.
  ///
  /// - Parameters:
  ///   - whole: Total variation.
  ///   - shifts: The same by shift, with its name.
  ///   - usual: What chance alone makes of as many days.
  public func rosterDistance(_ whole: Double, days: Int, unit: ZoneUnits.Unit, shifts: [(name: String, distance: Double)], usual: Double?) -> String {
    let list = shifts.map { "\($0.name) \(fixed($0.distance, 2))" }.joined(separator: ", ")
    let plain = fixed(whole, 2)
    let head =
      switch unit {
      case .crews:
        say(
          english: "After staffing: the roster's crews over \(days) days lie \(plain) from the chances (total variation, 0 to 1; \(list)).",
          indonesian: "Setelah penugasan: tim dalam jadwal selama \(days) hari berjarak \(plain) dari peluang (variasi total, 0 sampai 1; \(list)).")
      case .officers:
        say(
          english: "After staffing: the roster's officers over \(days) days lie \(plain) from the chances (total variation, 0 to 1; \(list)).",
          indonesian:
            "Setelah penugasan: anggota dalam jadwal selama \(days) hari berjarak \(plain) dari peluang (variasi total, 0 sampai 1; \(list)).")
      }
    guard let usual else { return head }
    let chance = fixed(usual, 2)
    return head
      + say(
        english: " One draw of as many days lies \(chance) away in the mean, by chance alone.",
        indonesian: " Satu undian untuk hari yang sama rata-rata berjarak \(chance) karena kebetulan saja.")
  }

  /// The same together with the weeks before.
  public func rosterDistance(_ whole: Double, weeks: Int) -> String {
    let distance = fixed(whole, 2)
    return say(
      english: "Together with \(weeks == 1 ? "1 earlier week" : "\(weeks) earlier weeks") of roster files: \(distance).",
      indonesian: "Bersama \(weeks) pekan sebelumnya dari berkas jadwal: \(distance).")
  }

  /// What chances are not.
  public var chancesCaution: String {
    say(
      english:
        "(A): assumption. A target to look at: minimums, rest and qualifications decide what a roster can follow, and nothing of this says that crime falls.",
      indonesian:
        "(A): asumsi. Ini sasaran untuk dipertimbangkan: kebutuhan minimum, istirahat dan kualifikasi menentukan seberapa jauh jadwal dapat mengikutinya, dan tidak ada yang menyatakan kejahatan akan turun."
    )
  }

  /// Headings before the zones of a drawn table.
  public var drawnHeadings: [String] {
    switch language {
    case .english: ["date", "weekday", "shift"]
    case .indonesian: ["tanggal", "hari", "dinas"]
    }
  }
}
