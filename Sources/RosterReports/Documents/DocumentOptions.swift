import PatrolModel

/// What may be chosen about a document; every choice has a default.
public struct DocumentOptions: Sendable, Hashable {
  /// The sheet that printed documents are laid out for, landscape.
  public enum Paper: String, Sendable, Hashable, CaseIterable {
    /// 210 x 297 mm.
    case a4
    /// Folio, 8.5 x 13 in (215 x 330 mm), as Indonesian offices use it.
    case f4
  }

  /// To whom a message speaks.
  public enum Template: String, Sendable, Hashable, CaseIterable {
    /// To members, as an order.
    case members
    /// Upward, as a report.
    case report
  }

  /// What one message is about.
  public enum Extent: String, Sendable, Hashable, CaseIterable {
    /// Everybody on one day.
    case day
    /// One regu's week.
    case regu
    /// One officer's week.
    case officer
  }

  /// The sheet; the default is A4.
  public var paper: Paper
  /// To whom messages speak; the default is to members.
  public var template: Template
  /// What one message is about; the default is a day.
  public var extent: Extent
  /// The only officer for whom calendars and messages are made; nil: everybody.
  public var officer: Officer.ID?
  /// The number of the order; nil leaves it blank.
  public var orderNumber: String?
  /// The date of the order; nil leaves it blank.
  public var orderDate: CivilDate?

  /// Options; each has a default.
  public init(
    paper: Paper = .a4, template: Template = .members, extent: Extent = .day, officer: Officer.ID? = nil, orderNumber: String? = nil,
    orderDate: CivilDate? = nil
  ) {
    self.paper = paper
    self.template = template
    self.extent = extent
    self.officer = officer
    self.orderNumber = orderNumber
    self.orderDate = orderDate
  }
}
