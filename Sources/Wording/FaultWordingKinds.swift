import PatrolModel

extension Wording {
  /// What is wrong or was guessed, without its place.
  public func text(_ kind: FaultKind) -> String {
    switch kind {
    case .activity(let fault): text(fault)
    case .fileMissing:
      say(
        english: "There is no such file or folder.",
        indonesian: "Berkas atau folder ini tidak ada.")
    case .scenarioFileMissing(let expected):
      say(
        english: "The folder holds no \(quoted(expected)).",
        indonesian: "Folder ini tidak berisi \(quoted(expected)).")
    case .fileUnreadable(let problem):
      say(
        english: "The file cannot be read: \(text(problem)).",
        indonesian: "Berkas tidak dapat dibaca: \(text(problem)).")
    case .folderForFile:
      say(
        english: "This is a folder; expected a file.",
        indonesian: "Ini folder; yang diharapkan berkas.")
    case .fileTooLarge(let megabytes, let limit):
      say(
        english: "The file has \(megabytes) MB; the limit is \(limit) MB.",
        indonesian: "Berkas berukuran \(megabytes) MB; batasnya \(limit) MB.")
    case .fileKindUnknown(let found, let expected):
      say(
        english: "\(quoted(found)) is no kind of file that can be read here; expected a name that ends in \(list(expected)).",
        indonesian: "\(quoted(found)) bukan jenis berkas yang dapat dibaca di sini; yang diharapkan berakhiran \(list(expected)).")
    case .notText:
      say(
        english: "The file is not a text; save it as UTF-8 text (a workbook: as CSV).",
        indonesian: "Berkas bukan teks; simpan sebagai teks UTF-8 (buku kerja: sebagai CSV).")
    case .emptyFile:
      say(
        english: "The file is empty.",
        indonesian: "Berkas kosong.")
    case .controlCharacter(let code):
      say(
        english: "An invisible control character (number \(code)) stands here; delete it.",
        indonesian: "Ada karakter kendali yang tidak terlihat (nomor \(code)) di sini; hapuslah.")
    case .encodingGuessed(let encoding):
      say(
        english: "The file is not in UTF-8; it was read as \(encoding). Look at names with accents.",
        indonesian: "Berkas tidak dalam UTF-8; dibaca sebagai \(encoding). Periksa nama dengan aksen.")
    case .otherSpreadsheet(let ending):
      say(
        english: "A spreadsheet of the kind .\(ending) is not read. Open it and save it as an Excel workbook (.xlsx).",
        indonesian: "Lembar kerja jenis .\(ending) tidak dibaca. Buka lalu simpan sebagai buku kerja Excel (.xlsx).")
    case .protectedWorkbook:
      say(
        english:
          "The workbook asks for a password, or is of the old kind (.xls). Open it, take the password off and save it as an Excel workbook (.xlsx).",
        indonesian:
          "Buku kerja dilindungi sandi, atau berjenis lama (.xls). Buka, hapus sandinya lalu simpan sebagai buku kerja Excel (.xlsx).")
    case .notWorkbook:
      say(
        english: "This is no workbook, or not a whole one. Open it in a spreadsheet and save it again as an Excel workbook (.xlsx).",
        indonesian: "Ini bukan buku kerja, atau tidak utuh. Buka di aplikasi lembar kerja lalu simpan lagi sebagai buku kerja Excel (.xlsx).")
    case .workbookDamaged(let part):
      say(
        english: "A part of the workbook is missing or damaged (\(part)). Open it in a spreadsheet and save it again as an Excel workbook (.xlsx).",
        indonesian:
          "Bagian buku kerja hilang atau rusak (\(part)). Buka di aplikasi lembar kerja lalu simpan lagi sebagai buku kerja Excel (.xlsx).")
    case .workbookDeclarations(let part):
      say(
        english:
          "A part of the workbook makes declarations of its own (\(part)), as no spreadsheet does; it is not read. Save it again as an Excel workbook (.xlsx).",
        indonesian:
          "Bagian buku kerja memuat deklarasi sendiri (\(part)), yang tidak lazim; tidak dibaca. Simpan lagi sebagai buku kerja Excel (.xlsx).")
    case .workbookTooLarge(let megabytes):
      say(
        english: "The workbook expands to more than \(megabytes) MB; it is not read. Copy the sheets into a new workbook.",
        indonesian: "Isi buku kerja lebih dari \(megabytes) MB; tidak dibaca. Salin lembarnya ke buku kerja baru.")
    case .tooManyCells(let limit):
      say(
        english: "The workbook holds more than \(limit) cells; copy what is needed into a new one.",
        indonesian: "Buku kerja berisi lebih dari \(limit) sel; salin yang perlu ke buku kerja baru.")
    case .noInputSheet(let expected):
      say(
        english: "The workbook has none of the sheets of a scenario; expected among others \(list(expected.map(name))).",
        indonesian: "Buku kerja tidak memuat lembar skenario; yang diharapkan antara lain \(list(expected.map(name))).")
    case .sheetMissing(let sheet):
      say(
        english: "The workbook has no sheet \(quoted(name(sheet))), which every scenario needs.",
        indonesian: "Buku kerja tidak memuat lembar \(quoted(name(sheet))), yang selalu diperlukan.")
    case .sheetTwice(let sheet):
      say(
        english: "A second sheet stands for \(quoted(name(sheet))); bring both together in one.",
        indonesian: "Ada lembar kedua untuk \(quoted(name(sheet))); gabungkan menjadi satu.")
    case .cellError(let found):
      say(
        english: "The spreadsheet shows an error here (\(found)); write a value, or mend the formula.",
        indonesian: "Aplikasi lembar kerja menampilkan kesalahan di sini (\(found)); tulis nilainya, atau perbaiki rumusnya.")
    case .formulaWithoutValue:
      say(
        english: "This formula was never worked out; open the workbook in a spreadsheet and save it, or write the value.",
        indonesian: "Rumus ini belum pernah dihitung; buka buku kerja di aplikasi lembar kerja lalu simpan, atau tulis nilainya.")
    case .noHeadings(let expected):
      say(
        english: "No row of this sheet holds headings; expected among others \(list(expected.map(headingWord))).",
        indonesian: "Tidak ada baris judul kolom di lembar ini; yang diharapkan antara lain \(list(expected.map(headingWord))).")
    case .sheetIgnored(let isHidden, let nearest):
      say(
        english: "This \(isHidden ? "hidden " : "")sheet is no part of a scenario and was not read.\(meant(nearest.map(name)))",
        indonesian: "Lembar\(isHidden ? " tersembunyi" : "") ini bukan bagian skenario dan tidak dibaca.\(meant(nearest.map(name)))")
    case .furtherGridIgnored:
      say(
        english: "This sheet holds a grid too; only the first one was read.",
        indonesian: "Lembar ini juga memuat tabel jadwal; hanya yang pertama dibaca.")
    case .legendIgnored(let code, let meaning):
      say(
        english: "The legend explains \(quoted(code)) as \(quoted(meaning)), which is no shift, day off or absence of the scenario.",
        indonesian: "Keterangan menjelaskan \(quoted(code)) sebagai \(quoted(meaning)), yang bukan dinas, libur atau ketidakhadiran dalam skenario.")
    case .malformed(let problem):
      say(
        english:
          "YAML cannot be read on from here (\(problem)). Look for a missing quotation mark, bracket, colon or space at this line or just above.",
        indonesian:
          "YAML tidak dapat dibaca mulai dari sini (\(problem)). Periksa tanda kutip, kurung, titik dua atau spasi di baris ini atau tepat di atasnya."
      )
    case .tabIndentation:
      say(
        english: "A tab stands where YAML wants spaces; replace it by spaces.",
        indonesian: "Ada tab di tempat YAML meminta spasi; ganti dengan spasi.")
    case .severalDocuments:
      say(
        english: "A second document begins here; a file holds one. Remove the line that begins with --- or ... .",
        indonesian: "Dokumen kedua dimulai di sini; satu berkas berisi satu. Hapus baris yang diawali --- atau ... .")
    case .tooManyAliases(let limit):
      say(
        english: "The file uses more than \(limit) YAML aliases (*name); write the values out.",
        indonesian: "Berkas memakai lebih dari \(limit) alias YAML (*nama); tuliskan nilainya.")
    case .tooDeep(let limit):
      say(
        english: "Nested more than \(limit) levels deep; look for a bracket that is not closed.",
        indonesian: "Bersarang lebih dari \(limit) tingkat; periksa kurung yang tidak ditutup.")
    case .tooManyValues(let limit):
      say(
        english: "The file holds more than \(limit) values.",
        indonesian: "Berkas berisi lebih dari \(limit) nilai.")
    case .duplicateKey(let key):
      say(
        english: "The key \(quoted(key)) stands here a second time; keep one of them.",
        indonesian: "Kata kunci \(quoted(key)) muncul dua kali; simpan salah satu saja.")
    case .unknownKey(let found, let nearest):
      say(
        english: "The key \(quoted(found)) is not known here.\(meant(nearest))",
        indonesian: "Kata kunci \(quoted(found)) tidak dikenal di sini.\(meant(nearest))")
    case .commaInBrackets(let rest):
      say(
        english: "Between brackets a comma separates values, so \(quoted(rest)) stands alone; write the number with a point or in quotation marks.",
        indonesian:
          "Di dalam kurung, koma memisahkan nilai, sehingga \(quoted(rest)) berdiri sendiri; tulis angka dengan titik atau dalam tanda kutip.")
    case .missing(let key):
      say(
        english: "\(quoted(key)) is missing here.",
        indonesian: "\(quoted(key)) tidak ada di sini.")
    case .needsOneOf(let keys):
      say(
        english: "One of these is needed here: \(list(keys)).",
        indonesian: "Salah satu dari ini diperlukan di sini: \(list(keys)).")
    case .onlyOneOf(let keys):
      say(
        english: "Only one of these can be given: \(list(keys)).",
        indonesian: "Hanya satu dari ini yang dapat diberikan: \(list(keys)).")
    case .needsAlso(let key, let others):
      say(
        english: "\(quoted(key)) says nothing without \(list(others)).",
        indonesian: "\(quoted(key)) tidak berarti tanpa \(list(others)).")
    case .missingSection(let key):
      say(
        english: "The scenario has no section \(quoted(key)), which this needs.",
        indonesian: "Skenario tidak mempunyai bagian \(quoted(key)) yang diperlukan di sini.")
    case .wrongShape(let found, let expected):
      say(
        english: "Found \(name(found)), expected \(name(expected)).",
        indonesian: "Ditemukan \(name(found)), yang diharapkan \(name(expected)).")
    case .wrongValue(let found, let expected, let nearest):
      say(
        english: "Found \(shown(found)), expected \(name(expected)).\(meant(nearest))",
        indonesian: "Ditemukan \(shown(found)), yang diharapkan \(name(expected)).\(meant(nearest))")
    case .outOfRange(let found, let least, let most):
      say(
        english: "Found \(quoted(found)), expected \(least) to \(most).",
        indonesian: "Ditemukan \(quoted(found)), yang diharapkan \(least) sampai \(most).")
    case .wrongLength(let found, let expected):
      say(english: "Found \(found) values, expected \(expected).", indonesian: "Ditemukan \(found) nilai, yang diharapkan \(expected).")
    case .newerVersion(let found, let supported):
      say(
        english: "The file is of format version \(found); this program knows version \(supported). Use a newer program.",
        indonesian: "Berkas memakai format versi \(found); program ini mengenal versi \(supported). Pakai program yang lebih baru.")
    case .spreadsheetNumber(let found):
      say(
        english: "The spreadsheet has turned a service number into \(quoted(found)); format the column as text and type it again.",
        indonesian: "Lembar kerja mengubah NRP menjadi \(quoted(found)); format kolom sebagai teks dan ketik ulang.")
    case .badIdentifier(let found, let problem):
      say(
        english: "\(shown(found)) cannot be an id: \(name(problem)).",
        indonesian: "\(shown(found)) tidak dapat menjadi id: \(name(problem)).")
    case .duplicate(let subject, let found):
      say(
        english: "The \(name(subject)) \(quoted(found)) stands here a second time (capitals make no difference).",
        indonesian: "\(capitalised(subject)) \(quoted(found)) muncul dua kali (huruf besar tidak membedakan).")
    case .idOfRule(let rule):
      say(
        english: "The id \"\(rule.rawValue)\" stands for the rule of that name; choose another.",
        indonesian: "Id \"\(rule.rawValue)\" sudah menunjuk aturan bernama itu; pilih id lain.")
    case .reservedCode(let found):
      say(
        english: "The code \(quoted(found)) already means something else; choose another.",
        indonesian: "Kode \(quoted(found)) sudah berarti lain; pilih kode lain.")
    case .unknownReference(let subject, let found, let nearest, let known):
      say(
        english: "There is no \(name(subject)) \(quoted(found))\(expected(words(known, for: subject), nearest: nearest)).\(meant(nearest))",
        indonesian: "Tidak ada \(name(subject)) \(quoted(found))\(expected(words(known, for: subject), nearest: nearest)).\(meant(nearest))")
    case .ambiguousOfficer(let found):
      say(
        english: "Several officers are called \(quoted(found)); give the id or the service number.",
        indonesian: "Beberapa anggota bernama \(quoted(found)); tulis id atau NRP.")
    case .unknownHeading(let found, let nearest):
      say(
        english: "The heading \(quoted(found)) is not known here; a column of remarks may be headed \"note\".\(meant(nearest))",
        indonesian: "Judul kolom \(quoted(found)) tidak dikenal di sini; kolom keterangan boleh berjudul \"ket\".\(meant(nearest))")
    case .missingHeading(let expected):
      say(
        english: "A column is missing, with a heading such as \(quoted(headingWord(expected))).",
        indonesian: "Kolom wajib belum ada: judulnya misalnya \(quoted(headingWord(expected))).")
    case .duplicateHeading(let found):
      say(
        english: "The heading \(quoted(found)) stands here a second time, in one spelling or another.",
        indonesian: "Judul kolom \(quoted(found)) muncul dua kali, dalam ejaan yang sama atau lain.")
    case .raggedRow(let found, let expected):
      say(
        english: "Found \(found) cells, expected \(expected); "
          + (found < expected ? "blank cells need their separators too." : "a cell that holds the separator needs quotation marks."),
        indonesian: "Ditemukan \(found) sel, yang diharapkan \(expected); "
          + (found < expected ? "sel kosong pun memerlukan pemisah." : "sel yang berisi pemisah perlu tanda kutip."))
    case .unterminatedQuote:
      say(
        english: "A quotation mark opens here and is never closed; the rest of the table was not read.",
        indonesian: "Tanda kutip dibuka di sini dan tidak pernah ditutup; sisa tabel tidak dibaca.")
    case .textAfterQuote:
      say(
        english: "Text stands after a closing quotation mark; double the marks that belong to the text.",
        indonesian: "Ada teks sesudah tanda kutip penutup; gandakan tanda kutip yang termasuk teks.")
    case .noRows:
      say(
        english: "The table has headings and no rows.",
        indonesian: "Tabel berisi judul kolom tanpa baris.")
    case .unknownCell(let found, let nearest, let codes): unknownCell(found, nearest: nearest, codes: codes)
    case .ambiguousCell(let found):
      say(
        english: "Several shifts have the time \(quoted(found)); write the shift's code.",
        indonesian: "Beberapa dinas memakai waktu \(quoted(found)); tulis kode dinasnya.")
    case .reversed(let from, let to): reversed(from: from, to: to)
    case .outsidePeriod(let found, let first, let last):
      say(
        english: "\(found) lies outside the days that are planned, \(first) to \(last).",
        indonesian: "\(found) berada di luar hari yang direncanakan, \(first) sampai \(last).")
    case .overlappingIntervals(let first, let second):
      say(
        english: "The hours \(first) and \(second) of one shift overlap, or reach further than the next day.",
        indonesian: "Jam \(first) dan \(second) dari satu dinas tumpang tindih, atau melewati hari berikutnya.")
    case .targetBelowMinimum(let target, let minimum):
      say(
        english: "The target \(target) is below the minimum \(minimum).",
        indonesian: "Target \(target) di bawah minimum \(minimum).")
    case .maximumBelowTarget(let maximum, let target):
      say(
        english: "The maximum \(maximum) is below the target \(target).",
        indonesian: "Maksimum \(maximum) di bawah target \(target).")
    case .minimumCheaperThanTarget(let minimum, let target):
      say(
        english:
          "Each one below the minimum costs \(minimum) points and each one below the target \(target); the minimum must cost at least as much.",
        indonesian:
          "Setiap kekurangan di bawah minimum bernilai \(minimum) poin dan di bawah target \(target); minimum harus sekurang-kurangnya sama.")
    case .furtherTargetDearer(let first, let further):
      say(
        english: "A further one above the minimum is worth \(further) points, more than the one before it, \(first); the worth may only fall.",
        indonesian: "Tambahan berikutnya di atas minimum bernilai \(further) poin, lebih dari yang sebelumnya, \(first); nilainya hanya boleh turun.")
    case .mostBelowLeast(let most, let least):
      say(
        english: "At most \(most) in a crew is below the least, \(least).",
        indonesian: "Paling banyak \(most) orang dalam tim di bawah paling sedikit \(least).")
    case .leastBelowSeats(let least, let seats):
      say(
        english: "At least \(least) in a crew leaves no room for leader and driver, who need \(seats) seats.",
        indonesian: "Paling sedikit \(least) orang dalam tim tidak cukup untuk ketua dan pengemudi, yang memerlukan \(seats) tempat.")
    case .differsFromEarlier(let found, let earlier):
      say(
        english: "Found \(quoted(found)), but an earlier row of the same id says \(quoted(earlier)).",
        indonesian: "Ditemukan \(quoted(found)), tetapi baris sebelumnya dengan id yang sama menyebut \(quoted(earlier)).")
    case .seatTaken(let role, let crew):
      say(
        english: "The crew \(quoted(crew)) already has a \(quoted(role)).",
        indonesian: "Tim \(quoted(crew)) sudah mempunyai \(quoted(role)).")
    case .partAboveMaximum(let part, let maximum):
      say(
        english: "\(part) are asked with a qualification, but at most \(maximum) may be there.",
        indonesian: "\(part) diminta dengan kualifikasi, tetapi paling banyak \(maximum) boleh ada.")
    case .partAboveCount(let part, let count):
      say(
        english: "\(part) are asked with a qualification, but \(count) do this in all.",
        indonesian: "\(part) diminta dengan kualifikasi, tetapi seluruhnya hanya \(count).")
    case .tooFewDifferent(let subject, let found, let least):
      say(
        english: "At least \(least) different ones belong here (\(name(subject))), found \(found).",
        indonesian: "Sekurang-kurangnya \(least) yang berbeda diperlukan di sini (\(name(subject))), ditemukan \(found).")
    case .emptyWindow(let time):
      say(
        english: "The window begins and ends at \(time); nothing can take place in it.",
        indonesian: "Rentang waktu dimulai dan berakhir pukul \(time); tidak ada yang dapat dilaksanakan di dalamnya.")
    case .longerThanWindow(let minutes, let window):
      say(
        english: "\(minutes) minutes do not fit into the window of \(window) minutes.",
        indonesian: "\(minutes) menit tidak muat dalam rentang \(window) menit.")
    case .noPostThere:
      say(
        english: "There is no post at this place.",
        indonesian: "Tidak ada pos di tempat ini.")
    case .levelsOutOfOrder:
      say(
        english: "The words must fall in points: must, high, medium, low.",
        indonesian: "Nilai kata harus menurun: must, high, medium, low.")
    case .offAtPost:
      say(
        english: "A day off has no post; leave one of the two blank.",
        indonesian: "Hari libur tidak memakai pos; kosongkan salah satunya.")
    case .orderWithout(let key):
      say(
        english: "An order says who gave it and why: \(quoted(key)) is missing. Fill it in, or make this a lock.",
        indonesian: "Perintah harus menyebut pemberi dan alasannya: \(quoted(key)) belum ada. Isilah, atau jadikan kunci (lock).")
    case .ruleIsFixed(let rule):
      say(
        english: "The rule \"\(rule.rawValue)\" follows from logic and cannot be changed.",
        indonesian: "Aturan \"\(rule.rawValue)\" berasal dari logika dan tidak dapat diubah.")
    case .notTakenByRule(let key, let rule, let takes):
      say(
        english: "The rule \"\(rule.rawValue)\" takes no \(quoted(key)); it takes \(list(takes)).",
        indonesian: "Aturan \"\(rule.rawValue)\" tidak memakai \(quoted(key)); yang dipakai \(list(takes)).")
    case .preferenceBeyondLimit(let prefer, let hard):
      say(
        english: "The preference \(prefer) lies beyond the hard limit \(hard) and can never matter.",
        indonesian: "Batas anjuran \(prefer) melampaui batas wajib \(hard) dan tidak pernah berlaku.")
    case .ruleNeedsPosts(let rule):
      say(
        english: "The rule \"\(rule.rawValue)\" needs \"posts\".",
        indonesian: "Aturan \"\(rule.rawValue)\" memerlukan \"posts\".")
    case .totalPointsTooLarge:
      say(
        english: "All points together could pass 2^36 (about 68 thousand million); use smaller numbers.",
        indonesian: "Jumlah semua poin dapat melampaui 2^36 (sekitar 68 miliar); pakai angka yang lebih kecil.")
    case .ringTooShort(let found):
      say(
        english: "The ring has \(found) positions; expected at least four, the last equal to the first.",
        indonesian: "Ring ini berisi \(found) titik; yang diharapkan sekurang-kurangnya empat, yang terakhir sama dengan yang pertama.")
    case .nothingThere(let subject): nothingThere(subject)
    case .variantCycle(let files): variantCycle(files)
    case .tooManyVariants(let limit): tooManyVariants(limit)
    case .nothingMatches: nothingMatches
    case .stillNamed(let subject, let found): stillNamed(subject, found)
    case .notVaried(let found, let nearest, let possible): notVaried(found, nearest: nearest, possible: possible)
    case .sweptPart(let found): sweptPart(found)
    case .separatorGuessed(let separator):
      say(
        english: "The columns were taken to be separated by \(name(separator)).",
        indonesian: "Kolom dianggap dipisahkan dengan \(name(separator)).")
    case .dayFirst(let found, let read, let times):
      say(
        english: "Dates are read day first: \(quoted(found)) is \(read)\(andOthers(times)).",
        indonesian: "Tanggal dibaca hari lebih dahulu: \(quoted(found)) adalah \(read)\(andOthers(times)).")
    case .dottedTime(let found, let read, let times):
      say(
        english: "Clock times with a full stop are read as times: \(quoted(found)) is \(read)\(andOthers(times)).",
        indonesian: "Waktu dengan titik dibaca sebagai jam: \(quoted(found)) adalah \(read)\(andOthers(times)).")
    case .decimalComma(let found, let read, let times):
      say(
        english: "A comma is read as a decimal point: \(quoted(found)) is \(read)\(andOthers(times)).",
        indonesian: "Koma dibaca sebagai tanda desimal: \(quoted(found)) adalah \(read)\(andOthers(times)).")
    case .leadingZeroRestored(let found, let restored):
      say(
        english: "A spreadsheet seems to have dropped a zero: the service number \(found) was read as \(restored), as long as most others.",
        indonesian: "Lembar kerja tampaknya menghapus angka nol: NRP \(found) dibaca sebagai \(restored), sepanjang kebanyakan NRP lain.")
    case .periodGuessed(let from):
      say(
        english: "The period does not say when it begins; \(from) was taken.",
        indonesian: "Periode tidak menyebut tanggal mulai; dipakai \(from).")
    case .uncovered(let requirement, let date, let time):
      say(
        english: "No shift covers \(quoted(requirement)) on \(date) \(time); this part stays short whatever the roster.",
        indonesian: "Tidak ada dinas yang mencakup \(quoted(requirement)) pada \(date) \(time); bagian ini tetap kurang apa pun jadwalnya.")
    case .taskUncovered(let task):
      say(
        english: "No shift that may be drawn on covers the task \(quoted(task)), whenever it begins; nobody can do it.",
        indonesian: "Tidak ada dinas yang boleh dipakai mencakup kegiatan \(quoted(task)), kapan pun dimulai; tidak ada yang dapat melaksanakannya.")
    case .taskOfOtherRoster(let task):
      say(
        english: "A shift before or after the days that are planned could do the task \(quoted(task)), so it is not asked of this roster.",
        indonesian:
          "Kegiatan \(quoted(task)) dapat dilaksanakan dinas sebelum atau sesudah hari yang direncanakan, sehingga tidak diminta dari jadwal ini.")
    case .tooFewMatch(let asked, let matching, let qualification):
      say(
        english: "\(asked) are asked here\(qualification.map { " with the qualification \(quoted($0))" } ?? ""), but only \(matching) can be found.",
        indonesian:
          "\(asked) orang diminta di sini\(qualification.map { " dengan kualifikasi \(quoted($0))" } ?? ""), tetapi hanya \(matching) yang ada.")
    case .piketProfile:
      say(
        english: "The profile \"piket-24\" accepts duties of 24 hours; evidence on fatigue speaks against them.",
        indonesian: "Profil \"piket-24\" menerima dinas 24 jam; bertentangan dengan hasil penelitian tentang kelelahan.")
    case .historyOfficerIgnored(let found, let nearest):
      say(
        english: "\(quoted(found)) is no officer of this scenario; the row was left out.\(meant(nearest))",
        indonesian: "\(quoted(found)) bukan anggota dalam skenario ini; baris diabaikan.\(meant(nearest))")
    case .officerUnknown(let found, let nearest):
      say(
        english: "\(quoted(found)) is no officer of this scenario; the row is kept, not judged.\(meant(nearest))",
        indonesian: "\(quoted(found)) bukan anggota dalam skenario ini; baris dipertahankan, tidak dinilai.\(meant(nearest))")
    case .absenceNotPlanned(let found): absenceNotPlanned(found)
    case .historyFolderNotYet(let found): historyFolderNotYet(found)
    case .incident(let fault): text(fault)
    case .riskTarget(let fault): text(fault)
    case .record(let fault): text(fault)
    case .outlineIgnored(let found, let nearest):
      say(
        english: "\(feature(found)) is no zone of this scenario; its outline was left out.\(meant(nearest))",
        indonesian: "\(feature(found)) bukan wilayah dalam skenario ini; garis batasnya diabaikan.\(meant(nearest))")
    case .columnIgnored(let found):
      say(
        english: "The column \(quoted(found)) is neither a date nor known; it was left out.",
        indonesian: "Kolom \(quoted(found)) bukan tanggal dan tidak dikenal; kolom diabaikan.")
    case .reguWithoutStart(let found):
      say(
        english: "The pattern gives no start for the regu \(quoted(found)); its officers have no pattern.",
        indonesian: "Pola tidak menyebut tanggal mulai untuk regu \(quoted(found)); anggotanya tanpa pola.")
    case .nobodyHolds(let qualification):
      say(
        english: "Nobody holds the qualification \(quoted(qualification)) that is asked for here.",
        indonesian: "Tidak seorang pun memiliki kualifikasi \(quoted(qualification)) yang diminta di sini.")
    }
  }
}
