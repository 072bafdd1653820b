import PatrolFiles
import PatrolScheduling

/// Twelve characters that stand for one version of a roster: the first of the SHA-256 of its file.
///
/// They stand on what is signed. Another roster with the same ones is not found by accident; they are no signature, since whoever writes a file can work
/// out its digest.
public enum RosterDigest {
  /// How many characters a digest has.
  public static let length = 12

  /// The digest of a roster file, in small hexadecimal letters; the same file has the same one.
  public static func of(_ file: RosterFile) -> String { String(RosterFileWriter.hash(file).prefix(length)) }
}
