import Foundation
import PatrolFiles

/// What a page forbids the browser that shows it.
enum PagePolicy {
  /// Nothing may be loaded, sent or framed; style and script are those whose hashes stand here.
  ///
  /// - Parameter script: The page's script; without one none is run.
  static func text(style: String, script: String? = nil) -> String {
    func hash(_ text: String) -> String { "'sha256-\(Data(CanonicalScenario.digest(of: Array(text.utf8))).base64EncodedString())'" }
    let scripts = script.map { "script-src \(hash($0)); " } ?? ""
    return "default-src 'none'; style-src \(hash(style)); \(scripts)base-uri 'none'; form-action 'none'"
  }
}
