import ArgumentParser
import PatrolModel

extension Language: ExpressibleByArgument {}

/// A stretch of time on the command line: 60s, 2m, 1h, 500ms, or a bare number of seconds.
struct TimeLimit: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    let units: [(suffix: String, milliseconds: Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("", 1_000)]
    let text = argument.trimmingPrefix(" ").replacing(",", with: ".")
    for (suffix, milliseconds) in units where text.hasSuffix(suffix) {
      guard let number = Double(text.dropLast(suffix.count)), number.isFinite, number >= 0, number * milliseconds < 1e12 else { return nil }
      duration = .milliseconds(Int64(number * milliseconds))
      return
    }
    return nil
  }
}

/// A day on the command line: 2026-12-02.
struct DateArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
  }
}

/// A share on the command line: 1%, 0.5 % or 0.01.
struct Share: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let text = argument.replacing(" ", with: "").replacing(",", with: ".")
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite else { return nil }
    value = isPercent ? number / 100 : number
    guard (0..<1).contains(value) else { return nil }
  }
}

/// The option that every verb takes.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Language of texts: en or id. The default is the scenario's.", valueName: "en|id"))
  var language: Language?
}
