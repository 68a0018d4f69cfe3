//! Possession: whether the token holds the certificate's key.

/// Whether the token proved that it holds the certificate's private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Possession {
    /// Not asked, or could not be asked.
    #[default]
    NotProved = 0,
    /// A fresh challenge was signed with the certificate's key.
    Proved = 1,
    /// The signature over the fresh challenge does not belong to the certificate.
    Failed = 2,
}

impl Possession {
    /// The word used in JSON: `not_proved`, `proved`, `failed`.
    pub const fn word(self) -> &'static str {
        match self {
            Possession::NotProved => "not_proved",
            Possession::Proved => "proved",
            Possession::Failed => "failed",
        }
    }
}
