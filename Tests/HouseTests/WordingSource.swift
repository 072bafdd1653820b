import Foundation

/// A text as the sources of `Wording` hold it in both languages, without what is put into it.
struct WordingSource: Sendable {
  var file: String
  var line: Int
  var english: [String]
  var indonesian: [String]

  var description: String { "\(file):\(line)" }

  /// Every `say(english:indonesian:)` of the room.
  static func all() throws -> [WordingSource] {
    try House.files(in: "Sources/Wording", ending: ".swift").flatMap { try all(in: $0) }
  }

  private static func all(in path: String) throws -> [WordingSource] {
    let text = Array(try House.text(path).unicodeScalars)
    let opening = Array("say(".unicodeScalars)
    var sources: [WordingSource] = []
    var line = 1
    for place in text.indices {
      if text[place] == "\n" { line += 1 }
      guard text[place...].starts(with: opening), place == 0 || !isWordCharacter(text[place - 1]) else { continue }
      var reader = ArgumentReader(text: text, place: place + opening.count)
      let arguments = reader.arguments()
      guard let english = arguments["english"], let indonesian = arguments["indonesian"] else { continue }
      sources.append(WordingSource(file: path, line: line, english: english, indonesian: indonesian))
    }
    return sources
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Words of a text, in lower case; what stands in an interpolation is none.
  static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "’") }.map(String.init)
  }

  /// Reads the literals of labelled arguments up to the closing parenthesis.
  private struct ArgumentReader {
    let text: [Unicode.Scalar]
    var place: Int

    mutating func arguments() -> [String: [String]] {
      var found: [String: [String]] = [:]
      var label = ""
      var word = ""
      var depth = 0
      while place < text.count {
        let scalar = text[place]
        switch scalar {
        case "\"":
          let literal = self.literal()
          if !label.isEmpty { found[label, default: []].append(literal) }
          continue
        case "(", "[", "{": depth += 1
        case ")", "]", "}":
          if depth == 0 { return found }
          depth -= 1
        case ":" where depth == 0 && (word == "english" || word == "indonesian"): label = word
        default: break
        }
        if scalar.properties.isAlphabetic { word.unicodeScalars.append(scalar) } else { word = "" }
        place += 1
      }
      return found
    }

    /// The literal that begins here, with a space for each interpolation; leaves the place behind it.
    private mutating func literal() -> String {
      var result = ""
      place += 1
      while place < text.count, text[place] != "\"" {
        if text[place] == "\\", place + 1 < text.count {
          if text[place + 1] == "(" {
            skipInterpolation()
            result += " "
            continue
          }
          place += 2
          result += " "
          continue
        }
        result.unicodeScalars.append(text[place])
        place += 1
      }
      place += 1
      return result
    }

    private mutating func skipInterpolation() {
      var depth = 0
      while place < text.count {
        switch text[place] {
        case "(": depth += 1
        case ")":
          depth -= 1
          if depth == 0 {
            place += 1
            return
          }
        case "\"":
          _ = literal()
          continue
        default: break
        }
        place += 1
      }
    }
  }
}
