import CMinizip
import Foundation

@testable import PatrolFiles

/// Makes workbooks part by part, as no single program writes them.
struct Package {
  var parts: [(name: String, text: String)]

  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of sheets that hold the given rows of XML.
  ///
  /// - Parameter texts: The shared strings' items.
  init(
    _ sheets: [(name: String, rows: String)], texts: String? = nil, styles: String? = nil, state: [String: String] = [:], properties: String = "",
    target: (Int) -> String = { "worksheets/sheet\($0).xml" }
  ) {
    let numbers = sheets.indices.map { $0 + 1 }
    let listed = zip(numbers, sheets).map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" \(state[sheet.name].map { "state=\"\($0)\" " } ?? "")r:id=\"rId\(number)\"/>"
    }
    var relations = numbers.map { Self.relation("rId\($0)", "worksheet", target($0)) }
    parts = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ("_rels/.rels", Self.relations([Self.relation("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.spreadsheet)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets>\(listed.joined())</sheets></workbook>"
      ),
    ]
    if let texts {
      relations.append(Self.relation("rId90", "sharedStrings", "sharedStrings.xml"))
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.spreadsheet)\">\(texts)</sst>"))
    }
    if let styles {
      relations.append(Self.relation("rId91", "styles", "styles.xml"))
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.spreadsheet)\">\(styles)</styleSheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", Self.relations(relations)))
    for (number, sheet) in zip(numbers, sheets) {
      let path = target(number).hasPrefix("/") ? String(target(number).dropFirst()) : "xl/" + target(number)
      parts.append((path, "<worksheet xmlns=\"\(Self.spreadsheet)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"))
    }
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func relations(_ relations: [String]) -> String { "<Relationships xmlns=\"\(package)\">\(relations.joined())</Relationships>" }

  /// Rows of inline texts; blank ones are left out.
  static func rows(_ rows: [[String]], first: Int = 1) -> String {
    rows.enumerated().map { number, row in
      let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        "<c r=\"\(UnicodeScalar(UInt8(65 + column)))\(number + first)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(number + first)\">\(cells.joined())</row>"
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  func write(to path: String) {
    let zip = zipOpen64(path, APPEND_STATUS_CREATE)
    for part in parts {
      var info = zip_fileinfo()
      let bytes = Array(part.text.utf8)
      zipOpenNewFileInZip(zip, part.name, &info, nil, 0, nil, 0, nil, 8, 6)
      zipWriteInFileInZip(zip, bytes, UInt32(bytes.count))
      zipCloseFileInZip(zip)
    }
    zipClose(zip, nil)
  }
}

/// The least that a scenario needs, as rows of texts by sheet.
enum SmallWorkbook {
  static var sheets: [(name: String, rows: [[String]])] {
    [
      ("Unit", [["Name", "Polsek Contoh"], ["First day", "2026-11-23"]]),
      ("Shifts", [["id", "hours"], ["P", "07:00-15:00"], ["S", "15:00-23:00"], ["M", "23:00-07:00"]]),
      (
        "Officers",
        [
          ["id", "name", "rank", "number", "regu", "qualifications"], ["K1", "Adi", "Ipda", "80010001", "1", "driver"],
          ["K2", "Budi", "Bripka", "80010002", "2", ""],
        ]
      ),
      ("Availability", [["officer", "from", "to", "kind"], ["K2", "2026-11-24", "2026-11-25", "cuti"]]),
      ("Zones", [["id", "class"], ["kota", "rawan"], ["desa", "aman"]]),
      ("Requirements", [["id", "at", "when", "min", "points"], ["k", "kota", "P|S", "1", "min=100; target=12"]]),
      ("Rules", [["rule", "hard", "prefer"], ["max-nights-week", "4", "2"]]),
    ]
  }

  /// The same with every other sheet that there is.
  static var allSheets: [(name: String, rows: [[String]])] {
    sheets + [
      ("Qualifications", [["id", "name", "rank-from"], ["driver", "pengemudi", ""], ["pawas", "", "Ipda"]]),
      ("Kinds", [["id", "code", "busy"], ["rapat", "RPT", "yes"]]),
      (
        "Requests",
        [
          ["officer", "date", "shift", "post", "kind", "points"], ["K1", "2026-11-26", "off", "", "wish", "5"],
          ["K2", "2026-11-27", "P", "kota", "lock", ""],
        ]
      ),
      ("Posts", [["id", "zone", "qualifications", "shifts"], ["spkt", "kota", "driver", "P|S"]]),
      ("Sectors", [["id", "zones", "share"], ["semuanya", "kota|desa", "60%"]]),
      ("Units", [["id", "least", "most", "driver", "vehicle"], ["mobil", "2", "3", "driver", "R4"]]),
      ("Vehicles", [["id", "kind", "out-from", "out-to"], ["Maung 1", "R4", "2026-11-24", "2026-11-25"], ["Maung 2", "R4", "", ""]]),
      (
        "Operations",
        [
          ["id", "date", "from", "to", "minutes", "officers", "from-shifts", "of-which"],
          ["apel", "2026-11-25", "09:00", "11:00", "60", "1", "P", "driver=1"],
        ]
      ),
      ("Partners", [["together", "each", "with", "points"], ["K1|K2", "", "", "4"], ["", "rank=Bripka", "pawas", "high"]]),
      ("History", [["id", "2026-11-21", "2026-11-22"], ["K1", "P", "L"], ["K2", "S/kota", "C"]]),
      (
        "Further",
        [
          ["section", "entry", "key", "value"], ["cameras", "kam", "zone", "kota"], ["cameras", "kam", "share", "0.2"],
          ["cameras", "kam", "operator", "spkt"], ["cameras", "kam", "dead", "{ from: 2026-11-24, to: 2026-11-25 }"],
          ["watch-groups", "rt5", "sub-district", "desa"], ["watch-groups", "rt5", "nights", "friday"],
          ["watch-groups", "rt5", "nights", "saturday"],
        ]
      ),
    ]
  }

  static func package(_ change: (inout [(name: String, rows: [[String]])]) -> Void = { _ in }) -> Package {
    var sheets = sheets
    change(&sheets)
    return Package(sheets.map { ($0.name, Package.rows($0.rows)) })
  }
}
