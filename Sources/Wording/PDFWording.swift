/// Turning documents into PDF, which programs of others do.
extension Wording {
  /// LibreOffice is not installed.
  public var needsLibreOffice: String {
    say(
      english:
        "LibreOffice makes PDF of workbooks and orders, and it is not installed. On Debian: apt install libreoffice-calc-nogui libreoffice-writer-nogui. "
        + "Without it, write the .xlsx or .docx and print it to PDF from any office program.",
      indonesian:
        "PDF dari buku kerja dan surat perintah dibuat dengan LibreOffice, yang belum terpasang. Di Debian: apt install libreoffice-calc-nogui "
        + "libreoffice-writer-nogui. Tanpanya, tulis berkas .xlsx atau .docx lalu cetak ke PDF dari program perkantoran apa pun.")
  }

  /// No browser that prints is installed.
  public var needsChromium: String {
    say(
      english:
        "Chromium makes PDF of the page, and neither it nor Google Chrome is installed. On Debian: apt install chromium. "
        + "Without it, write the .html and print it to PDF from any browser.",
      indonesian:
        "PDF dari halaman dibuat dengan Chromium, sedangkan Chromium maupun Google Chrome belum terpasang. Di Debian: apt install chromium. "
        + "Tanpanya, tulis berkas .html lalu cetak ke PDF dari peramban apa pun.")
  }

  /// A program that made no PDF.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - message: The last line that it wrote; empty where it wrote none.
  public func madeNoPDF(_ program: String, message: String) -> String {
    let end = message.isEmpty ? "" : ": \(message)"
    return say(english: "\(program) made no PDF\(end)", indonesian: "\(program) tidak menghasilkan PDF\(end)")
  }

  /// A program that was stopped because it took too long.
  public func tookTooLong(_ program: String, seconds: Int) -> String {
    say(
      english: "\(program) was stopped: it had made no PDF in \(seconds) seconds",
      indonesian: "\(program) dihentikan: dalam \(seconds) detik belum menghasilkan PDF")
  }

  /// A program that could not be started, with the system's reason.
  public func cannotStart(_ program: String, reason: String) -> String {
    say(english: "\(program) cannot be started: \(reason)", indonesian: "\(program) tidak dapat dijalankan: \(reason)")
  }
}
