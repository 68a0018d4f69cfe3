//! Printing for a program whose output goes into pipes and files, and to people on terminals.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use uketsuke::report::{columns, lines};

use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::language::Say;

/// Columns of a terminal that does not tell them, and the most that a text takes.
const COLUMNS: usize = 80;
/// Narrower than this a terminal wraps by itself.
const LEAST_COLUMNS: usize = 20;

/// Prints a text as it is. Whoever closed the pipe has seen enough: that is no failure (`print!` would panic).
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout();
    let encoding = Encoding::chosen();
    // A console of Windows takes UTF-16, whatever its code page is, and gets it from UTF-8.
    let written = match out.is_terminal() && (cfg!(windows) || encoding == Encoding::Utf8) {
        true => anstream::stdout().lock().write_all(text.as_bytes()),
        false => out.write_all(&encoding.written(text)),
    };
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::File(format!("stdout: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Prints a text for people: on a terminal its lines fit, and a sign at the beginning of a line has its colour.
pub fn show(text: &str) -> Result<(), Failure> {
    if !std::io::stdout().is_terminal() {
        return print(text);
    }
    let coloured = AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
    let mut shown = String::new();
    for line in text.lines().flat_map(|line| fitted(line, width())) {
        shown += &if coloured { signed(&line) } else { line };
        shown.push('\n');
    }
    print(&shown)
}

/// Says something beside the output. A closed standard error is no reason to stop.
pub fn tell(text: &str) {
    let (mut error, line) = (std::io::stderr(), format!("{text}\n"));
    let _ = match error.is_terminal() && cfg!(windows) {
        true => error.write_all(line.as_bytes()),
        false => error.write_all(&Encoding::chosen().written(&line)),
    };
}

/// How wide a text for the terminal may be.
pub fn width() -> usize {
    let told = terminal_size::terminal_size_of(std::io::stdout());
    told.map_or(COLUMNS, |(width, _)| usize::from(width.0).min(COLUMNS))
}

/// The lines of a line. What does not fit hangs below its beginning, or in its second column, as help has one.
fn fitted(line: &str, width: usize) -> Vec<String> {
    if columns(line) <= width || width < LEAST_COLUMNS {
        return vec![line.to_owned()];
    }
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let hung = |text: &str, indent: usize| {
        let pieces = lines(text, width.saturating_sub(indent));
        pieces.into_iter().map(|piece| format!("{}{piece}", " ".repeat(indent))).collect::<Vec<_>>()
    };
    let Some((name, gap, help)) = in_columns(text).filter(|_| indent > 0) else {
        let mut hung = hung(text, indent + 2);
        if let Some(first) = hung.first_mut() {
            first.drain(..2);
        }
        return hung;
    };
    let column = indent + columns(name) + gap;
    if column + LEAST_COLUMNS > width {
        return [hung(name, indent), hung(help, indent + 4)].concat();
    }
    let mut hung = hung(help, column);
    if let Some(first) = hung.first_mut() {
        first.replace_range(..column, &line[..indent + name.len() + gap]);
    }
    hung
}

/// What stands before the gap of a line in two columns, how wide the gap is, and what stands behind it.
fn in_columns(text: &str) -> Option<(&str, usize, &str)> {
    let (name, rest) = text.split_at(text.find("  ")?);
    let help = rest.trim_start();
    Some((name, rest.len() - help.len(), help))
}

/// The sign in green, yellow or red.
fn signed(line: &str) -> String {
    for (sign, colour) in [('○', 32), ('△', 33), ('×', 31)] {
        if let Some(rest) = line.strip_prefix(sign) {
            return format!("\u{1b}[1;{colour}m{sign}\u{1b}[0m{rest}");
        }
    }
    line.to_owned()
}

/// Writes a file that was asked for.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>, say: Say) -> Result<(), Failure> {
    std::fs::write(file, bytes).map_err(|error| Failure::io(file, &error, say))
}

/// Writes a text for people into a file. On Windows a mark stands before UTF-8, by which its programs know it.
#[cfg(feature = "pcsc")]
pub fn write_text(file: &Path, text: &str, say: Say) -> Result<(), Failure> {
    let encoding = Encoding::chosen();
    let mark: &[u8] = if cfg!(windows) && encoding == Encoding::Utf8 { "\u{feff}".as_bytes() } else { b"" };
    write(file, [mark, &encoding.written(text)].concat(), say)
}

/// Reads a file that was named, to the byte.
pub fn bytes(file: &Path, say: Say) -> Result<Vec<u8>, Failure> {
    std::fs::read(file).map_err(|error| Failure::io(file, &error, say))
}

/// Reads a text that was named.
pub fn read(file: &Path, say: Say) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::io(file, &error, say))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_does_not_fit_hangs_below_its_beginning() {
        let long = "  - 読み取り：カードかスマートフォンをリーダーに置いて、もう一度実行する";
        let lines = fitted(long, 40);
        assert!(lines.len() > 1 && lines.iter().all(|line| columns(line) <= 40), "{lines:?}");
        assert!(lines[0].starts_with("  - ") && lines[1].starts_with("    "), "{lines:?}");
        assert_eq!(fitted(long, 80), [long]);
        assert_eq!(fitted(long, 10), [long]);
    }

    #[test]
    fn a_second_column_hangs_below_itself() {
        let long = "  watch             資格確認端末の連携フォルダーを見て、届いた結果を1行ずつ示します [連携]";
        for width in [40, 60] {
            let lines = fitted(long, width);
            assert!(lines.len() > 1 && lines.iter().all(|line| columns(line) <= width), "{lines:?}");
            let hangs = |line: &String| line.len() - line.trim_start().len() == 20;
            assert!(lines[0].starts_with("  watch      ") && lines[1..].iter().all(hangs), "{lines:?}");
        }
        // Too narrow for two columns.
        let lines = fitted(long, 30);
        assert!(lines[0] == "  watch" && lines[1].starts_with("      資格"), "{lines:?}");
    }

    #[test]
    fn a_sign_has_its_colour_at_the_beginning_alone() {
        assert_eq!(signed("× この"), "\u{1b}[1;31m×\u{1b}[0m この");
        assert_eq!(signed("  × この"), "  × この");
    }
}
