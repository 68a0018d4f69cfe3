//! What a certificate is for: user authentication, or something that reception must refuse with a reason.

use super::facts::Facts;

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
    pub(super) fn of(facts: &Facts) -> Purpose {
        let extensions = &facts.extensions;
        let usage = extensions.key_usage;
        let client = extensions.extended_usage.is_some_and(|extended| extended.client);
        if extensions.basic.authority || usage.is_some_and(|usage| usage.certificate_signing) {
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
        let elsewhere = no_client || facts.self_issued || !facts.issuer_in_japan || extensions.only_foreign_policies;
        if elsewhere && !facts.issuer_names_jpki { Purpose::Foreign } else { Purpose::Unknown }
    }

    /// What a certificate is for that an accepted root vouches for. Nothing is foreign then; and client authentication, which
    /// others' certificates state too, is user authentication under a root for user authentication.
    pub(super) fn under_a_root(facts: &Facts) -> Purpose {
        let client = facts.extensions.extended_usage.is_some_and(|extended| extended.client);
        match Purpose::of(facts) {
            Purpose::Foreign | Purpose::Unknown if client => Purpose::UserAuthentication,
            Purpose::Foreign => Purpose::Unknown,
            stated => stated,
        }
    }
}
