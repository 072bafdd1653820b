import Foundation

/// Two officers, mornings and nights, weeks written by hand: what is judged is told at a glance.
struct SmallOffice {
  static let monday = "2026-11-23"
  static let nextMonday = "2026-11-30"

  let folder: WorkFolder
  /// The scenario of the first week.
  let week: String
  /// The scenario of the second.
  let next: String

  /// Writes both weeks' scenarios.
  ///
  /// - Parameter ahead: Days planned ahead.
  init(ahead: Int = 3, language: String = "en") throws {
    folder = try WorkFolder()
    (week, next) = (folder.path("week-48"), folder.path("week-49"))
    for (path, name, from) in [(week, "week-48", Self.monday), (next, "week-49", Self.nextMonday)] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try folder.write(Self.scenario(from: from, ahead: ahead, language: language), to: "\(name)/scenario.yaml")
      try folder.write("id,name,rank\nA,Anto Wirasena,Brigpol\nB,Bayu Lestaria,Brigpol\n", to: "\(name)/officers.csv")
      try folder.write("officer,from,to,kind\n", to: "\(name)/availability.csv")
    }
  }

  private static func scenario(from: String, ahead: Int, language: String) -> String {
    """
    scenario: 1
    office: { name: Polsek Uji }
    language: \(language)
    timezone: Asia/Makassar
    period: { from: \(from), days: 7, look-ahead: \(ahead) }
    history: ../rosters/
    shifts:
      P: { name: Pagi, hours: "07:00-15:00" }
      M: { name: Malam, hours: "23:00-07:00" }
    officers: officers.csv
    availability: availability.csv
    zones: [{ id: kota, name: Kota, class: rawan }]
    requirements:
      - { id: pagi, at: { posts: [kota] }, when: { shifts: [P] }, min: 1, points: { min: 60 } }
    rules:
      - { rule: max-consecutive-days, hard: 6 }

    """
  }

  /// Writes a grid of one week; a row has a letter for each day, - for none.
  func grid(_ name: String, from: String = SmallOffice.monday, a: String, b: String) throws -> String {
    let dates = from == Self.monday ? (23...29).map { "2026-11-\($0)" } : ["2026-11-30"] + (1...6).map { "2026-12-0\($0)" }
    let rows = [("A", a), ("B", b)].map { id, cells in id + "," + cells.map { $0 == "-" ? "L" : "\($0)/kota" }.joined(separator: ",") }
    try folder.write((["id," + dates.joined(separator: ",")] + rows).joined(separator: "\n") + "\n", to: name)
    return folder.path(name)
  }

  /// Publishes a grid.
  func publish(_ grid: String, of scenario: String, _ more: String...) throws -> PatrolProcess.Outcome {
    try PatrolProcess(["publish", grid, "--scenario", scenario, "--by", "Kasat", "--quiet"] + more).outcome()
  }

  /// Loads a list of differences: officer, date, what it is now.
  func worked(_ rows: [(officer: String, date: String, now: String)], _ more: String...) throws -> PatrolProcess.Outcome {
    let list = ["officer,date,now,who,why"] + rows.map { "\($0.officer),\($0.date),\($0.now),Kanit,swap" }
    try folder.write(list.joined(separator: "\n") + "\n", to: "list.csv")
    return try PatrolProcess(["worked", folder.path("list.csv"), "--scenario", week, "--quiet"] + more).outcome()
  }
}
