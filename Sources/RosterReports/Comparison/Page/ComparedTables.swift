import Wording

/// Tables with a column for each scenario.
struct ComparedTables {
  private let numbers: ComparedNumbers
  private let wording: Wording

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  /// A table of one or several groups of rows.
  ///
  /// - Parameter sums: What stands below all rows; nil for no such row.
  func table(_ id: String, _ title: String, _ groups: [(title: String?, rows: [ComparedRow])], sums: [Int?]? = nil) -> Markup {
    guard groups.contains(where: { !$0.rows.isEmpty }) else { return .nothing }
    return PageParts.scrolling(labelledBy: "\(id)-table") {
      Markup(.table) {
        Markup(.caption, .id("\(id)-table"), text: title)
        Markup(.thead) {
          Markup(.tr) {
            Markup.heading("col", text: wording.column(.label))
            for (place, roster) in numbers.rosters.enumerated() {
              Markup.heading("col", "number") {
                ComparedRoster.letter(place)
                Markup(.small, .classes("case")) { PageParts.own(roster.name) }
              }
            }
          }
        }
        Markup.newLine
        for group in groups {
          Markup(.tbody) {
            if let title = group.title {
              Markup(.tr, .classes("group")) { Markup(.th, .scope("rowgroup"), .named("colspan", numbers.rosters.count + 1), text: title) }
            }
            for row in group.rows { line(row) }
          }
        }
        if let sums { foot(sums) }
      }
    }
  }

  private func line(_ row: ComparedRow) -> Markup {
    Markup(.tr) {
      Markup.heading("row") { PageParts.own(row.label) }
      for value in row.values { Markup.number(value?.text(wording) ?? "-") }
      Markup.newLine
    }
  }

  private func foot(_ sums: [Int?]) -> Markup {
    Markup(.tfoot) {
      Markup(.tr) {
        Markup.heading("row", text: wording.comparedSum)
        for sum in sums { Markup.number(sum.map(wording.grouped) ?? "-") }
      }
    }
  }
}

/// What is proven of each scenario, with bars from the bound to the best roster found.
struct ComparedCases {
  private let numbers: ComparedNumbers
  private let wording: Wording

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  func markup() -> Markup {
    let headings = [wording.column(.scenario), wording.column(.conclusion), wording.column(.difference), wording.column(.proven)]
    return Markup.sequence([
      Markup(.p, text: wording.comparedBarsHint),
      PageParts.scrolling(labelledBy: "cases-table") {
        Markup(.table, .classes("list", "cases")) {
          Markup(.caption, .id("cases-table"), text: wording.comparedCasesTitle)
          Markup(.thead) { Markup(.tr) { for heading in headings { Markup.heading("col", text: heading) } } }
          Markup.newLine
          Markup(.tbody) { for place in numbers.rosters.indices { line(place, headings) } }
        }
      },
    ])
  }

  private func line(_ place: Int, _ headings: [String]) -> Markup {
    let proven = numbers.difference(place)
    let style = proven.map { $0.most < 0 ? "good" : $0.least > 0 ? "worse" : "" } ?? ""
    return Markup(.tr) {
      Markup(.td) {
        "\(ComparedRoster.letter(place))  "
        PageParts.own(numbers.rosters[place].name)
      }
      Markup(.td, .named("data-label", headings[1]), text: numbers.cost(place))
      Markup(
        .td, .classes(style), .named("data-label", headings[2]), text: proven.map { wording.difference(least: $0.least, most: $0.most) } ?? "-")
      Markup(.td, .named("data-label", headings[3])) { bar(place) }
      Markup.newLine
    }
  }

  /// The numbers that it shows stand beside it as text.
  private func bar(_ place: Int) -> Markup {
    guard let range = numbers.rosters[place].range else { return Markup("-") }
    let largest = max(1, numbers.rosters.compactMap { $0.range?.upperBound }.max() ?? 1)
    let width = 200.0
    func length(_ points: Int) -> Double { width * Double(max(0, points)) / Double(largest) }
    let (bound, best) = (length(range.lowerBound), length(range.upperBound))
    return Markup(
      .svg, .classes("interval"), .named("viewBox", "0 0 204 18"), .named("width", 204), .named("height", 18), .silent, .named("focusable", "false")
    ) {
      Markup(.rect, .classes("in"), .named("x", 0), .named("y", 4), .named("width", SVG.number(bound)), .named("height", 10))
      if best > bound {
        Markup(
          .rect, .classes("open"), .named("x", SVG.number(bound)), .named("y", "4.5"), .named("width", SVG.number(best - bound)),
          .named("height", 9))
      }
      if let base = numbers.rosters.first?.range?.upperBound {
        let x = SVG.number(length(base))
        Markup(.line, .classes("due"), .named("x1", x), .named("x2", x), .named("y1", 0), .named("y2", 18))
      }
    }
  }
}

/// What each officer does more, less or otherwise under each scenario.
struct ComparedOfficers {
  private let numbers: ComparedNumbers
  private let wording: Wording

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  func markup() -> Markup {
    let places = numbers.rosters.indices.dropFirst().map { (place: $0, officers: numbers.officers($0)) }.filter { !$0.officers.isEmpty }
    guard !places.isEmpty else { return .nothing }
    return Markup.sequence([Markup(.p, text: wording.comparedUnchangedOfficers)] + places.map { table($0.place, $0.officers) })
  }

  private func table(_ place: Int, _ officers: [OfficerDifference]) -> Markup {
    let changed = officers.filter(\.isChanged)
    let id = "officers-\(place)"
    let title = wording.comparedOfficers(ComparedRoster.letter(place), numbers.rosters[place].name, changed: changed.count, of: officers.count)
    guard !changed.isEmpty else { return Markup(.p) { PageParts.own(title) } }
    return PageParts.scrolling(labelledBy: id) {
      Markup(.table, .classes("changes")) {
        Markup(.caption, .id(id)) { PageParts.own(title) }
        Markup(.thead) {
          Markup(.tr) {
            Markup.heading("col", text: wording.column(.officer))
            for heading in [Wording.ComparisonHeading.hours, .nights, .weekendDays] { Markup.heading("col", "number", text: wording.column(heading)) }
            Markup.heading("col", "number", text: wording.column(.duties))
          }
        }
        Markup.newLine
        Markup(.tbody) { for officer in changed { line(officer) } }
      }
    }
  }

  private func line(_ officer: OfficerDifference) -> Markup {
    let (before, after) = (officer.before, officer.after)
    return Markup(.tr) {
      Markup.heading("row") {
        if let rank = officer.officer.rank { "\(rank) " }
        PageParts.own(officer.officer.name)
      }
      change(before.workedMinutes, after.workedMinutes) { wording.bareHours(minutes: $0) }
      change(before.nights, after.nights) { "\($0)" }
      change(before.weekendDays, after.weekendDays) { "\($0)" }
      Markup.number("\(officer.changedDuties)")
      Markup.newLine
    }
  }

  /// What is new, and in brackets by how much it differs.
  private func change(_ before: Int, _ after: Int, _ text: (Int) -> String) -> Markup {
    Markup(.td, .classes("number")) {
      text(after)
      if before != after { Markup(.small, text: " (\(after > before ? "+" : "")\(text(after - before)))") }
    }
  }
}
