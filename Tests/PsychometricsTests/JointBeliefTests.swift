import Psychometrics
import Testing

@Suite struct JointBeliefTests {
  let item = ItemParameters(difficulty: 0, guessing: 1.0 / 3)

  func joint(_ count: Int) -> JointBelief {
    var belief = JointBelief()
    belief.extend(to: count)
    return belief
  }

  @Test func startsAsThePrior() {
    let belief = joint(4)
    for row in 0..<4 {
      #expect(belief.mean[row] == 0)
      for column in 0..<4 {
        let expected = row == column ? 1 : JointBelief.correlation
        #expect(abs(belief.covariance[row * 4 + column] - expected) < 1e-12)
      }
    }
  }

  @Test func oneTopicIsTheSingleModel() {
    var belief = joint(1)
    var single = NormalBelief(mean: 0, standardDeviation: 1)
    for credit in [1.0, 0, 1, 0.5] {
      belief.update(topic: 0, item: item, credit: credit)
      single = single.updated(item: item, credit: credit)
      #expect(abs(belief.belief(topic: 0).mean - single.mean) < 1e-9)
      #expect(
        abs(belief.belief(topic: 0).standardDeviation - single.standardDeviation) < 1e-9)
    }
  }

  @Test func anAnswerTellsALittleAboutOtherTopics() {
    var belief = joint(3)
    belief.update(topic: 0, item: item, credit: 1)
    #expect(belief.mean[0] > belief.mean[1])
    #expect(belief.mean[1] > 0)
    #expect(abs(belief.mean[1] - JointBelief.correlation * belief.mean[0]) < 1e-9)
    #expect(belief.belief(topic: 1).standardDeviation < 1)
  }

  /// A history replays the same whether its topics were known from the start or came up later.
  @Test func topicsMayComeLater() {
    var early = joint(3)
    var late = joint(1)
    for credit in [1.0, 0, 0, 1, 1] {
      early.update(topic: 0, item: item, credit: credit)
      late.update(topic: 0, item: item, credit: credit)
    }
    late.extend(to: 3)
    for (one, other) in zip(early.mean + early.covariance, late.mean + late.covariance) {
      #expect(abs(one - other) < 1e-9)
    }
  }

  @Test func driftWidensButNeverPastThePrior() {
    var belief = joint(3)
    for _ in 0..<30 { belief.update(topic: 1, item: item, credit: 1) }
    let before = belief.belief(topic: 1).standardDeviation
    belief.driftForNewSitting()
    #expect(belief.belief(topic: 1).standardDeviation > before)
    for _ in 0..<200 { belief.driftForNewSitting() }
    for topic in 0..<3 {
      #expect(belief.belief(topic: topic).standardDeviation <= 1 + 1e-9)
    }
  }

  @Test func staysSymmetricAndPositive() {
    var belief = joint(5)
    var seed: UInt64 = 7
    for step in 0..<400 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let topic = Int(seed >> 33) % 5
      belief.update(
        topic: topic, item: ItemParameters(difficulty: Double(step % 5) - 2, guessing: 0.25),
        credit: Double(seed >> 60) / 15)
      if step % 20 == 0 { belief.driftForNewSitting() }
      #expect(JointBelief(mean: belief.mean, covariance: belief.covariance) == belief)
    }
    #expect(belief.overall.standardDeviation < 1)
  }

  @Test func badStoredBeliefsAreRefused() {
    #expect(JointBelief(mean: [0], covariance: []) == nil)
    #expect(JointBelief(mean: [.nan], covariance: [1]) == nil)
    #expect(JointBelief(mean: [0], covariance: [-1]) == nil)
    #expect(JointBelief(mean: [0, 0], covariance: [1, 0.5, 0.1, 1]) == nil)
  }
}
