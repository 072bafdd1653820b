import Foundation
import PatrolModel

/// Writes files whole or not at all.
public enum WholeFile {
  /// Why a file could not be written.
  public struct Failure: Error, Sendable, Hashable {
    /// The file that was to be written.
    public var path: String
    /// Why not.
    public var problem: FileProblem
  }

  /// Writes a text as UTF-8; otherwise like the writing of bytes.
  public static func write(_ text: String, to path: String, isPrivate: Bool) throws(Failure) {
    try write(Data(text.utf8), to: path, isPrivate: isPrivate)
  }

  /// Writes bytes to a temporary file beside the target and renames it, so that nobody ever sees half a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: The file; one that is there is replaced.
  ///   - isPrivate: Whether only the owner may read it (mode 0600 instead of 0644).
  /// - Throws: `Failure` where the folder is missing, full or not writable; the file that was there is untouched then.
  public static func write(_ bytes: Data, to path: String, isPrivate: Bool) throws(Failure) {
    func failure() -> Failure { Failure(path: path, problem: FileProblem(code: errno)) }
    let temporary = path + ".writing-\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, isPrivate ? 0o600 : 0o644)
    guard descriptor >= 0 else { throw failure() }
    var written = 0
    var problem: Failure?
    while written < bytes.count, problem == nil {
      let count = bytes.dropFirst(written).withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        problem = failure()
      }
    }
    if problem == nil, fsync(descriptor) != 0 { problem = failure() }
    if close(descriptor) != 0, problem == nil { problem = failure() }
    if problem == nil, rename(temporary, path) != 0 { problem = failure() }
    if let problem {
      unlink(temporary)
      throw problem
    }
  }
}
