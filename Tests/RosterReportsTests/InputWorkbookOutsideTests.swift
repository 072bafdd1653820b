import Foundation
import OutsidePrograms
import PatrolFiles
import PatrolModel
import Testing
import Wording

@testable import RosterReports

@Suite("Input workbooks that LibreOffice saved", .enabled(if: OutsideProgram.libreOffice != nil, "LibreOffice is not installed"))
struct InputWorkbookSavedTests {
  @Test(
    "a workbook saved by LibreOffice is the same scenario",
    arguments: ["balikpapan-reguler", "palembang-ramadan", "piket-24"], Language.allCases)
  func saved(name: String, language: Language) throws {
    try WorkbookPlace.with { place in
      let (scenario, file) = try WorkbookPlace.book(of: "Scenarios/" + name, language, in: place)
      let folder = place.appendingPathComponent("saved")
      try FileManager.default.copyItem(at: file.deletingLastPathComponent(), to: folder)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("week.xlsx"))
      let converted = try OutsideProgram.convert(file, to: "xlsx:Calc MS Excel 2007 XML", in: folder)
      #expect(converted.status == 0, "\(converted.errors)")
      let reading = ScenarioReader.read(path: folder.appendingPathComponent("week.xlsx").path)
      let read = try #require(reading.scenario, "\(WorkbookPlace.lines(reading.faults))")
      #expect(CanonicalScenario.hash(read) == CanonicalScenario.hash(scenario))
    }
  }
}

@Suite("Input workbooks as others see them", .enabled(if: OutsideProgram.python != nil, "no Python with openpyxl"))
struct InputWorkbookOutsideTests {
  private func python(_ script: String, _ arguments: String...) throws -> String {
    let outcome = try OutsideProgram.run(OutsideProgram.python ?? "python3", ["-W", "ignore", "-c", script] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test("openpyxl sees frozen headings, notes, drop-downs that point at cells which are there, texts for numbers, and no formula")
  func template() throws {
    let scenario = try #require(ScenarioReader.read(path: WorkbookPlace.repository + "/Scenarios/balikpapan-reguler").scenario)
    try WorkbookPlace.with { place in
      let file = place.appendingPathComponent("week.xlsx").path
      try InputWorkbook(scenario, wording: Wording(.indonesian)).bytes(name: "week.xlsx").write(to: URL(fileURLWithPath: file))
      let script = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        officers = book['Personel']
        print(officers.freeze_panes, officers['D3'].number_format, officers['D3'].data_type, officers.column_dimensions['D'].number_format)
        print(officers['A2'].comment is not None, officers['D2'].comment.text)
        print(book['Permintaan'].column_dimensions['B'].width > 10, book.properties.created)
        for sheet in book.worksheets:
            for validation in sheet.data_validations.dataValidation:
                formula = validation.formula1
                if '!' in formula:
                    name, cells = formula.lstrip('=').rsplit('!', 1)
                    book[name.strip("'")][cells.replace('$', '')]
                else:
                    assert len(formula) <= 257, formula
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != 'f', (sheet.title, cell.coordinate)
        print(sum(len(sheet.data_validations.dataValidation) for sheet in book.worksheets) > 30)
        print(max(sheet.max_column for sheet in book.worksheets if sheet.title not in ('Riwayat',)))
        """
      let lines = try python(script, file).split(separator: "\n").map(String.init)
      #expect(lines[0] == "B3 @ s @")
      #expect(lines[1].hasPrefix("True Disimpan sebagai teks"))
      #expect(lines[2] == "True 2026-11-23 00:00:00")
      #expect(lines[3] == "True")
      #expect(Int(lines[4]).map { $0 <= 14 } ?? false, "\(lines[4])")
    }
  }

  @Test("a workbook whose days and times openpyxl wrote anew as its own kinds of value is the same scenario", arguments: [false, true])
  func nativeValues(is1904: Bool) throws {
    try WorkbookPlace.with { place in
      let (scenario, book) = try WorkbookPlace.book(of: "Scenarios/balikpapan-reguler", .english, in: place)
      let file = book.path
      let script = """
        import openpyxl, sys, datetime
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        book = openpyxl.load_workbook(sys.argv[1])
        if sys.argv[2] == 'true': book.epoch = CALENDAR_MAC_1904
        new = openpyxl.Workbook(); new.epoch = book.epoch; new.remove(new.active)
        seen = 0
        for sheet in reversed(book.worksheets):
            copy = new.create_sheet(sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, (datetime.datetime, datetime.time)): seen += 1
                    if cell.value is not None: copy.cell(cell.row + 3, cell.column + 1 if sheet.title == 'Unit' else cell.column, cell.value)
        assert seen > 20, seen
        new.save(sys.argv[1])
        """
      _ = try python(script, file, "\(is1904)")
      let reading = ScenarioReader.read(path: file)
      let read = try #require(reading.scenario, "\(WorkbookPlace.lines(reading.faults))")
      #expect(CanonicalScenario.hash(read) == CanonicalScenario.hash(scenario))
    }
  }
}
