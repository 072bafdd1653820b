import PatrolModel

extension Wording {
  /// That no roster was drawn although the scenario asks for it.
  public var nothingDrawn: String {
    say(
      english: "No roster was drawn among nearly best ones: the best stands.",
      indonesian: "Tidak ada jadwal hampir terbaik yang diundi: jadwal terbaik dipakai.")
  }

  /// One plain sentence on a draw among nearly best rosters.
  public func text(_ draw: NearlyBestDraw) -> String {
    guard draw.allowed > 0 else {
      return say(
        english: "Drawn among rosters as good as the best that was found (\(draw.bestPoints)): no coverage was given up.",
        indonesian: "Diundi di antara jadwal yang sebaik jadwal terbaik yang ditemukan (\(draw.bestPoints) poin): tidak ada cakupan yang dilepas.")
    }
    let givenUp = max(0, draw.givenUp)
    return say(
      english:
        "Drawn among rosters nearly as good as the best that was found (\(draw.bestPoints)): of a coverage value of \(draw.bestValue), \(givenUp) is given up, at most \(draw.allowed).",
      indonesian:
        "Diundi di antara jadwal yang hampir sebaik jadwal terbaik yang ditemukan (\(draw.bestPoints) poin): dari nilai cakupan \(draw.bestValue) dilepas \(givenUp), paling banyak \(draw.allowed)."
    )
  }
}
