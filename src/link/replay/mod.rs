//! Recording a conversation and playing it back: for tests and for bug reports.
//!
//! A [`Recorder`] wraps any link and keeps what went over it as a [`Trace`], a text of one line per event that a person
//! can read. A [`Replay`] is a link that answers from a trace. By default a trace holds nothing that tells who the
//! patient is and no PIN, so that it can be attached to a bug report as it is ([`Recorder::new`] says what is withheld).
//!
//! ```
//! use uketsuke::link::replay::{Replay, Trace};
//! use uketsuke::link::{CancelToken, Deadline, Link};
//!
//! let trace: Trace = "\
//! uketsuke-trace 1
//! reader Example Reader 00 00
//! limits 261 258 short
//! begin ok
//! > 00A4040C0AD392F000260100000001
//! < 9000
//! > 0020009804 **x4
//! < 63C2
//! end ok
//! ".parse()?;
//! let mut link = Replay::new(trace);
//! let mut response = [0; 258];
//! link.begin(Deadline::NEVER, &CancelToken::new())?;
//! link.transmit(b"\x00\xA4\x04\x0C\x0A\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01", &mut response)?;
//! // Any PIN of four digits matches: the one that was typed is not in the trace.
//! assert_eq!(link.transmit(b"\x00\x20\x00\x98\x041234", &mut response), Ok(2));
//! assert_eq!(response[..2], [0x63, 0xC2]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod recorder;
mod redact;
mod trace;

pub use recorder::Recorder;
pub use trace::{Event, MAX_NAME, MAX_TRACE, Message, Trace, TraceError, TraceProblem};

use super::contract::Link;
use super::deadline::{CancelToken, Deadline};
use super::fault::{Fault, FaultKind};
use super::limits::Limits;

/// Plays a [`Trace`] back.
///
/// Each call must be the one that was recorded; any other gets [`FaultKind::TraceMismatch`], and so does every call
/// after it. Bytes that were withheld match any byte in a command and are zero in a response; a conversation that rests on
/// them plays as far as it can without them, and its result is [`FaultKind::TraceWithheld`]; the next transaction is found
/// all the same.
///
/// ```
/// use uketsuke::link::replay::{Event, Replay, Trace};
/// use uketsuke::link::{CancelToken, Deadline, Limits, Link};
/// let mut trace = Trace::new("Example Reader 00 00", Limits::SHORT);
/// trace.push(Event::Begin(Ok(())));
/// let mut link = Replay::new(trace);
/// assert_eq!(link.begin(Deadline::NEVER, &CancelToken::new()), Ok(()));
/// assert_eq!(link.expects(), None);
/// ```
#[derive(Debug, Clone)]
pub struct Replay {
    trace: Trace,
    at: usize,
    limits: Limits,
    insertion: u64,
    /// Bytes that are not known were handed out in this transaction.
    withheld: bool,
    /// And the conversation could not go on as recorded without them.
    parted: bool,
}

impl Replay {
    /// Plays from the start.
    pub fn new(trace: Trace) -> Replay {
        let limits = trace.limits();
        let mut replay = Replay { trace, at: 0, limits, insertion: 0, withheld: false, parted: false };
        replay.settle();
        replay
    }

    /// The event that has to come next: what was expected when a call met [`FaultKind::TraceMismatch`]. `None` when
    /// the trace was played to its end.
    pub fn expects(&self) -> Option<&Event> {
        self.trace.events().get(self.at)
    }

    /// Takes in the facts (not calls) that stand before the next call.
    fn settle(&mut self) {
        while let Some(event) = self.trace.events().get(self.at) {
            match event {
                Event::Limits(limits) => self.limits = *limits,
                Event::Insertion(insertion) => self.insertion = *insertion,
                _ => break,
            }
            self.at += 1;
        }
    }

    fn play<T>(&mut self, outcome: impl FnOnce(&Event) -> Option<Result<T, Fault>>) -> Result<T, Fault> {
        let played = self.trace.events().get(self.at).and_then(outcome);
        let Some(result) = played else {
            self.parted = self.withheld;
            let kind = if self.withheld { FaultKind::TraceWithheld } else { FaultKind::TraceMismatch };
            return Err(Fault::new(kind));
        };
        self.at += 1;
        self.settle();
        result
    }
}

impl Link for Replay {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, _: Deadline, _: &CancelToken) -> Result<(), Fault> {
        self.withheld = false;
        if std::mem::take(&mut self.parted) {
            while !matches!(self.expects(), None | Some(Event::Begin(_))) {
                self.at += 1;
                self.settle();
            }
        }
        self.play(|event| if let Event::Begin(result) = event { Some(*result) } else { None })
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let mut withheld = false;
        let played = self.play(|event| match event {
            Event::Transmit { command: recorded, response: recorded_response } if recorded.matches(command) => {
                Some(match recorded_response {
                    Ok(message) => {
                        withheld = message.is_withheld();
                        message.write_to(response).ok_or(Fault::new(FaultKind::ResponseTooLong))
                    }
                    Err(fault) => Err(*fault),
                })
            }
            _ => None,
        });
        self.withheld |= withheld;
        played
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        self.play(|event| if let Event::CutPower(result) = event { Some(*result) } else { None })
    }

    fn end(&mut self) -> Result<(), Fault> {
        let played = self.play(|event| if let Event::End(result) = event { Some(*result) } else { None });
        self.withheld = false;
        played
    }

    fn insertion(&mut self) -> u64 {
        self.insertion
    }

    fn reader_name(&self) -> &str {
        self.trace.reader()
    }

    fn withheld(&self) -> bool {
        self.withheld
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "uketsuke-trace 1\nreader R\nlimits 261 258 short\nbegin fault busy 8010000B\nbegin ok\ninsertion 7\n\
                        > 00B08A0000\n< 30820632 **x252 9000\ncut-power fault power-stays-on\nend ok\n";

    #[test]
    fn a_replay_answers_what_was_recorded_and_nothing_else() {
        let mut link = Replay::new(TEXT.parse().unwrap());
        let cancel = CancelToken::new();
        let mut response = [0xAA; 258];
        assert_eq!(link.begin(Deadline::NEVER, &cancel), Err(Fault::with_code(FaultKind::Busy, 0x8010_000B)));
        assert_eq!(link.begin(Deadline::NEVER, &cancel), Ok(()));
        assert_eq!(link.insertion(), 7);
        assert_eq!(link.transmit(&[0, 0xB0, 0x8A, 0, 1], &mut response), Err(Fault::new(FaultKind::TraceMismatch)));
        assert_eq!(link.cut_power(), Err(Fault::new(FaultKind::TraceMismatch)));
        assert_eq!(link.expects().unwrap().to_string(), "> 00B08A0000\n< 30820632 **x252 9000\n");
        assert_eq!(link.transmit(&[0, 0xB0, 0x8A, 0, 0], &mut response), Ok(258));
        assert_eq!((&response[..5], &response[255..]), (&[0x30, 0x82, 6, 0x32, 0][..], &[0, 0x90, 0][..]));
        assert_eq!(link.cut_power(), Err(Fault::new(FaultKind::PowerStaysOn)));
        assert_eq!(link.end(), Ok(()));
        assert_eq!(link.expects(), None);
        assert_eq!(link.end(), Err(Fault::new(FaultKind::TraceMismatch)));
    }

    #[test]
    fn a_response_that_does_not_fit_is_told_and_not_cut() {
        let mut link = Replay::new(TEXT.replace("begin fault busy 8010000B\n", "").parse().unwrap());
        link.begin(Deadline::NEVER, &CancelToken::new()).unwrap();
        let mut short = [0; 257];
        assert_eq!(link.transmit(&[0, 0xB0, 0x8A, 0, 0], &mut short), Err(Fault::new(FaultKind::ResponseTooLong)));
    }
}
