//! The facility: which readers read phones, what to check before installing, how to switch it on and off, where to get
//! material and help. Data and pure functions, each with its source.
//!
//! ```
//! use uketsuke::facility::{Catalogue, Checklist, PhoneSetting};
//! use uketsuke::report::Language;
//!
//! let readers = Catalogue::builtin();
//! let face = readers.face_reader("Caora");
//! for said in face.words() {
//!     println!("{} ({})", said.to(Language::Ja), said.source.title);
//! }
//! let checks = Checklist::new(face.reading);
//! println!("{}", checks.next_question().unwrap().words().to(Language::En));
//! for step in PhoneSetting::Off.steps(face.reading) {
//!     println!("- {}", step.to(Language::En));
//! }
//! ```

mod checks;
mod material;
mod readers;
#[cfg(feature = "serde")]
mod readers_file;
mod setting;
pub mod source;
mod support;
pub mod words;

pub use checks::{Answer, Checklist, Finding, Question, Readiness, Remedy, Standing};
pub use material::{Material, SUBSIDY, Subsidy, SubsidyState};
pub use readers::{
    Catalogue, FaceReader, FaceReaderAnswer, GenericReader, GenericReaderAnswer, Listing, Names, Origin, PhoneReading,
    ReaderLimits,
};
#[cfg(feature = "serde")]
pub use readers_file::{READERS_FILE_VERSION, ReadersFileError};
pub use setting::PhoneSetting;
pub use source::Basis;
pub use support::{
    Holiday, INQUIRY_FORM, LineState, PORTAL, SUPPORT_LINE, SupportLine, Trouble, Weekday, article_address,
};
pub use words::Words;
