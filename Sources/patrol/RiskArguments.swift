import ArgumentParser
import CrimeRisk
import Foundation
import PatrolModel

/// Two dates on the command line: 2026-11-01..2026-11-07.
struct PeriodArgument {
  let period: CrimePeriod

  init?(_ argument: String) {
    let parts = argument.components(separatedBy: "..")
    guard parts.count == 2, let from = DateArgument(argument: parts[0]), let to = DateArgument(argument: parts[1]), from.date <= to.date else {
      return nil
    }
    period = CrimePeriod(from: from.date, to: to.date)
  }
}

/// A name with a number on the command line: curanmor=7, kota=25%.
struct NamedNumber: ExpressibleByArgument {
  let name: String
  let value: Double
  let isPercent: Bool

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex else { return nil }
    name = String(argument[..<equals])
    var text = String(argument[argument.index(after: equals)...]).replacing(" ", with: "").replacing(",", with: ".")
    isPercent = text.hasSuffix("%")
    if isPercent { text.removeLast() }
    guard let number = Double(text), number.isFinite, number >= 0, number <= 1000 else { return nil }
    value = isPercent ? number / 100 : number
  }
}

/// The model by which risk is estimated.
enum RiskModelArgument: String, ExpressibleByArgument, CaseIterable {
  case `default`, baseline, hawkes

  var model: RiskModel {
    switch self {
    case .default: .transparent
    case .baseline: .movingWindow
    case .hawkes: .selfExciting
    }
  }
}

/// From one origin of a backtest to the next.
enum BacktestOrigin: String, ExpressibleByArgument, CaseIterable {
  case daily, weekly

  var days: Int { self == .daily ? 1 : 7 }
}

/// Which two periods are compared.
enum ComparedPeriods {
  case lastWeeks
  case lastMonths
  case given(CrimePeriod, CrimePeriod)

  var isMonths: Bool { if case .lastMonths = self { true } else { false } }

  /// The periods of a register; nil where it does not reach back so far.
  func periods(in register: CrimePeriod) -> (before: CrimePeriod, after: CrimePeriod)? {
    switch self {
    case .given(let before, let after): return (before, after)
    case .lastWeeks:
      // The last Sunday that the register holds.
      let sunday = register.to + -(register.to.weekday.rawValue % 7)
      let (before, after) = (CrimePeriod(from: sunday + -13, to: sunday + -7), CrimePeriod(from: sunday + -6, to: sunday))
      return before.from >= register.from ? (before, after) : nil
    case .lastMonths:
      let next = register.to + 1
      // A month that the register holds whole.
      let last = next.parts.day == 1 ? register.to : register.to + -register.to.parts.day
      let first = last + (1 - last.parts.day)
      let earlier = first + -1
      let before = CrimePeriod(from: earlier + (1 - earlier.parts.day), to: earlier)
      return before.from >= register.from ? (before, CrimePeriod(from: first, to: last)) : nil
    }
  }
}
