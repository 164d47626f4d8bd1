// swift-tools-version: 6.2
import PackageDescription

let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let c: [CSetting] = [.treatAllWarnings(as: .error)]

/// Floors, lowest last: a target depends on lower floors only (see ARCHITECTURE.md).
let package = Package(
  name: "course",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "course", targets: ["course"]),
    // For the fuzzer, which is a package of its own: see Fuzzing.
    .library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 6
    .executableTarget(
      name: "course",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "LineEditing", "Presentation", "Shell",
        "Storage", "TextLayout", "Tutoring",
      ],
      swiftSettings: swift),
    // Floor 5
    .target(
      name: "Shell",
      dependencies: [
        "Assessment", "ContentLint", "Curriculum", "Diagnostics", "Presentation", "Simulation",
        "TextLayout", "Tutoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    // Floor 4
    .target(name: "LineEditing", dependencies: ["CTerminal", "TextLayout"], swiftSettings: swift),
    .target(name: "CTerminal", dependencies: ["CLibEdit"], cSettings: c),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(
      name: "Storage",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Psychometrics", "SpacedRepetition", "Tutoring",
      ],
      swiftSettings: swift),
    // Floor 3
    .target(
      name: "Presentation",
      dependencies: [
        "Assessment", "CCmarkGFM", "ContentLint", "Curriculum", "Diagnostics", "Psychometrics",
        "Simulation", "SpacedRepetition", "TextLayout", "Tutoring",
      ],
      swiftSettings: swift),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(
      name: "Simulation",
      dependencies: ["Assessment", "Curriculum", "Psychometrics", "SpacedRepetition", "Tutoring"],
      swiftSettings: swift),
    // Floor 2
    .target(
      name: "Tutoring",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Psychometrics", "SpacedRepetition",
      ],
      swiftSettings: swift),
    // Floor 1
    .target(
      name: "ContentLint", dependencies: ["Assessment", "Curriculum", "Diagnostics", "TextLayout"],
      swiftSettings: swift),
    .target(
      name: "Curriculum", dependencies: ["Assessment", "Diagnostics", "TextLayout"],
      swiftSettings: swift),
    .target(name: "Assessment", dependencies: ["Diagnostics", "TextLayout"], swiftSettings: swift),
    .target(name: "Diagnostics", dependencies: ["TextLayout"], swiftSettings: swift),
    // Floor 0
    .target(name: "Psychometrics", swiftSettings: swift),
    .target(name: "SpacedRepetition", swiftSettings: swift),
    .target(name: "TextLayout", swiftSettings: swift),
    // Benchmarks only
    .executableTarget(
      name: "engine-timing", dependencies: ["Psychometrics"], path: "Benchmarks/EngineTiming",
      swiftSettings: swift),
    .executableTarget(
      name: "record-timing",
      dependencies: [
        "Assessment", "Curriculum", "Psychometrics", "SpacedRepetition", "Storage", "Tutoring",
      ],
      path: "Benchmarks/RecordTiming", swiftSettings: swift),
    // Tests only
    .target(
      name: "CPTY", path: "Tests/Support/CPTY", cSettings: c,
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .target(
      name: "TerminalTesting", dependencies: ["CPTY"], path: "Tests/Support/TerminalTesting",
      swiftSettings: swift),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Assessment", "ContentLint", "Curriculum", "Diagnostics", "Presentation",
        "Psychometrics", "Shell", "Storage", "Tutoring",
      ],
      path: "Tests/Support/FuzzTargets", swiftSettings: swift),
    .executableTarget(
      name: "torture", dependencies: ["Assessment", "Storage", "TerminalTesting", "Tutoring"],
      path: "Tests/Support/Torture", swiftSettings: swift),
    .executableTarget(
      name: "line-editing-probe", dependencies: ["LineEditing"],
      path: "Tests/Support/LineEditingProbe", swiftSettings: swift),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: swift),
    .testTarget(
      name: "PsychometricsTests", dependencies: ["Psychometrics"], exclude: ["Golden"],
      swiftSettings: swift),
    .testTarget(
      name: "SpacedRepetitionTests", dependencies: ["SpacedRepetition"], exclude: ["Golden"],
      swiftSettings: swift),
    .testTarget(
      name: "TextLayoutTests", dependencies: ["FuzzTargets", "TextLayout"], swiftSettings: swift),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: swift),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Diagnostics"], swiftSettings: swift),
    .testTarget(
      name: "CurriculumTests", dependencies: ["Assessment", "Curriculum", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: swift),
    .testTarget(
      name: "ContentLintTests",
      dependencies: ["Assessment", "ContentLint", "Curriculum", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: swift),
    .testTarget(
      name: "TutoringTests",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Psychometrics", "SpacedRepetition", "Tutoring",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Presentation", "Simulation", "Storage",
        "Tutoring",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "PresentationTests",
      dependencies: [
        "Assessment", "ContentLint", "Curriculum", "Diagnostics", "Presentation", "Psychometrics",
        "SpacedRepetition", "TextLayout", "Tutoring",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "TerminalTesting", "line-editing-probe"],
      swiftSettings: swift),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Psychometrics", "SpacedRepetition",
        "Storage", "Tutoring",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Assessment", "Curriculum", "Diagnostics", "Presentation", "Shell", "Tutoring",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "WiringTests",
      dependencies: [
        "Curriculum", "Diagnostics", "Presentation", "Shell", "Storage", "Tutoring", "course",
      ],
      swiftSettings: swift),
    .testTarget(
      name: "InteractiveTests", dependencies: ["TerminalTesting", "course"],
      exclude: ["Fixtures"], swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
