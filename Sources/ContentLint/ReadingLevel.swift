/// How hard a text is to read, by the length of its sentences and words.
struct ReadingLevel: Equatable {
  private(set) var sentences = 0
  private(set) var words = 0
  /// Words whose syllables count: all but the course's own terms, which a learner has been taught.
  private var measured = 0
  private var syllables = 0

  init(_ text: String, excluding terms: Set<String> = []) {
    for sentence in Sentences.list(text) {
      let list = Words.list(sentence)
      guard !list.isEmpty else { continue }
      sentences += 1
      words += list.count
      for word in list where !terms.contains(Words.stem(word)) {
        measured += 1
        syllables += Self.syllables(in: word)
      }
    }
  }

  private var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }
  private var syllablesPerWord: Double { Double(syllables) / Double(max(1, measured)) }

  /// Years of school, about (Kincaid, Fishburne, Rogers, Chissom 1975).
  var grade: Double { 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }
  /// 0...100 for most texts, higher is easier (Flesch 1948).
  var ease: Double { 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord }

  /// Groups of vowels, without a silent final e; at least one.
  static func syllables(in word: String) -> Int {
    let letters = Array(word.filter(\.isLetter))
    if letters.isEmpty { return 1 }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let text = String(letters)
    if text.hasSuffix("e"), !text.hasSuffix("le"), count > 1 { count -= 1 }
    if text.hasSuffix("es") || text.hasSuffix("ed"), count > 1, letters.count > 3 {
      let before = letters[letters.count - 3]
      let isSpoken = text.hasSuffix("ed") ? "dt".contains(before) : "sxzcg".contains(before)
      if !isSpoken, !"aeiouy".contains(before) { count -= 1 }
    }
    if text.hasSuffix("ia") || text.hasSuffix("io") || text.hasSuffix("ium") { count += 1 }
    return max(1, count)
  }
}
