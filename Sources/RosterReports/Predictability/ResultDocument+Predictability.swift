import PatrolFiles
import PatrolModel

extension ResultDocument {
  /// How easily a roster can be foretold; measures as decimals of at most six places, what is not known as null.
  static func predictability(_ measures: Predictability) -> JSONText {
    .object([
      ("counts", .text(measures.unit.rawValue)), ("earlier-weeks", .number(measures.earlierWeeks)), ("past", .text(measures.past.rawValue)),
      (
        "zone-entropy",
        .object([
          ("mean", decimal(measures.observed?.entropy)), ("attainable", decimal(measures.attainableEntropy)),
          ("intended", decimal(measures.intended?.entropy)),
          ("target-at-least", decimal(Predictability.leastEntropy)),
        ])
      ),
      (
        "best-guess",
        .object([
          ("mean", decimal(measures.observed?.bestGuess)), ("intended", decimal(measures.intended?.bestGuess)),
          ("target-at-most", decimal(measures.intended.map { min(1, Predictability.mostGuessRatio * $0.bestGuess) })),
        ])
      ),
      ("repeats", part(measures.repeats, target: Predictability.mostRepeats)),
      (
        "blind-windows",
        .list(
          measures.blindWindows.map {
            .object([
              ("zone", .text($0.zone.text)), ("minutes", .number($0.minutes)),
              ("target-at-most", .number(Predictability.longestBlindMinutes)),
            ])
          })
      ),
      ("same-people-same-zone", part(measures.samePairs, target: Predictability.mostSamePairs)), ("slots", .list(measures.slots.map(slot))),
    ])
  }

  private static func slot(_ slot: Predictability.Slot) -> JSONText {
    .object([
      ("weekday", .optional(slot.weekday?.rawValue)), ("shift", .text(slot.shift.text)), ("days", .number(slot.days)),
      ("entropy", decimal(slot.observed.entropy)), ("attainable-entropy", decimal(slot.attainableEntropy)),
      ("best-guess", decimal(slot.observed.bestGuess)),
      ("intended-entropy", decimal(slot.intended?.entropy)), ("intended-best-guess", decimal(slot.intended?.bestGuess)),
    ])
  }

  private static func part(_ part: Predictability.Part?, target: Double) -> JSONText {
    guard let part else { return .null }
    return .object([("count", .number(part.count)), ("of", .number(part.whole)), ("target-at-most", decimal(target))])
  }

  /// A decimal number of at most six places, or null.
  static func decimal(_ value: Double?) -> JSONText { value.map { .decimal(DecimalNumber.text($0, places: 6)) } ?? .null }
}
