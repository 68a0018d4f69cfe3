//! The eligibility terminal's files: every element and code, small files that once were misread, other programs' files, and
//! answers in a visit.
#![allow(missing_docs)]

mod answers;
mod cases;
#[cfg(feature = "folder")]
mod disk;
mod files;
mod intake;
#[cfg(feature = "serde")]
mod line;
#[cfg(feature = "folder")]
mod neighbours;
#[cfg(feature = "folder")]
mod place;
mod unread;
mod visits;
