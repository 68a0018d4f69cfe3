use super::error::{Cause, ExchangeError, Stage};
use super::part::{Part, Turn};
use super::select::select_file;
use crate::apdu::{Command, Reply, StatusWord};
use core::str::FromStr;
use zeroize::Zeroize;

/// The four-digit PIN of the user authentication certificate (利用者証明用電子証明書の暗証番号).
///
/// Lives in one place on the heap, is wiped when dropped, and has neither `Debug` nor `Display` nor `Clone`, so that it reaches no log.
///
/// ```
/// use uketsuke::exchange::Pin;
/// assert!("1234".parse::<Pin>().is_ok());
/// assert!("12a4".parse::<Pin>().is_err());
/// ```
pub struct Pin(Box<[u8; Pin::DIGITS]>);

/// Not a PIN: exactly four ASCII digits are expected. Says nothing about what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the PIN has exactly 4 digits, 0 to 9")]
pub struct NotAPin;

impl Pin {
    /// Digits of the PIN.
    pub const DIGITS: usize = 4;

    /// A PIN from its ASCII digits.
    ///
    /// ```
    /// use uketsuke::exchange::Pin;
    /// assert!(Pin::from_digits(b"1234").is_ok());
    /// assert!(Pin::from_digits(b"12345").is_err());
    /// assert!("12a4".parse::<Pin>().is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`NotAPin`] for anything but four ASCII digits; full-width digits are none. It does not repeat what was given.
    pub fn from_digits(digits: &[u8]) -> Result<Pin, NotAPin> {
        let digits: &[u8; Pin::DIGITS] = digits.try_into().map_err(|_| NotAPin)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Pin(Box::new(*digits))) } else { Err(NotAPin) }
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

/// A PIN and how much of the patient's tries may be risked for it. Good for one operation.
///
/// ```
/// use uketsuke::exchange::{LastTry, Pin, PinEntry};
/// let entry = PinEntry { pin: "1234".parse()?, last_try: LastTry::Kept };
/// # Ok::<(), uketsuke::exchange::NotAPin>(())
/// ```
pub struct PinEntry {
    /// The PIN.
    pub pin: Pin,
    /// Whether the last try may be spent.
    pub last_try: LastTry,
}

/// Whether the last try, or one that nobody has counted, may be spent on a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LastTry {
    /// Nothing is sent with one try left, or with an unknown counter.
    #[default]
    Kept,
    /// The patient knows, and wants the last (or an uncounted) try to be used.
    Allowed,
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
    fn ask(&mut self, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        self.phase = Phase::Asking;
        next.set(0x00, 0x20, 0x00, self.reference());
        Ok(Turn::Send)
    }

    fn select(&mut self, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        self.by_short_id = false;
        self.phase = Phase::Selecting;
        select_file(next, PIN_FILE);
        Ok(Turn::Send)
    }

    fn counted(&mut self, status: StatusWord, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        self.tries = match status {
            status if status.is_blocked() => Tries::Blocked,
            StatusWord::Tries(left) => Tries::Left(left),
            // 6300: a counter without a number. 9000: no public client has seen it here; nothing is known then.
            StatusWord::VerificationFailed | StatusWord::Success => Tries::Unknown,
            _ if self.by_short_id => return self.select(next),
            // A token that refuses the question: nothing is known, and nothing is sent without consent.
            _ => Tries::Unknown,
        };
        self.verify(next)
    }

    fn selected(&mut self, status: StatusWord, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        match status {
            StatusWord::Success => self.ask(next),
            StatusWord::NotFound => {
                let cause = Cause::FileNotFound { file: PIN_FILE.into(), status };
                Err(ExchangeError::new(Stage::AskTries, cause))
            }
            // Neither question nor SELECT is taken: what is left is to name the file in VERIFY itself.
            _ => {
                self.by_short_id = true;
                self.tries = Tries::Unknown;
                self.verify(next)
            }
        }
    }

    /// VERIFY, if there is a PIN and the counter allows it.
    fn verify(&mut self, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        let Some(entry) = self.entry.take() else { return Ok(Turn::Done(self.tries)) };
        let refused = |cause| Err(ExchangeError::new(Stage::VerifyPin, cause));
        match (self.tries, entry.last_try) {
            (Tries::Blocked, _) => return refused(Cause::PinBlocked),
            (Tries::Left(1), LastTry::Kept) => return refused(Cause::LastTryKept),
            (Tries::Unknown, LastTry::Kept) => return refused(Cause::TriesUnknown),
            (Tries::Left(_) | Tries::Unknown | Tries::NotUsed, _) => {}
        }
        self.phase = Phase::Verifying;
        next.set(0x00, 0x20, 0x00, self.reference()).bytes(&entry.pin.0);
        Ok(Turn::Send)
    }
}

impl Part for PinVerifier {
    type Output = Tries;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Tries>, ExchangeError> {
        match (self.phase, reply.map(|reply| reply.status)) {
            (Phase::Start, _) | (_, None) if self.by_short_id => self.ask(next),
            (Phase::Start, _) | (_, None) => self.select(next),
            (Phase::Selecting, Some(status)) => self.selected(status, next),
            (Phase::Asking, Some(status)) => self.counted(status, next),
            (Phase::Verifying, Some(status)) => {
                let cause = match status {
                    StatusWord::Success => return Ok(Turn::Done(self.tries)),
                    StatusWord::Tries(0) => Cause::PinWrongAndBlocked,
                    StatusWord::Tries(left) => Cause::PinWrong { left: Some(left) },
                    StatusWord::VerificationFailed => Cause::PinWrong { left: None },
                    status if status.is_blocked() => Cause::PinBlocked,
                    status => Cause::PinUncertain(status),
                };
                Err(ExchangeError::new(Stage::VerifyPin, cause))
            }
        }
    }

    fn stage(&self) -> Stage {
        match self.phase {
            Phase::Verifying => Stage::VerifyPin,
            _ => Stage::AskTries,
        }
    }
}
