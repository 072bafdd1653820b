/// Writes an instance in the text format that ``ShiftInstanceReader`` reads.
enum ShiftInstanceWriter {
  /// The whole text.
  static func text(of instance: ShiftInstance) -> String {
    let types = instance.types.map(\.id)
    var lines = ["SECTION_HORIZON", "\(instance.dayCount)", "", "SECTION_SHIFTS", "# id, minutes, shifts that may not follow on the next day"]
    for type in instance.types {
      lines.append("\(type.id),\(type.minutes),\(type.forbiddenNext.sorted().map { types[$0] }.joined(separator: "|"))")
    }
    lines += ["", "SECTION_STAFF", "# id, most shifts, most minutes, least minutes, most days in a row, least, least off, most weekends"]
    for member in instance.staff {
      let most = zip(types, member.mostShifts).map { "\($0)=\($1)" }.joined(separator: "|")
      let numbers = [
        member.mostMinutes, member.leastMinutes, member.mostDaysInARow, member.leastDaysInARow, member.leastDaysOffInARow, member.mostWeekends,
      ]
      lines.append("\(member.id),\(most),\(numbers.map { "\($0)" }.joined(separator: ","))")
    }
    lines += ["", "SECTION_DAYS_OFF"]
    for member in instance.staff where !member.daysOff.isEmpty {
      lines.append("\(member.id),\(member.daysOff.sorted().map { "\($0)" }.joined(separator: ","))")
    }
    for (section, isWanted) in [("SECTION_SHIFT_ON_REQUESTS", true), ("SECTION_SHIFT_OFF_REQUESTS", false)] {
      lines += ["", section, "# id, day, shift, weight"]
      for request in instance.requests where request.isWanted == isWanted {
        lines.append("\(instance.staff[request.member].id),\(request.day),\(types[request.type]),\(request.weight)")
      }
    }
    lines += ["", "SECTION_COVER", "# day, shift, requirement, weight under, weight over"]
    for cover in instance.covers {
      lines.append("\(cover.day),\(types[cover.type]),\(cover.requirement),\(cover.weightUnder),\(cover.weightOver)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
