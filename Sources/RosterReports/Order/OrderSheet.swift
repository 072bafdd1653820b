import OfficePackages

/// The sheets of the order: its letter upright, its annex across.
struct OrderSheet {
  let letter: TextDocument.Page
  let annex: TextDocument.Page

  init(_ paper: DocumentOptions.Paper) {
    let (short, long): (Length, Length)
    switch paper {
    case .a4: (short, long) = (.millimetres(210), .millimetres(297))
    // 8.5 x 13 in.
    case .f4: (short, long) = (Length(twips: 12_240), Length(twips: 18_720))
    }
    letter = TextDocument.Page(
      width: short, height: long, left: .millimetres(25), right: .millimetres(20), top: .millimetres(18), bottom: .millimetres(18))
    annex = TextDocument.Page(
      width: long, height: short, left: .millimetres(18), right: .millimetres(18), top: .millimetres(18), bottom: .millimetres(18))
  }
}
