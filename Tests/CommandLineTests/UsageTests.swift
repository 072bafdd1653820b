import Foundation
import Testing

@Suite("A command line that cannot be understood")
struct UsageTests {
  /// What is wrong, and what an Indonesian reader is told of it.
  struct Mistake: Sendable {
    var arguments: [String]
    var told: [String]
  }

  private static let mistakes = [
    Mistake(arguments: ["solve"], told: ["Argumen '<scenario>' harus disebutkan", "Cara pakai: patrol solve", "'patrol solve --help'"]),
    Mistake(arguments: ["solve", "x", "--sed", "1"], told: ["Opsi '--sed' tidak dikenal. Mungkin maksudnya '--seed'?"]),
    Mistake(arguments: ["solve", "x", "--nowhere"], told: ["Opsi '--nowhere' tidak dikenal"]),
    Mistake(arguments: ["solve", "x", "--gap"], told: ["Nilai untuk '--gap <", "belum disebutkan"]),
    Mistake(arguments: ["check", "x", "--json=1"], told: ["Opsi '--json' tidak memakai nilai, tetapi diberi '1'."]),
    Mistake(arguments: ["check", "x", "y"], told: ["Argumen tidak dikenal: 'y'"]),
    Mistake(arguments: ["check", "x", "y", "z"], told: ["Argumen tidak dikenal: 'y', 'z'"]),
    Mistake(arguments: ["plan"], told: ["Argumen tidak dikenal: 'plan'", "'patrol --help'"]),
    Mistake(arguments: ["init", "x", "--example", "huge"], told: ["Nilai 'huge' tidak berlaku untuk '--example <", "Pilih salah satu: 'small'"]),
    Mistake(arguments: ["check", "x", "--language", "fr"], told: ["Nilai 'fr' tidak berlaku untuk '--language <en|id>'"]),
    Mistake(arguments: ["next", "x", "--days", "many"], told: ["Nilai 'many' tidak berlaku untuk '--days <"]),
    Mistake(arguments: ["solve", "x", "--json", "--csv"], told: ["--json dan --csv tidak dapat dipakai bersama: stdout hanya"]),
    Mistake(arguments: ["solve", "x", "--threads", "0"], told: ["--threads harus antara 1 dan 64."]),
    Mistake(
      arguments: ["compare", "x", "--vary", "officers=60..40"], told: ["--vary officers=60..40: angka pertama tidak boleh melebihi angka kedua."]),
    Mistake(
      arguments: ["repair", "--scenario", "x"], told: ["Sebutkan apa yang menimpa jadwal: --absent, --vehicle-out, --add-task atau --withdraw."]),
    Mistake(arguments: ["explain", "x", "--post", "kota", "--date", "2026-12-02"], told: ["Sebutkan dinas mana di pos itu: --shift."]),
    Mistake(arguments: ["export", "r.json", "--scenario", "x", "--output", "r.rtf"], told: ["--output r.rtf: akhiran tidak menunjukkan format"]),
  ]

  @Test("is told in Indonesian where the surroundings speak it, with how the command is used and where it is explained", arguments: mistakes)
  func indonesian(_ mistake: Mistake) throws {
    let outcome = try PatrolProcess(mistake.arguments, environment: ["LANG": "id_ID.UTF-8"]).outcome()
    #expect(outcome.status == 64 && outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("Kesalahan: "), "\(outcome.err)")
    for text in mistake.told { #expect(outcome.err.contains(text), "\(outcome.err)") }
    for english in ["Error", "Usage", "Missing", "Unknown", "Unexpected", "invalid", "provide", "See '", "Help:"] {
      #expect(!outcome.err.contains(english), "\(outcome.err)")
    }
    let plain = try PatrolProcess(mistake.arguments).outcome()
    #expect(plain.status == 64 && plain.err.hasPrefix("Error: ") && !plain.err.contains("Kesalahan"), "\(plain.err)")
  }

  @Test("is told in the language that is asked for, or else in that of the scenario that is named, whatever the surroundings speak")
  func whose() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(language: "id")
    func told(_ arguments: [String], _ language: String) throws -> String {
      try PatrolProcess(arguments, environment: ["LANG": language]).outcome().err
    }
    for arguments in [
      ["solve", scenario, "--nowhere"], ["audit", "r.json", "--nowhere", "--scenario", scenario], ["today", "--scenario=\(scenario)"],
    ] {
      #expect(try told(arguments, "C.UTF-8").hasPrefix("Kesalahan: "))
      #expect(try told(arguments + ["--language", "en"], "id_ID.UTF-8").hasPrefix("Error: "))
    }
    #expect(try told(["solve", "--language=id"], "C.UTF-8").hasPrefix("Kesalahan: "))
    try folder.write(try folder.text("week/scenario.yaml").replacing("language: id", with: "language: en"), to: "week/scenario.yaml")
    #expect(try told(["solve", scenario, "--nowhere"], "id_ID.UTF-8").hasPrefix("Error: "))
  }
}
