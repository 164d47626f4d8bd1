import SpacedRepetition
import Testing

@Suite struct SchedulerTests {
  let scheduler = Scheduler()
  let memories = [0.001, 0.2, 1, 8, 365, 1e7].flatMap { stability in
    [1.0, 5, 10].map { Memory(stability: stability, difficulty: $0) }
  }

  @Test func retrievabilityFallsWithTime() {
    for memory in memories {
      let curve = [0, 0.5, 1, 3, 10, 100, 1000].map {
        scheduler.retrievability(memory, elapsedDays: $0)
      }
      #expect(curve[0] == 1)
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 > $1 })
      #expect(curve.allSatisfy { $0 > 0 })
    }
  }

  @Test func afterOneStabilityNineInTenAreRemembered() {
    for memory in memories {
      let chance = scheduler.retrievability(memory, elapsedDays: memory.stability)
      #expect(abs(chance - 0.9) < 1e-9)
    }
  }

  @Test func betterRatingsNeverComeBackSooner() {
    for memory in memories {
      let intervals = Rating.allCases.map {
        scheduler.interval(scheduler.review(memory, rating: $0, elapsedDays: memory.stability))
      }
      #expect(intervals == intervals.sorted())
      #expect(intervals.allSatisfy { $0 >= 1 })
    }
  }

  @Test func nothingMakesNonsense() {
    let times = [0, -5, 1e308, -1e308, .infinity, .nan, .leastNonzeroMagnitude, 0.999, 1]
    for start in [0, -1, 1e308, .nan, .infinity] {
      let memory = Memory(stability: start, difficulty: start)
      for elapsed in times {
        for rating in Rating.allCases {
          let next = scheduler.review(memory, rating: rating, elapsedDays: elapsed)
          #expect(next.stability >= Memory.smallestStability && next.stability.isFinite)
          #expect((1...10).contains(next.difficulty))
          #expect(scheduler.interval(next) >= 1)
          #expect((0...1).contains(scheduler.retrievability(memory, elapsedDays: elapsed)))
        }
      }
    }
  }

  @Test func weightsOutOfRangeAreRefused() {
    #expect(MemoryParameters([1, 2, 3]) == nil)
    var weights = MemoryParameters.standard.weights
    weights[20] = 0
    #expect(MemoryParameters(weights) == nil)
    weights[20] = .nan
    #expect(MemoryParameters(weights) == nil)
  }
}
