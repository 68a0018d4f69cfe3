//! Revocation (失効), which nobody here can know.

/// What is known of the certificate's revocation (失効). Cannot be known offline: an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Revocation {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Known to be not revoked.
    Good = 1,
    /// 失効.
    Revoked = 2,
    /// 一時保留 (for example, reported lost).
    Suspended = 3,
}

impl Revocation {
    /// The word used in JSON: `unknown`, `good`, `revoked`, `suspended`.
    pub const fn word(self) -> &'static str {
        match self {
            Revocation::Unknown => "unknown",
            Revocation::Good => "good",
            Revocation::Revoked => "revoked",
            Revocation::Suspended => "suspended",
        }
    }
}
