import Foundation
import FoundationXML

/// The parts of a text document and how they hang together (ISO/IEC 29500-2).
struct TextDocumentPackage {
  let document: TextDocument

  /// The relation of the footer with the page's number.
  static let footerID = "rId3"
  /// The relation of the footer of first pages without a number.
  static let emptyFooterID = "rId4"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let word: KeyValuePairs = ["w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "r": office]

  init(_ document: TextDocument) { self.document = document }

  /// The archive of all parts.
  func bytes() throws(ZipWriter.Problem) -> Data {
    let markup = TextDocumentMarkup(document: document)
    var archive = ZipWriter(date: document.date)
    // Readers of mail look for the types at the very beginning.
    archive.add("[Content_Types].xml", contentTypes())
    archive.add(
      "_rels/.rels",
      relations([
        ("rId1", "\(Self.office)/officeDocument", "word/document.xml"),
        ("rId2", "\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ]))
    archive.add("word/document.xml", wordPart(Markup.element("w:document", [:], [markup.body()])))
    archive.add(
      "word/_rels/document.xml.rels",
      relations([
        ("rId1", "\(Self.office)/styles", "styles.xml"), ("rId2", "\(Self.office)/settings", "settings.xml"),
        (Self.footerID, "\(Self.office)/footer", "footer1.xml"), (Self.emptyFooterID, "\(Self.office)/footer", "footer2.xml"),
      ]))
    archive.add("word/styles.xml", wordPart(styles()))
    archive.add("word/settings.xml", wordPart(settings()))
    archive.add("word/footer1.xml", wordPart(Markup.element("w:ftr", [:], [markup.pageNumber()])))
    archive.add("word/footer2.xml", wordPart(Markup.element("w:ftr", [:], [Markup.element("w:p")])))
    archive.add("docProps/core.xml", properties())
    return try archive.archive()
  }

  private func wordPart(_ root: XMLElement) -> Data { Markup.document(root, namespaces: Self.word) }

  private func contentTypes() -> Data {
    let defaults = [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")]
    let parts = [
      ("/word/document.xml", "\(Self.types).document.main+xml"), ("/word/styles.xml", "\(Self.types).styles+xml"),
      ("/word/settings.xml", "\(Self.types).settings+xml"), ("/word/footer1.xml", "\(Self.types).footer+xml"),
      ("/word/footer2.xml", "\(Self.types).footer+xml"), ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    let children =
      defaults.map { Markup.element("Default", ["Extension": $0.0, "ContentType": $0.1]) }
      + parts.map { Markup.element("Override", ["PartName": $0.0, "ContentType": $0.1]) }
    return Markup.document(Markup.element("Types", [:], children), namespaces: ["": "\(Self.package)/content-types"])
  }

  private func relations(_ list: [(id: String, type: String, target: String)]) -> Data {
    let children = list.map { Markup.element("Relationship", ["Id": $0.id, "Type": $0.type, "Target": $0.target]) }
    return Markup.document(Markup.element("Relationships", [:], children), namespaces: ["": "\(Self.package)/relationships"])
  }

  private func styles() -> XMLElement {
    let size = "\(document.fontSize.twips / 10)"
    let type = Markup.element(
      "w:rPr", [:],
      [
        Markup.element("w:rFonts", ["w:ascii": document.font, "w:hAnsi": document.font, "w:cs": document.font]),
        Markup.element("w:sz", ["w:val": size]), Markup.element("w:szCs", ["w:val": size]),
        Markup.element("w:lang", ["w:val": document.language]),
      ])
    let spacing = Markup.element("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
    let defaults = Markup.element(
      "w:docDefaults", [:],
      [
        Markup.element("w:rPrDefault", [:], [type]),
        Markup.element("w:pPrDefault", [:], [Markup.element("w:pPr", [:], [spacing])]),
      ])
    let normal = Markup.element(
      "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"], [Markup.element("w:name", ["w:val": "Normal"])])
    let padding = "\(TextDocument.Table.padding.twips)"
    let sides = [("w:top", "0"), ("w:left", padding), ("w:bottom", "0"), ("w:right", padding)]
    let margins = Markup.element("w:tblCellMar", [:], sides.map { Markup.element($0.0, ["w:w": $0.1, "w:type": "dxa"]) })
    let table = Markup.element(
      "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
      [Markup.element("w:name", ["w:val": "Normal Table"]), Markup.element("w:tblPr", [:], [margins])])
    return Markup.element("w:styles", [:], [defaults, normal, table])
  }

  /// Without a stated version the document would be opened as one of 2003.
  private func settings() -> XMLElement {
    let version = Markup.element(
      "w:compatSetting", ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
    return Markup.element("w:settings", [:], [Markup.element("w:compat", [:], [version])])
  }

  private func properties() -> Data {
    func day(_ name: String) -> XMLElement { Markup.element(name, ["xsi:type": "dcterms:W3CDTF"], text: document.date.timestamp) }
    let root = Markup.element(
      "cp:coreProperties", [:],
      [
        Markup.element("dc:title", text: document.title), Markup.element("dc:creator", text: document.author),
        Markup.element("dc:language", text: document.language), day("dcterms:created"), day("dcterms:modified"),
      ])
    return Markup.document(
      root,
      namespaces: [
        "cp": "\(Self.package)/metadata/core-properties", "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ])
  }
}
