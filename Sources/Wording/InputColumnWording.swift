import PatrolModel

/// The notes on the headings of an input workbook.
extension Wording {
  /// What a column takes, and what a blank cell means.
  public func note(_ column: InputColumn, of sheet: InputSheet) -> String {
    switch (column, sheet) {
    case (.id, .officers):
      say(
        english: "Unique. Blank: the service number, else the name. Other sheets may name an officer by id, service number or full name.",
        indonesian: "Unik. Kosong: NRP, atau namanya. Lembar lain boleh menyebut anggota dengan kode, NRP atau nama lengkap.")
    case (.id, .shifts): say(english: "The code in the cells, such as P.", indonesian: "Kode di sel jadwal, misalnya P.")
    case (.id, .kinds): say(english: "Unique, such as rapat.", indonesian: "Unik, misalnya rapat.")
    case (.id, .vehicles):
      say(english: "Call sign or plate; blank where the count is given.", indonesian: "Nama panggil atau nopol; kosong bila jumlah diisi.")
    case (.id, .requirements), (.id, .partners): say(english: "Unique. Blank: numbered.", indonesian: "Unik. Kosong: diberi nomor.")
    case (.id, _): say(english: "Unique.", indonesian: "Unik.")
    case (.name, .rules):
      say(english: "Keeps several max-post-duties apart.", indonesian: "Membedakan beberapa max-post-duties.")
    case (.name, .signatures):
      say(english: "Name with degrees, as printed. Blank: not printed.", indonesian: "Nama dengan gelar, seperti dicetak. Kosong: tidak dicetak.")
    case (.name, _): say(english: "As printed. Blank: the id.", indonesian: "Seperti dicetak. Kosong: kodenya.")
    case (.number, _): say(english: "Kept as text, with leading zeros.", indonesian: "Disimpan sebagai teks, termasuk nol di depan.")
    case (.rank, .signatures):
      say(
        english: "The rank in full, as printed below the name: Inspector of Police.",
        indonesian: "Pangkat lengkap, seperti dicetak di bawah nama: Ajun Komisaris Polisi.")
    case (.rank, _): say(english: "Such as Bripka.", indonesian: "Misalnya Bripka.")
    case (.rankFrom, _):
      say(english: "Everyone of this rank or a higher one holds it.", indonesian: "Semua anggota berpangkat ini atau lebih tinggi memilikinya.")
    case (.position, _): say(english: "Free text.", indonesian: "Teks bebas.")
    case (.section, _): say(english: "Free text, such as Samapta.", indonesian: "Teks bebas, misalnya Samapta.")
    case (.station, .officers):
      say(english: "Home station, compared with the zones'.", indonesian: "Polsek asal, dibandingkan dengan polsek wilayah.")
    case (.station, _): say(english: "The station to which it belongs.", indonesian: "Polsek yang membawahinya.")
    case (.regu, _): say(english: "Squad, such as 1.", indonesian: "Regu, misalnya 1.")
    case (.qualifications, .posts):
      say(english: "All that whoever stands there must hold, | between.", indonesian: "Semua yang harus dimiliki petugas di sana, dipisah |.")
    case (.qualifications, .operations):
      say(english: "All that each of them must hold, | between.", indonesian: "Semua yang harus dimiliki masing-masing, dipisah |.")
    case (.qualifications, _): say(english: "Such as leader|driver.", indonesian: "Misalnya leader|driver.")
    case (.hoursDue, _): say(english: "Hours due a week. Blank: by the profile.", indonesian: "Jam wajib seminggu. Kosong: menurut profil.")
    case (.hours, .shifts):
      say(
        english: "07:00-15:00; an end before the start lies on the next day. Several stretches: 07:00-15:00|20:00-24:00.",
        indonesian: "07:00-15:00; akhir sebelum awal berarti hari berikutnya. Beberapa bagian: 07:00-15:00|20:00-24:00.")
    case (.hours, _):
      say(english: "Clock times instead of shifts, such as 19:00-23:00.", indonesian: "Jam sebagai ganti dinas, misalnya 19:00-23:00.")
    case (.creditedHours, _):
      say(english: "Hours that count as worked. Blank: its length.", indonesian: "Jam yang dihitung sebagai dinas. Kosong: lamanya.")
    case (.night, _): say(english: "yes or no. Blank: by its hours.", indonesian: "ya atau tidak. Kosong: menurut jamnya.")
    case (.code, _):
      say(english: "The code in the cells. Blank: the id in capitals.", indonesian: "Kode di sel jadwal. Kosong: jenisnya dengan huruf besar.")
    case (.absent, _): say(english: "yes: away and not working.", indonesian: "ya: tidak hadir dan tidak bekerja.")
    case (.busy, _): say(english: "yes: other duty, with rest around it.", indonesian: "ya: dinas lain, dengan istirahat sebelum dan sesudahnya.")
    case (.creditsHours, _): say(english: "Hours credited for each day.", indonesian: "Jam yang diakui untuk setiap hari.")
    case (.officer, _): say(english: "Id, service number or full name.", indonesian: "Kode, NRP atau nama lengkap.")
    case (.officers, _): say(english: "How many are wanted.", indonesian: "Jumlah yang dibutuhkan.")
    case (.from, .availability):
      say(english: "First day, or day and time: 2026-11-25 09:00.", indonesian: "Hari pertama, atau hari dan jam: 2026-11-25 09:00.")
    case (.to, .availability):
      say(
        english: "Last day (all of it), or day and time. Blank: the first day.",
        indonesian: "Hari terakhir (sepenuhnya), atau hari dan jam. Kosong: hari pertama.")
    case (.from, .rules): say(english: "First date on which it holds. Blank: always.", indonesian: "Tanggal mulai berlaku. Kosong: selalu.")
    case (.to, .rules): say(english: "Last date on which it holds.", indonesian: "Tanggal terakhir berlaku.")
    case (.from, _): say(english: "Begins at, such as 09:00.", indonesian: "Mulai, misalnya 09:00.")
    case (.to, _): say(english: "Ends at, such as 10:30.", indonesian: "Selesai, misalnya 10:30.")
    case (.kind, .availability): say(english: "cuti, sakit, izin, bko, diklat, sidang.", indonesian: "cuti, sakit, izin, bko, diklat, sidang.")
    case (.kind, .vehicles): say(english: "Such as R4 or R2.", indonesian: "Misalnya R4 atau R2.")
    case (.kind, _):
      say(english: "wish, avoid, lock or order. Blank: wish.", indonesian: "permintaan, hindari, kunci atau perintah. Kosong: permintaan.")
    case (.date, .requests): say(english: "Inside the period.", indonesian: "Di dalam periode.")
    case (.date, _): say(english: "The day.", indonesian: "Harinya.")
    case (.shift, _):
      say(english: "A shift, off, or blank for any shift at the post.", indonesian: "Dinas, libur, atau kosong untuk dinas apa pun di pos itu.")
    case (.post, _): say(english: "A zone or post. Blank: any.", indonesian: "Wilayah atau pos. Kosong: mana saja.")
    case (.points, .requirements):
      say(
        english: "A number or must, high, medium, low for every step; or by step: min=100; target=12|6; max=1.",
        indonesian: "Angka atau wajib, tinggi, sedang, rendah untuk setiap langkah; atau per langkah: min=100; target=12|6; max=1.")
    case (.points, .requests): say(english: "Blank: as the rule wish has it.", indonesian: "Kosong: menurut aturan wish.")
    case (.points, .rules): say(english: "For each step or time. Blank: as they were.", indonesian: "Setiap langkah atau kali. Kosong: tetap.")
    case (.points, _): say(english: "A number or must, high, medium, low.", indonesian: "Angka atau wajib, tinggi, sedang, rendah.")
    case (.by, _): say(english: "Who asks or orders; an order must say it.", indonesian: "Siapa yang meminta atau memerintah; wajib untuk perintah.")
    case (.reason, _): say(english: "Why; an order must say it.", indonesian: "Alasannya; wajib untuk perintah.")
    case (.zoneClass, _): say(english: "aman, rawan or sangat-rawan. Blank: rawan.", indonesian: "aman, rawan atau sangat-rawan. Kosong: rawan.")
    case (.latitude, _): say(english: "Degrees, north positive.", indonesian: "Derajat, utara positif.")
    case (.longitude, _): say(english: "Degrees, east positive.", indonesian: "Derajat, timur positif.")
    case (.aliases, _):
      say(english: "Further names in lists of incidents, | between.", indonesian: "Nama lain dalam daftar kejadian, dipisah |.")
    case (.adjacent, _): say(english: "Zones next door, | between.", indonesian: "Wilayah yang berbatasan, dipisah |.")
    case (.risk, .zones):
      say(english: "Percent of the ordinary by shift: M=150|S=120.", indonesian: "Persen dari biasanya menurut dinas: M=150|S=120.")
    case (.risk, _): say(english: "yes: points follow the zone's risk.", indonesian: "ya: poin mengikuti risiko wilayah.")
    case (.population, _): say(english: "Residents.", indonesian: "Jumlah penduduk.")
    case (.area, _): say(english: "Square kilometres.", indonesian: "Kilometer persegi.")
    case (.zone, _): say(english: "The zone in which it lies.", indonesian: "Wilayah tempatnya.")
    case (.zones, _): say(english: "At least two, | between.", indonesian: "Paling sedikit dua, dipisah |.")
    case (.shifts, _): say(english: "Shifts in which it may be staffed. Blank: all.", indonesian: "Dinas saat boleh diisi. Kosong: semua.")
    case (.share, _): say(english: "What a crew counts in each zone. Blank: 50%.", indonesian: "Bagian tim dihitung di setiap wilayah. Kosong: 50%.")
    case (.least, _): say(english: "Fewest officers. Blank: 2.", indonesian: "Personel paling sedikit. Kosong: 2.")
    case (.most, _): say(english: "Most officers. Blank: the least.", indonesian: "Personel paling banyak. Kosong: sama dengan paling sedikit.")
    case (.leader, _): say(english: "The qualification of its leader. Blank: none.", indonesian: "Kualifikasi ketuanya. Kosong: tanpa ketua.")
    case (.driver, _): say(english: "The qualification of its driver. Blank: none.", indonesian: "Kualifikasi pengemudinya. Kosong: tanpa pengemudi.")
    case (.onBehalfOf, _):
      say(english: "The position for which the signer signs (a.n.).", indonesian: "Jabatan yang diatasnamakan penanda tangan (a.n.).")
    case (.acting, _):
      say(
        english: "ps, plh or plt where the position is not held by appointment.",
        indonesian: "ps, plh atau plt bila bukan pejabat definitif.")
    case (.leaderDrives, _): say(english: "yes: one officer is both.", indonesian: "ya: satu orang merangkap keduanya.")
    case (.vehicle, _): say(english: "The kind that each crew takes. Blank: on foot.", indonesian: "Jenis kendaraan tim. Kosong: jalan kaki.")
    case (.count, _): say(english: "How many of the kind, without call signs.", indonesian: "Jumlah jenis itu, tanpa nama panggil.")
    case (.outFrom, _): say(english: "Out of service from: day, or day and time.", indonesian: "Rusak mulai: hari, atau hari dan jam.")
    case (.outTo, _): say(english: "Out of service until.", indonesian: "Rusak sampai.")
    case (.at, .requirements):
      say(
        english:
          "A zone or post; several posts counted together: a|b; each zone of a class: class=rawan; zones each by itself: zone=a|b or zone=all; all posts together: all.",
        indonesian:
          "Wilayah atau pos; beberapa pos dihitung bersama: a|b; setiap wilayah sekelas: kelas=rawan; wilayah masing-masing: wilayah=a|b atau wilayah=semua; semua pos bersama: semua."
      )
    case (.at, _):
      say(english: "Posts, zones or sectors, or all; needs with.", indonesian: "Pos, wilayah atau sektor, atau semua; bersama kolom dengan.")
    case (.when, _):
      say(english: "Shifts P|S, or clock times 19:00-23:00. Blank: all shifts.", indonesian: "Dinas P|S, atau jam 19:00-23:00. Kosong: semua dinas.")
    case (.days, _), (.dates, _):
      say(
        english: "friday|saturday, a date, or dates 2026-11-25 to 2026-11-27. Blank: every day.",
        indonesian: "jumat|sabtu, tanggal, atau 2026-11-25 s.d. 2026-11-27. Kosong: setiap hari.")
    case (.each, _), (.with, _):
      say(
        english: "A qualification, or regu=1|2; rank-from=Bripka; station=Utara; officer=K1|K2. Blank: not used.",
        indonesian: "Kualifikasi, atau regu=1|2; mulai-pangkat=Bripka; polsek=Utara; anggota=K1|K2. Kosong: tidak dipakai.")
    case (.who, _):
      say(
        english: "A qualification, or regu=1|2; rank-from=Bripka; station=Utara; officer=K1|K2. Blank: everyone.",
        indonesian: "Kualifikasi, atau regu=1|2; mulai-pangkat=Bripka; polsek=Utara; anggota=K1|K2. Kosong: semua.")
    case (.crews, _):
      say(
        english: "Kinds of crews that are counted instead of officers; all for any.",
        indonesian: "Jenis tim yang dihitung sebagai ganti personel; semua untuk jenis apa pun.")
    case (.min, _): say(english: "Present at least.", indonesian: "Paling sedikit hadir.")
    case (.target, _): say(english: "Wanted, or from-risk. Blank: the minimum.", indonesian: "Yang diinginkan, atau dari-kerawanan. Kosong: minimal.")
    case (.budget, _):
      say(
        english: "With target from-risk: unit-shifts of all days together, shared by risk.",
        indonesian: "Dengan sasaran dari-kerawanan: satuan-dinas semua hari, dibagi menurut kerawanan.")
    case (.max, _): say(english: "Present at most. Blank: no limit.", indonesian: "Paling banyak hadir. Kosong: tanpa batas.")
    case (.per, _):
      say(
        english: "period (heads at any time) or day (duties of the day). Blank: period.",
        indonesian: "periode (hadir setiap saat) atau hari (dinas sehari). Kosong: periode.")
    case (.minutes, _):
      say(english: "How long it takes, where that is less than from - to.", indonesian: "Lamanya, bila kurang dari mulai - sampai.")
    case (.fromShifts, _):
      say(english: "Shifts whose people may be taken. Blank: all.", indonesian: "Dinas yang personelnya boleh dipakai. Kosong: semua.")
    case (.fromPosts, _):
      say(english: "Posts whose people may be taken. Blank: all.", indonesian: "Pos yang personelnya boleh dipakai. Kosong: semua.")
    case (.ofWhich, _):
      say(english: "Parts with a qualification: leader=1|driver=2.", indonesian: "Bagian dengan kualifikasi: leader=1|driver=2.")
    case (.together, _): say(english: "Officers that should ride together: K1|K2.", indonesian: "Anggota yang sebaiknya bersama: K1|K2.")
    case (.apart, _): say(english: "Officers that should not ride together: K1|K2.", indonesian: "Anggota yang sebaiknya terpisah: K1|K2.")
    case (.role, _): say(english: "Such as approved by, prepared by.", indonesian: "Misalnya disahkan oleh, dibuat oleh, mengetahui.")
    case (.rule, _): say(english: "The rule's id, as patrol check lists them.", indonesian: "Kode aturan, seperti ditampilkan patrol check.")
    case (.hard, _): say(english: "Limit that is never passed; yes; or none.", indonesian: "Batas yang tidak boleh dilampaui; ya; atau none.")
    case (.prefer, _):
      say(english: "Limit beyond which each step costs points; or none.", indonesian: "Batas yang bila dilampaui menambah poin; atau none.")
    case (.off, _): say(english: "yes: the rule does not hold.", indonesian: "ya: aturan tidak berlaku.")
    case (.window, _): say(english: "week or rolling.", indonesian: "minggu (per minggu) atau bergulir (tujuh hari berturut).")
    case (.posts, _): say(english: "For max-post-duties: the posts.", indonesian: "Untuk max-post-duties: posnya.")
    case (.part, _):
      say(english: "The section of a scenario file, such as operations.", indonesian: "Bagian berkas skenario, misalnya operations (operasi).")
    case (.entry, _):
      say(english: "The entry's id; blank where the section has none.", indonesian: "Kode isian; kosong bila bagian itu tidak memerlukannya.")
    case (.key, _):
      say(
        english: "The key; where a key stands several times, it has several values.",
        indonesian: "Kunci; bila kunci sama tertulis beberapa kali, nilainya beberapa.")
    case (.value, _):
      say(
        english: "The value; in braces as in a scenario file: { id: gate, officers: 2 }.",
        indonesian: "Nilai; dalam kurung seperti di berkas skenario: { id: gerbang, officers: 2 }.")
    case (.parameters, _): say(english: "Such as weekends=3; step-hours=8.", indonesian: "Misalnya weekends=3; step-hours=8.")
    }
  }
}
