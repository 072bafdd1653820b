import PatrolModel

/// A scenario folder to start from, commented in one language.
public struct StarterScenario: Sendable {
  /// Which one.
  public enum Example: String, Sendable, Hashable, CaseIterable {
    /// The least that is needed, each part with what it means: eight officers, two zones.
    case plain
    /// A small police station: twelve officers, three zones, wishes, a lock, an officer at court.
    case small
  }

  /// A file of the folder.
  public struct File: Sendable, Hashable {
    /// Its name in the folder.
    public var name: String
    /// Its text.
    public var text: String
  }

  /// The files in the order in which one would read them.
  public let files: [File]

  /// A folder for a week.
  ///
  /// - Parameters:
  ///   - example: Which one.
  ///   - from: The week's first day; absences and wishes are dated by it.
  ///   - wording: The language of comments and of the scenario's texts.
  public init(_ example: Example, from: CivilDate, wording: Wording) {
    let tables = wording.starterTables(example, from: from)
    files = [File(name: "scenario.yaml", text: wording.starterText(example, from: from))] + tables
  }
}

extension Wording {
  func starterTables(_ example: StarterScenario.Example, from: CivilDate) -> [StarterScenario.File] {
    let (officers, availability, requests): (String, String, String)
    switch example {
    case .plain:
      officers = """
        A1,Bayu Samodra,Aiptu,leader|driver
        A2,Galih Wiraguna,Bripka,leader
        A3,Ratna Kusumadewi,Bripka,leader
        A4,Surya Adiguna,Brigpol,driver
        A5,Wulan Maharsi,Briptu,
        A6,Panji Lesmana,Briptu,driver
        A7,Tirta Aryasena,Bripda,
        A8,Laras Puspita,Bripda,
        """
      availability = "A6,\(from + 1),\(from + 3),cuti"
      requests = "A8,\(from + 5),off,,wish,,A8,\(say(english: "family wedding", indonesian: "pernikahan keluarga"))"
    case .small:
      officers = """
        B01,Arga Wicaksana,Ipda,leader|pawas
        B02,Bayu Samodra,Aiptu,leader|pawas|driver
        B03,Galih Wiraguna,Aipda,leader|pawas
        B04,Indra Mahesa,Aipda,leader|pawas|driver
        B05,Ratna Kusumadewi,Bripka,leader|pawas
        B06,Surya Adiguna,Bripka,leader|driver
        B07,Bagas Hadiyan,Brigpol,driver
        B08,Wulan Maharsi,Brigpol,
        B09,Panji Lesmana,Briptu,driver
        B10,Tirta Aryasena,Briptu,
        B11,Laras Puspita,Bripda,
        B12,Jati Pamenang,Bripda,driver
        """
      availability = """
        B08,\(from),\(from + 2),cuti
        B06,\(from + 3) 09:00,\(from + 3) 12:00,sidang
        """
      requests = """
        B11,\(from + 5),off,,wish,,B11,\(say(english: "family wedding", indonesian: "pernikahan keluarga"))
        B09,\(from + 2),M,,avoid,4,B09,\(say(english: "class in the morning", indonesian: "kuliah pagi"))
        B07,\(from + 1),P,pasar,lock,,Kapolsek,\(say(english: "market census", indonesian: "sensus pasar"))
        """
    }
    return [
      .init(name: "officers.csv", text: "id,name,rank,qualifications\n\(officers)\n"),
      .init(name: "availability.csv", text: "officer,from,to,kind\n\(availability)\n"),
      .init(name: "requests.csv", text: "officer,date,shift,post,kind,points,by,reason\n\(requests)\n"),
    ]
  }
}
