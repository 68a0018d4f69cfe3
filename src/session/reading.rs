use super::error::SessionErrorKind;
use crate::certificate::{Certificate, Challenge, NoRandomness};
use crate::exchange::{Operation, PinUse, Proof, RawReading, SigningInput};
use crate::vocabulary::Possession;
use crate::vocabulary::TokenKind;
use std::sync::{Arc, Mutex, PoisonError};

/// What one transaction told the desk.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What is on the reader.
    pub kind: TokenKind,
    /// Its user authentication certificate.
    pub certificate: Certificate,
    /// What became of the PIN.
    pub pin: PinUse,
    /// Whether the token holds the certificate's key. [`Possession::NotProved`] when it was not asked, or when no public
    /// source says how this kind of key signs.
    pub possession: Possession,
}

impl Reading {
    /// What an operation found that read the certificate. Nothing is proved by that.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::session::Reading;
    /// use uketsuke::exchange::Operation;
    /// use uketsuke::simulator::{SimulatedLink, SimulatedToken};
    /// use uketsuke::{Session, link::Deadline};
    /// let card = SimulatedToken::card().expires_on("2030-02-17".parse()?).build();
    /// let mut session = Session::new(SimulatedLink::new(card));
    /// let raw = session.run(Operation::identify().reading_certificate(), Deadline::NEVER)?;
    /// assert_eq!(Reading::from_raw(raw)?.certificate.expires_on().to_string(), "2030-02-17");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Certificate`](SessionErrorKind::Certificate) where the bytes of EF 000A are none, or were not read.
    pub fn from_raw(raw: RawReading) -> Result<Reading, SessionErrorKind> {
        let (kind, pin) = (raw.kind, raw.pin);
        Ok(Reading { kind, pin, possession: Possession::NotProved, certificate: certificate_of(raw)? })
    }
}

/// A fresh challenge on its way to a token, for one conversation: the operation that has it signed, and the judgement of
/// what came back. [`Session::prove_possession`](super::Session::prove_possession) is this over a link; whoever steps a
/// [`Conversation`](crate::exchange::Conversation) by hand uses it alone.
///
/// ```
/// # #[cfg(all(feature = "simulator", feature = "crypto"))] {
/// use uketsuke::exchange::{LastTry, PinEntry};
/// use uketsuke::session::Proving;
/// use uketsuke::simulator::{DEFAULT_PIN, SimulatedLink, SimulatedToken};
/// use uketsuke::{Session, link::Deadline, vocabulary::Possession};
/// let proving = Proving::new()?;
/// let entry = PinEntry { pin: DEFAULT_PIN.parse()?, last_try: LastTry::Kept };
/// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
/// let raw = session.run(proving.operation().with_pin(entry), Deadline::NEVER)?;
/// assert_eq!(proving.judge(raw)?.possession, Possession::Proved);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    ///
    /// ```
    /// # #[cfg(feature = "crypto")] {
    /// use uketsuke::session::Proving;
    /// let _operation = Proving::new()?.operation();
    /// # }
    /// # Ok::<(), uketsuke::certificate::NoRandomness>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NoRandomness`] where the operating system gives no random bytes.
    pub fn new() -> Result<Proving, NoRandomness> {
        let challenge = Challenge::new()?;
        Ok(Proving { under_way: Arc::new(UnderWay { challenge, read: Mutex::new(None) }) })
    }

    /// Read the certificate and have its key sign the challenge, in one transaction.
    pub fn operation(&self) -> Operation {
        let under_way = Arc::clone(&self.under_way);
        Operation::identify().proving(Proof::Choose(Box::new(move |der| {
            let certificate = Certificate::from_der(der).ok()?;
            let input = under_way.challenge.to_sign(certificate.key_type()).and_then(SigningInput::new);
            *under_way.read.lock().unwrap_or_else(PoisonError::into_inner) = Some(certificate);
            input
        })))
    }

    /// Whether the signature that the operation brought back belongs to the certificate that it brought back. The
    /// operation is gone by then: one challenge judges one conversation.
    ///
    /// ```
    /// # #[cfg(all(feature = "simulator", feature = "crypto"))] {
    /// use uketsuke::session::{Proving, SessionErrorKind};
    /// use uketsuke::exchange::Operation;
    /// use uketsuke::simulator::{SimulatedLink, SimulatedToken};
    /// use uketsuke::{Session, link::Deadline, vocabulary::Possession};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().build()));
    /// // Nothing was signed, so nothing is proved.
    /// let raw = session.run(Operation::identify().reading_certificate(), Deadline::NEVER)?;
    /// assert_eq!(Proving::new()?.judge(raw)?.possession, Possession::NotProved);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Certificate`](SessionErrorKind::Certificate) where the bytes of EF 000A are none, or were not read. A signature that does not
    /// fit is no error: [`Possession`] says so.
    pub fn judge(self, mut raw: RawReading) -> Result<Reading, SessionErrorKind> {
        let (kind, pin, signature) = (raw.kind, raw.pin, raw.signature.take());
        let (challenge, read) = match Arc::into_inner(self.under_way) {
            Some(UnderWay { challenge, read }) => {
                (Some(challenge), read.into_inner().unwrap_or_else(PoisonError::into_inner))
            }
            None => (None, None),
        };
        let certificate = match read.filter(|read| raw.certificate.as_deref() == Some(read.der())) {
            Some(read) => read,
            None => certificate_of(raw)?,
        };
        let possession = match (signature, challenge) {
            (Some(signature), Some(challenge)) => challenge.verify(&certificate, &signature),
            _ => Possession::NotProved,
        };
        Ok(Reading { kind, certificate, pin, possession })
    }
}

/// The certificate of a reading.
pub(super) fn certificate_of(raw: RawReading) -> Result<Certificate, SessionErrorKind> {
    Ok(Certificate::from_der(raw.certificate.unwrap_or_default())?)
}
