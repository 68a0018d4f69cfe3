//! Waits for a token, or for an answer in a folder, until it is killed: what is measured when nothing happens.
//!
//! ```text
//! waits token [READER]
//! waits folder FOLDER FILES
//! ```

use std::io::Write;
use uketsuke::Session;
use uketsuke::link::Deadline;
use uketsuke::link::pcsc::{ReaderName, Which};
use uketsuke::terminal::disk::{Folder, Options};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["token", reader @ ..] => {
            tell_ready();
            let which = reader.first().map_or(Which::Any, |reader| Which::Named(ReaderName::new(reader)));
            let waited = Session::open(which).wait_for_token(Deadline::NEVER);
            unreachable!("nothing is laid there: {waited:?}");
        }
        ["folder", folder, files] => {
            let mut folder = Folder::open(*folder, Options::default()).expect("a folder");
            for _ in 0..files.parse().expect("a number") {
                folder.next(Deadline::NEVER).expect("not cancelled").expect("a file");
            }
            folder.done();
            tell_ready();
            let next = folder.next(Deadline::NEVER);
            unreachable!("nothing comes: {next:?}");
        }
        _ => panic!("waits token [READER], or waits folder FOLDER FILES"),
    }
}

fn tell_ready() {
    println!("ready");
    std::io::stdout().flush().expect("somebody listens");
}
