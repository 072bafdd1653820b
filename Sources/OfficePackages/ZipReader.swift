import CMinizip
import Foundation

/// Reads the entries of a zip archive, none of them larger than stated.
///
/// An archive may claim any size for what it holds: nothing is expanded before its claimed size is known to fit, and nothing past that size afterwards.
public struct ZipReader {
  /// Why an archive, or an entry of it, could not be read.
  public enum Problem: Error, Sendable, Hashable {
    /// Not a zip archive, or its directory is damaged.
    case notAnArchive
    /// An entry, or all together, would expand to more than this many bytes.
    case tooLarge(limitBytes: Int)
    /// More entries than this.
    case tooManyEntries(limit: Int)
    /// An entry that asks for a password.
    case encrypted(entry: String)
    /// An entry whose bytes do not fit its checksum or its stated size.
    case damaged(entry: String)
  }

  /// How much an archive may hold; the defaults are far beyond any roster: 64 MiB an entry, 256 MiB together, 10,000 entries.
  public struct Limits: Sendable, Hashable {
    /// The most bytes of one entry.
    public var entryBytes: Int
    /// The most bytes of all entries together.
    public var totalBytes: Int
    /// The most entries.
    public var entries: Int

    /// Limits; each has a default.
    public init(entryBytes: Int = 64 << 20, totalBytes: Int = 256 << 20, entries: Int = 10_000) {
      self.entryBytes = entryBytes
      self.totalBytes = totalBytes
      self.entries = entries
    }
  }

  private struct Entry {
    let position: unz64_file_pos
    let bytes: Int
    let isEncrypted: Bool
  }

  private static let mostNameBytes = 1024
  private static let sliceBytes = 1 << 20

  private let path: String
  private let entries: [String: Entry]

  /// Reads the directory of the archive at a path.
  ///
  /// - Throws: A `Problem` where it is no archive or holds more than the limits allow.
  public init(path: String, limits: Limits = Limits()) throws(Problem) {
    self.path = path
    guard let archive = unzOpen64(path) else { throw .notAnArchive }
    defer { unzClose(archive) }
    var found: [String: Entry] = [:]
    var total = 0
    var count = 0
    var status = unzGoToFirstFile(archive)
    while status == UNZ_OK {
      count += 1
      guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      var info = unz_file_info64()
      var name = [CChar](repeating: 0, count: Self.mostNameBytes + 1)
      var position = unz64_file_pos()
      guard unzGetCurrentFileInfo64(archive, &info, &name, UInt(Self.mostNameBytes), nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(archive, &position) == UNZ_OK
      else { throw .notAnArchive }
      guard info.uncompressed_size <= UInt64(limits.entryBytes) else { throw .tooLarge(limitBytes: limits.entryBytes) }
      let bytes = Int(info.uncompressed_size)
      total += bytes
      guard total <= limits.totalBytes else { throw .tooLarge(limitBytes: limits.totalBytes) }
      let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if found[text] == nil { found[text] = Entry(position: position, bytes: bytes, isEncrypted: info.flag & 1 != 0) }
      status = unzGoToNextFile(archive)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE, !found.isEmpty else { throw .notAnArchive }
    entries = found
  }

  /// The names of all entries, sorted.
  public var names: [String] { entries.keys.sorted() }

  /// The bytes of an entry; nil where the archive has none of this name.
  public func bytes(of name: String) throws(Problem) -> Data? {
    guard let entry = entries[name] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted(entry: name) }
    guard let archive = unzOpen64(path) else { throw .notAnArchive }
    defer { unzClose(archive) }
    var position = entry.position
    guard unzGoToFilePos64(archive, &position) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK else { throw .damaged(entry: name) }
    var result = Data(count: entry.bytes)
    let read = result.withUnsafeMutableBytes { buffer -> Int in
      var read = 0
      while read < buffer.count, let base = buffer.baseAddress {
        let slice = unzReadCurrentFile(archive, base + read, UInt32(min(Self.sliceBytes, buffer.count - read)))
        guard slice > 0 else { break }
        read += Int(slice)
      }
      return read
    }
    // Closing checks the checksum, but only of an entry that was read to its end.
    guard unzCloseCurrentFile(archive) == UNZ_OK, read == entry.bytes else { throw .damaged(entry: name) }
    return result
  }
}
