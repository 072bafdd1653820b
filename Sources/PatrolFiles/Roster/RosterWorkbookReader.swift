import Foundation
import PatrolModel

/// Reads what a workbook of this program keeps beside its grid.
public enum RosterWorkbookReader {
  /// The roster file that a workbook was made of; nil for any other file, and for copies that keep none.
  ///
  /// Faults of the workbook itself are told where its grid is read.
  public static func original(path: String) -> RosterFile? {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard WorkbookReader.isSpreadsheet(name), let text = WorkbookReader.read(path: path, name: name, log: ReadingLog())?.rosterFileText else {
      return nil
    }
    return RosterFileReader.read(text: text, name: name).file
  }
}
