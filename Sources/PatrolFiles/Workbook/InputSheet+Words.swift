import PatrolModel

/// The names that sheets and their columns go by.
extension InputSheet {
  /// The names of the sheet in normal form, the first two as new workbooks have them in English and in Indonesian.
  var words: [String] {
    switch self {
    case .unit: ["unit", "satuan", "office", "kantor", "umum", "general"]
    case .signatures: ["signatures", "tanda-tangan", "penanda-tangan"]
    case .shifts: ["shifts", "dinas", "shift", "giliran"]
    case .qualifications: ["qualifications", "kualifikasi"]
    case .officers: ["officers", "personel", "anggota", "personil"]
    case .kinds: ["kinds", "jenis", "jenis-ketidakhadiran"]
    case .availability: ["availability", "ketersediaan", "absences", "ketidakhadiran", "cuti"]
    case .requests: ["requests", "permintaan"]
    case .zones: ["zones", "wilayah", "zona"]
    case .posts: ["posts", "pos"]
    case .sectors: ["sectors", "sektor"]
    case .units: ["units", "tim", "crews", "regu-patroli"]
    case .vehicles: ["vehicles", "kendaraan", "ranmor"]
    case .requirements: ["requirements", "kebutuhan"]
    case .operations: ["operations", "kegiatan", "operasi", "tasks", "operasi-&-kegiatan"]
    case .partners: ["partners", "pasangan"]
    case .rules: ["rules", "aturan"]
    case .history: ["history", "riwayat"]
    case .further: ["further", "lainnya", "more"]
    }
  }

  /// Sheets for people: what they hold is not read, and nothing is said of it.
  static let silentWords = ["guide", "petunjuk", "lists", "daftar", "notes", "catatan"]

  /// The sheet of a name, in either language.
  static func named(_ name: String) -> InputSheet? {
    let wanted = HeadingWords.normal(name)
    return allCases.first { $0.words.contains(wanted) }
  }

  /// The sheet that a misspelt name probably meant.
  static func nearest(to name: String) -> InputSheet? {
    let wanted = HeadingWords.normal(name)
    // Of the further names some are too much like each other.
    return (Nearest.word(to: wanted, among: allCases.flatMap { $0.words.prefix(2) }) ?? Nearest.word(to: wanted, among: allCases.flatMap(\.words)))
      .flatMap(named)
  }

  /// The section of a scenario file for which the sheet stands.
  var section: String {
    switch self {
    case .units: "crews"
    case .operations: "tasks"
    default: rawValue
    }
  }

  /// The headings that the sheet may have; the sheet of single values and the grid have none.
  var headings: HeadingWords {
    switch self {
    case .unit, .history: HeadingWords([:])
    case .officers: ScenarioAssembly.officerHeadings
    case .availability: ScenarioAssembly.availabilityHeadings
    case .requests: ScenarioAssembly.requestHeadings
    case .zones: ScenarioAssembly.zoneHeadings
    case .posts: ScenarioAssembly.postHeadings
    case .sectors: ScenarioAssembly.sectorHeadings
    case .units: ScenarioAssembly.crewHeadings
    case .vehicles: ScenarioAssembly.vehicleHeadings
    case .operations: ScenarioAssembly.taskHeadings
    case .signatures: Self.signatureHeadings
    case .shifts: Self.shiftHeadings
    case .qualifications: Self.qualificationHeadings
    case .kinds: Self.kindHeadings
    case .requirements: Self.requirementHeadings
    case .partners: Self.partnerHeadings
    case .rules: Self.ruleHeadings
    case .further: FurtherSections.headings
    }
  }

  private static let signatureHeadings = HeadingWords([
    "role": ["sebagai", "peran"], "on-behalf-of": ["a-n", "atas-nama", "an"], "acting": ["pejabat", "ps-plh-plt"], "position": ["jabatan"],
    "name": ["nama"], "rank": ["pangkat"],
    "number": ["nrp", "service-number", "nip", "nrp-nip"],
  ])
  private static let shiftHeadings = HeadingWords(
    [
      "id": ["kode", "dinas", "shift"], "name": ["nama"], "hours": ["jam", "jam-dinas", "waktu"], "from": ["mulai", "dari", "jam-mulai"],
      "to": ["selesai", "sampai", "jam-selesai"], "credited-hours": ["jam-dihitung"], "night": ["malam"],
    ], required: ["id"])
  private static let qualificationHeadings = HeadingWords(
    ["id": ["kode", "kualifikasi"], "name": ["nama"], "rank-from": ["mulai-pangkat", "pangkat-mulai", "dari-pangkat"]], required: ["id"])
  private static let kindHeadings = HeadingWords(
    [
      "id": ["jenis"], "code": ["kode"], "name": ["nama"], "absent": ["tidak-hadir"], "busy": ["dinas-lain"],
      "credits-hours": ["jam-diakui"],
    ], required: ["id"])
  private static let requirementHeadings = HeadingWords(
    [
      "id": ["kode"], "name": ["nama", "kebutuhan"], "at": ["di", "tempat"], "when": ["dinas", "shift", "shifts", "waktu"],
      "hours": ["jam"], "days": ["hari"], "dates": ["tanggal", "date"], "who": ["siapa", "officers", "anggota", "personel"],
      "crews": ["tim", "jenis-tim"],
      "min": ["minimal", "paling-sedikit"], "target": ["sebaiknya"], "max": ["maks", "maksimal", "paling-banyak"], "points": ["poin", "nilai"],
      "budget": ["anggaran"], "of-which": ["di-antaranya"], "per": ["dihitung-per"], "risk": ["risiko"],
    ], required: ["at"])
  private static let partnerHeadings = HeadingWords([
    "id": ["kode"], "name": ["nama"], "together": ["bersama"], "apart": ["terpisah"], "each": ["setiap"], "at": ["di", "tempat"],
    "with": ["dengan"], "points": ["poin", "nilai"],
  ])
  private static let ruleHeadings = HeadingWords(
    [
      "rule": ["aturan"], "hard": ["batas", "batas-keras"], "prefer": ["sebaiknya"], "points": ["poin", "nilai"], "off": ["nonaktif", "mati"],
      "who": ["siapa", "officers", "anggota", "personel"], "from": ["dari", "mulai"], "to": ["sampai", "selesai"], "window": ["jendela", "rentang"],
      "posts": ["pos", "post"], "name": ["nama"], "parameters": ["parameter"],
    ], required: ["rule"])

  /// Words for the rows of the sheet of single values.
  static let items = HeadingWords([
    "scenario": ["format", "versi"], "name": ["nama", "nama-satuan", "office", "kantor", "satuan"], "letterhead": ["kop", "kop-surat"],
    "place": ["tempat", "kota", "town"],
    "language": ["bahasa"], "timezone": ["zona-waktu", "time-zone"], "from": ["first-day", "hari-pertama", "mulai", "dari", "tanggal-mulai"],
    "days": ["jumlah-hari"], "look-ahead": ["hari-lanjutan", "look-ahead-days"], "seed": ["bilangan-awal-acak", "benih", "angka-awal"],
    "profile": ["profil"],
    "history": ["riwayat", "history-file", "berkas-riwayat"], "history-code": ["kode-riwayat"], "holiday": ["hari-libur", "libur"],
    "ranks": ["urutan-pangkat"], "night-from": ["malam-dari"], "night-to": ["malam-sampai"], "night-at-least-hours": ["malam-paling-sedikit-jam"],
    "must": ["wajib"], "high": ["tinggi"], "medium": ["sedang"], "low": ["rendah"], "regu-pattern": ["pola-regu"],
    "regu-start": ["mulai-regu"], "regu-points": ["poin-regu"],
  ])
}
