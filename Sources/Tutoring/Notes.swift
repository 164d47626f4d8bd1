public import Assessment

/// Something the learner wrote down, and where.
public struct Note: Sendable, Hashable {
  public var text: String
  /// The screen it was written at.
  public var place: LessonPosition?
  /// The question it was written at.
  public var item: ItemID?

  public init(text: String, place: LessonPosition? = nil, item: ItemID? = nil) {
    self.text = text
    self.place = place
    self.item = item
  }
}

/// A note in the record; its id is that of its event.
public struct NoteRecord: Sendable, Equatable {
  public var id: EventID
  public var time: Timestamp
  public var note: Note

  public init(id: EventID, time: Timestamp, note: Note) {
    self.id = id
    self.time = time
    self.note = note
  }
}

/// A bookmark that was set or taken away.
public struct Bookmark: Sendable, Hashable {
  public var place: LessonPosition
  public var isSet: Bool

  public init(place: LessonPosition, isSet: Bool) {
    self.place = place
    self.isSet = isSet
  }
}

/// How well sureness matched being right: first tries that were marked `!` or `?`.
public struct Sureness: Sendable, Equatable {
  public var sure = 0
  public var sureRight = 0
  public var unsure = 0
  public var unsureRight = 0

  public init(sure: Int = 0, sureRight: Int = 0, unsure: Int = 0, unsureRight: Int = 0) {
    self.sure = sure
    self.sureRight = sureRight
    self.unsure = unsure
    self.unsureRight = unsureRight
  }

  mutating func count(_ confidence: Confidence, isRight: Bool) {
    switch confidence {
    case .sure:
      sure += 1
      if isRight { sureRight += 1 }
    case .unsure:
      unsure += 1
      if isRight { unsureRight += 1 }
    }
  }
}
