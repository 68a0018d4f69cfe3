//! A reader with a token on it, and the questions reception asks of it.
//!
//! A [`Session`] owns a [`Link`] and drives one exchange per call, each in a transaction of its own, and leaves every token
//! locked.
//!
//! ```
//! # #[cfg(feature = "simulator")] {
//! use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}, vocabulary::TokenKind};
//! let card = SimulatedToken::card().build();
//! let mut session = Session::new(SimulatedLink::new(card));
//! session.wait_for_token(Deadline::NEVER)?;
//! let reading = session.read(None, Deadline::NEVER)?;
//! assert_eq!(reading.kind, TokenKind::Card);
//! assert_eq!(reading.certificate.expires_on().to_string(), "2030-02-17");
//! # }
//! # Ok::<(), uketsuke::session::SessionError>(())
//! ```
//!
//! # Which token a PIN goes to
//!
//! To the one that the caller has seen, and to no other: a wait found it, or an operation spoke to it. If another one lies
//! there when the PIN is to go out, the cause is [`TokenSwapped`](FaultKind::TokenSwapped), and nothing is sent. A wait
//! shows the caller a new token once the one before it was read, or once `TokenSwapped` has said that it is gone: then the
//! next PIN is for the new one, and has to be asked for anew. Until then the PIN of a patient whose reading failed (an
//! Android phone that wants a PIN, a wrong PIN) waits for that patient's token. An operation without a PIN, such as
//! [`identify`](Session::identify), speaks to whatever lies there, which is the token that the caller has seen from then on;
//! [`Operation::only_on_the_seen_token`] asks for the same token as before.
//!
//! ```
//! # #[cfg(feature = "simulator")] {
//! use uketsuke::exchange::{Cause, LastTry, PinEntry};
//! use uketsuke::link::{Deadline, FaultKind};
//! use uketsuke::simulator::{SimulatedLink, SimulatedToken};
//! use uketsuke::Session;
//! let pin = || PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept };
//! let link = SimulatedLink::new(SimulatedToken::android().build());
//! let mut session = Session::new(link.clone());
//! session.wait_for_token(Deadline::NEVER)?;
//! session.read(Some(pin()), Deadline::NEVER)?;
//! // The next patient types the PIN first, or last: the wait found this phone.
//! link.insert(SimulatedToken::android().build());
//! session.wait_for_token(Deadline::NEVER)?;
//! // It is exchanged for another one before the PIN goes out.
//! link.insert(SimulatedToken::android().build());
//! let refused = session.read(Some(pin()), Deadline::NEVER).unwrap_err();
//! assert!(matches!(refused.exchange().unwrap().cause, Cause::Fault(it) if it.kind() == FaultKind::TokenSwapped));
//! // The caller begins again.
//! session.wait_for_token(Deadline::NEVER)?;
//! session.read(Some(pin()), Deadline::NEVER)?;
//! # }
//! # Ok::<(), uketsuke::session::SessionError>(())
//! ```
//!
//! # Threads
//!
//! Over PC/SC the conversation runs on a thread of the link's: a command that never returns does not hold the caller
//! beyond deadline or cancel by more than a second, and the conversation is finished in the background. Over every other
//! link everything runs on the caller's thread, and the deadline is looked at between two commands.

mod error;
mod reading;

pub use error::{SessionError, SessionErrorKind};
pub use reading::{Proving, Reading};

use crate::certificate::Certificate;
use crate::exchange::{
    Cause, Conversation, Ended, ExchangeError, Operation, PinEntry, PinUse, RawReading, Snapshot, Stage, Traffic,
    Tries, Watch, converse,
};
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Lent, Limits, Link, Work};
use crate::vocabulary::TokenKind;
use reading::certificate_of;
use std::sync::{Arc, Mutex, PoisonError};

/// A reader with a token on it.
pub struct Session<L: Link = Box<dyn Link>> {
    link: L,
    cancel: CancelToken,
    learned: Learned,
    response: Vec<u8>,
    seen: Option<Seen>,
    traffic: Traffic,
    left_open: bool,
    /// The last operation, if it goes on without this session.
    abandoned: Option<Watch>,
    /// Placements that were read, the last of them at the end.
    read: Vec<u64>,
    /// Where the token lies that was waited for or spoken to last.
    placement: u64,
}

/// What turned out on a reader.
#[derive(Default)]
struct Learned {
    reader: String,
    extended_refused: bool,
}

/// The token that the caller has seen: what a PIN is for.
#[derive(Clone, Copy)]
struct Seen {
    placement: u64,
    /// Once it was spoken to.
    identified: Option<Identified>,
    /// Read, or told to be gone: what is waited for next takes its place.
    over: bool,
}

#[derive(Clone, Copy)]
struct Identified {
    kind: TokenKind,
    insertion: u64,
}

/// What a conversation left, wherever it ran.
struct Outcome {
    /// The token's placement.
    begun: Result<u64, Fault>,
    kind: Option<TokenKind>,
    ended: Ended,
    response: Vec<u8>,
}

/// As many tokens lie on readers at once; of those that have left the numbers never come back.
const MAX_READ: usize = 64;

#[cfg(feature = "pcsc")]
impl Session<crate::link::pcsc::PcscLink> {
    /// A session over this machine's readers through PC/SC. Nothing is connected yet.
    ///
    /// Of several readers with a token the one is taken whose token has the JPKI application; the others are sent SELECT of
    /// that application, once for each token, and nothing else.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use uketsuke::Session;
    /// use uketsuke::link::Deadline;
    /// use uketsuke::link::pcsc::Which;
    /// let mut session = Session::open(Which::Any);
    /// session.wait_for_token(Deadline::after(Duration::from_secs(60)))?;
    /// let reading = session.read(None, Deadline::after(Duration::from_secs(30)))?;
    /// println!("{}: until {}", session.reader_name(), reading.certificate.expires_on());
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn open(which: crate::link::pcsc::Which) -> Session<crate::link::pcsc::PcscLink> {
        Session::new(crate::link::pcsc::PcscLink::open(which).telling_by(crate::exchange::has_jpki))
    }
}

impl<L: Link> Session<L> {
    /// A session over this link. Nothing is sent yet.
    pub fn new(link: L) -> Session<L> {
        Session {
            link,
            cancel: CancelToken::new(),
            learned: Learned::default(),
            response: Vec::new(),
            seen: None,
            traffic: Traffic::default(),
            left_open: false,
            abandoned: None,
            read: Vec::new(),
            placement: 0,
        }
    }

    /// The same session, cancelled by this token.
    #[must_use]
    pub fn cancelled_by(self, cancel: &CancelToken) -> Session<L> {
        Session { cancel: cancel.clone(), ..self }
    }

    /// What ends an operation of this session from another thread: the one that runs, or the next one if none does, once.
    pub fn cancel_token(&self) -> CancelToken {
        self.cancel.clone()
    }

    /// Waits for a token that this session has not read yet. A read that failed does not use the token up, and the next PIN
    /// is still [for that token](self#which-token-a-pin-goes-to).
    ///
    /// Over a link that cannot tell one token from the next ([`Link::insertion`] is 0), every token counts as not read.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// session.wait_for_token(Deadline::NEVER)?;
    /// session.read(None, Deadline::NEVER)?;
    /// // The card has been read: the session waits for another one.
    /// assert!(session.wait_for_token(Deadline::after(std::time::Duration::ZERO)).is_err());
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn wait_for_token(&mut self, deadline: Deadline) -> Result<(), SessionError> {
        let waited = self.link.wait_for_token(&self.read, deadline, &self.cancel);
        let placement = waited.map_err(|fault| self.wait_failed(fault))?;
        self.placement = placement;
        if self.seen.is_none_or(|seen| seen.over) {
            self.seen = Some(Seen { placement, identified: None, over: false });
        }
        Ok(())
    }

    /// Waits until the token has left that was waited for or spoken to last.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// let link = SimulatedLink::new(SimulatedToken::card().build());
    /// let mut session = Session::new(link.clone());
    /// session.wait_for_token(Deadline::NEVER)?;
    /// link.remove();
    /// session.wait_for_removal(Deadline::NEVER)?;
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn wait_for_removal(&mut self, deadline: Deadline) -> Result<(), SessionError> {
        let waited = self.link.wait_for_removal(self.placement, deadline, &self.cancel);
        waited.map_err(|fault| self.wait_failed(fault))
    }

    /// What is on the reader: two commands.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// use uketsuke::vocabulary::TokenKind;
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::android().build()));
    /// assert_eq!(session.identify(Deadline::NEVER)?, TokenKind::Android);
    /// assert_eq!(session.traffic().commands, 2);
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn identify(&mut self, deadline: Deadline) -> Result<TokenKind, SessionError> {
        self.unidentified();
        Ok(self.run(Operation::identify(), deadline)?.kind)
    }

    /// The user authentication certificate, exactly its own bytes.
    ///
    /// An Android phone wants its PIN first: without one the cause is
    /// [`PinRequired`](crate::exchange::Cause::PinRequired). A card needs none, and an iPhone is never sent one.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// let certificate = session.read_certificate(None, Deadline::NEVER)?;
    /// assert_eq!(certificate.expires_on().to_string(), "2030-02-17");
    /// // An Android phone wants its PIN first.
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::android().build()));
    /// assert!(session.read_certificate(None, Deadline::NEVER).is_err());
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn read_certificate(
        &mut self,
        entry: Option<PinEntry>,
        deadline: Deadline,
    ) -> Result<Certificate, SessionError> {
        let raw = self.run(with_pin(Operation::identify().reading_certificate(), entry), deadline)?;
        certificate_of(raw).map_err(|kind| self.error(kind))
    }

    /// How many PIN tries are left. Costs no try.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// use uketsuke::exchange::Tries;
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// assert_eq!(session.pin_tries_left(Deadline::NEVER)?, Tries::Left(3));
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn pin_tries_left(&mut self, deadline: Deadline) -> Result<Tries, SessionError> {
        Ok(self.run(Operation::identify().asking_tries(), deadline)?.tries.unwrap_or(Tries::Unknown))
    }

    /// Verifies the PIN: one VERIFY at the most, and none if the counter forbids it. The token is locked again afterwards.
    ///
    /// [`PinUse::NotNeeded`] if the token authenticates its holder itself; then nothing was sent. After a wrong PIN the
    /// cause says how many tries are left, and a new entry by the patient may follow at once, on the same token.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// use uketsuke::exchange::{LastTry, PinEntry, PinUse, Tries};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// let wrong = PinEntry { pin: "0000".parse()?, last_try: LastTry::Kept };
    /// assert!(session.verify_pin(wrong, Deadline::NEVER).is_err());
    /// assert_eq!(session.pin_tries_left(Deadline::NEVER)?, Tries::Left(2));
    /// let right = PinEntry { pin: uketsuke::simulator::DEFAULT_PIN.parse()?, last_try: LastTry::Kept };
    /// assert_eq!(session.verify_pin(right, Deadline::NEVER)?, PinUse::Verified);
    /// assert!(!session.left_open());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify_pin(&mut self, entry: PinEntry, deadline: Deadline) -> Result<PinUse, SessionError> {
        Ok(self.run(Operation::identify().with_pin(entry), deadline)?.pin)
    }

    /// What is on the reader and its certificate, in one transaction: eight or nine commands for a card over short
    /// length, by the size of its certificate.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// let reading = session.read(None, Deadline::NEVER)?;
    /// assert_eq!(reading.certificate.expires_on().to_string(), "2030-02-17");
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn read(&mut self, entry: Option<PinEntry>, deadline: Deadline) -> Result<Reading, SessionError> {
        let raw = self.run(with_pin(Operation::identify().reading_certificate(), entry), deadline)?;
        let reading = Reading::from_raw(raw).map_err(|kind| self.error(kind))?;
        self.mark_read();
        Ok(reading)
    }

    /// The same, and has the token sign a fresh challenge, whose signature is verified against that certificate. A card and
    /// an Android phone need the PIN.
    ///
    /// ```
    /// # #[cfg(all(feature = "simulator", feature = "crypto"))] {
    /// use uketsuke::exchange::{LastTry, PinEntry};
    /// use uketsuke::simulator::{DEFAULT_PIN, SimulatedLink, SimulatedToken};
    /// use uketsuke::{Session, link::Deadline, vocabulary::Possession};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// let entry = PinEntry { pin: DEFAULT_PIN.parse()?, last_try: LastTry::Kept };
    /// let reading = session.prove_possession(Some(entry), Deadline::NEVER)?;
    /// assert_eq!(reading.possession, Possession::Proved);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn prove_possession(&mut self, entry: Option<PinEntry>, deadline: Deadline) -> Result<Reading, SessionError> {
        let proving = Proving::new().map_err(|none| self.error(none.into()))?;
        let raw = self.run(with_pin(proving.operation(), entry), deadline)?;
        let reading = proving.judge(raw).map_err(|kind| self.error(kind))?;
        self.mark_read();
        Ok(reading)
    }

    /// Any operation, in one transaction.
    ///
    /// An operation with a PIN runs only on the token [that the caller has seen](self#which-token-a-pin-goes-to): had another
    /// one been laid on the reader since, the cause is [`TokenSwapped`](FaultKind::TokenSwapped) and nothing is sent.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// use uketsuke::exchange::{Operation, Tries};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// let found = session.run(Operation::identify().asking_tries().reading_certificate(), Deadline::NEVER)?;
    /// assert_eq!(found.tries, Some(Tries::Left(3)));
    /// assert_eq!(found.certificate.unwrap()[..2], [0x30, 0x82]); // DER
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn run(&mut self, operation: Operation, deadline: Deadline) -> Result<RawReading, SessionError> {
        let seen = self.seen.filter(|_| operation.is_for_the_seen_token());
        let limits = self.limits();
        let watch = Watch::default();
        let mut conversation = Conversation::new(operation, limits).watched_by(&watch);
        conversation = match seen {
            Some(Seen { identified: Some(identified), .. }) => conversation.only_with(identified.insertion),
            Some(Seen { placement, .. }) => conversation.only_at(placement),
            None => conversation,
        };
        let mut response = std::mem::take(&mut self.response);
        response.resize(conversation.response_buffer(), 0);
        let outcome = Arc::new(Mutex::new(None));
        let (place, seen) = (Arc::clone(&outcome), watch.clone());
        let run = move |link: &mut dyn Link, cancel: &CancelToken| {
            let begun = converse(link, &mut conversation, &mut response, deadline, cancel);
            let outcome = Outcome { begun, kind: conversation.kind(), ended: conversation.finish(), response };
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        };
        (self.left_open, self.abandoned) = (false, None);
        match self.link.lend(Work::new(deadline, &self.cancel, move || seen.get().open, run)) {
            Lent::Back(work) => work.run(&mut self.link, &self.cancel),
            Lent::Done => {}
            Lent::Refused(fault) => return Err(self.failed(ExchangeError::new(Stage::Begin, fault.into()))),
            Lent::Abandoned(fault) => return Err(self.abandon(watch, fault)),
        }
        let outcome = outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
        // A thread that ended before its work did has sent what the watch shows.
        let Some(outcome) = outcome else {
            return Err(self.abandon(watch, Fault::new(FaultKind::ServiceFailed)));
        };
        self.settle(outcome, limits).map_err(|error| self.failed(error))
    }

    /// The kind of token that was identified last, even if that conversation failed later on. `None` as soon as a wait has
    /// found the next one.
    pub fn kind(&self) -> Option<TokenKind> {
        self.seen?.identified.map(|identified| identified.kind)
    }

    /// A PIN was sent in the last operation and the token could not be locked again: take it off the reader. Of an operation
    /// that goes on in the background this is how it stands now.
    pub fn left_open(&self) -> bool {
        self.left_open || self.abandoned.as_ref().is_some_and(|watch| watch.get().open)
    }

    /// Commands and bytes of all operations so far.
    pub fn traffic(&self) -> Traffic {
        self.traffic
    }

    /// The reader's name; empty when there is none yet.
    pub fn reader_name(&self) -> &str {
        self.link.reader_name()
    }

    /// The token that was spoken to last counts as read: [`wait_for_token`](Session::wait_for_token) waits for another one.
    /// [`read`](Session::read) and [`prove_possession`](Session::prove_possession) say so themselves when they succeed.
    pub fn mark_read(&mut self) {
        self.read.retain(|read| *read != self.placement);
        if self.read.len() == MAX_READ {
            self.read.remove(0);
        }
        self.read.push(self.placement);
        if let Some(seen) = self.seen.as_mut().filter(|seen| seen.placement == self.placement) {
            seen.over = true;
        }
    }

    /// The link, for what a reader can do beside conversations.
    pub fn link(&mut self) -> &mut L {
        &mut self.link
    }

    /// The link back.
    pub fn into_link(self) -> L {
        self.link
    }

    /// What the link takes; extended length that once failed on this reader is not tried again.
    fn limits(&mut self) -> Limits {
        if self.learned.reader != self.link.reader_name() {
            self.learned = Learned { reader: self.link.reader_name().to_owned(), extended_refused: false };
        }
        let limits = self.link.limits();
        Limits { extended: limits.extended && !self.learned.extended_refused, ..limits }
    }

    fn settle(&mut self, outcome: Outcome, limits: Limits) -> Result<RawReading, ExchangeError> {
        let Outcome { begun, kind, ended, response } = outcome;
        self.response = response;
        self.traffic += ended.traffic;
        self.left_open = ended.left_open;
        let placement = begun.map_err(|fault| ExchangeError::new(Stage::Begin, fault.into()))?;
        self.learned.extended_refused |= limits.extended && !ended.limits.extended;
        // Cutting the power may have changed the number of a token that was read.
        let was_read = ended.insertion.is_some_and(|before| self.read.contains(&before));
        self.placement = placement;
        if was_read {
            self.mark_read();
        }
        if let (Some(kind), Some(insertion)) = (kind, ended.insertion) {
            let identified = Some(Identified { kind, insertion });
            self.seen = Some(Seen { placement, identified, over: self.read.contains(&placement) });
        }
        if let (Some(seen), Err(error)) = (&mut self.seen, &ended.result) {
            seen.over |= matches!(error.cause, Cause::Fault(fault) if fault.kind() == FaultKind::TokenSwapped);
        }
        ended.result
    }

    /// What the token is has to be found out anew.
    fn unidentified(&mut self) {
        if let Some(seen) = &mut self.seen {
            seen.identified = None;
        }
    }

    /// An operation that goes on without this session.
    fn abandon(&mut self, watch: Watch, fault: Fault) -> SessionError {
        let Snapshot { stage, pin_sent, open, traffic, .. } = watch.get();
        self.traffic += traffic;
        self.unidentified();
        self.abandoned = Some(watch);
        let error = ExchangeError::new(stage.unwrap_or(Stage::Begin), fault.into());
        self.failed(ExchangeError { pin_sent, left_open: open, ..error })
    }

    fn wait_failed(&self, fault: Fault) -> SessionError {
        self.failed(ExchangeError::new(Stage::WaitForToken, fault.into()))
    }

    fn failed(&self, error: ExchangeError) -> SessionError {
        let error = self.error(error.into());
        log::debug!("{error}");
        error
    }

    fn error(&self, kind: SessionErrorKind) -> SessionError {
        SessionError { reader: self.link.reader_name().to_owned(), kind }
    }
}

fn with_pin(operation: Operation, entry: Option<PinEntry>) -> Operation {
    match entry {
        Some(entry) => operation.with_pin(entry),
        None => operation,
    }
}
