import PatrolModel

/// Cameras.
extension Wording {
  /// Heading of the list of cameras.
  public func camerasTitle(_ count: Int) -> String { say(english: "Cameras (\(count))", indonesian: "Kamera (\(count))") }

  /// A camera: where, when, by how much it lowers what its zone's needs weigh, who watches it, and when it is dead.
  public func text(_ camera: Camera, in scenario: Scenario) -> String {
    let zone = name(Post.ID(camera.zone.text), in: scenario)
    let weekdays = camera.weekdays.map { weekdays in Weekday.allCases.filter(weekdays.contains).map(short).joined(separator: " ") }
    let hours = camera.hours.map { $0.map { clock(from: $0.startMinute, to: $0.endMinute) }.joined(separator: " + ") }
    let when = [weekdays, hours].compactMap(\.self).joined(separator: " ")
    let time = when.isEmpty ? say(english: "always", indonesian: "selalu") : when
    let post = name(camera.operatorPost, in: scenario)
    let dead = camera.dead.map { dates(from: $0.lowerBound, to: $0.upperBound) }.joined(separator: ", ")
    let gives = dead.isEmpty ? "" : say(english: "; dead \(dead), the need is back", indonesian: "; mati \(dead), kebutuhan kembali penuh")
    return say(
      english: "\(camera.name), \(zone), \(time): what is missed there weighs \(camera.percent) % less; watched from \(post)\(gives)",
      indonesian: "\(camera.name), \(zone), \(time): kekurangan di sana berbobot \(camera.percent) % lebih ringan; dipantau dari \(post)\(gives)")
  }
}
