//! `cargo xtask page`: builds the page, one file; `test` tries it in Chromium.

use std::process::Command;

use crate::capi::library;
use crate::debian;
use crate::run::{self, Outcome};

const TARGET: &str = "wasm32-unknown-unknown";
/// Where the page is, and what the tests leave.
const FOLDER: &str = "target/web";
/// A digest is made once for each table of rules: in a loop, not unrolled.
const SMALL_DIGEST: &str = "--cfg=sha2_backend_soft=\"compact\"";
const TESTS: &str = "web/tests";

pub fn run(arguments: &[String]) -> Outcome {
    match arguments {
        [] => build(),
        [test] if test == "test" => {
            debian::install_for_page()?;
            build()?;
            // Exactly the versions of the lock file; their own installation scripts are of no use here.
            run::program(Command::new("npm").args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefix",
                TESTS,
            ]))?;
            run::program(
                Command::new("node").args(["--test", "--test-reporter=spec"]).arg(format!("{TESTS}/browser.mjs")),
            )
        }
        _ => Err("cargo xtask page [test]".into()),
    }
}

fn build() -> Outcome {
    if !has_target()? {
        run::program(Command::new("rustup").args(["target", "add", TARGET]))?;
    }
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    let mut engine = run::cargo();
    let flags = [library::rust_without_paths()?, vec![SMALL_DIGEST.to_owned()]].concat();
    engine.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    engine.args(["build", "--package", "uketsuke-page", "--lib", "--target", TARGET, "--profile", "page", "--locked"]);
    run::program(&mut engine)?;
    let mut page = run::cargo();
    page.args(["run", "--quiet", "--package", "uketsuke-page", "--locked", "--"]);
    run::program(page.arg(format!("{target}/{TARGET}/page/uketsuke_page.wasm")).arg(FOLDER))?;
    println!("{FOLDER}/uketsuke.html");
    Ok(())
}

/// Whether the toolchain has the standard library of WebAssembly; other ways than rustup may have brought it.
fn has_target() -> Result<bool, String> {
    let library = run::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(std::path::Path::new(library.trim()).exists())
}
