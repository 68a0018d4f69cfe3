//! Printing for programs whose output goes into pipes.

#![allow(unreachable_pub)] // modules of several programs

use std::io::{ErrorKind, Write};

/// Prints a text. Whoever closed the pipe has seen enough: that is no failure (`print!` would panic).
pub fn print(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}
