import LineGeneration
import PatrolScheduling

/// An invented register of incidents over one year, made from a seed: no row of it happened, no person in it exists.
///
/// How many of each type there are follows published yearly totals; zones, hours and everything else are assumptions. The columns of persons are there so that it can be seen that
/// nobody reads them.
struct IncidentRegister: Sendable {
  struct Kind: Sendable {
    let name: String
    let count: Int
    /// Percent that police found themselves.
    var discoveredPercent = 0
    /// Percent of which only hours between are known.
    var rangedPercent = 0
    /// Weights of the hours of the day.
    var hours: [Int] = Self.shiftHours
    /// Whether it is one of curat, curas and curanmor, which the demonstration's profile makes more frequent from Friday to Sunday.
    var isStreetCrime = false

    /// 22 % from 07:00, 38 % from 15:00, 40 % from 23:00: the demonstration's profile, an assumption.
    static let shiftHours = (0..<24).map { (7..<15).contains($0) ? 22 : (15..<23).contains($0) ? 38 : 40 }
    /// Street robbery: 20:00 to 23:00 and 01:00 to 06:00, as reported in the news.
    static let robberyHours = (0..<24).map { (20..<23).contains($0) || (1..<6).contains($0) ? 20 : 2 }
  }

  struct Place: Sendable {
    let name: String
    /// Its share in relation to the others.
    let weight: Int
    /// Hundredths of a degree.
    let latitude: Int
    let longitude: Int
  }

  let city: String
  /// The first of 364 days.
  let from: CivilDate
  let seed: UInt64
  let kinds: [Kind]
  let places: [Place]
  /// Percent of rows whose place is told by coordinates alone.
  var pointsOnlyPercent = 6

  /// Fifty-two weeks.
  private static let days = 364
  /// Of a day from Friday to Sunday in relation to others, in hundredths, for street crime: an assumption.
  private static let weekendHundredths = 115

  private struct Row {
    let date: CivilDate
    let minute: Int
    let text: String
  }

  /// The table, marked as invented in its first line.
  func text() -> String {
    var random = SeededRandom(seed: seed)
    var rows: [Row] = []
    for kind in kinds { for _ in 0..<kind.count { rows.append(row(kind, &random)) } }
    // The order in which equal minutes were made breaks ties.
    let ordered = rows.enumerated().sorted {
      ($0.element.date, $0.element.minute, $0.offset) < ($1.element.date, $1.element.minute, $1.offset)
    }
    let head = [
      "DATA SINTETIS - \(city) - bukan kejadian nyata; nama dan nomor orang direka / SYNTHETIC DATA, nobody and nothing in it is real",
      "No;Tanggal;Jam;Jenis;Kecamatan;Lintang;Bujur;Asal;Nama pelapor;NIK pelapor;Telepon;Korban;Terlapor;Keterangan",
    ]
    let body = ordered.enumerated().map { number, row in
      let person = String(10_000 + number + 1).dropFirst()
      let people = "Rekaan \(person)P;00000000000\(person)0;000-\(person);Rekaan \(person)K;Rekaan \(person)T"
      return "\(number + 1);\(row.element.text);\(people);sintetis"
    }
    return (head + body).joined(separator: "\n") + "\n"
  }

  private func row(_ kind: Kind, _ random: inout SeededRandom) -> Row {
    let weights = (0..<Self.days).map { day -> Int in
      let weekday = (from + day).weekday
      return kind.isStreetCrime && [.friday, .saturday, .sunday].contains(weekday) ? Self.weekendHundredths : 100
    }
    let date = from + Self.pick(weights, &random)
    let minute = Self.pick(kind.hours, &random) * 60 + 5 * Int.random(in: 0..<12, using: &random)
    let isRanged = Int.random(in: 0..<100, using: &random) < kind.rangedPercent
    let place = places[Self.pick(places.map(\.weight), &random)]
    let (latitude, longitude) = (
      place.latitude * 100 + Int.random(in: -90...90, using: &random), place.longitude * 100 + Int.random(in: -90...90, using: &random)
    )
    let isPointOnly = Int.random(in: 0..<100, using: &random) < pointsOnlyPercent
    let isDiscovered = Int.random(in: 0..<100, using: &random) < kind.discoveredPercent
    let hours = isRanged ? "\(Self.clock(minute))-\(Self.clock((minute + 60 * Int.random(in: 2...8, using: &random)) % 1440))" : Self.clock(minute)
    let (year, month, day) = date.parts
    let cells = [
      "\(Self.padded(day))/\(Self.padded(month))/\(year)", hours, kind.name, isPointOnly ? "" : place.name, Self.degrees(latitude),
      Self.degrees(longitude), isDiscovered ? "temuan" : "dilaporkan",
    ]
    return Row(date: date, minute: minute, text: cells.joined(separator: ";"))
  }

  private static func pick(_ weights: [Int], _ random: inout SeededRandom) -> Int {
    var left = Int.random(in: 0..<weights.reduce(0, +), using: &random)
    for (place, weight) in weights.enumerated() {
      if left < weight { return place }
      left -= weight
    }
    return weights.count - 1
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func clock(_ minute: Int) -> String { "\(padded(minute / 60)):\(padded(minute % 60))" }

  /// Ten-thousandths of a degree.
  private static func degrees(_ parts: Int) -> String {
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: 10_000)
    return "\(parts < 0 ? "-" : "")\(whole).\(String(10_000 + rest).dropFirst())"
  }
}

extension IncidentRegister {
  /// The registers that stand beside the scenarios, by the scenario's name.
  static let registers: [String: IncidentRegister] = [
    "balikpapan-nataru": balikpapanChristmas, "balikpapan-reguler": balikpapan, "palembang-ramadan": palembang,
  ]

  /// 399 in a year, as the city's police counted for 2024: 62 curanmor, 19 curat, 3 curas, 314 narkoba, 1 penganiayaan berat.
  private static let balikpapan = IncidentRegister(
    city: "Balikpapan", from: CivilDate(dayNumber: 20_416), seed: 20_261_123,
    kinds: [
      Kind(name: "Curanmor", count: 62, rangedPercent: 40, isStreetCrime: true),
      Kind(name: "Curat", count: 19, rangedPercent: 60, isStreetCrime: true),
      Kind(name: "Curas", count: 3, hours: Kind.robberyHours, isStreetCrime: true),
      Kind(name: "Narkoba", count: 314, discoveredPercent: 95), Kind(name: "Penganiayaan berat", count: 1),
    ],
    places: balikpapanPlaces)

  /// 435 in a year, as the city's police counted for 2023: 43 curanmor, 53 curat, 4 curas, 335 narkoba.
  private static let balikpapanChristmas = IncidentRegister(
    city: "Balikpapan", from: CivilDate(dayNumber: 20_444), seed: 20_261_221,
    kinds: [
      Kind(name: "Curanmor", count: 43, rangedPercent: 40, isStreetCrime: true),
      Kind(name: "Curat", count: 53, rangedPercent: 60, isStreetCrime: true),
      Kind(name: "Curas", count: 4, hours: Kind.robberyHours, isStreetCrime: true),
      Kind(name: "Narkoba", count: 335, discoveredPercent: 95),
    ],
    places: balikpapanPlaces)

  private static let balikpapanPlaces = [
    Place(name: "Balikpapan Timur", weight: 7, latitude: -119, longitude: 11_696),
    Place(name: "Balikpapan Barat", weight: 24, latitude: -123, longitude: 11_682),
    Place(name: "Balikpapan Utara", weight: 15, latitude: -122, longitude: 11_686),
    Place(name: "Balikpapan Tengah", weight: 14, latitude: -125, longitude: 11_684),
    Place(name: "Balikpapan Selatan", weight: 16, latitude: -125, longitude: 11_688),
    Place(name: "Balikpapan Kota", weight: 23, latitude: -127, longitude: 11_683),
    Place(name: "Kec. Samboja", weight: 1, latitude: -105, longitude: 11_700),
  ]

  /// 6,034 in a year, as the city's police counted for 2024: 743 curanmor, 719 curat, 214 curas, 337 penganiayaan berat, 229 pengeroyokan; how the others divide is an assumption.
  private static let palembang = IncidentRegister(
    city: "Palembang", from: CivilDate(dayNumber: 20_500), seed: 20_270_215,
    kinds: [
      Kind(name: "Curanmor", count: 743, rangedPercent: 40, isStreetCrime: true),
      Kind(name: "Curat", count: 719, rangedPercent: 60, isStreetCrime: true),
      Kind(name: "Curas", count: 214, hours: Kind.robberyHours, isStreetCrime: true), Kind(name: "Penganiayaan berat", count: 337),
      Kind(name: "Pengeroyokan", count: 229), Kind(name: "Pencurian biasa", count: 1500), Kind(name: "Penipuan", count: 1392),
      Kind(name: "Narkoba", count: 500, discoveredPercent: 95), Kind(name: "Tawuran", count: 100, hours: Kind.robberyHours),
      Kind(name: "Balap liar", count: 300, discoveredPercent: 50, hours: Kind.robberyHours),
    ],
    places: [
      ("Ilir Barat I", 13, -298, 10_473), ("Ilir Barat II", 9, -300, 10_475), ("Bukit Kecil", 4, -299, 10_475), ("Gandus", 4, -301, 10_472),
      ("Ilir Timur I", 24, -298, 10_476), ("Ilir Timur II", 8, -297, 10_478), ("Ilir Timur III", 8, -297, 10_477), ("Kemuning", 9, -296, 10_475),
      ("Sukarami", 31, -291, 10_472), ("Alang-Alang Lebar", 9, -294, 10_470), ("Sako", 11, -292, 10_478), ("Sematang Borang", 2, -293, 10_482),
      ("Kalidoni", 10, -297, 10_480), ("Seberang Ulu I", 20, -301, 10_476), ("Jakabaring", 20, -301, 10_477), ("Seberang Ulu II", 11, -299, 10_478),
      ("Plaju", 10, -300, 10_481), ("Kertapati", 24, -303, 10_475),
    ].map { Place(name: $0.0, weight: $0.1, latitude: $0.2, longitude: $0.3) }, pointsOnlyPercent: 0)
}
