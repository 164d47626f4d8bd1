import Foundation
import Psychometrics

// Our half of `Benchmarks/engine`, which compares the engine with Python packages.
//   engine-timing estimate BANK RESPONSES   abilities after 10, 20, 30, 40 answers, a person a line
//   engine-timing exact BANK RESPONSES      the same without the engine's approximations
//   engine-timing choose COUNT              microseconds to choose among so many items
//   engine-timing bank COUNT                those items as CSV

let words = CommandLine.arguments.dropFirst()
switch (words.first, words.count) {
case ("estimate", 3), ("exact", 3):
  try estimate(
    bank: words[words.startIndex + 1], responses: words[words.startIndex + 2],
    isExact: words.first == "exact")
case ("choose", 2): choose(Int(words[words.startIndex + 1]) ?? 0)
case ("bank", 2):
  print("item,topic,a,b,c")
  for (place, item) in large(Int(words[words.startIndex + 1]) ?? 0).enumerated() {
    print("\(place),t,\(item.discrimination),\(item.difficulty),\(item.guessing)")
  }
default: exit(64)
}

/// Asks the most informative item forty times, and believes as the course does: a normal belief,
/// updated answer by answer, and information averaged over it. Exact instead is the whole posterior
/// each time, and information at its mean: the method of adaptivetesting.
func estimate(bank path: String, responses: String, isExact: Bool) throws {
  let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
  let items = rows.map { row in
    let numbers = row.split(separator: ",").suffix(3).map { Double($0) ?? .nan }
    return ItemParameters(
      discrimination: numbers[0], difficulty: numbers[1], guessing: numbers[2])
  }
  let bank = SortedBank(items)
  for person in try String(contentsOfFile: responses, encoding: .utf8).split(separator: "\n") {
    let isRight = person.utf8.map { $0 == UInt8(ascii: "1") }
    let prior = NormalBelief(mean: 0, standardDeviation: 1)
    var belief = prior
    var answers: [(item: ItemParameters, credit: Double)] = []
    var asked: Set<Int> = []
    var estimates: [Double] = []
    for number in 1...40 {
      let seen =
        isExact ? NormalBelief(mean: belief.mean, standardDeviation: 1e-6) : belief
      guard let place = bank.mostInformative(for: seen, excluding: asked) else { break }
      asked.insert(place)
      answers.append((items[place], isRight[place] ? 1 : 0))
      belief = isExact ? prior.posterior(answers) : belief.posterior([answers[number - 1]])
      if number % 10 == 0 { estimates.append(belief.mean) }
    }
    print(estimates.map { "\($0)" }.joined(separator: ","))
  }
}

/// Items like the course's: discrimination 1, four kinds of guessing.
func large(_ count: Int) -> [ItemParameters] {
  (0..<count).map { place in
    let spread = (Double(place) * 0.618033988749895).truncatingRemainder(dividingBy: 1)
    return ItemParameters(
      difficulty: 6 * spread - 3, guessing: [0, 0.25, 1.0 / 3, 0.5][place % 4])
  }
}

func choose(_ count: Int) {
  let clock = ContinuousClock()
  let items = large(count)
  var bank = SortedBank([])
  let building = clock.measure { bank = SortedBank(items) }
  var asked: Set<Int> = []
  func median(_ pick: (NormalBelief) -> Int?) -> Double {
    asked = []
    let times = (0..<1000).map { number in
      let belief = NormalBelief(mean: Double(number % 41) / 10 - 2, standardDeviation: 0.4)
      let time = clock.measure { if let place = pick(belief) { asked.insert(place) } }
      if asked.count >= 40 { asked = [] }
      return Double(time.components.attoseconds) / 1e12
    }
    return times.sorted()[times.count / 2]
  }
  let informative = median { bank.mostInformative(for: $0, excluding: asked) }
  let nearest = median { bank.nearest(to: 0.8, for: $0, excluding: asked) }
  print("\(informative),\(nearest),\(Double(building.components.attoseconds) / 1e12)")
}
