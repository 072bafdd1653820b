/// A small seeded generator, the same on every machine (SplitMix64; Steele, Lea and Flood 2014).
public struct SeededBits: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins from a seed.
  public init(seed: UInt64) { state = seed }

  /// Begins from a seed and the numbers of what is drawn, so that each thing has draws of its own.
  public init(seed: UInt64, _ numbers: Int...) {
    state = seed
    for number in numbers { state = next() ^ UInt64(truncatingIfNeeded: number) }
  }

  /// Begins from a seed and the name and number of what is drawn.
  public init(seed: UInt64, name: String, _ number: Int) {
    state = seed
    for byte in name.utf8 { state = next() ^ UInt64(byte) }
    state = next() ^ UInt64(truncatingIfNeeded: number)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
