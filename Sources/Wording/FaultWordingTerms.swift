import PatrolModel

/// The words inside the texts of faults.
extension Wording {
  /// The form of a value.
  func name(_ shape: FaultKind.Shape) -> String {
    switch shape {
    case .text: say(english: "a single value", indonesian: "satu nilai")
    case .list: say(english: "a list", indonesian: "daftar")
    case .map: say(english: "keys with values", indonesian: "kata kunci dengan nilai")
    }
  }

  /// What a text should have read as, with an example.
  func name(_ expectation: FaultKind.Expectation) -> String {
    switch expectation {
    case .date: say(english: "a date such as 2026-11-23 or 23/11/2026", indonesian: "tanggal seperti 2026-11-23 atau 23/11/2026")
    case .dateOrTime:
      say(
        english: "a date such as 2026-11-23, or with a time 2026-11-23 09:00",
        indonesian: "tanggal seperti 2026-11-23, atau dengan jam 2026-11-23 09:00")
    case .dateWithInterval:
      say(
        english: "a date with clock times such as 2026-11-25 09:00-10:30", indonesian: "tanggal dengan jam seperti 2026-11-25 09:00-10:30")
    case .time: say(english: "a clock time such as 07:00", indonesian: "jam seperti 07:00")
    case .interval: say(english: "clock times such as 07:00-15:00", indonesian: "jam seperti 07:00-15:00")
    case .hours: say(english: "a number of hours such as 8 or 7.5, in whole minutes", indonesian: "jumlah jam seperti 8 atau 7,5, dalam menit bulat")
    case .duration:
      say(
        english: "minutes such as 90, or hours and minutes such as 1:30", indonesian: "jumlah menit seperti 90, atau jam dan menit seperti 1:30")
    case .share(let most):
      say(
        english: "a share from 5 % to \(most) % in steps of 5 %, such as 0.5 or 50 %",
        indonesian: "bagian dari 5 % sampai \(most) % dalam kelipatan 5 %, seperti 0,5 atau 50 %")
    case .wholeNumber: say(english: "a whole number", indonesian: "bilangan bulat")
    case .number: say(english: "a number", indonesian: "angka")
    case .yesOrNo: say(english: "yes or no", indonesian: "ya atau tidak")
    case .weekday: say(english: "a weekday such as monday", indonesian: "nama hari seperti senin")
    case .points: say(english: "a number of points or must, high, medium, low", indonesian: "jumlah poin atau wajib, tinggi, sedang, rendah")
    case .limitOrNone: say(english: "a limit, or none", indonesian: "batas, atau none")
    case .timeZone: say(english: "a time zone such as Asia/Makassar", indonesian: "zona waktu seperti Asia/Makassar")
    case .oneOf(let words): say(english: "one of ", indonesian: "salah satu dari ") + list(words)
    case .someText: say(english: "a text that is not blank", indonesian: "teks yang tidak kosong")
    }
  }

  /// Why a text cannot be an id.
  func name(_ problem: FaultKind.IdentifierProblem) -> String {
    switch problem {
    case .blank: say(english: "it is blank", indonesian: "kosong")
    case .tooLong(let limit): say(english: "it is longer than \(limit) characters", indonesian: "lebih panjang dari \(limit) karakter")
    case .character(let character): say(english: "it holds \(quoted(character))", indonesian: "berisi \(quoted(character))")
    case .control: say(english: "it holds an invisible control character", indonesian: "berisi karakter kendali yang tidak terlihat")
    }
  }

  /// What an id or a name stands for.
  public func name(_ subject: FaultKind.Subject) -> String {
    switch subject {
    case .officer: say(english: "officer", indonesian: "anggota")
    case .shift: say(english: "shift", indonesian: "dinas")
    case .zone: say(english: "zone", indonesian: "wilayah")
    case .post: say(english: "post", indonesian: "pos")
    case .qualification: say(english: "qualification", indonesian: "kualifikasi")
    case .kind: say(english: "kind of absence", indonesian: "jenis ketidakhadiran")
    case .regu: say(english: "regu", indonesian: "regu")
    case .rank: say(english: "rank", indonesian: "pangkat")
    case .station: say(english: "station", indonesian: "polsek")
    case .section: say(english: "section", indonesian: "fungsi")
    case .requirement: say(english: "requirement", indonesian: "kebutuhan")
    case .rule: say(english: "rule", indonesian: "aturan")
    case .parameter: say(english: "parameter", indonesian: "parameter")
    case .crewKind: say(english: "kind of crew", indonesian: "jenis tim")
    case .crew: say(english: "crew", indonesian: "tim")
    case .vehicle: say(english: "vehicle", indonesian: "kendaraan")
    case .vehicleKind: say(english: "kind of vehicle", indonesian: "jenis kendaraan")
    case .task: say(english: "task", indonesian: "kegiatan")
    case .activity: say(english: "activity besides patrol", indonesian: "kegiatan di luar patroli")
    case .checkpoint: say(english: "checkpoint", indonesian: "titik pemeriksaan")
    case .camera: say(english: "camera", indonesian: "kamera")
    case .hotSpot: say(english: "hot spot", indonesian: "titik rawan")
    case .partnerUnit: say(english: "partner unit", indonesian: "satuan mitra")
    case .partnership: say(english: "partner rule", indonesian: "aturan pasangan dinas")
    }
  }

  func capitalised(_ subject: FaultKind.Subject) -> String {
    let name = name(subject)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  func name(_ separator: FaultKind.Separator) -> String {
    switch separator {
    case .comma: say(english: "commas", indonesian: "koma")
    case .semicolon: say(english: "semicolons", indonesian: "titik koma")
    case .tab: say(english: "tabs", indonesian: "tab")
    }
  }

  func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// What was expected instead of an unknown name; nothing where a guess says more than the beginning of a long list.
  func expected(_ known: [String], nearest: String?) -> String {
    guard !known.isEmpty, nearest == nil || known.count <= 8 else { return "" }
    let words = list(Array(known.prefix(8))) + (known.count > 8 ? say(english: " and others", indonesian: " dan lainnya") : "")
    return say(english: "; expected one of \(words)", indonesian: "; yang diharapkan salah satu dari \(words)")
  }

  /// Names that a value may be, with the day off in the reader's word.
  func words(_ known: [String], for subject: FaultKind.Subject) -> [String] { subject == .shift ? known.map { $0 == "off" ? offWord : $0 } : known }

  /// A cell that means nothing, and what it may be: the codes of a roster, or where the codes of the past are explained.
  func unknownCell(_ found: String, nearest: String?, codes: [String]) -> String {
    let head = say(
      english: "\(quoted(found)) is no shift, day off or absence", indonesian: "\(quoted(found)) bukan dinas, libur atau ketidakhadiran")
    guard !codes.isEmpty else {
      let advice = say(
        english: ". Other codes can be explained under \"history-codes\".", indonesian: ". Kode lain dapat dijelaskan di \"history-codes\".")
      return head + advice + meant(nearest)
    }
    // Eleven and the day off are a line that one can still read.
    let more = codes.count > 11 ? say(english: " and others", indonesian: " dan lainnya") : ""
    let allowed = list(Array(codes.prefix(11)) + [offWord]) + more
    return head + say(english: "; expected one of \(allowed).", indonesian: "; yang diharapkan salah satu dari \(allowed).") + meant(nearest)
  }

  /// An end that does not come after its start.
  func reversed(from: String, to: String) -> String {
    from == to
      ? say(english: "The end \(quoted(to)) is the start; nothing lies between.", indonesian: "Akhir \(quoted(to)) sama dengan awal.")
      : say(
        english: "The end \(quoted(to)) lies before the start \(quoted(from)).", indonesian: "Akhir \(quoted(to)) mendahului awal \(quoted(from)).")
  }

  /// A text as it was found, or that nothing was.
  func shown(_ text: String) -> String { text.isEmpty ? say(english: "nothing", indonesian: "tidak ada isi") : quoted(text) }

  /// The hint at a word that was probably meant.
  func meant(_ nearest: String?) -> String {
    nearest.map { say(english: " Did you mean \(quoted($0))?", indonesian: " Maksud Anda \(quoted($0))?") } ?? ""
  }

  /// How often the same guess was made besides the one that is shown.
  func andOthers(_ times: Int) -> String {
    times < 2 ? "" : say(english: " (and \(times - 1) more in this file)", indonesian: " (dan \(times - 1) lagi dalam berkas ini)")
  }

  /// What a map's feature is called; one may have no name.
  func feature(_ name: String?) -> String {
    name.map { quoted($0) } ?? say(english: "This feature without a name", indonesian: "Fitur tanpa nama ini")
  }

  /// An absence that stands in a grid alone.
  func absenceNotPlanned(_ code: String) -> String {
    say(
      english: "\(quoted(code)) is no absence of the scenario on this day: it counts as a day off. Absences belong to the scenario (availability).",
      indonesian:
        "\(quoted(code)) bukan ketidakhadiran dalam skenario pada hari ini: dihitung libur. Ketidakhadiran ditulis dalam skenario (ketersediaan).")
  }

  func historyFolderNotYet(_ name: String) -> String {
    say(
      english: "The folder \(quoted(name)) is not there yet: nothing is known of earlier weeks from it.",
      indonesian: "Folder \(quoted(name)) belum ada: tidak ada yang diketahui darinya tentang minggu-minggu sebelumnya.")
  }
}
