import PatrolModel
import Testing
import Wording

@Suite("Words for tasks, sectors and partnerships")
struct TaskWordingTests {
  private static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)
  private static let window = ClockInterval(startMinute: 540, endMinute: 720)

  private static let scenario = Scenario(
    period: .init(from: monday), shifts: [], qualifications: [Qualification(id: "binmas", name: "Binmas")],
    officers: [Officer(id: "1", name: "Sari"), Officer(id: "2", name: "Rudi", regu: "1"), Officer(id: "3", name: "Tono")],
    zones: [Zone(id: "barat", name: "Barat"), Zone(id: "tengah", name: "Tengah")], fixedPosts: [Post(id: "razia", name: "Pos razia")],
    requirements: [],
    tasks: [ShiftTask(id: "talk", name: "Penyuluhan", date: monday, window: window, minutes: 45, count: 2, points: 1)])

  private static let reasons: [(reason: TaskShortageReason, english: String, indonesian: String)] = [
    (.noShift, "no shift from which it may take people covers it", "tidak ada dinas asal petugas yang mencakup waktu itu"),
    (
      .nobody(.holders(["binmas"]), isFurther: false), "there is no officer who is Binmas at all",
      "sama sekali tidak ada anggota berkualifikasi Binmas"
    ),
    (
      .nobody(.holders(["binmas"]), isFurther: true), "there is no further officer who is Binmas",
      "tidak ada lagi anggota berkualifikasi Binmas"
    ),
    (
      .noneOnDuty(.asked, count: 1), "the only officer who is asked for left works no shift that covers it",
      "satu-satunya anggota yang diminta yang tersisa tidak berdinas pada waktu itu"
    ),
    (
      .noneOnDuty(.everyone, count: 4), "none of the 4 officers left works a shift that covers it",
      "dari 4 anggota yang tersisa tidak ada yang berdinas pada waktu itu"
    ),
    (
      .noneAtItsPosts(.everyone, count: 1), "1 officer on duty then, none at a post from which it may take people",
      "1 anggota berdinas saat itu, tidak ada di pos asal petugas kegiatan ini"
    ),
    (
      .allOnTasks(.everyone, count: 1), "the only officer who could go is on another task then",
      "satu-satunya anggota yang dapat ditugaskan ada di kegiatan lain saat itu"
    ),
    (
      .allOnTasks(.everyone, count: 3), "all 3 officers who could go are on other tasks then",
      "seluruh 3 anggota yang dapat ditugaskan ada di kegiatan lain saat itu"
    ),
    (
      .atPosts(.everyone, count: 1), "1 officer on duty then could go: the post would be without that one meanwhile",
      "1 anggota berdinas saat itu dan dapat ditugaskan, dengan meninggalkan posnya sementara"
    ),
    (
      .atPosts(.holders(["binmas"]), count: 2), "2 officers who are Binmas on duty then could go: their posts would be without them meanwhile",
      "2 anggota berkualifikasi Binmas berdinas saat itu dan dapat ditugaskan, dengan meninggalkan posnya sementara"
    ),
  ]

  @Test("Each reason of a task is a clause in both languages", arguments: reasons.indices)
  func reason(place: Int) {
    let (reason, english, indonesian) = Self.reasons[place]
    #expect(Wording(.english).text(reason, in: Self.scenario) == english)
    #expect(Wording(.indonesian).text(reason, in: Self.scenario) == indonesian)
  }

  @Test("A post whose people are on tasks is told by their number")
  func onTasks() {
    #expect(Wording(.english).text(.onTasks(count: 1, tasks: []), in: Self.scenario) == "1 officer of the post is on a task then")
    #expect(
      Wording(.english).text(.onTasks(count: 2, tasks: ["talk", "escort"]), in: Self.scenario)
        == "2 officers of the post are on tasks then: talk, escort")
    #expect(Wording(.indonesian).text(.onTasks(count: 2, tasks: []), in: Self.scenario) == "2 anggota pos itu sedang melaksanakan kegiatan")
  }

  @Test("What a task lacks: heads, or a qualification")
  func strength() {
    let task = Self.scenario.tasks[0]
    func text(_ language: Language, _ qualification: Qualification.ID?, _ present: Int) -> String {
      let shortage = TaskShortage(task: task, qualification: qualification, present: present, wanted: 2, points: 1)
      return Wording(language).strength(shortage, in: Self.scenario)
    }
    #expect(text(.english, nil, 1) == "1 of 2")
    #expect(text(.english, "binmas", 0) == "no Binmas")
    #expect(text(.english, "binmas", 1) == "1 of 2 Binmas")
    #expect(text(.indonesian, nil, 0) == "0 dari 2")
    #expect(text(.indonesian, "binmas", 0) == "tanpa Binmas")
    #expect(Wording(.english).time(of: task) == "09:00-12:00 (0.75 h of it)")
    #expect(Wording(.indonesian).time(of: task) == "09.00-12.00 (0,75 jam di antaranya)")
  }

  @Test("Numbers counted in parts have no zeros at their end", arguments: [(0, "0"), (1, "0.05"), (2, "0.1"), (5, "0.25"), (20, "1"), (30, "1.5")])
  func decimals(parts: Int, text: String) {
    #expect(Wording(.english).decimal(parts, of: 20) == text)
    #expect(Wording(.indonesian).decimal(parts, of: 20) == text.replacing(".", with: ","))
  }

  @Test("Parts are told as crews or officers wherever demands are")
  func parts() throws {
    var scenario = Self.scenario
    scenario.shifts = [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])]
    scenario.requirements = [
      Requirement(id: "x", place: .zones(["barat"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 1))
    ]
    var demand = try #require(scenario.demands().first { $0.requirement == "x" })
    demand.unit = 2
    demand.minimum = 2
    demand.target = 3
    let whole = demand
    func text(_ language: Language, _ present: Int, crews: Bool = true, maximum: Int? = nil, part: Demand.Part = .whole) -> String {
      var asked = whole
      asked.crews = crews ? [] : nil
      asked.maximum = maximum
      asked.part = part
      return Wording(language).strength(Shortage(demand: asked, present: present, points: 1), in: Self.scenario)
    }
    #expect(text(.english, 1) == "0.5 of 1 crew (minimum)")
    #expect(text(.english, 2) == "1 of 1.5 crews (target)")
    #expect(text(.indonesian, 2) == "1 dari 1,5 tim (target)")
    #expect(text(.english, 1, crews: false) == "0.5 of 1 (minimum)")
    #expect(text(.english, 1, crews: false, part: .qualified("binmas")) == "0.5 of 1 Binmas")
    #expect(text(.english, 7, maximum: 5) == "3.5, at most 2.5 crews")
    #expect(text(.indonesian, 7, crews: false, maximum: 5) == "3,5, paling banyak 2,5")
  }

  @Test("A sector names its zones and what one counts in each")
  func sector() {
    var sector = Sector(id: "bt", name: "Barat-Tengah", zones: ["barat", "tengah"])
    #expect(Wording(.english).text(sector, in: Self.scenario) == "sector Barat-Tengah: Barat, Tengah, each 0.5")
    sector.sharePercent = 35
    #expect(Wording(.indonesian).text(sector, in: Self.scenario) == "sektor Barat-Tengah: Barat, Tengah, masing-masing 0,35")
  }

  @Test("A partnership says what it asks of whom")
  func partnerships() {
    func text(_ language: Language, _ kind: Partnership.Kind) -> String {
      Wording(language).text(Partnership(id: "x", kind: kind, points: 2), in: Self.scenario)
    }
    let some = OfficerFilter(regu: ["1"])
    #expect(text(.english, .together(["1", "2"])) == "together: Sari, Rudi; 2 points each")
    #expect(text(.english, .apart(["1", "9"])) == "apart: Sari, 9; 2 points each")
    #expect(text(.english, .accompanied(.everyone, by: some)) == "3 officers, accompanied by one of 1; 2 points each")
    #expect(text(.english, .present(some, at: ["razia"])) == "one of 1 officer at Pos razia; 2 points each")
    #expect(text(.indonesian, .together(["1", "2"])) == "bersama: Sari, Rudi; 2 poin setiap kali")
    #expect(text(.indonesian, .apart(["1", "2"])) == "terpisah: Sari, Rudi; 2 poin setiap kali")
    #expect(text(.indonesian, .accompanied(some, by: .everyone)) == "1 anggota, didampingi salah satu dari 3; 2 poin setiap kali")
    #expect(text(.indonesian, .present(some, at: ["razia"])) == "salah satu dari 1 anggota di Pos razia; 2 poin setiap kali")
  }

  @Test("Points of tasks and partnerships name what they come from")
  func sources() {
    var scenario = Self.scenario
    scenario.partnerships = [Partnership(id: "p", name: "Tandem", kind: .together([]), points: 1)]
    let sources: [(source: PointSource, english: String, indonesian: String)] = [
      (.task("talk"), "short at the task: Penyuluhan", "kegiatan kurang personel: Penyuluhan"),
      (.taskPart("talk", "binmas"), "without Binmas: Penyuluhan", "kurang Binmas: Penyuluhan"),
      (.partnership("p"), "partners: Tandem", "pasangan dinas: Tandem"),
    ]
    for (source, english, indonesian) in sources {
      #expect(Wording(.english).name(source, in: scenario) == english)
      #expect(Wording(.indonesian).name(source, in: scenario) == indonesian)
    }
  }

  @Test("Teams that do not fit are told by task, and by officer where it is one")
  func mismatches() {
    let mismatches: [(mismatch: RosterMismatch, english: String, indonesian: String)] = [
      (.unknownTask("x"), "task x: the scenario does not ask for it; not judged", "kegiatan x: tidak diminta skenario; tidak dinilai"),
      (
        .repeatedTask("talk"), "task Penyuluhan has several teams; the first was judged",
        "kegiatan Penyuluhan tercantum lebih dari sekali; tim pertama yang dinilai"
      ),
      (
        .taskTime("talk"), "task Penyuluhan: the team's time is none at which it may take place; not judged",
        "kegiatan Penyuluhan: waktu tim bukan waktu yang dimungkinkan; tidak dinilai"
      ),
      (
        .taskOfficer("talk", "1"), "task Penyuluhan: Sari cannot do it then and was judged to be at the post",
        "kegiatan Penyuluhan: Sari tidak dapat melaksanakannya saat itu dan dinilai tetap di pos"
      ),
    ]
    for (mismatch, english, indonesian) in mismatches {
      #expect(Wording(.english).text(mismatch, in: Self.scenario) == english)
      #expect(Wording(.indonesian).text(mismatch, in: Self.scenario) == indonesian)
    }
  }

  @Test("Only tasks that other rosters man are told apart")
  func contents() {
    #expect(Wording(.english).taskContents(of: Self.scenario, asked: 1) == "tasks inside shifts: 1")
    #expect(
      Wording(.indonesian).taskContents(of: Self.scenario, asked: 0) == "kegiatan di dalam jam dinas: 1, 1 di antaranya bukan untuk hari-hari ini")
    var without = Self.scenario
    without.tasks = []
    #expect(Wording(.english).taskContents(of: without, asked: 0) == nil)
  }
}
