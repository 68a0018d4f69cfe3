//! The patient's tries. How many are left is shown before each entry; a wrong PIN may be followed by another entry, the last
//! one with a consent of its own, and none is made when the PIN is locked. A PIN is good for one operation and is wiped with
//! it: no entry is kept for the next.
//!
//! Only who types at a terminal has seen how many tries are left, and so only there the PIN is asked for again. A line of the
//! standard input is one entry, whatever stands in the lines after it.

use uketsuke::Session;
use uketsuke::exchange::{Cause, ExchangeError, LastTry, Operation, PinEntry, Stage, Tries};
use uketsuke::link::{CancelToken, Link};
use uketsuke::report::failure;
use uketsuke::session::{Reading, SessionError};
use uketsuke::vocabulary::TokenKind;

use crate::failure::Failure;
use crate::language::Say;
use crate::operation::{soon, told};
use crate::{output, prompt};

/// Where the PIN comes from.
#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// It is the PIN of a simulated token, which everybody knows.
    Known(&'static str),
    /// One line of the standard input, whatever that is.
    Input,
    /// Somebody types it.
    Terminal,
}

/// Asks for the PIN, until somebody cancels.
pub struct Asker<'a> {
    pub source: Source,
    /// The patient wants a PIN that is not typed to have the last try.
    pub last_try: bool,
    pub say: Say,
    pub cancel: &'a CancelToken,
}

impl Asker<'_> {
    /// Does what a PIN is needed for, with as many entries as the patient makes and the counter allows.
    pub fn with_pin<L: Link>(
        &self,
        session: &mut Session<L>,
        operation: impl Fn(&mut Session<L>, Option<PinEntry>) -> Result<Reading, SessionError>,
    ) -> Result<Reading, Failure> {
        let failed = |error: SessionError| told(&error, self.say);
        let counting = || Operation::identify().asking_tries();
        // The token that lies there now is the one whose PIN is asked for; every entry is for it alone.
        let mut counted = session.run(counting(), soon()).map_err(failed)?;
        loop {
            let tries = counted.tries.unwrap_or(Tries::Unknown);
            let entry = match self.entry(counted.kind, tries)? {
                Entry::Made(entry) => Some(entry),
                Entry::NotNeeded => None,
                Entry::Refused(cause) => {
                    let error =
                        ExchangeError { token: Some(counted.kind), ..ExchangeError::new(Stage::VerifyPin, cause) };
                    return Err(failed(SessionError { reader: session.reader_name().to_owned(), kind: error.into() }));
                }
            };
            match operation(session, entry) {
                Err(error) if self.may_follow(&error) => output::tell(&failure::of_session(&error, self.say.0)),
                outcome => return outcome.map_err(failed),
            }
            counted = session.run(counting().only_on_the_seen_token(), soon()).map_err(failed)?;
        }
    }

    fn entry(&self, kind: TokenKind, tries: Tries) -> Result<Entry, Failure> {
        match tries {
            Tries::NotUsed => return Ok(Entry::NotNeeded),
            Tries::Blocked => return Ok(Entry::Refused(Cause::PinBlocked)),
            Tries::Left(_) | Tries::Unknown => {}
        }
        let last_try = if self.last_try { LastTry::Allowed } else { LastTry::Kept };
        let pin = match self.source {
            Source::Input => prompt::line(self.say)?,
            Source::Known(known) => {
                let told = (
                    "(シミュレーターの暗証番号を使います。別の番号は --pin-stdin で渡します)",
                    "(the simulated token's own PIN is used; --pin-stdin takes another one)",
                );
                output::tell(self.say.text(told));
                prompt::pin(known, self.say)?
            }
            Source::Terminal => return self.typed(kind, tries),
        };
        Ok(Entry::Made(PinEntry { pin, last_try }))
    }

    /// The last try, and one that nobody has counted, is made only if the patient wants this very one.
    fn typed(&self, kind: TokenKind, tries: Tries) -> Result<Entry, Failure> {
        let refused = match tries {
            Tries::Left(1) => Some(Cause::LastTryKept),
            Tries::Unknown => Some(Cause::TriesUnknown),
            _ => None,
        };
        let mut last_try = LastTry::Kept;
        if let Some(refused) = refused {
            if !prompt::consent(kind, tries, self.say, self.cancel)? {
                return Ok(Entry::Refused(refused));
            }
            last_try = LastTry::Allowed;
        }
        Ok(Entry::Made(PinEntry { pin: prompt::typed(kind, tries, self.say, self.cancel)?, last_try }))
    }

    /// Whether another entry may follow. The counter is asked before it.
    fn may_follow(&self, error: &SessionError) -> bool {
        let cause = error.exchange().map(|error| error.cause);
        let not_right = matches!(cause, Some(Cause::PinWrong { .. } | Cause::LastTryKept | Cause::TriesUnknown));
        matches!(self.source, Source::Terminal) && not_right
    }
}

/// What came of asking.
enum Entry {
    Made(PinEntry),
    /// The token authenticates its holder itself.
    NotNeeded,
    /// Nothing is sent.
    Refused(Cause),
}
