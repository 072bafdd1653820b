import PatrolScheduling

func nextWeek(in folder: String) throws -> Roster? {
  let scheduler = try PatrolScheduler(readingFrom: folder)
  let result = try scheduler.solve(timeLimit: .seconds(30))
  if let points = result.audit?.points, let bound = result.bound {
    print("\(points) points; no roster can have fewer than \(bound)")
  }
  for shortage in result.audit?.shortages ?? [] { print(shortage.demand.requirement, "is short by", shortage.missing) }
  return result.roster
}
