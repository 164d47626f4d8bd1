/// What uniting another machine's history with this record's came to.
public struct MergeReport: Sendable, Equatable {
  /// Events that were not known here, and how many of them are answers.
  public var added: Int
  public var answersAdded: Int
  /// Events of the other history that were known already.
  public var known: Int
  /// Lines of the other history that are no events: they were left out.
  public var damaged: Int
  /// This record's history was written anew.
  public var isChanged: Bool
  /// Where the history from before is kept; nil when there was none, or nothing changed.
  public var backup: String?
  /// This machine's name was in use on the other one too; it has a new one.
  public var isRenamed = false

  public init(
    added: Int, answersAdded: Int, known: Int, damaged: Int, isChanged: Bool = false,
    backup: String? = nil, isRenamed: Bool = false
  ) {
    self.added = added
    self.answersAdded = answersAdded
    self.known = known
    self.damaged = damaged
    self.isChanged = isChanged
    self.backup = backup
    self.isRenamed = isRenamed
  }
}

/// What was found in a record, file by file. Its texts are whole sentences.
public struct RecordExamination: Sendable, Equatable {
  public struct Problem: Sendable, Equatable {
    public var text: String
    /// What a repair does about it, or what only the learner can do.
    public var remedy: String
    public var isRepairable: Bool

    public init(_ text: String, remedy: String, isRepairable: Bool) {
      self.text = text
      self.remedy = remedy
      self.isRepairable = isRepairable
    }
  }

  public var directory: String
  public var facts: [String] = []
  public var problems: [Problem] = []

  public init(directory: String) { self.directory = directory }
}

/// What is in a record's directory, before it is erased.
public struct RecordInventory: Sendable, Equatable {
  public struct File: Sendable, Equatable {
    /// Below the directory.
    public var name: String
    /// Bytes.
    public var size: Int

    public init(name: String, size: Int) {
      self.name = name
      self.size = size
    }
  }

  public var directory: String
  /// What the course made.
  public var files: [File]
  /// Names of what it did not make: that stays.
  public var foreign: [String]

  public init(directory: String, files: [File], foreign: [String]) {
    self.directory = directory
    self.files = files
    self.foreign = foreign
  }
}
