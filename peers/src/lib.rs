//! uketsuke beside its published peers: the same tasks, on the same simulated token, through each peer's public API.
//!
//! Counts are exact and asserted in `tests/counts.rs`. Times are printed by `cargo xtask bench` and fail nothing.

pub mod clients;
pub mod figures;
#[cfg(target_os = "linux")]
pub mod idle;
pub mod iso14443;
pub mod scripted;
pub mod timing;
pub mod wire;
