import PatrolModel

/// Who reports to whom: a report goes up the chain of command, whatever order the signatures stand in on paper.
struct ReportChain {
  /// Who sends it; nil where nobody signs.
  let sender: Office.Signature?
  /// The signer to whom it goes; nil where a single one or nobody signs.
  let addressee: Office.Signature?

  /// The lowest of the signers in rank reports to the highest; where a rank is not known or all are equal, the last signs and the first is addressed.
  init(_ signatures: [Office.Signature], ranks: [String]) {
    let heights = Self.heights(signatures, ranks: ranks) ?? Self.heights(signatures, ranks: Rank.police)
    guard let heights, let lowest = heights.min(), let highest = heights.max(), lowest < highest else {
      sender = signatures.last
      addressee = signatures.count > 1 ? signatures.first : nil
      return
    }
    sender = heights.lastIndex(of: lowest).map { signatures[$0] }
    addressee = heights.firstIndex(of: highest).map { signatures[$0] }
  }

  /// Heights of all signers in one list of ranks; nil where it lacks one of them.
  private static func heights(_ signatures: [Office.Signature], ranks: [String]) -> [Int]? {
    let places = Dictionary(ranks.enumerated().map { (key($1), $0) }) { first, _ in first }
    let heights = signatures.compactMap { signature -> Int? in
      guard let rank = signature.rank.map(key) else { return nil }
      return places[rank] ?? fullNames[rank].flatMap { places[key($0)] }
    }
    return heights.count == signatures.count ? heights : nil
  }

  /// Letters in which ranks are compared: capitals, spaces and full stops differ from paper to paper.
  private static func key(_ rank: String) -> String {
    rank.lowercased().split { $0.isWhitespace || $0 == "." }.joined(separator: " ")
  }

  /// Ranks in full, as signatures carry them, with the short forms of the rank list (Perkap 3/2016).
  private static let fullNames = [
    "bhayangkara dua": "Bharada", "bhayangkara satu": "Bharatu", "bhayangkara kepala": "Bharaka", "ajun brigadir polisi dua": "Abripda",
    "ajun brigadir polisi satu": "Abriptu", "ajun brigadir polisi": "Abrippol", "brigadir polisi dua": "Bripda", "brigadir polisi satu": "Briptu",
    "brigadir polisi": "Brigpol", "brigadir": "Brigpol", "brigadir polisi kepala": "Bripka", "ajun inspektur polisi dua": "Aipda",
    "ajun inspektur polisi satu": "Aiptu", "inspektur polisi dua": "Ipda", "inspektur polisi satu": "Iptu", "ajun komisaris polisi": "AKP",
    "komisaris polisi": "Kompol", "ajun komisaris besar polisi": "AKBP", "komisaris besar polisi": "Kombes", "kombes pol": "Kombes",
    "brigadir jenderal polisi": "Brigjen", "brigjen pol": "Brigjen", "inspektur jenderal polisi": "Irjen", "irjen pol": "Irjen",
    "komisaris jenderal polisi": "Komjen", "komjen pol": "Komjen", "jenderal polisi": "Jenderal", "jenderal pol": "Jenderal",
  ]
}
