//! What stands in the place of [`crypto`](super) in a build without signatures: nothing is verified, nothing is refused.

use super::algorithm::{Algorithm, Hash};
use super::key::PublicKey;

pub(super) const AVAILABLE: bool = false;

/// Why a signature was not accepted.
pub(super) enum Refused {
    /// Nothing is verified here.
    Unsupported,
}

pub(super) fn verify(_: PublicKey<'_>, _: Algorithm, _: &[u8], _: &[u8]) -> Result<(), Refused> {
    Err(Refused::Unsupported)
}

pub(super) fn is_on_curve(_: PublicKey<'_>) -> bool {
    true
}

pub(super) fn hash(_: Hash, _: &[u8]) -> Vec<u8> {
    Vec::new()
}

pub(super) fn random() -> Option<[u8; 32]> {
    Some([0; 32])
}
