import PatrolModel

/// Control rounds of supervising officers.
extension Wording {
  /// What is wrong, without its place.
  func text(_ fault: ControlRoundFault) -> String {
    switch fault {
    case .nobody(let found):
      say(
        english: "Nobody is of those who may make the round \(quoted(found)); look at \"who\" and at the officers' qualifications.",
        indonesian: "Tidak ada anggota yang boleh melakukan kontrol \(quoted(found)); periksa \"who\" dan kualifikasi anggota.")
    case .tooLong(let minutes, let window):
      say(
        english: "All stops take \(minutes) min, but each round has \(window) min; name fewer posts, fewer rounds or longer hours.",
        indonesian:
          "Semua titik memerlukan \(minutes) menit, padahal tiap kontrol hanya \(window) menit; kurangi titik atau kontrol, atau perpanjang jam.")
    }
  }

  /// The stops of a round in their order, each with the time at which it begins.
  public func route(_ stops: [ControlRound.Stop], in scenario: Scenario) -> String {
    stops.map { "\(clock($0.fromMinute % 1440)) \(name($0.post, in: scenario))" }.joined(separator: ", ")
  }
}
