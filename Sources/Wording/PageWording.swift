import PatrolModel

extension Wording {
  /// The texts of the page.
  public var page: PageWording { PageWording(wording: self) }
}

/// Headings, labels and sentences that stand only on the page.
public struct PageWording: Sendable {
  fileprivate let wording: Wording

  private func say(english: String, indonesian: String) -> String { wording.say(english: english, indonesian: indonesian) }

  /// The first link, for those who do not want to pass everything before the grid.
  public var skip: String { say(english: "Skip to the roster", indonesian: "Langsung ke jadwal") }
  /// The first link of the page on risk.
  public var skipToRisk: String { say(english: "Skip to the risk", indonesian: "Langsung ke kerawanan") }
  /// Name of the list of links to the sections.
  public var contents: String { say(english: "Contents", indonesian: "Daftar isi") }
  /// That a copy is not for everybody.
  public var restricted: String { say(english: "Restricted", indonesian: "Terbatas") }
  /// That a copy is for the wall.
  public var wall: String { say(english: "For the wall", indonesian: "Untuk papan pengumuman") }

  /// How far the roster has come, and its version from the first publication on.
  public func state(_ status: Roster.Status, version: Int) -> String {
    let name =
      switch status {
      case .draft: say(english: "Draft", indonesian: "Konsep")
      case .published: say(english: "Published", indonesian: "Diterbitkan")
      case .worked: say(english: "As worked", indonesian: "Sesuai pelaksanaan")
      }
    return version > 0 ? "\(name), \(wording.version(version, status))" : name
  }

  /// Heading of the grid.
  public var gridTitle: String { say(english: "Roster", indonesian: "Jadwal") }
  /// What the greyed columns are.
  public var carryOver: String { say(english: "before this roster, as worked", indonesian: "sebelum periode ini, sesuai pelaksanaan") }
  /// What a question mark in a greyed column means.
  public var unknownDay: String { say(english: "not known", indonesian: "tidak diketahui") }
  /// What an asterisk at a date means.
  public var holiday: String { say(english: "holiday", indonesian: "hari besar") }

  /// Label of the field in which an officer is looked for.
  public var search: String { say(english: "Find an officer", indonesian: "Cari anggota") }
  /// How to use that field.
  public var searchHint: String {
    say(
      english: "Name, rank, service number or regu; Esc shows everybody again.", indonesian: "Nama, pangkat, NRP, atau regu; Esc menampilkan semua.")
  }
  /// How many officers are shown where all are.
  public func allShown(_ count: Int) -> String {
    say(english: count == 1 ? "1 officer" : "\(count) officers", indonesian: "\(count) anggota")
  }
  /// How many were found; the page's script puts the number in the place of #.
  public var someFound: String { say(english: "# found", indonesian: "# ditemukan") }
  /// Instead of that where nobody was.
  public var noneFound: String { say(english: "Nobody found", indonesian: "Tidak ditemukan") }

  /// Heading of each officer's days as a list.
  public var peopleTitle: String { say(english: "Each officer's days", indonesian: "Jadwal per anggota") }
  /// Weekday, day and month in full, as in Monday, 23 November.
  public func day(_ date: CivilDate) -> String { "\(wording.longWeekday(date.weekday)), \(date.parts.day) \(wording.longMonth(date.parts.month))" }
  /// Name of a regu; the word is the same in both languages.
  public func regu(_ name: String) -> String { "regu \(name)" }
  /// Before those with whom somebody serves.
  public var with: String { say(english: "with", indonesian: "bersama") }
  /// With how many somebody serves where they are too many to be named.
  public func withOthers(_ count: Int) -> String {
    say(english: "with \(count) others", indonesian: "bersama \(count) anggota lain")
  }
  /// Heading of the heat map.
  public var placesTitle: String { say(english: "Need and presence", indonesian: "Kebutuhan dan kehadiran") }
  /// How to read the heat map.
  public var placesHint: String {
    say(
      english:
        "Each cell: present / needed. A mark also tells of needs that the numbers do not show: a kind of crew, a qualification, a part of the shift. The stronger a zone's colour, the higher its risk; a weight other than 100 % is printed.",
      indonesian:
        "Tiap sel: hadir / kebutuhan. Tanda juga menunjuk kebutuhan yang tidak tampak dari angka: jenis tim, kualifikasi, atau sebagian jam dinas. Makin kuat warna wilayah, makin tinggi kerawanannya; bobot selain 100 % dicantumkan."
    )
  }
  /// That those of a sector stand in its own row.
  public var sectorRows: String {
    say(
      english: "Who covers several zones stands in the sector's own row; the marks count his share in each zone.",
      indonesian: "Petugas yang meliputi beberapa wilayah tercantum di baris sektornya; tanda kekurangan memperhitungkan bagiannya di tiap wilayah.")
  }
  /// Heading of the column of places.
  public var placeHeading: String { say(english: "Place", indonesian: "Tempat") }
  /// That fewer than the minimum are there.
  public var belowMinimum: String { say(english: "below the minimum", indonesian: "di bawah minimum") }
  /// That fewer than the target are there.
  public var belowTarget: String { say(english: "below the target", indonesian: "di bawah target") }
  /// Names of the steps of risk, from little to much: below ordinary, about ordinary, raised, high.
  public func riskStep(_ step: Int) -> String {
    switch step {
    case 0: say(english: "risk below 100 %", indonesian: "kerawanan di bawah 100 %")
    case 1: say(english: "risk 100 to 109 %", indonesian: "kerawanan 100 s.d. 109 %")
    case 2: say(english: "risk 110 to 149 %", indonesian: "kerawanan 110 s.d. 149 %")
    default: say(english: "risk 150 % or more", indonesian: "kerawanan 150 % atau lebih")
    }
  }

  /// Heading of the map.
  public var zonesTitle: String { say(english: "Patrol areas", indonesian: "Wilayah patroli") }
  /// What the map shows, for those who do not see it.
  public var mapText: String {
    say(
      english:
        "Map of the patrol areas: each circle stands at an area's centre; the larger it is, the more is needed there. The table below has the numbers.",
      indonesian:
        "Peta wilayah patroli: tiap lingkaran berada di pusat wilayah; makin besar, makin banyak kebutuhannya. Angkanya ada di tabel di bawah.")
  }
  /// What the rings of the map mean.
  public var mapHint: String {
    say(
      english:
        "Circle: need in the period; number in red: how often it was not met. Edge thick: very vulnerable, dashed: vulnerable, thin: safe. North is up.",
      indonesian:
        "Lingkaran: kebutuhan selama periode; angka merah: berapa kali tidak terpenuhi. Tepi tebal: sangat rawan, putus-putus: rawan, tipis: aman. Utara di atas."
    )
  }
  /// Headings of the areas' table.
  public var zoneHeading: String { say(english: "Area", indonesian: "Wilayah") }
  /// How vulnerable an area is.
  public var classHeading: String { say(english: "Class", indonesian: "Kerawanan") }
  /// Risk weight by shift.
  public var riskHeading: String { say(english: "Risk weight", indonesian: "Bobot kerawanan") }
  /// What is needed in the period.
  public var needHeading: String { say(english: "Needed", indonesian: "Kebutuhan") }
  /// What is there in the period.
  public var presentHeading: String { say(english: "Present", indonesian: "Hadir") }
  /// The ordinary risk weight in all shifts.
  public var ordinaryRisk: String { say(english: "100 % in all shifts", indonesian: "100 % di semua dinas") }

  /// Heading of what is short.
  public var shortTitle: String { say(english: "What is short", indonesian: "Kekurangan personel") }
  /// Heading of why it is short.
  public var reasonHeading: String { say(english: "Why", indonesian: "Sebab") }
  /// Heading of what was found about the rules.
  public var findingsTitle: String { say(english: "Broken rules and departures", indonesian: "Pelanggaran dan penyimpangan") }
  /// Heading of where the roster does not fit the scenario.
  public var mismatchesTitle: String { say(english: "Does not fit the scenario", indonesian: "Tidak sesuai dengan skenario") }
  /// Heading of breaches without an order.
  public var breachesTitle: String { say(english: "Broken rules", indonesian: "Pelanggaran aturan") }
  /// Heading of breaches that follow from orders or history.
  public var breachesByOrderTitle: String {
    say(english: "Broken by order or by what was worked before", indonesian: "Pelanggaran atas perintah atau akibat dinas sebelumnya")
  }
  /// Heading of cells that leave the regu's pattern.
  public var departuresTitle: String { say(english: "Departures from the regu pattern", indonesian: "Penyimpangan dari pola regu") }

  /// Heading of hours and burdens.
  public var burdensTitle: String { say(english: "Hours and fairness", indonesian: "Jam dinas dan pemerataan") }
  /// How to read the bars of hours.
  public var burdensHint: String {
    say(
      english: "The bar shows the hours counted, leave included; the line the hours due; striped is what exceeds them.",
      indonesian: "Batang: jam yang dihitung termasuk cuti dan izin; garis: jam wajib; bagian berarsir: kelebihannya.")
  }
  /// Hours on duty.
  public var workedHeading: String { say(english: "On duty (h)", indonesian: "Dinas (jam)") }
  /// Hours counted and due.
  public var countedHeading: String { say(english: "Counted / due (h)", indonesian: "Dihitung / wajib (jam)") }
  /// Saturdays and Sundays on duty.
  public var weekendsHeading: String { say(english: "Weekend days", indonesian: "Akhir pekan") }
  /// Holidays on duty.
  public var holidaysHeading: String { say(english: "Holidays", indonesian: "Hari besar") }
  /// The longest run of duty days.
  public var runHeading: String { say(english: "Longest run (days)", indonesian: "Berturut-turut (hari)") }
  /// The least rest.
  public var restHeading: String { say(english: "Least rest (h)", indonesian: "Istirahat terpendek (jam)") }
  /// What a small chart counts.
  public func spread(of measure: String) -> String { say(english: "Officers by \(measure)", indonesian: "Anggota menurut \(measure)") }
  /// Hours on duty as the measure of a chart.
  public var hoursMeasure: String { say(english: "hours on duty", indonesian: "jam dinas") }
  /// Nights as the measure of a chart.
  public var nightsMeasure: String { say(english: "nights", indonesian: "dinas malam") }
  /// Weekend days as the measure of a chart.
  public var weekendsMeasure: String { say(english: "weekend days", indonesian: "dinas akhir pekan") }
  /// So many officers at one value of a measure.
  public func spread(_ count: Int, at value: String) -> String {
    say(english: "\(value): \(count) officers", indonesian: "\(value): \(count) anggota")
  }

  /// Instead of a list of points where there are none.
  public var noPoints: String { say(english: "This roster costs no points.", indonesian: "Jadwal ini tidak menimbulkan poin.") }
  /// What points are.
  public var pointsHint: String {
    say(
      english: "Each unmet need and each bent preference costs points; fewer are better.",
      indonesian: "Setiap kebutuhan yang tidak terpenuhi dan preferensi yang dilanggar menambah poin; makin sedikit makin baik.")
  }
  /// Heading of the legend.
  public var legendTitle: String { say(english: "Legend", indonesian: "Keterangan") }
  /// Name of the signatures.
  public var signaturesTitle: String { say(english: "Signatures", indonesian: "Tanda tangan") }
  /// Heading of what identifies the roster.
  public var factsTitle: String { say(english: "Identification", indonesian: "Identitas dokumen") }
}
