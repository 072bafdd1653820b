/// A command line that cannot be understood.
extension Wording {
  /// What can be wrong with words of a command line, whatever the command.
  public enum UsageFault: Sendable, Hashable {
    /// An argument or option that has to be there.
    case missingArgument(String)
    /// One of several has to be there, as a list in quotation marks.
    case missingOneOf(String)
    /// No command was named.
    case missingVerb
    /// An option that the command does not have, with the nearest that it has.
    case unknownOption(String, nearest: String?)
    /// An option without the value that belongs to it.
    case missingValue(String)
    /// A flag with a value.
    case takesNoValue(String, found: String)
    /// Words that belong to nothing, as a list in quotation marks.
    case unexpectedArguments(String)
    /// Two flags of which one alone may stand.
    case setTwice(String, by: String)
    /// A value that cannot be read, with those that can be where they are few.
    case invalidValue(String, of: String, expected: [String])
  }

  /// A fault in a sentence.
  public func text(_ fault: UsageFault) -> String {
    switch fault {
    case .missingArgument(let name): return say(english: "Missing expected argument '\(name)'", indonesian: "Argumen '\(name)' harus disebutkan")
    case .missingOneOf(let names): return say(english: "Missing one of: \(names)", indonesian: "Salah satu harus disebutkan: \(names)")
    case .missingVerb: return say(english: "Missing command.", indonesian: "Perintah belum disebutkan.")
    case .unknownOption(let name, let nearest):
      let hint = nearest.map { say(english: ". Did you mean '\($0)'?", indonesian: ". Mungkin maksudnya '\($0)'?") } ?? ""
      return say(english: "Unknown option '\(name)'\(hint)", indonesian: "Opsi '\(name)' tidak dikenal\(hint)")
    case .missingValue(let name): return say(english: "Missing value for '\(name)'", indonesian: "Nilai untuk '\(name)' belum disebutkan")
    case .takesNoValue(let name, let found):
      return say(
        english: "The option '\(name)' does not take any value, but '\(found)' was specified.",
        indonesian: "Opsi '\(name)' tidak memakai nilai, tetapi diberi '\(found)'.")
    case .unexpectedArguments(let words): return say(english: "Unexpected argument \(words)", indonesian: "Argumen tidak dikenal: \(words)")
    case .setTwice(let second, let first):
      return say(english: "'\(second)' cannot go together with '\(first)'", indonesian: "'\(second)' tidak dapat dipakai bersama '\(first)'")
    case .invalidValue(let value, let name, let expected):
      let list = expected.map { "'\($0)'" }.joined(separator: ", ")
      let hint = expected.isEmpty ? "" : say(english: ". Please provide one of \(list).", indonesian: ". Pilih salah satu: \(list).")
      return say(
        english: "The value '\(value)' is invalid for '\(name)'\(hint)", indonesian: "Nilai '\(value)' tidak berlaku untuk '\(name)'\(hint)")
    }
  }

  /// What is told of a command line that cannot be understood.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - usage: How the command is used; may be empty.
  ///   - help: The command that explains it; nil for none.
  public func usageRefusal(_ fault: String, usage: String, help: String?) -> String {
    let lines = [
      say(english: "Error: \(fault)", indonesian: "Kesalahan: \(fault)"),
      usage.isEmpty ? nil : say(english: "Usage: \(usage)", indonesian: "Cara pakai: \(usage)"),
      help.map { say(english: "  See '\($0)' for more information.", indonesian: "  Keterangan lengkap (bahasa Inggris): '\($0)'") },
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}
