import PatrolModel

extension Wording {
  func starterText(_ example: StarterScenario.Example, from: CivilDate) -> String {
    [starterHead(from: from), starterPeople(example), starterPlaces(example), starterRules].joined(separator: "\n")
  }

  private func starterHead(from: CivilDate) -> String {
    """
    # \(say(english: "One week of a police station. Lines that begin with # are comments.", indonesian: "Satu minggu sebuah satuan kepolisian. Baris yang diawali # adalah catatan."))
    #
    #   patrol check .      \(say(english: "is the input right?", indonesian: "apakah masukan sudah benar?"))
    #   patrol solve .      \(say(english: "the best roster, and how good it provably is", indonesian: "jadwal terbaik, dan seberapa baik terbukti"))

    scenario: 1                      # \(say(english: "version of this format", indonesian: "versi format ini"))
    office:
      name: \(say(english: "Our police station", indonesian: "Polsek kami"))\(say(english: "       # free text, as documents name it", indonesian: "              # teks bebas, seperti tertulis pada dokumen"))
    language: \(language.rawValue)                     # \(say(english: "en or id", indonesian: "en atau id"))
    timezone: Asia/Makassar          # \(say(english: "or Asia/Jakarta, Asia/Jayapura", indonesian: "atau Asia/Jakarta, Asia/Jayapura"))

    # \(say(english: "The days to plan. The look-ahead is planned with them but not published, so that", indonesian: "Hari yang direncanakan. Hari lanjutan ikut direncanakan tetapi belum diterbitkan,"))
    # \(say(english: "the last night leaves nobody tired.", indonesian: "agar malam terakhir tidak membuat siapa pun kelelahan."))
    period: { from: \(from), days: 7, look-ahead: 3 }
    seed: 1

    # \(say(english: "Shifts by the code that stands in the cells; a duty belongs to the day on which it starts.", indonesian: "Dinas menurut kode di sel jadwal; dinas termasuk hari saat dimulai."))
    shifts:
      P: { name: \(say(english: "Morning", indonesian: "Pagi")), hours: "07:00-15:00" }
      S: { name: \(say(english: "Afternoon", indonesian: "Siang")), hours: "15:00-23:00" }
      M: { name: \(say(english: "Night", indonesian: "Malam")), hours: "23:00-07:00" }

    """
  }

  private func starterPeople(_ example: StarterScenario.Example) -> String {
    let pawas = example == .small ? "\n  pawas: { name: \(say(english: "duty commander", indonesian: "perwira pengawas")) }" : ""
    return """
      # \(say(english: "What officers are able or allowed to do; the table of officers says who is.", indonesian: "Kemampuan atau wewenang anggota; tabel anggota menyebut siapa yang memilikinya."))
      qualifications:
        leader: { name: \(say(english: "patrol leader", indonesian: "pimpinan patroli")) }
        driver: { name: \(say(english: "driver", indonesian: "pengemudi")) }\(pawas)

      # \(say(english: "Tables, one row each: open them in any spreadsheet and save them as CSV.", indonesian: "Tabel, satu baris untuk setiap hal: buka di aplikasi lembar kerja dan simpan sebagai CSV."))
      officers: officers.csv           # \(say(english: "id, name, rank, qualifications (| between)", indonesian: "id, nama, pangkat, kualifikasi (dipisah |)"))
      availability: availability.csv   # \(say(english: "leave (cuti), sickness (sakit), court (sidang), training (diklat)", indonesian: "cuti, sakit, izin, sidang, diklat"))
      requests: requests.csv           # \(say(english: "wish, avoid or lock; a lock is kept, a wish costs points where it is not", indonesian: "wish (permintaan), avoid (hindari), lock (kunci)"))

      """
  }

  private func starterPlaces(_ example: StarterScenario.Example) -> String {
    let town = say(english: "Town", indonesian: "Kota")
    let market = say(english: "Market", indonesian: "Pasar")
    let villages = say(english: "Villages", indonesian: "Desa")
    let zones = """
      # \(say(english: "Zones by class: aman (safe), rawan (vulnerable), sangat-rawan (very vulnerable).", indonesian: "Wilayah menurut kelas kerawanan: aman, rawan, sangat-rawan."))
      zones:
        - { id: kota, name: \(town), class: sangat-rawan }
        - { id: pasar, name: \(market), class: rawan }

      """
    let third = example == .small ? "  - { id: desa, name: \(villages), class: aman }\n" : ""
    let needs = """

      # \(say(english: "What is asked: at least min officers, better target; points are what each one missing costs.", indonesian: "Kebutuhan: paling sedikit min personel, sebaiknya target; points adalah harga tiap kekurangan."))
      # \(say(english: "The roster with the fewest points is the best.", indonesian: "Jadwal dengan poin paling sedikit adalah yang terbaik."))
      requirements:
        - id: kota-jaga
          name: \(say(english: "patrol of the town", indonesian: "patroli kota"))
          at: { zones: [kota] }
          when: { shifts: [P, S, M] }
          min: 1
          target: 2
          points: { min: 100, target: 12 }
        - id: pasar-jaga
          name: \(say(english: "patrol of the market", indonesian: "patroli pasar"))
          at: { zones: [pasar] }
          when: { shifts: [P, S] }
          min: 1
          points: { min: 60 }

      """
    let more = """
        - id: desa-harian
          name: \(say(english: "a round of the villages", indonesian: "patroli keliling desa"))
          at: { zones: [desa] }
          when: { shifts: [P, S] }
          per: day                     # \(say(english: "counted over the whole day", indonesian: "dihitung sepanjang hari"))
          min: 1
          points: { min: 30 }
        - id: pawas
          name: \(say(english: "duty commander", indonesian: "perwira pengawas"))
          at: { posts: any }           # \(say(english: "wherever he is", indonesian: "di pos mana pun"))
          when: { shifts: [P, S, M] }
          officers: pawas
          min: 1
          points: { min: must }        # \(say(english: "must, high, medium, low: words for points", indonesian: "must, high, medium, low: kata untuk poin"))

      """
    return zones + third + needs + (example == .small ? more : "") + starterCrews
  }

  /// Heads are planned; how to plan crews stands ready behind comment signs.
  private var starterCrews: String {
    """

    # \(say(english: "Officers are counted here one by one. To plan crews with a leader, a driver and a vehicle, take the signs", indonesian: "Di sini personel dihitung satu per satu. Untuk merencanakan tim dengan pimpinan, pengemudi dan kendaraan,"))
    # \(say(english: "away below and write crews: car in a requirement; its numbers are crews then.", indonesian: "hapus tanda di bawah ini dan tulis crews: car pada kebutuhan; angkanya lalu berarti jumlah tim."))
    # crews:
    #   car: { name: \(say(english: "car crew", indonesian: "tim mobil")), least: 2, most: 3, leader: leader, driver: driver, vehicle: R4 }
    # vehicles: { R4: 2 }            # \(say(english: "how many of each kind there are", indonesian: "jumlah tiap jenis"))

    """
  }

  private var starterRules: String {
    """
    # \(say(english: "Rules of rest, nights and fairness come from the profile; patrol check lists them.", indonesian: "Aturan istirahat, dinas malam dan pemerataan berasal dari profil; patrol check menampilkannya."))
    # \(say(english: "Change one so: hard is never passed, beyond prefer each step costs points.", indonesian: "Ubah seperti ini: hard tidak boleh dilampaui, di luar prefer setiap langkah berbiaya poin."))
    profile: standar
    rules:
      - { rule: max-nights-week, hard: 4, prefer: 2, points: 8 }

    """
  }
}
