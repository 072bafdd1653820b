import Foundation
import PatrolModel

/// What the files of the past know, before it is cut at the period's first day.
struct KnownHistory {
  var cells: [Officer.ID: [CivilDate: History.Cell]] = [:]
  var crews: [CivilDate: [History.Crew]] = [:]

  /// The last day of which anything is known.
  var lastDate: CivilDate? { cells.values.compactMap { $0.keys.max() }.max() }

  /// What is known of the days before a date, at most a year back.
  func before(_ date: CivilDate) -> History {
    func isNear(_ day: CivilDate) -> Bool { day < date && date - day <= 371 }
    return History(
      cells: cells.mapValues { days in days.filter { isNear($0.key) } }.filter { !$0.value.isEmpty }, crews: crews.filter { isNear($0.key) })
  }
}

/// Earlier rosters and plain grids.
extension ScenarioAssembly {
  /// What one file knows, with what decides between two files that know the same day.
  private struct Source {
    let rank: Int
    let version: Int
    let name: String
    let cells: [Officer.ID: [CivilDate: History.Cell]]
    var crews: [CivilDate: [History.Crew]] = [:]
  }

  func readHistory(_ fields: Fields) -> KnownHistory {
    let words = readHistoryCodes(fields)
    var sources = historySheet.map { [source(of: $0, words)] } ?? []
    var named: [String] = []
    for item in fields.items("history") {
      guard let name = log.text(item) else { continue }
      named += historyFiles(name, at: item.place)
    }
    // What the scenario names is found beside it; this folder is named from where the command runs.
    if let further = furtherHistory.map(Self.standardized), !historyFolders.map(Self.standardized).contains(further) {
      named += historyFiles(further + "/", at: .init(file: further))
    }
    for file in named {
      if !files.contains(file) { files.append(file) }
      sources += file.lowercased().hasSuffix(".json") ? rosterSource(file, words).map { [$0] } ?? [] : gridSources(file, words)
    }
    // What was worked wins over what was published, that over a grid, that over a draft; a later version over an earlier one.
    sources.sort { ($0.rank, $0.version, $0.name) < ($1.rank, $1.version, $1.name) }
    var known = KnownHistory()
    for source in sources {
      for (officer, days) in source.cells { known.cells[officer, default: [:]].merge(days) { _, later in later } }
      known.crews.merge(source.crews) { _, later in later }
    }
    return known
  }

  private static func standardized(_ folder: String) -> String { URL(fileURLWithPath: folder).standardizedFileURL.path }

  /// Posts under the names that they bear now and those that zones bore before they were merged.
  private var pastPosts: Names<Post> {
    var names = postNames
    for (old, new) in mergedZones { names.alias(old, of: new) }
    return names
  }

  private func readHistoryCodes(_ fields: Fields) -> GridWords {
    var words = GridWords(shifts: shifts, kinds: kinds, posts: pastPosts)
    guard let value = fields["history-codes"] else { return words }
    guard case .map(let entries) = value.content else {
      log.fault(.wrongShape(found: value.shape, expected: .map), at: value.place)
      return words
    }
    for entry in entries {
      guard let text = log.text(entry.value) else { continue }
      if let cell = words.meaning(of: text) {
        words.add(entry.key, cell)
      } else {
        let known = shiftNames.spellings + kinds.map(\.code) + ["L"]
        // A shift whose own definition is faulty is known by name only.
        if shiftNames.spelling(of: text) == nil {
          log.fault(
            .unknownReference(.shift, found: text, nearest: Nearest.word(to: text, among: known), known: FaultKind.shown(known)),
            at: entry.value.place)
        }
      }
    }
    return words
  }

  private func historyFiles(_ name: String, at place: Fault.Place) -> [String] {
    let path = folder.path(of: name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard name.hasSuffix("/") else {
        log.fault(.fileMissing, at: .init(file: name), related: place)
        return []
      }
      // Before the first week is published there is no folder of rosters, and the scenario may well name it already.
      historyFolders.append(path)
      log.note(.historyFolderNotYet(found: name), at: place)
      return []
    }
    let endings = ["json", "csv", "tsv"] + WorkbookReader.endings + ["txt"]
    guard isFolder.boolValue else {
      if endings.contains((name as NSString).pathExtension.lowercased()) || WorkbookReader.isSpreadsheet(name) { return [name] }
      log.fault(.fileKindUnknown(found: name, expected: endings), at: place)
      return []
    }
    historyFolders.append(path)
    let base = name.hasSuffix("/") ? name : name + "/"
    let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return found.filter { endings.dropLast().contains(($0 as NSString).pathExtension.lowercased()) && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { base + $0 }
  }

  /// What a grid knows, or each of the grids in a workbook.
  private func gridSources(_ name: String, _ words: GridWords) -> [Source] {
    let (tables, kept) = GridTables.readAll(path: folder.path(of: name), name: name, log: log)
    return tables.map { table in
      var source = source(of: table, words)
      if let kept { source.crews = keptCrews(kept, name, words, beside: source.cells) }
      return source
    }
  }

  /// The crews of the roster file that a workbook keeps; one that an edit of the grid has taken somebody from is none.
  private func keptCrews(
    _ text: String, _ name: String, _ words: GridWords, beside cells: [Officer.ID: [CivilDate: History.Cell]]
  ) -> [CivilDate: [History.Crew]] {
    // What cannot be read of it is the audit's to tell: the past is in the grid.
    let quiet = ReadingLog()
    guard let root = YAMLTree.parse(RosterFileReader.withoutSurrogateEscapes(text), file: name, log: quiet),
      let parsed = RosterFileReader.parse(root, log: quiet), quiet.faults.isEmpty
    else { return [:] }
    let headed = Set(cells.values.flatMap(\.keys))
    return pastCrews(parsed.file.roster, words).filter { headed.contains($0.key) }.reduce(into: [:]) { crews, day in
      crews[day.key] = day.value.filter { crew in crew.officers.allSatisfy { cells[$0]?[day.key] == .shift(crew.shift, post: crew.post) } }
    }
  }

  private func source(of table: Table, _ words: GridWords) -> Source {
    let grid = Grid.read(table, words: words, officers: officers, strangers: .leftOut, log: log)
    var cells: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for cell in grid.cells { cells[cell.officer, default: [:]][cell.date] = Self.past(cell.cell) }
    return Source(rank: 1, version: 0, name: table.file, cells: cells)
  }

  private static func past(_ cell: GridWords.Cell) -> History.Cell {
    switch cell {
    case .off: .off
    case .shift(let shift, let post): .shift(shift, post: post)
    case .away(let kind): .away(kind)
    }
  }

  private func rosterSource(_ name: String, _ words: GridWords) -> Source? {
    guard let text = TextFile.read(path: folder.path(of: name), name: name, log: log),
      let root = YAMLTree.parse(RosterFileReader.withoutSurrogateEscapes(text), file: name, log: log),
      let parsed = RosterFileReader.parse(root, log: log)
    else { return nil }
    let file = parsed.file
    // A roster of days to come says nothing of the past: shifts and officers of its own need not be known here.
    if let first = writtenFirstDay, file.roster.from >= first { return nil }
    var cells: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for (row, written) in file.roster.officers.enumerated() {
      guard let found = officers.matches(written.text).first else {
        log.note(
          .historyOfficerIgnored(found: written.text, nearest: officers.nearest(to: written.text)), at: parsed.places[row].first ?? .init(file: name))
        continue
      }
      for day in 0..<file.roster.days {
        let date = file.roster.from + day
        let duty = file.roster.duties[row][day]
        if let duty, let shift = pastShift(duty, words, at: parsed.places[row][day]) {
          let post = duty.post.flatMap { pastPosts.spelling(of: $0.text) }.map { Post.ID($0) }
          cells[.init(found), default: [:]][date] = .shift(shift, post: post)
        } else if duty == nil {
          let kind = file.absences[written]?[date].flatMap { id in kinds.first { TypedText.folded($0.id.text) == TypedText.folded(id.text) } }
          cells[.init(found), default: [:]][date] = kind.map { .away($0.id) } ?? .off
        }
      }
    }
    let rank =
      switch file.roster.status {
      case .draft: 0
      case .published: 2
      case .worked: 3
      }
    return Source(rank: rank, version: file.roster.version, name: name, cells: cells, crews: pastCrews(file.roster, words))
  }

  /// The crews of a roster file's published days; none where it names heads alone.
  private func pastCrews(_ roster: Roster, _ words: GridWords) -> [CivilDate: [History.Crew]] {
    guard roster.isSeated else { return [:] }
    let posts = pastPosts
    var crews = Dictionary(uniqueKeysWithValues: (0..<roster.days).map { (roster.from + $0, [History.Crew]()) })
    for crew in roster.crews {
      // What the cells name and the scenario does not know was told there.
      guard crews[crew.date] != nil, case .shift(let shift, _)? = words.meaning(of: crew.shift.text), let post = posts.spelling(of: crew.post.text)
      else { continue }
      let riders = crew.officers.map { officers.matches($0.text).first.map { Officer.ID($0) } ?? $0 }
      crews[crew.date]?.append(History.Crew(shift: shift, post: .init(post), officers: riders))
    }
    return crews
  }

  private func pastShift(_ duty: Roster.Duty, _ words: GridWords, at place: Fault.Place) -> Shift.ID? {
    if case .shift(let shift, _)? = words.meaning(of: duty.shift.text) { return shift }
    if shiftNames.spelling(of: duty.shift.text) == nil {
      log.fault(
        .unknownReference(
          .shift, found: duty.shift.text, nearest: Nearest.word(to: duty.shift.text, among: shiftNames.spellings),
          known: FaultKind.shown(shiftNames.spellings)), at: place)
    }
    return nil
  }
}
