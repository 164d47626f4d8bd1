internal import Assessment
internal import Diagnostics

/// What a record calls an option: a mark of its words, so that options can be moved; its place in
/// the file, from 0, in records of answers without words.
enum OptionMark {
  /// Marks of words lie above all places.
  private static let first = 1 << 28

  static func of(_ answered: Answered, at place: Int) -> Int {
    answered.said.first.map(of) ?? place
  }

  static func of(_ text: String) -> Int {
    var hash = FNV1a()
    hash.mix(text.utf8)
    return first | Int(hash.value & UInt64(first - 1))
  }

  /// The option of an item as it is now; nil when it is gone.
  static func option(_ mark: Int, of item: Item) -> Option? {
    item.options.indices.contains(mark)
      ? item.options[mark] : item.options.first { of($0.text) == mark }
  }
}
