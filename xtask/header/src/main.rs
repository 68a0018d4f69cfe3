//! Prints `include/uketsuke.h` as generated from `src/capi`. `cargo xtask capi header` writes it or compares it.

use cbindgen::{Builder, Config, DocumentationStyle, Language, Style};
use std::process::ExitCode;

const HEAD: &str = include_str!("../head.txt");

fn main() -> ExitCode {
    let config = Config {
        language: Language::C,
        style: Style::Both,
        cpp_compat: true,
        include_guard: Some("UKETSUKE_H".to_owned()),
        header: Some(HEAD.to_owned()),
        documentation_style: DocumentationStyle::Doxy,
        usize_is_size_t: true,
        no_includes: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        line_length: 120,
        tab_width: 4,
        ..Config::default()
    };

    let built = Builder::new().with_config(config).with_src("src/capi/mod.rs").generate();
    match built {
        Ok(bindings) => {
            bindings.write(std::io::stdout().lock());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cbindgen: {error}");
            ExitCode::FAILURE
        }
    }
}
