import CXlsxWriter

/// A chart of one number for each of several names, as columns.
public struct ColumnChart: Sendable, Hashable {
  /// Name of the sheet that holds names and numbers.
  public var sheet: String
  /// Title above it.
  public var title: String
  /// Rows that hold names and numbers.
  public var rows: ClosedRange<Int>
  /// Column of the names.
  public var names: Int
  /// Column of the numbers.
  public var numbers: Int
  /// From one line of the scale to the next.
  public var step: Double
  /// Colour of the columns as 0xRRGGBB.
  public var fill: UInt32
  /// Width in pixels, 96 to the inch.
  public var width: Int
  /// Height in pixels.
  public var height: Int

  /// A chart.
  public init(
    sheet: String, title: String, rows: ClosedRange<Int>, names: Int, numbers: Int, step: Double, fill: UInt32, width: Int, height: Int
  ) {
    self.sheet = sheet
    self.title = title
    self.rows = rows
    self.names = names
    self.numbers = numbers
    self.step = step
    self.fill = fill
    self.width = width
    self.height = height
  }
}

extension SheetWriter {
  /// A chart's size before it is scaled, in pixels, as libxlsxwriter has it.
  static let chartPixels = (width: 480.0, height: 288.0)

  /// Sets a chart with its upper left corner into a cell.
  public func insert(_ chart: ColumnChart, _ row: Int, _ column: Int) throws {
    let made = try workbook.chart(LXW_CHART_COLUMN)
    guard let series = chart_add_series(made, nil, nil) else { throw WorkbookWriter.Problem(step: name, reason: "the chart cannot be added") }
    let (first, last) = (UInt32(chart.rows.lowerBound), UInt32(chart.rows.upperBound))
    chart_series_set_categories(series, chart.sheet, first, UInt16(chart.names), last, UInt16(chart.names))
    chart_series_set_values(series, chart.sheet, first, UInt16(chart.numbers), last, UInt16(chart.numbers))
    chart_series_set_name(series, WorkbookWriter.written(chart.title))
    var fill = lxw_chart_fill(color: chart.fill, none: 0, transparency: 0)
    chart_series_set_fill(series, &fill)
    chart_set_series_gap(made, 40)
    chart_title_set_name(made, WorkbookWriter.written(chart.title))
    var titleFont = lxw_chart_font()
    titleFont.size = 11
    titleFont.bold = 1
    chart_title_set_name_font(made, &titleFont)
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var nameFont = lxw_chart_font()
    nameFont.size = 7
    nameFont.rotation = -90
    chart_axis_set_num_font(made.pointee.x_axis, &nameFont)
    // Of hundreds of names only so many are shown as can be read.
    chart_axis_set_interval_unit(made.pointee.x_axis, UInt16(max(1, (chart.rows.count + 79) / 80)))
    chart_axis_set_min(made.pointee.y_axis, 0)
    // Whole numbers alone: small counts would get halves between them.
    chart_axis_set_num_format(made.pointee.y_axis, "0")
    chart_axis_set_major_unit(made.pointee.y_axis, chart.step)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / Self.chartPixels.width
    options.y_scale = Double(chart.height) / Self.chartPixels.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    try check(worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), made, &options))
  }
}
