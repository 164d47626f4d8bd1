/// An author's file as it was read, and the lines it consists of.
public struct SourceFile: Sendable, Equatable {
  /// The path as the author knows it, relative to the course folder: `Lessons/kpo/01-kpo.md`.
  public var path: String
  /// The content. Invalid UTF-8 has been replaced by U+FFFD.
  public var text: String
  /// The first byte (from 0) that was not UTF-8, if any.
  public var invalidByte: Int?

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Decodes bytes; what is not UTF-8 becomes U+FFFD and is remembered for a diagnostic.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
    } else {
      self.text = String(decoding: bytes, as: UTF8.self)
      let sound = self.text.utf8.elementsEqual(bytes) ? nil : zip(self.text.utf8, bytes)
      self.invalidByte = sound?.enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    }
  }
}

/// A place in an author's file. Lines and columns count from 1, columns in characters.
public struct SourceLocation: Sendable, Hashable, Comparable {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
