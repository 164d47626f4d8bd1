internal import ArgumentParser
internal import Presentation
internal import Tutoring

/// What is done to a record as a whole.
enum UpkeepRequest: Equatable {
  case doctor(isRepair: Bool)
  /// A directory, a history or an export of another machine.
  case merge(String)
  case export
  case forget(isConfirmed: Bool)
}

struct Doctor: CourseCommand {
  static let examples = [
    Example("course doctor", "look at everything that is kept of you, and change nothing"),
    Example("course doctor --repair", "put right what can be, after keeping a copy of it"),
  ]
  static let configuration = configured(
    "doctor", "Check your record, and repair it.", examples)
  static let group = CommandGroup.own
  static let options = ["--repair"]

  @Flag(help: "Put right what can be. What a file said before is kept.")
  var repair = false

  var action: ShellAction { .upkeep(.doctor(isRepair: repair)) }
}

struct Merge: CourseCommand {
  static let examples = [
    Example("course merge /media/usb/course", "add what you learned on another machine"),
    Example("course merge laptop.jsonl", "the same from a history or an export"),
  ]
  static let configuration = configured(
    "merge", "Unite your record with that of another machine.", examples)
  static let group = CommandGroup.own
  static let argument = ArgumentKind.folder

  @Argument(help: "Its record: the directory, history.jsonl, or what export wrote.")
  var path: String

  var action: ShellAction { .upkeep(.merge(path)) }
}

struct Export: CourseCommand {
  static let examples = [
    Example("course export > mine.jsonl", "everything that is kept of you, in one file"),
    Example("course merge mine.jsonl", "takes it in on another machine"),
  ]
  static let configuration = configured(
    "export", "Write out everything that is kept of you.", examples)
  static let group = CommandGroup.own

  var action: ShellAction { .upkeep(.export) }
}

struct Forget: CourseCommand {
  static let examples = [
    Example("course forget", "erase everything that is kept of you, after asking"),
    Example("course forget --yes", "the same without asking, for scripts"),
  ]
  static let configuration = configured(
    "forget", "Erase everything that is kept of you.", examples)
  static let group = CommandGroup.own
  static let options = ["--yes"]

  @Flag(help: "Do not ask.")
  var yes = false

  var action: ShellAction { .upkeep(.forget(isConfirmed: yes)) }
}

extension CourseShell {
  func keepUp(_ request: UpkeepRequest) throws {
    // This shell holds the record open; only looking at it does no harm.
    guard isSingleCommand || request == .doctor(isRepair: false) else {
      return try complain("Leave the course first, then type: course \(request.word).")
    }
    guard let upkeep = effects.upkeep else { return }
    do {
      switch request {
      case .doctor(isRepair: false): try examine(upkeep)
      case .doctor(isRepair: true): try repair(upkeep)
      case .merge(let path): try effects.write(presenter.text(upkeep.merge(path)))
      case .export: try upkeep.export(effects.write)
      case .forget(let isConfirmed): try forget(upkeep, isConfirmed: isConfirmed)
      }
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      end(.storage)
    }
  }

  private func examine(_ upkeep: Upkeep) throws {
    let examination = try upkeep.examine()
    try page(presenter.text(examination))
    if !examination.problems.isEmpty { failAfterwards() }
  }

  private func repair(_ upkeep: Upkeep) throws {
    let done = try upkeep.repair()
    try effects.write(presenter.text(repaired: done))
    try examine(upkeep)
  }

  private func forget(_ upkeep: Upkeep, isConfirmed: Bool) throws {
    let inventory = try upkeep.inventory()
    guard !inventory.files.isEmpty else {
      return try say("There is nothing to erase in \(inventory.directory).")
    }
    try effects.write(presenter.text(inventory))
    guard try isConfirmed || confirms("forget") else {
      failAfterwards()
      return try say("Nothing was erased.")
    }
    let isGone = try upkeep.erase()
    try say(
      isGone
        ? "Everything was erased, \(inventory.directory) too."
        : "Everything that course made in \(inventory.directory) was erased.")
  }

  /// Asks for a word that nobody types by mistake.
  private func confirms(_ word: String) throws -> Bool {
    try say("Type \(word) to erase all of it. Anything else keeps it.")
    guard case .line(let line) = effects.readLine(presenter.prompt(asking: "erase?")) else {
      return false
    }
    return line.split(separator: " ").joined() == word
  }
}

extension UpkeepRequest {
  /// As it is typed.
  fileprivate var word: String {
    switch self {
    case .doctor(let isRepair): isRepair ? "doctor --repair" : "doctor"
    case .merge(let path): "merge \(path)"
    case .export: "export"
    case .forget: "forget"
    }
  }
}
