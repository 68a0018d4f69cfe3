//! What a certificate is for: user authentication, or something that reception must refuse with a reason.

use super::facts::Facts;
use crate::vocabulary::Purpose;

impl Purpose {
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
