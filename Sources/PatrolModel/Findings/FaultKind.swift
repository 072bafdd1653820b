/// What is wrong with, or was guessed of, an input; every case carries what was found and what was expected.
///
/// The texts stand in Wording, one for each case and language.
public enum FaultKind: Sendable, Hashable {
  // The file as a whole.

  /// There is no such file or folder.
  case fileMissing
  /// The folder holds no file of this name.
  case scenarioFileMissing(expected: String)
  /// The file cannot be read, and why.
  case fileUnreadable(FileProblem)
  /// A folder stands where a file is wanted.
  case folderForFile
  /// The file is larger than any sensible input.
  case fileTooLarge(megabytes: Int, limit: Int)
  /// The file's ending says nothing that can be read here.
  case fileKindUnknown(found: String, expected: [String])
  /// The file holds bytes that no text has.
  case notText
  /// The file is empty.
  case emptyFile
  /// A character that no text should hold, by its number in Unicode.
  case controlCharacter(code: Int)
  /// Note: the bytes are not UTF-8 and were read in another encoding.
  case encodingGuessed(encoding: String)

  // Workbooks.

  /// A spreadsheet in a format that is not read, by its ending.
  case otherSpreadsheet(ending: String)
  /// A workbook that asks for a password, or one of the old format under a new name.
  case protectedWorkbook
  /// No workbook at all, or one that was cut off.
  case notWorkbook
  /// A part of a workbook that is missing or cannot be read.
  case workbookDamaged(part: String)
  /// A workbook with declarations of its own, which could stand for anything of any size.
  case workbookDeclarations(part: String)
  /// A workbook that expands to more than any sensible input.
  case workbookTooLarge(megabytes: Int)
  /// A workbook with more cells than any sensible input.
  case tooManyCells(limit: Int)
  /// A workbook with none of the sheets that a scenario is made of.
  case noInputSheet(expected: [InputSheet])
  /// A workbook without a sheet that every scenario needs.
  case sheetMissing(InputSheet)
  /// Two sheets for the same thing.
  case sheetTwice(InputSheet)
  /// A cell in which the spreadsheet shows an error such as #REF!.
  case cellError(found: String)
  /// A formula that no spreadsheet has worked out yet.
  case formulaWithoutValue
  /// Headings that stand in no row of a sheet.
  case noHeadings(expected: [String])
  /// Note: a sheet that is not read, with the sheet that was perhaps meant.
  case sheetIgnored(isHidden: Bool, nearest: InputSheet?)
  /// Note: of several grids in a workbook the first is read.
  case furtherGridIgnored
  /// Note: a code of a grid's legend whose meaning is not known.
  case legendIgnored(code: String, meaning: String)

  // The text's form.

  /// YAML cannot be read on from here; the problem in the parser's own words.
  case malformed(problem: String)
  /// A tab where YAML wants spaces.
  case tabIndentation
  /// More than one document in a file.
  case severalDocuments
  /// More aliases than any sensible input.
  case tooManyAliases(limit: Int)
  /// Nested more deeply than any sensible input.
  case tooDeep(limit: Int)
  /// More values than any sensible input.
  case tooManyValues(limit: Int)
  /// A key twice in one map.
  case duplicateKey(String)

  // Keys and values.

  /// A key that nothing knows.
  case unknownKey(found: String, nearest: String?)
  /// A number with a decimal comma between curly or square brackets, where a comma separates keys.
  case commaInBrackets(rest: String)
  /// A key that must be there.
  case missing(key: String)
  /// At least one of these keys must be there.
  case needsOneOf(keys: [String])
  /// Of these keys only one may be there.
  case onlyOneOf(keys: [String])
  /// A key that says nothing without these others.
  case needsAlso(key: String, others: [String])
  /// A section of the scenario that this value speaks of and that is not there.
  case missingSection(key: String)
  /// A list where a text is wanted, and the like.
  case wrongShape(found: Shape, expected: Shape)
  /// A text that does not read as what is wanted.
  case wrongValue(found: String, expected: Expectation, nearest: String? = nil)
  /// A number or length outside its bounds.
  case outOfRange(found: String, least: String, most: String)
  /// A list of the wrong length.
  case wrongLength(found: Int, expected: Int)
  /// A format version that this program does not know.
  case newerVersion(found: String, supported: Int)
  /// A service number that a spreadsheet has turned into a number such as 8.7E+07.
  case spreadsheetNumber(found: String)

  // Names.

  /// An id that cannot be one.
  case badIdentifier(found: String, problem: IdentifierProblem)
  /// An id twice, ignoring case.
  case duplicate(Subject, found: String)
  /// A requirement under the id of a rule that asks for presence itself.
  case idOfRule(RuleID)
  /// A code or id that already means something else where it is used.
  case reservedCode(found: String)
  /// A name that nothing bears, with the first few that something does.
  case unknownReference(Subject, found: String, nearest: String?, known: [String] = [])
  /// A name that several officers bear.
  case ambiguousOfficer(found: String)

  // Tables.

  /// A heading that nothing knows.
  case unknownHeading(found: String, nearest: String?)
  /// A heading that must be there.
  case missingHeading(expected: String)
  /// A heading twice, in one spelling or another.
  case duplicateHeading(found: String)
  /// A row with more or fewer cells than headings.
  case raggedRow(found: Int, expected: Int)
  /// A quotation mark that is never closed.
  case unterminatedQuote
  /// Text after a closing quotation mark.
  case textAfterQuote
  /// A table without a row below its headings.
  case noRows
  /// A cell of a grid that is no shift, day off or absence; for a roster with the codes that may stand there besides a day off, for a grid of the past,
  /// whose codes the scenario may explain, with none.
  case unknownCell(found: String, nearest: String?, codes: [String] = [])
  /// Clock times that several shifts share.
  case ambiguousCell(found: String)

  // One thing against another.

  /// The end lies before the beginning.
  case reversed(from: String, to: String)
  /// A date on which the roster plans nothing.
  case outsidePeriod(found: String, first: String, last: String)
  /// Intervals of one shift that overlap.
  case overlappingIntervals(first: String, second: String)
  /// A target below the minimum.
  case targetBelowMinimum(target: Int, minimum: Int)
  /// A maximum below the target.
  case maximumBelowTarget(maximum: Int, target: Int)
  /// A step below the minimum that costs less than one below the target.
  case minimumCheaperThanTarget(minimum: Int, target: Int)
  /// One wanted further above the minimum would be worth more than the one before.
  case furtherTargetDearer(first: Int, further: Int)
  /// The most that may ride in a crew is below the least.
  case mostBelowLeast(most: Int, least: Int)
  /// The least of a crew is below the number of those who lead and drive.
  case leastBelowSeats(least: Int, seats: Int)
  /// A value that an earlier row of the same id gives otherwise.
  case differsFromEarlier(found: String, earlier: String)
  /// A second officer in a seat of a crew that has room for one.
  case seatTaken(role: String, crew: String)
  /// A part larger than the whole may be.
  case partAboveMaximum(part: Int, maximum: Int)
  /// A part of those who do a task that is larger than the task asks for.
  case partAboveCount(part: Int, count: Int)
  /// Too few different things where several belong together.
  case tooFewDifferent(Subject, found: Int, least: Int)
  /// A window that ends when it begins.
  case emptyWindow(at: String)
  /// Something that takes longer than the window in which it is to take place.
  case longerThanWindow(minutes: Int, window: Int)
  /// A requirement at a place where there is no post.
  case noPostThere
  /// Words for points that are not in falling order.
  case levelsOutOfOrder
  /// A day off at a post.
  case offAtPost
  /// An order that does not say who gave it, or why.
  case orderWithout(key: String)
  /// A rule that follows from logic.
  case ruleIsFixed(RuleID)
  /// A key that this rule does not take.
  case notTakenByRule(key: String, rule: RuleID, takes: [String])
  /// A preference that lies beyond the hard limit and can never matter.
  case preferenceBeyondLimit(prefer: String, hard: String)
  /// A rule about posts that names none.
  case ruleNeedsPosts(RuleID)
  /// Points that together leave the range in which they are added exactly.
  case totalPointsTooLarge
  /// A ring of an outline with fewer positions than close an area.
  case ringTooShort(found: Int)
  /// A scenario without the one thing it is about.
  case nothingThere(Subject)

  // Variants.

  /// Variants that extend each other in a circle; the files in order, the first once more at the end.
  case variantCycle(files: [String])
  /// More variants on top of each other than any sensible input.
  case tooManyVariants(limit: Int)
  /// A filter to which nothing in the scenario answers.
  case nothingMatches
  /// Something that a variant takes away and that is named elsewhere.
  case stillNamed(Subject, found: String)
  /// A path that leads to no number of the scenario; `possible` says what may stand there.
  case notVaried(found: String, nearest: String?, possible: [String])
  /// A swept number that is no whole one where only those can be.
  case sweptPart(found: String)

  // Lists of incidents.

  /// What is wrong with a list of incidents or a row of it.
  case incident(IncidentFault)
  /// What is wrong with a target that follows risk.
  case riskTarget(RiskTargetFault)

  // Notes.

  /// How a table's columns are separated.
  case separatorGuessed(Separator)
  /// Dates that were read day first.
  case dayFirst(found: String, read: String, times: Int)
  /// Clock times with a full stop.
  case dottedTime(found: String, read: String, times: Int)
  /// Numbers with a decimal comma.
  case decimalComma(found: String, read: String, times: Int)
  /// A leading zero that a spreadsheet has dropped.
  case leadingZeroRestored(found: String, restored: String)
  /// The period's first day was not given.
  case periodGuessed(from: String)
  /// A period that no shift covers.
  case uncovered(requirement: String, date: String, time: String)
  /// A task that no shift covers, whenever it begins.
  case taskUncovered(task: String)
  /// A task that a shift before or after this roster could serve; it is not asked here.
  case taskOfOtherRoster(task: String)
  /// Fewer officers than are asked can ever be found; the qualification is nil where all who are asked are meant.
  case tooFewMatch(asked: Int, matching: Int, qualification: String?)
  /// The 24-hour profile is accepted, but it goes against what is known of rest.
  case piketProfile
  /// A row of the history whose officer is not in the scenario.
  case historyOfficerIgnored(found: String, nearest: String?)
  /// A folder of earlier rosters that is not there yet.
  case historyFolderNotYet(found: String)
  /// Someone in an edited grid whom the scenario does not know: his row stays, but nobody can judge it.
  case officerUnknown(found: String, nearest: String?)
  /// An absence in a grid that is to be judged: the scenario's own absences alone count.
  case absenceNotPlanned(found: String)
  /// A feature of the outlines that names no zone of the scenario; found is nil where it names nothing at all.
  case outlineIgnored(found: String?, nearest: String?)
  /// A column of a grid that is neither a date nor known.
  case columnIgnored(found: String)
  /// An officer's regu that the pattern does not start.
  case reguWithoutStart(found: String)
  /// A qualification that is asked for and that nobody holds.
  case nobodyHolds(qualification: String)

  // Activities besides patrol.

  /// What is said of the calendar and of activities.
  case activity(ActivityFault)
}

extension FaultKind {
  /// The form of a value.
  public enum Shape: String, Sendable, Hashable {
    /// A single text or number.
    case text
    /// Several values in order.
    case list
    /// Keys with values.
    case map
  }

  /// What a text should have read as.
  public enum Expectation: Sendable, Hashable {
    /// A date.
    case date
    /// A date, or a date with a clock time.
    case dateOrTime
    /// A date with two clock times.
    case dateWithInterval
    /// A clock time.
    case time
    /// Two clock times.
    case interval
    /// A number of hours.
    case hours
    /// A number of minutes, or hours and minutes.
    case duration
    /// A part of one in steps of five percent, from five to so many percent.
    case share(most: Int)
    /// A whole number.
    case wholeNumber
    /// A number.
    case number
    /// Yes or no.
    case yesOrNo
    /// A weekday.
    case weekday
    /// A number of points or a word for them.
    case points
    /// A limit, or the word that removes it.
    case limitOrNone
    /// A time zone of the time-zone database.
    case timeZone
    /// One of these words.
    case oneOf([String])
    /// A text that is not blank.
    case someText
  }

  /// Why a text cannot be an id.
  public enum IdentifierProblem: Sendable, Hashable {
    /// Nothing but spaces.
    case blank
    /// Longer than allowed.
    case tooLong(limit: Int)
    /// Holds a character that separates ids elsewhere.
    case character(String)
    /// Holds an invisible control character.
    case control
  }

  /// What an id or a name stands for.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case officer, shift, zone, post, qualification, kind, regu, rank, station, section, requirement, rule, parameter
    case crewKind, crew, vehicle, vehicleKind
    case task, partnership
    case activity, checkpoint, partnerUnit, camera, hotSpot
  }

  /// How a table's columns are separated.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    /// A comma.
    case comma = ","
    /// A semicolon.
    case semicolon = ";"
    /// A tab.
    case tab = "\t"
  }
}
