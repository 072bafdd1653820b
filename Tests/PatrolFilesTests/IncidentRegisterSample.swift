import Foundation
import PatrolModel

/// A register drawn from a seed, with columns of persons in it whose content must appear nowhere.
struct IncidentRegisterSample {
  /// What no output may hold.
  let secrets: [String]
  let rows: [[String]]
  /// Rows that are damaged on purpose.
  let damaged: Int

  static let personHeadings = [
    "Nama", "NIK", "No. KTP", "Telepon", "HP", "Korban", "Pelapor", "Terlapor", "Tersangka", "Saksi", "Name", "Victim", "Reporter", "Phone", "Alamat",
    "Uraian",
  ]
  static let scenario = Scenario(
    period: .init(from: CivilDate(dayNumber: 20_000), days: 7), shifts: [], officers: [],
    zones: [
      Zone(id: "kota", name: "Balikpapan Kota", latitude: -1.27, longitude: 116.83),
      Zone(id: "ib1", name: "Ilir Barat I", aliases: ["Bukit Lama"]),
    ], requirements: [])

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let people = Self.personHeadings.shuffled(using: &random).prefix(random.number(2...9))
    var secrets: [String] = []
    func secret(_ random: inout SplitMix64) -> String {
      let text =
        random.chance(50)
        ? "Zq\(String(random.next(), radix: 36))" : String((0..<16).map { _ in Character("\(random.number(1...9))") })
      secrets.append(text)
      return text
    }
    let needed = ["Tanggal", "Jam", "Jenis", "Kecamatan", "Lintang", "Bujur", "Asal"]
    let headings = (needed + people).shuffled(using: &random)
    var rows = [headings]
    var damaged = 0
    for _ in 0..<random.number(5...30) {
      let isDamaged = random.chance(25)
      if isDamaged { damaged += 1 }
      let kind = random.number(0...4)
      let cells = headings.map { heading -> String in
        switch heading {
        case "Tanggal": isDamaged && kind == 0 ? "31/02/2024" : "\(random.number(10...28))/0\(random.number(1...9))/2024"
        case "Jam": isDamaged && kind == 1 ? "25:99" : random.pick(["22:00-05:00", "07.30", "", "13:45:10"])
        case "Jenis": random.pick(["Curanmor", "curas", "Narkoba"])
        case "Kecamatan": random.pick(["Kec. Balikpapan Kota", "ILIR BARAT 1", "bukit lama", "Entah"])
        case "Lintang": isDamaged && kind == 2 ? "-99,5" : "-1.2712"
        case "Bujur": isDamaged && kind == 3 ? "" : "116.8312"
        case "Asal": isDamaged && kind == 4 ? "entah" : random.pick(["dilaporkan", "temuan", ""])
        default: random.chance(20) ? "\"\(secret(&random))\", \(secret(&random))" : secret(&random)
        }
      }
      rows.append(cells)
    }
    self.rows = rows
    self.secrets = secrets
    self.damaged = damaged
  }

  /// The table behind a separator, with quotation marks where a cell needs them.
  func text(_ separator: String) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains(separator) || cell.contains("\"") ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + "\r\n"
    }.joined()
  }
}

extension SplitMix64 {
  fileprivate mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  fileprivate mutating func pick(_ texts: [String]) -> String { texts[number(0...(texts.count - 1))] }
}
