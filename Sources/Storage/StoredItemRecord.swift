internal import Psychometrics
internal import Tutoring

/// What is known about an item, as one text of `progress.json`: how often asked, how often right,
/// when last, and, where there is any, `b=mean,deviation,answers` (its difficulty in this record),
/// `wrong=option:picks,...` and `mixed=option@day,...`. Hundreds of objects instead would take most
/// of the time of reading the file.
enum StoredItemRecord {
  static func text(_ record: ItemRecord) -> String {
    var words = ["\(record.asked)", "\(record.right)", ISOTime.text(record.lastAsked)]
    if let difficulty = record.difficulty {
      let belief = difficulty.belief
      words.append("b=\(belief.mean),\(belief.standardDeviation),\(difficulty.answers)")
    }
    if !record.wrongPicks.isEmpty {
      let picks = record.wrongPicks.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      words.append("wrong=" + picks.joined(separator: ","))
    }
    if let mixUp = record.mixUp {
      let days = mixUp.rightDays.map(String.init).joined(separator: ",")
      words.append("mixed=\(mixUp.option)@\(days)")
    }
    return words.joined(separator: " ")
  }

  /// nil when a part is not as `text` writes it.
  static func record(_ text: String) -> ItemRecord? {
    let words = text.split(separator: " ")
    guard words.count >= 3, let asked = count(words[0]), let right = count(words[1]),
      let time = ISOTime.time(String(words[2]))
    else { return nil }
    var record = ItemRecord(asked: asked, right: right, lastAsked: time)
    for word in words.dropFirst(3) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, read(parts[0], parts[1], into: &record) else { return nil }
    }
    return record
  }

  private static func read(
    _ name: Substring, _ value: Substring, into record: inout ItemRecord
  ) -> Bool {
    switch name {
    case "b":
      let numbers = value.split(separator: ",")
      guard numbers.count == 3, let mean = Double(numbers[0]), let deviation = Double(numbers[1]),
        mean.isFinite, deviation > 0, let answers = count(numbers[2])
      else { return false }
      record.difficulty = DifficultyBelief(
        mean: mean, standardDeviation: deviation, answers: answers)
    case "wrong":
      for pick in value.split(separator: ",") {
        let parts = pick.split(separator: ":")
        guard parts.count == 2, let option = count(parts[0]), let picks = count(parts[1]) else {
          return false
        }
        record.wrongPicks[option] = picks
      }
    case "mixed":
      let parts = value.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, let option = count(parts[0]) else { return false }
      let days = parts[1].split(separator: ",").map { Int($0).flatMap(StoredRange.day) }
      guard days.allSatisfy({ $0 != nil }) else { return false }
      record.mixUp = MixUp(option: option, rightDays: days.compactMap { $0 })
    default: return false
    }
    return true
  }

  private static func count(_ text: Substring) -> Int? { Int(text).flatMap(StoredRange.count) }
}
