/// Who may read a document.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// Those who plan and command: everything.
  case restricted
  /// Whoever passes the wall: duties, posts and crews; no seed, no visits, no reasons for absence, no findings about persons.
  case wall
}
