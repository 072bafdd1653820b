import Foundation
import OfficePackages
import PatrolModel

/// Reads workbooks as Excel, WPS and LibreOffice write them (ECMA-376), by their relations and never by the names of their parts.
struct WorkbookReader {
  /// Cells with something in them: 2,000 officers over a year, and as much again.
  private static let cellLimit = 1_500_000
  /// Endings under which a workbook may come.
  static let endings = ["xlsx", "xlsm"]
  /// Endings of spreadsheets that are not read; the fault says what to save them as.
  static let otherEndings = ["xls", "xlsb", "ods", "fods", "et", "numbers"]

  private let name: String
  private let log: ReadingLog
  private let archive: ZipReader
  /// The archive's own spelling of each part's name, by its name in small letters.
  private let spellings: [String: String]

  /// Whether a name is that of a spreadsheet of any kind.
  static func isSpreadsheet(_ name: String) -> Bool { (endings + otherEndings).contains(ending(of: name)) }

  /// The workbook at a path, or nil with a fault.
  ///
  /// - Parameters:
  ///   - path: The file on disk.
  ///   - name: The file as the user knows it.
  static func read(path: String, name: String, log: ReadingLog) -> Workbook? {
    let place = Fault.Place(file: name)
    guard !otherEndings.contains(ending(of: name)) else {
      log.fault(.otherSpreadsheet(ending: ending(of: name)), at: place)
      return nil
    }
    guard let head = FileAccess.bytes(path: path, at: place, first: 8, log: log) else { return nil }
    // An old workbook, or a new one inside the wrapping that holds its password.
    guard !head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      log.fault(.protectedWorkbook, at: place)
      return nil
    }
    do throws(ZipReader.Problem) {
      let archive = try ZipReader(path: path)
      return WorkbookReader(name: name, log: log, archive: archive).workbook()
    } catch {
      log.fault(fault(error), at: place)
      return nil
    }
  }

  private static func ending(of name: String) -> String { (name as NSString).pathExtension.lowercased() }

  private static func fault(_ problem: ZipReader.Problem) -> FaultKind {
    switch problem {
    case .notAnArchive: .notWorkbook
    case .tooLarge(let limit): .workbookTooLarge(megabytes: limit >> 20)
    case .tooManyEntries: .notWorkbook
    case .encrypted: .protectedWorkbook
    case .damaged(let entry): .workbookDamaged(part: entry)
    }
  }

  private init(name: String, log: ReadingLog, archive: ZipReader) {
    self.name = name
    self.log = log
    self.archive = archive
    spellings = Dictionary(archive.names.map { (Self.normal($0), $0) }) { first, _ in first }
  }

  private static func normal(_ part: String) -> String { part.lowercased().replacing("\\", with: "/") }

  private func workbook() -> Workbook? {
    if spellings["mimetype"] != nil, spellings["content.xml"] != nil {
      log.fault(.otherSpreadsheet(ending: "ods"), at: .init(file: name))
      return nil
    }
    guard spellings["[content_types].xml"] != nil || spellings["_rels/.rels"] != nil else {
      log.fault(.notWorkbook, at: .init(file: name))
      return nil
    }
    guard let roots = relations(of: "") else { return nil }
    let main = roots.first { $0.type == "officeDocument" }.map { Self.resolved($0.target, from: "") } ?? "xl/workbook.xml"
    if main.hasSuffix(".bin") {
      log.fault(.otherSpreadsheet(ending: "xlsb"), at: .init(file: name))
      return nil
    }
    let own = WorkbookPartHandler()
    guard parse(main, own), let relations = relations(of: main) else { return nil }
    guard own.isWorkbook else { return damaged(main) }
    var context = SheetHandler.Context(dates: SerialDate(is1904: own.is1904))
    let texts = SharedTextsHandler()
    let styles = StylesHandler()
    for (type, handler) in [("sharedStrings", texts), ("styles", styles)] as [(Substring, any PartHandler)] {
      if let relation = relations.first(where: { $0.type == type }), !parse(Self.resolved(relation.target, from: main), handler) { return nil }
    }
    context.texts = texts.texts
    context.forms = styles.forms
    return sheets(own.sheets, relations, from: main, context).map { Workbook(file: name, sheets: $0, names: own.names) }
  }

  private func sheets(
    _ listed: [WorkbookPartHandler.Sheet], _ relations: [RelationsHandler.Relation], from main: String, _ context: SheetHandler.Context
  ) -> [WorkbookSheet]? {
    var sheets: [WorkbookSheet] = []
    var cellsLeft = Self.cellLimit
    for (number, listed) in listed.enumerated() {
      guard let relation = relations.first(where: { $0.id == listed.relation }) else { return damaged(main) }
      // Sheets that are charts or dialogs hold no cells.
      guard relation.type == "worksheet" else { continue }
      let part = Self.resolved(relation.target, from: main)
      let handler = SheetHandler(context, cellsLeft: cellsLeft)
      guard parse(part, handler) else { return nil }
      guard !handler.isTooLarge else {
        log.fault(.tooManyCells(limit: Self.cellLimit), at: .init(file: name))
        return nil
      }
      guard handler.isSheet, !handler.isDamaged else { return damaged(part) }
      cellsLeft -= handler.count
      sheets.append(
        WorkbookSheet(file: name, sheet: .init(name: listed.name, number: number + 1), isHidden: listed.isHidden, rows: handler.rows))
    }
    return sheets
  }

  /// What a part refers to; empty where it refers to nothing, nil with a fault where that cannot be read.
  private func relations(of part: String) -> [RelationsHandler.Relation]? {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let path = "\(part[..<slash])_rels/\(part[slash...]).rels"
    guard spellings[Self.normal(path)] != nil else { return [] }
    let handler = RelationsHandler()
    return parse(path, handler) ? handler.relations : nil
  }

  /// Reads a part; false with a fault where it is not there or cannot be read.
  private func parse(_ part: String, _ handler: any PartHandler) -> Bool {
    let place = Fault.Place(file: name)
    do {
      guard let spelling = spellings[Self.normal(part)], let bytes = try archive.bytes(of: spelling) else {
        log.fault(.workbookDamaged(part: part), at: place)
        return false
      }
      try PartParser.parse(bytes, handler)
      return true
    } catch let problem as ZipReader.Problem {
      log.fault(Self.fault(problem), at: place)
    } catch PartParser.Problem.declarations {
      log.fault(.workbookDeclarations(part: part), at: place)
    } catch {
      log.fault(.workbookDamaged(part: part), at: place)
    }
    return false
  }

  private func damaged<Value>(_ part: String) -> Value? {
    log.fault(.workbookDamaged(part: part), at: .init(file: name))
    return nil
  }

  /// A relation's target as a part's name: from the archive's root where it begins with a slash, else from the folder of the part that refers to it.
  private static func resolved(_ target: String, from part: String) -> String {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in (target.removingPercentEncoding ?? target).replacing("\\", with: "/").split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }
}
