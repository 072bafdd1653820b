/// What requests cost a member on a day, by what he works.
struct InstanceWishes: Sendable {
  private struct Key: Hashable {
    var member: Int
    var day: Int
  }

  private let requests: [Key: [ShiftInstance.Request]]

  init(_ instance: ShiftInstance) {
    requests = Dictionary(grouping: instance.requests) { Key(member: $0.member, day: $0.day) }
  }

  /// Points of a day off.
  func unmetWhenOff(_ member: Int, _ day: Int) -> Int { points(member, day, type: nil) }

  /// Points of a day on which a member works a type, or is off.
  func points(_ member: Int, _ day: Int, type: Int?) -> Int {
    (requests[Key(member: member, day: day)] ?? []).reduce(0) { $0 + (($1.type == type) != $1.isWanted ? $1.weight : 0) }
  }
}
