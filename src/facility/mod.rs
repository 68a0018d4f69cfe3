//! The facility: which readers read phones, what to check before installing, how to switch the setting on and off, where
//! to get material and help.
//!
//! All of it is data, in `data/facility.json`: every text in Japanese and English, every address, each with its source.
//! A newer file of the same form, or an institution's own list of readers, is [added](Facility::extend_from_json) to it.
//! Every answer says the deciding fact first.
//!
//! ```
//! use uketsuke::facility::{Facility, PhoneSetting};
//! use uketsuke::vocabulary::Language;
//!
//! let facility = Facility::built_in();
//! let face = facility.face_reader("Caora");
//! for words in &face.words {
//!     println!("{} ({})", words.to(Language::Ja), words.origin().title);
//! }
//! for line in facility.setting(PhoneSetting::Off, face.reading).lines(Language::En) {
//!     println!("{line}"); // 1. Unplug the generic card reader from the eligibility terminal.
//! }
//! let unknown = facility.face_reader("次期の機種");
//! assert_eq!(unknown.words[0].to(Language::Ja), "この機種は、このソフトウェアの一覧にありません。");
//! ```

mod answers;
mod data;
mod file;
mod hours;
mod support;

pub use answers::{
    CheckState, Checked, Checks, FaceReaderAnswer, GenericReaderAnswer, Guide, Material, PcscReaderAnswer,
    PhoneSetting, Problem, Readiness, Steps, SubsidyAnswer, SubsidyState, UnknownQuestion,
};
pub use data::{
    Basis, CheckAnswer, Cited, FaceReader, GenericReader, Listing, PhoneReading, Publication, Question, ReaderLimits,
    Words,
};
pub use file::{Edition, FACILITY_FORMAT, FACILITY_SCHEMA, Facility, FacilityFileError, FacilityLoadError};
pub use hours::{Holiday, LineState, NotATime, TimeOfDay};
pub use support::Support;
