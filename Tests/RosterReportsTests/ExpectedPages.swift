import PatrolModel

/// Pages as they must read, to the letter.
enum ExpectedPages {
  /// The page of `Samples.report`.
  static func week(_ language: Language) -> String {
    switch language {
    case .english: english
    case .indonesian: indonesian
    }
  }

  private static let english = """
    Duty roster, Polresta Balikpapan, Mon 23 Nov - Sun 29 Nov 2026

    Officer            Regu Mon Tue Wed Thu Fri Sat Sun | Mon Tue Wed   Hours Nights
                            23  24  25* 26  27  28  29  | 30  1   2
    --------------------------------------------------------------------------------
    Andi Saputra       1    P   P   S   S   M   M   -   | -   P   P        48      2
    Budi Santoso       2    S   C   C   M   -   -   P   | P   S   S        24      1
    Citra Lestari      3    M   M   -!  -   P   P   S   | S   M   M        40      2
    Muhammad R. R. K.  4    -   -   P   P   S   S   M   | M   -   -        40      1
    Eko Prasetyo       1    P   P   S   S   M   M   -   | -   P   P        50      2
    Fajar Nugroho      2    S   S   M   M   -   -   P   | P   S   S        40      2
    --------------------------------------------------------------------------------
    On duty P               2   2   1   1   1   1   2   | 2   2   2
    On duty S               2   1   2   2   1   1   1   | 1   2   2
    On duty M               1   1   1   2   2   2   1   | 1   1   1
    P = Pagi 07:00-15:00; S = Siang 15:00-23:00; M = Malam 23:00-07:00
    C = leave; - = off; ! = rule broken; | = look-ahead, planned but not published
    * 25 Nov Hari Guru

    Officers at each post (P/S/M)
                      Mon 23 Tue 24 Wed 25 Thu 26 Fri 27 Sat 28 Sun 29
    Balikpapan Kota   2/-/1  2/-/1  -/2/-  -/2/-~ 1/-/2  1/-/2~ -/1/-~
    Balikpapan Timur  -/2/-  -/1/-  1/-/1  1/-/2  -/1/-  -/1/-  2/-/1
    ~ = below a target

    Broken rules (1)
      Citra Lestari, Tue 24 Nov - Wed 25 Nov: rest between duties: 8 h, at least 11
          h [min-rest-hours]

    What is short, worst first (3)
      Thu 26 Nov, whole day, Jaga Mako: 1 of 3 (minimum), 60 points
      Sat 28 Nov - Sun 29 Nov, 23:00-07:00, Balikpapan Kota: 1 of 2 (target), 40
          points
      Thu 26 Nov, 23:00-07:00, Balikpapan Kota: 0 of 1 Pawas, 7 points

    Who is overworked, most first (2)
      Muhammad Rizky Ramadhan Kusumawardhana: 40 h, 1 night, 5 days in a row, 6
          points (nights in a week 3, rest after nights 3)
      Andi Saputra: 48 h, 2 nights, 6 days in a row, 1 point (fair share of nights
          1)

    Where the points come from
        Points   Times  Source
            60       1  below the minimum: Jaga Mako
            40       2  below the target: Patroli malam
             7       1  without Pawas: Patroli malam
             3       1  nights in a week
             3       1  rest after nights
             3       1  wishes
             1       1  fair share of nights
           117          in all

    """

  private static let indonesian = """
    Jadwal dinas, Polresta Balikpapan, Sen 23 Nov - Min 29 Nov 2026

    Anggota            Regu Sen Sel Rab Kam Jum Sab Min | Sen Sel Rab     Jam  Malam
                            23  24  25* 26  27  28  29  | 30  1   2
    --------------------------------------------------------------------------------
    Andi Saputra       1    P   P   S   S   M   M   -   | -   P   P        48      2
    Budi Santoso       2    S   C   C   M   -   -   P   | P   S   S        24      1
    Citra Lestari      3    M   M   -!  -   P   P   S   | S   M   M        40      2
    Muhammad R. R. K.  4    -   -   P   P   S   S   M   | M   -   -        40      1
    Eko Prasetyo       1    P   P   S   S   M   M   -   | -   P   P        50      2
    Fajar Nugroho      2    S   S   M   M   -   -   P   | P   S   S        40      2
    --------------------------------------------------------------------------------
    Dinas P                 2   2   1   1   1   1   2   | 2   2   2
    Dinas S                 2   1   2   2   1   1   1   | 1   2   2
    Dinas M                 1   1   1   2   2   2   1   | 1   1   1
    P = Pagi 07.00-15.00; S = Siang 15.00-23.00; M = Malam 23.00-07.00
    C = cuti; - = libur; ! = pelanggaran aturan;
    | = hari lanjutan, direncanakan, belum diterbitkan
    * 25 Nov Hari Guru

    Personel tiap pos (P/S/M)
                      Sen 23 Sel 24 Rab 25 Kam 26 Jum 27 Sab 28 Min 29
    Balikpapan Kota   2/-/1  2/-/1  -/2/-  -/2/-~ 1/-/2  1/-/2~ -/1/-~
    Balikpapan Timur  -/2/-  -/1/-  1/-/1  1/-/2  -/1/-  -/1/-  2/-/1
    ~ = di bawah target

    Pelanggaran aturan (1)
      Citra Lestari, Sel 24 Nov - Rab 25 Nov: istirahat antar dinas: 8 jam, paling
          sedikit 11 jam [min-rest-hours]

    Kekurangan personel, terberat lebih dahulu (3)
      Kam 26 Nov, sepanjang hari, Jaga Mako: 1 dari 3 (minimum), 60 poin
      Sab 28 Nov - Min 29 Nov, 23.00-07.00, Balikpapan Kota: 1 dari 2 (target), 40
          poin
      Kam 26 Nov, 23.00-07.00, Balikpapan Kota: 0 dari 1 Pawas, 7 poin

    Anggota dengan beban berlebih, terberat lebih dahulu (2)
      Muhammad Rizky Ramadhan Kusumawardhana: 40 jam, 1 malam, 5 hari
          berturut-turut, 6 poin (dinas malam dalam seminggu 3, istirahat setelah
          dinas malam 3)
      Andi Saputra: 48 jam, 2 malam, 6 hari berturut-turut, 1 poin (pemerataan dinas
          malam 1)

    Asal poin
          Poin    Kali  Sumber
            60       1  di bawah minimum: Jaga Mako
            40       2  di bawah target: Patroli malam
             7       1  kurang Pawas: Patroli malam
             3       1  dinas malam dalam seminggu
             3       1  istirahat setelah dinas malam
             3       1  permintaan anggota
             1       1  pemerataan dinas malam
           117          jumlah

    """
}
