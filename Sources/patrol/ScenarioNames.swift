import ArgumentParser
import Foundation
import PatrolModel
import Wording

/// Finds what the command line names in a scenario: by id, or by name where it fits one alone.
struct ScenarioNames {
  let scenario: Scenario
  let wording: Wording

  private typealias Named<Found> = (id: Found, text: String, name: String)

  private var officers: [Named<Officer.ID>] { scenario.officers.map { ($0.id, $0.id.text, $0.name) } }

  /// Who is meant by each of some texts.
  ///
  /// - Throws: The exit status for a faulty input, after everyone who is not known was told.
  func officers(_ texts: [String]) throws -> [Officer.ID] {
    try found(texts, .officer, officers)
  }

  /// Which zone is meant by each of some texts.
  ///
  /// - Throws: The exit status for a faulty input, after every zone that is not known was told.
  func zones(_ texts: [String]) throws -> [Zone.ID] {
    try found(texts, .zone, scenario.zones.map { ($0.id, $0.id.text, $0.name) })
  }

  /// Which shift is meant by each of some texts.
  ///
  /// - Throws: The exit status for a faulty input, after every shift that is not known was told.
  func shifts(_ texts: [String]) throws -> [Shift.ID] {
    try found(texts, .shift, scenario.shifts.map { ($0.id, $0.id.text, $0.name) })
  }

  private func found<Found>(_ texts: [String], _ kind: Wording.NamedThing, _ all: [Named<Found>]) throws -> [Found] {
    var unknown: [String] = []
    let found = texts.compactMap { find($0, kind, all, unknown: &unknown) }
    for line in unknown { Console.tell(line) }
    if !unknown.isEmpty { throw ExitStatus.faultyInput.exit }
    return found
  }

  private func find<Found>(_ text: String, _ kind: Wording.NamedThing, _ all: [Named<Found>], unknown: inout [String]) -> Found? {
    let folded = text.lowercased()
    if let exact = all.first(where: { $0.text == text }) { return exact.id }
    let fitting = all.filter { $0.text.lowercased() == folded || $0.name.lowercased() == folded }
    let near = fitting.isEmpty ? all.filter { $0.name.lowercased().contains(folded) } : fitting
    if near.count == 1 { return near[0].id }
    let candidates = (near.isEmpty ? all : near).map { $0.text == $0.name ? $0.text : "\($0.text) (\($0.name))" }
    unknown.append(wording.notNamed(text, kind, candidates: candidates, isSeveral: near.count > 1))
    return nil
  }

  /// What is asked about.
  enum Question {
    case officer(Officer.ID, CivilDate, AllowedCells.Choice?)
    case post(Post.ID, Shift.ID, CivilDate)
  }

  /// The question that the options put.
  ///
  /// - Throws: The exit status for a faulty input, after everything that is not known was told.
  func question(officer: String?, date day: CivilDate?, shift: String?, post: String?) throws -> Question {
    var unknown: [String] = []
    func find<Found>(_ text: String?, _ kind: Wording.NamedThing, _ all: [Named<Found>]) -> Found? {
      text.flatMap { self.find($0, kind, all, unknown: &unknown) }
    }
    let person = find(officer, .officer, officers)
    let isOff = shift?.lowercased() == "off"
    let code = isOff ? nil : find(shift, .shift, scenario.shifts.map { ($0.id, $0.id.text, $0.name) })
    let place = find(post, .post, scenario.posts.map { ($0.id, $0.id.text, $0.name) })
    if let day, scenario.period.day(of: day) == nil {
      unknown.append(wording.outsidePeriod(day, from: scenario.period.from, to: scenario.period.date(scenario.period.horizonDays - 1)))
    }
    guard unknown.isEmpty, let day else {
      for line in unknown { Console.tell(line) }
      throw ExitStatus.faultyInput.exit
    }
    if let person {
      let choice: AllowedCells.Choice? = isOff ? .off : code.map { shift in place.map { .duty(shift, $0) } ?? .shift(shift) }
      return .officer(person, day, choice)
    }
    guard let place, let code else { throw ExitCode.validationFailure }
    return .post(place, code, day)
  }
}
