//! How many answers a second one core reads, judges and decides. Prints name, unit and value with a tab between; asserts
//! nothing about time.
//!
//! ```text
//! cargo bench --features terminal,simulator,serde --bench terminal
//! ```

use std::hint::black_box;
use std::time::{Duration, Instant};

use uketsuke::reception::{Decided, Visit};
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{Encoding, Moment, read};

/// Different people, so that no answer is warm from the one before.
const ANSWERS: u64 = 1000;
/// How long each row is measured.
const MEASURE: Duration = Duration::from_secs(2);

fn main() {
    for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
        let files = files(encoding);
        let name = format!("terminal.{}", encoding.as_str());
        println!("{name}.bytes\tbytes\t{}", files.iter().map(Vec::len).sum::<usize>() / files.len());
        let row = |what: &str, work: &dyn Fn(&[u8])| println!("{name}.{what}\trate\t{:.0}", rate(&files, work));
        row("read", &|file| drop(black_box(read(file))));
        row("decision", &|file| {
            black_box(decided(file));
        });
        row("json", &|file| drop(black_box(reported(file))));
    }
}

fn files(encoding: Encoding) -> Vec<Vec<u8>> {
    let Some(at) = Moment::from_digits("20261121091500") else { return Vec::new() };
    (0..ANSWERS).map(|seed| write(&Generator::new(seed).confirmed(at), encoding, Layout::default())).collect()
}

fn decided(file: &[u8]) -> Option<Decided<'static>> {
    let (facts, _) = read(file).ok()?.facts(None);
    Visit::on(facts.day?).with_answer(facts.answer(None)).decide().ok()
}

fn reported(file: &[u8]) -> Option<String> {
    Some(decided(file)?.json())
}

fn rate(files: &[Vec<u8>], work: &dyn Fn(&[u8])) -> f64 {
    files.iter().for_each(|file| work(file));
    let (start, mut done) = (Instant::now(), 0usize);
    while start.elapsed() < MEASURE {
        files.iter().for_each(|file| work(file));
        done += files.len();
    }
    done as f64 / start.elapsed().as_secs_f64()
}
