//! Why bytes are not a certificate.

use core::fmt;

/// The longest certificate that is read, in bytes.
pub(super) const MAX_LENGTH: usize = 0x8000;

/// The bytes are not one certificate in DER.
///
/// ```
/// use uketsuke::certificate::{Certificate, Error};
/// assert_eq!(Certificate::from_der(*b"PDF"), Err(Error::NotACertificate { found: Some(b'P') }));
/// assert_eq!(Certificate::from_der([0x30, 0x82, 0x06]), Err(Error::Truncated { expected: 4, found: 3 }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No bytes, or another first byte than a certificate's.
    #[error("not a certificate: expected a DER SEQUENCE (first byte 30), found {}", First(*found))]
    NotACertificate {
        /// The first byte, if there is one.
        found: Option<u8>,
    },
    /// The certificate states more bytes than are here.
    #[error("the certificate is cut short: it states {expected} bytes, {found} are here")]
    Truncated {
        /// Bytes that the first length states, or the fewest a header needs.
        expected: usize,
        /// Bytes that are here.
        found: usize,
    },
    /// More bytes than the certificate states; filler is cut where a file is read, not here.
    #[error("bytes after the certificate: it states {expected} bytes, {found} are here")]
    TrailingBytes {
        /// Bytes that the first length states.
        expected: usize,
        /// Bytes that are here.
        found: usize,
    },
    /// Longer than [`super::Certificate::MAX_LENGTH`].
    #[error("a certificate of {found} bytes; at most {} are read", MAX_LENGTH)]
    TooLong {
        /// Bytes that are here.
        found: usize,
    },
    /// It ends before it begins, or lasts for no more than an instant.
    #[error("the certificate's validity is empty: notAfter does not lie after notBefore")]
    EmptyValidity,
    /// A part does not follow RFC 5280.
    #[error("the certificate's {0} cannot be read (RFC 5280)")]
    Malformed(CertificatePart),
}

/// The part of a certificate that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificatePart {
    /// The sequence of to-be-signed part, algorithm and signature, or a DER encoding inside.
    Structure,
    /// The version.
    Version,
    /// The serial number.
    SerialNumber,
    /// A signature algorithm.
    Algorithm,
    /// Issuer or subject.
    Name,
    /// notBefore or notAfter.
    Validity,
    /// The subject's public key.
    PublicKey,
    /// The extensions.
    Extensions,
    /// The signature.
    Signature,
}

impl fmt::Display for CertificatePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CertificatePart::Structure => "structure",
            CertificatePart::Version => "version",
            CertificatePart::SerialNumber => "serial number",
            CertificatePart::Algorithm => "signature algorithm",
            CertificatePart::Name => "issuer or subject",
            CertificatePart::Validity => "validity",
            CertificatePart::PublicKey => "public key",
            CertificatePart::Extensions => "extensions",
            CertificatePart::Signature => "signature",
        })
    }
}

struct First(Option<u8>);

impl fmt::Display for First {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(byte) => write!(f, "{byte:02X}"),
            None => f.write_str("nothing"),
        }
    }
}
