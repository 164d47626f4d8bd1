import LineEditing
import Shell

Wiring.holdStandardStreams()
let arguments = Arguments(CommandLine.arguments.dropFirst())
if arguments.words == ["--version"] {
  print("course \(Version.number)")
} else if arguments.words == ["manual"] {
  print(Manual.page(version: Version.number, date: Version.date), terminator: "")
} else {
  Wiring.exit(with: Program(arguments: arguments).run())
}
