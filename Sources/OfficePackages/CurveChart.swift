import CXlsxWriter

/// A chart of numbers over numbers: a curve for each column, with a mark at every point.
public struct CurveChart: Sendable, Hashable {
  /// One curve.
  public struct Curve: Sendable, Hashable {
    /// Its name in the legend.
    public var name: String
    /// Column of its numbers; cells without a number leave the curve out there.
    public var column: Int
    /// Its colour as 0xRRGGBB.
    public var ink: UInt32
    /// Whether it is broken, so that it is told from others without colour.
    public var isDashed: Bool

    /// A curve.
    public init(name: String, column: Int, ink: UInt32, isDashed: Bool = false) {
      self.name = name
      self.column = column
      self.ink = ink
      self.isDashed = isDashed
    }
  }

  /// Name of the sheet that holds the numbers.
  public var sheet: String
  /// Title above it.
  public var title: String
  /// Name of what lies along the bottom.
  public var across: String
  /// Name of what is counted upwards.
  public var up: String
  /// Rows that hold the numbers.
  public var rows: ClosedRange<Int>
  /// Column of the numbers along the bottom.
  public var values: Int
  /// The least and the largest number along the bottom.
  public var range: ClosedRange<Double>
  /// From one number along the bottom to the next.
  public var step: Double
  /// The curves.
  public var curves: [Curve]
  /// Width in pixels, 96 to the inch.
  public var width: Int
  /// Height in pixels.
  public var height: Int

  /// A chart.
  public init(
    sheet: String, title: String, across: String, up: String, rows: ClosedRange<Int>, values: Int, range: ClosedRange<Double>, step: Double,
    curves: [Curve], width: Int, height: Int
  ) {
    self.sheet = sheet
    self.title = title
    self.across = across
    self.up = up
    self.rows = rows
    self.values = values
    self.range = range
    self.step = step
    self.curves = curves
    self.width = width
    self.height = height
  }
}

extension SheetWriter {
  /// Sets a chart of curves with its upper left corner into a cell.
  public func insert(_ chart: CurveChart, _ row: Int, _ column: Int) throws {
    let made = try workbook.chart(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS)
    let (first, last) = (UInt32(chart.rows.lowerBound), UInt32(chart.rows.upperBound))
    for curve in chart.curves {
      guard let series = chart_add_series(made, nil, nil) else { throw WorkbookWriter.Problem(step: name, reason: "the chart cannot be added") }
      chart_series_set_categories(series, chart.sheet, first, UInt16(chart.values), last, UInt16(chart.values))
      chart_series_set_values(series, chart.sheet, first, UInt16(curve.column), last, UInt16(curve.column))
      chart_series_set_name(series, WorkbookWriter.written(curve.name))
      var line = lxw_chart_line()
      line.color = curve.ink
      line.width = 1.75
      line.dash_type = UInt8((curve.isDashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID).rawValue)
      chart_series_set_line(series, &line)
      chart_series_set_marker_type(series, UInt8((curve.isDashed ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE).rawValue))
      chart_series_set_marker_size(series, 6)
      var fill = lxw_chart_fill(color: curve.ink, none: 0, transparency: 0)
      chart_series_set_marker_fill(series, &fill)
      var edge = lxw_chart_line()
      edge.color = curve.ink
      chart_series_set_marker_line(series, &edge)
    }
    chart_title_set_name(made, WorkbookWriter.written(chart.title))
    var titleFont = lxw_chart_font()
    titleFont.size = 11
    titleFont.bold = 1
    chart_title_set_name_font(made, &titleFont)
    chart_axis_set_name(made.pointee.x_axis, WorkbookWriter.written(chart.across))
    chart_axis_set_name(made.pointee.y_axis, WorkbookWriter.written(chart.up))
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // One value alone has no width of its own.
    let margin = chart.range.lowerBound == chart.range.upperBound ? 1.0 : 0
    chart_axis_set_min(made.pointee.x_axis, chart.range.lowerBound - margin)
    chart_axis_set_max(made.pointee.x_axis, chart.range.upperBound + margin)
    chart_axis_set_major_unit(made.pointee.x_axis, chart.step)
    chart_axis_set_min(made.pointee.y_axis, 0)
    chart_axis_set_num_format(made.pointee.y_axis, "#,##0")
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / Self.chartPixels.width
    options.y_scale = Double(chart.height) / Self.chartPixels.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    try check(worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), made, &options))
  }
}
