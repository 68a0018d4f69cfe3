//! `cargo xtask docs`: every code block in the documents is compiled or run.
//!
//! Commands that show output are run, and it is compared, with `…` for any number of lines. Rust blocks are documentation
//! tests (`cargo test --doc`). Commands that install or that run all tests are not run from within: that they exist is
//! checked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{CHORES, Outcome, run};

const PAGES: [&str; 3] = ["README.md", "README.ja.md", "CONTRIBUTING.md"];

pub fn run(_: &[String]) -> Outcome {
    let (mut problems, mut count) = (Vec::new(), 0);
    for page in pages()? {
        let text = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
        for block in blocks(&text) {
            count += 1;
            if let Err(reason) = block.check() {
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

/// A code block of a page.
pub struct Block {
    pub language: String,
    pub line: usize,
    pub text: String,
}

pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in page.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => {
                open = Some(Block { language: language.to_owned(), line: number + 1, text: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

impl Block {
    fn check(&self) -> Outcome {
        match self.language.as_str() {
            "rust" => Ok(()), // a documentation test
            "text" | "json" | "xml" | "toml" => Ok(()),
            "console" => self.console(),
            "sh" => self.text.lines().try_for_each(|line| known(line.split(" #").next().unwrap_or_default().trim())),
            other => Err(format!("no rule for blocks of {other:?}")),
        }
    }

    /// Commands after `$ `, each with the lines that it prints.
    pub fn commands(&self) -> Result<Vec<(String, Vec<&str>)>, String> {
        let mut commands = Vec::new();
        let mut lines = self.text.lines().peekable();
        while let Some(line) = lines.next() {
            let Some(command) = line.strip_prefix("$ ") else { return Err(format!("no command: {line}")) };
            let command = command.split(" #").next().unwrap_or_default().trim();
            let mut expected = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                expected.push(line);
            }
            commands.push((command.to_owned(), expected));
        }
        Ok(commands)
    }

    fn console(&self) -> Outcome {
        for (command, expected) in self.commands()? {
            known(&command)?;
            if command.starts_with("cargo demo") || command.starts_with("cargo run") {
                let printed = printed(&command)?;
                matches(&printed.lines().collect::<Vec<_>>(), &expected)
                    .map_err(|reason| format!("{command}: {reason}"))?;
            }
        }
        Ok(())
    }
}

fn printed(command: &str) -> Result<String, String> {
    println!("$ {command}");
    run::output(Command::new("sh").args(["-c", command])).map_err(|error| format!("{command}: {error}"))
}

/// `…` stands for any number of lines.
pub fn matches(printed: &[&str], expected: &[&str]) -> Outcome {
    match expected.split_first() {
        None if printed.is_empty() => Ok(()),
        None => Err(format!("also printed {:?}", printed[0])),
        Some((&"…", rest)) => {
            let fits = (0..=printed.len()).any(|skipped| matches(&printed[skipped..], rest).is_ok());
            if fits { Ok(()) } else { Err(format!("after … nothing fits {rest:?}")) }
        }
        Some((line, rest)) => match printed.split_first() {
            Some((first, printed)) if first == line => matches(printed, rest),
            first => Err(format!("expected {line:?}, printed {:?}", first.map(|(first, _)| first))),
        },
    }
}

/// A command that the documents may name: a chore, an example, an alias, a script of this project, or a plain tool.
fn known(command: &str) -> Outcome {
    let words: Vec<&str> = command.split_whitespace().collect();
    match words.as_slice() {
        [] => Ok(()),
        ["cargo", "xtask", chore, ..] => {
            let found = CHORES.iter().any(|(name, ..)| name == chore);
            if found { Ok(()) } else { Err(format!("there is no chore {chore}")) }
        }
        ["cargo", "run", "--example", name, ..] => {
            let found = [format!("examples/{name}.rs"), format!("examples/{name}/main.rs")];
            if found.iter().any(|path| Path::new(path).exists()) { Ok(()) } else { Err(format!("no example {name}")) }
        }
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
    fn blocks_are_found_with_their_lines() {
        let found = blocks("x\n```c\nint a;\n```\n\n```text\ny\n```\n");
        let found: Vec<_> = found.iter().map(|it| (it.language.as_str(), it.line, it.text.as_str())).collect();
        assert_eq!(found, [("c", 2, "int a;\n"), ("text", 6, "y\n")]);
    }

    #[test]
    fn dots_stand_for_any_number_of_lines() {
        assert!(matches(&["a", "b", "c"], &["a", "…"]).is_ok());
        assert!(matches(&["a", "b", "c"], &["a", "…", "c"]).is_ok());
        assert!(matches(&["a", "b", "c"], &["a", "…", "d"]).is_err());
        assert!(matches(&["a", "b"], &["a"]).is_err());
        assert!(matches(&["a"], &["b"]).is_err());
        assert!(matches(&[], &["…"]).is_ok());
    }

    #[test]
    fn commands_that_do_not_exist_are_told() {
        assert!(known("cargo xtask test").is_ok());
        assert!(known("cargo xtask turtle").is_err());
        assert!(known("rm -rf /").is_err());
    }
}
