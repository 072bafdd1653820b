import PatrolModel

/// What can be wrong with files, and what the headings of tables are called.
extension Wording {
  /// Why a file can be neither read nor written, without a full stop.
  public func text(_ problem: FileProblem) -> String {
    switch problem {
    case .missing: say(english: "the file or its folder is not there", indonesian: "berkas atau foldernya tidak ada")
    case .folder: say(english: "a folder stands in its place", indonesian: "ada folder di tempatnya")
    case .notFolder: say(english: "what should be its folder is a file", indonesian: "yang seharusnya folder adalah berkas")
    case .notPermitted: say(english: "the system does not permit it", indonesian: "sistem tidak mengizinkan")
    case .notOrdinary: say(english: "it is no ordinary file", indonesian: "bukan berkas biasa")
    case .full: say(english: "the disk is full", indonesian: "media penyimpanan penuh")
    case .readOnly: say(english: "the disk can be read only", indonesian: "media penyimpanan hanya dapat dibaca")
    case .nameTooLong: say(english: "the name is too long", indonesian: "nama terlalu panjang")
    case .exists: say(english: "something stands there already", indonesian: "tempat itu sudah terisi")
    case .other(0): say(english: "the system does not say why", indonesian: "sistem tidak menyebut alasannya")
    case .other(let code): say(english: "error \(code) of the system", indonesian: "galat sistem nomor \(code)")
    }
  }

  /// A heading of a table in the reader's language, by the key that it stands for; a date stays as it is.
  func headingWord(_ key: String) -> String {
    let indonesian =
      switch key {
      case "type": "jenis"
      case "weight": "bobot"
      case "zone", "zones": "wilayah"
      case "weekday": "hari"
      case "shift": "dinas"
      default: InputColumn(rawValue: key).map { Wording(.indonesian).heading($0, of: .officers).lowercased() } ?? key
      }
    return say(english: key, indonesian: indonesian)
  }
}
