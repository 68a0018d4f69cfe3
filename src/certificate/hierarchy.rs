//! Which hierarchy issued a certificate.

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
    /// A root that was added by name: an institution's pilot, a simulator. [`super::ChainReport::root`] has the name.
    Other = 3,
}

impl Hierarchy {
    /// The word used in JSON: `unknown`, `production`, `test`, `other`.
    pub const fn word(self) -> &'static str {
        match self {
            Hierarchy::Unknown => "unknown",
            Hierarchy::Production => "production",
            Hierarchy::Test => "test",
            Hierarchy::Other => "other",
        }
    }
}
