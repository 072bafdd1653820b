import PatrolModel

/// Faults and notes of the calendar and of activities besides patrol.
extension Wording {
  /// What is wrong or was understood, without its place.
  func text(_ fault: ActivityFault) -> String {
    switch fault {
    case .unknownHoliday(let found, let nearest, let known):
      say(
        english: "No calendar has a day \(quoted(found)).\(meant(nearest))\(namesKnown(known, unless: nearest))",
        indonesian: "Tidak ada kalender dengan hari \(quoted(found)).\(meant(nearest))\(namesKnown(known, unless: nearest))")
    case .noCalendar(let found):
      say(
        english: "\(quoted(found)) is no date, and without a calendar no day can be found by its name; name one under \"calendar\".",
        indonesian: "\(quoted(found)) bukan tanggal, dan tanpa kalender hari tidak dapat dicari dengan namanya; sebutkan kalender pada \"calendar\".")
    case .countedOtherwise(let found, let expected):
      say(
        english: "What is asked there is not counted so; say \(quoted(expected)) instead of \(quoted(found)).",
        indonesian: "Yang diminta di sana tidak dihitung demikian; tulis \(quoted(expected)), bukan \(quoted(found)).")
    case .withoutEffect(let found):
      say(
        english: "\(quoted(found)) lowers nothing that is asked of these days; look at its dates and hours.",
        indonesian: "\(quoted(found)) tidak mengurangi apa pun yang diminta pada hari-hari ini; periksa tanggal dan jamnya.")
    case .sessionFree(let found, let days, let first, let last):
      say(
        english: "\(quoted(found)) may be on any of \(days) days from \(first) to \(last): the roster says on which.",
        indonesian: "\(quoted(found)) boleh pada salah satu dari \(days) hari dari \(first) sampai \(last): jadwal yang menentukan harinya.")
    case .dateInWords(let found, let read):
      say(
        english: "\(quoted(found)) is \(read).",
        indonesian: "\(quoted(found)) adalah \(read).")
    case .notOfficial(let name, let date):
      say(
        english: "\(quoted(name)) on \(date) is not official in the calendar; check it before use.",
        indonesian: "\(quoted(name)) pada \(date) belum resmi dalam kalender; periksa sebelum dipakai.")
    case .asksNothing(let found, let from?, let to?):
      say(
        english: "\(quoted(found)) (\(from) to \(to)) has no day in this period and asks nothing here; look at its dates.",
        indonesian: "\(quoted(found)) (\(from) sampai \(to)) tidak ada harinya dalam periode ini dan tidak meminta apa pun; periksa tanggalnya.")
    case .asksNothing(let found, _, _):
      say(
        english: "\(quoted(found)) has no day in this period and asks nothing here; look at its days.",
        indonesian: "\(quoted(found)) tidak ada harinya dalam periode ini dan tidak meminta apa pun; periksa harinya.")
    case .visitBeforeSession(let found, let session, let date):
      say(
        english: "\(quoted(found)) is put on no day: none of its days comes after \(quoted(session)) on \(date), which it follows up.",
        indonesian:
          "\(quoted(found)) tidak ditempatkan: tidak ada harinya sesudah \(quoted(session)) pada \(date) yang ditindaklanjutinya.")
    case .outsideOwnShift(let found, let shift, let time):
      say(
        english: "Shift \(quoted(shift)), which alone staffs \(quoted(found)), is not on duty \(time); nobody can stand there then.",
        indonesian: "Dinas \(quoted(shift)), satu-satunya untuk \(quoted(found)), tidak bertugas \(time); saat itu tidak ada yang dapat berjaga.")
    case .controlRound(let fault): text(fault)
    case .checkpointNowhere(let found):
      say(
        english: "Nothing says where \(quoted(found)) is; give a zone, or latitude and longitude.",
        indonesian: "Letak \(quoted(found)) tidak disebut; beri wilayah (zone), atau lintang dan bujur (latitude, longitude).")
    case .hotSpotFarAway(let spot, let zone, let kilometres):
      say(
        english:
          "\(quoted(spot)) lies \(kilometres) km from the centre of \(quoted(zone)); check sign and order of latitude and longitude.",
        indonesian:
          "\(quoted(spot)) berjarak \(kilometres) km dari pusat \(quoted(zone)); periksa tanda dan urutan lintang dan bujur.")
    case .windowShorterThanStop(let minutes, let least):
      say(
        english: "This window has \(minutes) minutes, and a stop takes at least \(least): no visit fits into it.",
        indonesian: "Jam rawan ini \(minutes) menit, sedangkan singgah paling sedikit \(least) menit: tidak ada kunjungan yang muat.")
    case .hotSpotsWithoutCrews(let count):
      say(
        english: "Visits to the \(count) hot spots are not planned: this scenario has no crews (\"crews\"), and a visit is a crew's.",
        indonesian:
          "Kunjungan ke \(count) titik rawan tidak direncanakan: skenario ini tidak mempunyai tim (\"crews\"), padahal kunjungan adalah tugas tim.")
    }
  }

  private func namesKnown(_ known: [String], unless nearest: String?) -> String {
    guard nearest == nil, !known.isEmpty else { return "" }
    let names = known.joined(separator: ", ")
    return say(english: " It has \(names).", indonesian: " Yang ada: \(names).")
  }
}
