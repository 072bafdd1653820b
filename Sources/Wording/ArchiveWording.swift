import PatrolModel

/// Texts about the archive of rosters.
extension Wording {
  /// A folder or file that cannot be read.
  public func cannotRead(_ path: String, reason: String) -> String {
    say(english: "\(path) cannot be read: \(reason)", indonesian: "\(path) tidak dapat dibaca: \(reason)")
  }

  /// Somebody else changes the archive.
  public func archiveIsHeld(_ folder: String) -> String {
    say(
      english: "Another command is changing \(folder) and has not ended for half a minute; nothing was changed. Try again.",
      indonesian: "Perintah lain sedang mengubah \(folder) dan belum selesai selama setengah menit; tidak ada yang diubah. Coba lagi.")
  }

  /// A version that somebody else wrote meanwhile.
  public func versionIsThere(_ path: String) -> String {
    say(
      english:
        "\(path) was published meanwhile, and this roster was made of an earlier version: it would undo what was changed since. Nothing was changed. Make the change in the latest version.",
      indonesian:
        "\(path) sudah diterbitkan sementara itu, sedangkan jadwal ini dibuat dari versi sebelumnya: perubahan sesudahnya akan hilang. Tidak ada yang diubah. Lakukan perubahan pada versi terakhir."
    )
  }

  /// A roster that is in the archive without its documents.
  public func documentsMissing(_ path: String, reason: String) -> String {
    say(
      english: "The version is in the archive, but its documents could not be put into \(path): \(reason). Publish it again to make them.",
      indonesian: "Versi ini sudah ada di arsip, tetapi dokumennya tidak dapat ditaruh di \(path): \(reason). Terbitkan lagi untuk membuatnya.")
  }
}
