import PatrolModel

enum ExpectedPages {
  static func week(_ language: Language) -> String { "" }
}
