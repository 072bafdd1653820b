import PatrolModel

/// Vehicles and the times at which they are out of service.
extension ScenarioAssembly {
  static let vehicleHeadings = HeadingWords(
    [
      "id": ["kode", "kendaraan", "nopol", "nomor-polisi"], "kind": ["jenis", "jenis-kendaraan"], "count": ["jumlah"], "station": ["polsek"],
      "out-from": ["rusak-dari", "rusak-mulai"], "out-to": ["rusak-sampai"],
    ], required: ["id", "kind"])
  static let vehicleRange = 1...1_000

  func readVehicles(_ fields: Fields) -> [Vehicle] {
    guard let value = fields["vehicles"] else { return [] }
    let faultsBefore = log.faults.count
    var vehicles: [Vehicle] = []
    var names = Names<Vehicle>(.vehicle)
    for row in vehicleRows(value) {
      guard let parts = Fields(row, keys: Self.vehicleHeadings.words.map(\.key), log: log), let idValue = parts.required("id"),
        let id = log.identifier(idValue)
      else {
        vehicleKindNames.isIncomplete = true
        continue
      }
      let station = shared(parts["station"], in: &stations)
      let outage = readOutage(parts)
      if names.spelling(of: id) != nil {
        if parts["out-from"] == nil, parts["out-to"] == nil { _ = names.add(id, at: idValue.place, log: log) }
        guard let place = vehicles.firstIndex(where: { TypedText.folded($0.id.text) == TypedText.folded(id) }) else { continue }
        refuseOther(parts["kind"], than: vehicles[place].kind.text)
        refuseOther(parts["station"], than: vehicles[place].station)
        vehicles[place].station = vehicles[place].station ?? station
        if let outage, !vehicles[place].outages.contains(outage) { vehicles[place].outages.append(outage) }
        continue
      }
      names.insert(id, at: idValue.place)
      guard let kindValue = parts.required("kind"), let kind = log.identifier(kindValue) else {
        vehicleKindNames.isIncomplete = true
        continue
      }
      vehicleKindNames.insert(kind, at: kindValue.place)
      vehicles.append(
        Vehicle(
          id: .init(id), kind: .init(vehicleKindNames.spelling(of: kind) ?? kind), station: station, outages: outage.map { [$0] } ?? []))
    }
    if isCutShort { vehicleKindNames.isIncomplete = true }
    if vehicles.isEmpty, log.faults.count == faultsBefore { log.fault(.nothingThere(.vehicle), at: value.place) }
    return vehicles
  }

  /// The rows of a table, a list or a map of ids; a number after a kind stands for so many rows.
  func vehicleRows(_ value: MarkedValue) -> [MarkedValue] {
    guard case .map(let entries) = value.content else { return rows(value, headings: Self.vehicleHeadings).flatMap(withCount) }
    return entries.flatMap { entry -> [MarkedValue] in
      if case .scalar = entry.value.content { return countedVehicles(entry) }
      return rows(MarkedValue(.map([entry]), at: value.place), headings: Self.vehicleHeadings)
    }
  }

  /// A row as it is, or as many as its count says: the vehicles of a kind without call signs.
  private func withCount(_ row: MarkedValue) -> [MarkedValue] {
    func entry(_ key: String) -> MarkedValue.Entry? { row.entries.first { $0.key == key && !$0.value.isBlank } }
    guard let count = entry("count") else { return [row] }
    if let id = entry("id") {
      log.fault(.onlyOneOf(keys: ["id", "count"]), at: id.place)
      return [row]
    }
    guard let kind = entry("kind") else {
      log.fault(.missing(key: "kind"), at: row.place)
      return []
    }
    let others = row.entries.filter { !["id", "kind", "count"].contains($0.key) }
    return countedVehicles(.init(key: kind.value.text ?? "", place: kind.place, value: count.value))
      .map { MarkedValue(.map($0.entries + others), at: row.place) }
  }

  /// So many vehicles of a kind as rows, with the ids R4-1, R4-2 and so on.
  private func countedVehicles(_ entry: MarkedValue.Entry) -> [MarkedValue] {
    guard let kind = log.identifier(MarkedValue(text: entry.key, at: entry.place)), let count = log.wholeNumber(entry.value, in: Self.vehicleRange)
    else {
      vehicleKindNames.isIncomplete = true
      return []
    }
    return (1...count).map { number in
      let texts = [("id", "\(kind)-\(number)"), ("kind", kind)]
      return MarkedValue(
        .map(texts.map { .init(key: $0.0, place: entry.place, value: MarkedValue(text: $0.1, at: entry.place)) }), at: entry.place)
    }
  }

  private func readOutage(_ parts: Fields) -> Vehicle.Outage? {
    let given = ["out-from", "out-to"].filter { parts[$0] != nil }
    guard given.count == 2 else {
      // Nobody knows whether a vehicle without an end comes back the same day or never.
      if let key = given.first {
        log.fault(.needsAlso(key: key, others: [key == "out-to" ? "out-from" : "out-to"]), at: parts.place(of: key))
      }
      return nil
    }
    return readStretch(parts, from: "out-from", to: "out-to").map {
      .init(from: $0.from, fromMinute: $0.fromMinute, to: $0.to, toMinute: $0.toMinute)
    }
  }

  private func refuseOther(_ value: MarkedValue?, than earlier: String?) {
    guard let value, let found = value.text, let earlier, TypedText.folded(found) != TypedText.folded(earlier) else { return }
    log.fault(.differsFromEarlier(found: found, earlier: earlier), at: value.place)
  }
}
