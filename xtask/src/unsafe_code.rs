//! `cargo xtask unsafe`: every use of `unsafe` in the project, with the reason why it is sound.

use std::path::{Path, PathBuf};

use crate::Outcome;

/// Where Rust is written by hand.
const PLACES: [&str; 8] = ["src", "examples", "tests", "benches", "xtask", "peers", "fuzz", "bindings"];

pub fn run(_: &[String]) -> Outcome {
    let mut files = Vec::new();
    for place in PLACES.map(Path::new).into_iter().filter(|place| place.is_dir()) {
        rust_files(place, &mut files).map_err(|error| format!("{}: {error}", place.display()))?;
    }
    files.sort();
    let (mut found, mut missing) = (0, 0);
    for file in &files {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        for place in places(&text) {
            found += 1;
            // An unsafe function asks its caller for something, and says so in its documentation; the others need reasons.
            let is_function = place.what == "function";
            missing += usize::from(place.reason.is_none() && !is_function);
            let none = match is_function {
                true => "its documentation says what a caller owes it",
                false => "MISSING: say in a `// SAFETY:` comment why this is sound",
            };
            let reason = place.reason.as_deref().unwrap_or(none);
            println!("{}:{}: {}\n    {reason}", file.display(), place.line, place.what);
        }
    }
    println!("{found} uses of unsafe in {} files, {missing} without a reason", files.len());
    if missing == 0 { Ok(()) } else { Err("every unsafe needs its reason".into()) }
}

fn rust_files(directory: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "target") {
                rust_files(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// One use of `unsafe`.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    line: usize,
    what: &'static str,
    reason: Option<String>,
}

fn places(text: &str) -> Vec<Place> {
    let code = blank_out(text);
    let lines: Vec<&str> = text.lines().collect();
    let code_lines: Vec<&str> = code.lines().collect();
    let mut places = Vec::new();
    for (start, _) in code.match_indices("unsafe") {
        let is_word = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let after = &code[start + "unsafe".len()..];
        if !is_word(code[..start].chars().next_back()) || !is_word(after.chars().next()) {
            continue;
        }
        let rest = after.trim_start();
        let starts = |word: &str| rest.starts_with(word);
        let what = if starts("{") {
            "block"
        } else if starts("(") {
            continue; // an attribute as in #[unsafe(no_mangle)]: a name, no operation
        } else if starts("impl") {
            "impl"
        } else if starts("extern") && rest.trim_start_matches("extern").trim_start().trim_matches('"').starts_with('{')
        {
            "extern block"
        } else if starts("fn(") || starts("fn (") || (starts("extern") && is_type(rest)) {
            continue; // the type of a function pointer
        } else {
            "function"
        };
        let line = code[..start].matches('\n').count();
        places.push(Place { line: line + 1, what, reason: reason(&lines, &code_lines, line, what) });
    }
    places
}

/// `extern "C" fn(` without a name.
fn is_type(rest: &str) -> bool {
    rest.find("fn").is_some_and(|at| rest[at + 2..].trim_start().starts_with('('))
}

/// The comment on the line, above it, or above the statement that it belongs to.
fn reason(lines: &[&str], code: &[&str], line: usize, what: &str) -> Option<String> {
    let word = if what == "function" { "# Safety" } else { "SAFETY:" };
    let mut above = line;
    loop {
        if let Some((_, comment)) = lines.get(above)?.split_once("// SAFETY:") {
            return Some(format!("SAFETY:{comment}"));
        }
        let previous = above.checked_sub(1)?;
        let text = lines.get(previous)?.trim();
        if text.starts_with("//") {
            break;
        }
        let end = code.get(previous)?.trim_end();
        let is_attribute = end.trim_start().starts_with("#[");
        if text.is_empty() || (end.ends_with([';', '{', '}']) && !is_attribute) {
            return None;
        }
        above = previous;
    }
    let mut comment: Vec<&str> = Vec::new();
    for text in lines
        .get(..above)?
        .iter()
        .rev()
        .map(|line| line.trim())
        .take_while(|line| line.starts_with("//") || line.starts_with("#["))
    {
        if text.starts_with("//") {
            comment.push(text.trim_start_matches('/').trim());
        }
    }
    comment.reverse();
    let from = comment.iter().position(|text| text.starts_with(word))?;
    Some(comment.get(from..)?.join(" "))
}

/// The text with comments and literals replaced by spaces, line by line as before.
fn blank_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let word_before = out.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let length = literal_length(rest, word_before);
        let (part, after) = rest.split_at(length.unwrap_or(c.len_utf8()));
        if length.is_some() {
            // Bytes, not characters: positions in both texts must agree.
            out.extend(part.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            out.push_str(part);
        }
        rest = after;
    }
    out
}

/// Length in bytes of the comment or literal at the start, if there is one.
fn literal_length(text: &str, word_before: bool) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        let (mut depth, mut at) = (0usize, 0);
        loop {
            let rest = &text[at..];
            if rest.starts_with("/*") {
                depth += 1;
                at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            } else {
                at += rest.chars().next().map(char::len_utf8)?;
            }
        }
    }
    if text.starts_with('"') {
        return quoted_length(text, '"');
    }
    if text.starts_with('\'') {
        // A lifetime has no closing quote after one character.
        let mut characters = text.chars().skip(1);
        let first = characters.next()?;
        return (first == '\\' || characters.next() == Some('\'')).then(|| quoted_length(text, '\'')).flatten();
    }
    let raw = ["r", "br", "cr"].iter().find_map(|prefix| text.strip_prefix(prefix)).filter(|_| !word_before)?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let body = raw[hashes..].strip_prefix('"')?;
    let end = body.find(&format!("\"{}", "#".repeat(hashes)))?;
    Some(text.len() - body.len() + end + 1 + hashes)
}

fn quoted_length(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, &'static str, bool)> {
        places(text).into_iter().map(|place| (place.line, place.what, place.reason.is_some())).collect()
    }

    #[test]
    fn a_reason_stands_above_the_statement_or_on_the_line() {
        assert_eq!(found("// SAFETY: sound\nlet x = unsafe { f() };"), [(2, "block", true)]);
        assert_eq!(found("// SAFETY: sound,\n// really\nlet x =\n    unsafe { f() };"), [(4, "block", true)]);
        assert_eq!(found("unsafe { f() } // SAFETY: sound"), [(1, "block", true)]);
        assert_eq!(found("// SAFETY: for another\nlet y = 1;\nlet x = unsafe { f() };"), [(3, "block", false)]);
        assert_eq!(found("// SAFETY: far away\n\nunsafe { f() }"), [(3, "block", false)]);
        assert_eq!(found("// because\nunsafe { f() }"), [(2, "block", false)]);
    }

    #[test]
    fn each_kind_is_known() {
        assert_eq!(found("/// # Safety\n/// `p` is valid.\n#[inline]\npub unsafe fn f() {}"), [(4, "function", true)]);
        assert_eq!(found("pub unsafe extern \"C\" fn f() {}"), [(1, "function", false)]);
        assert_eq!(found("// SAFETY: plain data\nunsafe impl Send for X {}"), [(2, "impl", true)]);
        assert_eq!(found("unsafe extern \"system\" {\n}"), [(1, "extern block", false)]);
        assert_eq!(found("type F = unsafe extern \"C\" fn(i32);\n#[unsafe(no_mangle)]\nfn g(f: unsafe fn()) {}"), []);
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        let text = "// unsafe {\n/* unsafe { /* unsafe { */ unsafe { */\nlet s = \"unsafe { \\\" unsafe {\";\n\
                    let r = r#\"unsafe { \" unsafe {\"#;\nlet c = '\\'';\nlet q = '\"'; fn f<'a>(x: &'a str) {}\nlet not_unsafe = 1;";
        assert_eq!(found(text), []);
        assert_eq!(found("let q = '\"';\nunsafe { f() }"), [(2, "block", false)]);
        assert_eq!(found("let 受付 = \"日本\"; // SAFETY: 安全\nunsafe { f() }"), [(2, "block", false)]);
    }
}
