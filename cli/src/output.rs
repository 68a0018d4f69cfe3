//! Printing for a program whose output goes into pipes and files.

use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::failure::Failure;
use crate::language::Say;

/// Prints a text. Whoever closed the pipe has seen enough: that is no failure (`print!` would panic).
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::File(format!("stdout: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Says something beside the output. A closed standard error is no reason to stop.
pub fn tell(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Writes a file that was asked for.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>, say: Say) -> Result<(), Failure> {
    std::fs::write(file, bytes).map_err(|error| Failure::io(file, &error, say))
}

/// Reads a file that was named, to the byte.
pub fn bytes(file: &Path, say: Say) -> Result<Vec<u8>, Failure> {
    std::fs::read(file).map_err(|error| Failure::io(file, &error, say))
}

/// Reads a text that was named.
pub fn read(file: &Path, say: Say) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::io(file, &error, say))
}
