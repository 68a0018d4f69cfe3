//! Tests over the whole of this module, with certificates written for them.

#[cfg_attr(not(feature = "crypto"), allow(dead_code))] // some of it is for what is verified
pub(super) mod forge;

#[cfg(feature = "crypto")]
mod card;
#[cfg(feature = "crypto")]
mod chain;
#[cfg(feature = "crypto")]
mod forgery;
#[cfg(not(feature = "crypto"))]
mod no_crypto;
