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
      english: "\(path) is there already: this version was published meanwhile. Nothing was changed.",
      indonesian: "\(path) sudah ada: versi ini sudah diterbitkan sementara itu. Tidak ada yang diubah.")
  }
}
