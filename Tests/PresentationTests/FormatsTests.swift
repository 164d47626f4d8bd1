import Foundation
import Testing

/// FORMATS.md names every field that is written.
@Suite struct FormatsTests {
  static let text: String = {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return (try? String(contentsOf: root.appending(path: "FORMATS.md"), encoding: .utf8)) ?? ""
  }()

  @Test(arguments: [
    ListingPictures.progress, ListingPictures.topics, ListingPictures.search,
    ListingPictures.sittings, ListingPictures.sitting, ListingPictures.notes,
  ])
  func everyFieldIsNamed(json: String) {
    let keys = Set(json.matches(of: /"([A-Za-z]+)" :/).map { String($0.1) })
    #expect(keys.count > 3)
    for key in keys { #expect(Self.text.contains("`\(key)`"), "\(key)") }
  }

  @Test(arguments: [
    "progress-report", "forecast", "topics", "search", "glossary", "notes", "settings", "replay",
    "check",
    "progress",
  ])
  func everyFormatIsNamed(name: String) {
    #expect(Self.text.contains("`course-\(name)`") || Self.text.contains("`\"course-\(name)\"`"))
  }
}
