use crate::certificate::{self, NoRandomness};
use crate::exchange::ExchangeError;
use crate::text::legible;
use core::fmt;

/// Why a question to the token has no answer, and on which reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionError {
    /// The reader's name; empty where the link has none.
    pub reader: String,
    /// What went wrong.
    pub kind: SessionErrorKind,
}

/// What went wrong in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SessionErrorKind {
    /// The conversation failed.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    /// What the token holds in EF 000A cannot be read as a certificate.
    #[error("the certificate in EF 000A cannot be read: {0}")]
    Certificate(#[from] certificate::Error),
    /// There is no challenge to sign.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl SessionError {
    /// The conversation's error, if it is one.
    ///
    /// ```
    /// # #[cfg(feature = "simulator")] {
    /// use uketsuke::exchange::Cause;
    /// use uketsuke::{Session, link::Deadline, simulator::{SimulatedLink, SimulatedToken}};
    /// let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().without_jpki().build()));
    /// let error = session.identify(Deadline::NEVER).unwrap_err();
    /// assert!(matches!(error.exchange().unwrap().cause, Cause::NotJpki(_)));
    /// assert!(error.to_string().starts_with("Simulated reader: "));
    /// # }
    /// ```
    pub fn exchange(&self) -> Option<&ExchangeError> {
        match &self.kind {
            SessionErrorKind::Exchange(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reader = legible(&self.reader);
        if !reader.is_empty() {
            write!(f, "{reader}: ")?;
        }
        fmt::Display::fmt(&self.kind, f)
    }
}

impl std::error::Error for SessionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.kind)
    }
}
