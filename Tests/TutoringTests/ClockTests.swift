import Assessment
import Curriculum
import SpacedRepetition
import Testing
import Tutoring

/// Clocks go back and forward, and learners travel.
@Suite struct ClockTests {
  static let hour: Int64 = 3_600_000
  static let day = Timestamp.millisecondsPerDay
  static let year = 365 * day
  /// 2026-11-24, noon UTC.
  static let start: Int64 = 1_795_521_600_000

  /// One question answered rightly at each of the moments, and the state after all of them.
  static func learner(_ moments: [(milliseconds: Int64, offset: Int)]) -> (Player, [LearnerState]) {
    var player = Player()
    let states = moments.map { moment in
      // The player's clock moves on by five seconds with each step.
      player.now = Timestamp(milliseconds: moment.milliseconds - 5000, offsetMinutes: moment.offset)
      player.take(.quiz(QuizRequest(count: 1)))
      player.now.milliseconds = moment.milliseconds - 5000
      player.answer(right: true)
      return player.session.learner
    }
    return (player, states)
  }

  static func streaks(_ moments: [(milliseconds: Int64, offset: Int)]) -> [Int] {
    learner(moments).1.map(\.streak.length)
  }

  @Test(arguments: 1...12) func whateverTheClockDoesIntervalsAreSound(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var time = Self.start
    let moments = (0..<40).map { _ in
      switch Int.below(6, using: &generator) {
      case 0: time += 10 * Self.year
      case 1: time -= 10 * Self.year
      case 2: time = Int64(Int.below(1000, using: &generator)) * Self.hour
      case 3: time = Self.start
      default: time += Int64(Int.below(40, using: &generator)) * Self.hour
      }
      return (milliseconds: time, offset: Int.below(1680, using: &generator) - 840)
    }
    let (player, states) = Self.learner(moments)
    for state in states {
      for (id, record) in state.objectives {
        guard let review = record.lastReview, let due = record.due, let memory = record.memory
        else { continue }
        #expect(due > review, "\(id)")
        #expect(memory.stability.isFinite && memory.stability > 0)
        #expect(review.milliseconds <= state.lastAnswer?.milliseconds ?? 0)
      }
    }
    #expect(states.allSatisfy { $0.streak.length >= 1 })
    #expect(LearnerState(replaying: player.history) == states.last)
  }

  /// Answers of a year that was never there do not hold reviews back.
  @Test func aClockThatWasTenYearsAheadHoldsNothingBack() throws {
    let ahead = Self.start + 10 * Self.year
    let (player, states) = Self.learner([
      (Self.start, 0), (ahead, 0), (ahead + Self.hour, 0), (Self.start + Self.hour, 0),
    ])
    let now = Timestamp(milliseconds: Self.start + Self.hour)
    for record in try #require(states.last).objectives.values {
      let (review, due) = (try #require(record.lastReview), try #require(record.due))
      #expect(review <= now && due > review)
    }
    let last = try #require(states.last)
    #expect(last.lastAnswer == now && last.streak.lastDay == now.day)
    let outline = player.tutor.course.outline
    let before = Standing(outline: outline, learner: states[2])
    #expect(before.greeting(at: now).doubtfulDate != nil)
    #expect(before.greeting(at: Timestamp(milliseconds: ahead)).doubtfulDate == nil)
    #expect(Standing(outline: outline, learner: last).greeting(at: now).doubtfulDate == nil)
  }

  /// Questions that were given up are times too.
  @Test func whatWasSkippedAheadHoldsNothingBackEither() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 2)))
    player.now.milliseconds = Self.start + 10 * Self.year
    player.take(.skip)
    player.now.milliseconds = Self.start
    let outline = player.tutor.course.outline
    let before = Standing(outline: outline, learner: player.session.learner)
    #expect(before.greeting(at: player.now).doubtfulDate != nil)
    player.take(.quiz(QuizRequest(count: 1)))
    let record = try #require(player.session.learner.objectives.values.first)
    #expect(try #require(record.due) < Timestamp(milliseconds: Self.start + 10 * Self.day))
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  /// The battery of the clock is empty: it begins in 1970.
  @Test func aClockThatIsNotSetChangesNothing() throws {
    let (_, states) = Self.learner([(Self.start, 0), (Self.hour, 0), (Self.start + Self.day, 0)])
    for record in states[1].objectives.values {
      #expect(record.lastReview?.milliseconds == Self.start)
    }
    #expect(states[1].lastAnswer?.milliseconds == Self.start)
    #expect(states[2].streak.length == 2)
    for record in states[2].objectives.values {
      #expect(try #require(record.memory).stability < 100)
    }
  }

  /// A leap second is told twice, and time services set clocks back by little.
  @Test func aSmallStepBackIsNoTime() {
    let (_, states) = Self.learner([(Self.start, 0), (Self.start - 1000, 0), (Self.start - 30, 0)])
    #expect(states.allSatisfy { $0.lastAnswer?.milliseconds == Self.start })
    #expect(states[2].answers == 3 && states[2].streak.length == 1)
  }

  /// In Honolulu late in the evening, in Kiritimati in the morning two days later: a night.
  @Test func flyingEastAcrossTheDateLineKeepsTheStreak() {
    let evening = 20_780 * Self.day + 9 * Self.hour  // 23:00 the day before in Honolulu
    #expect(Self.streaks([(evening, -600), (evening + 6 * Self.hour, 840)]) == [1, 2])
    // Stay at home, and a day without an answer ends it.
    #expect(Self.streaks([(evening, -600), (evening + 30 * Self.hour, -600)]) == [1, 1])
    var streak = Streak()
    streak = Self.learner([(evening, -600)]).1[0].streak
    let morning = Timestamp(milliseconds: evening + 6 * Self.hour, offsetMinutes: 840)
    #expect(streak.current(at: morning) == 1)
  }

  /// The same local day comes twice.
  @Test func flyingWestAcrossTheDateLineKeepsTheStreak() {
    let morning = 20_780 * Self.day
    #expect(
      Self.streaks([
        (morning - Self.day, 840), (morning, 840), (morning + 6 * Self.hour, -600),
        (morning + 20 * Self.hour, -600), (morning + 44 * Self.hour, -600),
      ]) == [1, 2, 2, 2, 3])
  }

  /// A day of 23 or 25 hours is a day.
  @Test(arguments: [(60, 120), (120, 60)]) func daylightSavingKeepsTheStreak(from: Int, to: Int) {
    let late = 20_780 * Self.day + 22 * Self.hour
    let before = late - Int64(from) * 60_000
    let after = late + Self.day - Int64(to) * 60_000
    #expect(Self.streaks([(before, from), (after, to)]) == [1, 2])
  }

  /// What is due is due today, on whatever clock it was planned.
  @Test func theForecastGoesByTheClockHere() {
    let due = Timestamp(milliseconds: 20_780 * Self.day + 9 * Self.hour, offsetMinutes: 840)
    var standing = Standing(
      courseTitle: "", isNew: false, lessonsFinished: 0, lessons: 0, dueTimes: [due],
      streak: Streak(), resumption: nil, reading: .nothing, onward: .nothing)
    for offset in [-720, -600, 0, 840] {
      var now = due.onClock(of: Timestamp(milliseconds: 0, offsetMinutes: offset))
      now.milliseconds += 1
      #expect(standing.due(at: now) == 1 && standing.forecast(at: now)[0] == 1)
    }
    standing.dueTimes = [due.adding(days: 1)]
    let now = due.onClock(of: Timestamp(milliseconds: 0, offsetMinutes: -600))
    #expect(standing.forecast(at: now).prefix(2) == [0, 1])
  }
}
