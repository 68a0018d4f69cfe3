//! Writes what other languages need from the C interface: the model (`docs/abi/model.json`) from `src/capi` and the
//! vocabulary, the header by cbindgen, and the bindings from the model alone.
//!
//! `cargo run -p uketsuke-bindings` writes them; with `--check` it fails when one is not up to date.

mod calls;
mod cpp;
mod csharp;
mod header;
mod java;
mod javascript;
mod javascript_types;
mod model;
mod pascal;
mod python;
mod reference;
mod shape;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    match all(check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn all(check: bool) -> Result<(), String> {
    let model = model::read()?;
    let json = serde_json::to_string_pretty(&model).map_err(|error| error.to_string())? + "\n";
    let header = header::header(&model)?;
    let files = [
        ("docs/abi/model.json", json),
        ("include/uketsuke.h", header),
        ("include/uketsuke.hpp", cpp::header(&model)),
        ("bindings/csharp/Uketsuke.cs", csharp::source(&model)),
        ("bindings/java/uketsuke/Uketsuke.java", java::source(&model)),
        ("bindings/pascal/uketsuke.pas", pascal::unit(&model)),
        ("bindings/python/uketsuke.py", python::module(&model)),
        ("bindings/javascript/uketsuke.js", javascript::module(&model)),
        ("bindings/javascript/uketsuke.d.ts", javascript_types::declarations(&model)),
        ("docs/c-abi.md", reference::document(&model, include_str!("tour.md"), false)),
        ("docs/c-abi.ja.md", reference::document(&model, include_str!("tour.ja.md"), true)),
        ("tests/languages/words.cpp", cpp::words_program(&model)),
        ("tests/languages/words.pas", pascal::words_program(&model)),
        ("tests/c/calls.c", calls::program(&model)),
    ];
    for (path, text) in files {
        let current = std::fs::read_to_string(path).unwrap_or_default();
        if current == text {
            continue;
        }
        if check {
            return Err(format!("{path} is not up to date: cargo run -p uketsuke-bindings"));
        }
        if let Some(directory) = Path::new(path).parent() {
            std::fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
        }
        std::fs::write(path, text).map_err(|error| format!("{path}: {error}"))?;
        println!("{path}");
    }
    Ok(())
}
