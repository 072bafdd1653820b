import PatrolModel

/// What an input workbook tells whoever fills it in: lines above tables, notes on headings, meanings of single values.
extension Wording {
  /// The line above a sheet's table.
  public func title(_ sheet: InputSheet) -> String {
    switch sheet {
    case .unit:
      say(
        english: "The office and the period: one value a row, in the coloured column's neighbour. Blank rows count as not given.",
        indonesian: "Data satuan dan periode: satu nilai setiap baris, di sebelah kolom berwarna. Baris kosong dianggap tidak diisi.")
    case .signatures:
      say(english: "Who signs: up to three, in the order in which they stand.", indonesian: "Penanda tangan: sampai tiga orang, menurut urutannya.")
    case .shifts:
      say(
        english: "Shifts by the code that stands in the roster's cells. A duty belongs to the day on which it starts.",
        indonesian: "Dinas menurut kode di sel jadwal. Dinas termasuk hari saat dimulai.")
    case .qualifications:
      say(
        english: "What officers are able or allowed to do; the sheet of officers says who is.",
        indonesian: "Kemampuan atau wewenang anggota; lembar Personel menyebut siapa yang memilikinya.")
    case .officers: say(english: "One row for each officer.", indonesian: "Satu baris untuk setiap anggota.")
    case .kinds:
      say(
        english: "Kinds of absence and other duty besides cuti, sakit, izin, bko, diklat and sidang.",
        indonesian: "Jenis ketidakhadiran dan dinas lain selain cuti, sakit, izin, bko, diklat dan sidang.")
    case .availability:
      say(
        english: "Who is away or on other duty, and when: leave, sickness, court, training.",
        indonesian: "Siapa yang tidak hadir atau berdinas lain, dan kapan: cuti, sakit, sidang, diklat.")
    case .requests:
      say(
        english: "What is asked for single days: a lock is kept, a wish costs points where it is not, an order is obeyed even against a rule.",
        indonesian:
          "Permintaan untuk hari tertentu: kunci selalu dipatuhi, permintaan yang tidak terpenuhi menambah poin, perintah dipatuhi meskipun melanggar aturan."
      )
    case .zones:
      say(
        english: "Zones by class: aman (safe), rawan (vulnerable), sangat-rawan (very vulnerable). Each zone is a post too.",
        indonesian: "Wilayah menurut kerawanan: aman, rawan, sangat-rawan. Setiap wilayah juga merupakan pos.")
    case .posts: say(english: "Posts besides the zones: a desk, a checkpoint.", indonesian: "Pos selain wilayah: meja layanan, pos pemeriksaan.")
    case .sectors: say(english: "Several zones that one crew covers together.", indonesian: "Beberapa wilayah yang diliput satu tim bersama-sama.")
    case .units:
      say(
        english: "Kinds of crews: how many ride together, who leads and drives, in what. Leave it blank to plan officers one by one.",
        indonesian: "Jenis tim: berapa orang, siapa ketua dan pengemudinya, dengan kendaraan apa. Kosongkan bila personel dihitung satu per satu.")
    case .vehicles:
      say(
        english: "Vehicles by call sign or plate, or how many there are of a kind. Several rows of one vehicle are several times out of service.",
        indonesian:
          "Kendaraan menurut nama panggil atau nopol, atau jumlah setiap jenisnya. Beberapa baris satu kendaraan berarti beberapa kali rusak.")
    case .requirements:
      say(
        english: "What is asked: at least so many officers (or crews), better the target; points are what each one missing costs.",
        indonesian: "Kebutuhan: paling sedikit sekian personel (atau tim), sebaiknya sekian; poin adalah harga setiap kekurangan.")
    case .operations:
      say(
        english: "What takes people for a while inside the shift that they work anyway: a talk, an escort, a roll-call.",
        indonesian: "Kegiatan yang memakai personel sebentar di dalam dinasnya: penyuluhan, pengawalan, apel.")
    case .partners: say(english: "Who should ride with whom.", indonesian: "Siapa sebaiknya berdinas bersama siapa.")
    case .rules:
      say(
        english: "Changes to the profile's rules: hard is never passed, beyond prefer each step costs points. patrol check lists all rules.",
        indonesian:
          "Perubahan atas aturan profil: batas tidak boleh dilampaui, di luar sebaiknya setiap langkah menambah poin. patrol check menampilkan semua aturan."
      )
    case .history:
      say(
        english:
          "The days before the first one, so that rest, nights and fairness go on from what was worked. A blank cell says that nothing is known.",
        indonesian: "Hari-hari sebelum hari pertama, agar istirahat, dinas malam dan pemerataan berlanjut. Sel kosong berarti tidak diketahui.")
    case .further:
      say(
        english:
          "Operations, standing duties, community work, watches, cameras, partners, control rounds, hot spots and the like: a key of an entry a row.",
        indonesian:
          "Operasi, dinas tetap, pembinaan masyarakat, Siskamling, kamera, mitra, kontrol, titik rawan dan sejenisnya: satu kunci isian setiap baris."
      )
    }
  }

  /// What a row of the sheet of single values means.
  public func explanation(_ item: InputItem) -> String {
    switch item {
    case .scenario: say(english: "version of this format", indonesian: "versi format ini")
    case .name: say(english: "free text, as documents name the office", indonesian: "teks bebas, seperti tertulis pada dokumen")
    case .letterhead:
      say(english: "a line of the letterhead; one row for each", indonesian: "satu baris kop surat; satu baris tabel untuk setiap baris kop")
    case .place: say(english: "the town before the date of a document", indonesian: "kota sebelum tanggal pada dokumen")
    case .language: say(english: "of the texts: en or id", indonesian: "bahasa teks: en atau id")
    case .timezone: say(english: "WIB, WITA or WIT", indonesian: "WIB, WITA atau WIT")
    case .from: say(english: "first day that is planned", indonesian: "hari pertama yang direncanakan")
    case .days: say(english: "days that are published", indonesian: "jumlah hari yang diterbitkan")
    case .lookAhead:
      say(
        english: "further days that are planned but not published, so that the last night leaves nobody tired",
        indonesian: "hari yang ikut direncanakan tetapi belum diterbitkan, agar malam terakhir tidak membuat lelah")
    case .seed: say(english: "the same number gives the same roster", indonesian: "angka yang sama menghasilkan jadwal yang sama")
    case .profile: say(english: "defaults of all rules", indonesian: "nilai awal semua aturan")
    case .history:
      say(
        english: "roster files or grids of past weeks beside this workbook (.json, .csv, .xlsx), or a folder of them",
        indonesian: "berkas jadwal atau tabel minggu lalu di samping buku kerja ini (.json, .csv, .xlsx), atau foldernya")
    case .historyCode: say(english: "a code of older grids, and what it means", indonesian: "kode pada tabel lama, dan artinya")
    case .ranks: say(english: "from the lowest to the highest, | between", indonesian: "dari yang terendah, dipisah |")
    case .holiday: say(english: "a date, and the holiday's name", indonesian: "tanggal, dan nama hari libur")
    case .nightFrom:
      say(english: "a shift with enough hours from here is a night", indonesian: "dinas dengan cukup jam mulai saat ini adalah dinas malam")
    case .nightTo: say(english: "until here", indonesian: "sampai saat ini")
    case .nightHours: say(english: "so many hours", indonesian: "sekian jam")
    case .must: say(english: "points that the word must stands for", indonesian: "poin untuk kata wajib")
    case .high: say(english: "points that the word high stands for", indonesian: "poin untuk kata tinggi")
    case .medium: say(english: "points that the word medium stands for", indonesian: "poin untuk kata sedang")
    case .low: say(english: "points that the word low stands for", indonesian: "poin untuk kata rendah")
    case .reguPattern: say(english: "the cycle, such as P|P|S|S|M|M|-|-", indonesian: "putaran dinas, misalnya P|P|S|S|M|M|-|-")
    case .reguStart: say(english: "a regu, and its first day in the pattern", indonesian: "regu, dan hari pertamanya dalam pola")
    case .reguPoints: say(english: "points for each cell that leaves the pattern", indonesian: "poin setiap sel yang menyimpang dari pola")
    }
  }

  /// The heading above what is seldom needed on the sheet of single values.
  public var seldomNeeded: String { say(english: "If needed", indonesian: "Bila perlu") }

  /// The name of the sheet that tells how the workbook is used.
  public var guideName: String { say(english: "Guide", indonesian: "Petunjuk") }

  /// The name of the sheet that holds what drop-downs offer.
  public var listsName: String { say(english: "Lists", indonesian: "Daftar") }

  /// How the workbook is used, line by line; the first is the title.
  public func guide(path: String) -> [String] {
    [
      say(english: "Input of a roster", indonesian: "Masukan jadwal dinas"),
      say(
        english: "Fill in the sheets, save the workbook (.xlsx), then ask for the roster:",
        indonesian: "Isi lembar-lembarnya, simpan buku kerja (.xlsx), lalu minta jadwalnya:"),
      "patrol check \(path)", "patrol solve \(path)",
      say(
        english: "patrol check lists everything that is wrong at once, each with sheet and cell.",
        indonesian: "patrol check menyebut semua kesalahan sekaligus, masing-masing dengan lembar dan selnya."),
      say(
        english: "Blue tabs change every week, green ones seldom, grey ones are needed only by some offices.",
        indonesian: "Tab biru berubah setiap minggu, hijau jarang berubah, abu-abu hanya diperlukan sebagian satuan."),
      say(
        english:
          "A note on each heading says what the column takes. Columns may change places; columns and sheets that are not needed may be deleted.",
        indonesian:
          "Catatan pada setiap judul kolom menjelaskan isinya. Kolom boleh bertukar tempat; kolom dan lembar yang tidak perlu boleh dihapus."),
      say(
        english: "Several values in one cell stand with | between: leader|driver.",
        indonesian: "Beberapa nilai dalam satu sel dipisah dengan |: leader|driver."),
      say(
        english: "People and places can be named by what they have in common: regu=1|2; qualification=driver. class=rawan. zone=all.",
        indonesian: "Orang dan tempat dapat disebut menurut kesamaannya: regu=1|2; kualifikasi=driver. kelas=rawan. wilayah=semua."),
      say(
        english: "Dates as the spreadsheet has them, or as text: 2026-11-23 or 23/11/2026. Times: 07:00 or 07.00.",
        indonesian: "Tanggal seperti di aplikasi lembar kerja, atau sebagai teks: 2026-11-23 atau 23/11/2026. Jam: 07:00 atau 07.00."),
    ]
  }
}
