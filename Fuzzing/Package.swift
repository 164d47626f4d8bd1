// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "course", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "FuzzTargets", package: "course")],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]
)
