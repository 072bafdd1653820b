import PatrolModel

extension Wording {
  /// What is wrong with a list of what happened otherwise than published.
  func text(_ fault: RecordFault) -> String {
    switch fault {
    case .publishedOtherwise(let found, let published):
      say(
        english: "Found \(shown(found)) as what was published, but the published roster says \(shown(published)).",
        indonesian: "Ditemukan \(shown(found)) sebagai rencana, tetapi jadwal yang diterbitkan menyebut \(shown(published)).")
    case .dayTwice(let officer, let date):
      say(
        english: "An earlier row speaks of \(shown(officer)) on \(date) already.",
        indonesian: "Baris sebelumnya sudah menyebut \(shown(officer)) pada \(date).")
    }
  }
}
