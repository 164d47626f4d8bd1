extension StoredEvent {
  /// The event as a line of the history, without its end: its members sorted by name, as a general
  /// encoder would write them. Throws where a number is none.
  func line() throws -> [UInt8] {
    var line = JSONLine()
    try line.add("ability", ability)
    line.add("attempt", attempt)
    try line.add("certainty", certainty)
    line.add("confidence", confidence)
    line.add("content", content)
    line.add("count", count)
    try line.add("credit", credit)
    line.add("device", device)
    try line.add("difficulty", difficulty)
    try line.add("discrimination", discrimination)
    line.add("early", early)
    line.add("engine", engine)
    try line.add("exam", exam, each: { try $0.add($1) })
    try line.add("guessing", guessing)
    line.add("hinted", hinted)
    line.add("id", id)
    line.add("isSet", isSet)
    line.add("item", item)
    line.add("lesson", lesson)
    line.add("level", level)
    line.add("objective", objective)
    line.add("passage", passage)
    try line.add("predicted", predicted)
    line.add("purpose", purpose)
    line.add("rating", rating)
    line.add("regrades", regrades)
    try line.add("response", response) { try $0.add($1) }
    line.add("restudy", restudy)
    try line.add("retention", retention)
    line.add("retracts", retracts)
    line.add("reviewsPerDay", reviewsPerDay)
    line.add("said", said)
    line.add("screen", screen)
    line.add("screens", screens)
    line.add("seed", seed)
    line.add("sequence", sequence)
    line.add("sitting", sitting)
    try line.add("standardError", standardError)
    line.add("text", text)
    line.add("time", time)
    line.add("topic", topic)
    line.add("v", v)
    line.add("verb", verb)
    line.add("verdict", verdict)
    return line.closed()
  }
}

extension JSONLine {
  fileprivate mutating func add(_ part: StoredExamTopic) throws {
    add("items", part.items)
    try add("points", part.points)
    add("topic", part.topic)
  }

  fileprivate mutating func add(_ response: StoredResponse) throws {
    add("choice", response.choice)
    add("choices", response.choices)
    add("matches", response.matches)
    try add("number", response.number)
    add("order", response.order)
    add("text", response.text)
  }
}
