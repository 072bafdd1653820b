import PatrolModel

/// Texts about repairs of a published roster.
extension Wording {
  /// Heading of the ways to mend a roster.
  public func repairTitle(_ count: Int, from first: CivilDate, to last: CivilDate) -> String {
    say(
      english: "\(count == 1 ? "1 way" : "\(count) ways") to mend the roster; cells of \(dates(from: first, to: last)) may change",
      indonesian: "\(count) cara memperbaiki jadwal; yang boleh berubah: \(dates(from: first, to: last))")
  }

  /// Where nothing that befell the roster concerns it.
  public var nothingToRepair: String {
    say(english: "Nothing to mend: no cell is concerned.", indonesian: "Tidak ada yang perlu diperbaiki: tidak ada sel yang terkena.")
  }

  /// An option's heading.
  public func repairOption(_ number: Int, people: Int, cells: Int) -> String {
    say(
      english: "Option \(number): \(people == 1 ? "1 person" : "\(people) people") disturbed, \(cells == 1 ? "1 cell" : "\(cells) cells") changed",
      indonesian: "Pilihan \(number): \(people) orang terganggu, \(cells) sel berubah")
  }

  /// The heading of the option in which nobody is disturbed.
  public func repairLeavesShort(_ number: Int) -> String {
    say(
      english: "Option \(number): leave it short, nobody is disturbed",
      indonesian: "Pilihan \(number): biarkan kurang, tanpa mengubah jadwal siapa pun")
  }

  /// What an option costs.
  public func repairCost(minimums: Int, others: Int, otherChange: Int) -> String {
    let change = otherChange == 0 ? "" : " (\(otherChange > 0 ? "+" : "")\(otherChange))"
    return say(
      english: "missing minimums \(points(minimums)); everything else \(points(others))\(change)",
      indonesian: "kekurangan minimum \(points(minimums)); selebihnya \(points(others))\(change)")
  }

  /// What a changed cell is for the one whose cell it is.
  public func text(_ change: RepairPrices.Change, isFreed: Bool) -> String {
    switch change {
    case .reserve:
      isFreed ? say(english: "freed", indonesian: "dibebaskan") : say(english: "out of reserve", indonesian: "dari cadangan")
    case .post: say(english: "another post, same shift", indonesian: "pindah tempat, giliran sama")
    case .shift: say(english: "another shift that day", indonesian: "pindah giliran pada hari itu")
    case .dayOff: say(english: "called in on a day off", indonesian: "dipanggil saat libur")
    }
  }

  /// Somebody's cell that was taken away because he is out.
  public var repairIsOut: String { say(english: "out", indonesian: "berhalangan") }

  /// The last duty before a duty, and the rest between.
  public func restBefore(_ shift: Shift.ID, _ date: CivilDate, minutes: Int) -> String {
    say(
      english: "last duty \(shift) \(self.date(date)), \(hours(minutes: minutes)) of rest",
      indonesian: "dinas terakhir \(shift) \(self.date(date)), istirahat \(hours(minutes: minutes))")
  }

  /// That no duty before is known.
  public var noDutyBefore: String { say(english: "no duty before is known", indonesian: "dinas sebelumnya tidak diketahui") }

  /// What is newly missing under an option.
  public func repairMissing(_ text: String) -> String { say(english: "short: \(text)", indonesian: "kurang: \(text)") }

  /// A crew that is another one under an option.
  public func repairCrew(_ text: String) -> String { say(english: "crew: \(text)", indonesian: "tim: \(text)") }

  /// That a crew which takes a vehicle has none.
  public var crewWithoutVehicle: String { say(english: "without a vehicle", indonesian: "tanpa kendaraan") }

  /// That somebody is away, without why.
  public var absent: String { say(english: "absent", indonesian: "berhalangan") }

  /// That somebody is at court, in training or the like, without at what.
  public var onOtherDuty: String { say(english: "on other duty", indonesian: "tugas lain") }

  /// That somebody sits in no crew.
  public var inNoCrew: String { say(english: "in no crew", indonesian: "tanpa tim") }

  /// With whom somebody serves in his crew.
  public func withCompanions(_ names: [String]) -> String {
    names.isEmpty
      ? say(english: "alone", indonesian: "sendiri")
      : say(english: "with \(names.joined(separator: ", "))", indonesian: "bersama \(names.joined(separator: ", "))")
  }

  /// What about somebody's crew is another one while his duty stays.
  public func changedCrew(vehicle: Bool, companions: Bool) -> String {
    switch (vehicle, companions) {
    case (true, true): say(english: "same duty, another vehicle and other companions", indonesian: "dinas tetap, kendaraan dan rekan berganti")
    case (true, false): say(english: "same duty, another vehicle", indonesian: "dinas tetap, kendaraan berganti")
    case (false, true): say(english: "same duty, other companions", indonesian: "dinas tetap, rekan berganti")
    case (false, false): say(english: "same duty, other parts in the crew", indonesian: "dinas tetap, peran dalam tim berganti")
    }
  }

  /// Heading of a task that came up.
  public func repairTask(_ name: String) -> String { say(english: "task: \(name):", indonesian: "tugas: \(name):") }

  /// Who goes to a task at a time, and how many where some are missing.
  public func repairTeam(_ time: String, people: [String], of wanted: Int) -> String {
    let who = people.isEmpty ? say(english: "nobody", indonesian: "tidak ada") : people.joined(separator: ", ")
    let missing = people.count < wanted ? say(english: " (\(people.count) of \(wanted))", indonesian: " (\(people.count) dari \(wanted))") : ""
    return "\(time) \(who)\(missing)"
  }

  /// How many of those wanted go to tasks that came up, by time.
  public func repairTeams(_ day: String, times: [(time: String, present: Int, wanted: Int)]) -> String {
    let list = times.map { time, present, wanted in
      say(english: "\(time) \(present) of \(wanted) people", indonesian: "\(time) \(present) dari \(wanted) orang")
    }
    return say(english: "tasks on \(day): ", indonesian: "tugas \(day): ") + list.joined(separator: ", ")
  }

  /// That the search ended before it found a way to mend anything.
  public var repairFoundNobody: String {
    say(
      english: "nobody to call was found in that time: --time-limit gives the search more of it",
      indonesian: "belum ditemukan orang yang dapat dipanggil: --time-limit memberi pencarian lebih banyak waktu")
  }

  /// That an option leaves crews incomplete.
  public func repairBrokenCrews(_ count: Int) -> String {
    say(
      english: count == 1 ? "breaks: 1 crew is not whole" : "breaks: \(count) faults in crews",
      indonesian: "melanggar: \(count) tim tidak lengkap")
  }

  /// That an option breaks nothing.
  public var repairBreaksNothing: String { say(english: "breaks: nothing", indonesian: "melanggar: tidak ada") }

  /// How far an option is proven.
  public func repairProof(isProven: Bool, isProvenThroughout: Bool) -> String? {
    if isProvenThroughout { return nil }
    if isProven {
      return say(
        english: "proven best by minimums, people and cells; not by all other points",
        indonesian: "terbukti terbaik menurut minimum, orang dan sel; belum menurut poin lainnya")
    }
    return say(english: "not proven best: the search met a limit", indonesian: "belum terbukti terbaik: pencarian mencapai batas")
  }

  /// What has to be known of a repair beside its options.
  ///
  /// - Parameter officer: Name of an officer.
  public func text(_ note: RepairNote, officer: (Officer.ID) -> String) -> String {
    switch note {
    case .leavesDuringDuty(let who, let date, let shift):
      say(
        english: "\(officer(who)) leaves during \(shift) of \(self.date(date)), which has begun: the cell stays, correct it once it is worked.",
        indonesian: "\(officer(who)) pergi saat dinas \(shift) \(self.date(date)) yang sudah dimulai: sel tetap, betulkan saat dicatat.")
    case .takenFromFrozen(let who, let date, let shift):
      say(
        english: "\(officer(who)): \(shift) of \(self.date(date)) is frozen and taken away all the same.",
        indonesian: "\(officer(who)): dinas \(shift) \(self.date(date)) terkunci waktu, tetapi tetap diambil.")
    case .vehicleInUse(let vehicle, let date, let shift):
      say(
        english: "\(vehicle) is under way with \(shift) of \(self.date(date)): it counts as out from the end of that shift.",
        indonesian: "\(vehicle) sedang dipakai dinas \(shift) \(self.date(date)): dianggap rusak sejak dinas itu selesai.")
    case .vehicleNotUsed(let vehicle):
      say(english: "\(vehicle) rides with no crew in that time.", indonesian: "\(vehicle) tidak dipakai tim mana pun pada waktu itu.")
    case .nothingLost(let who):
      say(
        english: "\(officer(who)) has no duty of this roster in that time.",
        indonesian: "\(officer(who)) tidak mempunyai dinas dalam jadwal ini pada waktu itu.")
    case .taskOverMidnight(let name, let date, let end):
      say(
        english: "\(name) of \(self.date(date)): taken to last until \(clock(end - 1440)) of the next day, \(self.date(date + 1)).",
        indonesian: "\(name) \(self.date(date)): dianggap sampai pukul \(clock(end - 1440)) hari berikutnya, \(self.date(date + 1)).")
    case .taskIsOfNext(let name, let date, let window):
      say(
        english: "\(name), \(time(window, on: date)), lies in the next roster's days and is left out here: mend that one.",
        indonesian: "\(name), \(time(window, on: date)), termasuk jadwal berikutnya dan tidak dimuat di sini: perbaiki jadwal itu.")
    case .nothingGivenBack(let partner):
      say(english: "\(partner) takes nothing on those days.", indonesian: "\(partner) tidak mengambil bagian pada hari-hari itu.")
    }
  }

  private func time(_ window: ClockInterval, on date: CivilDate) -> String {
    "\(self.date(date)) \(clock(from: window.startMinute, to: window.endMinute))"
  }

  /// An argument of a repair that cannot be read.
  public func repairArgument(_ option: String, _ text: String, expected: String) -> String {
    say(english: "\(option) \(text): expected \(expected)", indonesian: "\(option) \(text): seharusnya \(expected)")
  }

  /// That a scenario lists nothing of the kind.
  public var repairNoneListed: String { say(english: "nothing: the scenario lists none", indonesian: "tidak ada: skenario tidak mencantumkannya") }

  /// A task that begins before the repair is decided.
  public func repairTaskHasBegun(_ text: String, now: String) -> String {
    say(
      english: "--add-task \(text): begins before --now, which is \(now)",
      indonesian: "--add-task \(text): mulai sebelum --now, yaitu \(now)")
  }

  /// An option that is not there.
  public func noSuchOption(_ number: Int, of count: Int) -> String {
    say(english: "There is no option \(number); there are \(count).", indonesian: "Tidak ada pilihan \(number); yang ada \(count).")
  }

  /// A roster that was never published.
  public var repairNeedsPublished: String {
    say(
      english: "--accept makes the next version of a published roster; this one is not published.",
      indonesian: "--accept membuat versi berikut dari jadwal yang sudah diterbitkan; jadwal ini belum diterbitkan.")
  }

  /// A later version lies in the archive.
  public func laterVersion(_ version: Int) -> String {
    say(
      english: "Version \(version) of this roster is in the archive already: mend that one.",
      indonesian: "Versi \(version) jadwal ini sudah ada di arsip: perbaiki versi itu.")
  }

  /// An option that breaks what nothing answers for.
  public func repairRefused(_ count: Int) -> String {
    say(
      english: "The audit finds \(count) faults in that option: nothing was written.",
      indonesian: "Audit menemukan \(count) pelanggaran pada pilihan itu: tidak ada yang ditulis.")
  }

  /// Entries were added to a file of the scenario.
  public func addedToScenario(_ path: String, _ entries: Int) -> String {
    say(english: "Added to \(path): \(entries == 1 ? "1 entry" : "\(entries) entries")", indonesian: "Ditambahkan ke \(path): \(entries) baris")
  }

  /// An entry that the user has to add himself, because its section is written in a form that is not added to.
  public func addToScenario(_ section: String, _ entry: String) -> String {
    say(english: "Add to \(section) of the scenario: \(entry)", indonesian: "Tambahkan ke \(section) pada skenario: \(entry)")
  }

  /// A later roster that is published, stays as it is, and still asks something of those who are out.
  public func laterRoster(from first: CivilDate, to last: CivilDate, version: Int) -> String {
    say(
      english: "NOT MENDED: the roster of \(dates(from: first, to: last)) is published (version \(version)), stays as it is, and still has:",
      indonesian: "BELUM DIPERBAIKI: jadwal \(dates(from: first, to: last)) sudah terbit (versi \(version)), tetap seperti semula, dan masih memuat:")
  }

  /// The file of a later roster.
  public func laterRosterFile(_ path: String) -> String { say(english: "file: \(path)", indonesian: "berkas: \(path)") }

  /// Before the command that mends a later roster.
  public var laterRosterCommand: String { say(english: "Mend it with:", indonesian: "Perbaiki dengan:") }

  /// The days of a roster, where the roster of the days after it is published.
  public func repairDays(from first: CivilDate, to last: CivilDate, next: (from: CivilDate, path: String)?) -> String {
    let days = "\(first) .. \(last)"
    guard let next else { return days }
    return say(
      english: "\(days); the roster from \(next.from) is published (\(next.path)): mend that one with its own scenario",
      indonesian: "\(days); jadwal mulai \(next.from) sudah terbit (\(next.path)): perbaiki jadwal itu dengan skenarionya sendiri")
  }

  /// How an outage is added where vehicles are not written as a table or a list of lines.
  public func howToAddOutage(_ vehicle: Vehicle) -> String {
    let line = "- { id: \(vehicle.id), kind: \(vehicle.kind) }"
    return say(
      english: "For that, write vehicles by name as a list, a line for each (\(line)), and the entry above as a further line; a number alone, as in "
        + "\(vehicle.kind): 2, stands for \(vehicle.kind)-1 and \(vehicle.kind)-2.",
      indonesian: "Untuk itu, tulis kendaraan menurut nama sebagai daftar, satu baris per kendaraan (\(line)), dan entri di atas sebagai baris "
        + "berikutnya; angka saja, seperti \(vehicle.kind): 2, berarti \(vehicle.kind)-1 dan \(vehicle.kind)-2.")
  }

  /// Title of a change sheet.
  public func changeSheetTitle(_ version: Int, from: CivilDate) -> String {
    say(
      english: "Changes in version \(version) of the roster from \(date(from))",
      indonesian: "Perubahan pada versi \(version) jadwal mulai \(date(from))")
  }

  /// Headings of a change sheet: name, day, before, after, remark.
  public var changeSheetHeadings: [String] {
    say(english: "Name|Day|Before|After|Remark", indonesian: "Nama|Hari|Sebelum|Sesudah|Keterangan").split(separator: "|").map(String.init)
  }

  /// Name of a change sheet as a file and as a sheet.
  public var changeSheetName: String { say(english: "changes", indonesian: "perubahan") }

  /// The folder of messages to those whose duties changed.
  public var changedMessagesFolder: String { say(english: "messages-changes", indonesian: "pesan-perubahan") }

  /// First line of a message to somebody whose duty changed.
  public func changeMessage(_ officer: String) -> String {
    say(english: "To \(officer): your duty has changed.", indonesian: "Kepada \(officer): dinas Anda berubah.")
  }

  /// A place that the scenario does not know.
  public func placeIsNoPost(_ place: String) -> String {
    say(
      english: "\(place) is no post of the scenario: it is taken as a place of its own.",
      indonesian: "\(place) bukan pos dalam skenario: dianggap tempat tersendiri.")
  }
}
