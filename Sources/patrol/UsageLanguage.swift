import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import Wording

/// The language in which to speak of a command line that cannot be understood.
enum UsageLanguage {
  /// The language that the arguments ask for, else that of a scenario among them, else that of the surroundings.
  static func language(of arguments: [String]) -> Language {
    let words = arguments.flatMap { $0.hasPrefix("--") ? $0.split(separator: "=", maxSplits: 1).map(String.init) : [$0] }
    for (option, value) in zip(words, words.dropFirst()) where option == "--language" {
      if let asked = Language(rawValue: value) { return asked }
    }
    for word in words where !word.hasPrefix("-") {
      if let own = language(ofScenarioAt: word) { return own }
    }
    return Console.language
  }

  /// The language that a folder or YAML file asks for; nil where it is no scenario.
  private static func language(ofScenarioAt path: String) -> Language? {
    // The whole scenario is not read for one word of it.
    guard let location = ScenarioReader.location(of: path), let data = FileManager.default.contents(atPath: location.folder + "/" + location.file),
      let text = try? ScenarioText(data)
    else { return nil }
    if let asked = ((try? text.scalar("language")) ?? nil).flatMap({ Language(rawValue: $0.lowercased()) }) { return asked }
    // A scenario that does not say speaks Indonesian.
    return ((try? text.scalar("scenario")) ?? nil) == nil ? nil : .indonesian
  }
}

extension ValidationError {
  /// What a command asks of its own options, in the reader's language.
  init(_ fault: Wording.OptionFault) {
    self.init(Wording(UsageLanguage.language(of: Array(CommandLine.arguments.dropFirst()))).text(fault))
  }
}
