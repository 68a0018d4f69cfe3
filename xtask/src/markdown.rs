//! A page of Markdown: its code blocks, and the commands in them with what they print.

use crate::run::Outcome;

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
}
