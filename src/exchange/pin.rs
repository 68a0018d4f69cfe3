use super::{Cause, Error, Exchange, Operation, Turn, select_file};
use crate::apdu::{Command, Reply, Status};
use core::str::FromStr;
use zeroize::Zeroize;

/// The four-digit PIN of the user authentication certificate (利用者証明用電子証明書の暗証番号).
///
/// Lives in one place on the heap, is wiped when dropped, and has neither `Debug` nor `Display` nor `Clone`, so that it reaches no log.
pub struct Pin(Box<[u8; Pin::DIGITS]>);

/// Not a PIN: exactly four ASCII digits are expected. Says nothing about what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the PIN has exactly 4 digits, 0 to 9")]
pub struct NotAPin;

impl Pin {
    /// Digits of the PIN.
    pub const DIGITS: usize = 4;

    /// A PIN from its ASCII digits.
    pub fn from_digits(digits: &[u8]) -> Result<Pin, NotAPin> {
        let digits: &[u8; Pin::DIGITS] = digits.try_into().map_err(|_| NotAPin)?;
        match digits.iter().all(u8::is_ascii_digit) {
            true => Ok(Pin(Box::new(*digits))),
            false => Err(NotAPin),
        }
    }
}

impl FromStr for Pin {
    type Err = NotAPin;

    fn from_str(text: &str) -> Result<Pin, NotAPin> {
        Pin::from_digits(text.as_bytes())
    }
}

impl Drop for Pin {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// A PIN and how much of the patient's tries may be risked for it.
pub struct PinEntry {
    /// The PIN.
    pub pin: Pin,
    /// What may be risked.
    pub caution: Caution,
}

/// What may be risked for a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Caution {
    /// Nothing is sent with one try left, or with an unknown counter.
    #[default]
    KeepLastTry,
    /// The patient knows, and wants the last (or an uncounted) try to be used.
    SpendLastTry,
}

/// What the PIN counter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tries {
    /// So many tries are left, at least one.
    Left(u8),
    /// The PIN is blocked.
    Blocked,
    /// The token tells no number.
    Unknown,
    /// The token authenticates its holder itself: there is no PIN to be sent, and none is counted.
    NotUsed,
}

/// Asks the counter, which also settles how the PIN is addressed, and verifies a PIN if there is one.
pub(super) struct PinVerifier {
    by_short_id: bool,
    entry: Option<PinEntry>,
    tries: Tries,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Start,
    Selecting,
    Asking,
    Verifying,
}

/// EF 0018, the PIN of the user authentication certificate.
const PIN_FILE: u8 = 0x18;
const CURRENT_FILE: u8 = 0x80;

impl PinVerifier {
    pub(super) fn new(entry: Option<PinEntry>, by_short_id: bool) -> PinVerifier {
        PinVerifier { by_short_id, entry, tries: Tries::Unknown, phase: Phase::Start }
    }

    pub(super) fn by_short_id(&self) -> bool {
        self.by_short_id
    }

    fn reference(&self) -> u8 {
        if self.by_short_id { CURRENT_FILE | PIN_FILE } else { CURRENT_FILE }
    }

    /// VERIFY without data asks; case 1, four bytes: a fifth makes real cards answer 6700.
    fn ask(&mut self, next: &mut Command) -> Result<Turn<Tries>, Error> {
        self.phase = Phase::Asking;
        next.set(0x00, 0x20, 0x00, self.reference());
        Ok(Turn::Send)
    }

    fn select(&mut self, next: &mut Command) -> Result<Turn<Tries>, Error> {
        self.by_short_id = false;
        self.phase = Phase::Selecting;
        select_file(next, PIN_FILE);
        Ok(Turn::Send)
    }

    fn counted(&mut self, status: Status, next: &mut Command) -> Result<Turn<Tries>, Error> {
        self.tries = match status {
            status if status.is_blocked() => Tries::Blocked,
            Status::Tries(left) => Tries::Left(left),
            // 6300: a counter without a number. 9000: no public client has seen it here; nothing is known then.
            Status::VerificationFailed | Status::Success => Tries::Unknown,
            _ if self.by_short_id => return self.select(next),
            status => {
                let expected = "63Cx, 6300, 6983 or 6984";
                return Err(Error::new(Operation::AskTries, Cause::UnexpectedStatus { status, expected }));
            }
        };
        let Some(entry) = self.entry.take() else { return Ok(Turn::Done(self.tries)) };
        let refused = |cause| Err(Error::new(Operation::VerifyPin, cause));
        match (self.tries, entry.caution) {
            (Tries::Blocked, _) => return refused(Cause::PinBlocked),
            (Tries::Left(1), Caution::KeepLastTry) => return refused(Cause::LastTryKept),
            (Tries::Unknown, Caution::KeepLastTry) => return refused(Cause::TriesUnknown),
            (Tries::Left(_) | Tries::Unknown | Tries::NotUsed, _) => {}
        }
        self.phase = Phase::Verifying;
        next.set(0x00, 0x20, 0x00, self.reference()).data(entry.pin.0.as_slice());
        Ok(Turn::Send)
    }
}

impl Exchange for PinVerifier {
    type Output = Tries;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Tries>, Error> {
        match (self.phase, reply.map(|reply| reply.status)) {
            (Phase::Start, _) | (_, None) if self.by_short_id => self.ask(next),
            (Phase::Start, _) | (_, None) => self.select(next),
            (Phase::Selecting, Some(Status::Success)) => self.ask(next),
            (Phase::Selecting, Some(Status::NotFound)) => Err(Error::new(
                Operation::AskTries,
                Cause::FileNotFound { file: PIN_FILE.into(), status: Status::NotFound },
            )),
            (Phase::Selecting, Some(status)) => {
                Err(Error::new(Operation::AskTries, Cause::UnexpectedStatus { status, expected: "9000" }))
            }
            (Phase::Asking, Some(status)) => self.counted(status, next),
            (Phase::Verifying, Some(status)) => {
                let cause = match status {
                    Status::Success => return Ok(Turn::Done(self.tries)),
                    Status::Tries(left) => Cause::PinWrong { left: Some(left) },
                    Status::VerificationFailed => Cause::PinWrong { left: None },
                    status if status.is_blocked() => Cause::PinBlocked,
                    status => Cause::UnexpectedStatus { status, expected: "9000, 63Cx, 6300, 6983 or 6984" },
                };
                Err(Error::new(Operation::VerifyPin, cause))
            }
        }
    }

    fn operation(&self) -> Operation {
        match self.phase {
            Phase::Verifying => Operation::VerifyPin,
            _ => Operation::AskTries,
        }
    }
}
