import CMinizip
import Foundation

/// Writes a zip archive in memory: the same entries and the same date give the same bytes.
public struct ZipWriter: Sendable {
  /// Why no archive was made.
  public enum Problem: Error, Sendable, Hashable {
    /// A name that is empty, holds a NUL or is longer than 65,535 bytes.
    case unusableName(entry: String)
    /// A second entry of the same name.
    case sameNameTwice(entry: String)
    /// An entry, or all together, of 2 GiB or more: far beyond any document, and some readers stop there.
    case tooLarge(limitBytes: Int)
    /// The archive, or this entry of it, could not be written.
    case notWritten(entry: String?)
  }

  private static let sliceBytes = 1 << 20
  private static let limitBytes = 1 << 31
  private static let mostNameBytes = 65_535
  /// General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4).
  private static let nameIsUTF8: UInt = 1 << 11
  /// Version 2.0, which introduced deflate (APPNOTE 4.4.3).
  private static let version: UInt = 20

  private let date: PackageDate
  private var entries: [(name: String, bytes: Data)] = []

  /// An archive without entries, all of which will carry one date; days outside 1980...2107, which archives cannot tell, become the nearest year's.
  public init(date: PackageDate) { self.date = date }

  /// Adds an entry behind the others.
  public mutating func add(_ name: String, _ bytes: Data) { entries.append((name, bytes)) }

  /// The archive with its entries, deflated, in the order in which they were added.
  ///
  /// - Throws: A `Problem` where a name or a size does not fit an archive, or memory runs out.
  public func archive() throws(Problem) -> Data {
    try checkEntries()
    let memory = ZipMemory()
    var calls = memory.calls
    // The memory is known to the archive by its address alone: it must outlive the archive.
    return try withExtendedLifetime(memory) { () throws(Problem) -> Data in
      guard let archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &calls) else { throw .notWritten(entry: nil) }
      do throws(Problem) {
        for entry in entries { try write(entry.name, entry.bytes, to: archive) }
      } catch {
        zipClose(archive, nil)
        throw error
      }
      guard zipClose(archive, nil) == ZIP_OK else { throw .notWritten(entry: nil) }
      return memory.bytes
    }
  }

  private func checkEntries() throws(Problem) {
    var names: Set<String> = []
    var total = 0
    for (name, bytes) in entries {
      guard !name.isEmpty, !name.utf8.contains(0), name.utf8.count <= Self.mostNameBytes else { throw .unusableName(entry: name) }
      guard names.insert(name).inserted else { throw .sameNameTwice(entry: name) }
      total += bytes.count
      guard total < Self.limitBytes else { throw .tooLarge(limitBytes: Self.limitBytes) }
    }
  }

  private func write(_ name: String, _ bytes: Data, to archive: zipFile) throws(Problem) {
    var info = zip_fileinfo()
    info.tmz_date.tm_year = UInt32(min(max(date.year, 1980), 2107))
    info.tmz_date.tm_mon = UInt32(date.month - 1)
    info.tmz_date.tm_mday = UInt32(date.day)
    let isPlain = name.utf8.allSatisfy { $0 < 128 }
    let opened = zipOpenNewFileInZip4_64(
      archive, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY, nil, 0,
      Self.version, isPlain ? 0 : Self.nameIsUTF8, 0)
    guard opened == ZIP_OK else { throw .notWritten(entry: name) }
    let written = bytes.withUnsafeBytes { buffer -> Bool in
      var place = 0
      while place < buffer.count, let base = buffer.baseAddress {
        let slice = min(Self.sliceBytes, buffer.count - place)
        guard zipWriteInFileInZip(archive, base + place, UInt32(slice)) == ZIP_OK else { return false }
        place += slice
      }
      return true
    }
    guard zipCloseFileInZip(archive) == ZIP_OK, written else { throw .notWritten(entry: name) }
  }
}
