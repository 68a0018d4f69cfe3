//! How long a trace and its parts may be, and how it begins.

use crate::link::MAX_RESPONSE;

/// Longest text of a trace in bytes. One reading of a certificate takes about 5,000; this holds a day's trouble, and
/// keeps what a hostile file can make of memory to some tens of megabytes.
pub const MAX_TRACE: usize = 4 * 1024 * 1024;

/// Longest reader name in bytes; PC/SC's own limit is 128 characters.
pub const MAX_NAME: usize = 512;

/// Longest message in bytes: an extended command of 65,535 bytes of data with header and lengths is 65,544.
pub(super) const MAX_MESSAGE: usize = if MAX_RESPONSE > 65_544 { MAX_RESPONSE } else { 65_544 };

/// The first word of a trace, and the version of the format.
pub(super) const SIGNATURE: &str = "uketsuke-trace";
pub(super) const VERSION: &str = "1";
