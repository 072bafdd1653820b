/// What a command asks of its own options.
extension Wording {
  /// A limit that options have or set each other.
  public enum OptionFault: Sendable, Hashable {
    /// A number must lie between two.
    case mustBe(String, from: Int, to: Int)
    /// A number is too small.
    case mustBeAtLeast(String, Int)
    /// A number must be above nought.
    case mustBePositive(String)
    /// An option goes with others only.
    case needs(String, [String])
    /// Two forms of one result.
    case oneOnStdout(String, String)
    /// Two ways to say what is enough.
    case oneSaysEnough(String, String)
    /// One of some options has to be there, for what they say.
    case nothingBefell([String])
    case nothingToWrite, noScenario, oneFolderOrWorkbook, noUnits, nothingToCompare, noPostOrOfficer, noDate, noShift
    /// An option that belongs to a question.
    case belongsToQuestion(String)
    case shortOff
    /// An option that takes the number of something that was shown.
    case takesNumberOfOption(String)
    /// The moment of the options is not said again.
    case needsSameNow(String)
    /// Publishing goes over the latest version.
    case overLatest(String, roster: String)
    /// A workbook cannot be read without its scenario.
    case workbookNeedsScenario
    /// Another ending than a file must have.
    case mustEnd(String, path: String?, ending: String)
    /// An ending that tells no format.
    case noFormat(path: String, endings: String, names: String?)
    /// A comparison is written in few formats.
    case comparisonFormat(path: String, endings: String)
    /// A range of values that is none.
    case notARange(path: String, range: String)
    case reversedRange(path: String, range: String)
    case tooManyValues(path: String, range: String, count: Int, most: Int)
    case oneScenario(found: Int)
    case reversedDays, tooManyDays
    case notAWeight(String)
    case shareAboveAll(String)
    case sharesAboveAll(String)
    case notPeriods, overlappingPeriods
    case moreThanDaysFill
  }

  /// A limit in a sentence.
  public func text(_ fault: OptionFault) -> String {
    switch fault {
    case .mustBe(let option, let least, let most):
      say(english: "\(option) must be from \(least) to \(most).", indonesian: "\(option) harus antara \(least) dan \(most).")
    case .mustBeAtLeast(let option, let least):
      say(english: "\(option) must be at least \(least).", indonesian: "\(option) harus paling sedikit \(least).")
    case .mustBePositive(let option): say(english: "\(option) must be above 0.", indonesian: "\(option) harus lebih dari 0.")
    case .needs(let option, let others):
      say(
        english: "\(option) needs \(others.joined(separator: " and ")).",
        indonesian: "\(option) harus disertai \(others.joined(separator: " dan ")).")
    case .oneOnStdout(let first, let second):
      say(
        english: "\(first) and \(second) cannot go together: stdout carries one of them.",
        indonesian: "\(first) dan \(second) tidak dapat dipakai bersama: stdout hanya memuat salah satunya.")
    case .oneSaysEnough(let first, let second):
      say(
        english: "\(first) and \(second) cannot go together: one of them says what is enough.",
        indonesian: "\(first) dan \(second) tidak dapat dipakai bersama: salah satunya menentukan apa yang cukup.")
    case .nothingBefell(let options):
      say(
        english: "Say what befell the roster: \(alternatives(options)).",
        indonesian: "Sebutkan apa yang menimpa jadwal: \(alternatives(options)).")
    case .nothingToWrite:
      say(
        english: "Name a file with --output, or a format with --format.", indonesian: "Sebutkan berkas dengan --output, atau format dengan --format.")
    case .noScenario: say(english: "Name a scenario with --scenario.", indonesian: "Sebutkan skenario dengan --scenario.")
    case .oneFolderOrWorkbook:
      say(english: "Name a folder, or a workbook with --workbook.", indonesian: "Sebutkan folder, atau buku kerja dengan --workbook.")
    case .noUnits:
      say(
        english: "Give --units P=6,S=6,M=4 or --roster roster.json: chances are those of so many units.",
        indonesian: "Sebutkan --units P=6,S=6,M=4 atau --roster roster.json: peluang dihitung untuk sekian unit.")
    case .nothingToCompare:
      say(
        english: "Name two scenarios at least, the one to compare with first, or one with --vary.",
        indonesian: "Sebutkan paling sedikit dua skenario, pembandingnya lebih dahulu, atau satu dengan --vary.")
    case .noPostOrOfficer:
      say(english: "Say whose day (--officer) or which post (--post).", indonesian: "Sebutkan hari siapa (--officer) atau pos mana (--post).")
    case .noDate: say(english: "Say which day: --date 2026-12-02.", indonesian: "Sebutkan harinya: --date 2026-12-02.")
    case .noShift: say(english: "Say which shift of the post: --shift.", indonesian: "Sebutkan dinas mana di pos itu: --shift.")
    case .belongsToQuestion(let option):
      say(english: "\(option) goes with a question: --officer or --post.", indonesian: "\(option) dipakai dengan pertanyaan: --officer atau --post.")
    case .shortOff:
      say(
        english: "A post is short in a shift: --shift off cannot be.",
        indonesian: "Pos kekurangan personel dalam suatu dinas: --shift off tidak mungkin.")
    case .takesNumberOfOption(let option):
      say(english: "\(option) takes the number of an option.", indonesian: "\(option) memerlukan nomor pilihan.")
    case .needsSameNow(let option):
      say(
        english: "\(option) needs --now, as it was when the options were shown.",
        indonesian: "\(option) harus disertai --now, sama seperti ketika pilihan ditampilkan.")
    case .overLatest(let option, let roster):
      say(
        english: "\(option) publishes over the latest version: leave \(roster) out.",
        indonesian: "\(option) menerbitkan di atas versi terakhir: hilangkan \(roster).")
    case .workbookNeedsScenario:
      say(
        english: "A workbook needs --scenario: its cells are read by the scenario's codes.",
        indonesian: "Buku kerja harus disertai --scenario: selnya dibaca menurut kode skenario.")
    case .mustEnd(let option, let path, let ending):
      say(
        english: "\(option)\(path.map { " \($0)" } ?? ""): the name must end in \(ending).",
        indonesian: "\(option)\(path.map { " \($0)" } ?? ""): nama harus berakhiran \(ending).")
    case .noFormat(let path, let endings, let names):
      say(
        english: "--output \(path): the ending tells no format; it may be \(endings)\(named(names)).",
        indonesian: "--output \(path): akhiran tidak menunjukkan format; yang berlaku \(endings)\(named(names)).")
    case .comparisonFormat(let path, let endings):
      say(
        english: "--output \(path): a comparison is written as one of \(endings).",
        indonesian: "--output \(path): perbandingan ditulis sebagai salah satu dari \(endings).")
    case .notARange(let path, let range):
      say(
        english: "--vary \(path)=\(range): give two numbers with two points between, as in \(path)=40..60.",
        indonesian: "--vary \(path)=\(range): sebutkan dua angka dengan dua titik di antaranya, misalnya \(path)=40..60.")
    case .reversedRange(let path, let range):
      say(
        english: "--vary \(path)=\(range): the first number must not be above the second.",
        indonesian: "--vary \(path)=\(range): angka pertama tidak boleh melebihi angka kedua.")
    case .tooManyValues(let path, let range, let count, let most):
      say(
        english: "--vary \(path)=\(range) has \(count) values; at most \(most) are solved. Take a larger --step.",
        indonesian: "--vary \(path)=\(range) memuat \(count) nilai; paling banyak \(most) yang dihitung. Perbesar --step.")
    case .oneScenario(let found):
      say(english: "--vary takes one scenario; found \(found).", indonesian: "--vary hanya untuk satu skenario; disebutkan \(found).")
    case .reversedDays: say(english: "--to lies before --from.", indonesian: "--to mendahului --from.")
    case .tooManyDays:
      say(english: "--from and --to lie more than three years apart.", indonesian: "Jarak --from dan --to lebih dari tiga tahun.")
    case .notAWeight(let text):
      say(english: "--weights \(text): a weight is a number from 0 to 1000.", indonesian: "--weights \(text): bobot ialah angka 0 sampai 1000.")
    case .shareAboveAll(let name): say(english: "\(name): a share is at most 1 or 100%.", indonesian: "\(name): bagian paling banyak 1 atau 100%.")
    case .sharesAboveAll(let option):
      say(
        english: "\(option): the shares of all zones together are more than 100%.",
        indonesian: "\(option): jumlah bagian semua zona melebihi 100%.")
    case .notPeriods:
      say(
        english: "--compare: give weeks, months, or two periods such as 2026-10-05..2026-10-11 2026-10-12..2026-10-18.",
        indonesian: "--compare: sebutkan weeks, months, atau dua periode seperti 2026-10-05..2026-10-11 2026-10-12..2026-10-18.")
    case .overlappingPeriods:
      say(
        english: "--compare: the two periods overlap; days would be counted in both.",
        indonesian: "--compare: kedua periode bertumpang tindih; ada hari yang terhitung dua kali.")
    case .moreThanDaysFill:
      say(
        english: "--absences is more than absences of so few --mean-days can fill: at most days / (days + 1).",
        indonesian: "--absences melebihi yang dapat diisi ketidakhadiran dengan --mean-days sesingkat itu: paling banyak hari / (hari + 1).")
    }
  }

  private func named(_ formats: String?) -> String {
    formats.map { say(english: ", or --format names one of \($0)", indonesian: ", atau --format menyebut salah satu dari \($0)") } ?? ""
  }

  private func alternatives(_ options: [String]) -> String {
    let last = options.last ?? ""
    let others = options.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : say(english: "\(others) or \(last)", indonesian: "\(others) atau \(last)")
  }
}
