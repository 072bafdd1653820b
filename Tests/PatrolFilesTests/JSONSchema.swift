import Foundation

/// A JSON value as it was read.
enum JSONValue: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  init(json: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .text: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// The part of JSON Schema 2020-12 that the project's schemas use; a keyword that is not known here is a fault of the schema, never passed over.
struct JSONSchema {
  private static let remarks: Set<String> = ["$schema", "$defs", "title", "description"]

  let root: JSONValue

  /// What does not fit, each with its place; empty for a value that does.
  func faults(of value: JSONValue) -> [String] { faults(of: value, root, at: "") }

  private func faults(of value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, wanted -> [String] in
      Self.remarks.contains(keyword) ? [] : faults(of: value, keyword, wanted, schema, at: place)
    }
  }

  private func faults(of value: JSONValue, _ keyword: String, _ wanted: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(place): \(value) against \(keyword) \(wanted)"] }
    switch (keyword, wanted, value) {
    case ("$ref", .text(let name), _):
      guard let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))] else { return ["\(place): nothing at \(name)"] }
      return faults(of: value, target, at: place)
    case ("const", _, _): return unless(value == wanted)
    case ("enum", .array(let allowed), _): return unless(allowed.contains(value))
    case ("type", .text(let type), _): return unless(fits(value, type))
    case ("type", .array(let types), _): return unless(types.contains { if case .text(let type) = $0 { fits(value, type) } else { false } })
    case ("anyOf", .array(let schemas), _): return unless(schemas.contains { faults(of: value, $0, at: place).isEmpty })
    case ("minimum", .number(let least), .number(let number)): return unless(number >= least)
    case ("maximum", .number(let most), .number(let number)): return unless(number <= most)
    case ("minLength", .number(let least), .text(let text)): return unless(Double(text.unicodeScalars.count) >= least)
    case ("pattern", .text(let pattern), .text(let text)): return unless(text.range(of: pattern, options: .regularExpression) != nil)
    case ("items", _, .array(let items)): return items.enumerated().flatMap { faults(of: $1, wanted, at: "\(place)/\($0)") }
    case ("required", .array(let keys), .object(let members)):
      return keys.flatMap { key -> [String] in
        guard case .text(let key) = key, members[key] == nil else { return [] }
        return ["\(place): \(key) is missing"]
      }
    case ("properties", .object(let properties), .object(let members)):
      return properties.sorted { $0.key < $1.key }.flatMap { key, schema in members[key].map { faults(of: $0, schema, at: "\(place)/\(key)") } ?? [] }
    case ("propertyNames", _, .object(let members)): return members.keys.sorted().flatMap { faults(of: .text($0), wanted, at: "\(place)/\($0)") }
    case ("additionalProperties", _, .object(let members)):
      let others = members.filter { schema["properties"]?[$0.key] == nil }.sorted { $0.key < $1.key }
      if wanted == .bool(false) { return others.map { "\(place): \($0.key) is not known" } }
      return others.flatMap { faults(of: $0.value, wanted, at: "\(place)/\($0.key)") }
    case ("minimum", .number, _), ("maximum", .number, _), ("minLength", .number, _), ("pattern", .text, _), ("items", _, _), ("required", .array, _),
      ("properties", .object, _), ("propertyNames", _, _), ("additionalProperties", _, _):
      return []
    default: return ["\(place): the keyword \(keyword) is not known"]
    }
  }

  private func fits(_ value: JSONValue, _ type: String) -> Bool {
    if type == "integer", case .number(let number) = value { return number == number.rounded() }
    return value.type == type
  }
}
