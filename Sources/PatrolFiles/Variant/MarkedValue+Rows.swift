import PatrolModel

/// A row as a map that variants change.
extension MarkedValue {
  /// The entry under a key, where something is written there.
  func entry(_ key: String) -> Entry? { entries.first { $0.key == key && !$0.value.isBlank } }

  /// The text under a key; nil where there is none.
  func text(_ key: String) -> String? { entry(key)?.value.text }

  /// The row with further entries in place of those of the same keys; one with nothing after its key takes that key away.
  func setting(_ changes: [Entry]) -> MarkedValue {
    var result = entries
    for change in changes {
      let at = result.firstIndex { $0.key == change.key }
      switch (at, change.value.isBlank) {
      case (let at?, true): result.remove(at: at)
      case (let at?, false): result[at] = change
      case (nil, true): break
      case (nil, false): result.append(change)
      }
    }
    return MarkedValue(.map(result), at: place)
  }

  /// The row without the entries under some keys.
  func without(_ keys: [String]) -> MarkedValue { MarkedValue(.map(entries.filter { !keys.contains($0.key) }), at: place) }

  /// The items of a list, or of a text with | between them, without complaint: a map has none.
  var quietItems: [MarkedValue] {
    switch content {
    case .list(let items), .rows(let items, _): items
    case .map: []
    case .scalar(let text, _): text.split(separator: "|").map { MarkedValue(text: TypedText.trimmed(String($0)), at: place) }.filter { !$0.isBlank }
    }
  }

  /// Whether the same stands in both, wherever it stands.
  func isSame(as other: MarkedValue?) -> Bool {
    guard let other else { return false }
    if case .map(let entries) = content, case .map(let others) = other.content {
      return entries.count == others.count && entries.allSatisfy { entry in entry.value.isSame(as: other.entry(entry.key)?.value) }
    }
    if let text, let otherText = other.text { return TypedText.folded(text) == TypedText.folded(otherText) }
    let items = quietItems
    let otherItems = other.quietItems
    guard shape != .map, other.shape != .map, items.count == otherItems.count else { return false }
    return zip(items, otherItems).allSatisfy { $0.text != nil || $0.shape == $1.shape ? $0.isSame(as: $1) : false }
  }

  /// Names in a value with some of them taken away or given another name, each once; the value itself where nothing changes.
  ///
  /// - Parameter rename: What stands for a name from now on, or nil where it goes.
  func renaming(_ rename: (String) -> String?) -> MarkedValue {
    guard shape != .map else { return self }
    var seen: Set<String> = []
    var isChanged = false
    let kept = quietItems.compactMap { item -> MarkedValue? in
      guard let text = item.text else { return item }
      guard let name = rename(text) else {
        isChanged = true
        return nil
      }
      if name != text { isChanged = true }
      guard seen.insert(TypedText.folded(name)).inserted else { return isChanged ? nil : item }
      return name == text ? item : MarkedValue(text: name, at: item.place)
    }
    guard isChanged else { return self }
    if content.isScalar, kept.count == 1 { return kept[0] }
    return MarkedValue(.list(kept), at: place)
  }
}

extension MarkedValue.Content {
  fileprivate var isScalar: Bool {
    if case .scalar = self { return true }
    return false
  }
}
