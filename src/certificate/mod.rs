//! The user authentication certificate (利用者証明用電子証明書): facts about it, and who issued it.

/// Which hierarchy issued a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Hierarchy {
    /// Not one of the others.
    #[default]
    Unknown = 0,
    /// The J-LIS hierarchy for user authentication, as real cards and phones carry it.
    Production = 1,
    /// The J-LIS test hierarchy (`O=JPKI-TEST`), as test cards carry it.
    Test = 2,
    /// This project's simulator.
    Simulated = 3,
    /// A root that the institution added under a name of its own.
    Institution = 4,
}

/// Whether a pinned root issued a certificate. Its dates are judged elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Chain {
    /// The issuer is not pinned: nothing is known.
    #[default]
    Unverified = 0,
    /// A pinned root signed it and the profile holds.
    Verified = 1,
    /// A pinned root's signature is bad, or the profile is violated.
    Failed = 2,
}

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
