use core::fmt;

/// Why bytes did not travel, with the reader system's own number where there is one.
///
/// ```
/// use uketsuke::link::{Fault, FaultKind};
/// let fault = Fault::with_code(FaultKind::Busy, 0x8010_000B);
/// assert_eq!(fault.to_string(), "another program holds the token (0x8010000B)");
/// ```
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
    /// What the trace would have to say was withheld when it was recorded.
    #[error("withheld in the trace: what was read is not in the recording")]
    TraceWithheld,
    /// Tokens of another kind lie on the readers, and none with the JPKI application.
    #[error("another kind of card lies on the reader")]
    OtherCard,
    /// Two tokens with the JPKI application lie on two readers; which one is meant is not guessed.
    #[error("two tokens lie on two readers; leave one of them there")]
    SeveralTokens,
    /// An earlier conversation on this reader was abandoned with a PIN out, and is not over yet.
    #[error("the token on this reader may be open: a PIN was sent and the reader does not answer; take the token off")]
    LeftOpen,
    /// An earlier command to this reader has not come back yet.
    #[error("the reader has not answered an earlier command yet; connect it again")]
    CommandHangs,
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
        FaultKind::TraceWithheld,
        FaultKind::OtherCard,
        FaultKind::SeveralTokens,
        FaultKind::LeftOpen,
        FaultKind::CommandHangs,
        FaultKind::ServiceFailed,
        FaultKind::DriverContract,
        FaultKind::ReaderSystem,
    ];
}
