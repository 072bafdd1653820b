import PatrolModel

/// A roster explained as a whole.
extension Wording {
  /// Where most of the points come from.
  ///
  /// - Parameter share: The source's share of all points, in percent.
  public func mostPoints(_ source: String, share: String) -> String {
    say(english: "The largest part of its points, \(share), is \(source).", indonesian: "Bagian terbesar poinnya, \(share), adalah \(source).")
  }

  /// Heading of the table of prices.
  public var pricesTitle: String { say(english: "The dearest requirements", indonesian: "Kebutuhan yang paling langka personelnya") }

  /// What prices say.
  public var pricesRank: String {
    say(
      english: "A price is what one more present would be worth at most if officers could be divided. Prices only rank.",
      indonesian: "Harga adalah nilai tertinggi satu tambahan yang hadir seandainya personel dapat dibagi-bagi. Harga hanya menentukan urutan.")
  }

  /// Instead of that table where the search found no prices.
  public var noPrices: String {
    say(
      english: "The search stopped before it found prices, so nothing can be ranked; give it more time.",
      indonesian: "Pencarian berhenti sebelum harga ditemukan, sehingga urutan belum dapat disusun; beri waktu lebih lama.")
  }

  /// Instead of that table where nothing has a price.
  public var nothingScarce: String {
    say(
      english: "No requirement has a price: one more present would save nothing anywhere.",
      indonesian: "Tidak ada kebutuhan yang berharga: satu tambahan yang hadir tidak menghemat poin di mana pun.")
  }

  /// Heading of prices.
  public var priceHeading: String { say(english: "Price", indonesian: "Harga") }
  /// Heading of the days of a demand.
  public var dayHeading: String { say(english: "Days", indonesian: "Hari") }
  /// Heading of the shifts that count for a demand.
  public var shiftHeading: String { say(english: "Shift", indonesian: "Dinas") }
  /// Heading of places with what is asked there.
  public var dearHeading: String { say(english: "Where: what is asked", indonesian: "Tempat: kebutuhan") }

  /// What asks: the requirement or the rule, with the qualification where a part is meant.
  public func asker(_ demand: Demand, in scenario: Scenario) -> String {
    let name = demand.rule.map { self.name($0) } ?? self.name(demand.requirement, in: scenario)
    return switch demand.part {
    case .whole: name
    case .qualified(let qualification): "\(name) (\(self.name(qualification, in: scenario)))"
    }
  }

  /// Heading of the list of changes.
  public var savingsTitle: String { say(english: "What one change would save", indonesian: "Penghematan dari satu perubahan") }

  /// How the changes were chosen and weighed.
  public var savingsNote: String {
    say(
      english:
        "The changes that the prices rank highest, at most two of a sort if there are others, each solved again by itself. A saving is what is proven; a rank is no saving.",
      indonesian:
        "Perubahan dengan urutan tertinggi menurut harga, paling banyak dua sejenis bila ada yang lain, masing-masing dihitung ulang tersendiri. Penghematan ialah yang terbukti; nilai urutan bukan penghematan."
    )
  }

  /// Instead of that list where the search was stopped before.
  public var savingsNotSought: String {
    say(
      english: "What changes would save was not worked out: it was stopped before.",
      indonesian: "Penghematan dari perubahan tidak dihitung: pencarian dihentikan lebih dahulu.")
  }

  /// Told before the changes are solved again.
  public func solvingChanges(_ count: Int) -> String {
    say(
      english: "Solving again with \(count == 1 ? "1 change" : "\(count) changes"), each by itself; Ctrl-C shows what is known by then.",
      indonesian: "Menghitung ulang dengan \(count) perubahan, masing-masing tersendiri; Ctrl-C menampilkan yang sudah diketahui.")
  }

  /// Instead of that list.
  public var noChangeRanked: String {
    say(
      english: "No single change is worth anything under the prices: no officer, vehicle, day of leave or qualification more.",
      indonesian: "Tidak ada satu perubahan pun yang bernilai menurut harga: anggota, kendaraan, hari cuti, atau kualifikasi.")
  }

  /// A change in a few words.
  public func change(_ change: ScenarioChange, in scenario: Scenario) -> String {
    func name(_ id: Officer.ID) -> String { scenario.officers.first { $0.id == id }?.name ?? id.text }
    switch change {
    case .oneMoreOfficer(let id):
      let officer = scenario.officers.first { $0.id == id }
      let held = officer.map(scenario.qualifications(of:)) ?? []
      let asked = scenario.askedQualifications
      let names = scenario.qualifications.filter { held.contains($0.id) && asked.contains($0.id) }.map(\.name).joined(separator: ", ")
      let who =
        names.isEmpty
        ? say(english: "one more officer without a qualification", indonesian: "satu anggota lagi tanpa kualifikasi")
        : say(english: "one more officer who is \(names)", indonesian: "satu anggota lagi berkualifikasi \(names)")
      return who + say(english: ", like \(name(id)) but without leave", indonesian: ", seperti \(name(id)) tetapi tanpa cuti")
    case .oneMoreVehicle(let kind):
      return say(english: "one more vehicle of kind \(kind.text)", indonesian: "satu kendaraan \(kind.text) lagi")
    case .oneDayBack(let id, let date):
      let kind = scenario.availability.first { $0.officer == id && $0.from <= date && date <= $0.to }?.kind
      let absence = kind.map { self.name($0, in: scenario) } ?? ""
      return say(
        english: "\(self.date(date)) without \(absence) for \(name(id))", indonesian: "\(self.date(date)) tanpa \(absence) untuk \(name(id))")
    case .oneMoreQualification(let id, let qualification):
      let skill = self.name(qualification, in: scenario)
      return say(english: "\(name(id)) is \(skill) as well", indonesian: "\(name(id)) juga berkualifikasi \(skill)")
    }
  }

  /// By how many points the best roster costs less, as far as it is proven.
  ///
  /// - Parameters:
  ///   - least: The least that is saved; negative: that it may cost more.
  ///   - most: The most that is saved.
  public func saving(least: Int, most: Int) -> String {
    switch (least, most) {
    case (0, 0): say(english: "saves nothing", indonesian: "tidak menghemat poin")
    case _ where least == most && least > 0: say(english: "saves \(points(least))", indonesian: "menghemat \(points(least))")
    case _ where least == most: say(english: "costs \(points(-least)) more", indonesian: "menambah \(points(-least))")
    case _ where least > 0: say(english: "saves \(least) to \(points(most))", indonesian: "menghemat \(least) s.d. \(points(most))")
    case _ where most < 0: say(english: "costs \(-most) to \(points(-least)) more", indonesian: "menambah \(-most) s.d. \(points(-least))")
    default:
      say(
        english: "no saving is proven: \(-least) more to \(points(most)) fewer",
        indonesian: "penghematan tidak terbukti: dari \(-least) lebih banyak s.d. \(points(most)) lebih sedikit")
    }
  }

  /// A change with which no roster was found.
  public var nothingFoundWithChange: String {
    say(english: "no roster was found with it in the time", indonesian: "tidak ada jadwal yang ditemukan dalam waktu itu")
  }

  /// A roster with a change that breaks more or fewer rules than the one without.
  public func otherBreaches(_ count: Int, insteadOf before: Int) -> String {
    say(
      english: "not comparable: \(count == 1 ? "1 rule" : "\(count) rules") broken by order or history in place of \(before)",
      indonesian: "tidak sebanding: \(count) aturan dilanggar atas perintah atau karena riwayat, semula \(before)")
  }

  /// What the prices made of a change.
  public func changeRank(_ rank: String) -> String { say(english: "rank by price \(rank)", indonesian: "urutan menurut harga \(rank)") }
}
