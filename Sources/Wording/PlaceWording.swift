import PatrolModel

/// What is short at a place: officers, crews, hours, or anybody at all.
extension Wording {
  /// So many crews.
  public func crews(_ count: Int) -> String { crews(count, of: 1) }

  /// So many crews, counted in parts of one.
  private func crews(_ parts: Int, of unit: Int) -> String {
    let number = decimal(parts, of: unit)
    return say(english: parts == unit ? "1 crew" : "\(number) crews", indonesian: "\(number) tim")
  }

  /// How many of how many are there, as in 1 of 2 (target) or 1 of 2 crews (target); for a rule its name stands in the place of minimum and target.
  public func strength(_ shortage: Shortage, in scenario: Scenario) -> String {
    let demand = shortage.demand
    if let maximum = demand.maximum, shortage.present > maximum { return surplus(shortage.present, most: maximum, demand) }
    switch demand.part {
    case .qualified(let qualification): return count(shortage.present, of: demand.minimum, demand) + " " + name(qualification, in: scenario)
    case .whole:
      let isBelowMinimum = shortage.present < demand.minimum
      let wanted = isBelowMinimum ? demand.minimum : demand.target
      guard let rule = demand.rule else {
        return counted(shortage.present, of: wanted, demand, in: scenario) + (isBelowMinimum ? " (minimum)" : " (target)") + besides(demand)
      }
      if demand.crews != nil { return "\(counted(shortage.present, of: wanted, demand, in: scenario)) (\(name(rule)))" }
      let unit = say(english: "officers, two to a unit", indonesian: "personel, dua per unit")
      return "\(count(shortage.present, of: wanted, demand)) \(unit) (\(name(rule)))"
    }
  }

  /// Hours of presence over the published days, too few or too many, as in 56 h of 112 h this week.
  ///
  /// - Parameters:
  ///   - shortage: A shortage of a demand that counts hours.
  ///   - days: Published days.
  ///   - rule: The rule that asks.
  public func hourStrength(_ shortage: Shortage, days: Int, rule: RuleID) -> String {
    let demand = shortage.demand
    let stretch =
      days == 7
      ? say(english: "this week", indonesian: "minggu ini")
      : say(english: days == 1 ? "on this day" : "in these \(days) days", indonesian: "dalam \(days) hari ini")
    let present = hours(minutes: shortage.present * 60)
    let held = demand.crews == nil ? present : say(english: "crews for \(present)", indonesian: "tim selama \(present)")
    if let maximum = demand.maximum, shortage.present > maximum {
      let over = hours(minutes: (shortage.present - maximum) * 60)
      let most = hours(minutes: maximum * 60)
      return say(
        english: "\(held) \(stretch), \(over) over the most of \(most) (\(name(rule)))",
        indonesian: "\(held) \(stretch), \(over) di atas batas \(most) (\(name(rule)))")
    }
    let wanted = hours(minutes: demand.target * 60)
    return say(english: "\(held) of \(wanted) \(stretch) (\(name(rule)))", indonesian: "\(held) dari \(wanted) \(stretch) (\(name(rule)))")
  }

  /// A moment as in Tue 24 Nov 07:00; minutes after the date's midnight.
  public func moment(_ date: CivilDate, minute: Int) -> String { "\(self.date(date)) \(clock(minute))" }

  /// Nobody seen for longer than allowed.
  ///
  /// - Parameters:
  ///   - minutes: The longest time allowed.
  ///   - isCrew: Whether a crew is missed rather than an officer.
  ///   - first: The first moment at which it was longer.
  ///   - last: The last such moment.
  ///   - times: How many such moments follow each other.
  public func unseen(longerThan minutes: Int, isCrew: Bool, first: String, last: String, times: Int) -> String {
    let who =
      isCrew ? say(english: "no crew", indonesian: "tanpa tim") : say(english: "nobody", indonesian: "tanpa kehadiran")
    let long = hours(minutes: minutes)
    return times == 1
      ? say(english: "\(who) for more than \(long) at \(first)", indonesian: "\(who) lebih dari \(long) pada \(first)")
      : say(
        english: "\(who) for more than \(long) at each time from \(first) to \(last) (\(times) times)",
        indonesian: "\(who) lebih dari \(long) pada setiap waktu dari \(first) s.d. \(last) (\(times) kali)")
  }

  /// The place that a demand speaks of: a post's name, the zone with what is next door, or the requirement's name where several count together.
  public func place(_ demand: Demand, in scenario: Scenario) -> String {
    if let zone = demand.zone {
      let name = name(Post.ID(zone.text), in: scenario)
      return say(english: "\(name) and next door", indonesian: "\(name) dan sekitarnya")
    }
    if demand.posts.count == 1, let id = demand.posts.first { return name(id, in: scenario) }
    return demand.rule.map { name($0) } ?? name(demand.requirement, in: scenario)
  }

  /// The post's printed name.
  public func name(_ id: Post.ID, in scenario: Scenario) -> String { scenario.posts.first { $0.id == id }?.name ?? id.text }

  /// How many of how many; what is counted in parts as decimal numbers.
  private func count(_ present: Int, of wanted: Int, _ demand: Demand) -> String {
    "\(decimal(present, of: demand.unit)) \(say(english: "of", indonesian: "dari")) \(decimal(wanted, of: demand.unit))"
  }

  /// Where not every kind of crew counts, those that do are named: another kind may well be there.
  private func counted(_ present: Int, of wanted: Int, _ demand: Demand, in scenario: Scenario) -> String {
    guard let kinds = demand.crews else { return count(present, of: wanted, demand) }
    let named = scenario.crewKinds.filter { kinds.contains($0.id) }.map(\.name)
    let isAny = named.isEmpty || named.count == scenario.crewKinds.count
    let which = isAny ? "" : " " + named.joined(separator: "/")
    let number = !isAny && saysCrew(named[0]) ? decimal(wanted, of: demand.unit) : crews(wanted, of: demand.unit)
    return "\(decimal(present, of: demand.unit)) \(say(english: "of", indonesian: "dari")) \(number)\(which)"
  }

  private func surplus(_ present: Int, most: Int, _ demand: Demand) -> String {
    let (present, limit) = (decimal(present, of: demand.unit), decimal(most, of: demand.unit))
    let wanted = demand.crews == nil ? limit : crews(most, of: demand.unit)
    return say(english: "\(present), at most \(wanted)", indonesian: "\(present), paling banyak \(wanted)")
  }
}
