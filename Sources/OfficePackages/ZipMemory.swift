import CMinizip
import Foundation

/// Bytes that minizip writes into as if they were a file.
///
/// A file in a folder of the system's could be read by others before it is moved to its place; memory cannot.
final class ZipMemory {
  /// What has been written.
  private(set) var bytes = Data()
  private var place = 0

  /// What minizip calls in place of a file's functions; valid as long as this object lives.
  var calls: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { memory, _, _ in memory },
      zread_file: { memory, _, target, count in ZipMemory.at(memory)?.read(target, Int(count)) ?? 0 },
      zwrite_file: { memory, _, source, count in ZipMemory.at(memory)?.write(source, Int(count)) ?? 0 },
      ztell64_file: { memory, _ in UInt64(ZipMemory.at(memory)?.place ?? 0) },
      zseek64_file: { memory, _, offset, origin in ZipMemory.at(memory)?.seek(offset, origin) ?? -1 },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func at(_ memory: UnsafeMutableRawPointer?) -> ZipMemory? {
    memory.map { Unmanaged<ZipMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> UInt {
    guard let target else { return 0 }
    let part = bytes.dropFirst(place).prefix(count)
    part.withUnsafeBytes { source in
      if let base = source.baseAddress { target.copyMemory(from: base, byteCount: source.count) }
    }
    place += part.count
    return UInt(part.count)
  }

  private func write(_ source: UnsafeRawPointer?, _ count: Int) -> UInt {
    guard let source, count > 0 else { return 0 }
    let end = place + count
    if bytes.count < end { bytes.append(Data(count: end - bytes.count)) }
    bytes.replaceSubrange(place..<end, with: UnsafeRawBufferPointer(start: source, count: count))
    place = end
    return UInt(count)
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start: Int
    switch origin {
    case ZLIB_FILEFUNC_SEEK_SET: start = 0
    case ZLIB_FILEFUNC_SEEK_CUR: start = place
    case ZLIB_FILEFUNC_SEEK_END: start = bytes.count
    default: return -1
    }
    guard let offset = Int(exactly: offset), start + offset <= bytes.count else { return -1 }
    place = start + offset
    return 0
  }
}
