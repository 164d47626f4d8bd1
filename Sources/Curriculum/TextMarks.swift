internal import Diagnostics

/// Marks of a thing's texts, by which it is known again under another id, also when some of them
/// were reworded. Case, punctuation and spacing do not matter.
public struct TextMarks: Sendable, Equatable {
  /// Six hexadecimal digits for each text that has a word in it: first that of the name, then the
  /// others sorted, since their order does not matter.
  public private(set) var marks: [String]

  public init(name: String, others: [String]) {
    marks = [name].compactMap(Self.mark) + others.compactMap(Self.mark).sorted()
  }

  static let none = TextMarks(name: "", others: [])

  /// As a ledger holds them; nil when one is not as `marks` writes it.
  init?(written words: some Sequence<Substring>) {
    marks = words.map(String.init)
    guard marks.allSatisfy({ $0.utf8.count == 6 && $0.utf8.allSatisfy(Self.isDigit) }) else {
      return nil
    }
  }

  /// At least half of the texts are the same.
  public func agree(with other: TextMarks) -> Bool {
    2 * common(with: other) >= most(other) && !marks.isEmpty
  }

  /// The text that names both is the same.
  func haveSameName(as other: TextMarks) -> Bool {
    marks.first.map { $0 == other.marks.first } ?? false
  }

  /// The share of texts that are the same, 0...1.
  func share(with other: TextMarks) -> Double {
    most(other) == 0 ? 0 : Double(common(with: other)) / Double(most(other))
  }

  private func most(_ other: TextMarks) -> Int { max(marks.count, other.marks.count) }

  private func common(with other: TextMarks) -> Int {
    var rest = other.marks
    return marks.count { mark in
      guard let place = rest.firstIndex(of: mark) else { return false }
      rest.remove(at: place)
      return true
    }
  }

  private static func mark(_ text: String) -> String? {
    let letters = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    if letters.isEmpty { return nil }
    var hash = FNV1a()
    hash.mix(String(String.UnicodeScalarView(letters)).utf8)
    return String(hash.hexadecimal.suffix(6))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
