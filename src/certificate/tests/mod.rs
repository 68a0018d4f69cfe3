//! Tests over the whole of this module, with certificates written for them.

pub(super) mod forge;

#[cfg(feature = "crypto")]
mod card;
#[cfg(feature = "crypto")]
mod chain;
#[cfg(feature = "crypto")]
mod forgery;
