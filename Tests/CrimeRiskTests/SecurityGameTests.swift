import CrimeRisk
import PatrolModel
import SeededChance
import Testing

@Suite("Patrol game")
struct SecurityGameTests {
  private func game(_ chance: inout SplitMix64, zones: Int) -> SecurityGame {
    let shifts = chance.number(1...3)
    return SecurityGame(
      zones: (0..<zones).map { Zone.ID("z\($0)") }, shifts: (0..<shifts).map { Shift.ID("s\($0)") },
      stakes: (0..<shifts).map { _ in
        (0..<zones).map { _ in
          let worth = Double(chance.number(1...20))
          return PatrolChances.Stake(uncovered: worth, covered: worth - Double(chance.number(0...25)))
        }
      }, units: (0..<shifts).map { _ in chance.number(0...zones) })
  }

  /// The least value that the units can hold all zones to: each needs (uncovered - v) / (uncovered - covered), found by halving.
  private func value(_ stakes: [PatrolChances.Stake], units: Int) -> Double {
    var low = -100.0
    var high = 100.0
    for _ in 0..<200 {
      let v = (low + high) / 2
      var need = 0.0
      for stake in stakes where stake.uncovered > v {
        need += stake.covered > v || stake.uncovered == stake.covered ? 1000 : (stake.uncovered - v) / (stake.uncovered - stake.covered)
      }
      if need <= Double(units) { high = v } else { low = v }
    }
    return high
  }

  @Test("the value is the least to which the units can hold all zones, and the chances reach it", arguments: 0..<120)
  func leastValue(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let game = game(&chance, zones: chance.number(1...9))
    let found = try #require(try game.solve())
    for shift in game.shifts.indices {
      #expect(abs(found.values[shift] - value(game.stakes[shift], units: game.units[shift])) < 1e-6)
      #expect(found.chances[shift].reduce(0, +) <= Double(game.units[shift]) + 1e-9)
      #expect(found.chances[shift].allSatisfy { $0 >= 0 && $0 <= 1 })
      let worst = zip(game.stakes[shift], found.chances[shift]).map { $0.uncovered * (1 - $1) + $0.covered * $1 }.max() ?? 0
      #expect(abs(worst - found.values[shift]) < 1e-9)
    }
    #expect(found.value == found.values.max())
  }

  @Test("no chances in steps of a twentieth do better, and some come close", arguments: 0..<20)
  func enumeration(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed + 500))
    var game = game(&chance, zones: 3)
    game.units = game.units.map { max(1, $0) }
    let found = try #require(try game.solve())
    for shift in game.shifts.indices {
      var best = Double.infinity
      for a in 0...20 {
        for b in 0...20 {
          for c in 0...20 where a + b + c <= 20 * game.units[shift] {
            let worst = zip(game.stakes[shift], [a, b, c]).map { $0.uncovered - Double($1) / 20 * ($0.uncovered - $0.covered) }.max() ?? 0
            best = min(best, worst)
          }
        }
      }
      #expect(found.values[shift] <= best + 1e-9)
      // One step of a zone moves its worth by at most 25 / 20.
      #expect(best - found.values[shift] <= 2.6)
    }
  }

  @Test("more risk draws a higher chance")
  func followsRisk() throws {
    let stakes = [10.0, 20, 40].map { PatrolChances.Stake(uncovered: $0, covered: 0) }
    let found = try #require(try SecurityGame(zones: ["a", "b", "c"], shifts: ["P"], stakes: [stakes], units: [1]).solve())
    // 40 (1 - c) = 20 (1 - b) = v with b + c = 1 leaves 13.3, more than zone a's 10.
    #expect(abs(found.value - 40.0 / 3) < 1e-9)
    #expect(found.chances[0][2] > found.chances[0][1] && found.chances[0][1] > found.chances[0][0])
  }

  @Test("10,000 draws match their means within a total variation of 0.02, each rounded down or up", arguments: 0..<6)
  func draws(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let count = chance.number(3...18)
    var wanted = (0..<count).map { _ in Double.random(in: 0..<2.5, using: &chance) }
    // A whole sum, as the units of a shift are.
    let sum = wanted.reduce(0, +)
    wanted = wanted.map { $0 * sum.rounded() / sum }
    var sampler = CountSampler(wanted: wanted, seed: UInt64(seed + 9))
    var again = CountSampler(wanted: wanted, seed: UInt64(seed + 9))
    var ups = [Int](repeating: 0, count: count)
    var pairs = [Int](repeating: 0, count: count * count)
    for draw in 0..<10_000 {
      let counts = sampler.next()
      if draw < 50 { #expect(counts == again.next()) }
      #expect(counts.reduce(0, +) == Int(sum.rounded()))
      for zone in 0..<count {
        let least = Int(wanted[zone])
        #expect(counts[zone] == least || counts[zone] == least + 1)
        guard counts[zone] > least else { continue }
        ups[zone] += 1
        for other in 0..<zone where counts[other] > Int(wanted[other]) { pairs[zone * count + other] += 1 }
      }
    }
    for zone in 0..<count { #expect(abs(Double(ups[zone]) / 10_000 - (wanted[zone] - wanted[zone].rounded(.down))) <= 0.02) }
    // With enough units no two zones exclude each other.
    if wanted.reduce(0, { $0 + $1 - $1.rounded(.down) }) > 2.5 {
      for zone in 0..<count where ups[zone] > 1500 {
        for other in 0..<zone where ups[other] > 1500 { #expect(pairs[zone * count + other] > 0) }
      }
    }
  }

  @Test("whole numbers are drawn as they are, and a fractional sum is rounded down or up")
  func roundings() {
    var whole = CountSampler(wanted: [2, 0, 1, 0.9999999999999], seed: 1)
    for _ in 0..<20 { #expect(whole.next() == [2, 0, 1, 1]) }
    var fractional = CountSampler(wanted: [0.3, 0.4, 0.6], seed: 2)
    let sums = Set((0..<500).map { _ in fractional.next().reduce(0, +) })
    #expect(sums == [1, 2])
  }

  @Test("a game made of a risk table weighs its cells by their shares")
  func ofTable() throws {
    let town = Town(rates: [5, 10, 30])
    let list = IncidentList(types: ["curat"], incidents: town.incidents(days: 100, until: Town.monday, seed: 8))
    let table = RiskEstimator(zones: town.zones, shifts: Town.threeShifts).table(.transparent, of: list, weekFrom: Town.monday)
    let game = SecurityGame(table, weekday: .friday, units: [1, 1, 2])
    #expect(game.stakes[2][1].uncovered == table.cell(zone: 1, weekday: .friday, shift: 2).share * 1000)
    let found = try #require(try game.solve())
    #expect(found.chances.allSatisfy { $0[2] > $0[0] })
  }
}
