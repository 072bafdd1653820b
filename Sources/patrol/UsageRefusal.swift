import ArgumentParser
import Wording

/// A command line that cannot be understood, in the reader's language.
///
/// The argument parser speaks English only: what it says is taken apart at its fixed words, and what is not known of it stays as it is.
struct UsageRefusal {
  /// Everything that is told of it.
  let text: String

  /// - Parameters:
  ///   - message: What the argument parser says is wrong.
  ///   - page: The same with how the command is used, as the argument parser shows it.
  init(message: String, page: String, wording: Wording) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let usage = lines.drop { !$0.hasPrefix(Self.usage) }.prefix { !$0.hasPrefix("  See '") }
    let help = page.firstMatch(of: /See '([^']+)' for more information/).map { String($0.1) }
    let fault = Self.fault(message).map(wording.text) ?? message
    text = wording.usageRefusal(fault, usage: usage.joined(separator: "\n").dropFirst(Self.usage.count).description, help: help)
  }

  private static let usage = "Usage: "

  /// What a message of the argument parser says; nil where it is none of those that it makes itself.
  static func fault(_ message: String) -> Wording.UsageFault? {
    if let found = message.wholeMatch(of: /Missing expected argument '(.+)'/) { return .missingArgument(String(found.1)) }
    if let found = message.wholeMatch(of: /Missing one of: (.+)/) { return .missingOneOf(String(found.1)) }
    if message == "Missing required subcommand." { return .missingVerb }
    if let found = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return .unknownOption(String(found.1), nearest: found.2.map(String.init))
    }
    if let found = message.wholeMatch(of: /Invalid option: (.+)/) { return .unknownOption(String(found.1), nearest: nil) }
    if let found = message.wholeMatch(of: /Missing value for '(.+)'/) { return .missingValue(String(found.1)) }
    if let found = message.wholeMatch(of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./) {
      return .takesNoValue(String(found.1), found: String(found.2))
    }
    if let found = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) ('.*')/.dotMatchesNewlines()) {
      return .unexpectedArguments(String(found.1))
    }
    if let found = message.wholeMatch(of: /Value to be set with flag '(.+?)' had already been set with flag '(.+?)'/) {
      return .setTwice(String(found.1), by: String(found.2))
    }
    let invalid = /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (?:the following:)?(.+))?/.dotMatchesNewlines()
    if let found = message.wholeMatch(of: invalid) {
      return .invalidValue(String(found.1), of: String(found.2), expected: found.3.map { values(String($0)) } ?? [])
    }
    return nil
  }

  /// The values of a list in a sentence ('a', 'b' or 'c'.) or of one with a line for each.
  private static func values(_ list: String) -> [String] {
    let quoted = list.matches(of: /'([^']*)'/).map { String($0.1) }
    return quoted.isEmpty ? list.matches(of: /(?m)^ +- (.+)$/).map { String($0.1) } : quoted
  }
}
