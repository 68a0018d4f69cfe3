//! `cargo xtask docs`: every code block in the documents is compiled or run.
//!
//! Commands that show output are run, and it is compared, with `…` for any number of lines. Rust blocks are documentation
//! tests (`cargo test --doc`). Commands that install or that run all tests are not run from within: that they exist is
//! checked. C and Pascal blocks stand word for word in a program that the tests run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::markdown::{Block, blocks, matches};
use crate::run::{self, Outcome};

/// The programs that pages quote.
const QUOTED: &[&str] = &["tests/c/questions.c", "tests/c/signed.c", "examples/pascal/form.pas"];
const PAGES: [&str; 4] = ["README.md", "README.ja.md", "CONTRIBUTING.md", "CONTRIBUTING.ja.md"];

/// Checks every page; `chores` are the names that may follow `cargo xtask`.
pub fn run(chores: &[&str]) -> Outcome {
    let (mut problems, mut count) = (Vec::new(), 0);
    for page in pages()? {
        let text = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
        for block in blocks(&text) {
            count += 1;
            if let Err(reason) = check(&block, chores) {
                problems.push(format!("{}:{}: {reason}", page.display(), block.line));
            }
        }
    }
    problems.iter().for_each(|problem| println!("FAILED  {problem}"));
    println!("{count} code blocks, {} problems", problems.len());
    if problems.is_empty() { Ok(()) } else { Err("documents and program differ".into()) }
}

fn pages() -> Result<Vec<PathBuf>, String> {
    let mut pages: Vec<PathBuf> = PAGES.iter().map(PathBuf::from).collect();
    for entry in fs::read_dir("docs").map_err(|error| format!("docs: {error}"))? {
        let path = entry.map_err(|error| format!("docs: {error}"))?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path);
        }
    }
    Ok(pages)
}

fn check(block: &Block, chores: &[&str]) -> Outcome {
    match block.language.as_str() {
        "rust" => Ok(()), // a documentation test
        "text" | "json" | "xml" | "toml" => Ok(()),
        "c" | "pascal" => quoted(block),
        "console" => console(block, chores),
        "sh" => {
            block.text.lines().try_for_each(|line| known(line.split(" #").next().unwrap_or_default().trim(), chores))
        }
        other => Err(format!("no rule for blocks of {other:?}")),
    }
}

/// A program that tests run, and the page quotes.
fn quoted(block: &Block) -> Outcome {
    for file in QUOTED {
        let program = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        if program.contains(&block.text) {
            return Ok(());
        }
    }
    Err(format!("these lines stand in none of {}", QUOTED.join(", ")))
}

fn console(block: &Block, chores: &[&str]) -> Outcome {
    for (command, expected) in block.commands()? {
        known(&command, chores)?;
        if command.starts_with("cargo demo") || command.starts_with("cargo run") {
            let printed = printed(&command)?;
            matches(&printed.lines().collect::<Vec<_>>(), &expected)
                .map_err(|reason| format!("{command}: {reason}"))?;
        }
    }
    Ok(())
}

fn printed(command: &str) -> Result<String, String> {
    println!("$ {command}");
    run::output(Command::new("sh").args(["-c", command])).map_err(|error| format!("{command}: {error}"))
}

/// A command that the documents may name: a chore, a program, an example, an alias, a script of this project, or a plain
/// tool.
fn known(command: &str, chores: &[&str]) -> Outcome {
    // Variables before a command are part of it.
    let words = command.split_whitespace().skip_while(|word| word.contains('=') && !word.starts_with('-'));
    let words: Vec<&str> = words.collect();
    match words.as_slice() {
        [] => Ok(()),
        ["cargo", "xtask", chore, ..] => {
            if chores.contains(chore) {
                Ok(())
            } else {
                Err(format!("there is no chore {chore}"))
            }
        }
        ["cargo", "run", "--example", name, ..] => {
            let found = [format!("examples/{name}.rs"), format!("examples/{name}/main.rs")];
            if found.iter().any(|path| Path::new(path).exists()) { Ok(()) } else { Err(format!("no example {name}")) }
        }
        ["cargo", "run", "-p", "uketsuke-cli", ..] => Ok(()),
        ["cargo", "demo" | "test" | "bench" | "build" | "fuzz" | "+nightly" | "doc" | "clippy" | "package", ..] => {
            Ok(())
        }
        [".ci/run"] => Ok(()),
        ["git" | "sudo", ..] => Ok(()),
        _ => Err(format!("no rule for the command {command:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_do_not_exist_are_told() {
        assert!(known("cargo xtask test", &["test"]).is_ok());
        assert!(known("NAME=1 cargo test", &[]).is_ok());
        assert!(known("cargo xtask turtle", &["test"]).is_err());
        assert!(known("rm -rf /", &["test"]).is_err());
    }
}
