use super::file::{Content, File, FileReader};
use super::pin::PinVerifier;
use super::proof::Signer;
use super::{Cause, Error, Exchange, JPKI_APPLICATION, Operation, PinEntry, Proof, Tries, Turn, select_application};
use crate::TokenKind;
use crate::apdu::{Command, Reply, Status};
use core::fmt;

/// What to find out in one transaction, and the exchange that does it.
///
/// Always in this order: select the application, read the label, ask the counter and verify the PIN, read the
/// certificate, sign. It serves card and phones alike: an Android phone wants its PIN before the certificate, and to a card
/// the order is all the same.
pub struct Plan {
    entry: Option<PinEntry>,
    ask_tries: bool,
    certificate: bool,
    proof: Option<Proof>,
    authenticates_itself: fn(TokenKind) -> bool,
    kind: Option<TokenKind>,
    findings: Findings,
    by_short_id: bool,
    step: Step,
}

/// What a [`Plan`] found. Its `Debug` shows lengths only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// What lies on the reader.
    pub kind: TokenKind,
    /// The label in EF 0006, padding included; shorter than 32 bytes if the file is.
    pub label: Vec<u8>,
    /// The PIN counter before a PIN was sent, if it was asked.
    pub tries: Option<Tries>,
    /// What became of the PIN.
    pub pin: PinState,
    /// The user authentication certificate, exactly its own bytes, if it was wanted.
    pub certificate: Option<Vec<u8>>,
    /// The token's signature, if a proof was wanted and the kind of key is one that can be asked.
    pub signature: Option<Vec<u8>>,
}

/// What became of the PIN in a plan that succeeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PinState {
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
    Selecting,
    Label(FileReader),
    Pin(PinVerifier),
    Certificate(FileReader),
    Signing(Signer),
}

const LABEL: File = File { id: 0x06, content: Content::First(32), operation: Operation::ReadLabel };
const CERTIFICATE: File = File { id: 0x0A, content: Content::Der, operation: Operation::ReadCertificate };

impl Plan {
    /// Select the application and read the label: what lies on the reader.
    pub fn identify() -> Plan {
        Plan {
            entry: None,
            ask_tries: false,
            certificate: false,
            proof: None,
            authenticates_itself: |kind| kind == TokenKind::Iphone,
            kind: None,
            findings: Findings::default(),
            by_short_id: true,
            step: Step::Start,
        }
    }

    /// And read the user authentication certificate.
    pub fn reading_certificate(mut self) -> Plan {
        self.certificate = true;
        self
    }

    /// And ask how many PIN tries are left.
    pub fn asking_tries(mut self) -> Plan {
        self.ask_tries = true;
        self
    }

    /// And verify the PIN: the counter first, and one VERIFY at the most.
    pub fn with_pin(mut self, entry: PinEntry) -> Plan {
        self.entry = Some(entry);
        self
    }

    /// And have the token sign.
    pub fn proving(mut self, proof: Proof) -> Plan {
        self.certificate |= matches!(proof, Proof::Choose(_));
        self.proof = Some(proof);
        self
    }

    /// Which kinds of token authenticate their holder themselves, so that no PIN is ever sent to them. The iPhone alone,
    /// unless the caller's rules say something else.
    pub fn with_self_authenticating(mut self, kinds: fn(TokenKind) -> bool) -> Plan {
        self.authenticates_itself = kinds;
        self
    }

    /// Whether this plan carries a PIN that has not been sent yet.
    pub fn carries_pin(&self) -> bool {
        self.entry.is_some()
    }

    /// The kind of token, once its label was read.
    pub fn kind(&self) -> Option<TokenKind> {
        self.kind
    }

    fn after_label(&mut self, label: Vec<u8>, next: &mut Command) -> Result<Turn<Findings>, Error> {
        let kind = TokenKind::from_label(&label);
        self.kind = Some(kind);
        self.findings.kind = kind;
        self.findings.label = label;
        let entry = self.entry.take();
        if entry.is_none() && !self.ask_tries {
            return self.after_pin(next);
        }
        if (self.authenticates_itself)(kind) {
            self.findings.tries = Some(Tries::NotUsed);
            self.findings.pin = entry.map_or(PinState::NotGiven, |_| PinState::NotNeeded);
            return self.after_pin(next);
        }
        if entry.is_some() {
            self.findings.pin = PinState::Verified; // an ending without verification is an error and yields no findings
        }
        self.step = Step::Pin(PinVerifier::new(entry, self.by_short_id));
        self.go_on(None, next)
    }

    fn after_pin(&mut self, next: &mut Command) -> Result<Turn<Findings>, Error> {
        if !self.certificate {
            return self.after_certificate(next);
        }
        self.step = Step::Certificate(FileReader::new(CERTIFICATE, self.by_short_id));
        self.go_on(None, next)
    }

    fn after_certificate(&mut self, next: &mut Command) -> Result<Turn<Findings>, Error> {
        let input = match self.proof.take() {
            Some(Proof::Of(input)) => Some(input),
            Some(Proof::Choose(choose)) => self.findings.certificate.as_deref().and_then(choose),
            None => None,
        };
        match input {
            Some(input) => {
                self.step = Step::Signing(Signer::new(input, self.by_short_id));
                self.go_on(None, next)
            }
            None => Ok(Turn::Done(core::mem::take(&mut self.findings))),
        }
    }

    fn go_on(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Findings>, Error> {
        match &mut self.step {
            Step::Start => {
                select_application(next, &JPKI_APPLICATION);
                self.step = Step::Selecting;
                Ok(Turn::Send)
            }
            Step::Selecting => {
                selected(reply)?;
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
                    self.findings.tries = Some(tries);
                    self.by_short_id = verifier.by_short_id();
                    self.after_pin(next)
                }
            },
            Step::Certificate(reader) => match reader.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(certificate) => {
                    self.by_short_id = reader.by_short_id();
                    self.findings.certificate = Some(certificate);
                    self.after_certificate(next)
                }
            },
            Step::Signing(signer) => match signer.advance(reply, next)? {
                Turn::Send => Ok(Turn::Send),
                Turn::Done(signature) => {
                    self.findings.signature = Some(signature);
                    Ok(Turn::Done(core::mem::take(&mut self.findings)))
                }
            },
        }
    }
}

impl Exchange for Plan {
    type Output = Findings;

    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Findings>, Error> {
        self.go_on(reply, next).map_err(|error| match error.cause {
            Cause::PinRequired if (self.authenticates_itself)(self.findings.kind) => {
                Error { cause: Cause::HolderNotAuthenticated, ..error }
            }
            _ => error,
        })
    }

    fn operation(&self) -> Operation {
        match &self.step {
            Step::Start | Step::Selecting => Operation::SelectApplication,
            Step::Label(reader) | Step::Certificate(reader) => reader.operation(),
            Step::Pin(verifier) => verifier.operation(),
            Step::Signing(signer) => signer.operation(),
        }
    }
}

impl fmt::Debug for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Findings")
            .field("kind", &self.kind)
            .field("tries", &self.tries)
            .field("pin", &self.pin)
            .field("certificate", &self.certificate.as_ref().map(Vec::len))
            .field("signature", &self.signature.as_ref().map(Vec::len))
            .finish_non_exhaustive()
    }
}

fn selected(reply: Option<Reply<'_>>) -> Result<(), Error> {
    let cause = match reply.map(|reply| reply.status) {
        Some(Status::Success) | None => return Ok(()),
        // 6Axx, 6D00, 6E00, 6999: how cards of other kinds say that they have no such application.
        Some(status) if matches!(status.word(), 0x6999 | 0x6A00..=0x6AFF | 0x6D00 | 0x6E00) => Cause::NotJpki(status),
        Some(status) => Cause::UnexpectedStatus { status, expected: "9000, or 6A82 from another kind of card" },
    };
    Err(Error::new(Operation::SelectApplication, cause))
}
