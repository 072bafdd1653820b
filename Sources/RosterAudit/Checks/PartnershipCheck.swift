import PatrolModel

/// Judges partnerships: who is in one company with whom on published days.
enum PartnershipCheck {
  /// Judges all partnerships in their order, each by date, shift, post and crew; who stands at a post in no crew comes after its crews.
  static func judge(_ reading: CrewReading, _ lines: [[WorkedCell?]], _ grounds: Grounds, _ findings: inout CrewFindings) {
    guard !grounds.partnerships.isEmpty else { return }
    let companies = companies(reading, lines, grounds)
    for partnership in grounds.partnerships {
      let source = PointSource.partnership(partnership.id)
      switch partnership.kind {
      case .together(let marks):
        for shift in shifts(companies) {
          let count = shift.count { $0.has(marks) }
          findings.chargeSecondRank(source, day: shift[shift.startIndex].day, measured: count, wanted: 1, points: (count - 1) * partnership.points)
        }
      case .apart(let marks):
        for company in companies {
          let count = company.officers.count { marks[$0] }
          findings.chargeSecondRank(source, day: company.day, measured: count, wanted: 1, points: (count - 1) * partnership.points)
        }
      case .accompanied(let juniors, let mentors):
        for company in companies where company.isAsked && company.has(juniors) && !company.has(mentors) {
          findings.chargeSecondRank(source, day: company.day, measured: 0, wanted: 1, points: partnership.points)
        }
      case .present(let holders, let posts):
        for company in companies where company.isAsked && !company.has(holders) {
          guard let post = company.post, posts.contains(post) else { continue }
          findings.chargeSecondRank(source, day: company.day, measured: 0, wanted: 1, points: partnership.points)
        }
      }
    }
  }

  /// A crew, or all who work one shift at one post in no crew; whoever has no post is by himself.
  private struct Company {
    let day: Int
    let shift: Int
    let post: Int?
    /// Place of the crew; nil for a post's company.
    let crew: Int?
    /// Whether somebody may have to be in it: not of those without a post, nor of those who stand in reserve in no crew.
    let isAsked: Bool
    var officers: [Int]

    func has(_ marks: [Bool]) -> Bool { officers.contains { marks[$0] } }

    /// Those without a post come last in their shift, and those in no crew last at their post.
    var order: (Int, Int, Int, Int) { (day, shift, post ?? .max, crew ?? .max) }
  }

  private static func companies(_ reading: CrewReading, _ lines: [[WorkedCell?]], _ grounds: Grounds) -> [Company] {
    var companies: [Company] = []
    var isSeated = lines.map { [Bool](repeating: false, count: $0.count) }
    for (place, crew) in reading.crews.enumerated() {
      guard let day = grounds.scenario.period.day(of: crew.date), day < grounds.publishedDays, let shift = grounds.shiftPlaces[crew.shift],
        let post = grounds.postPlaces[crew.post]
      else { continue }
      var riders: [Int] = []
      // Whoever does not work there, or sits in an earlier crew, is in it by name alone.
      for officer in crew.officers.compactMap({ grounds.officerPlaces[$0] })
      where lines[officer][day] == WorkedCell(shift: shift, post: .known(post)) && !isSeated[officer][day] {
        isSeated[officer][day] = true
        riders.append(officer)
      }
      companies.append(Company(day: day, shift: shift, post: post, crew: place, isAsked: true, officers: riders))
    }
    for day in 0..<grounds.publishedDays {
      var placeOf: [WorkedCell: Int] = [:]
      for (officer, line) in lines.enumerated() where !isSeated[officer][day] {
        guard let cell = line[day] else { continue }
        guard case .known(let post) = cell.post else {
          companies.append(Company(day: day, shift: cell.shift, post: nil, crew: nil, isAsked: false, officers: [officer]))
          continue
        }
        if let place = placeOf[cell] {
          companies[place].officers.append(officer)
        } else {
          placeOf[cell] = companies.count
          let isAsked = grounds.posts[post].id != Post.reserveID
          companies.append(Company(day: day, shift: cell.shift, post: post, crew: nil, isAsked: isAsked, officers: [officer]))
        }
      }
    }
    // The sort is made stable by the place in the list.
    return companies.enumerated().sorted {
      let (one, two) = ($0.element.order, $1.element.order)
      return one == two ? $0.offset < $1.offset : one < two
    }.map(\.element)
  }

  /// The companies of each shift of each day.
  private static func shifts(_ companies: [Company]) -> [ArraySlice<Company>] {
    var shifts: [ArraySlice<Company>] = []
    var first = 0
    for place in companies.indices {
      let isLast =
        place + 1 == companies.count || (companies[place].day, companies[place].shift) != (companies[place + 1].day, companies[place + 1].shift)
      guard isLast else { continue }
      shifts.append(companies[first...place])
      first = place + 1
    }
    return shifts
  }
}
