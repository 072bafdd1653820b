import PatrolModel

/// The columns of a list of incidents that are read; every other one is left unread.
enum IncidentColumn: Int, CaseIterable {
  case date, time, from, until, type, latitude, longitude, zone, village, place, origin

  /// Headings, the better ones first: where several columns hold the same thing, the best is read.
  ///
  /// Persons' columns are in no list, so that nothing has to recognise them.
  private static let words: [[String]] = [
    [
      "tanggal-kejadian", "tgl-kejadian", "waktu-kejadian", "tanggal", "tgl", "hari-tanggal", "hari-tgl", "date", "datetime", "datetime-local",
      "date-time", "date-occurred", "occurred",
    ],
    ["jam-kejadian", "pukul-kejadian", "jam", "pukul", "waktu", "time", "time-occurred", "hour"],
    ["dari", "mulai", "dari-jam", "dari-pukul", "jam-mulai", "waktu-mulai", "from", "start"],
    ["sampai", "hingga", "sampai-jam", "sampai-pukul", "jam-selesai", "waktu-selesai", "s-d", "sd", "until", "to", "end"],
    [
      "jenis", "jenis-kejahatan", "jenis-kejadian", "jenis-kasus", "jenis-perkara", "jenis-tindak-pidana", "tindak-pidana", "kejahatan", "kasus",
      "type",
      "crime", "crime-type", "primary-type", "offence", "offense", "kategori", "category", "pasal",
    ],
    ["lintang", "latitude", "lat"],
    ["bujur", "longitude", "lon", "lng", "long"],
    ["zona", "zone", "kecamatan", "kec", "wilayah", "sub-district", "district", "beat"],
    ["kelurahan", "kel", "desa", "village"],
    ["lokasi", "tkp", "tempat-kejadian", "tempat", "location", "place"],
    ["asal", "asal-laporan", "sumber", "sumber-laporan", "origin", "source"],
  ]

  /// How good a heading is for the column, from 0; nil where it is another's.
  private func quality(of heading: String) -> Int? { Self.words[rawValue].firstIndex(of: heading) }

  /// Which column of a table holds what.
  ///
  /// - Returns: For each case its place among the headings, or nil.
  static func places(in headings: [String]) -> [Int?] {
    let normal = headings.map(HeadingWords.normal)
    return allCases.map { column in
      normal.indices.compactMap { place in column.quality(of: normal[place]).map { (place: place, quality: $0) } }
        .min { ($0.quality, $0.place) < ($1.quality, $1.place) }?.place
    }
  }

  /// How many columns a row of headings names.
  static func count(in headings: [String]) -> Int { places(in: headings).count { $0 != nil } }

  /// Words for where a report came from.
  static func origin(_ text: String) -> Incident.Origin? {
    switch HeadingWords.normal(text) {
    case "dilaporkan", "laporan", "lapor", "lp", "pengaduan", "reported", "report", "call": .reported
    case "temuan", "tertangkap-tangan", "hasil-temuan", "hasil-operasi", "razia", "discovered", "found", "patrol": .discovered
    default: nil
    }
  }
}
