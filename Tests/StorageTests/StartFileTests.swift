import Curriculum
import Diagnostics
import Foundation
import Testing
import Tutoring

@testable import Storage

@Suite struct StartFileTests {
  let events = History.events(12)

  static let standing = Standing(
    courseTitle: "A course, with words", isNew: false, lessonsFinished: 2, lessons: 12,
    dueTimes: [
      Timestamp(milliseconds: 1_750_000_000_000, offsetMinutes: -90),
      Timestamp(milliseconds: -5, offsetMinutes: 0),
    ],
    streak: Streak(
      last: Timestamp(milliseconds: 1_728_000_000_000, offsetMinutes: 90), length: 3, longest: 9),
    reviewsDone: DayCount(day: 20_001, count: 7), reviewsPerDay: 33,
    resumption: nil, reading: .startLesson("kpo/first", title: "First things", minutes: 8),
    onward: .quiz("kpo", title: "Knowledge"))

  /// A record with a snapshot and what a start needs.
  func record(_ scratch: Scratch, _ standing: Standing = standing) throws {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    try opened.record.writeSnapshot(LearnerState(replaying: events))
    opened.record.keep(standing, course: "abc")
  }

  static let actions: [NextAction?] = [
    nil, .resumeLesson("kpo/first", title: "First: things", screen: 3, screens: 9),
    .resumeRound(.quiz("kpo"), title: "Knowledge", answered: 3, total: 12),
    .resumeRound(.quiz(nil), title: nil, answered: 0, total: 5),
    .resumeRound(.review(early: false), title: nil, answered: 1, total: 2),
    .resumeRound(.review(early: true), title: nil, answered: 1, total: 2),
    .resumeRound(.placement, title: nil, answered: 9, total: 25), .review(due: 4),
    .startLesson("kpo/first", title: "", minutes: 120), .quiz("kpo", title: "K P O"), .nothing,
  ]

  @Test(arguments: actions)
  func whatIsKeptComesBack(action: NextAction?) throws {
    let scratch = Scratch()
    var standing = Self.standing
    standing.resumption = action
    standing.onward = action ?? .nothing
    try record(scratch, standing)
    let opened = try LearnerRecord.open(scratch.path, course: "abc", now: noon)
    #expect(opened.standing == standing)
    #expect(opened.state == LearnerState())
    #expect(try opened.record.loadState(now: noon).state == LearnerState(replaying: events))
  }

  @Test func aNewLearnersStartIsKeptToo() throws {
    let scratch = Scratch()
    var standing = Self.standing
    standing.streak = Streak()
    try LearnerRecord.open(scratch.path, now: noon).record.keep(standing, course: "abc")
    #expect(
      try LearnerRecord.open(scratch.path, course: "abc", now: noon).standing == standing)
  }

  @Test(arguments: 0..<8)
  func whatDoesNotFitIsNotUsed(change: Int) throws {
    let scratch = Scratch()
    try record(scratch)
    let start = scratch.bytes("start")
    var course = "abc"
    switch change {
    case 0: try scratch.write("start", start.dropLast(5))
    case 1: try scratch.write("start", Array("course-start\t4\nnonsense\nend\n".utf8))
    case 2: try scratch.write("start", start + Array("more\n".utf8))
    case 3: try scratch.write("progress.json", scratch.bytes("progress.json") + [0x0A])
    case 4: try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
    case 5:
      let line = try #require(
        scratch.bytes("history.jsonl").split(separator: 0x0A).first)
      try scratch.write("history.jsonl", scratch.bytes("history.jsonl") + line + [0x0A])
    case 6:
      let other = String(decoding: start, as: UTF8.self)
        .replacing("course-start\t4", with: "course-start\t2")
      try scratch.write("start", Array(other.utf8))
    default: course = "other lessons"
    }
    let opened = try LearnerRecord.open(scratch.path, course: course, now: noon)
    #expect(opened.standing == nil)
    #expect(opened.state == LearnerState(replaying: events))
  }

  @Test func aTitleThatFitsNoLineIsNotKept() throws {
    let scratch = Scratch()
    var standing = Self.standing
    standing.courseTitle = "a\tb"
    try record(scratch, standing)
    #expect(!scratch.names.contains("start"))
  }
}

@Suite struct FingerprintTests {
  let course = Scratch()

  init() throws {
    try FileManager.default.createDirectory(
      atPath: course.file("Lessons/kpo"), withIntermediateDirectories: true)
    for name in ["course.md", "kpo/01-first.md", "kpo/02-other.md"] {
      try course.write("Lessons/" + name, Array("text of a lesson".utf8))
    }
  }

  var fingerprint: String { CourseFolder(path: course.path).fingerprint }

  @Test(arguments: ["changed", "replaced", "added", "removed", "renamed"])
  func everyChangeShows(how: String) throws {
    let before = fingerprint
    #expect(before == fingerprint && before.count == 16)
    let path = course.file("Lessons/kpo/02-other.md")
    switch how {
    case "changed":
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.write(contentsOf: Data("TEXT".utf8))
      try file.close()
    case "replaced": try course.write("Lessons/kpo/02-other.md", Array("TEXT of a lesson".utf8))
    case "added": try course.write("Lessons/kpo/03-third.md", [])
    case "removed": try FileManager.default.removeItem(atPath: path)
    default:
      try FileManager.default.moveItem(
        atPath: path, toPath: course.file("Lessons/kpo/02-renamed.md"))
    }
    #expect(fingerprint != before)
  }

  @Test func hiddenFilesDoNotMatter() throws {
    let before = fingerprint
    try course.write("Lessons/kpo/.02-other.md.swp", [1])
    #expect(fingerprint == before)
  }
}
