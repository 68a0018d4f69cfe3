use super::error::{Cause, ExchangeError, Stage};
use super::file::{Content, File, FileReader};
use super::part::{Part, Turn};
use super::pin::{PinEntry, PinVerifier, Tries};
use super::proof::{Proof, Signer};
use super::select::{select_jpki, select_jpki_with_answer};
use crate::apdu::{Command, Reply, StatusWord};
use crate::vocabulary::TokenKind;
use core::fmt;

/// What to find out in one transaction.
///
/// Always in this order: select the application, read the label, ask the counter and verify the PIN, read the
/// certificate, sign. It serves card and phones alike: an Android phone wants its PIN before the certificate, and to a card
/// the order is all the same.
///
/// ```
/// use uketsuke::exchange::{LastTry, Operation, PinEntry};
/// let entry = PinEntry { pin: "1234".parse()?, last_try: LastTry::Kept };
/// let operation = Operation::identify().with_pin(entry).reading_certificate();
/// assert!(operation.carries_pin());
/// # Ok::<(), uketsuke::exchange::NotAPin>(())
/// ```
pub struct Operation {
    label: bool,
    entry: Option<PinEntry>,
    ask_tries: bool,
    certificate: bool,
    proof: Option<Proof>,
    only_seen: bool,
    authenticates_itself: fn(TokenKind) -> bool,
    kind: Option<TokenKind>,
    found: RawReading,
    by_short_id: bool,
    step: Step,
}

/// What a [`Operation`] found. Its `Debug` shows lengths only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawReading {
    /// What lies on the reader.
    pub kind: TokenKind,
    /// The label in EF 0006, padding included; shorter than 32 bytes if the file is.
    pub label: Vec<u8>,
    /// The PIN counter before a PIN was sent, if it was asked.
    pub tries: Option<Tries>,
    /// What became of the PIN.
    pub pin: PinUse,
    /// The user authentication certificate, exactly its own bytes, if it was wanted.
    pub certificate: Option<Vec<u8>>,
    /// The token's signature, if a proof was wanted and the kind of key is one that can be asked.
    pub signature: Option<Vec<u8>>,
}

/// What became of the PIN in an operation that succeeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PinUse {
    /// None was given.
    #[default]
    NotGiven,
    /// The token authenticates its holder itself; the PIN was not sent.
    NotNeeded,
    /// The PIN was right.
    Verified,
}

enum Step {
    Start,
    Selecting { asked_for_answer: bool },
    Label(FileReader),
    Pin(PinVerifier),
    Certificate(FileReader),
    Signing(Signer),
}

const LABEL: File = File { id: 0x06, content: Content::First(32), stage: Stage::ReadLabel };
const CERTIFICATE: File = File { id: 0x0A, content: Content::Der, stage: Stage::ReadCertificate };

impl Operation {
    /// Select the application, and nothing else.
    pub(super) fn selecting() -> Operation {
        Operation { label: false, ..Operation::identify() }
    }

    /// Select the application and read the label: what lies on the reader.
    pub fn identify() -> Operation {
        Operation {
            label: true,
            entry: None,
            ask_tries: false,
            certificate: false,
            proof: None,
            only_seen: false,
            authenticates_itself: |kind| kind == TokenKind::Iphone,
            kind: None,
            found: RawReading::default(),
            by_short_id: true,
            step: Step::Start,
        }
    }

    /// And read the user authentication certificate.
    pub fn reading_certificate(mut self) -> Operation {
        self.certificate = true;
        self
    }

    /// And ask how many PIN tries are left.
    pub fn asking_tries(mut self) -> Operation {
        self.ask_tries = true;
        self
    }

    /// And verify the PIN: the counter first, and one VERIFY at the most.
    pub fn with_pin(mut self, entry: PinEntry) -> Operation {
        self.entry = Some(entry);
        self
    }

    /// And have the token sign.
    pub fn proving(mut self, proof: Proof) -> Operation {
        self.certificate |= matches!(proof, Proof::Choose(_));
        self.proof = Some(proof);
        self
    }

    /// Without a PIN, too, only on the token that [the session's caller has
    /// seen](crate::session#which-token-a-pin-goes-to): what is told between two entries is about the token that the next
    /// one goes to.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// use uketsuke::exchange::{Cause, Operation, Tries};
    /// use uketsuke::link::FaultKind;
    /// let link = SimulatedLink::new(SimulatedToken::card().tries_left(2).build());
    /// let mut session = Session::new(link.clone());
    /// session.identify(Deadline::NEVER)?;
    /// let asked = || Operation::identify().asking_tries().only_on_the_seen_token();
    /// assert_eq!(session.run(asked(), Deadline::NEVER)?.tries, Some(Tries::Left(2)));
    /// // Another card has its tries, too, and they are another patient's.
    /// link.insert(SimulatedToken::card().build());
    /// let refused = session.run(asked(), Deadline::NEVER).unwrap_err();
    /// assert!(matches!(refused.exchange().unwrap().cause, Cause::Fault(it) if it.kind() == FaultKind::TokenSwapped));
    /// # }
    /// # Ok::<(), uketsuke::session::SessionError>(())
    /// ```
    pub fn only_on_the_seen_token(mut self) -> Operation {
        self.only_seen = true;
        self
    }

    /// Which kinds of token authenticate their holder themselves, so that no PIN is ever sent to them. The iPhone alone,
    /// unless the caller's rules say something else.
    pub fn with_self_authenticating(mut self, kinds: fn(TokenKind) -> bool) -> Operation {
        self.authenticates_itself = kinds;
        self
    }

    /// Whether this operation carries a PIN that has not been sent yet.
    pub fn carries_pin(&self) -> bool {
        self.entry.is_some()
    }

    /// Whether it is for the token that the caller has seen, and for no other.
    pub(crate) fn is_for_the_seen_token(&self) -> bool {
        self.only_seen || self.carries_pin()
    }

    /// The kind of token, once its label was read.
    pub fn kind(&self) -> Option<TokenKind> {
        self.kind
    }

    fn after_label(&mut self, label: Vec<u8>, next: &mut Command) -> Result<Turn<RawReading>, ExchangeError> {
        let kind = TokenKind::from_label(&label);
        self.kind = Some(kind);
        self.found.kind = kind;
        self.found.label = label;
        let entry = self.entry.take();
        if entry.is_none() && !self.ask_tries {
            return self.after_pin(next);
        }
        if (self.authenticates_itself)(kind) {
            self.found.tries = Some(Tries::NotUsed);
            self.found.pin = entry.map_or(PinUse::NotGiven, |_| PinUse::NotNeeded);
            return self.after_pin(next);
        }
        if entry.is_some() {
            self.found.pin = PinUse::Verified; // an ending without verification is an error and yields no reading
        }
        self.step = Step::Pin(PinVerifier::new(entry, self.by_short_id));
        self.go_on(None, next)
    }

    fn after_pin(&mut self, next: &mut Command) -> Result<Turn<RawReading>, ExchangeError> {
        if !self.certificate {
            return self.after_certificate(next);
        }
        self.step = Step::Certificate(FileReader::new(CERTIFICATE, self.by_short_id));
        self.go_on(None, next)
    }

    fn after_certificate(&mut self, next: &mut Command) -> Result<Turn<RawReading>, ExchangeError> {
        let input = match self.proof.take() {
            Some(Proof::Of(input)) => Some(input),
            Some(Proof::Choose(choose)) => self.found.certificate.as_deref().and_then(choose),
            None => None,
        };
        match input {
            Some(input) => {
                self.step = Step::Signing(Signer::new(input, self.by_short_id));
                self.go_on(None, next)
            }
            None => Ok(Turn::Done(core::mem::take(&mut self.found))),
        }
    }

    fn go_on(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<RawReading>, ExchangeError> {
        match &mut self.step {
            Step::Start => {
                select_jpki(next);
                self.step = Step::Selecting { asked_for_answer: false };
                Ok(Turn::Send)
            }
            // A token that does not take the form without an answer may take the usual one.
            Step::Selecting { asked_for_answer: false } if is(reply, StatusWord::WrongParameters) => {
                select_jpki_with_answer(next);
                self.step = Step::Selecting { asked_for_answer: true };
                Ok(Turn::Send)
            }
            Step::Selecting { .. } => {
                selected(reply)?;
                if !self.label {
                    return Ok(Turn::Done(core::mem::take(&mut self.found)));
                }
                self.step = Step::Label(FileReader::new(LABEL, self.by_short_id));
                self.go_on(None, next)
            }
            Step::Label(reader) => match reader.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(label) => {
                    self.by_short_id = reader.by_short_id();
                    self.after_label(label, next)
                }
            },
            Step::Pin(verifier) => match verifier.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(tries) => {
                    self.found.tries = Some(tries);
                    self.by_short_id = verifier.by_short_id();
                    self.after_pin(next)
                }
            },
            Step::Certificate(reader) => match reader.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(certificate) => {
                    self.by_short_id = reader.by_short_id();
                    self.found.certificate = Some(certificate);
                    self.after_certificate(next)
                }
            },
            Step::Signing(signer) => match signer.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(signature) => {
                    self.found.signature = Some(signature);
                    Ok(Turn::Done(core::mem::take(&mut self.found)))
                }
            },
        }
    }
}

impl Part for Operation {
    type Output = RawReading;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<RawReading>, ExchangeError> {
        self.go_on(reply, next).map_err(|error| match error.cause {
            Cause::PinRequired if (self.authenticates_itself)(self.found.kind) => {
                ExchangeError { cause: Cause::HolderNotAuthenticated, ..error }
            }
            _ => error,
        })
    }

    fn stage(&self) -> Stage {
        match &self.step {
            Step::Start | Step::Selecting { .. } => Stage::SelectApplication,
            Step::Label(reader) | Step::Certificate(reader) => reader.stage(),
            Step::Pin(verifier) => verifier.stage(),
            Step::Signing(signer) => signer.stage(),
        }
    }
}

impl fmt::Debug for RawReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawReading")
            .field("kind", &self.kind)
            .field("tries", &self.tries)
            .field("pin", &self.pin)
            .field("certificate", &self.certificate.as_ref().map(Vec::len))
            .field("signature", &self.signature.as_ref().map(Vec::len))
            .finish_non_exhaustive()
    }
}

fn is(reply: Option<Reply<'_>>, status: StatusWord) -> bool {
    reply.is_some_and(|reply| reply.status == status)
}

fn selected(reply: Option<Reply<'_>>) -> Result<(), ExchangeError> {
    let cause = match reply.map(|reply| reply.status) {
        Some(StatusWord::Success) | None => return Ok(()),
        // 6Axx, 6D00, 6E00, 6999: how cards of other kinds say that they have no such application.
        Some(status) if matches!(status.word(), 0x6999 | 0x6A00..=0x6AFF | 0x6D00 | 0x6E00) => Cause::NotJpki(status),
        Some(status) => Cause::UnexpectedStatus { status, expected: "9000, or 6A82 from another kind of card" },
    };
    Err(ExchangeError::new(Stage::SelectApplication, cause))
}
