import PatrolModel

/// Every text that a user reads, in one language.
///
/// Each kind of text is one exhaustive switch with both languages side by side, so that a missing text does not compile.
public struct Wording: Sendable {
  /// The language of all texts.
  public let language: Language

  /// Texts in a language.
  public init(_ language: Language) { self.language = language }

  /// The text in this wording's language.
  package func say(english: String, indonesian: String) -> String {
    switch language {
    case .english: english
    case .indonesian: indonesian
    }
  }
}
