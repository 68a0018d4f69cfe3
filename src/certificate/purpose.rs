//! What a certificate is for: user authentication, or something that reception must refuse with a reason.

use super::Certificate;

/// What a certificate is for, by what it says itself. Whether that is to be believed is for the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum Purpose {
    /// Nothing speaks for user authentication, and nothing against it. Issuer and policy of the phones' certificates are
    /// not public, so this is no reason to refuse one.
    #[default]
    Unknown = 0,
    /// 利用者証明用電子証明書.
    UserAuthentication = 1,
    /// 署名用電子証明書: it carries name and address, and is never used at reception.
    DigitalSignature = 2,
    /// A certification authority's own certificate (認証局の証明書).
    CertificateAuthority = 3,
    /// Not from JPKI at all: the issuer's name says neither JPKI nor J-LIS, and is that of another country or the
    /// holder's own, or the certificate is a web server's or under others' policies alone.
    Foreign = 4,
}

impl Purpose {
    /// Whether a certificate of this purpose is refused at reception.
    pub const fn is_refused(self) -> bool {
        matches!(self, Purpose::DigitalSignature | Purpose::CertificateAuthority | Purpose::Foreign)
    }

    /// The word used in JSON: `unknown`, `user_authentication`, `digital_signature`, `certificate_authority`, `foreign`.
    pub const fn word(self) -> &'static str {
        match self {
            Purpose::Unknown => "unknown",
            Purpose::UserAuthentication => "user_authentication",
            Purpose::DigitalSignature => "digital_signature",
            Purpose::CertificateAuthority => "certificate_authority",
            Purpose::Foreign => "foreign",
        }
    }

    /// From the strongest statement to the weakest: usages first, then policy and issuer, then what tells a stranger.
    pub(super) fn of(certificate: &Certificate) -> Purpose {
        let facts = &certificate.facts;
        let extensions = &facts.extensions;
        let usage = extensions.key_usage;
        let client = extensions.extended_usage.is_some_and(|extended| extended.client);
        if extensions.authority || usage.is_some_and(|usage| usage.certificate_signing) {
            return Purpose::CertificateAuthority;
        }
        if extensions.policy.is_signature()
            || facts.issuer_is.is_signature()
            || usage.is_some_and(|usage| usage.non_repudiation && !client)
        {
            return Purpose::DigitalSignature;
        }
        if facts.issuer_is.is_authentication() || extensions.policy.is_authentication() {
            return Purpose::UserAuthentication;
        }
        let no_client = extensions.extended_usage.is_some_and(|extended| extended.server || !extended.client);
        let self_issued = certificate.issuer_der() == certificate.subject_der();
        let elsewhere = no_client || self_issued || !facts.issuer_in_japan || extensions.only_foreign_policies;
        match elsewhere && !facts.issuer_names_jpki {
            true => Purpose::Foreign,
            false => Purpose::Unknown,
        }
    }
}

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
    /// User authentication by this project's simulator, 1.3.6.1.4.1.32473.8.5.1.0.30 (an example number, RFC 5612). Known
    /// only to a build with the simulator.
    SimulatedUserAuthentication = 5,
    /// Digital signature by this project's simulator, 1.3.6.1.4.1.32473.8.5.1.0.20.
    SimulatedDigitalSignature = 6,
}

impl Policy {
    /// J-LIS's arc, 1.2.392.200149, under which every known policy lies.
    pub(super) const JLIS_ARC: &'static [u8] = &[0x2a, 0x83, 0x08, 0x8c, 0x9b, 0x55];

    const SIMULATOR_ARC: &'static [u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x81, 0xfd, 0x59];

    /// The word used in JSON: `unknown`, `user_authentication`, `test_user_authentication`, `digital_signature`,
    /// `test_digital_signature`, `simulated_user_authentication`, `simulated_digital_signature`.
    pub const fn word(self) -> &'static str {
        match self {
            Policy::Unknown => "unknown",
            Policy::UserAuthentication => "user_authentication",
            Policy::TestUserAuthentication => "test_user_authentication",
            Policy::DigitalSignature => "digital_signature",
            Policy::TestDigitalSignature => "test_digital_signature",
            Policy::SimulatedUserAuthentication => "simulated_user_authentication",
            Policy::SimulatedDigitalSignature => "simulated_digital_signature",
        }
    }

    pub(super) fn from_oid(oid: &[u8]) -> Policy {
        if cfg!(feature = "simulator")
            && let Some(rest) = oid.strip_prefix(Self::SIMULATOR_ARC)
        {
            return match rest {
                [8, 5, 1, 0, 30] => Policy::SimulatedUserAuthentication,
                [8, 5, 1, 0, 20] => Policy::SimulatedDigitalSignature,
                _ => Policy::Unknown,
            };
        }
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
        matches!(
            self,
            Policy::UserAuthentication | Policy::TestUserAuthentication | Policy::SimulatedUserAuthentication
        )
    }

    pub(super) const fn is_signature(self) -> bool {
        matches!(self, Policy::DigitalSignature | Policy::TestDigitalSignature | Policy::SimulatedDigitalSignature)
    }
}

/// Who the issuer's name says it is. Several generations share each name, and anybody can write one: see the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum Issuer {
    /// Another name. The phones' issuer is not public.
    #[default]
    Unknown = 0,
    /// `O=JPKI, OU=JPKI for user authentication`.
    UserAuthentication = 1,
    /// `O=JPKI-TEST, OU=JPKI for user authentication`.
    TestUserAuthentication = 2,
    /// `O=JPKI, OU=JPKI for digital signature`.
    DigitalSignature = 3,
    /// `O=JPKI-TEST, OU=JPKI for digital signature`.
    TestDigitalSignature = 4,
}

impl Issuer {
    pub(super) const fn is_authentication(self) -> bool {
        matches!(self, Issuer::UserAuthentication | Issuer::TestUserAuthentication)
    }

    pub(super) const fn is_signature(self) -> bool {
        matches!(self, Issuer::DigitalSignature | Issuer::TestDigitalSignature)
    }
}
