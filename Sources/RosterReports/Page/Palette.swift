/// The colours of the page, each in a light and a dark form.
package enum Palette: String, Sendable, Hashable, CaseIterable {
  case page, surface, text, muted, line, accent, bad, fair, fairBack = "fair-back", good
  /// Tints of shifts, taken in turn; the letters in the cells tell them apart without.
  case shift0, shift1, shift2, shift3, shift4, shift5
  /// Steps of risk, from little to much.
  case risk0, risk1, risk2, risk3
  /// Bars within and over what is due, and the circles and areas of the map.
  case bar, over, circle, land

  /// How light or dark what shows a page is.
  package enum Scheme: Sendable, Hashable, CaseIterable { case light, dark }

  /// The colour as #rrggbb.
  package func colour(_ scheme: Scheme) -> String {
    let (light, dark) = colours
    return scheme == .light ? light : dark
  }

  private var colours: (light: String, dark: String) {
    switch self {
    case .page: ("#ffffff", "#12161c")
    case .surface: ("#f3f5f8", "#1c232c")
    case .text: ("#14191f", "#e9edf2")
    case .muted: ("#4a5461", "#b0bac6")
    case .line: ("#bcc5cf", "#46515f")
    case .accent: ("#0b4f9e", "#8fc1ff")
    case .bad: ("#9b1c1c", "#ffa198")
    case .fair: ("#6a4800", "#f2c968")
    case .fairBack: ("#fff0cf", "#3f3110")
    case .good: ("#1d5c2d", "#93d9a4")
    case .shift0: ("#fff4cc", "#40381a")
    case .shift1: ("#d3ead9", "#1b3f2a")
    case .shift2: ("#c3cff0", "#25356a")
    case .shift3: ("#f4d6e8", "#4b2443")
    case .shift4: ("#d2edf0", "#154046")
    case .shift5: ("#e8d7c2", "#443423")
    case .risk0: ("#f3f5f8", "#1c232c")
    case .risk1: ("#fdebcb", "#3a2d17")
    case .risk2: ("#f9d2a0", "#553b17")
    case .risk3: ("#f0b078", "#6e4517")
    case .bar: ("#2f6db5", "#6fabee")
    case .over: ("#b0521c", "#f0a26c")
    case .circle: ("#c7d8ec", "#33506f")
    case .land: ("#e8ece4", "#232b26")
    }
  }

  /// A colour on another, with the least contrast that they must have: 4.5 for text and 3 for marks (WCAG 2.1, 1.4.3 and 1.4.11, level AA).
  package struct Pair: Sendable, Hashable {
    package let front: Palette
    package let back: Palette
    package let least: Double
  }

  /// Every pair that the style puts together.
  package static let pairs: [Pair] = {
    let texts: [(Palette, [Palette])] = [
      (
        .text,
        [
          .page, .surface, .fairBack, .shift0, .shift1, .shift2, .shift3, .shift4, .shift5, .risk0, .risk1, .risk2, .risk3,
          .circle,
          .land,
        ]
      ),
      (.muted, [.page, .surface]), (.accent, [.page, .surface]), (.bad, [.page, .surface]), (.fair, [.page, .surface, .fairBack]),
      (.good, [.page]),
    ]
    let marks: [(Palette, [Palette])] = [
      (.bar, [.page, .surface]), (.over, [.page, .surface]), (.accent, [.circle, .land]), (.bad, [.circle, .land, .risk0, .risk1, .risk2, .risk3]),
      (.muted, [.land]),
    ]
    return texts.flatMap { front, backs in backs.map { Pair(front: front, back: $0, least: 4.5) } }
      + marks.flatMap { front, backs in backs.map { Pair(front: front, back: $0, least: 3) } }
  }()

  /// The declarations of all colours of a scheme.
  static func declarations(_ scheme: Scheme) -> String { allCases.map { "--\($0.rawValue): \($0.colour(scheme));" }.joined(separator: " ") }
}
