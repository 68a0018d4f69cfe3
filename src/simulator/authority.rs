//! The simulated certification authority: certificates in the shape that JPKI gives its user authentication certificates.
//!
//! The shape was taken from the certificate of a JPKI test card (`data/certificates/`): critical key usage, client
//! authentication, *critical* certificate policies with a CPS qualifier, an issuer alternative name, a CRL distribution
//! point that is a directory name, an OCSP responder, both key identifiers. Names, addresses and policies are the
//! simulator's own: the names say so, the addresses end in `.invalid` (RFC 2606), and the policies lie under the
//! enterprise number that RFC 5612 sets aside for examples. J-LIS's object identifiers, those of its test hierarchy
//! included, are never used: nobody but J-LIS may issue under them.
//!
//! Every field can be set, so that a verifier can be shown what it must refuse:
//!
//! ```
//! use uketsuke::Day;
//! use uketsuke::simulator::authority::Draft;
//!
//! let day: Day = "2030-02-17".parse()?;
//! let good = Draft::user_authentication(day).issue();
//! let bad = Draft { policy_critical: false, ..Draft::user_authentication(day) }.issue();
//! assert_ne!(good, bad);
//! # Ok::<(), uketsuke::NotADay>(())
//! ```

use super::der;
use super::keys::{Hash, Key};
use crate::Day;

/// The simulated root, self-signed, RSA-2048, 1950-01-01 to 9999-12-31. Its private key is published with the project:
/// trust it on the in-process simulator, or where somebody asked for it, and nowhere else.
pub const ROOT_DER: &[u8] = include_bytes!("../../data/simulator/root.der");

/// First and last second of the simulated root.
pub const ROOT_VALIDITY: (i64, i64) = (-631_152_000, 253_402_300_799);

/// A certificate before it is issued. The functions make the usual ones; change fields for the unusual.
///
/// ```
/// use uketsuke::certificate::Certificate;
/// use uketsuke::simulator::authority::Draft;
/// let der = Draft::user_authentication("2030-02-17".parse()?).issue();
/// assert_eq!(Certificate::from_der(der)?.expires_on().to_string(), "2030-02-17");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The subject's common name: 23 characters for user authentication.
    pub common_name: String,
    /// The serial number.
    pub serial: u32,
    /// First second of validity, since 1970-01-01T00:00:00Z.
    pub not_before: i64,
    /// Last second of validity, since 1970-01-01T00:00:00Z.
    pub not_after: i64,
    /// The key that is certified.
    pub key: Key,
    /// Who signs.
    pub issuer: DraftIssuer,
    /// The hash of the signature algorithm.
    pub hash: Hash,
    /// Bits of the critical key usage, [`usage`]; `None`: no such extension.
    pub key_usage: Option<u8>,
    /// The extended key usage; `None`: no such extension.
    pub purpose: Option<DraftUsage>,
    /// The certificate policy; `None`: no such extension.
    pub policy: Option<DraftPolicy>,
    /// Whether the policies are critical, as JPKI marks them.
    pub policy_critical: bool,
    /// Basic constraints `CA:TRUE`.
    pub is_authority: bool,
    /// A critical extension that no verifier knows.
    pub unknown_critical_extension: bool,
    /// One bit of the signature is wrong.
    pub damaged: bool,
}

/// Bits of [`Draft::key_usage`].
pub mod usage {
    /// digitalSignature.
    pub const DIGITAL_SIGNATURE: u8 = 0x80;
    /// nonRepudiation (contentCommitment).
    pub const NON_REPUDIATION: u8 = 0x40;
    /// keyCertSign.
    pub const KEY_CERT_SIGN: u8 = 0x04;
    /// cRLSign.
    pub const CRL_SIGN: u8 = 0x02;
}

/// Who signs a simulated certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DraftIssuer {
    /// The simulated root.
    #[default]
    Root,
    /// Somebody with another key under the simulated root's name.
    Impostor,
    /// Another authority altogether.
    Foreign,
}

/// Extended key usages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftUsage {
    /// clientAuth, as JPKI sets it.
    ClientAuth,
    /// serverAuth.
    ServerAuth,
}

/// The simulator's certificate policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftPolicy {
    /// For user authentication: 1.3.6.1.4.1.32473.8.5.1.0.30.
    UserAuthentication,
    /// For digital signatures: 1.3.6.1.4.1.32473.8.5.1.0.20.
    DigitalSignature,
    /// Some other policy: 1.3.6.1.4.1.32473.1.
    Other,
}

impl DraftPolicy {
    /// The content of the object identifier in DER, without tag and length.
    pub const fn oid(self) -> &'static [u8] {
        match self {
            DraftPolicy::UserAuthentication => {
                &[0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0x08, 0x05, 0x01, 0x00, 0x1E]
            }
            DraftPolicy::DigitalSignature => {
                &[0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0x08, 0x05, 0x01, 0x00, 0x14]
            }
            DraftPolicy::Other => &[0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0x01],
        }
    }
}

impl Draft {
    /// A user authentication certificate (利用者証明用電子証明書) that ends at 23:59:59 in Japan on `expires_on`
    /// (14:59:59Z) and began five years before, not before the root.
    pub fn user_authentication(expires_on: Day) -> Draft {
        let not_after = end_of(expires_on);
        let begin = end_of(expires_on.plus_months(-60)) + 1;
        Draft {
            common_name: "SIMULATED0000000000001A".to_owned(),
            serial: 0x227B13,
            not_before: begin.max(ROOT_VALIDITY.0.min(not_after)),
            not_after,
            key: Key::Authentication,
            issuer: DraftIssuer::Root,
            hash: Hash::Sha256,
            key_usage: Some(usage::DIGITAL_SIGNATURE),
            purpose: Some(DraftUsage::ClientAuth),
            policy: Some(DraftPolicy::UserAuthentication),
            policy_critical: true,
            is_authority: false,
            unknown_critical_extension: false,
            damaged: false,
        }
    }

    /// A digital signature certificate (署名用電子証明書), told apart by its key usage and policy.
    pub fn digital_signature(expires_on: Day) -> Draft {
        Draft {
            common_name: "20250101000000000SIMULATED1A".to_owned(),
            key: Key::Signature,
            key_usage: Some(usage::DIGITAL_SIGNATURE | usage::NON_REPUDIATION),
            purpose: None,
            policy: Some(DraftPolicy::DigitalSignature),
            ..Draft::user_authentication(expires_on)
        }
    }

    /// A subordinate authority's certificate, where a user's was expected.
    pub fn subordinate_authority(expires_on: Day) -> Draft {
        Draft {
            common_name: "SIMULATED SUBORDINATE".to_owned(),
            key_usage: Some(usage::KEY_CERT_SIGN | usage::CRL_SIGN),
            purpose: None,
            is_authority: true,
            ..Draft::user_authentication(expires_on)
        }
    }

    /// Issues it: DER.
    pub fn issue(&self) -> Vec<u8> {
        let subject = name(&[(COUNTRY, "JP"), (COMMON_NAME, &self.common_name)]);
        self.signed(&subject, &self.extensions())
    }

    fn signed(&self, subject: &[u8], extensions: &[Vec<u8>]) -> Vec<u8> {
        let algorithm = der::sequence(&[&der::oid(signature_algorithm(self.hash)), &[0x05, 0x00]]);
        let validity = der::sequence(&[&der::time(self.not_before), &der::time(self.not_after)]);
        let extensions: Vec<&[u8]> = extensions.iter().map(Vec::as_slice).collect();
        let to_be_signed = der::sequence(&[
            &der::explicit(0, &[&der::integer(&[2])]),
            &der::integer(&self.serial.to_be_bytes()),
            &algorithm,
            &self.issuer.name(),
            &validity,
            subject,
            &self.key.public_key_info(),
            &der::explicit(3, &[&der::sequence(&extensions)]),
        ]);
        // Signing fails only for a key shorter than its own padding; none of the project's is.
        let mut signature = self.issuer.key().sign_message(self.hash, &to_be_signed).unwrap_or_default();
        if self.damaged
            && let Some(last) = signature.last_mut()
        {
            *last ^= 1;
        }
        der::sequence(&[&to_be_signed, &algorithm, &der::bits(&signature)])
    }

    fn extensions(&self) -> Vec<Vec<u8>> {
        let mut list = Vec::new();
        if self.is_authority {
            list.push(extension(&[0x55, 0x1D, 0x13], true, &der::sequence(&[&[0x01, 0x01, 0xFF]])));
        }
        if let Some(bits) = self.key_usage {
            list.push(extension(&[0x55, 0x1D, 0x0F], true, &der::named_bits(bits)));
        }
        if let Some(purpose) = self.purpose {
            let last = match purpose {
                DraftUsage::ServerAuth => 1,
                DraftUsage::ClientAuth => 2,
            };
            let purpose = der::oid(&[0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, last]);
            list.push(extension(&[0x55, 0x1D, 0x25], false, &der::sequence(&[&purpose])));
        }
        if let Some(policy) = self.policy {
            const CPS: &[u8] = &[0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01];
            let address = der::tlv(0x16, &[b"http://uketsuke-simulator.invalid/cps.html"]);
            let qualifier = der::sequence(&[&der::oid(CPS), &address]);
            let information = der::sequence(&[&der::oid(policy.oid()), &der::sequence(&[&qualifier])]);
            list.push(extension(&[0x55, 0x1D, 0x20], self.policy_critical, &der::sequence(&[&information])));
        }
        let alternative = name(&[(COUNTRY, "JP"), (ORGANIZATION, "模擬認証サービス")]);
        list.push(extension(&[0x55, 0x1D, 0x12], false, &der::sequence(&[&der::explicit(4, &[&alternative])])));
        let point = name(&[
            (COUNTRY, "JP"),
            (ORGANIZATION, "UKETSUKE-SIMULATOR"),
            (UNIT, "JPKI for user authentication"),
            (UNIT, "CRL Distribution Points"),
            (UNIT, "Simulated-ken"),
            (COMMON_NAME, "Simulated-shi CRLDP"),
        ]);
        let point = der::explicit(0, &[&der::explicit(0, &[&der::explicit(4, &[&point])])]);
        list.push(extension(&[0x55, 0x1D, 0x1F], false, &der::sequence(&[&der::sequence(&[&point])])));
        let responder = der::sequence(&[
            &der::oid(&[0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01]),
            &der::tlv(0x86, &[b"http://ocsp.uketsuke-simulator.invalid"]),
        ]);
        let access = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01];
        list.push(extension(&access, false, &der::sequence(&[&responder])));
        let authority = der::sequence(&[
            &der::tlv(0x80, &[&self.issuer.key().identifier()]),
            &der::explicit(1, &[&der::explicit(4, &[&self.issuer.name()])]),
            &der::tlv(0x82, &[&[1]]),
        ]);
        list.push(extension(&[0x55, 0x1D, 0x23], false, &authority));
        list.push(self.subject_key_identifier());
        if self.unknown_critical_extension {
            let number = [0x2B, 0x06, 0x01, 0x04, 0x01, 0x81, 0xFD, 0x59, 0x02];
            list.push(extension(&number, true, &[0x05, 0x00]));
        }
        list
    }

    fn subject_key_identifier(&self) -> Vec<u8> {
        extension(&[0x55, 0x1D, 0x0E], false, &der::tlv(0x04, &[&self.key.identifier()]))
    }
}

/// The simulated root with another validity, for example one that has ended or has not begun: same name, same key.
pub fn root_valid(not_before: i64, not_after: i64) -> Vec<u8> {
    let root = Draft {
        serial: 1,
        not_before,
        not_after,
        key: Key::Root,
        // Only for the fields that `signed` takes.
        ..Draft::user_authentication(Day::LAST)
    };
    let extensions = [
        extension(&[0x55, 0x1D, 0x13], true, &der::sequence(&[&[0x01, 0x01, 0xFF]])),
        extension(&[0x55, 0x1D, 0x0F], true, &der::named_bits(usage::KEY_CERT_SIGN | usage::CRL_SIGN)),
        root.subject_key_identifier(),
    ];
    root.signed(&DraftIssuer::Root.name(), &extensions)
}

/// The last second of a day in Japan (14:59:59Z), since 1970-01-01T00:00:00Z.
pub fn end_of(day: Day) -> i64 {
    const UNIX_EPOCH: Day = Day::constant(1970, 1, 1);
    i64::from(UNIX_EPOCH.days_until(day)) * 86_400 + 15 * 3600 - 1
}

impl DraftIssuer {
    fn key(self) -> Key {
        match self {
            DraftIssuer::Root => Key::Root,
            DraftIssuer::Impostor | DraftIssuer::Foreign => Key::Signature,
        }
    }

    fn name(self) -> Vec<u8> {
        let organization = match self {
            DraftIssuer::Root | DraftIssuer::Impostor => "UKETSUKE-SIMULATOR",
            DraftIssuer::Foreign => "ANOTHER-SIMULATOR",
        };
        name(&[
            (COUNTRY, "JP"),
            (ORGANIZATION, organization),
            (UNIT, "JPKI for user authentication"),
            (UNIT, "Simulated Agency for Local Authority Information Systems"),
        ])
    }
}

const COMMON_NAME: u8 = 3;
const COUNTRY: u8 = 6;
const ORGANIZATION: u8 = 10;
const UNIT: u8 = 11;

/// A distinguished name of attributes of X.520 (2.5.4.n): PrintableString where it can be, UTF8String otherwise.
fn name(attributes: &[(u8, &str)]) -> Vec<u8> {
    let sets: Vec<Vec<u8>> = attributes
        .iter()
        .map(|(attribute, value)| {
            let tag = if value.is_ascii() { 0x13 } else { 0x0C };
            let value = der::tlv(tag, &[value.as_bytes()]);
            der::tlv(0x31, &[&der::sequence(&[&der::oid(&[0x55, 0x04, *attribute]), &value])])
        })
        .collect();
    der::sequence(&sets.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn extension(number: &[u8], critical: bool, value: &[u8]) -> Vec<u8> {
    let critical: &[u8] = if critical { &[0x01, 0x01, 0xFF] } else { &[] };
    der::sequence(&[&der::oid(number), critical, &der::tlv(0x04, &[value])])
}

/// sha256WithRSAEncryption and sha1WithRSAEncryption.
fn signature_algorithm(hash: Hash) -> &'static [u8] {
    match hash {
        Hash::Sha256 => &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B],
        Hash::Sha1 => &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_root_is_what_its_key_makes() {
        assert!(ROOT_DER == root_valid(ROOT_VALIDITY.0, ROOT_VALIDITY.1));
    }

    #[test]
    fn a_day_ends_one_second_before_the_next_in_japan() {
        assert_eq!(end_of("2030-02-17".parse().unwrap()), 1_897_570_799);
        assert_eq!(Day::from_unix_seconds(end_of(Day::LAST)), Some(Day::LAST));
        assert_eq!(Day::from_unix_seconds(end_of(Day::FIRST)), Some(Day::FIRST));
    }

    #[test]
    fn common_names_are_as_long_as_on_a_card() {
        let day = "2030-02-17".parse().unwrap();
        assert_eq!(Draft::user_authentication(day).common_name.len(), 23);
        assert_eq!(Draft::digital_signature(day).common_name.len(), 28);
    }
}
