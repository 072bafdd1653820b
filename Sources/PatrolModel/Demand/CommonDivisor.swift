extension Int {
  /// The greatest common divisor of two numbers that are not negative; that of 0 and another is the other.
  package func greatestCommonDivisor(with other: Int) -> Int {
    var (left, right) = (self, other)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
