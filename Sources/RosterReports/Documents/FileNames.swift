/// Parts of file names that every system takes, no two alike where case is ignored.
struct FileNames {
  /// Systems end names at 255 bytes; ending, numbers and a temporary file's addition need room beside the part.
  private static let mostBytes = 100
  /// Names that Windows keeps for devices, whatever the ending.
  private static let devices: Set<String> = Set(["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private var taken: Set<String> = []

  /// The part of a file's name that a text asks for: letters, digits, hyphens and underscores of it; a number behind it where another has the same.
  mutating func part(_ text: String) -> String {
    let plain = Self.plain(text)
    var part = plain
    var number = 1
    while !taken.insert(part.lowercased()).inserted {
      number += 1
      part = "\(plain)-\(number)"
    }
    return part
  }

  private static func plain(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    var bytes = 0
    for scalar in text.unicodeScalars {
      let next: Unicode.Scalar = isPlain(scalar) ? scalar : "-"
      // Runs of other characters become one hyphen; none stands first, where it would look like an option.
      if next == "-", name.last == "-" || name.isEmpty { continue }
      bytes += String(next).utf8.count
      if bytes > mostBytes { break }
      name.append(next)
    }
    while name.last == "-" { name.removeLast() }
    let part = String(name)
    return part.isEmpty || devices.contains(part.lowercased()) ? "_" + part : part
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark, .spacingMark: true
    default: scalar == "-" || scalar == "_"
    }
  }
}
