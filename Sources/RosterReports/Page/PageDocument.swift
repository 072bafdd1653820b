import Wording

/// A page as a whole: what stands before and around the body is alike in all of them.
enum PageDocument {
  /// The file's text.
  ///
  /// - Parameters:
  ///   - first: Where the link for those who do not see the page leads, past the header.
  ///   - skip: What that link says; nil says that it leads to the roster.
  ///   - script: The page's one script, if it has any.
  static func text(
    wording: Wording, title: String, style: String, script: String? = nil, first: String, skip: String? = nil,
    @MarkupBuilder body: () -> Markup
  ) -> String {
    let html = Markup(.html, .named("lang", wording.language.rawValue)) {
      Markup.newLine
      Markup(.head) {
        // First of all, so that nothing before it escapes it.
        Markup(.meta, .named("charset", "utf-8"))
        Markup(.meta, .named("http-equiv", "Content-Security-Policy"), .named("content", PagePolicy.text(style: style, script: script)))
        Markup(.meta, .named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
        Markup(.meta, .named("name", "referrer"), .named("content", "no-referrer"))
        Markup(.meta, .named("name", "robots"), .named("content", "noindex"))
        Markup(.title, text: title)
        Markup(.style, text: style)
      }
      Markup.newLine
      Markup(.body) {
        Markup(.a, .classes("skip"), .named("href", first), text: skip ?? wording.page.skip)
        body()
        if let script { Markup(.script, text: script) }
      }
      Markup.newLine
    }
    return Markup.documentType.written + html.written + "\n"
  }
}
