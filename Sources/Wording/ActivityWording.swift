import PatrolModel

/// Operations and standing duties.
extension Wording {
  /// Heading of the list of activities.
  public func activitiesTitle(_ count: Int) -> String {
    say(english: "Operations, standing duties, community work (\(count))", indonesian: "Operasi, tugas tetap, kegiatan binmas (\(count))")
  }

  /// What an activity is.
  public func name(_ kind: Activity.Kind) -> String {
    switch kind {
    case .operation(.ciptaKondisi): say(english: "checkpoints before a feast", indonesian: "cipta kondisi")
    case .operation(.kryd): say(english: "routine stepped up", indonesian: "KRYD")
    case .operation(.ketupat): say(english: "weeks around Idul Fitri", indonesian: "Ketupat")
    case .operation(.lilin): say(english: "Christmas and New Year", indonesian: "Lilin")
    case .operation(.other): say(english: "operation", indonesian: "operasi")
    case .community(let kind): name(kind)
    case .controlRound: say(english: "control round", indonesian: "kontrol")
    case .standing(.traffic): say(english: "morning traffic", indonesian: "pengaturan lalu lintas pagi")
    case .standing(.station): say(english: "guard of the station", indonesian: "jaga mako")
    case .standing(.detainees): say(english: "guard of detainees", indonesian: "jaga tahanan")
    case .standing(.cameras): say(english: "watching cameras", indonesian: "operator CCTV")
    case .standing(.escort): say(english: "escort", indonesian: "pengawalan")
    case .standing(.demonstration): say(english: "demonstration", indonesian: "pengamanan unjuk rasa")
    case .standing(.fridayPrayer): say(english: "time for the Friday prayer", indonesian: "waktu salat Jumat")
    case .standing(.tarawih): say(english: "time for tarawih", indonesian: "waktu salat tarawih")
    case .standing(.sahur): say(english: "time for the meal before dawn", indonesian: "waktu sahur")
    }
  }

  /// An activity as it was understood: what, when, where, and what it became.
  public func text(_ activity: Activity, in scenario: Scenario) -> String {
    var parts = ["\(activity.name) (\(name(activity.kind)))"]
    if let days = activity.dates {
      parts.append(dates(from: days.lowerBound, to: days.upperBound))
    } else if activity.weekdays == nil {
      parts.append(say(english: "every day", indonesian: "setiap hari"))
    }
    if let weekdays = activity.weekdays { parts.append(Weekday.allCases.filter(weekdays.contains).map(short).joined(separator: " ")) }
    let hours = activity.windows.map { clock(from: $0.startMinute, to: $0.endMinute) }
    parts.append(hours.isEmpty ? say(english: "in every shift", indonesian: "pada semua dinas") : hours.joined(separator: " + "))
    if activity.rollCallMinutes > 0 {
      parts.append(say(english: "roll-call \(activity.rollCallMinutes) min before", indonesian: "apel \(activity.rollCallMinutes) menit sebelumnya"))
    }
    if activity.handOverMinutes > 0 {
      parts.append(
        say(english: "hand-over \(activity.handOverMinutes) min after", indonesian: "serah terima \(activity.handOverMinutes) menit sesudahnya"))
    }
    let spots = activity.spots.map { spot in
      if case .controlRound = activity.kind { return name(Post.ID(spot.id), in: scenario) }
      return [spot.name, spot.zone.map { "(\(name(Post.ID($0.text), in: scenario)))" }].compactMap(\.self).joined(separator: " ")
    }
    return parts.joined(separator: ", ") + ": " + spots.joined(separator: ", ") + "; " + became(activity)
  }

  private func became(_ activity: Activity) -> String {
    let (requirements, tasks) = (activity.requirements.count, activity.tasks.count)
    guard requirements + tasks > 0 else { return say(english: "asks nothing of these days", indonesian: "tidak meminta apa pun pada hari-hari ini") }
    let asked =
      requirements == 0 ? nil : say(english: "\(requirements) requirement\(requirements == 1 ? "" : "s")", indonesian: "\(requirements) kebutuhan")
    let taken =
      tasks == 0 ? nil : say(english: "\(tasks) task\(tasks == 1 ? "" : "s") inside shifts", indonesian: "\(tasks) kegiatan di dalam jam dinas")
    return [asked, taken].compactMap(\.self).joined(separator: ", ")
  }
}
