import Testing
import Wording

@Suite("Numbers in words")
struct NumberWordingTests {
  private static let known = [
    0: "nol", 1: "satu", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 16: "enam belas", 19: "sembilan belas", 20: "dua puluh",
    21: "dua puluh satu", 48: "empat puluh delapan", 99: "sembilan puluh sembilan", 100: "seratus", 101: "seratus satu", 110: "seratus sepuluh",
    111: "seratus sebelas", 117: "seratus tujuh belas", 200: "dua ratus", 365: "tiga ratus enam puluh lima", 1000: "seribu", 1001: "seribu satu",
    1100: "seribu seratus", 1945: "seribu sembilan ratus empat puluh lima", 2000: "dua ribu", 7011: "tujuh ribu sebelas",
    9999: "sembilan ribu sembilan ratus sembilan puluh sembilan",
  ]

  @Test("Indonesian words for numbers", arguments: known.keys.sorted())
  func words(number: Int) { #expect(Wording(.indonesian).indonesianWords(number) == Self.known[number]) }

  @Test("every number up to 9,999 has words of its own, single-spaced, never with one before a unit that takes a prefix")
  func distinct() {
    let words = (0...9999).compactMap { Wording(.indonesian).indonesianWords($0) }
    #expect(Set(words).count == 10_000)
    for wrong in ["satu puluh", "satu belas", "satu ratus", "satu ribu", "nol ", " nol", "  "] { #expect(!words.contains { $0.contains(wrong) }) }
  }

  @Test("what is out of reach has no words", arguments: [-1, 1_000_000, .max, .min])
  func outOfReach(number: Int) { #expect(Wording(.indonesian).indonesianWords(number) == nil) }
}
