import PatrolModel

/// Faults of variants.
extension Wording {
  /// Variants that extend each other in a circle.
  func variantCycle(_ files: [String]) -> String {
    let circle = files.joined(separator: " > ")
    return say(
      english: "These files extend each other in a circle: \(circle). One of them must extend a scenario.",
      indonesian: "Berkas ini saling memperluas secara melingkar: \(circle). Salah satunya harus memperluas skenario.")
  }

  /// A chain that is too long.
  func tooManyVariants(_ limit: Int) -> String {
    say(
      english: "More than \(limit) variants extend each other; bring some of them together in one file.",
      indonesian: "Lebih dari \(limit) varian bertumpuk; gabungkan beberapa di antaranya dalam satu berkas.")
  }

  /// A filter to which nothing answers.
  var nothingMatches: String {
    say(
      english: "Nothing in the scenario answers to this; look at what the filter asks.",
      indonesian: "Tidak ada isi skenario yang memenuhi syarat ini; periksa syaratnya.")
  }

  /// Something that was taken away and is still named.
  func stillNamed(_ subject: FaultKind.Subject, _ found: String) -> String {
    say(
      english: "The \(name(subject)) \(quoted(found)) is no longer there after this change, but is still named; change that as well.",
      indonesian: "\(capitalised(subject)) \(quoted(found)) tidak ada lagi setelah perubahan ini, tetapi masih disebut; ubah juga yang menyebutnya.")
  }

  /// A section that is empty.
  func nothingThere(_ subject: FaultKind.Subject) -> String {
    say(
      english: "Not one \(name(subject)) is given; at least one is needed.",
      indonesian: "Belum ada \(name(subject)); sekurang-kurangnya satu diperlukan.")
  }

  /// A path of a sweep that leads nowhere.
  func notVaried(_ found: String, nearest: String?, possible: [String]) -> String {
    let list = possible.joined(separator: ", ")
    return say(
      english: "\(quoted(found)) names no number of this scenario; possible here: \(list).\(meant(nearest))",
      indonesian: "\(quoted(found)) tidak menunjuk angka dalam skenario ini; yang mungkin di sini: \(list).\(meant(nearest))")
  }

  /// Half an officer or vehicle.
  func sweptPart(_ found: String) -> String {
    say(
      english: "\(found) cannot be a number of officers or vehicles; whole numbers are needed.",
      indonesian: "\(found) tidak dapat menjadi jumlah anggota atau kendaraan; diperlukan bilangan bulat.")
  }
}
