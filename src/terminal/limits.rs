//! How much of a file is read.

/// Bytes of the longest file about one person. A real answer has a few kilobytes; with 64 results of full fields some 300.
pub const MAX_BYTES: usize = 1 << 20;
/// Bytes of the longest bulk file, also inside a ZIP.
pub const MAX_BULK_BYTES: usize = 16 << 20;
/// Elements inside each other. The known layout has eight levels.
pub const MAX_DEPTH: usize = 16;
/// Elements of a file about one person: more than [`MAX_RESULTS`] results with every known element.
pub const MAX_ELEMENTS: usize = 16_384;
/// Elements of a bulk file.
pub const MAX_BULK_ELEMENTS: usize = 1 << 20;
/// Results about one person. One is usual, two come where insurance and 医療扶助 stand together.
pub const MAX_RESULTS: usize = 64;
/// Tickets, or certificates of specific diseases, of one result.
pub const MAX_TICKETS: usize = 64;
/// Units of a bulk file: patients asked about.
pub const MAX_UNITS: usize = 16_384;
/// Bytes of text in one element. The longest known field is an address of at most some hundred characters.
pub const MAX_TEXT: usize = 4096;
/// Remarks, and values without a field, that are kept of one file. What comes after is counted.
pub const MAX_REMARKS: usize = 1024;
/// Files inside a ZIP. A bulk result has one.
pub const MAX_MEMBERS: usize = 16;
