//! ECDSA signatures as tokens give them: DER, or two numbers side by side.

use super::key::KeyType;
use der::Encode;
use der::asn1::UintRef;

/// The DER form (X9.62) of an ECDSA signature that a token gave as r and s side by side, each as long as the field.
pub(super) fn from_raw(kind: KeyType, raw: &[u8]) -> Option<Vec<u8>> {
    let length = match kind {
        KeyType::EcP256 => 32,
        KeyType::EcP384 => 48,
        KeyType::Rsa { .. } | KeyType::Other => return None,
    };
    let (r, s) = raw.split_at_checked(length).filter(|(_, s)| s.len() == length)?;
    vec![UintRef::new(r).ok()?, UintRef::new(s).ok()?].to_der().ok()
}
