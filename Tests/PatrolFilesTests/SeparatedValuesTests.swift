import PatrolFiles
import Testing

@Suite("Tables of separated values, written")
struct SeparatedValuesTests {
  @Test(
    "a cell is quoted where it must be, and never begins like a formula",
    arguments: [
      ("Budi", "Budi"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\rb", "\"a\rb\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), ("a\tb", "\"a\tb\""), ("\tb", "\"'\tb\""), ("\rb", "\"'\rb\""), ("\nb", "\"'\nb\""), ("=1", "'=1"), ("+62", "'+62"),
      ("-", "'-"), ("@x", "'@x"), ("'=1", "''=1"), ("'Abd", "'Abd"), ("007", "007"),
      // With a combining mark behind it neither is the same Character as alone.
      ("\"\u{301}", "\"\"\"\u{301}\""), ("=\u{301}", "'=\u{301}"), (",\u{301}", "\",\u{301}\""), ("\u{FEFF}=1", "'\u{FEFF}=1"),
      ("\u{200B}@x", "'\u{200B}@x"),
    ])
  func cells(text: String, expected: String) {
    let written = SeparatedValuesWriter.text([["x", text]])
    // Scalar by scalar: Swift takes texts for equal that differ in how letters are composed.
    #expect(Array(written.unicodeScalars) == Array("x,\(expected)\r\n".unicodeScalars), "\(written.debugDescription)")
  }

  @Test("every row ends with CR and LF, and no rows are no text")
  func rows() {
    #expect(SeparatedValuesWriter.text([["a", "b"], ["", "c"]]) == "a,b\r\n,c\r\n")
    #expect(SeparatedValuesWriter.text([]).isEmpty)
  }
}
