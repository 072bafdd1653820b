import PatrolModel

extension Wording {
  /// What is wrong with a list of incidents.
  func text(_ fault: IncidentFault) -> String {
    switch fault {
    case .unreadable(let found?, let expected):
      say(
        english: "Found \(shown(found)), expected \(inRegister(expected)).",
        indonesian: "Ditemukan \(shown(found)), yang diharapkan \(inRegister(expected)).")
    case .unreadable(nil, let expected):
      say(
        english: "This cell does not read as \(inRegister(expected)).", indonesian: "Sel ini tidak terbaca sebagai \(inRegister(expected)).")
    case .unknownOrigin:
      say(
        english: "This cell says neither \"reported\" nor \"discovered\"; leave it blank for reported.",
        indonesian: "Sel ini bukan \"dilaporkan\" dan bukan \"temuan\"; kosongkan bila dilaporkan.")
    case .noDate: say(english: "The row says no date.", indonesian: "Baris ini tidak menyebut tanggal.")
    case .halfPoint:
      say(english: "Latitude and longitude belong together; one is missing.", indonesian: "Lintang dan bujur harus berdua; salah satunya kosong.")
    case .degreesOutOfRange(let most):
      say(english: "Expected degrees from -\(most) to \(most).", indonesian: "Yang diharapkan derajat dari -\(most) sampai \(most).")
    case .endsBeforeStart: say(english: "The end lies before the start.", indonesian: "Akhir mendahului awal.")
    case .tooLong(let days):
      say(
        english: "Start and end lie more than \(days) days apart: no risk by shift can be told from that.",
        indonesian: "Awal dan akhir berjarak lebih dari \(days) hari: kerawanan per dinas tidak dapat ditentukan dari itu.")
    case .noUsableRow: say(english: "Not one row can be used.", indonesian: "Tidak satu baris pun dapat digunakan.")
    case .noDateHeading:
      say(
        english: "No heading says which column holds the date; expected \"tanggal\" or \"date\".",
        indonesian: "Tidak ada judul kolom untuk tanggal; yang diharapkan \"tanggal\".")
    case .riskRowTwice:
      say(
        english: "This zone, weekday and shift stood in an earlier row.", indonesian: "Wilayah, hari dan dinas ini sudah ada di baris sebelumnya.")
    case .riskTableEmpty:
      say(english: "No share in the risk table is above zero.", indonesian: "Tidak ada porsi di atas nol dalam tabel kerawanan.")
    case .riskByHand(let zone, let shifts):
      say(
        english: "The risk of \(quoted(zone)) in \(list(shifts)) is set by hand here; the risk table does not change it.",
        indonesian: "Bobot kerawanan \(quoted(zone)) untuk \(list(shifts)) ditetapkan di sini; tabel kerawanan tidak mengubahnya.")
    case .riskNotInTable(let zone, let shifts):
      say(
        english: "The risk table does not name \(quoted(zone)) in \(list(shifts)); that stays ordinary (100 %).",
        indonesian: "Tabel kerawanan tidak menyebut \(quoted(zone)) untuk \(list(shifts)); bobotnya tetap biasa (100 %).")
    case .riskWeekdaysMissing(let zone, let shifts):
      say(
        english: "The risk table does not name every weekday of \(quoted(zone)) in \(list(shifts)); those that are missing count as no risk.",
        indonesian:
          "Tabel kerawanan tidak menyebut semua hari \(quoted(zone)) untuk \(list(shifts)); hari yang tidak ada dihitung tanpa kerawanan.")
    }
  }

  /// What a register's cell should have read as: a stretch of time serves as well as a time.
  private func inRegister(_ expectation: FaultKind.Expectation) -> String {
    guard expectation == .time else { return name(expectation) }
    return say(
      english: "a clock time such as 07:00, or from and to as 22:00-05:00", indonesian: "jam seperti 07:00, atau dari dan sampai seperti 22:00-05:00")
  }
}
