//! The header under every compiler, standard and calling convention that its readers have.

use super::c_library::{STRICT, succeeded};
use std::process::Command;

/// Compiles the header by itself, or what `source` says around it, and gives what the compiler wrote.
fn compiled(compiler: &str, arguments: &[&str], language: &str) -> std::process::Output {
    let header = if language == "c++" { "include/uketsuke.hpp" } else { "include/uketsuke.h" };
    let mut command = Command::new(compiler);
    let output = command.args(arguments).args(["-fsyntax-only", "-x", language, header]).output();
    output.unwrap_or_else(|error| panic!("{compiler}: {error}: `cargo xtask tools`"))
}

#[test]
fn the_header_is_for_every_c_and_cpp() {
    let c = ["c99", "c11", "c17", "c2x", "gnu99", "gnu17"];
    for (compiler, language, standards) in [
        ("gcc", "c", c.as_slice()),
        ("clang", "c", c.as_slice()),
        ("g++", "c++", &["c++17", "c++20", "c++23", "gnu++17"]),
        ("clang++", "c++", &["c++17", "c++20", "c++2b", "gnu++17"]),
    ] {
        for standard in standards {
            let standard = format!("-std={standard}");
            succeeded(compiled(compiler, &[&[standard.as_str()], STRICT].concat(), language));
        }
    }
    // C++ of before may have the C header.
    for standard in ["c++11", "c++14", "c++17", "c++20", "c++23"] {
        let mut command = Command::new("g++");
        command.arg(format!("-std={standard}")).args(STRICT);
        succeeded(command.args(["-fsyntax-only", "-x", "c++", "include/uketsuke.h"]).output().unwrap());
    }
    assert!(std::fs::read("include/uketsuke.h").unwrap().is_ascii());
}

/// A comment that was Japanese in part says something still, and ends where a sentence or a word ends.
#[test]
fn no_comment_of_the_header_lost_its_words() {
    let header = std::fs::read_to_string("include/uketsuke.h").unwrap();
    let comments = header.lines().filter_map(|line| line.split_once("/* "));
    let (mut looked, mut lost) = (0, Vec::new());
    for (_, said) in comments {
        looked += 1;
        let text = said.trim_end_matches("*/").trim_end();
        let begins = text.chars().next().is_some_and(|first| first.is_ascii_alphanumeric() || "`'\"-{".contains(first));
        let begins = begins || text.starts_with("... ");
        let nonsense = text.starts_with("of ")
            || said.ends_with("*/") && text.ends_with(',')
            || text.contains("( ")
            || text.contains("(,");
        if !begins || nonsense || said.trim_end() == "*/" {
            lost.push(said);
        }
    }
    assert!(looked > 800 && lost.is_empty(), "{looked} comments: {lost:?}");
}

/// As Microsoft's compiler has it, as far as clang is that compiler: `/W4 /WX`, for both widths. The header wants of the
/// platform no more than what every compiler brings itself.
#[test]
fn the_header_is_for_microsofts_compiler() {
    for target in ["x86_64-pc-windows-msvc", "i686-pc-windows-msvc", "aarch64-pc-windows-msvc"] {
        for (language, defined) in [("/TC", "/DUKETSUKE_STATIC"), ("/TC", "/DPLAIN"), ("/TP", "/DPLAIN")] {
            let mut command = Command::new("clang");
            command.args([
                "--driver-mode=cl",
                &format!("--target={target}"),
                "/W4",
                "/WX",
                "/Zs",
                "/clang:-ffreestanding",
            ]);
            succeeded(command.args([defined, language, "include/uketsuke.h"]).output().unwrap());
        }
    }
}

/// With stdcall as the compiler's default, functions stay what the library exports, and a callback that forgets the macro
/// is a warning instead of a broken stack.
#[test]
fn the_header_says_its_calling_convention_itself() {
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let compiled = |name: &str, source: &str| {
        let path = directory.join(name);
        std::fs::write(&path, source).unwrap();
        let mut clang = Command::new("clang");
        clang.args(["--target=i686-pc-windows-msvc", "-mrtd", "-ffreestanding", "-Wall", "-Wextra", "-Iinclude"]);
        clang.args(["-S", "-o", "-"]).arg(path).output().unwrap()
    };
    let calls = "#include \"uketsuke.h\"\nint plain(int one);\nint plain(int one) { return one; }\n\
                 int call(const uketsuke_decision *of) { return uketsuke_decision_get(of, 1) + plain(1); }\n";
    let assembly = succeeded(compiled("convention.c", calls));
    // What is not the interface's has the default's own name; the interface's has none of it.
    assert!(assembly.contains("_plain@4") && assembly.contains("_uketsuke_decision_get"), "{assembly}");
    assert!(!assembly.contains("uketsuke_decision_get@"), "{assembly}");
    for (macro_, warned) in [("UKETSUKE_CALL ", false), ("", true)] {
        let callback = format!(
            "#include \"uketsuke.h\"\nstatic void {macro_}line(void *context, const char *text) {{ (void)context, (void)text; }}\n\
             uketsuke_log of(void) {{ return line; }}\n"
        );
        let output = compiled("callback.c", &callback);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(said.contains("incompatible"), warned, "{macro_}: {said}");
    }
}
