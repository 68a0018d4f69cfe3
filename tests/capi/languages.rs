//! Every language over the same library: the examples print the same bytes, and so do the probes of `tests/languages`,
//! which drive a driver of their own, run into errors and print every word.

use super::c_library::{compiled, library, succeeded};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use uketsuke::vocabulary::GROUPS;

const JNA: &str = "/usr/share/java/jna.jar";
/// Where `cargo xtask test` puts what Debian has not.
const INSTALLED: &str = "target/languages";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Language {
    C,
    Cpp,
    CSharp,
    /// C# on Microsoft's runtime; the others' is Mono.
    #[cfg(target_arch = "x86_64")]
    CoreClr,
    Java,
    Python,
    Pascal,
    JavaScript,
}

impl Language {
    const ALL: &[Language] = &[
        Language::C,
        Language::Cpp,
        Language::CSharp,
        #[cfg(target_arch = "x86_64")]
        Language::CoreClr,
        Language::Java,
        Language::Python,
        Language::Pascal,
        Language::JavaScript,
    ];

    /// Those that have a probe: all but C, which has programs of its own.
    fn probed() -> impl Iterator<Item = Language> {
        Language::ALL.iter().copied().filter(|language| *language != Language::C)
    }

    /// One of `desk`, `answer`, `folder`, `probe` and `words`, ready to be run.
    fn program(self, name: &str) -> Command {
        let mut command = match self {
            Language::C => Command::new(c(&format!("examples/c/{name}.c"), "cc", "c99")),
            Language::Cpp => {
                let directory =
                    if matches!(name, "desk" | "answer" | "folder") { "examples/cpp" } else { "tests/languages" };
                Command::new(c(&format!("{directory}/{name}.cpp"), "c++", "c++17"))
            }
            Language::CSharp => {
                let mut mono = Command::new("mono");
                mono.arg(csharp().join(format!("{name}.exe")));
                mono
            }
            #[cfg(target_arch = "x86_64")]
            Language::CoreClr => {
                let mut dotnet = Command::new(format!("{INSTALLED}/dotnetcore2/bin/dotnet"));
                dotnet.env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
                dotnet.arg("exec").arg(csharp().join(format!("{name}.exe")));
                dotnet
            }
            Language::Java => {
                let class = match name {
                    "desk" => "Desk",
                    "answer" => "AnswerJob",
                    "folder" => "FolderJob",
                    _ => "uketsuke.Probe",
                };
                let mut java = Command::new("java");
                java.arg("-cp").arg(format!("{}:{JNA}", java_classes().display())).arg(class);
                java
            }
            Language::Python => {
                let directory = if matches!(name, "probe" | "vectors") { "tests/languages" } else { "examples/python" };
                let mut python = Command::new("python3");
                python.arg(format!("{directory}/{name}.py")).env("PYTHONPATH", "bindings/python");
                python.env("PYTHONIOENCODING", "utf-8").env("PYTHONDONTWRITEBYTECODE", "1");
                python
            }
            Language::Pascal => Command::new(pascal().join(name)),
            Language::JavaScript => {
                let directory = if name == "probe" { "tests/languages" } else { "examples/javascript" };
                let mut node = Command::new("node");
                node.arg(format!("{directory}/{name}.js")).env("NODE_PATH", format!("{INSTALLED}/node_modules"));
                node
            }
        };
        command.env("LD_LIBRARY_PATH", library()).env("UKETSUKE_LIBRARY", library().join("libuketsuke.so"));
        command
    }

    /// What its probe prints when it is asked for `what`.
    fn probe(self, what: &str) -> String {
        // Two languages cannot list their words: a program is made for them.
        let mut command = match (self, what) {
            (Language::Cpp | Language::Pascal, "words") => self.program("words"),
            _ => self.program("probe"),
        };
        succeeded(with_input(command.arg(what), ""))
    }

    /// A word's name as the probe prints it.
    fn spelled(self, variant: &str) -> String {
        if !matches!(self, Language::Java | Language::Python) {
            return variant.to_owned();
        }
        let mut name = String::new();
        for (place, c) in variant.chars().enumerate() {
            if c.is_uppercase() && place > 0 {
                name.push('_');
            }
            name.extend(c.to_uppercase());
        }
        name
    }
}

/// Each program is compiled once, however many tests want it.
fn c(source: &str, compiler: &str, standard: &str) -> PathBuf {
    static BUILT: std::sync::Mutex<Vec<(String, PathBuf)>> = std::sync::Mutex::new(Vec::new());
    let mut built = BUILT.lock().unwrap();
    if let Some((_, program)) = built.iter().find(|(known, _)| known == source) {
        return program.clone();
    }
    let program = compiled(&[source], compiler, standard);
    built.push((source.to_owned(), program.clone()));
    program
}

fn fresh(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&directory).unwrap();
    directory
}

/// The assembly and its programs, against the interfaces of .NET Framework 4.6.1, without a warning.
fn csharp() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let out = fresh("csharp");
        let assembly = out.join("Uketsuke.Net.dll");
        let mcs = |more: &[String]| {
            let mut mcs = Command::new("mcs");
            mcs.args(["-sdk:4.6.1-api", "-langversion:6", "-warn:4", "-warnaserror"]).args(more);
            succeeded(mcs.output().unwrap());
        };
        mcs(&[
            "-target:library".to_owned(),
            format!("-doc:{}", out.join("Uketsuke.Net.xml").display()),
            format!("-out:{}", assembly.display()),
            "bindings/csharp/Uketsuke.cs".to_owned(),
        ]);
        let programs = [
            ("desk", "examples/csharp/Desk.cs"),
            ("answer", "examples/csharp/Answer.cs"),
            ("folder", "examples/csharp/Folder.cs"),
            ("probe", "tests/languages/Probe.cs"),
            ("vectors", "tests/languages/Vectors.cs"),
            ("form", "examples/csharp/Form.cs"),
        ];
        let runtime = r#"{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"3.1.0"}}}"#;
        for (name, source) in programs {
            mcs(&[
                format!("-r:{}", assembly.display()),
                "-r:System.Core.dll".to_owned(),
                "-r:System.Drawing.dll".to_owned(),
                "-r:System.Web.Extensions.dll".to_owned(),
                "-r:System.Windows.Forms.dll".to_owned(),
                format!("-out:{}", out.join(format!("{name}.exe")).display()),
                source.to_owned(),
            ]);
            std::fs::write(out.join(format!("{name}.runtimeconfig.json")), runtime).unwrap();
        }
        out
    })
}

fn java_classes() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let out = fresh("java");
        let mut javac = Command::new("javac");
        // The probe closes on purpose what closes itself.
        javac.args(["--release", "8", "-Xlint:all,-try,-options", "-Werror", "-encoding", "UTF-8", "-cp", JNA, "-d"]);
        javac.arg(&out).args(["bindings/java/uketsuke/Uketsuke.java", "tests/languages/Probe.java"]);
        javac.args(["examples/java/Desk.java", "examples/java/AnswerJob.java", "examples/java/FolderJob.java"]);
        succeeded(javac.output().unwrap());
        out
    })
}

fn pascal() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let out = fresh("pascal");
        for source in [
            "examples/pascal/desk",
            "examples/pascal/answer",
            "examples/pascal/folder",
            "examples/pascal/form",
            "tests/languages/probe",
            "tests/languages/words",
        ] {
            let mut fpc = Command::new("fpc");
            // Warnings and notes are errors.
            fpc.args(["-vewn", "-Sewn", "-B", "-Fubindings/pascal"]).arg(format!("-FE{}", out.display()));
            fpc.arg(format!("-FU{}", out.display())).arg(format!("-Fl{}", library().display()));
            succeeded(fpc.arg(format!("{source}.pas")).output().unwrap());
        }
        out
    })
}

fn with_input(command: &mut Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let started = command.spawn();
    let mut child = started.unwrap_or_else(|error| panic!("{:?}: {error}: `cargo xtask tools`", command.get_program()));
    // Who wants no PIN has gone by then.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// What one job prints in every language, which is the same, with the same end.
fn in_all_the_same(name: &str, arguments: &[&str], input: &str) -> (String, Option<i32>) {
    let run = |language: Language| {
        let mut command = language.program(name);
        command.args(arguments);
        let output = with_input(&mut command, input);
        assert_ne!(output.status.code(), None, "{language:?}: {output:?}");
        (String::from_utf8(output.stdout).unwrap(), output.status.code())
    };
    let expected = run(Language::C);
    for language in Language::ALL {
        assert_eq!(run(*language), expected, "{language:?}: {name} {arguments:?} {input:?}");
    }
    expected
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn the_desk_is_the_same_in_every_language() {
    let (card, ended) = in_all_the_same("desk", &["card"], "");
    assert!(card.starts_with("△ 有効期限内です。資格は未確認") && card.ends_with("sign 10202\n"), "{card}");
    assert_eq!(ended, Some(0));
    // The PIN is asked for once, and it checks the person.
    let (phone, ended) = in_all_the_same("desk", &["android"], "1234\n");
    assert!(phone.starts_with("△ ") && !phone.contains("暗証番号で本人確認"), "{phone}");
    assert_eq!(ended, Some(0));
    let (iphone, ended) = in_all_the_same("desk", &["iphone"], "");
    assert!(iphone.contains("iPhone") && ended == Some(0), "{iphone}");
    for (pin, said) in [("0000\n", "残り2回"), ("12a4\n", "数字4桁"), ("\n", "数字4桁")] {
        let (text, ended) = in_all_the_same("desk", &["android"], pin);
        assert!(text.contains(said) && ended == Some(1), "{pin:?}: {text}");
    }
}

/// The window of the example draws the picture itself; without a screen it draws into a file.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn a_form_draws_the_picture() {
    let picture = fresh("form").join("card.png");
    let drawn = Language::CSharp.program("form").args(["card", "--draw"]).arg(&picture).output().unwrap();
    succeeded(drawn);
    let bytes = std::fs::read(&picture).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert!(bytes.starts_with(b"\x89PNG"));
    // Width and height of the first chunk; white alone would be a few hundred bytes.
    assert!(number(16) == 480 && number(20) > 300 && bytes.len() > 5000, "{} bytes", bytes.len());
}

/// What stands behind a form of Pascal: a thread reads, the button cancels, lines end as a memo wants them, and the scene is
/// drawn and listed.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn the_form_of_pascal_reads_cancels_and_draws() {
    let form = |arguments: &[&str]| {
        let mut program = Language::Pascal.program("form");
        succeeded(program.args(arguments).stdin(Stdio::null()).output().unwrap())
    };
    let picture = fresh("form").join("pascal.png");
    let shown = form(&["card", "--draw", picture.to_str().unwrap()]);
    assert!(shown.starts_with("△ 有効期限内です。資格は未確認") && shown.contains("\r\n順に：\r\n"), "{shown:?}");
    assert!(shown.lines().filter(|line| line.starts_with("text ")).count() > 10, "{shown}");
    assert!(shown.contains("期限切れ(窓口で更新できます)"), "{shown}");
    let bytes = std::fs::read(&picture).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert!(bytes.starts_with(b"\x89PNG") && number(16) == 480 && number(20) > 300 && bytes.len() > 3000);
    // Nothing is laid: without the button it would wait for ever.
    let cancelled = form(&["nothing", "--cancel"]);
    assert!(cancelled.starts_with("中止しました") && !cancelled.contains("text "), "{cancelled:?}");
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn an_answers_file_is_the_same_in_every_language() {
    let file = |name: &str| format!("tests/data/terminal/{name}");
    let consented = file("cases/card-consented.xml");
    let (text, ended) = in_all_the_same("answer", &[&consented, "20261127", "1312345678"], "");
    assert!(text.starts_with("○ ") && text.contains("\nsign 10203\n") && ended == Some(0), "{text}");
    let remarked = file("every-element.shift_jis.xml");
    let (text, _) = in_all_the_same("answer", &[&remarked, "20261127"], "");
    assert!(text.contains("\nremark "), "{text}");
    let typed = file("writers/typed.xml");
    in_all_the_same("answer", &[&typed, "20261127", "1312345678"], "");
    let (text, ended) = in_all_the_same("answer", &["README.md", "20261127"], "");
    assert!(!text.trim().is_empty() && ended == Some(1), "{text}");
}

/// What lies in the folder, a question and its answer by the virtual terminal, and a second start that has nothing to tell.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn the_terminals_folder_is_the_same_in_every_language() {
    let question = |id: &str, number: &str| {
        let person = serde_json::json!({"insurer_number": "990001", "number": number, "born_on": "1970-01-02"});
        serde_json::json!({"ask": "terminal_request", "kind": "eligibility", "id": id, "institution": "1399999999",
            "day": "2026-11-28", "person": person})
        .to_string()
    };
    // 00: valid; 44: without a 照会番号, which is to be registered.
    let (valid, unregistered) = (question("1", "0000100"), question("2", "0000144"));
    let run = |language: Language| {
        let played = super::played::Played::start();
        let (folder, journal) = (played.folder(), played.journal());
        let start = |more: &[&str]| {
            let arguments = [&[folder.as_str(), journal.as_str(), "20261128", "1399999999", "1"], more].concat();
            let output = with_input(language.program("folder").args(arguments), "");
            (String::from_utf8(output.stdout).unwrap(), output.status.code())
        };
        // A name that was used is refused in words.
        [start(&[&valid]), start(&[]), start(&[&unregistered]), start(&[&valid])]
    };
    let expected = run(Language::C);
    for language in Language::ALL {
        assert_eq!(run(*language), expected, "{language:?}");
    }
    let [first, again, third, taken] = expected;
    assert_eq!([&first, &again, &third, &taken].map(|(_, ended)| *ended), [Some(0), Some(0), Some(0), Some(1)]);
    assert_eq!(again.0, "");
    let files: Vec<&str> = first.0.lines().filter_map(|line| line.strip_prefix("file ")).collect();
    let answer = "OQSsiquc01res_1.xml";
    assert_eq!(files.iter().filter(|name| **name == answer).count(), 2, "{}", first.0); // its file comes, too
    assert_eq!(files.len(), 2 + super::played::FACES + 1, "{}", first.0);
    assert!(first.0.contains("sign 10203\n") && first.0.contains("OQSmuquc02res_1.xml\n"), "{}", first.0);
    assert_eq!(third.0.matches("to do 15403\n").count(), 2, "{}", third.0);
    assert!(taken.0.lines().count() == 1 && !taken.0.starts_with("file "), "{}", taken.0);
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn every_language_has_every_word() {
    for language in Language::probed() {
        let printed = language.probe("words");
        let words = GROUPS.iter().flat_map(|group| {
            let rows = group.zero.into_iter().chain(group.rows);
            rows.map(move |row| format!("{}.{} {}", group.type_name, language.spelled(row.variant), row.number))
        });
        // Pascal prints its names as the vocabulary has them; the enumerations themselves have a letter before.
        assert_eq!(printed.lines().map(str::to_owned).collect::<BTreeSet<_>>(), words.collect(), "{language:?}");
    }
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn the_drivers_table_is_laid_out_alike() {
    let c = Language::Cpp.probe("layout"); // offsetof
    let model: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string("docs/abi/model.json").unwrap()).unwrap();
    let fields = model["transport"]["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap());
    let printed = c.lines().skip(1).map(|line| line.split(' ').next().unwrap());
    assert_eq!(printed.collect::<Vec<_>>(), fields.collect::<Vec<_>>());
    for language in Language::probed() {
        assert_eq!(language.probe("layout"), c, "{language:?}");
    }
}

/// A driver of each language's own carries a PIN to the token; what it raises does not cross the library, and is told as
/// the cause; errors carry their text; days are days.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn drivers_errors_and_days_are_the_same_in_every_language() {
    let all = Language::Python.probe("probe");
    for line in [
        "possession 11501",
        "calls 1 1 12 asked",
        "wiped",
        "released 1",
        "day 2026-11-27",
        "closed refused",
        "The grace period ends on 30 November 2026",
        "range 2 この項目で使える値を確認してください。使えない値です ",
        "kind 35 この関数が受け取る種類のハンドルを渡してください。別の種類のハンドルです ",
        "odd 3 1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません(生年月日) ",
        "blocked 3 1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません(生年月日) ",
        "pin 18 数字4桁を入力し直してもらってください。暗証番号の形ではありません ",
        "freed 1 ハンドルや書き込み先を渡してください。必要なポインターがNULLです ",
        "at 2 1010 0 1",
        "ended 94",
    ] {
        assert!(all.lines().any(|printed| printed == line), "{line}\n{all}");
    }
    for (begins, ends) in [
        ("log prove: ok", ""),
        ("native 103 番号", " broken driver"),
        ("own 80 置き直して", " gone"),
        ("rules 24 規則ファイルを直すか", "使えません(規則表の1行目：1行目は「uketsuke rules 2」が必要です) "),
    ] {
        assert!(all.lines().any(|line| line.starts_with(begins) && line.ends_with(ends)), "{begins}\n{all}");
    }
    assert!(all.contains("\nquestion 17 {\"error\":\"「2026-02-30」は日付ではありません"), "{all}");
    for language in Language::probed() {
        // C++ lends the command's bytes and texts as they are; an object of Pascal that was freed is not there. Two have no
        // types that keep a number within its range and a handle in its place.
        let untyped = matches!(language, Language::Python | Language::JavaScript);
        let has = |line: &str| match language {
            _ if ["range ", "kind ", "freed "].iter().any(|begins| line.starts_with(begins)) => untyped,
            Language::Cpp => line != "wiped" && !line.starts_with("nul "),
            Language::Pascal => line != "closed refused",
            _ => true,
        };
        let expected: Vec<&str> = all.lines().filter(|line| has(line)).collect();
        assert_eq!(language.probe("probe").lines().collect::<Vec<_>>(), expected, "{language:?}");
    }
}

/// An institution's code that was read as a number, a file in the place of its path: koffi would take an address for a text.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn javascript_refuses_what_is_no_text_no_bytes_and_no_handle() {
    assert_eq!(Language::JavaScript.probe("types"), "refused 223\n");
}

/// What the declarations name is what there is, and TypeScript takes what it should and nothing else.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn javascript_is_declared_for_typescript() {
    assert_eq!(Language::JavaScript.probe("declared"), "declared\n");
    let mut tsc = Command::new("node");
    tsc.arg(format!("{INSTALLED}/node_modules/typescript/bin/tsc"));
    tsc.args(["--noEmit", "--strict", "--typeRoots", "tests/languages"]);
    tsc.args(["--target", "es2022", "--module", "node16", "--moduleResolution", "node16", "tests/languages/types.ts"]);
    succeeded(tsc.output().unwrap());
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn what_python_gets_has_the_type_of_what_it_asked_for() {
    let said = Language::Python.probe("typed");
    let lines = [
        "word <TokenKind.CARD: 11001> <TokenKind.UNKNOWN: 0> 11001",
        "day datetime.date(2026, 11, 27) None 20261127",
        "others True 2 1",
        "sign <Sign.STOP: 10201> <Provided.UNKNOWN: 0>",
        "findings True 1 None",
    ];
    let (begin, half) = said.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(begin.lines().collect::<Vec<_>>(), lines);
    assert!(half.starts_with("half 11 UTF-8に変換して"), "{half}");
}

/// Ctrl-C ends what waits on the main thread, where a driver's methods run, too; the PIN is sent once.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn ctrl_c_ends_a_wait_in_python() {
    let waits = ["wait", "receive", "removal", "folder", "ask"].map(|what| format!("{what} interrupted\n"));
    assert_eq!(Language::Python.probe("interrupted"), waits.concat() + "here 1 PIN\n");
}

/// Whoever stands between binding and library finds no PIN where the binding's copy was. C++ hands on its caller's own.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn every_binding_wipes_its_copy_of_a_pin() {
    let directory = fresh("spy");
    let spy = directory.join("libuketsuke.so");
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", "tests/languages/spy.c", "-Wl,--no-as-needed", "-o"]);
    succeeded(cc.arg(&spy).arg(library().join("libuketsuke.so")).output().unwrap());
    for language in Language::probed().filter(|language| *language != Language::Cpp) {
        let mut command = language.program("probe");
        // Python's own allocator gives nothing back.
        command.arg("probe").env("LD_PRELOAD", &spy).env("PYTHONMALLOC", "malloc");
        let output = with_input(command.env("LD_LIBRARY_PATH", &directory).env("UKETSUKE_LIBRARY", &spy), "");
        let said = String::from_utf8_lossy(&output.stderr);
        let seen: Vec<&str> =
            said.lines().filter_map(|line| line.split_once(": the PIN is ")).map(|seen| seen.1).collect();
        assert_eq!(seen, ["wiped"], "{language:?}: {said}");
    }
}

/// Functions that a binding names are those of the model, each one, and no others.
#[test]
fn every_binding_has_every_function() {
    let names = |path: &str| -> BTreeSet<String> {
        let text = std::fs::read_to_string(path).unwrap();
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        words.filter(|word| word.starts_with("uketsuke_")).map(str::to_owned).collect()
    };
    let model: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string("docs/abi/model.json").unwrap()).unwrap();
    let functions = model["topics"].as_array().unwrap().iter().flat_map(|topic| topic["functions"].as_array().unwrap());
    let functions: BTreeSet<String> = functions.map(|one| one["name"].as_str().unwrap().to_owned()).collect();
    let header = names("include/uketsuke.h");
    assert!(functions.is_subset(&header));
    for binding in [
        "include/uketsuke.hpp",
        "bindings/csharp/Uketsuke.cs",
        "bindings/java/uketsuke/Uketsuke.java",
        "bindings/javascript/uketsuke.js",
        "bindings/pascal/uketsuke.pas",
        "bindings/python/uketsuke.py",
    ] {
        let named = names(binding);
        assert_eq!(functions.difference(&named).next(), None, "{binding}");
        assert_eq!(named.difference(&header).next(), None, "{binding}");
    }
}

/// The published vectors by `ask` in C, C#, Python and Rust: byte by byte the same. Rust's answers are held against the
/// vectors in `tests/reception/conformance.rs`.
#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn the_vectors_are_answered_alike() {
    let file: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string("conformance/vectors.json").unwrap()).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() > 2000, "{}", vectors.len());
    let ask = |facts| serde_json::json!({"ask": "decide", "detail": "brief", "facts": facts}).to_string();
    let questions: Vec<String> = vectors.iter().map(|vector| ask(&vector["facts"])).collect();
    let path = fresh("vectors").join("questions");
    std::fs::write(&path, questions.join("\n")).unwrap();
    let asker = uketsuke::ask::Asker::built_in();
    let right: Vec<String> = questions.iter().map(|question| asker.ask(question).json).collect();
    let programs = [
        ("C", Command::new(c("tests/c/vectors.c", "cc", "c99"))),
        ("C#", Language::CSharp.program("vectors")),
        ("Python", Language::Python.program("vectors")),
    ];
    for (language, mut command) in programs {
        // From a file, so that neither side waits for the other.
        let printed = succeeded(command.stdin(std::fs::File::open(&path).unwrap()).output().unwrap());
        assert_eq!(printed.lines().count(), right.len(), "{language}");
        for ((answer, right), vector) in printed.lines().zip(&right).zip(vectors) {
            assert_eq!(answer, right, "{language}: {}", vector["id"]);
        }
    }
}
