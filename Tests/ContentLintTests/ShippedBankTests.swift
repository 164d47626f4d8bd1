import Curriculum
import Diagnostics
import Foundation
import Testing

@testable import ContentLint

/// The course that is shipped.
@Suite struct ShippedBankTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/typed-variants.txt")

  static func files() throws -> [SourceFile] {
    try ["Lessons", "Quizzes"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        .filter { $0.hasSuffix(".md") || folder + "/" + $0 == IdentityLedger.path }.sorted()
        .map { path in
          let data = try Data(contentsOf: root.appending(path: folder).appending(path: path))
          return SourceFile(path: folder + "/" + path, bytes: Array(data))
        }
    }
  }

  static func lint() throws -> CourseLint {
    let files = try files()
    return CourseLint(Course.assemble(files).course, files: files)
  }

  /// What learners know is kept by these ids: after adding, renaming or removing something,
  /// `course check --confirm` writes the ledger anew.
  @Test func theLedgerOfIdsIsUpToDateOrElseConfirmIt() throws {
    let files = try Self.files()
    let file = try #require(files.first { $0.path == IdentityLedger.path })
    let (ledger, problems) = IdentityLedger.read(file)
    let comparison = IdentityComparison(ledger, Course.assemble(files).course)
    let told = problems + comparison.diagnostics(files)
    #expect(told.isEmpty, "\(told.map(\.rendered).joined())")
    #expect(comparison.unlisted.map(\.name).isEmpty)
    #expect(file.text.contains("\nitem ") && file.text.contains("\ntopic "))
  }

  /// How every accepted form of a typed term fares when it is typed in nine ways. Changed questions
  /// change the table; `UPDATE_FIXTURES=1 swift test --disable-xctest --filter typedVariants` writes
  /// it anew, for you to look at before you commit it.
  @Test func typedVariantsAreAsInTheFixtureOrElseWriteItAnewWithUpdateFixtures() throws {
    let table = try Self.lint().statistics.typedVariants.map { row in
      "\(row.name): \(row.accepted) accepted, \(row.close) close, \(row.refused) refused,"
        + " \(row.without) without\n"
    }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try table.write(to: Self.fixture, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: Self.fixture, encoding: .utf8)
    #expect(
      table == expected,
      "UPDATE_FIXTURES=1 swift test --disable-xctest --filter typedVariants writes it anew")
  }

  /// Case, spaces, stops, hyphens, articles, spelling and apostrophes never cost an answer.
  @Test func whatIsNoMistakeIsAccepted() throws {
    for row in try Self.lint().statistics.typedVariants.prefix(7) {
      #expect(row.refused == 0 && row.close == 0, "\(row.name)")
    }
  }
}

@Suite struct HandbookTests {
  /// Every rule has its row, and every row its rule (Q6 is a test of the code).
  @Test func theTableOfRulesIsComplete() throws {
    let text = try String(
      contentsOf: ShippedBankTests.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| Q") || $0.hasPrefix("| proof") }
    let codes = rows.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(codes.count == Set(codes).count)
    #expect(Set(codes) == Rules.codes.union(["Q6"]))
    for row in rows {
      let cells = row.split(separator: "|").map { $0.filter { $0 != " " } }
      #expect(cells[1].contains("W") == Rules.waivable.contains(cells[0]), "\(cells[0])")
    }
  }
}
