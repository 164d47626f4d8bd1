/// What may have been meant: the candidate nearest to a mistyped word, or the only one it is the
/// beginning of; nil when none is near enough (a third of the letters, and at most three, may
/// differ). Case is ignored.
public func closestMatch(to word: String, among candidates: [String]) -> String? {
  let wanted = Array(word.lowercased().prefix(64))
  guard !wanted.isEmpty else { return nil }
  let beginning = Set(candidates.filter { $0.lowercased().hasPrefix(String(wanted)) })
  if beginning.count == 1, wanted.count >= 2 { return beginning.first }
  let limit = min(3, max(1, wanted.count / 3))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(candidate.lowercased().prefix(64)))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// How many insertions, deletions, substitutions and swaps of neighbours lead from one text to the
/// other (optimal string alignment; Damerau 1964).
public func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        previous[column + 1] + 1, current[column] + 1,
        previous[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
