//! How bytes travel: a [`Link`] moves them between a [`Machine`] and a token.
//!
//! A link knows readers and transactions and nothing of cards. A machine knows the conversation and nothing of
//! readers. [`converse`] is the one loop between them; a caller with an event loop of its own drives the machine by hand
//! in the same three steps. Because every link is driven by this loop, no link can get deadlines, cancelling or the
//! locking of an opened token wrong.
//!
//! A reader of one's own is six functions, and everything above comes with them:
//!
//! ```
//! use uketsuke::link::{Control, Fault, FaultKind, Limits, Link};
//! use uketsuke::{Session, TokenKind};
//!
//! /// Answers every command with what the next entry says.
//! struct Wire(Vec<Vec<u8>>);
//!
//! impl Link for Wire {
//!     fn limits(&self) -> Limits {
//!         Limits::SHORT
//!     }
//!     fn begin(&mut self, _: &Control) -> Result<(), Fault> {
//!         Ok(())
//!     }
//!     fn transmit(&mut self, _command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
//!         let answer = self.0.pop().ok_or(Fault::new(FaultKind::TokenRemoved))?;
//!         response[..answer.len()].copy_from_slice(&answer);
//!         Ok(answer.len())
//!     }
//!     fn cut_power(&mut self) -> Result<(), Fault> {
//!         Err(Fault::new(FaultKind::PowerStaysOn))
//!     }
//!     fn end(&mut self) -> Result<(), Fault> {
//!         Ok(())
//!     }
//!     fn insertion(&mut self) -> u64 {
//!         1
//!     }
//! }
//!
//! let label = [b"JPKIAPICCTOKEN2                 ".as_slice(), &[0x90, 0x00]].concat();
//! let mut session = Session::new(Wire(vec![label, vec![0x90, 0x00]]));
//! assert_eq!(session.identify(&Control::new())?, TokenKind::Card);
//! # Ok::<(), uketsuke::session::Error>(())
//! ```

use core::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[cfg(feature = "pcsc")]
pub mod pcsc;
pub mod replay;

/// Bytes of the longest response a machine is ever given: 65,536 bytes of data and the status word.
pub const MAX_RESPONSE: usize = 65_538;

/// What a reader and the token on it can take in one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest command in bytes, header and length fields included. 261 for short length.
    pub max_command: usize,
    /// Longest response in bytes, status word included. 258 for short length.
    pub max_response: usize,
    /// Whether reader *and* token are known to take extended length. Never a guess: `false` unless somebody said so.
    pub extended: bool,
}

impl Limits {
    /// What every ISO 7816-4 reader and token can do.
    pub const SHORT: Limits = Limits { max_command: 261, max_response: 258, extended: false };
    /// Extended length without a limit of the reader's.
    pub const EXTENDED: Limits = Limits { max_command: 65_544, max_response: MAX_RESPONSE, extended: true };
    /// Extended length through a reader whose CCID message (header of 10 bytes included) holds 522 bytes, as the
    /// Sony RC-S300 and the ACS ACR1252 report.
    pub const CCID_522: Limits = Limits { max_command: 512, max_response: 512, extended: true };
}

/// Moves command and response bytes. Implementations: [`pcsc`], [`replay`], the simulator's, a C driver's.
///
/// Calls come from [`converse`] in the order begin, (transmit | cut_power)*, end.
pub trait Link: Send {
    /// What reader and token can take now.
    fn limits(&self) -> Limits;

    /// Takes exclusive access to the token until [`end`](Link::end): no other program may speak to it meanwhile. Waits
    /// for other programs no longer than `control` allows.
    fn begin(&mut self, control: &Control) -> Result<(), Fault>;

    /// Sends one command and writes the whole response, status word included, to the start of `response`.
    /// Returns its length. `response` holds at least `limits().max_response` bytes.
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault>;

    /// Takes the power from the token, so that every security status in it is gone. `Ok` only if it surely happened.
    /// The transaction may be over with it (PC/SC cuts the power by ending it): only [`end`](Link::end) follows.
    fn cut_power(&mut self) -> Result<(), Fault>;

    /// Gives exclusive access back, without resetting the token.
    fn end(&mut self) -> Result<(), Fault>;

    /// A number that changes whenever a token may have been exchanged for another one (inserted, removed, powered up
    /// anew). Compared before a PIN is sent and before a result is believed. Asked between [`begin`](Link::begin) and [`end`](Link::end).
    fn insertion(&mut self) -> u64;

    /// A reader's name for people and for data files; empty when there is none.
    fn reader_name(&self) -> &str {
        ""
    }
}

impl<L: Link + ?Sized> Link for Box<L> {
    fn limits(&self) -> Limits {
        (**self).limits()
    }
    fn begin(&mut self, control: &Control) -> Result<(), Fault> {
        (**self).begin(control)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        (**self).transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        (**self).cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        (**self).end()
    }
    fn insertion(&mut self) -> u64 {
        (**self).insertion()
    }
    fn reader_name(&self) -> &str {
        (**self).reader_name()
    }
}

/// A conversation that is driven from outside: it hands out each command once and is fed what came back.
pub trait Machine {
    /// What to do next. The same step is never handed out twice; between a `Transmit` or `CutPower` and its
    /// [`feed`](Machine::feed) the answer is [`Step::Done`].
    fn next(&mut self) -> Step<'_>;

    /// What came of the step: the response with its status word, an empty slice after a cut of power, or a fault.
    fn feed(&mut self, got: Result<&[u8], Fault>);

    /// Ends the conversation as soon as the token is locked again; the outcome is the given fault.
    fn cancel(&mut self, fault: Fault);

    /// Whether a PIN was sent and the token is not yet known to be locked again.
    fn owes_lock(&self) -> bool;

    /// Whether the next step rests on the token still being the same one: it is the first, a PIN goes out with it, or
    /// a result or a refusal is believed. Then [`token_is`](Machine::token_is) comes before [`next`](Machine::next).
    fn asks_for_token(&self) -> bool;

    /// The insertion number of the token now. Another one than was told first ends the conversation as
    /// [`FaultKind::TokenSwapped`]. May be told before any step.
    fn token_is(&mut self, insertion: u64);
}

/// What a [`Machine`] wants done.
pub enum Step<'a> {
    /// Send these bytes to the token. Secret if [`Machine::owes_lock`] turned true with this step: they carry a PIN.
    Transmit(&'a [u8]),
    /// Take the power from the token ([`Link::cut_power`]).
    CutPower,
    /// Nothing more: the outcome is ready.
    Done,
}

/// Drives a machine over a link in one transaction, to its end.
///
/// The machine holds the outcome. `Err` only if the transaction could not begin, so that nothing was sent at all.
/// A deadline or a cancel is seen between two commands (a command that is under way belongs to the reader's driver);
/// the steps that lock an opened token are still taken afterwards.
pub fn converse(
    link: &mut dyn Link,
    machine: &mut dyn Machine,
    response: &mut [u8],
    control: &Control,
) -> Result<(), Fault> {
    control.check()?;
    link.begin(control)?;
    let mut stopped = false;
    loop {
        if machine.asks_for_token() {
            machine.token_is(link.insertion());
        }
        if !stopped && let Err(fault) = control.check() {
            stopped = true;
            machine.cancel(fault);
        }
        let done = match machine.next() {
            Step::Done => break,
            Step::CutPower => link.cut_power().map(|()| 0),
            Step::Transmit(command) => link.transmit(command, response),
        };
        machine.feed(match done {
            Ok(length) => response.get(..length).ok_or(Fault::new(FaultKind::ResponseTooLong)),
            Err(fault) => Err(fault),
        });
    }
    // The outcome stands whatever the reader says to this; the next `begin` finds out.
    let _ = link.end();
    Ok(())
}

/// Deadline and cancelling of an operation. Clones share the cancelling.
#[derive(Debug, Clone, Default)]
pub struct Control {
    cancelled: Arc<AtomicBool>,
    deadline: Option<Instant>,
}

impl Control {
    /// No deadline; can still be cancelled.
    pub fn new() -> Control {
        Control::default()
    }

    /// The same cancelling with a deadline `from_now`.
    pub fn with_timeout(&self, from_now: Duration) -> Control {
        Control { cancelled: Arc::clone(&self.cancelled), deadline: Instant::now().checked_add(from_now) }
    }

    /// Ends the operations that run under this control, from any thread. Stays cancelled until [`Control::rearm`].
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Takes a cancel back, for the next operation.
    pub fn rearm(&self) {
        self.cancelled.store(false, Ordering::SeqCst);
    }

    /// `Err` once cancelled or past the deadline.
    pub fn check(&self) -> Result<(), Fault> {
        if self.cancelled.load(Ordering::SeqCst) {
            return Err(Fault::new(FaultKind::Cancelled));
        }
        match self.deadline {
            Some(deadline) if Instant::now() >= deadline => Err(Fault::new(FaultKind::DeadlinePassed)),
            _ => Ok(()),
        }
    }

    /// Time left to the deadline; `None` without one.
    pub fn time_left(&self) -> Option<Duration> {
        self.deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }
}

/// Why bytes did not travel, with the reader system's own number where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    kind: FaultKind,
    code: u32,
}

impl Fault {
    /// A fault without a number of the reader system's.
    pub const fn new(kind: FaultKind) -> Fault {
        Fault { kind, code: 0 }
    }

    /// A fault with the PC/SC (or driver's) number; 0: none.
    pub const fn with_code(kind: FaultKind, code: u32) -> Fault {
        Fault { kind, code }
    }

    /// What happened.
    pub const fn kind(self) -> FaultKind {
        self.kind
    }

    /// The PC/SC (or driver's) number; 0: none.
    pub const fn code(self) -> u32 {
        self.code
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.kind, f)?;
        if self.code != 0 {
            write!(f, " (0x{:08X})", self.code)?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

/// The kinds of [`Fault`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum FaultKind {
    /// The token left the reader.
    #[error("the token was removed from the reader")]
    TokenRemoved,
    /// Another program, or the reader, reset the token.
    #[error("the token was reset by another program or by the reader")]
    TokenReset,
    /// Another token may lie on the reader than the one that was identified.
    #[error("the token may have been exchanged for another one; identify it again")]
    TokenSwapped,
    /// No token lies on the reader.
    #[error("no token on the reader")]
    NoToken,
    /// The token does not answer.
    #[error("the token does not answer; lay it flat on the reader again")]
    TokenMute,
    /// No reader, or not the named one.
    #[error("no such reader; check its cable and name")]
    NoReader,
    /// The reader left while it was in use.
    #[error("the reader was unplugged")]
    ReaderLost,
    /// The smart-card service does not run, or stopped.
    #[error("the smart-card service is not running")]
    ServiceStopped,
    /// Another program holds the token.
    #[error("another program holds the token")]
    Busy,
    /// The command did not reach the token or its answer did not come back, without a reason that the reader tells.
    #[error("the transmission to the token failed")]
    Transmission,
    /// The response was longer than the limits that were agreed.
    #[error("the response is longer than the reader's limit")]
    ResponseTooLong,
    /// The token speaks none of T=0 and T=1.
    #[error("the token and the reader have no protocol in common")]
    Protocol,
    /// The power could not be taken from the token.
    #[error("the power could not be taken from the token")]
    PowerStaysOn,
    /// The deadline of the operation passed.
    #[error("the deadline passed")]
    DeadlinePassed,
    /// The operation was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The program may not use the reader (rights of the user, a policy).
    #[error("access to the reader is denied")]
    AccessDenied,
    /// A trace has no more exchanges, or another command than the recorded one was sent.
    #[error("the recorded trace does not go on this way")]
    TraceMismatch,
    /// The smart-card service or the reader's driver failed within itself.
    #[error("the smart-card service or the reader's driver failed")]
    ServiceFailed,
    /// The driver's function answered something that its contract does not allow.
    #[error("the driver broke the contract of its transport functions")]
    DriverContract,
    /// The reader system gave a number that no standard lists.
    #[error("the reader system reported an unlisted error")]
    ReaderSystem,
}

impl FaultKind {
    /// All of them.
    pub const ALL: &'static [FaultKind] = &[
        FaultKind::TokenRemoved,
        FaultKind::TokenReset,
        FaultKind::TokenSwapped,
        FaultKind::NoToken,
        FaultKind::TokenMute,
        FaultKind::NoReader,
        FaultKind::ReaderLost,
        FaultKind::ServiceStopped,
        FaultKind::Busy,
        FaultKind::Transmission,
        FaultKind::ResponseTooLong,
        FaultKind::Protocol,
        FaultKind::PowerStaysOn,
        FaultKind::DeadlinePassed,
        FaultKind::Cancelled,
        FaultKind::AccessDenied,
        FaultKind::TraceMismatch,
        FaultKind::ServiceFailed,
        FaultKind::DriverContract,
        FaultKind::ReaderSystem,
    ];
}
