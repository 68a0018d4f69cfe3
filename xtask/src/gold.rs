//! `cargo xtask gold FILE`: holds the library against a file of written situations. The form of the file is
//! `tests/data/gold.schema.json`.

use crate::run::{self, Outcome};

pub fn run(arguments: &[String]) -> Outcome {
    let [file] = arguments else { return Err("expected one file".into()) };
    // The program starts in the root of the project; the file is named from where the caller stands.
    let file = match std::env::var_os("PWD") {
        Some(here) => std::path::Path::new(&here).join(file),
        None => file.into(),
    };
    run::program(run::cargo().args(["run", "--quiet", "--features", "serde", "--example", "gold", "--"]).arg(file))
}
