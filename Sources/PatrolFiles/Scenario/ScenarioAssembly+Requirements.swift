import PatrolModel

/// What is asked of posts, and what the words for points are worth.
extension ScenarioAssembly {
  static let pointsRange = 0...100_000
  static let countRange = 0...10_000

  func readLevels(_ fields: Fields) {
    guard let value = fields["levels"], let parts = Fields(value, keys: ["must", "high", "medium", "low"], log: log) else { return }
    levels.must = parts.wholeNumber("must", in: Self.pointsRange) ?? levels.must
    levels.high = parts.wholeNumber("high", in: Self.pointsRange) ?? levels.high
    levels.medium = parts.wholeNumber("medium", in: Self.pointsRange) ?? levels.medium
    levels.low = parts.wholeNumber("low", in: Self.pointsRange) ?? levels.low
    if !(levels.must >= levels.high && levels.high >= levels.medium && levels.medium >= levels.low) { log.fault(.levelsOutOfOrder, at: value.place) }
  }

  /// A number of points, or a word for them.
  func readPoints(_ value: MarkedValue) -> Int? {
    guard let text = log.text(value) else { return nil }
    switch TypedText.folded(text) {
    case "must", "wajib": return levels.must
    case "high", "tinggi": return levels.high
    case "medium", "sedang": return levels.medium
    case "low", "rendah": return levels.low
    default:
      guard TypedText.wholeNumber(text) != nil else {
        log.fault(
          .wrongValue(
            found: text, expected: .points,
            nearest: Nearest.word(to: text, among: ["must", "high", "medium", "low", "wajib", "tinggi", "sedang", "rendah"])), at: value.place)
        return nil
      }
      return log.wholeNumber(value, in: Self.pointsRange)
    }
  }

  func readRequirements(_ fields: Fields) -> [Requirement] {
    guard let value = fields.required("requirements") else { return [] }
    let own = rows(value)
    let isCutShort = isCutShort
    let all = own + engagements.flatMap { requirementRows($0) }
    let result = all.enumerated().compactMap { number, row -> Requirement? in
      let keys = ["id", "name", "at", "when", "officers", "crews", "min", "target", "budget", "max", "points", "of-which", "per", "risk"]
      guard let parts = Fields(row, keys: keys, log: log) else { return nil }
      let idValue = parts["id"] ?? MarkedValue(text: "requirement-\(number + 1)", at: parts.place)
      guard let id = log.identifier(idValue) else { return nil }
      // Points and shortages under these ids are the rules' own.
      if let rule = RuleID(rawValue: TypedText.folded(id)), RuleCatalogue.definition(of: rule).subject == .place {
        log.fault(.idOfRule(rule), at: idValue.place)
      }
      guard requirementNames.add(id, at: idValue.place, log: log) else { return nil }
      requirementPlaces[.init(id)] = idValue.place
      return readRequirement(.init(id), parts)
    }
    if all.isEmpty, !isCutShort { log.fault(.nothingThere(.requirement), at: value.place) }
    return result
  }

  private func readRequirement(_ id: Requirement.ID, _ parts: Fields) -> Requirement? {
    let place = parts.required("at").flatMap(readPlace)
    let when = readWhen(parts)
    let minimum = parts.wholeNumber("min", in: Self.countRange)
    let isFromRisk = parts["target"].map(isFromRisk) ?? false
    let target = isFromRisk ? nil : parts.wholeNumber("target", in: Self.countRange)
    let maximum = parts.wholeNumber("max", in: Self.countRange)
    if parts["min"] == nil, parts["target"] == nil, parts["max"] == nil, parts["of-which"] == nil {
      // Of a checkpoint's people one says officers.
      let isSpot = engagements.contains { $0.spots.contains { $0.place == parts.place } }
      log.fault(.needsOneOf(keys: (isSpot ? ["officers"] : []) + ["min", "target", "max", "of-which"]), at: parts.place)
    }
    let least = minimum ?? 0
    let wanted = target ?? least
    if let target, target < least { log.fault(.targetBelowMinimum(target: target, minimum: least), at: parts.place(of: "target")) }
    if let maximum, maximum < max(least, wanted) {
      log.fault(.maximumBelowTarget(maximum: maximum, target: max(least, wanted)), at: parts.place(of: "max"))
    }
    let points = readRequirementPoints(parts["points"])
    if least > 0, wanted > least, points.minimum < points.target {
      log.fault(.minimumCheaperThanTarget(minimum: points.minimum, target: points.target), at: parts.place(of: "points"))
    }
    let crews = readAskedCrews(parts)
    // Parts are officers: where crews are counted, their maximum is none for them.
    let ofWhich = readParts(parts, points: points.minimum) { minimum in
      guard crews == nil, let maximum, minimum > maximum else { return nil }
      return .partAboveMaximum(part: minimum, maximum: maximum)
    }
    let counting: Requirement.Counting =
      parts["per"].flatMap { log.word($0, [("period", .period), ("day", .day), ("periode", .period), ("hari", .day)], shown: 2) } ?? .period
    let officers = parts["officers"].map(readFilter) ?? .everyone
    let isWeighed = parts.yesOrNo("risk") ?? false
    let name = parts.text("name")
    guard let place, let when else { return nil }
    let requirement = Requirement(
      id: id, name: name, place: place, time: when.time, weekdays: when.weekdays, dates: when.dates, counting: counting, officers: officers,
      crews: crews, minimum: least, target: wanted, riskBudget: readRiskBudget(parts, isFromRisk: isFromRisk), maximum: maximum, points: points,
      parts: ofWhich, isWeighedByRisk: isWeighed)
    if requirement.riskBudget != nil { checkRiskTarget(of: requirement, parts) }
    return requirement
  }

  /// Parts that must hold a qualification.
  ///
  /// - Parameters:
  ///   - points: Points of a part that names none.
  ///   - problem: What is wrong with so many in a part, or nil.
  func readParts(_ fields: Fields, points: Int, problem: (Int) -> FaultKind?) -> [Requirement.Part] {
    fields.items("of-which").compactMap { item in
      guard let part = Fields(item, keys: ["qualification", "min", "points"], log: log) else { return nil }
      let qualification = part.required("qualification").flatMap { qualificationNames.resolve($0, log: log) }
      let minimum = part.wholeNumber("min", in: Self.countRange) ?? 1
      let own = part["points"].flatMap(readPoints) ?? points
      if let problem = problem(minimum) { log.fault(problem, at: part.place(of: "min")) }
      return qualification.map { .init(qualification: $0, minimum: minimum, points: own) }
    }
  }

  /// Points for each step: one number or word for all, or a map; what is not given is high, low and low.
  private func readRequirementPoints(_ value: MarkedValue?) -> Requirement.Points {
    var points = Requirement.Points(minimum: levels.high, target: levels.low, maximum: levels.low)
    guard let value else { return points }
    if case .scalar = value.content {
      guard let all = readPoints(value) else { return points }
      return .init(minimum: all, target: all, maximum: all)
    }
    guard let parts = Fields(value, keys: ["min", "target", "max"], words: CellValues.points, log: log) else { return points }
    points.minimum = parts["min"].flatMap(readPoints) ?? points.minimum
    let targets = readTargets(parts["target"])
    points.maximum = parts["max"].flatMap(readPoints) ?? points.maximum
    return .init(
      minimum: points.minimum, target: targets.first ?? min(points.target, points.minimum), furtherTargets: Array(targets.dropFirst()),
      maximum: points.maximum)
  }

  /// Points of the first above the minimum, the second and so on; one number is for all.
  private func readTargets(_ value: MarkedValue?) -> [Int] {
    guard let value else { return [] }
    guard case .list = value.content else { return readPoints(value).map { [$0] } ?? [] }
    let items = log.items(value)
    let targets = items.compactMap(readPoints)
    for (place, pair) in zip(targets, targets.dropFirst()).enumerated() where pair.0 < pair.1 && targets.count == items.count {
      log.fault(.furtherTargetDearer(first: pair.0, further: pair.1), at: items[place + 1].place)
    }
    return targets
  }

  private func readPlace(_ value: MarkedValue) -> Requirement.Place? {
    let all = ["any", "all", "semua"]
    if case .scalar = value.content {
      if let text = value.text, all.contains(TypedText.folded(text)) { return .anyPost }
      return postNames.resolve(value, log: log).map { post in
        zoneNames.spelling(of: post.text).map { .zones([.init($0)]) } ?? .posts([post])
      }
    }
    if case .list = value.content { return readPosts(in: value) }
    guard let parts = Fields(value, keys: ["class", "zone", "zones", "post", "posts"], words: CellValues.places, log: log) else { return nil }
    let given = ["class", "zone", "zones", "post", "posts"].filter { parts[$0] != nil }
    guard given.count <= 1, let key = given.first, let inner = parts[key] else {
      let keys = ["class", "zone", "zones", "post", "posts"]
      log.fault(given.isEmpty ? .needsOneOf(keys: keys) : .onlyOneOf(keys: given), at: value.place)
      return nil
    }
    let isAll = inner.text.map { all.contains(TypedText.folded($0)) } ?? false
    switch key {
    case "class":
      guard let wanted = log.word(inner, Self.zoneClasses) else { return nil }
      if !zones.contains(where: { $0.zoneClass == wanted }) { log.fault(.noPostThere, at: inner.place) }
      return .zoneClass(wanted)
    case "zone", "zones":
      if isAll {
        if zones.isEmpty { log.fault(.noPostThere, at: inner.place) }
        return .everyZone
      }
      let ids = log.items(inner).map { zoneNames.resolve($0, log: log) }
      if ids.isEmpty { log.fault(.noPostThere, at: inner.place) }
      return .zones(ids.compactMap { $0 })
    default:
      if isAll { return .anyPost }
      return readPosts(in: inner)
    }
  }

  private func readPosts(in value: MarkedValue) -> Requirement.Place {
    let ids = log.items(value).map { postNames.resolve($0, log: log) }
    if ids.isEmpty { log.fault(.noPostThere, at: value.place) }
    return .posts(ids.compactMap { $0 })
  }

  private typealias When = (time: Requirement.Time, weekdays: Set<Weekday>?, dates: Set<CivilDate>?)

  /// When a requirement holds: shifts by name or in a list, or a map; every shift where nothing is said.
  private func readWhen(_ parts: Fields) -> When? {
    let everyShift = Requirement.Time.shifts(shifts.map(\.id))
    guard let value = parts["when"] else { return (everyShift, nil, nil) }
    func named(_ value: MarkedValue) -> Requirement.Time? {
      let ids = log.items(value).map { shiftNames.resolve($0, log: log) }
      if ids.isEmpty { log.fault(.wrongShape(found: value.shape, expected: .list), at: value.place) }
      return ids.isEmpty || ids.contains(nil) ? nil : .shifts(ids.compactMap { $0 })
    }
    guard case .map = value.content else { return named(value).map { ($0, nil, nil) } }
    guard let when = Fields(value, keys: ["shifts", "hours", "days", "dates"], log: log) else { return nil }
    if when["shifts"] != nil, when["hours"] != nil { log.fault(.onlyOneOf(keys: ["shifts", "hours"]), at: when.place(of: "hours")) }
    var time: Requirement.Time? = everyShift
    if let value = when["shifts"] {
      time = named(value)
    } else if let value = when["hours"] {
      let hours = log.items(value).map(log.interval)
      time = hours.isEmpty || hours.contains(nil) ? nil : .hours(hours.compactMap { $0 })
    }
    let weekdays = when["days"].map { Set(log.items($0).compactMap(log.weekday)) }
    let dates = when["dates"].map(readDates)
    return time.map { ($0, weekdays, dates) }
  }

  /// Single dates, or a stretch from one to another.
  func readDates(_ value: MarkedValue) -> Set<CivilDate> {
    guard case .map = value.content else { return Set(log.items(value).compactMap(dateByCalendar)) }
    guard let parts = Fields(value, keys: ["from", "to"], log: log), let from = parts.required("from").flatMap(dateByCalendar),
      let to = parts.required("to").flatMap(dateByCalendar)
    else { return [] }
    guard from <= to, to - from <= 3_660 else {
      log.fault(.reversed(from: from.description, to: to.description), at: parts.place(of: "to"), related: parts.place(of: "from"))
      return []
    }
    return Set((0...(to - from)).map { from + $0 })
  }
}
