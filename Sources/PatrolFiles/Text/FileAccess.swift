import Foundation
import PatrolModel

/// Files that a user named, refused with a fault where they are not there, are folders, or are larger than any input.
enum FileAccess {
  /// The most that any file but a list of incidents may have.
  static let limitMegabytes = 20

  /// The file's first bytes, or all of them; nil with a fault.
  ///
  /// - Parameters:
  ///   - path: The file on disk.
  ///   - place: The file as the user knows it.
  ///   - count: So many of its first bytes; nil reads all.
  ///   - limit: The most megabytes that it may have.
  static func bytes(path: String, at place: Fault.Place, first count: Int? = nil, limit: Int = limitMegabytes, log: ReadingLog) -> Data? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      log.fault(.fileMissing, at: place)
      return nil
    }
    guard !isFolder.boolValue else {
      log.fault(.folderForFile, at: place)
      return nil
    }
    let size = ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit << 20 else {
      log.fault(.fileTooLarge(megabytes: size >> 20, limit: limit), at: place)
      return nil
    }
    do {
      guard let count else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: count) ?? Data()
    } catch {
      var status = stat()
      let isOrdinary = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
      log.fault(.fileUnreadable(isOrdinary ? FileProblem(error) : .notOrdinary), at: place)
      return nil
    }
  }
}
