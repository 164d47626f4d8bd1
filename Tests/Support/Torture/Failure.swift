/// A promise was broken.
struct Failure: Error {
  var text: String

  static func unless(_ holds: Bool, _ text: @autoclosure () -> String) throws {
    if !holds { throw Failure(text: text()) }
  }
}
