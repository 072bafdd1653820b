import PatrolModel

/// Versions of a roster and their digests.
extension Wording {
  /// A version, as in version 2 - amendment 1; the first published one amends nothing, and a draft is no amendment yet.
  public func version(_ version: Int, _ status: Roster.Status) -> String {
    let number = status == .published ? amended(version) : "\(version)"
    return say(english: "version \(number)", indonesian: "versi \(number)")
  }

  /// The number of a published version with the amendment that it is.
  func amended(_ version: Int) -> String {
    version > 1 ? say(english: "\(version) - amendment \(version - 1)", indonesian: "\(version) - Ralat ke-\(version - 1)") : "\(version)"
  }

  /// The label before a digest.
  public var digestLabel: String { say(english: "Digest", indonesian: "Sidik") }

  /// A digest with its label.
  public func digest(_ digest: String) -> String { "\(digestLabel): \(digest)" }

  /// The line below the number of an order: which version of the roster it was made of, or that it is a draft.
  ///
  /// - Parameter digest: The version's digest; nil where it is not published.
  public func orderEdition(_ status: Roster.Status, version: Int, digest: String?) -> String {
    let number = self.version(version, status)
    let edition = status == .draft ? say(english: "DRAFT", indonesian: "KONSEP") : number.prefix(1).uppercased() + number.dropFirst()
    return digest.map { "\(edition). \(self.digest($0))" } ?? edition
  }
}
