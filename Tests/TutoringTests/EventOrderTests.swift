import Curriculum
import Testing
import Tutoring

/// Histories of several machines count in one order, whoever joins them.
@Suite struct EventOrderTests {
  /// What a device records, with the time on its clock at each event, in seconds.
  static func events(_ device: String, _ seconds: [Int], newest: Int64 = 0) -> [Event] {
    var recorder = Recorder(device: device, newest: newest)
    var generator = SeededGenerator(seed: hash(device))
    return seconds.map { second in
      let now = Timestamp(milliseconds: 1_750_000_000_000 + Int64(second) * 1000)
      return recorder.event(.completed("kpo/first"), at: now, using: &generator)
    }
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  @Test func aDevicesEventsKeepTheirOrderWhateverItsClockDid() {
    let events = Self.events("a", [0, 10, -400_000_000, 5, 10, 10, 900_000_000, 20])
    for seed in 1...20 {
      var generator = SeededGenerator(seed: UInt64(seed))
      #expect(events.shuffled(using: &generator).inOrder() == events)
    }
  }

  @Test func devicesInterleaveByTime() {
    let (a, b) = (Self.events("a", [0, 20, 40]), Self.events("b", [10, 30, 30]))
    let together = (a + b).inOrder()
    #expect(together == (b + a).inOrder())
    #expect(together.map(\.device) == ["a", "b", "a", "b", "b", "a"])
  }

  @Test func whatIsKnownTwiceCountsOnce() {
    let events = Self.events("a", [0, 1, 2])
    #expect((events + events).inOrder() == events)
    // Whatever else was done to the line: an id counts once.
    var changed = events[1]
    changed.sequence = 9
    #expect((events + [changed]).inOrder().map(\.id).count == 3)
    #expect((events + [changed]).inOrder() == ([changed] + events).inOrder())
  }

  /// A line under an id that another machine has too does not count; its time must not move the
  /// others of its device.
  @Test func theOrderOfWhatIsInOrderIsTheSame() {
    let id = EventID(rawValue: "twice")
    var events = Self.events("a", [500, 10]) + Self.events("b", [100])
    events[0].id = id
    events[1].id = EventID(rawValue: "once")
    events[2].id = id
    let ordered = events.inOrder()
    #expect(ordered.map(\.device) == ["a", "b"])
    #expect(ordered.inOrder() == ordered)
    #expect(Array(events.reversed()).inOrder() == ordered)
  }

  /// Behind a machine whose clock is ahead, one whose clock is right comes later all the same.
  @Test func whatIsRecordedNextComesBehindAllThatIsKnown() {
    let ahead = Self.events("a", [900_000_000])
    var recorder = Recorder(device: "b")
    for event in ahead { recorder.note(event) }
    var generator = SeededGenerator(seed: 4)
    let next = recorder.event(
      .completed("kpo/first"), at: Timestamp(milliseconds: 1_750_000_000_000), using: &generator)
    #expect(next.time.milliseconds == 1_750_000_000_000)
    #expect((([next] + ahead).inOrder()) == ahead + [next])
    #expect(next.sequence == 1)
  }

  @Test func aForeignIdCountsByTheEventsTime() {
    var event = Self.events("a", [5])[0]
    event.id = EventID(rawValue: "not-a-uuid")
    #expect(event.id.milliseconds == nil)
    let others = Self.events("b", [0, 10])
    #expect((others + [event]).inOrder() == [others[0], event, others[1]])
  }
}
