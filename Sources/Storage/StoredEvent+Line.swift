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
    line.add("exam", try exam?.map { try $0.object() })
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
    line.add("response", try response?.object())
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
    return line.closed
  }
}

extension StoredExamTopic {
  fileprivate func object() throws -> JSONLine {
    var object = JSONLine()
    object.add("items", items)
    try object.add("points", points)
    object.add("topic", topic)
    return object
  }
}

extension StoredResponse {
  fileprivate func object() throws -> JSONLine {
    var object = JSONLine()
    object.add("choice", choice)
    object.add("choices", choices)
    object.add("matches", matches)
    try object.add("number", number)
    object.add("order", order)
    object.add("text", text)
    return object
  }
}
