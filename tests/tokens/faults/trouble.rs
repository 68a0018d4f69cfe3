//! What can go wrong at one command.

use std::iter::once;
use uketsuke::apdu::StatusWord;
use uketsuke::link::FaultKind;

/// What happens at one command.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// Pulled; before the command reaches the token, or before its answer is back.
    Pulled { before: bool },
    /// Another person's token in its place, which has the application selected already; only the insertion number tells.
    Swapped,
    /// Another program resets the token; every command gets [`FaultKind::TokenReset`] until the next transaction.
    Reset,
    /// The link reports a fault; the token got the command, or not.
    Fault { kind: FaultKind, carried_out: bool },
    /// Only so many bytes of the answer come.
    Truncated(usize),
    /// Bytes follow the answer.
    Extended(Vec<u8>),
    /// Bytes stand between the data and the status word.
    Stuffed(Vec<u8>),
    /// A byte of the answer is another one.
    Garbled { at: usize, mask: u8 },
    /// These bytes come instead of the answer.
    Noise(Vec<u8>),
    /// Another status word, after the data or without it.
    Status { word: u16, with_data: bool },
    /// The reader is unplugged, or the service stops: nothing works from here on.
    Dead(FaultKind),
    /// Somebody cancels while the command is under way.
    Cancelled,
    /// The answer takes its time, and nobody set a deadline.
    Delayed,
    /// The answer comes after the deadline.
    Late,
}

/// A debug build tries every so many status words and places in a long answer; `.ci/run` builds this without debug
/// assertions, and tries every one.
const STRIDE: usize = if cfg!(debug_assertions) { 977 } else { 1 };

impl Trouble {
    /// The bytes that come in place of the token's answer.
    pub fn alter(&self, answer: &mut Vec<u8>) {
        match self {
            Trouble::Truncated(length) => answer.truncate(*length),
            Trouble::Extended(more) => answer.extend(more),
            Trouble::Stuffed(more) => {
                let at = answer.len() - 2;
                answer.splice(at..at, more.iter().copied());
            }
            Trouble::Garbled { at, mask } => answer[*at] ^= mask,
            Trouble::Noise(bytes) => answer.clone_from(bytes),
            Trouble::Status { word, with_data } => {
                let keep = if *with_data { answer.len() - 2 } else { 0 };
                answer.truncate(keep);
                answer.extend(word.to_be_bytes());
            }
            _ => {}
        }
    }

    /// Whether the token has left the reader, or nobody can say any more that it is the same.
    pub fn loses_the_token(&self) -> bool {
        matches!(self, Trouble::Pulled { .. } | Trouble::Swapped | Trouble::Reset | Trouble::Dead(_))
    }
}

/// The status words that are tried: in a debug build those with a name and a sample of the others.
pub fn status_words() -> Vec<u16> {
    (0..=u16::MAX).filter(|word| usize::from(*word) % STRIDE == 0 || has_a_name(*word)).collect()
}

/// Whether a status word means something of its own; of 61xx and 6Cxx the ends.
pub fn has_a_name(word: u16) -> bool {
    match StatusWord::from(word) {
        StatusWord::Other(_) => false,
        StatusWord::MoreData(bytes) | StatusWord::WrongExpected(bytes) => matches!(bytes, 0 | 0xFF),
        _ => true,
    }
}

/// Everything but the status words that can go wrong at a command with an answer of this length.
pub fn troubles(answer: usize) -> Vec<Trouble> {
    // Both ends of an answer, and what lies between.
    let places = (0..answer).filter(move |at| *at < 36 || at + 4 > answer || at % STRIDE.min(37) == 0);
    let mut list = vec![
        Trouble::Pulled { before: true },
        Trouble::Pulled { before: false },
        Trouble::Swapped,
        Trouble::Reset,
        Trouble::Dead(FaultKind::ReaderLost),
        Trouble::Dead(FaultKind::ServiceStopped),
        Trouble::Cancelled,
        Trouble::Delayed,
        Trouble::Late,
    ];
    // These two are a replay's alone.
    for kind in FaultKind::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, FaultKind::TraceMismatch | FaultKind::TraceWithheld))
    {
        list.extend([true, false].map(|carried_out| Trouble::Fault { kind, carried_out }));
    }
    list.extend(places.clone().map(Trouble::Truncated));
    for more in [1, 2, 3, 16, 255, 256, 257, 1024, 10_000] {
        for byte in [0x00, 0x90, 0xFF] {
            list.extend([Trouble::Extended(vec![byte; more]), Trouble::Stuffed(vec![byte; more])]);
        }
    }
    list.push(Trouble::Extended(vec![0x90, 0x00]));
    let masks: &[u8] = if STRIDE == 1 { &[0x01, 0x80, 0xFF] } else { &[0x80] };
    list.extend(places.flat_map(|at| masks.iter().map(move |&mask| Trouble::Garbled { at, mask })));
    list.extend(noise());
    list
}

/// A fixed sequence of bytes that are anything (x = 75x + 74 mod 65537, as the ZX81 drew them), and two answers that are
/// success without what was asked for.
fn noise() -> impl Iterator<Item = Trouble> {
    let mut random = 1u32;
    let mut draw = move |length: usize| {
        let bytes = (0..length).map(|_| {
            random = (75 * random + 74) % 65_537;
            random as u8
        });
        bytes.collect::<Vec<_>>()
    };
    let lengths = [1, 2, 3, 4, 5, 20, 34, 100, 256, 258].into_iter().flat_map(|length| [length; 4]);
    let drawn: Vec<_> = lengths.map(&mut draw).collect();
    drawn.into_iter().chain(once(vec![0x90, 0x00])).chain(once(vec![0x30, 0x03, 0x90, 0x00])).map(Trouble::Noise)
}
