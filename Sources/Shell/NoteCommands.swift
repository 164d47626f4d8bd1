internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Presentation
internal import Tutoring

struct Open: CourseCommand {
  static let examples = [
    Example("open kpo/kpo-and-lpo 4", "screen 4 of a lesson, without moving your place"),
    Example("open kpo-and-lpo", "its first screen"),
  ]
  static let configuration = configured("open", "Look at a screen of a lesson.", examples)
  static let group = CommandGroup.own
  static let argument = ArgumentKind.lesson

  @Argument(help: "A lesson.")
  var lesson: String
  @Argument(help: "The screen's number.")
  var screen: Int = 1

  var action: ShellAction { .open(lesson, screen: screen) }
}

struct NoteCommand: CourseCommand {
  static let examples = [
    Example("note ask Ana about the appeal", "a note at the screen or question you see"),
    Example("note --delete 2", "takes the second note away"),
  ]
  static let configuration = configured("note", "Write a note.", examples)
  static let group = CommandGroup.own
  static let options = ["--delete"]

  @ArgumentParser.Option(parsing: .unconditional, help: "The number of a note to take away.")
  var delete: Int?
  @Argument(parsing: .allUnrecognized, help: "What to note.")
  var text: [String] = []

  /// Without the `--` behind which words are meant as they are.
  private var note: String {
    (text.first == "--" ? text.dropFirst() : text[...]).joined(separator: " ")
  }

  func validate() throws {
    if delete == nil, note.isEmpty { throw ValidationError("Write something behind note.") }
    if delete != nil, !text.isEmpty { throw ValidationError("--delete takes a number alone.") }
    if note.count > 2000 {
      throw ValidationError("A note has at most 2000 characters.")
    }
  }

  var action: ShellAction {
    .intent(delete.map(Intent.deleteNote) ?? .note(note))
  }
}

struct BookmarkCommand: CourseCommand {
  static let examples = [
    Example("bookmark", "marks the screen you see; again takes the mark away"),
    Example("notes", "lists bookmarks too"),
  ]
  static let configuration = configured("bookmark", "Mark the screen you see.", examples)
  static let group = CommandGroup.question

  var action: ShellAction { .intent(.bookmark) }
}

struct NotesCommand: CourseCommand {
  static let examples = [
    Example("notes", "your notes and bookmarks"),
    Example("course notes --export > notes.md", "with what you learned and missed, as Markdown"),
  ]
  static let configuration = configured("notes", "See your notes, or take them along.", examples)
  static let group = CommandGroup.own
  static let options = ["--export", "--json"]

  @Flag(help: "Write everything as Markdown: learned, missed, notes.")
  var export = false

  @Flag(help: "Write notes and bookmarks as JSON.")
  var json = false

  func validate() throws {
    if export, json { throw ValidationError("--export writes Markdown; leave --json out.") }
  }

  var action: ShellAction { json ? .json(.notes) : .notes(isExport: export) }
}

struct Report: CourseCommand {
  static let examples = [
    Example("report two answers fit", "a text about the question for its author"),
    Example("report", "without a remark"),
  ]
  static let configuration = configured(
    "report", "Write to the author about the question.", examples)
  static let group = CommandGroup.question

  @Argument(parsing: .allUnrecognized, help: "Your remark.")
  var remark: [String] = []

  var action: ShellAction { .report(remark.joined(separator: " ")) }
}

extension CourseShell {
  func open(_ name: String, screen: Int) throws {
    switch outline.lesson(named: name) {
    case .found(let lesson): try advance(.open(lesson, screen: screen))
    case .unknown(let suggestion): try reject("lesson", name, suggestion)
    case .ambiguous(let names):
      try complain("\(name) fits several lessons: \(names.joined(separator: ", ")).")
    }
  }

  func showNotes(isExport: Bool) throws {
    guard isExport else {
      return try page(presenter.text(notesOf: session.learner, outline: outline))
    }
    guard let course = try course(), let history = history() else { return }
    try effects.write(
      NotesExport.markdown(
        session.learner, course: course, history: history, now: effects.now()))
  }

  func report(_ remark: String) throws {
    guard let course = try course() else { return }
    let question: (OpenQuestion, FeedbackView?)? =
      switch session.activity {
      case .question(let question): (question, nil)
      case .settled(let settled): (settled.question, settled.feedback)
      case .home, .screen, .offer: nil
      }
    guard let (open, feedback) = question else {
      return try complain("report is about a question: use it at one, or behind its answer.")
    }
    let report = ItemReport(
      item: open.item, contentHash: course.contentHash, response: feedback?.response,
      showsKey: feedback != nil && !open.item.isSealed, remark: remark, time: effects.now())
    do {
      let path = try effects.keep("report-\(open.item.id.rawValue).md", report.markdown)
      try say("Kept as \(path). Send it to whoever maintains the course.")
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
    }
  }
}
