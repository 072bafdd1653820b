import Foundation
import PatrolFiles
import PatrolModel
import Testing

/// A small office with something in every section, in YAML and in tables, and variants of it.
enum VariantBase {
  static let files = [
    "scenario.yaml": """
    scenario: 1
    office: Polsek Contoh
    language: en
    period: { from: 2026-11-23, days: 7, look-ahead: 1 }
    seed: 7
    shifts: { P: 07:00-15:00, S: 15:00-23:00, M: 23:00-07:00 }
    qualifications: { pawas: { rank-from: Ipda }, driver: {}, polwan: {} }
    officers: officers.csv
    availability: availability.csv
    requests:
      - { officer: K1, date: 2026-11-24, shift: off, kind: wish }
      - { officer: Citra Umpama, date: 2026-11-25, shift: P, post: kota, kind: wish }
    history: history.csv
    regu: { pattern: [P, S, M, "-"], start: { "1": 2026-11-20, "2": 2026-11-21, "3": 2026-11-22 } }
    zones: zones.csv
    posts:
      - { id: spkt, shifts: [P, S] }
      - { id: pantai, zone: kota }
    sectors:
      - { id: tepi, zones: [barat, kota] }
      - { id: luas, zones: [barat, kota, desa], share: 0.5 }
    crews: { R4: { least: 2, most: 3, driver: 1, vehicle: R4 }, R2: { least: 2, most: 2, vehicle: R2 } }
    vehicles:
      - { id: Elang 1, kind: R4, station: Utara, out-from: 2026-11-24, out-to: 2026-11-24 }
      - { id: Elang 1, kind: R4, out-from: 2026-11-26, out-to: 2026-11-26 }
      - { id: Elang 2, kind: R4 }
      - { kind: R2, count: 2 }
    requirements:
      - { at: { class: sangat-rawan }, crews: any, min: 1, points: { min: 300, target: 20 } }
      - { id: sisi, at: { posts: [barat, desa] }, when: { shifts: [P, S] }, crews: R2, min: 1 }
      - { id: meja, at: spkt, when: [P, S], officers: { officers: [K1, K2, K3] }, min: 1 }
      - { at: { zones: [kota, barat] }, when: { hours: "19:00-21:00" }, min: 1, points: low }
    tasks:
      - { id: kawal, when: 2026-11-25 09:00-10:30, from-posts: [kota, tepi, spkt], officers: 1, points: 30 }
    partners:
      - { together: [K1, K2], points: 3 }
      - { id: pisah, apart: [K2, K3, K4], points: 4 }
      - { id: pantai, at: [pantai, kota], with: { qualification: driver }, points: 2 }
    rules:
      - { rule: min-rest-hours, hard: 11, prefer: 12 }
      - { rule: home-station, off: yes }
      - { rule: home-station, points: 2, officers: { officers: [K4, K5] } }
      - { rule: max-post-duties, name: tepi, posts: [kota, barat], prefer: 2, points: 3 }

    """,
    "officers.csv": """
    id,nama,pangkat,nrp,polsek,regu,kualifikasi
    K1,Adi Contoh,Ipda,80010001,Utara,1,
    K2,Budi Misal,Bripka,80010002,Utara,1,driver
    K3,Citra Umpama,Brigpol,80010003,Selatan,2,driver|polwan
    K4,Dewi Andai,Bripda,80010004,Selatan,2,polwan
    K5,Eko Kiranya,Bripda,80010005,Utara,3,
    K6,Fajar Semisal,Bripda,80010006,Utara,3,driver

    """,
    "availability.csv": "anggota,dari,sampai,jenis\nK3,2026-11-23,2026-11-24,cuti\nEko Kiranya,2026-11-26,2026-11-26,izin\n",
    "history.csv":
      "id,name,2026-11-20,2026-11-21,2026-11-22\nK1,Adi,P,S,M/kota\nK2,Budi,P,S,M\nK3,Citra,L,P,S\nK4,Dewi,L,P/barat,S\nK5,Eko,M,L,P\nK6,Fajar,M,L,P\n",
    "zones.csv": """
    id,nama,polsek,kelas,lintang,bujur,berbatasan,risiko,penduduk,luas
    kota,Kota,Utara,sangat-rawan,-1.2,116.8,barat|desa,P=80|M=120,1000,10
    barat,Barat,Utara,rawan,-1.4,116.6,kota,M=90|S=110,500,2.5
    desa,Desa,Selatan,aman,-1.5,116.5,kota,,300,40

    """,
  ]

  /// Reads a variant of the office.
  ///
  /// - Parameters:
  ///   - body: What stands in the variant below its first two lines.
  ///   - further: Files beside it.
  static func read(_ body: String, further: [String: String] = [:]) throws -> ScenarioReading {
    try withFolder(["variant.yaml": "variant: 1\nextends: .\n" + body + "\n"].merging(further) { _, new in new }) { folder in
      ScenarioReader.read(path: folder + "/variant.yaml")
    }
  }

  /// The office's folder with further files in it.
  static func withFolder<Result>(_ further: [String: String] = [:], _ body: (String) throws -> Result) throws -> Result {
    try Fixtures.withFolder { folder in
      for (name, text) in files.merging(further, uniquingKeysWith: { _, new in new }) {
        let path = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: path, atomically: true, encoding: .utf8)
      }
      return try body(folder)
    }
  }

  /// The office without a variant.
  static func scenario() throws -> Scenario {
    try withFolder { folder in
      let reading = ScenarioReader.read(path: folder)
      return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    }
  }
}
