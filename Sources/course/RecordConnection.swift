import Curriculum
import Shell
import Storage
import Tutoring

/// The record the shell works on: opened at the start, and once more when a session that could only
/// read may record. Its failures come in the shell's words.
@MainActor final class RecordConnection {
  /// What a record needs of the world.
  struct World {
    var operations = FileOperations.live
    var now: () -> Timestamp
    /// The names that ids have in the course today.
    var renames: () -> Renames = { .none }
    /// Tells the learner something, in one line.
    var tell: (String) -> Void
  }

  /// The session at the start.
  let session: Session
  private var record: LearnerRecord?
  /// The state was left on the disk at the start.
  private var isStateUnread: Bool
  private let pace: Session.Pace
  private let world: World
  /// Names the lessons as they were at the start: those that are shown. Lessons that changed since
  /// fit no more, and the next start reads them.
  private let course: String?

  init(
    _ opened: LearnerRecord.Opened?, course: String?, pace: Session.Pace, world: World
  ) {
    self.pace = pace
    self.course = course
    self.world = world
    record = opened?.record
    isStateUnread = opened?.standing != nil
    session = Self.session(opened, pace)
  }

  /// For the next start.
  func keep(_ standing: Standing) {
    if let course { record?.keep(standing, course: course) }
  }

  func path(of name: String) -> String? { record.map { $0.directory + "/" + name } }

  /// Stores events durably.
  func append(_ events: [Event]) throws { try Wiring.storing { try record?.append(events) } }

  func saveSnapshot(_ state: LearnerState) throws {
    try Wiring.storing { try record?.writeSnapshot(state) }
  }

  /// Keeps a text beside the record; its path.
  func keep(_ text: String, as name: String) throws -> String {
    try Wiring.storing { try record?.keep(text, as: name) ?? name }
  }

  func history() throws -> [Event] { try Wiring.storing { try record?.readAll() ?? [] } }

  /// With the whole state, if that was left on the disk at the start.
  func loadSession() throws -> Session? {
    guard isStateUnread, let record else { return nil }
    let loaded = try Wiring.storing { try record.loadState(now: world.now()) }
    isStateUnread = false
    tell(loaded.notes)
    return Session(
      learner: loaded.state, recorder: record.recorder, pace: pace, mode: session.mode)
  }

  /// A recording session with the whole state; nil while somebody else records.
  func recordAgain() throws -> Session? {
    guard let directory = record?.directory else { return nil }
    let opened = try Wiring.storing {
      try LearnerRecord.open(
        directory, now: world.now(), operations: world.operations, renames: world.renames)
    }
    guard opened.obstacle == nil else { return nil }
    record = opened.record
    isStateUnread = false
    tell(opened.notes)
    return Self.session(opened, pace)
  }

  private func tell(_ notes: [RecordNote]) {
    for note in notes { world.tell(note.message) }
  }

  private static func session(_ opened: LearnerRecord.Opened?, _ pace: Session.Pace) -> Session {
    Session(
      learner: opened?.state ?? LearnerState(),
      recorder: opened?.record.recorder ?? Recorder(device: ""), pace: pace,
      mode: opened?.obstacle.map(Session.Mode.readOnly) ?? .recording)
  }
}
