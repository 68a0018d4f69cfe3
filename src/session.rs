//! A reader with a token on it, and the questions reception asks of it.
//!
//! A [`Session`] owns a [`Link`] and drives one exchange per call, each in a transaction of its own. It remembers which
//! token it identified, so that a PIN never goes to another one, and leaves every token locked.
//!
//! ```
//! # #[cfg(feature = "simulator")] {
//! use uketsuke::{Session, TokenKind, link::Control, simulator::{SimulatedLink, Token}};
//! let card = Token::card().build();
//! let mut session = Session::new(SimulatedLink::new(card));
//! let control = Control::new();
//! assert_eq!(session.identify(&control)?, TokenKind::Card);
//! let certificate = session.read_certificate(None, &control)?;
//! assert_eq!(certificate.expires_on().to_string(), "2030-02-17");
//! # }
//! # Ok::<(), uketsuke::session::Error>(())
//! ```

use crate::TokenKind;
use crate::certificate::{self, Certificate, Challenge, NoRandomness, Possession};
use crate::exchange::{self, Conversation, Findings, PinEntry, PinState, Plan, Proof, SigningInput, Traffic, Tries};
use crate::link::{Control, Limits, Link, converse};
use std::sync::{Arc, Mutex, PoisonError};

/// A reader with a token on it.
pub struct Session<L: Link = Box<dyn Link>> {
    link: L,
    limits: Limits,
    extended_refused: bool,
    response: Vec<u8>,
    identified: Option<Identified>,
    traffic: Traffic,
    left_open: bool,
}

/// What one transaction told the desk.
#[derive(Debug, Clone)]
pub struct Received {
    /// What lies on the reader.
    pub kind: TokenKind,
    /// Its user authentication certificate.
    pub certificate: Certificate,
    /// What became of the PIN.
    pub pin: PinState,
    /// Whether the token holds the certificate's key. [`Possession::NotProved`] when it was not asked, or when no public
    /// source says how this kind of key signs.
    pub possession: Possession,
}

/// Why a question to the token has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The conversation failed.
    #[error(transparent)]
    Exchange(#[from] exchange::Error),
    /// What the token holds in EF 000A cannot be read as a certificate.
    #[error("the certificate in EF 000A cannot be read: {0}")]
    Certificate(#[from] certificate::Error),
    /// There is no challenge to sign.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

#[derive(Clone, Copy)]
struct Identified {
    kind: TokenKind,
    insertion: u64,
}

impl<L: Link> Session<L> {
    /// A session over this link. Nothing is sent yet.
    pub fn new(link: L) -> Session<L> {
        Session {
            limits: link.limits(),
            link,
            extended_refused: false,
            response: Vec::new(),
            identified: None,
            traffic: Traffic::default(),
            left_open: false,
        }
    }

    /// What lies on the reader: two commands.
    pub fn identify(&mut self, control: &Control) -> Result<TokenKind, Error> {
        self.identified = None;
        Ok(self.run(Plan::identify(), control)?.kind)
    }

    /// The user authentication certificate, exactly its own bytes.
    ///
    /// An Android phone wants its PIN first: without one the error is [`exchange::Cause::PinRequired`]. A card needs
    /// none, and an iPhone is never sent one.
    pub fn read_certificate(&mut self, entry: Option<PinEntry>, control: &Control) -> Result<Certificate, Error> {
        let findings = self.run(with_pin(Plan::identify().reading_certificate(), entry), control)?;
        certificate_of(findings)
    }

    /// How many PIN tries are left. Costs no try.
    pub fn pin_tries_left(&mut self, control: &Control) -> Result<Tries, Error> {
        Ok(self.run(Plan::identify().asking_tries(), control)?.tries.unwrap_or(Tries::Unknown))
    }

    /// Verifies the PIN: one VERIFY at the most, and none if the counter forbids it. The token is locked again afterwards.
    ///
    /// [`PinState::NotNeeded`] if the token authenticates its holder itself; then nothing was sent.
    pub fn verify_pin(&mut self, entry: PinEntry, control: &Control) -> Result<PinState, Error> {
        Ok(self.run(Plan::identify().with_pin(entry), control)?.pin)
    }

    /// Reads the certificate, has the token sign a fresh challenge, and verifies the signature against that certificate; all in
    /// one transaction. A card and an Android phone need the PIN.
    pub fn prove_possession(&mut self, entry: Option<PinEntry>, control: &Control) -> Result<Received, Error> {
        let proving = Proving::new()?;
        let findings = self.run(with_pin(proving.plan(), entry), control)?;
        proving.judge(findings)
    }

    /// What lies on the reader and its certificate, in one transaction: eight or nine commands for a card over short
    /// length, by the size of its certificate.
    pub fn receive(&mut self, entry: Option<PinEntry>, control: &Control) -> Result<Received, Error> {
        let findings = self.run(with_pin(Plan::identify().reading_certificate(), entry), control)?;
        Received::from_findings(findings)
    }

    /// Any plan, in one transaction.
    ///
    /// A plan with a PIN runs only on the token that this session identified last: had another one been laid on the reader
    /// since, the error is [`crate::link::FaultKind::TokenSwapped`] and nothing is sent.
    pub fn run(&mut self, plan: Plan, control: &Control) -> Result<Findings, exchange::Error> {
        let identified = self.identified.filter(|_| plan.carries_pin());
        self.refresh_limits();
        let mut conversation = Conversation::new(plan, self.limits);
        if let Some(identified) = identified {
            conversation = conversation.only_with(identified.insertion);
        }
        self.response.resize(conversation.response_buffer(), 0);
        let begun = converse(&mut self.link, &mut conversation, &mut self.response, control);
        let kind = conversation.kind();
        let ended = conversation.finish();
        self.traffic += ended.traffic;
        self.left_open = ended.left_open;
        self.extended_refused |= self.limits.extended && !ended.limits.extended;
        begun.map_err(|fault| exchange::Error::new(exchange::Operation::Begin, fault.into()))?;
        if let (Some(kind), Some(insertion)) = (kind, ended.insertion) {
            self.identified = Some(Identified { kind, insertion });
        }
        if let Err(error) = &ended.result {
            log::debug!("{error}");
        }
        ended.result
    }

    /// The kind of token that was identified last, even if that conversation failed later on.
    pub fn kind(&self) -> Option<TokenKind> {
        self.identified.map(|identified| identified.kind)
    }

    /// A PIN was sent in the last operation and the token could not be locked again: take it off the reader.
    pub fn left_open(&self) -> bool {
        self.left_open
    }

    /// Commands and bytes of all operations so far.
    pub fn traffic(&self) -> Traffic {
        self.traffic
    }

    /// The link, for what a reader can do beside conversations.
    pub fn link(&mut self) -> &mut L {
        &mut self.link
    }

    /// The link back.
    pub fn into_link(self) -> L {
        self.link
    }

    /// The link may know more of the reader by now; extended length that once failed on it is not tried again.
    fn refresh_limits(&mut self) {
        let limits = self.link.limits();
        self.limits = Limits { extended: limits.extended && !self.extended_refused, ..limits };
    }
}

impl Received {
    /// What a plan found that read the certificate. Nothing is proved by that.
    pub fn from_findings(findings: Findings) -> Result<Received, Error> {
        let (kind, pin) = (findings.kind, findings.pin);
        Ok(Received { kind, pin, possession: Possession::NotProved, certificate: certificate_of(findings)? })
    }
}

/// A fresh challenge on its way to a token, for one conversation: the plan that has it signed, and the judgement of what
/// came back. [`Session::prove_possession`] is this over a link; whoever steps a [`Conversation`] by hand uses it alone.
pub struct Proving {
    under_way: Arc<UnderWay>,
}

struct UnderWay {
    challenge: Challenge,
    /// The certificate for which the signature was asked: read once, when the kind of its key was needed.
    read: Mutex<Option<Certificate>>,
}

impl Proving {
    /// With a challenge that was never used.
    pub fn new() -> Result<Proving, NoRandomness> {
        let challenge = Challenge::new()?;
        Ok(Proving { under_way: Arc::new(UnderWay { challenge, read: Mutex::new(None) }) })
    }

    /// Read the certificate and have its key sign the challenge, in one transaction.
    pub fn plan(&self) -> Plan {
        let under_way = Arc::clone(&self.under_way);
        Plan::identify().proving(Proof::Choose(Box::new(move |der| {
            let certificate = Certificate::from_der(der).ok()?;
            let input = under_way.challenge.to_sign(certificate.key_type()).and_then(SigningInput::new);
            *under_way.read.lock().unwrap_or_else(PoisonError::into_inner) = Some(certificate);
            input
        })))
    }

    /// Whether the signature that the plan brought back belongs to the certificate that it brought back. The plan is gone
    /// by then: one challenge judges one conversation.
    pub fn judge(self, mut findings: Findings) -> Result<Received, Error> {
        let (kind, pin, signature) = (findings.kind, findings.pin, findings.signature.take());
        let (challenge, read) = match Arc::into_inner(self.under_way) {
            Some(UnderWay { challenge, read }) => {
                (Some(challenge), read.into_inner().unwrap_or_else(PoisonError::into_inner))
            }
            None => (None, None),
        };
        let certificate = match read.filter(|read| findings.certificate.as_deref() == Some(read.der())) {
            Some(read) => read,
            None => certificate_of(findings)?,
        };
        let possession = match (signature, challenge) {
            (Some(signature), Some(challenge)) => challenge.verify(&certificate, &signature),
            _ => Possession::NotProved,
        };
        Ok(Received { kind, certificate, pin, possession })
    }
}

fn with_pin(plan: Plan, entry: Option<PinEntry>) -> Plan {
    match entry {
        Some(entry) => plan.with_pin(entry),
        None => plan,
    }
}

fn certificate_of(findings: Findings) -> Result<Certificate, Error> {
    Ok(Certificate::from_der(findings.certificate.unwrap_or_default())?)
}
