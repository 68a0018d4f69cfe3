//! The certificate policy, as far as its identifier is public.

/// The certificate policy (証明書ポリシー), as far as its identifier is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum Policy {
    /// None, or one that is not known. The phones' policies are not public: this is reported, not refused.
    #[default]
    Unknown = 0,
    /// User authentication, 1.2.392.200149.8.5.1.3.30.
    UserAuthentication = 1,
    /// User authentication in the test hierarchy, 1.2.392.200149.8.5.1.0.30.
    TestUserAuthentication = 2,
    /// Digital signature, 1.2.392.200149.8.5.1.1.20.
    DigitalSignature = 3,
    /// Digital signature in the test hierarchy, 1.2.392.200149.8.5.1.0.20.
    TestDigitalSignature = 4,
}

impl Policy {
    /// J-LIS's arc, 1.2.392.200149, under which every known policy lies.
    pub(super) const JLIS_ARC: &'static [u8] = &[0x2a, 0x83, 0x08, 0x8c, 0x9b, 0x55];

    /// The word used in JSON: `unknown`, `user_authentication`, `test_user_authentication`, `digital_signature`,
    /// `test_digital_signature`.
    pub const fn word(self) -> &'static str {
        match self {
            Policy::Unknown => "unknown",
            Policy::UserAuthentication => "user_authentication",
            Policy::TestUserAuthentication => "test_user_authentication",
            Policy::DigitalSignature => "digital_signature",
            Policy::TestDigitalSignature => "test_digital_signature",
        }
    }

    pub(super) fn from_oid(oid: &[u8]) -> Policy {
        match oid.strip_prefix(Self::JLIS_ARC) {
            Some([8, 5, 1, 3, 30]) => Policy::UserAuthentication,
            Some([8, 5, 1, 0, 30]) => Policy::TestUserAuthentication,
            Some([8, 5, 1, 1, 20]) => Policy::DigitalSignature,
            Some([8, 5, 1, 0, 20]) => Policy::TestDigitalSignature,
            _ => Policy::Unknown,
        }
    }

    pub(super) const fn is_known(self) -> bool {
        !matches!(self, Policy::Unknown)
    }

    pub(super) const fn is_authentication(self) -> bool {
        matches!(self, Policy::UserAuthentication | Policy::TestUserAuthentication)
    }

    pub(super) const fn is_signature(self) -> bool {
        matches!(self, Policy::DigitalSignature | Policy::TestDigitalSignature)
    }
}
