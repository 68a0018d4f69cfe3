//! The C interface from C (what goes wrong, every function with nothing and in any order, every word), against the shared
//! library, by the strictest compiler, and under valgrind; and from every other language. `cargo xtask sanitizers` has the
//! same programs under the sanitizers, and panics in every function.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::c_library::{compiled, library, run, succeeded};
use super::common;

/// The programs that the project's own checks are, with what they are built from, and the arguments of each run.
const PROGRAMS: &[(&[&str], &[&[&str]])] = &[
    (&["examples/c/desk.c"], &[&["card"], &["android"]]),
    (&["tests/c/edges.c"], &[&[]]),
    (&["tests/c/told.c"], &[&[]]),
    (&["tests/c/driven.c"], &[&[]]),
    (EVERY, &[&["nothing"], &["strangers"], &["20", "14"]]),
];
const EVERY: &[&str] = &["tests/c/calls.c", "tests/c/driving.c", "tests/c/linkage.c", "tests/c/every.c"];

/// Sixteen threads on one set of settings, one decision and one certificate, beside changes: nobody is sent away.
#[test]
fn what_threads_share_is_never_busy() {
    let program = compiled(&["tests/c/threads.c"], "cc", "c11");
    assert_eq!(succeeded(Command::new(program).output().unwrap()), "0 refused\n");
}

/// What is committed is what the sources make.
#[test]
fn header_model_and_bindings_are_up_to_date() {
    let mut command = Command::new(env!("CARGO"));
    succeeded(command.args(["run", "--quiet", "-p", "uketsuke-bindings", "--", "--check"]).output().unwrap());
}

#[test]
fn what_goes_wrong_is_refused_and_said() {
    assert_eq!(run(&compiled(&["tests/c/edges.c"], "cc", "c11"), &[]), "");
}

/// What a session and a visit tell is of the call before and of nobody else.
#[test]
fn what_is_told_is_of_this_call() {
    assert_eq!(run(&compiled(&["tests/c/told.c"], "cc", "c11"), &[]), "");
}

/// Neither a driver nor a conversation leaves a PIN with another token, a token unlocked, or a failure unsaid.
#[test]
fn drivers_and_conversations_are_held_to_their_contract() {
    assert_eq!(run(&compiled(&["tests/c/driven.c"], "cc", "c99"), &[]), "");
}

/// Each file of the terminal once, over restarts; another's answer, a forecast, and one that is not there yet are none.
#[test]
fn the_folder_gives_each_content_once_and_only_its_own() {
    let program = compiled(&["tests/c/linkage.c", "tests/c/watched.c"], "cc", "c11");
    assert_eq!(run(&program, &[]), "");
}

/// Functions that no program here can bring to an end that is OK: there is no service with readers (tests/pcsc has one).
const OUT_OF_REACH: &[&str] = &["uketsuke_readers_"];

/// Every function with NULL in each pointer, freed twice, and 400 sequences of any calls with any arguments.
#[test]
fn nothing_crashes_any_function() {
    let program = compiled(EVERY, "cc", "c99");
    let nothing = run(&program, &["nothing"]);
    assert!(nothing.contains(" 0 failures"), "{nothing}");
    let strangers = run(&program, &["strangers"]);
    assert!(strangers.contains(" 0 failures"), "{strangers}");
    println!("{nothing}{strangers}");
    let cases = std::env::var("UKETSUKE_CASES").unwrap_or_else(|_| "400".to_owned());
    let sequences = run(&program, &[&cases, "14"]);
    assert!(sequences.contains(" 0 failures"), "{sequences}");
    println!("{sequences}");
    // Each function did its work at least once, so that it was tried beyond the check of its arguments.
    let never = |told: &str| -> BTreeSet<String> {
        told.lines().filter_map(|line| line.strip_prefix("never succeeded: ")).map(str::to_owned).collect()
    };
    let both: BTreeSet<String> = never(&nothing).intersection(&never(&sequences)).cloned().collect();
    let unexpected: Vec<&String> =
        both.iter().filter(|name| !OUT_OF_REACH.iter().any(|out| name.starts_with(out))).collect();
    assert!(unexpected.is_empty(), "say good arguments in tests/c/driving.c for {unexpected:?}");
}

/// What `docs/questions.md` quotes.
#[test]
fn the_answers_to_questions_run() {
    assert_eq!(run(&compiled(&["tests/c/questions.c"], "cc", "c11"), &[]), "");
}

/// The terminal's folder from C: what lies there, a question and its answer, persons of a bulk answer, what is not read.
#[test]
fn the_terminals_folder_is_watched_and_asked_through() {
    use std::fs;
    use uketsuke::terminal::generator::{Generator, Layout, write};
    use uketsuke::terminal::{Content, Encoding, File, Moment, answer_name, read_file};
    let program = compiled(&["tests/c/folder.c"], "cc", "c99");
    let place = std::env::temp_dir().join(format!("uketsuke-folder-c-{}", std::process::id()));
    for part in ["oqs/req", "oqs/res", "oqs/face"] {
        fs::create_dir_all(place.join(part)).unwrap();
    }
    let at = Moment::from_digits("20261128091500").unwrap();
    let answer = Generator::new(1).confirmed(at);
    let face = "OQSsiquc01res_face_13999999990A1B2C3D4E5F60718293_20261128091500.xml";
    fs::write(place.join("oqs/face").join(face), write(&answer, Encoding::ShiftJis, Layout::default())).unwrap();
    fs::copy("tests/data/terminal/writers/agent-booked-02res.xml", place.join("oqs/res/OQSmuquc02res_1.xml")).unwrap();
    let over = std::sync::atomic::AtomicBool::new(false);
    let mut python = Command::new("python3");
    python.args(["tests/c/folder.py", place.join("oqs").to_str().unwrap(), "2"]);
    python.env("UKETSUKE_LIBRARY", library().join("libuketsuke.so"));
    let printed =
        succeeded(python.env("PYTHONIOENCODING", "utf-8").env("PYTHONDONTWRITEBYTECODE", "1").output().unwrap());
    assert!(printed.contains(&format!("{face} ANSWER 0\nsign GO\n")), "{printed}");
    assert!(printed.contains("OQSmuquc02res_1.xml BULK 2\nforecast True\nforecast True\n"), "{printed}");
    fs::write(place.join("oqs/res/readme.txt"), "").unwrap();
    let printed = std::thread::scope(|scope| {
        scope.spawn(|| {
            let request = place.join("oqs/req/OQSsiquc01req_c-1.xml");
            while !request.exists() && !over.load(std::sync::atomic::Ordering::SeqCst) {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            let file = File::named("OQSsiquc01req_c-1.xml").unwrap();
            let Content::Query(query) = read_file(file, &fs::read(&request).unwrap()).unwrap().content else {
                panic!()
            };
            let mut answer = answer.clone();
            answer.unit.results[0].birthdate = query.questions[0].birthdate;
            answer.unit.results[0].reference_number = None;
            let name = answer_name("OQSsiquc01req_c-1.xml").unwrap();
            fs::write(place.join("oqs/res").join(name), write(&answer, Encoding::Utf8, Layout::default())).unwrap();
            fs::remove_file(request).unwrap();
        });
        let (folder, journal) = (place.join("oqs"), place.join("journal"));
        let printed = run(&program, &[folder.to_str().unwrap(), journal.to_str().unwrap(), "3"]);
        over.store(true, std::sync::atomic::Ordering::SeqCst);
        printed
    });
    _ = fs::remove_dir_all(&place);
    let none = "  problem: nothing\n";
    for part in [
        &format!(
            "{face}\n  kind: 資格確認 (OQSsiquc), interface 2\n  direction: file_direction.from_terminal\n  content: file_content.answer\n{none}  follow-up: nothing\n  sign: \
             sign.go\n"
        ),
        "OQSmuquc02res_1.xml\n  kind: 資格確認一括照会 (OQSmuquc), interface 8\n  direction: file_direction.from_terminal\n  content: file_content.bulk\n",
        "  person 1: forecast 1, results 1\n",
        "  person 2: forecast 1, results 1\n",
        "readme.txt\n  kind: , interface 0\n  direction: nothing\n  content: nothing\n  problem: file_problem.unknown_name\n",
        "OQSsiquc01res_c-1.xml\n",
        "  follow-up: follow_up.register_reference_number\n",
        "  content: file_content.receipt\n  problem: nothing\n  follow-up: follow_up.collect\n  number: A-1\n",
        "  problem: file_problem.broken\n",
    ] {
        assert!(printed.contains(part), "{part}\n{printed}");
    }
    // A forecast confirms nothing.
    assert_eq!(printed.matches("sign: sign.go").count(), 2, "{printed}");
}

#[test]
fn every_word_has_its_number() {
    let printed = run(&compiled(EVERY, "cc", "c11"), &["words"]);
    let mut lines: BTreeSet<&str> = printed.lines().collect();
    for group in uketsuke::vocabulary::GROUPS {
        for row in group.zero.into_iter().chain(group.rows) {
            let line = format!("{}.{} {}", group.name, row.name, row.number);
            assert!(lines.remove(line.as_str()), "{line}");
        }
    }
    assert!(lines.is_empty(), "{lines:?}");
}

#[test]
#[ignore = "needs valgrind; run by cargo xtask test"]
fn valgrind_sees_no_error_and_no_leak() {
    common::require("valgrind", "valgrind");
    for (sources, runs) in PROGRAMS {
        let program = compiled(sources, "cc", "c11");
        for arguments in *runs {
            under_valgrind(&program, arguments);
        }
    }
    under_valgrind(&compiled(&["tests/languages/probe.cpp"], "c++", "c++17"), &["probe"]);
}

fn under_valgrind(program: &Path, arguments: &[&str]) {
    let mut command = Command::new("valgrind");
    command.args(["--quiet", "--error-exitcode=9", "--leak-check=full"]);
    // Not those that are merely possible: the standard library holds the handle of the main thread by its middle.
    command.arg("--errors-for-leak-kinds=definite,indirect").arg(program).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // For who asks for a PIN; others are gone or do not listen.
    let _ = child.stdin.take().unwrap().write_all(b"1234\n");
    succeeded(child.wait_with_output().unwrap());
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
