/// Why a file can be neither read nor written; the texts stand in Wording.
public enum FileProblem: Sendable, Hashable {
  /// It is not there, or the folder in which it should stand is not.
  case missing
  /// A folder stands in its place.
  case folder
  /// A file stands where a folder should.
  case notFolder
  /// The system does not allow it.
  case notPermitted
  /// A device or a pipe, and no ordinary file.
  case notOrdinary
  /// The disk, or the part of it that may be used, is full.
  case full
  /// The disk can be read alone.
  case readOnly
  /// The name is longer than the system takes.
  case nameTooLong
  /// Something stands there already.
  case exists
  /// Anything else, by the system's number (errno); 0 where it tells none.
  case other(code: Int)
}
