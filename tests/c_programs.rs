//! The C interface from C: the main job, what goes wrong, every function with nothing, every word; against the shared
//! library, by the strictest compiler, under valgrind where it is installed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

const STRICT: &[&str] = &["-pthread", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-g"];

/// Builds the shared library with what this test has, once.
fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let features = "capi,simulator,terminal,serde";
        let features = if cfg!(feature = "pcsc") { format!("{features},pcsc") } else { features.to_owned() };
        let mut command = Command::new(env!("CARGO"));
        command.args(["rustc", "--lib", "--crate-type", "cdylib", "--features", &features]);
        if !cfg!(debug_assertions) {
            command.arg("--release");
        }
        succeeded(command.output().unwrap());
        let profile = if cfg!(debug_assertions) { "debug" } else { "release" };
        let directory = PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        std::fs::canonicalize(directory.join(profile)).unwrap()
    })
}

fn succeeded(output: Output) -> String {
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn compiled(source: &str, compiler: &str, standard: &str) -> PathBuf {
    let library = library();
    let out = std::env::temp_dir().join(format!(
        "uketsuke-{}-{standard}-{}",
        Path::new(source).file_name().unwrap().to_string_lossy(),
        std::process::id()
    ));
    let mut command = Command::new(compiler);
    command.arg(format!("-std={standard}")).args(STRICT).args(["-Iinclude", source, "-o"]).arg(&out);
    command.arg(format!("-L{}", library.display())).arg("-luketsuke").arg(format!("-Wl,-rpath,{}", library.display()));
    succeeded(command.output().unwrap());
    out
}

/// Runs a program, under valgrind where there is one.
fn run(program: &Path, arguments: &[&str]) -> String {
    let valgrind = Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success());
    let mut command = if valgrind {
        let mut command = Command::new("valgrind");
        command.args(["--quiet", "--error-exitcode=9", "--leak-check=full", "--errors-for-leak-kinds=definite"]);
        command.arg(program);
        command
    } else {
        Command::new(program)
    };
    succeeded(command.args(arguments).output().unwrap())
}

#[test]
fn the_main_job_says_what_rust_says() {
    let program = compiled("tests/c/main_job.c", "cc", "c99");
    let card = run(&program, &[]);
    assert!(card.starts_with("△ 有効期限内です。資格は未確認") && card.ends_with("sign 10202\n"), "{card}");
    // An Android phone asks for the PIN once, and the PIN checks the person.
    let phone = run(&program, &["android"]);
    assert!(phone.starts_with("△ ") && !phone.contains("暗証番号で本人確認"), "{phone}");
}

#[test]
fn the_desk_is_the_same_in_cpp_and_python() {
    let c = run(&compiled("tests/c/main_job.c", "cc", "c99"), &[]);
    assert_eq!(run(&compiled("tests/c/desk.cpp", "c++", "c++17"), &[]), c);
    assert_eq!(python(&[]), c);
}

/// Sixteen threads on one set of settings, one decision and one certificate, beside changes: nobody is sent away.
#[test]
fn what_threads_share_is_never_busy() {
    // Without valgrind, which has one thread run at a time.
    let program = compiled("tests/c/threads.c", "cc", "c11");
    assert_eq!(succeeded(Command::new(program).output().unwrap()), "0 refused\n");
}

/// With koffi beside it (`npm install koffi`, found by NODE_PATH); without it there is nothing to see here.
#[test]
fn the_desk_is_the_same_in_javascript() {
    let koffi = Command::new("node").args(["-e", "require('koffi')"]).output();
    if !koffi.is_ok_and(|output| output.status.success()) {
        eprintln!("not run: koffi is not installed");
        return;
    }
    let javascript = |arguments: &[&str]| {
        let mut command = Command::new("node");
        command.arg("tests/c/desk.js").args(arguments).env("UKETSUKE_LIBRARY", library().join("libuketsuke.so"));
        succeeded(command.output().unwrap())
    };
    assert_eq!(javascript(&[]), run(&compiled("tests/c/main_job.c", "cc", "c99"), &[]));
    let words = uketsuke::vocabulary::GROUPS.iter().flat_map(|group| group.zero.into_iter().chain(group.rows));
    assert_eq!(javascript(&["words"]).lines().count(), words.count());
}

/// A whole decision from C (a visit, twelve facts, the decision, two outcomes, both freed) beside the same in Rust. Only
/// an optimized build says anything: `cargo test --release --test c_programs`.
#[cfg(not(debug_assertions))]
#[test]
fn a_whole_decision_from_c_costs_at_most_four_times_rusts() {
    use uketsuke::reception::{Answer, CertificateFacts, Patient, Token, Visit};
    use uketsuke::vocabulary::{Chain, Consent, Eligibility, Hierarchy, Method, Outcome, Provision, Route, TokenKind};
    let program = compiled("tests/c/threads.c", "cc", "c11");
    let day = |text: &str| text.parse::<uketsuke::Day>().unwrap();
    let rust = || {
        let times = 20_000u32;
        let begun = std::time::Instant::now();
        let mut sum = 0i64;
        for _ in 0..times {
            let mut answer = Answer::new(Eligibility::Valid, Route::Card);
            for what in [Provision::Medication, Provision::Treatment, Provision::Checkups] {
                answer.consents = answer.consents.with(what, Consent::Given);
            }
            let certificate = CertificateFacts {
                expires_on: Some(day("2027-08-01")),
                chain: Chain::Verified,
                hierarchy: Hierarchy::Production,
                ..CertificateFacts::UNKNOWN
            };
            let decided = Visit::on(day("2026-11-27"))
                .with_token(Token::new(TokenKind::Card).with_certificate(certificate))
                .checked_by(Method::Face)
                .with_answer(answer)
                .of(Patient { born_on: Some(day("1960-04-01")), ..Patient::UNKNOWN })
                .decide()
                .unwrap();
            sum += i64::from(decided.outcome(Outcome::Sign)) + i64::from(decided.outcome(Outcome::Until));
        }
        assert!(sum > 0);
        begun.elapsed().as_secs_f64() * 1e9 / f64::from(times)
    };
    let c = || {
        let printed = succeeded(Command::new(&program).arg("cost").output().unwrap());
        printed.split(' ').next().unwrap().parse::<f64>().unwrap()
    };
    // The least of three, since others use the machine.
    let least = |measure: &dyn Fn() -> f64| (0..3).map(|_| measure()).fold(f64::INFINITY, f64::min);
    let (rust, c) = (least(&rust), least(&c));
    println!("a whole decision: Rust {rust:.0} ns, C {c:.0} ns");
    assert!(c <= 4.0 * rust, "Rust {rust:.0} ns, C {c:.0} ns");
}

#[test]
fn python_has_every_word() {
    let printed = python(&["words"]);
    let lines: BTreeSet<&str> = printed.lines().collect();
    let words = uketsuke::vocabulary::GROUPS.iter().flat_map(|group| group.zero.into_iter().chain(group.rows));
    assert_eq!(lines.len(), words.clone().count());
    let numbers: BTreeSet<&str> = lines.iter().filter_map(|line| line.rsplit(' ').next()).collect();
    for row in words {
        assert!(numbers.contains(row.number.to_string().as_str()), "{}", row.name);
    }
}

fn python(arguments: &[&str]) -> String {
    let mut command = Command::new("python3");
    command.arg("tests/c/desk.py").args(arguments).env("UKETSUKE_LIBRARY", library().join("libuketsuke.so"));
    succeeded(command.env("PYTHONIOENCODING", "utf-8").env("PYTHONDONTWRITEBYTECODE", "1").output().unwrap())
}

/// What is committed is what the sources make.
#[test]
fn header_model_and_bindings_are_up_to_date() {
    let mut command = Command::new(env!("CARGO"));
    succeeded(command.args(["run", "--quiet", "-p", "uketsuke-bindings", "--", "--check"]).output().unwrap());
}

#[test]
fn what_goes_wrong_is_refused_and_said() {
    assert_eq!(run(&compiled("tests/c/edges.c", "cc", "c11"), &[]), "");
}

/// What `docs/questions.md` quotes.
#[test]
fn the_answers_to_questions_run() {
    assert_eq!(run(&compiled("tests/c/questions.c", "cc", "c11"), &[]), "");
}

#[test]
fn nothing_crashes_every_function_and_every_word_has_its_number() {
    let printed = run(&compiled("tests/c/nothing.c", "cc", "c99"), &[]);
    let mut lines: BTreeSet<&str> = printed.lines().collect();
    for group in uketsuke::vocabulary::GROUPS {
        for row in group.zero.into_iter().chain(group.rows) {
            let line = format!("{}.{} {}", group.name, row.name, row.number);
            assert!(lines.remove(line.as_str()), "{line}");
        }
    }
    assert_eq!(lines.len(), 1, "{lines:?}"); // the number of calls
}

#[test]
fn the_header_is_for_every_c_and_cpp() {
    for (compiler, standards) in [("cc", ["c99", "c11", "c17"]), ("c++", ["c++11", "c++17", "c++20"])] {
        for standard in standards {
            let mut command = Command::new(compiler);
            command.arg(format!("-std={standard}")).args(STRICT);
            let language = if compiler == "cc" { "c" } else { "c++" };
            succeeded(command.args(["-fsyntax-only", "-x", language, "include/uketsuke.h"]).output().unwrap());
        }
    }
    assert!(std::fs::read("include/uketsuke.h").unwrap().is_ascii());
}

/// Exports are exactly what the model has.
#[test]
fn exports_are_those_of_the_model() {
    let model: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string("docs/abi/model.json").unwrap()).unwrap();
    let functions = model["topics"].as_array().unwrap().iter().flat_map(|topic| topic["functions"].as_array().unwrap());
    let named: BTreeSet<String> = functions.map(|function| function["name"].as_str().unwrap().to_owned()).collect();
    let symbols = Command::new("nm").args(["-D", "--defined-only"]).arg(library().join("libuketsuke.so")).output();
    let symbols = succeeded(symbols.unwrap());
    let names = symbols.lines().filter_map(|line| line.split_whitespace().last());
    let exported: BTreeSet<String> = names.filter(|name| name.starts_with("uketsuke_")).map(str::to_owned).collect();
    assert_eq!(exported, named);
    assert!(named.len() > 90, "{}", named.len());
}
