import Testing

@testable import RosterReports

@Suite("Labels of posts")
struct PostLabelTests {
  @Test("where several posts begin alike, that is cut and what tells them apart stays; a name alone is cut at its end")
  func labels() {
    let labels = PostLabels([
      "Operasi Lilin Mahakam: Terminal Batu Ampar", "Operasi Lilin Mahakam: Bandara", "Pos jaga: sebuah nama yang panjang", "SPKT",
    ])
    #expect(labels.label("Operasi Lilin Mahakam: Bandara", cells: 20) == "Operasi Li…: Bandara")
    #expect(labels.label("Operasi Lilin Mahakam: Terminal Batu Ampar", cells: 20) == "Terminal Batu Ampar")
    #expect(labels.label("Operasi Lilin Mahakam: Terminal Batu Ampar", cells: 12) == "Terminal Ba…")
    #expect(labels.label("Pos jaga: sebuah nama yang panjang", cells: 12) == "Pos jaga: s…")
    #expect(labels.label("SPKT", cells: 20) == "SPKT")
    #expect(labels.label("Operasi Lilin Mahakam: Bandara", cells: 40) == "Operasi Lilin Mahakam: Bandara")
  }
}
