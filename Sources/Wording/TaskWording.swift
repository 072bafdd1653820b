import PatrolModel

/// Tasks inside shifts: who does them, what they lack, and why.
extension Wording {
  /// Heading of the list of tasks.
  public func tasksTitle(_ count: Int) -> String {
    say(english: "Tasks inside shifts (\(count))", indonesian: "Kegiatan di dalam jam dinas (\(count))")
  }

  /// How many tasks of the look-ahead are not listed.
  public func tasksInLookAhead(_ count: Int) -> String {
    say(english: "in the look-ahead days: \(count) more (--json has them)", indonesian: "pada hari lanjutan: \(count) lagi (dengan --json)")
  }

  /// Instead of the names where nobody does a task.
  public var nobody: String { say(english: "nobody", indonesian: "tidak ada petugas") }

  /// The time of a task that nobody does: its window, and how long it takes where that is less.
  public func time(of task: ShiftTask) -> String {
    let window = clock(from: task.window.startMinute, to: task.window.endMinute)
    guard task.minutes < task.window.minutes else { return window }
    let long = hours(minutes: task.minutes)
    return window + say(english: " (\(long) of it)", indonesian: " (\(long) di antaranya)")
  }

  /// The day of a task, or the days on one of which it may take place.
  public func days(of task: ShiftTask) -> String {
    guard !task.laterDates.isEmpty else { return date(task.date) }
    let range = dates(task.dates)
    return say(english: "one of \(range)", indonesian: "salah satu hari \(range)")
  }

  /// What a task lacks, as in 1 of 2, no binmas or 1 of 2 binmas.
  public func strength(_ shortage: TaskShortage, in scenario: Scenario) -> String {
    let count = "\(shortage.present) \(say(english: "of", indonesian: "dari")) \(shortage.wanted)"
    guard let qualification = shortage.qualification else { return count }
    let name = name(qualification, in: scenario)
    return shortage.present == 0 ? say(english: "no \(name)", indonesian: "tanpa \(name)") : "\(count) \(name)"
  }

  /// How many tasks a scenario has, and how many of them these days do not ask; nil where it has none.
  public func taskContents(of scenario: Scenario, asked: Int) -> String? {
    guard !scenario.tasks.isEmpty else { return nil }
    let (all, others) = (scenario.tasks.count, scenario.tasks.count - asked)
    let text = say(english: "tasks inside shifts: \(all)", indonesian: "kegiatan di dalam jam dinas: \(all)")
    guard others > 0 else { return text }
    return text + say(english: ", \(others) of them not asked of these days", indonesian: ", \(others) di antaranya bukan untuk hari-hari ini")
  }
}

/// Sectors and partnerships.
extension Wording {
  /// Which zones a sector covers, and what one of its crews or officers counts in each.
  public func text(_ sector: Sector, in scenario: Scenario) -> String {
    let zones = sector.zones.map { name(Post.ID($0.text), in: scenario) }.joined(separator: ", ")
    let share = decimal(sector.sharePercent, of: 100)
    return say(english: "sector \(sector.name): \(zones), each \(share)", indonesian: "sektor \(sector.name): \(zones), masing-masing \(share)")
  }

  /// Heading of the list of partnerships.
  public var partnershipsTitle: String {
    say(english: "Partnerships, decided last, without a bound", indonesian: "Pasangan dinas, diputuskan terakhir, tanpa batas terbukti")
  }

  /// What a partnership asks, and its points.
  ///
  /// Groups are told by how many officers of the scenario are of them.
  public func text(_ partnership: Partnership, in scenario: Scenario) -> String {
    func names(_ ids: [Officer.ID]) -> String {
      ids.map { id in scenario.officers.first { $0.id == id }?.name ?? id.text }.joined(separator: ", ")
    }
    func count(_ filter: OfficerFilter) -> Int { scenario.officers.count { scenario.matches(filter, $0) } }
    let what =
      switch partnership.kind {
      case .together(let ids): say(english: "together: ", indonesian: "bersama: ") + names(ids)
      case .apart(let ids): say(english: "apart: ", indonesian: "terpisah: ") + names(ids)
      case .accompanied(let some, by: let others):
        say(
          english: "\(officers(count(some))), accompanied by one of \(count(others))",
          indonesian: "\(officers(count(some))), didampingi salah satu dari \(count(others))")
      case .present(let some, at: let posts):
        say(english: "one of \(officers(count(some))) at ", indonesian: "salah satu dari \(officers(count(some))) di ")
          + posts.map { name($0, in: scenario) }.joined(separator: ", ")
      }
    return "\(what); \(points(partnership.points)) \(say(english: "each", indonesian: "setiap kali"))"
  }
}
