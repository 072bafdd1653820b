/// Shift types that differ in nothing but the post that they stand for, taken together as one shift with several posts.
///
/// Two types are one class when they have the same minutes, forbid the same types on the next day and are forbidden after the same types, and when no one's
/// limit of either can bind: everyone may work it never or as often as the horizon and his minutes allow.
struct ShiftClasses: Sendable {
  /// The types of each class, ascending.
  let types: [[Int]]
  /// The class of each type.
  let classOfType: [Int]

  private struct Key: Hashable {
    var minutes: Int
    var forbiddenNext: Set<Int>
    var forbiddenAfter: Set<Int>
    /// The type itself where its limits bind; -1 otherwise.
    var own: Int
  }

  init(_ instance: ShiftInstance) {
    var numbers: [Key: Int] = [:]
    var types: [[Int]] = []
    var classOfType: [Int] = []
    for (type, facts) in instance.types.enumerated() {
      let after = Set(instance.types.indices.filter { instance.types[$0].forbiddenNext.contains(type) })
      let isFree = instance.staff.allSatisfy { Self.isFree(type, of: $0, in: instance) }
      let key = Key(minutes: facts.minutes, forbiddenNext: facts.forbiddenNext, forbiddenAfter: after, own: isFree ? -1 : type)
      if let known = numbers[key] {
        types[known].append(type)
        classOfType.append(known)
      } else {
        numbers[key] = types.count
        classOfType.append(types.count)
        types.append([type])
      }
    }
    self.types = types
    self.classOfType = classOfType
  }

  /// Whether a member may never work a type, or as often as he can.
  private static func isFree(_ type: Int, of member: ShiftInstance.StaffMember, in instance: ShiftInstance) -> Bool {
    let most = member.mostShifts[type]
    if most == 0 || most >= instance.dayCount { return true }
    let minutes = instance.types[type].minutes
    return minutes > 0 && most >= member.mostMinutes / minutes
  }

  /// Whether a member's limit of a type can bind in a line.
  func isLimited(_ type: Int, of member: ShiftInstance.StaffMember, in instance: ShiftInstance) -> Bool {
    types[classOfType[type]].count == 1 && !Self.isFree(type, of: member, in: instance)
  }

  /// The types of a class that a member may work.
  func types(of class: Int, for member: ShiftInstance.StaffMember) -> [Int] { types[`class`].filter { member.mostShifts[$0] > 0 } }
}
