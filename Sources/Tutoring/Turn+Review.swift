internal import Assessment
internal import Curriculum

/// Beginning a review: how much of what is due, and what else.
extension Turn {
  mutating func beginReview(_ request: ReviewRequest) {
    let standing = Standing(outline: course.outline, learner: session.learner)
    let candidates = reviewable.count { isWaiting($0) || request.isEarly }
    guard candidates > 0 else { return views.append(.notice(.nothingDue(standing, now))) }
    let count =
      switch request.extent {
      case .all: candidates
      case .count(let count): min(candidates, max(1, count))
      case .today where request.isEarly: min(candidates, EngineRules.quizLength)
      case .today: min(candidates, roomToday)
      }
    guard count > 0 else { return views.append(.notice(.reviewsDone(standing, now))) }
    begin(.review(early: request.isEarly), count: count, seed: nil)
    askNext()
  }

  /// Mix-ups are few and drilled whatever the day's share.
  private var roomToday: Int {
    let learner = session.learner
    let room = learner.settings.reviewsPerDay - learner.reviewsDone.count(on: now.day)
    return max(0, room) + reviewable.count { !isDue($0) && isDrilled($0) }
  }

  /// Objectives that were asked before and have an item that practice may use.
  private var reviewable: [Objective] {
    course.objectives.filter { objective in
      session.learner.objectives[objective.id]?.memory != nil
        && course.items(on: objective.id).contains { !$0.isSealed }
    }
  }

  private func isWaiting(_ objective: Objective) -> Bool {
    isDue(objective) || isDrilled(objective)
  }

  private func isDue(_ objective: Objective) -> Bool {
    session.learner.objectives[objective.id]?.isDue(at: now) == true
  }

  private func isDrilled(_ objective: Objective) -> Bool {
    course.items(on: objective.id).contains {
      !$0.isSealed && session.learner.mixedUpOption(of: $0, on: now.day) != nil
    }
  }
}
